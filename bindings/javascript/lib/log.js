'use strict';
// The caller's logger. C keeps the events of its threads in a queue, from which the thread of JavaScript takes them.

const { native } = require('./native.js');
const { classes: { CallerError } } = require('./errors.js');
const { forJson } = require('./json.js');
const numbers = require('./numbers.js');

/** In milliseconds; between two looks while calls are under way. */
const LOOK = 20;

const levels = {
  error: numbers.LOG_ERROR, warning: numbers.LOG_WARNING, info: numbers.LOG_INFO, debug: numbers.LOG_DEBUG,
};
const words = Object.fromEntries(Object.entries(levels).map(([word, number]) => [number, word]));

const queues = new FinalizationRegistry((queue) => native.ninekw_log_queue_free(queue));

class Log {
  #hear;
  #calls = 0;
  #timer = null;
  #isTelling = false;

  constructor(hear, level = 'info') {
    if (typeof hear !== 'function') throw new TypeError(`log takes a function, not ${typeof hear}`);
    if (!Object.hasOwn(levels, level)) {
      throw new CallerError(`logLevel is one of ${Object.keys(levels).join(', ')}, not ${level}`);
    }
    this.#hear = hear;
    this.level = levels[level];
    this.queue = native.ninekw_log_queue_new();
    queues.register(this, this.queue);
  }

  /** A call of another thread begins. */
  begin() {
    if (this.#calls++ === 0) {
      this.#timer = setInterval(() => this.tell(), LOOK);
      // The thread keeps the process alive.
      this.#timer.unref();
    }
  }

  /** It is over: what is known of it is told before its result. */
  end() {
    if (--this.#calls === 0) clearInterval(this.#timer);
    this.tell();
  }

  /** Tells what has happened. Events that the logger causes wait until it is back. */
  tell() {
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      for (let text; (text = native.ninekw_log_queue_next(this.queue)) !== null;) this.#tell(text);
    } finally {
      this.#isTelling = false;
    }
  }

  #tell(text) {
    const [level, name, line, fields] = text.split('\n');
    // Ids are bigints everywhere.
    const all = JSON.parse(fields.replace(/("captcha_id":)(\d+)/, '$1"$2"'));
    if (all.captcha_id) all.captcha_id = BigInt(all.captcha_id);
    this.#pass({ level: words[level], name, line, fields: forJson(all) });
  }

  async #pass(event) {
    try {
      await this.#hear(event);
    } catch {
      // A logger that fails, now or later, is no reason to lose an answer.
    }
  }
}

module.exports = { Log };
