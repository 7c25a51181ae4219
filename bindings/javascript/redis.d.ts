/** One request budget for many machines, kept in Redis, with the keys and the scripts of Python's `ninekw.redis`. */

import type { Limiter, Priority } from './index';

/** A connected client of the package `redis`, or one of `ioredis`. */
export type RedisClient =
  | {
    evalSha(sum: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
    eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  }
  | {
    evalsha(sum: string, keys: number, ...given: string[]): Promise<unknown>;
    eval(script: string, keys: number, ...given: string[]): Promise<unknown>;
  };

export interface RedisLimiterSettings {
  /**
   * The least time between two requests of the account, whoever makes them, in milliseconds; default 260. The service wants
   * 250 at its own door; the rest is for ways of different length.
   */
  intervalMs?: number;
  /**
   * What to do while Redis cannot be reached: `refuse` the request, which is tried again like after other trouble of the
   * network (the default), or go on `slowly`, at the pace of `slowIntervalMs`.
   */
  whenGone?: 'refuse' | 'slowly';
  /**
   * The least time between two requests of this limiter meanwhile, in milliseconds; default 3000. The number of processes
   * times `intervalMs`, or more.
   */
  slowIntervalMs?: number;
  /** What the names of all keys begin with; default `ninekw`. */
  prefix?: string;
}

/** A limiter for `new Client({ limiter })`; any number of clients may share it. They have no calls with `Sync`. */
export class RedisLimiter implements Limiter {
  constructor(client: RedisClient, settings?: RedisLimiterSettings);
  turn(account: string, priority: Priority): Promise<number>;
  limited(account: string, pauseMs: number): Promise<void>;
}
