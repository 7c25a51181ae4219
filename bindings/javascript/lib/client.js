'use strict';
const answers = require('./answer.js');
const { Batch } = require('./batch.js');
const { define, options, runSync, step, stoppable, waiting } = require('./call.js');
const config = require('./config.js');
const { Engine } = require('./engine.js');
const { classes: { CallerError, CancelledError } } = require('./errors.js');
const { forJson } = require('./json.js');
const { native } = require('./native.js');
const values = require('./values.js');
const { Reply, ServerStatus } = require('./reply.js');

/** In milliseconds; between two looks whether a captcha has been uploaded. */
const LOOK = 20;
/** The default of the setting maxInFlight. */
const ROOM = 40;

/** One account. Every call that waits gives a promise; its twin with Sync blocks. */
class Client {
  #box;
  #engine;
  #givesUp;
  #room;

  constructor(some) {
    const settings = values.object(some, 'settings');
    this.#room = settings.maxInFlight ?? ROOM;
    this.#givesUp = settings.abandon === 'abort';
    this.#box = config.client({
      apiKey: process.env.NINEKW_API_KEY ?? '', url: process.env.NINEKW_URL || undefined, ...settings,
    });
    this.#engine = new Engine(this.#box);
  }

  /** For calls of the binding. */
  get box() {
    return this.#box;
  }

  /** Frees it, once the calls in progress are over. Calls after this fail. */
  close() {
    this.#box.close();
    if (this.#box.handle === null) this.#engine.close();
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.close();
  }

  /** An empty batch, for many captchas at once. */
  batch() {
    return new Batch(runSync(step('ninekw_batch_new', [this.#box], 1))[0], this.#box);
  }

  /**
   * Solves captchas as they come, an iterable or async iterable of paths, bytes or objects of options; gives each when it is
   * done. What it gives has `pending`, the ids of the captchas that are open at the service: those that a loop leaves behind.
   * With the setting abandon: 'abort' they are given up.
   */
  solveMany(captchas, given = {}) {
    // Not the letters of a path.
    const isMany = typeof captchas === 'object' && captchas !== null && !(captchas instanceof Uint8Array);
    if (!isMany || !(captchas[Symbol.asyncIterator] ?? captchas[Symbol.iterator])) {
      const what = captchas === null ? 'null' : captchas?.constructor?.name ?? typeof captchas;
      throw new CallerError(`solveMany takes several captchas, an array or something else to iterate over, not ${what}`);
    }
    const open = new Map();
    const left = [];
    const solve = (...captcha) => this.#solve(...captcha);
    const many = all({ captchas, given, open, left, room: this.#room, givesUp: this.#givesUp, solve });
    return Object.defineProperty(many, 'pending', { get: () => left });
  }

  /** Submits a captcha and waits for its answer. */
  async solve(captcha, given, how) {
    return this.#solve(captcha, given, how);
  }

  /** `begun` is told how to look whether it has been accepted, `ended` its tag and price. */
  async #solve(captcha, given, how, begun = () => {}, ended = undefined) {
    const timeout = waiting(how, 'signal')[1];
    if (how?.onProgress || this.#box.asksLimiter) {
      begun(() => true);
      return this.#calling(how, (stop) => local.solve.call(this, captcha, given, stop));
    }
    const made = options(captcha, given);
    try {
      return await this.#engine.wait((batch) => {
        const [ticket] = runSync(step('ninekw_batch_add_with', [batch, made, timeout, null], 1));
        begun(() => BigInt(native.ninekw_batch_captcha_id(batch.handle, ticket)) > 0n);
        return ticket;
      }, how, ended);
    } finally {
      made.close();
    }
  }

  /** Waits for the answer to a captcha submitted earlier, here or elsewhere. */
  async wait(id, how) {
    const timeout = waiting(how, 'signal')[1];
    if (how?.onProgress || this.#box.asksLimiter) return this.#calling(how, (stop) => local.wait.call(this, id, stop));
    return this.#engine.wait((batch) => {
      const [ticket] = runSync(step('ninekw_batch_add_submitted_with', [batch, values.id(id), null, timeout, null], 1));
      return ticket;
    }, how);
  }

  /** Submits a captcha and gives its id. */
  async submit(captcha, given, how) {
    waiting(how, 'signal');
    return this.#calling(how, (stop) => local.submit.call(this, captcha, given, stop));
  }

  /** A call of C with its own thread: an AbortSignal is a token to it. */
  async #calling(some, call) {
    const { signal, cancel, ...how } = some ?? {};
    return stoppable({ signal, cancel }, (token) => call({ ...how, cancel: token }));
  }
}

async function* all({ captchas, given, open, left, room, givesUp, solve }) {
  const stop = new AbortController();
  const done = [];
  let tell = () => {};
  let tickets = 0;
  let isAccepted = () => true;
  const begin = (value) => {
    const ticket = tickets++;
    const isPlain = value === null || typeof value === 'string' || value instanceof Uint8Array;
    const captcha = isPlain ? [value, given] : [null, { ...given, ...value }];
    isAccepted = () => false;
    let terms = { tag: captcha[1]?.tag ?? null };
    const begun = (look) => { isAccepted = look; };
    const solved = solve(...captcha, { signal: stop.signal }, begun, (known) => { terms = known; });
    const end = (result) => {
      open.delete(ticket);
      done.push(forJson({ ticket, price: result.answer?.price ?? null, ...terms, ...result }));
      tell();
    };
    open.set(ticket, solved.then(
      (answer) => end({ captchaId: answer.id, answer, error: null }),
      (error) => end({ captchaId: error.captchaId ?? null, answer: null, error }),
    ));
  };
  try {
    const source = captchas[Symbol.asyncIterator]?.() ?? captchas[Symbol.iterator]();
    for (let over = false; !over || open.size > 0 || done.length > 0;) {
      if (done.length > 0) {
        yield done.shift();
      } else if (!over && open.size < room && (open.size === 0 || isAccepted())) {
        // The next one is asked for only when it can be uploaded at once.
        const next = await source.next();
        over = Boolean(next.done);
        if (!over) begin(next.value);
      } else {
        const look = over || open.size >= room ? null : LOOK;
        await new Promise((resolve) => {
          const timer = look && setTimeout(resolve, look);
          tell = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    }
  } finally {
    // What a loop leaves behind stays pending, or is given up, as the setting says; nothing is paid and not named: an
    // answer that came meanwhile, neither.
    stop.abort();
    await Promise.all(open.values());
    const isLeft = ({ error }) => error === null || (!givesUp && error instanceof CancelledError);
    left.push(...done.filter((one) => one.captchaId !== null && isLeft(one)).map(({ captchaId }) => captchaId));
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
  * submitHere(captcha, given, how) {
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
  * waitHere(id, how) {
    const [kept, timeout, cancel, told] = waiting(how);
    const [answer] = yield step('ninekw_wait_with', [this.box, values.id(id), timeout, cancel, told, null], 1, kept);
    return answers.taken(answer);
  },
  * solveHere(captcha, given, how) {
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
  * acknowledge(answer) {
    yield step('ninekw_acknowledge', [this.box, values.id(answer)]);
  },
  * forget(tag) {
    yield step('ninekw_forget', [this.box, values.text(tag, 'tag')]);
  },
  * call(action, given) {
    const client = this.box;
    return yield* withOptions(null, given, (made) => reply('ninekw_call', [client, values.text(action, 'action'), made]));
  },
}, { serverStatus: 0, balance: 0, poll: 2, feedback: 3, call: 2 });

/** The calls that block, and their twins for callbacks, under one name each. */
const local = {};
for (const name of ['submit', 'solve', 'wait']) {
  const { [`${name}Here`]: here, [`${name}HereSync`]: sync } = Client.prototype;
  local[name] = here;
  Object.defineProperty(Client.prototype, `${name}Sync`, { value: sync, writable: true, configurable: true });
  for (const each of [`${name}Here`, `${name}HereSync`]) delete Client.prototype[each];
}

module.exports = { Client, reply, withOptions };
