'use strict';
const answers = require('./answer.js');
const { native } = require('./native.js');
const { Box, define, options, runSync, step, waiting } = require('./call.js');
const { copied } = require('./errors.js');
const values = require('./values.js');

/** Many captchas at once. Made by Client.batch(). */
class Batch {
  #box;

  constructor(handle) {
    this.#box = new Box(handle, 'ninekw_batch_free');
  }

  /** For calls of the binding. */
  get box() {
    return this.#box;
  }

  /** Frees it; captchas that are open stay so. */
  close() {
    this.#box.close();
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.close();
  }

  /** Adds a captcha, with the arguments of Client.submit(), and gives its ticket (0, 1 and so on); next() uploads it. */
  add(captcha = null, given = {}) {
    const made = options(captcha, given);
    try {
      return Number(runSync(step('ninekw_batch_add', [this.#box, made], 1))[0]);
    } finally {
      made.close();
    }
  }

  /** Adds a captcha that was submitted earlier, here or in another process. */
  addSubmitted(id) {
    return Number(runSync(step('ninekw_batch_add_submitted', [this.#box, values.id(id)], 1))[0]);
  }

  /** Notes whether an answer was right; the service is told by later calls of next(). */
  feedback(answer, verdict) {
    const number = values.number(values.verdicts, verdict, 'verdict');
    runSync(step('ninekw_batch_feedback', [this.#box, values.id(answer), number]));
  }

  /** How many captchas are open at the service. */
  get inFlight() {
    return Number(native.ninekw_batch_in_flight(this.#box.handle));
  }

  /** How many wait for their upload. */
  get queued() {
    return Number(native.ninekw_batch_queued(this.#box.handle));
  }

  /** Whether another captcha would be uploaded at once. */
  get hasRoom() {
    return native.ninekw_batch_has_room(this.#box.handle) !== 0;
  }

  /** Ids of the captchas that are open at the service. */
  get pending() {
    const ids = new BigInt64Array(Number(native.ninekw_batch_pending(this.#box.handle, null, 0)));
    const count = Number(native.ninekw_batch_pending(this.#box.handle, ids, ids.length));
    return Array.from(ids.subarray(0, count));
  }
}

function* advance(batch, name, how) {
  const [kept, timeout, cancel, told] = waiting(how);
  const [done] = yield step(name, [batch.box, timeout, cancel, told, null], 1, kept);
  if (!done) return null;
  const id = BigInt(native.ninekw_done_captcha_id(done));
  const answer = native.ninekw_done_answer(done);
  const error = native.ninekw_done_error(done);
  const copy = {
    ticket: Number(native.ninekw_done_ticket(done)),
    captchaId: id > 0n ? id : null,
    answer: answer ? answers.copied(answer) : null,
    error: error ? copied(native.ninekw_error_status(error), error) : null,
  };
  native.ninekw_done_free(done);
  return copy;
}

define(Batch, {
  /** Works until the next captcha is done; null if none is left. A timeout of 0 is one step: a request at most, no waiting. */
  * next(how) {
    return yield* advance(this, 'ninekw_batch_next_with', how);
  },
  /** The same, but also null as soon as there is room for another captcha: for endless streams. */
  * nextOrRoom(how) {
    return yield* advance(this, 'ninekw_batch_next_or_room', how);
  },
  /** Gives up every captcha that nobody has answered yet, so that it is not charged. */
  * giveUp() {
    yield step('ninekw_batch_give_up', [this.box]);
  },
});

module.exports = { Batch };
