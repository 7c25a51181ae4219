'use strict';
// A limiter that answers by promises. C keeps the questions of its threads in a queue, from which a thread of our own takes
// them; they are answered on the thread of JavaScript, while the call waits.

const { native } = require('./native.js');
const numbers = require('./numbers.js');
const { lend, takeBack } = require('./threads.js');
const values = require('./values.js');

/** In milliseconds; how long the thread waits for a question before it looks up. */
const LOOK = 60_000;

const priorities = {
  [numbers.PRIORITY_UPLOAD]: 'upload', [numbers.PRIORITY_POLL]: 'poll', [numbers.PRIORITY_OTHER]: 'other',
};

const queues = new FinalizationRegistry((queue) => native.ninekw_limiter_queue_free(queue));

/** Queues with a thread, which the end of the process waits for: see threads.js, whose listener comes after this one. */
const driven = new Set();
process.prependListener('exit', () => {
  for (const queue of driven) native.ninekw_limiter_queue_wake(queue);
});

class Turns {
  #limiter;
  #calls = 0;

  constructor(limiter) {
    this.#limiter = limiter;
    this.queue = native.ninekw_limiter_queue_new();
    queues.register(this, this.queue);
    /** What the limiter threw last. */
    this.cause = undefined;
  }

  /** A call begins: only calls have questions. */
  begin() {
    if (this.#calls++ === 0 && !driven.has(this.queue)) this.#drive();
  }

  end() {
    if (--this.#calls === 0) native.ninekw_limiter_queue_wake(this.queue);
  }

  async #drive() {
    driven.add(this.queue);
    const thread = lend();
    try {
      while (this.#calls > 0) {
        const [text] = await thread.run('ninekw_limiter_queue_next', [this.queue, LOOK], 0);
        if (text !== null) this.#told(text);
      }
    } catch {
      // No thread can be begun: the calls, which have such threads, fail by that, too.
    } finally {
      driven.delete(this.queue);
      takeBack(thread);
    }
  }

  #told(text) {
    const [number, account, priority, pause] = text.split('\n');
    if (number === '0') this.#limited(account, Number(pause));
    else this.#answer(number, account, priorities[priority]);
  }

  async #answer(number, account, priority) {
    let wait = -1;
    try {
      wait = values.integer(await this.#limiter.turn(account, priority), "the limiter's result");
    } catch (error) {
      this.cause = error;
    }
    native.ninekw_limiter_queue_answer(this.queue, BigInt(number), wait);
  }

  async #limited(account, pause) {
    try {
      await this.#limiter.limited?.(account, pause);
    } catch (error) {
      // The call goes on with the service's error, which is more important.
      process.emitWarning(`a limiter that was told of a pause failed: ${error}`);
    }
  }
}

module.exports = { Turns, priorities };
