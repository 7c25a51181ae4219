// What programs in TypeScript write; compiled by test/types.js.
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { CancelToken, Client, DeadlineError, type Answer, type Job, type Limiter } from '..';
import { RedisLimiter } from 'ninekw/redis';

export async function solve(picture: Uint8Array): Promise<string> {
  const client = new Client({ timeoutMs: 1000, polling: 'polite', limiter: () => 0, logLevel: 'debug', log: ({ line }) => line });
  try {
    const answer: Answer = await client.solve(picture, { maxtimeout: 90 }, { cancel: new CancelToken() });
    await client.feedback(answer, 'correct');
    const id: bigint = client.submitSync('captcha.png');
    const many = client.solveMany(['a.png', { text: 1 }]);
    for await (const done of many) if (done.answer) return done.answer.text;
    const left: bigint[] = many.pending;
    await client.wait(left[0]);
    await client.work((job: Job) => (job.kind === 'text' ? { answer: 'abc' } : 'skip'));
    return String(id);
  } catch (error) {
    if (error instanceof DeadlineError && error.captchaId !== null) return (await client.wait(error.captchaId)).text;
    throw error;
  }
}

/** What is finished has either an answer or an error; `using` closes. */
export async function first(pictures: Uint8Array[]): Promise<string> {
  using client = new Client();
  await using batch = client.batch();
  for (const picture of pictures) batch.add(picture);
  const done = await batch.next();
  if (done === null) return '';
  return done.error === null ? done.answer.text : done.error.message;
}

/** One budget for many machines. */
export const shared: Client[] = [new Redis(), createClient()].map((redis) => (
  new Client({ limiter: new RedisLimiter(redis, { whenGone: 'slowly' }) })));

export const mine: Limiter = { turn: async (account, priority) => (account.length === 32 && priority === 'upload' ? 0 : 10) };

// @ts-expect-error an unknown setting
export const other = new RedisLimiter(new Redis(), { interval: 260 });

/** Every call takes a limit. */
export const credits: Promise<number> = new Client().balance({ signal: AbortSignal.timeout(1000), timeoutMs: 900 });
export const polled: Answer = new Client().pollSync(7n, {}, { timeoutMs: 900, cancel: new CancelToken() });

// @ts-expect-error nobody could abort it
export const blocked = new Client().balanceSync({ signal: AbortSignal.timeout(1000) });

// @ts-expect-error an unknown setting
export const wrong = new Client({ timeOut: 1 });
