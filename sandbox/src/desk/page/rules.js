// The rules for an answer: what is told before, and what is checked while it is given.

import { word } from './words.js';

const CHARACTERS = {
  1: /^[0-9]*$/, 2: /^[A-Za-z]*$/, 3: /^[0-9A-Za-z]*$/, 4: /^[0-9,\- ]*$/, 5: /^[0-9A-Za-z,\- ]*$/,
};

const number = (job, name) => Number(job[name]) || 0;

/** The kind of a job, `confirm` for the review of an answer. */
export function kindOf(job) {
  if (number(job, 'confirm') === 1) return 'confirm';
  const kinds = ['mouse', 'multimouse', 'rotate', 'puzzle', 'audio', 'interactive', 'textonly'];
  return kinds.find((kind) => number(job, kind) === 1) ?? 'text';
}

/** The rules in words. */
export function rulesOf(job) {
  if (!['text', 'audio', 'textonly'].includes(kindOf(job))) return [];
  const rules = [];
  if (number(job, 'phrase')) rules.push(word('rule.phrase'));
  else if (number(job, 'nospace')) rules.push(word('rule.nospace'));
  if (CHARACTERS[number(job, 'numeric')]) rules.push(word(`rule.numeric${number(job, 'numeric')}`));
  if (number(job, 'min_len') > 1) rules.push(`${word('rule.min')} ${number(job, 'min_len')}`);
  if (number(job, 'max_len')) rules.push(`${word('rule.max')} ${number(job, 'max_len')}`);
  if (number(job, 'case-sensitive')) rules.push(word('rule.case'));
  return rules;
}

/** The rule that an answer breaks, in words, or nothing. */
export function brokenRule(job, answer) {
  if (answer.trim() === '') return word('rule.some');
  if (!['text', 'audio', 'textonly'].includes(kindOf(job))) return '';
  const phrase = number(job, 'phrase') === 1;
  if (phrase && !answer.includes(' ')) return word('rule.phrase');
  if (!phrase && number(job, 'nospace') && answer.includes(' ')) return word('rule.nospace');
  const characters = CHARACTERS[number(job, 'numeric')];
  const tested = phrase ? answer.replaceAll(' ', '') : answer;
  if (characters && !characters.test(tested)) return word(`rule.numeric${number(job, 'numeric')}`);
  const length = [...answer].length;
  if (length < number(job, 'min_len')) return `${word('rule.min')} ${number(job, 'min_len')}`;
  const longest = number(job, 'max_len');
  return longest && length > longest ? `${word('rule.max')} ${longest}` : '';
}
