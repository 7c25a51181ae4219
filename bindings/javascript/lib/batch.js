'use strict';
const { native } = require('./native.js');
const { Box, define, options, runSync, step, waiting } = require('./call.js');
const { copied } = require('./done.js');
const values = require('./values.js');

/** Many captchas at once. Made by Client.batch(). */
class Batch {
  #box;
  #left = [];

  constructor(handle, client) {
    this.#box = new Box(handle, 'ninekw_batch_free', () => {
      this.#left = ids(this.#box.handle);
    });
    for (const name of ['log', 'cancel', 'turns', 'asksLimiter']) this.#box[name] = client[name];
  }

  /** For calls of the binding. */
  get box() {
    return this.#box;
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.closeSync();
  }

  [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {
    return this.close();
  }

  /**
   * Adds a captcha, with the arguments of Client.submit(), and gives its ticket (0, 1 and so on); next() uploads it. It may
   * have a time limit of its own, and a tag that its Done gives back.
   */
  add(captcha = null, given = {}, terms = {}) {
    const made = options(captcha, given);
    try {
      return Number(runSync(step('ninekw_batch_add_with', [this.#box, made, ...termsOf(terms)], 1))[0]);
    } finally {
      made.close();
    }
  }

  /** Adds a captcha that was submitted earlier, here or in another process; the options are those of its polls. */
  addSubmitted(id, given = {}, terms = {}) {
    const made = options(null, given);
    try {
      const all = [this.#box, values.id(id), made, ...termsOf(terms)];
      return Number(runSync(step('ninekw_batch_add_submitted_with', all, 1))[0]);
    } finally {
      made.close();
    }
  }

  /**
   * Adds what the client's journal has of ended processes, and gives how many captchas these are: next() gives each
   * with its tag.
   */
  resume() {
    return Number(runSync(step('ninekw_batch_resume', [this.#box], 1))[0]);
  }

  /** Ends the wait for one captcha: it ends with a CancelledError. The setting abandon says what becomes of it. */
  cancel(ticket) {
    native.ninekw_batch_cancel(this.#box.handle, values.integer(ticket, 'ticket'));
  }

  /** The id of a captcha while it is pending at the service; else null. */
  captchaId(ticket) {
    const id = BigInt(native.ninekw_batch_captcha_id(this.#box.handle, values.integer(ticket, 'ticket')));
    return id > 0n ? id : null;
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

  /** Ids of the captchas that are open at the service; once it is closed, those that were open then. */
  get pending() {
    return this.#box.handle === null ? [...this.#left] : ids(this.#box.handle);
  }
}

function termsOf(some) {
  const { timeoutMs, tag } = values.object(some, 'terms');
  return [values.integer(timeoutMs ?? -1, 'timeoutMs'), (tag ?? null) === null ? null : values.text(tag, 'tag')];
}

function ids(handle) {
  const all = new BigInt64Array(Number(native.ninekw_batch_pending(handle, null, 0)));
  const count = Number(native.ninekw_batch_pending(handle, all, all.length));
  return Array.from(all.subarray(0, count));
}

// A batch that is forgotten instead of closed says what was open.
Box.forgotten.ninekw_batch_free = (handle) => {
  const open = ids(handle);
  if (open.length > 0) process.emitWarning(`a batch of ninekw was not closed; open at the service are ${open.join(', ')}`);
};

function* advance(batch, name, how) {
  const [kept, timeout, cancel, told] = waiting(how);
  const [done] = yield step(name, [batch.box, timeout, cancel, told, null], 1, kept);
  if (!done) return null;
  const copy = copied(done, batch.box.turns);
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
  /**
   * Frees it. Captchas that are open are given up with the client's setting abandon: 'abort', else they stay open; `pending`
   * names what is left. Feedback that waits is given.
   */
  * close() {
    try {
      if (this.box.handle !== null) yield step('ninekw_batch_leave', [this.box]);
    } catch {
      // `pending` names what could not be given up.
    } finally {
      this.box.close();
    }
  },
  /** Gives up every captcha that nobody has answered yet, so that it is not charged. */
  * giveUp() {
    yield step('ninekw_batch_give_up', [this.box]);
  },
});

module.exports = { Batch };
