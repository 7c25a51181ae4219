'use strict';
// The other side: take captchas of other people and answer them.

const { native } = require('./native.js');
const { define, guarded, runSync, step, waiting } = require('./call.js');
const { Client, reply, withOptions } = require('./client.js');
const { copied } = require('./errors.js');
const { Job } = require('./job.js');
const numbers = require('./numbers.js');
const values = require('./values.js');

const verdicts = { [numbers.CORRECT]: 'correct', [numbers.INCORRECT]: 'incorrect' };
const outcomes = {
  [numbers.OUTCOME_ANSWERED]: 'answered',
  [numbers.OUTCOME_REFUSED]: 'refused',
  [numbers.OUTCOME_SKIPPED]: 'skipped',
  [numbers.OUTCOME_LATE]: 'late',
  [numbers.OUTCOME_LET_GO]: 'letGo',
};
const decisions = {
  skip: (decision) => native.ninekw_decision_skip(decision),
  letGo: (decision) => native.ninekw_decision_let_go(decision),
  working: (decision) => native.ninekw_decision_working(decision),
  pending: () => {},
  stop: () => false,
};

/** Tells C what was decided; false stops the work. */
function tell(decision, word) {
  if (typeof word === 'object' && word !== null && 'answer' in word) {
    runSync(step('ninekw_decision_answer', [decision, values.text(word.answer, 'answer')]));
    return true;
  }
  return values.number(decisions, word, 'a decision other than { answer }')(decision);
}

define(Client, {
  * nextJob(given) {
    const client = this.box;
    return yield* withOptions(null, given, function* (made) {
      const [job] = yield step('ninekw_job_next', [client, made], 1);
      return Job.owned(job);
    });
  },
  * confirmJob(given) {
    const client = this.box;
    yield* withOptions(null, given, function* (made) {
      yield step('ninekw_job_confirm', [client, made]);
    });
  },
  * answerJob(job, answer, given) {
    const client = this.box;
    return yield* withOptions(null, given, function* (made) {
      const all = [client, values.id(job), values.text(answer, 'answer'), made];
      const [credits] = yield step('ninekw_job_answer', all, 1);
      return Number(credits) || null;
    });
  },
  * skipJob(job, given) {
    const client = this.box;
    yield* withOptions(null, given, function* (made) {
      yield step('ninekw_job_skip', [client, values.id(job), made]);
    });
  },
  * endJobs() {
    yield step('ninekw_job_end', [this.box]);
  },
  * jobVerdict(id, given) {
    const client = this.box;
    return yield* withOptions(null, given, function* (made) {
      const [verdict] = yield step('ninekw_job_verdict', [client, values.id(id), made], 1);
      return verdicts[verdict] ?? null;
    });
  },
  * show(id, given) {
    return yield* withOptions(null, given, (made) => reply('ninekw_show', [this.box, values.id(id), made]));
  },
  * showStatic(id, base64 = false) {
    return yield* reply('ninekw_show_static', [this.box, values.id(id), base64 ? 1 : 0]);
  },
  * work(decide, given, how = {}) {
    const client = this.box;
    const { onOutcome = null } = how;
    return yield* withOptions(null, given, function* (made) {
      const [kept, timeout, cancel, told] = waiting(how, 'onOutcome');
      const decided = guarded(kept, (_user, job, decision) => Job.lend(job, (lent) => tell(decision, decide(lent))));
      const ended = onOutcome && guarded(kept, (_user, job, outcome, credits, error) => Job.lend(job, (lent) => onOutcome({
        job: lent,
        outcome: outcomes[outcome],
        credits: Number(credits) || null,
        error: error ? copied(native.ninekw_error_status(error), error) : null,
      })));
      const all = [client, made, timeout, cancel, told, decided, ended, null];
      const [answered, credits] = yield step('ninekw_work_with', all, 2, kept);
      return { answered: Number(answered), credits: Number(credits) };
    });
  },
}, {
  nextJob: 1, confirmJob: 1, answerJob: 3, skipJob: 2, endJobs: 0, jobVerdict: 2, show: 2, showStatic: 2,
});
