'use strict';
// All captchas that a client waits for: one batch, driven by one thread, however many they are.

const answers = require('./answer.js');
const { Box, failureOf, refuseAborted, runSync, step, stoppedBy } = require('./call.js');
const { terms } = require('./done.js');
const { copied } = require('./errors.js');
const { native } = require('./native.js');
const numbers = require('./numbers.js');
const { exiting, lend, takeBack } = require('./threads.js');

/** In milliseconds; between two looks whether anybody still waits. */
const LOOK = 1000;

class Engine {
  #client;
  #batch = null;
  /** While anybody waits: it outlives a client, and serves the next one. */
  #thread = null;
  #users = 0;
  #waits = new Map();

  constructor(client) {
    this.#client = client;
  }

  /** Waits for the captcha that `add` puts into the batch, by its ticket; `ended` is told its tag and price. */
  async wait(add, how, ended = () => {}) {
    const { signal, cancel } = how ?? {};
    refuseAborted(signal);
    if (!this.#client.pointer) runSync(step('ninekw_batch_new', [this.#client], 1));
    // Closed from now on, it goes with its last captcha.
    this.#client.enter();
    this.#users++;
    this.#thread ??= lend();
    try {
      await this.#thread.ready();
      refuseAborted(signal);
      this.#batch ??= new Box(runSync(step('ninekw_batch_new', [this.#client.handle], 1))[0], 'ninekw_batch_free');
      return await this.#added(BigInt(add(this.#batch)), signal, cancel, ended);
    } finally {
      if (--this.#users === 0) {
        takeBack(this.#thread);
        this.#thread = null;
      }
      this.#client.leave();
      if (this.#client.handle === null) this.close();
    }
  }

  async #added(ticket, signal, cancel, ended) {
    const stop = () => native.ninekw_batch_cancel(this.#batch.handle, ticket);
    return stoppedBy({ signal, cancel }, stop, () => new Promise((resolve, reject) => {
      this.#waits.set(ticket, { resolve, reject, ended });
      if (this.#waits.size === 1) this.#drive();
    }));
  }

  async #drive() {
    const batch = this.#batch;
    batch.enter();
    try {
      while (this.#waits.size > 0) {
        const given = [batch.handle, LOOK, exiting, null, null];
        const [status, [done, error]] = await this.#thread.run('ninekw_batch_next_fed', given, 2);
        if (done) this.#done(done);
        if (!error) continue;
        const failure = copied(status, error);
        native.ninekw_error_free(error);
        if (status !== numbers.ERR_DEADLINE) throw failure;
      }
    } catch (error) {
      for (const { reject } of this.#waits.values()) reject(error);
      this.#waits.clear();
    } finally {
      batch.leave();
    }
  }

  #done(done) {
    const ticket = BigInt(native.ninekw_done_ticket(done));
    const { resolve, reject, ended } = this.#waits.get(ticket) ?? {};
    this.#waits.delete(ticket);
    ended?.(terms(done));
    const error = native.ninekw_done_error(done);
    if (error) reject?.(failureOf(native.ninekw_error_status(error), error, this.#client.turns));
    else resolve?.(answers.copied(native.ninekw_done_answer(done)));
    native.ninekw_done_free(done);
  }

  close() {
    this.#batch?.close();
    this.#batch = null;
  }
}

module.exports = { Engine };
