'use strict';
// Values on their way to C.

const { classes: { CallerError } } = require('./errors.js');
const { native } = require('./native.js');
const numbers = require('./numbers.js');

/** The file at a path, as the value of an option. */
class File {
  constructor(path) {
    this.path = String(path);
  }
}

/** A text for C. */
function text(value, what) {
  if (typeof value !== 'string') throw new TypeError(`${what} must be a string, not ${kind(value)}`);
  const fields = { status: numbers.ERR_INVALID_UTF8 };
  if (value.includes('\0')) throw new CallerError(`${what} holds a NUL`, fields);
  // Half a character would become another one on the way.
  if (/\p{Surrogate}/u.test(value)) throw new CallerError(`${what} holds half a character and is not UTF-8`, fields);
  return value;
}

function kind(value) {
  return value === null ? 'null' : typeof value === 'object' ? value.constructor?.name ?? 'an object' : typeof value;
}

/** What is given by names; nothing is none of them. */
function object(value, what) {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value) && !ArrayBuffer.isView(value)) return value;
  throw new TypeError(`${what} must be an object, not ${kind(value)}`);
}

/** A whole number of so many bits for C. */
function integer(value, what, bits = 64) {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${what} must be a whole number (beyond 2^53 a bigint): ${value}`);
  } else if (typeof value !== 'bigint') {
    throw new TypeError(`${what} must be a number or a bigint, not ${kind(value)}`);
  }
  if (BigInt.asIntN(bits, BigInt(value)) !== BigInt(value)) throw new RangeError(`${what} is out of range: ${value}`);
  return value;
}

/** A captcha's id, from itself, an answer or a job. */
function id(value) {
  return integer(typeof value === 'object' && value !== null ? value.id : value, "the captcha's id");
}

/** The number of a word. */
function number(words, word, what) {
  if (Object.hasOwn(words, word)) return words[word];
  throw new TypeError(`${what} must be one of ${Object.keys(words).join(', ')}, not ${String(word)}`);
}

/** The known name that is most like this one. */
function nearest(name, known) {
  return known[native.ninekw_nearest(name, known.join(' '))];
}

const verdicts = { correct: numbers.CORRECT, incorrect: numbers.INCORRECT, unused: numbers.UNUSED };

/** How to set an option: the setter's type, and its arguments. */
function option(name, value) {
  if (typeof value === 'boolean') return ['int', value ? 1 : 0];
  if (typeof value === 'number' || typeof value === 'bigint') return ['int', integer(value, name)];
  if (value instanceof File) return ['file', text(value.path, name)];
  if (value instanceof Uint8Array) return ['bytes', value, value.length];
  if (value instanceof ArrayBuffer) return ['bytes', new Uint8Array(value), value.byteLength];
  return ['text', text(value, name)];
}

module.exports = { File, text, object, integer, id, nearest, number, option, verdicts, kind };
