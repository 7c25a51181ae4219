'use strict';
// Calls of C functions that give a status, in two ways: at once, or on another thread with a promise.

const { setMaxListeners } = require('node:events');
const { native, koffi } = require('./native.js');
const { classes: { CallerError, CancelledError }, copied } = require('./errors.js');
const { forJson } = require('./json.js');
const numbers = require('./numbers.js');
const threads = require('./threads.js');
const { priorities } = require('./turns.js');
const values = require('./values.js');

/** A handle that is freed by close() or by the garbage collector, but not while a call uses it. */
class Box {
  /** What is done with a handle that the garbage collector frees, by the function that does. */
  static forgotten = {};

  static #registry = new FinalizationRegistry(({ handle, free }) => {
    Box.forgotten[free]?.(handle);
    native[free](handle);
  });

  #busy = 0;
  #closing = false;

  /** `before` is called before close() frees it. */
  constructor(handle, free, before = () => {}) {
    /** Its calls ask a limiter of the caller's. */
    this.asksLimiter = false;
    /** What answers their questions, if the limiter gives promises. */
    this.turns = null;
    /** The token of all its calls, if it is the caller's. */
    this.cancel = null;
    /** Its calls have a limit: by performance.now(), and a token. */
    this.isLimited = false;
    this.until = null;
    this.isCancelled = () => false;
    /** Where its calls tell their events. */
    this.log = null;
    this.handle = handle;
    this.free = free;
    this.before = before;
    Box.#registry.register(this, { handle, free }, this);
  }

  close() {
    if (this.handle === null) return;
    if (this.#busy > 0) {
      this.#closing = true;
      return;
    }
    Box.#registry.unregister(this);
    this.before();
    native[this.free](this.handle);
    this.handle = null;
  }

  enter() {
    this.#busy++;
    this.log?.begin();
    this.turns?.begin();
  }

  leave() {
    this.#busy--;
    this.turns?.end();
    this.log?.end();
    if (this.#closing && this.#busy === 0) {
      this.#closing = false;
      this.close();
    }
  }

  /** What C is given: nothing once it is closed, which C refuses. */
  get pointer() {
    return this.#closing ? null : this.handle;
  }
}

let limited;

/** An error of C, and what a limiter that gives promises threw, if that is why. */
function failureOf(status, error, turns) {
  return copied(status, error, status === numbers.ERR_SHARED_BUDGET ? turns?.cause : undefined);
}

/** The result of a call: throws what it reports. */
function result(status, outs, kept, turns) {
  const error = outs.at(-1)[0];
  if (kept?.thrown) {
    native.ninekw_error_free(error);
    throw kept.thrown[0];
  }
  if (status === 0) return outs.map((out) => out[0]);
  const cause = limited;
  limited = undefined;
  const failure = turns ? failureOf(status, error, turns) : copied(status, error, cause);
  native.ninekw_error_free(error);
  throw failure;
}

/**
 * A step of a call: the function, its arguments (Box for a handle) and how many places it fills in before the error's.
 * `kept` is what its callbacks threw.
 */
function step(name, given, outs = 0, kept = undefined) {
  return { name, given, outs: Array.from({ length: outs + 1 }, () => [null]), kept };
}

/** What a function takes first, for people. */
function owner(name) {
  return /^ninekw_(batch(?!_new)|job(?=_check))/.exec(name)?.[1] ?? 'client';
}

/** The arguments for C; what is closed cannot be used. */
function plain(name, given) {
  const all = given.map((argument) => (argument instanceof Box ? argument.pointer : argument));
  if (given[0] instanceof Box && all[0] === null) {
    throw new CallerError(`the ${owner(name)} is closed`, { status: numbers.ERR_NULL_ARGUMENT, code: 'ERR_INVALID_STATE' });
  }
  return all;
}

function runSync({ name, given, outs, kept }) {
  const status = native[name](...plain(name, given), ...outs);
  for (const each of given) if (each instanceof Box) each.log?.tell();
  return result(status, outs, kept);
}

/** A call that waits, on this thread: nothing may have to happen on it meanwhile. */
function runBlocking(one) {
  if (one.given.some((argument) => argument instanceof Box && argument.turns)) {
    throw new CallerError("the client's limiter gives promises, which a call with Sync cannot wait for; use the call without");
  }
  return runSync(one);
}

/** A call with a limit, whose time goes by also while there is no thread for it. */
async function runLimited(one, limited) {
  const isOver = () => performance.now() >= limited.until || limited.isCancelled();
  await threads.room(isOver);
  const left = limited.until === Infinity ? -1 : Math.max(0, Math.ceil(limited.until - performance.now()));
  // Over before there was a thread, C ends it at once.
  const box = view(limited, isOver() ? 0 : left, null);
  const given = one.given.map((each) => (each === limited ? box : each));
  try {
    return await (isOver() ? runSync({ ...one, given }) : runThreaded({ ...one, given }));
  } finally {
    box.close();
  }
}

async function runAsync(one) {
  const limited = one.given.find((each) => each instanceof Box && each.until !== null);
  return limited ? runLimited(one, limited) : runThreaded(one);
}

async function runThreaded({ name, given, outs, kept }) {
  const boxes = given.filter((argument) => argument instanceof Box);
  // Of other threads, only koffi's own can call a limiter; they are Node's.
  const isLocal = boxes.some((box) => box.asksLimiter);
  const turns = boxes.find((box) => box.turns)?.turns;
  for (const box of boxes) box.enter();
  try {
    const all = plain(name, given);
    if (isLocal) return result(await koffis(name, [...all, ...outs]), outs, kept);
    const tokens = boxes.flatMap((box) => (box.free === 'ninekw_cancel_free' ? box : box.cancel ?? []));
    // One with a limit does not wait for others that have none.
    const isLimited = boxes.some((box) => box.isLimited);
    const [status, filled] = await threads.run(name, all, outs.length, tokens.map((box) => box.pointer), isLimited);
    return result(status, filled.map((value) => [value]), kept, turns);
  } finally {
    for (const box of boxes) box.leave();
  }
}

function koffis(name, given) {
  return new Promise((resolve, reject) => {
    native[name].async(...given, (problem, status) => (problem ? reject(problem) : resolve(status)));
  });
}

/** A generator of steps, to its result. */
async function ran(run) {
  let next = run.next();
  while (!next.done) {
    try {
      next = run.next(await runAsync(next.value));
    } catch (error) {
      next = run.throw(error);
    }
  }
  return next.value;
}

function ranSync(run) {
  let next = run.next();
  while (!next.done) {
    try {
      next = run.next(runBlocking(next.value));
    } catch (error) {
      next = run.throw(error);
    }
  }
  return next.value;
}

/** A view of a client, which has what its calls need of it, and a time limit and a token for each of them. */
function view(client, timeout, cancel) {
  const box = new Box(runSync(step('ninekw_client_within', [client, timeout, cancel], 1))[0], 'ninekw_client_free');
  for (const name of ['asksLimiter', 'turns', 'cancel', 'log']) box[name] = client[name];
  box.isLimited = true;
  return box;
}

/** Runs a call that an AbortSignal and a token end by `stop`. */
async function stoppedBy({ signal, cancel }, stop, call) {
  // One signal may stop hundreds of them, which is no leak.
  if (signal) setMaxListeners(0, signal);
  signal?.addEventListener('abort', stop, { once: true });
  cancel?.listeners.add(stop);
  if (cancel?.triggered) stop();
  try {
    return await call();
  } catch (error) {
    throw aborted(error, signal);
  } finally {
    signal?.removeEventListener('abort', stop);
    cancel?.listeners.delete(stop);
  }
}

/** Runs a call with a token that an AbortSignal triggers, too. */
async function stoppable({ signal, cancel = null }, call) {
  if (!signal) return call(cancel);
  refuseAborted(signal);
  const token = { box: new Box(native.ninekw_cancel_new(), 'ninekw_cancel_free') };
  try {
    return await stoppedBy({ signal, cancel }, () => native.ninekw_cancel_trigger(token.box.handle), () => call(token));
  } finally {
    token.box.close();
  }
}

/** Begins no call whose AbortSignal is aborted. */
function refuseAborted(signal) {
  if (!signal?.aborted) return;
  throw aborted(new CancelledError('cancelled by the caller', { status: numbers.ERR_CANCELLED }), signal);
}

/** What a call throws that an AbortSignal ended. */
function aborted(error, signal) {
  if (!signal?.aborted || !(error instanceof CancelledError)) return error;
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR', cause: signal.reason });
}

/**
 * Gives a class the methods of `described`, each a generator of steps: `name` with a promise, and `nameSync`. Those in
 * `limits` take what ends them early as their last argument, at this place; the others take it themselves, if at all.
 */
function define(Class, described, limits = {}) {
  for (const [name, steps] of Object.entries(described)) {
    const at = limits[name] ?? Infinity;
    const methods = {
      [name]: async function (...given) {
        if ((given[at] ?? null) === null) return ran(steps.apply(this, given));
        const timeout = limit(given[at], 'signal');
        return stoppable(given[at], async (cancel) => {
          const box = view(this.box, timeout, cancel?.box ?? null);
          box.until = timeout < 0 ? Infinity : performance.now() + Number(timeout);
          if (cancel) box.isCancelled = () => native.ninekw_cancel_is_triggered(cancel.box.handle) !== 0;
          try {
            return await ran(steps.apply({ box }, given.slice(0, at)));
          } finally {
            box.close();
          }
        });
      },
      [`${name}Sync`](...given) {
        if ((given[at] ?? null) === null) return ranSync(steps.apply(this, given));
        const box = view(this.box, limit(given[at]), given[at].cancel?.box ?? null);
        try {
          return ranSync(steps.apply({ box }, given.slice(0, at)));
        } finally {
          box.close();
        }
      },
    };
    for (const [key, value] of Object.entries(methods)) {
      Object.defineProperty(Class.prototype, key, { value, writable: true, configurable: true });
    }
  }
}

/** Options of C, freed by the finally of whoever asked for them. */
function options(captcha, some) {
  const given = values.object(some, 'options');
  const box = new Box(native.ninekw_options_new(), 'ninekw_options_free');
  try {
    const all = captcha === null || captcha === undefined ? given
      : { 'file-upload-01': typeof captcha === 'string' ? new values.File(captcha) : captcha, ...given };
    for (const [name, value] of Object.entries(all)) {
      if (value === undefined || value === null) continue;
      const [how, ...rest] = values.option(values.text(name, "an option's name"), value);
      runSync(step(`ninekw_options_set_${how}`, [box, name, ...rest]));
    }
    return box;
  } catch (error) {
    box.close();
    throw error;
  }
}

const phases = {
  [numbers.PHASE_QUEUED]: 'queued',
  [numbers.PHASE_NETWORK]: 'network',
  [numbers.PHASE_WAITING]: 'waiting',
  [numbers.PHASE_RETRYING]: 'retrying',
  [numbers.PHASE_HELD_BACK]: 'heldBack',
};

/** A function for C: what it throws is kept, and stops the call. */
function guarded(kept, run) {
  return (...given) => {
    if (kept.thrown) return 0;
    try {
      return run(...given) === false ? 0 : 1;
    } catch (error) {
      kept.thrown = [error];
      return 0;
    }
  };
}

/** What ends a call early, and who hears of it; refuses names that there are not. */
function checked(some, known) {
  const how = values.object(some, `the object with ${known.join(', ')}`);
  for (const name of Object.keys(how)) {
    if (!known.includes(name)) throw new CallerError(`there is no ${name} here; there are ${known.join(', ')}`);
  }
  const { signal, cancel } = how;
  if (signal && typeof signal.addEventListener !== 'function') {
    throw new TypeError(`signal must be an AbortSignal, not ${values.kind(signal)}`);
  }
  if (cancel && !(cancel.box instanceof Box)) {
    throw new TypeError(`cancel must be a CancelToken, not ${values.kind(cancel)}`);
  }
  return how;
}

/** The limit of a call that takes no progress function. */
function limit(how, ...more) {
  const { timeoutMs } = checked(how, ['timeoutMs', 'cancel', ...more]);
  return values.integer(timeoutMs ?? -1, 'timeoutMs');
}

/** The arguments that all waiting calls share, and what their callback threw. */
function waiting(how, ...more) {
  const { timeoutMs, cancel, onProgress } = checked(how, ['timeoutMs', 'cancel', 'onProgress', ...more]);
  if (onProgress && typeof onProgress !== 'function') {
    throw new TypeError(`onProgress must be a function, not ${values.kind(onProgress)}`);
  }
  const kept = {};
  const told = !onProgress ? null : guarded(kept, (_user, id, phase, ms) => onProgress(forJson({
    captchaId: BigInt(id) > 0n ? BigInt(id) : null,
    phase: phases[phase],
    elapsedMs: Number(ms),
  })));
  return [kept, values.integer(timeoutMs ?? -1, 'timeoutMs'), cancel?.box ?? null, told];
}

/** A limiter for C, which lives as long as the process: nobody knows when C asks last. */
function limiter(ask) {
  return koffi.register((_user, account, priority) => {
    try {
      return values.integer(ask(account, priorities[priority]), "the limiter's result");
    } catch (error) {
      limited = error;
      return -1;
    }
  }, koffi.pointer('ninekw_limiter_fn'));
}

/** A getter's number, where it says that there is one. */
function got(name, ...given) {
  const place = [null];
  return native[name](...given, place) !== 0 ? place[0] : null;
}

/** The bytes at a pointer, copied. */
function bytesAt(pointer, length) {
  return pointer && Number(length) > 0 ? Buffer.from(new Uint8Array(koffi.view(pointer, Number(length)))) : Buffer.alloc(0);
}

module.exports = {
  Box, failureOf, step, runSync, stoppable, stoppedBy, refuseAborted, define, options, waiting, guarded, limiter, got,
  bytesAt,
};
