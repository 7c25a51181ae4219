'use strict';
const answers = require('./answer.js');
const { Batch } = require('./batch.js');
const { define, options, runSync, step, waiting } = require('./call.js');
const config = require('./config.js');
const values = require('./values.js');
const { Reply, ServerStatus } = require('./reply.js');

/** One account. Every call that waits gives a promise; its twin with Sync blocks. */
class Client {
  #box;
  #givesUp;

  constructor(settings = {}) {
    this.#givesUp = settings.abandon === 'abort';
    this.#box = config.client({
      apiKey: process.env.NINEKW_API_KEY ?? '', url: process.env.NINEKW_URL || undefined, ...settings,
    });
  }

  /** For calls of the binding. */
  get box() {
    return this.#box;
  }

  /** Frees it, once the calls in progress are over. Calls after this fail. */
  close() {
    this.#box.close();
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.close();
  }

  /** An empty batch, for many captchas at once. */
  batch() {
    return new Batch(runSync(step('ninekw_batch_new', [this.#box], 1))[0], this.#givesUp);
  }

  /**
   * Solves captchas as they come, an iterable or async iterable of paths, bytes or objects of options; gives each when it is
   * done. What it gives has `pending`, the ids of the captchas that are open at the service: those that a loop leaves behind.
   * With the setting abandon: 'abort' they are given up.
   */
  solveMany(captchas, given = {}) {
    const batch = this.batch();
    return Object.defineProperty(all(batch, captchas, given), 'pending', { get: () => batch.pending });
  }
}

async function* all(batch, captchas, given) {
  try {
    const source = captchas[Symbol.asyncIterator]?.() ?? captchas[Symbol.iterator]();
    for (;;) {
      // The next one is asked for only when there is room for it.
      for (let done; (done = await batch.nextOrRoom()) !== null;) yield done;
      const { done, value } = await source.next();
      if (done) break;
      const plain = value === null || typeof value === 'string' || value instanceof Uint8Array;
      if (plain) batch.add(value, given);
      else batch.add(null, { ...given, ...value });
    }
    for (let done; (done = await batch.next()) !== null;) yield done;
  } finally {
    await batch.close();
  }
}

/** Makes options, runs the steps, and frees them. */
function* withOptions(captcha, given, use) {
  const made = options(captcha, given);
  try {
    return yield* use(made);
  } finally {
    made.close();
  }
}

/** A call whose result is a reply. */
function* reply(name, given) {
  const [handle] = yield step(name, given, 1);
  return handle ? new Reply(handle) : null;
}

define(Client, {
  * serverStatus() {
    const [handle] = yield step('ninekw_server_status', [this.box], 1);
    return new ServerStatus(handle);
  },
  * balance() {
    const [credits] = yield step('ninekw_balance', [this.box], 1);
    return Number(credits);
  },
  * submit(captcha, given, how) {
    const client = this.box;
    return yield* withOptions(captcha, given, function* (made) {
      const [kept, timeout, cancel, told] = waiting(how);
      const [id] = yield step('ninekw_submit_with', [client, made, timeout, cancel, told, null], 1, kept);
      return BigInt(id);
    });
  },
  * poll(id, given) {
    const client = this.box;
    return yield* withOptions(null, given, function* (made) {
      const [answer] = yield step('ninekw_poll_with', [client, values.id(id), made], 1);
      return answers.taken(answer);
    });
  },
  * wait(id, how) {
    const [kept, timeout, cancel, told] = waiting(how);
    const [answer] = yield step('ninekw_wait_with', [this.box, values.id(id), timeout, cancel, told, null], 1, kept);
    return answers.taken(answer);
  },
  * solve(captcha, given, how) {
    const client = this.box;
    return yield* withOptions(captcha, given, function* (made) {
      const [kept, timeout, cancel, told] = waiting(how);
      const [answer] = yield step('ninekw_solve_with', [client, made, timeout, cancel, told, null], 1, kept);
      return answers.taken(answer);
    });
  },
  * feedback(answer, verdict, given) {
    const client = this.box;
    yield* withOptions(null, given, function* (made) {
      const number = values.number(values.verdicts, verdict, 'verdict');
      yield step('ninekw_feedback_with', [client, values.id(answer), number, made]);
    });
  },
  * call(action, given) {
    const client = this.box;
    return yield* withOptions(null, given, (made) => reply('ninekw_call', [client, values.text(action, 'action'), made]));
  },
});

module.exports = { Client, reply, withOptions };
