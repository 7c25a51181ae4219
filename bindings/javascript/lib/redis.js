'use strict';
// One request budget for many machines, kept in Redis, with the keys and the scripts of Python's ninekw.redis.

const { createHash, randomUUID } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { classes: { CallerError } } = require('./errors.js');
const values = require('./values.js');

const lanes = { upload: '0', poll: '1', other: '2' };
/** In milliseconds. A limiter answers soon or not at all. */
const PATIENCE = 2000;
/** In milliseconds; between two looks whether Redis is there. */
const LOOK = 20;
const defaults = { intervalMs: 260, whenGone: 'refuse', slowIntervalMs: 3000, prefix: 'ninekw' };

function script(name) {
  const text = fs.readFileSync(path.join(__dirname, 'redis', `${name}.lua`), 'utf8');
  return { text, sum: createHash('sha1').update(text).digest('hex') };
}
const scripts = { turn: script('turn'), pause: script('pause') };

/** Functions that run a script by its sum and by its text. */
function runners(client) {
  // Of the package `redis`.
  if (typeof client?.evalSha === 'function') {
    return {
      bySum: (sum, keys, args) => client.evalSha(sum, { keys, arguments: args }),
      byText: (text, keys, args) => client.eval(text, { keys, arguments: args }),
      isReady: () => client.isReady ?? client.isOpen,
    };
  }
  // Of the package `ioredis`.
  if (typeof client?.evalsha === 'function') {
    if (client.options?.keyPrefix) {
      throw new CallerError('the client has a keyPrefix: the keys would not be those of other machines; use prefix instead');
    }
    return {
      bySum: (sum, keys, args) => client.evalsha(sum, keys.length, ...keys, ...args),
      byText: (text, keys, args) => client.eval(text, keys.length, ...keys, ...args),
      // One that connects by its first command waits for that.
      isReady: () => ['ready', 'wait'].includes(client.status),
    };
  }
  throw new CallerError('RedisLimiter takes a client of the package redis or ioredis');
}

/** The promise's value, if it comes soon. */
async function soon(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis has not answered within ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A limiter for clients; any number of them may share it. */
class RedisLimiter {
  #run;
  #settings;
  #name = randomUUID().replaceAll('-', '');
  /** Since when Redis is not there. */
  #missed = null;
  /** When the next request of an account may leave while it is not. */
  #free = new Map();

  constructor(client, settings = {}) {
    this.#settings = { ...defaults, ...settings };
    const { intervalMs, whenGone, slowIntervalMs, prefix } = this.#settings;
    const unknown = Object.keys(settings).find((name) => !Object.hasOwn(defaults, name));
    if (unknown) throw new CallerError(`RedisLimiter has no ${unknown}; it has ${Object.keys(defaults).join(', ')}`);
    if (!(intervalMs > 0) || !(slowIntervalMs > 0)) throw new CallerError('intervalMs and slowIntervalMs must be more than 0');
    if (!['refuse', 'slowly'].includes(whenGone)) throw new CallerError(`whenGone is 'refuse' or 'slowly', not ${whenGone}`);
    values.text(prefix, 'prefix');
    this.#run = runners(client);
  }

  /** 0 if the request may leave, or after how many milliseconds to ask again. */
  async turn(account, priority) {
    const given = [this.#name, lanes[priority], String(this.#settings.intervalMs)];
    try {
      return Math.ceil(Number(await this.#ask(scripts.turn, this.#keys(account), given)) / 1000);
    } catch (error) {
      if (this.#settings.whenGone === 'refuse') throw error;
      return this.#slowTurn(account);
    }
  }

  /** The service wants no request of anybody for so long. */
  async limited(account, pauseMs) {
    this.#free.set(account, Math.max(this.#free.get(account) ?? 0, performance.now() + pauseMs));
    try {
      await this.#ask(scripts.pause, this.#keys(account).slice(0, 1), [String(pauseMs)]);
    } catch {
      // The service will say it again to the others.
    }
  }

  async #ask({ sum, text }, keys, given) {
    try {
      await this.#ready();
      return await soon(this.#run.bySum(sum, keys, given).catch((error) => {
        if (!String(error.message).startsWith('NOSCRIPT')) throw error;
        return this.#run.byText(text, keys, given);
      }));
    } catch (error) {
      // An error of a client may have the command, and so the password.
      throw new Error(`Redis: ${error.message}`);
    }
  }

  /** Waits a while for a client that connects; for one that is gone for longer, no more. */
  async #ready() {
    while (!this.#run.isReady()) {
      this.#missed ??= performance.now();
      if (performance.now() - this.#missed > PATIENCE) throw new Error('the client is not connected');
      await new Promise((resolve) => { setTimeout(resolve, LOOK); });
    }
    this.#missed = null;
  }

  #keys(account) {
    // The braces put both on one node of a cluster.
    return [`${this.#settings.prefix}:{${account}}:turns`, `${this.#settings.prefix}:{${account}}:queue`];
  }

  #slowTurn(account) {
    const now = performance.now();
    const free = this.#free.get(account) ?? 0;
    if (free > now) return Math.ceil(free - now);
    this.#free.set(account, now + this.#settings.slowIntervalMs);
    return 0;
  }
}

module.exports = { RedisLimiter };
