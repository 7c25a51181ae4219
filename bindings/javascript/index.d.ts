/// <reference lib="esnext.disposable" />
/** Client of the 9kw.eu captcha service, over the C library libninekw. */

import type { Settings } from './settings';
export type { Settings } from './settings';

/** An id; results are always bigints, arguments may be numbers below 2^53. JSON.stringify of what has one writes a number. */
export type Id = bigint | number;
/** What an option may be; ids and other big numbers as bigints, and nothing is no option. */
export type Value = string | number | bigint | boolean | Uint8Array | ArrayBuffer | FileValue | null | undefined;
/** Parameters of a call by the service's names, for instance `{ maxtimeout: 90, 'case-sensitive': 1 }`. */
export type Options = Record<string, Value>;
/** A captcha: a path, its bytes, a file, or null with all in the options. */
export type Captcha = string | Uint8Array | ArrayBuffer | FileValue | null;
export type Verdict = 'correct' | 'incorrect' | 'unused';
export type Phase = 'queued' | 'network' | 'waiting' | 'retrying' | 'heldBack';

export interface FileValue {
  readonly path: string;
}

/** How far a call is. */
export interface Progress {
  /** Once the captcha is accepted. */
  captchaId: bigint | null;
  phase: Phase;
  elapsedMs: number;
}

export type LogLevel = 'error' | 'warning' | 'info' | 'debug';

/** What the library did; it never shows the API key. */
export interface LogEvent {
  level: LogLevel;
  /** What happened: one of the names in docs/logging.md. */
  name: string;
  /** Name and fields in one line, for people. */
  line: string;
  /** Only those that are known; `captcha_id` is a bigint, as ids are everywhere. */
  fields: Record<string, string | number | bigint>;
}

export type Priority = 'upload' | 'poll' | 'other';

/** A budget that many machines share, where a promise is needed to know of it. Its clients have no calls with `Sync`. */
export interface Limiter {
  /** Gives the milliseconds to wait; 0 sends. What it throws ends the call as trouble of the network does. */
  turn(account: string, priority: Priority): number | Promise<number>;
  /** Told when the service wants no request of the account for so long. */
  limited?(account: string, pauseMs: number): unknown;
}

/**
 * What ends a call early. A request that was sent already may have taken effect: after `transfer` and the like
 * the message says so, and an upload ends with a SubmitUnknownError.
 */
export interface Limits {
  /** In milliseconds; a wait ends by default 10 s after the captcha's maxtimeout. */
  timeoutMs?: number;
  cancel?: CancelToken | null;
}

/** What ends a call with a promise early. */
export interface AsyncLimits extends Limits {
  /** Aborted, it ends the call by a CancelledError with the name AbortError, which names the captcha if there is one. */
  signal?: AbortSignal | null;
}

/** What ends a call early, and who is told of its progress. */
export interface How extends Limits {
  /** Called at least every 100 ms on the main thread; false cancels, what it throws is thrown by the call. */
  onProgress?: ((progress: Progress) => unknown) | null;
}

/** What ends a wait with a promise early, by a signal, too. */
export interface WaitHow extends How, AsyncLimits {}

/** How a batch treats one captcha. */
export interface Terms {
  /** In milliseconds from now; by default until 10 s after the captcha's maxtimeout. */
  timeoutMs?: number;
  /** A name of your own, which its Done has. */
  tag?: string | null;
}

/** What became of a captcha. */
export interface Answer {
  readonly id: bigint;
  readonly state: 'pending' | 'solved' | 'unsolved';
  /** As the service sent it, in the form of `kind`. */
  readonly text: string;
  /** "text", "mouse" and so on. */
  readonly kind: string | null;
  /** The balance of the account after the answer, where the service tells it. */
  readonly credits: number | null;
  /** The credits that the captcha costs: 0 if nobody solved it, null if this client did not submit it. */
  readonly price: number | null;
  /** When to poll a pending captcha again, for programs that do something else meanwhile. */
  readonly retryInMs: number | null;
  /** Clicks, from the top left. */
  readonly points: readonly { x: number; y: number }[];
  /** In degrees. */
  readonly angle: number | null;
  readonly confirmed: boolean | null;
  readonly token: string | null;
}

/** A captcha of a batch that is finished: either `answer` or `error` is there. */
export type Done = {
  ticket: number;
  tag: string | null;
  captchaId: bigint | null;
  /** The credits that the captcha costs: 0 if nobody solved it, null if that is not known. */
  price: number | null;
} & ({ answer: Answer; error: null } | { answer: null; error: NinekwError });

/** A whole reply of the service. */
export class Reply {
  protected constructor();
  /** The text; what is no UTF-8, and NUL, as U+FFFD. */
  readonly body: string;
  readonly bytes: Buffer;
  readonly json: string | null;
  readonly mediaType: string | null;
  /** How many rows there are in all, if the service says so. */
  readonly count: number | null;
  readonly tables: string[];
  text(name: string): string | null;
  int(name: string): bigint | null;
  flag(name: string): boolean | null;
  columns(table?: string | null): string[];
  rows(table?: string | null): Record<string, string | null>[];
}

/** The load of the service; what it does not tell is null. A kind is a word such as "text", as in an answer's `kind`. */
export class ServerStatus extends Reply {
  private constructor();
  /** How many people answer captchas just now, of all kinds or of one. */
  workers(kind?: string | null): number | null;
  /** How many captchas wait for somebody, of all kinds or of one. */
  queue(kind?: string | null): number | null;
  /** How many captchas somebody is answering just now. */
  readonly inWork: number | null;
  /** Mean seconds from the upload to the answer over the last five minutes. */
  readonly meanSolveSeconds: number | null;
}

/** A captcha of somebody else, to answer. */
export class Job {
  private constructor();
  readonly id: bigint;
  /** The form of the answer: "text", "mouse" and so on. */
  readonly kind: string | null;
  readonly captchaKind: string | null;
  readonly answerToCheck: string | null;
  readonly content: string | null;
  readonly files: { bytes: Buffer; mediaType: string | null }[];
  readonly timeLimitMs: number;
  readonly timeLeftMs: number;
  readonly interactionLeftMs: number | null;
  readonly json: string | null;
  text(name: string): string | null;
  int(name: string): bigint | null;
  /** Throws what the service would refuse this answer with; sends nothing. */
  check(answer: string): void;
}

export type Decision = { answer: string } | 'skip' | 'letGo' | 'working' | 'pending' | 'stop';

/** What became of a job; it lives only during the call of onOutcome. */
export interface WorkEvent {
  job: Job;
  outcome: 'answered' | 'refused' | 'skipped' | 'late' | 'letGo';
  credits: number | null;
  error: NinekwError | null;
}

export interface WorkHow {
  timeoutMs?: number;
  cancel?: CancelToken | null;
  /** false takes no more. */
  onOutcome?: ((event: WorkEvent) => unknown) | null;
}

export interface Tally {
  answered: number;
  credits: number;
}

/** Why nothing happens: each reason with its word and a line that says what to do. */
export interface Diagnosis {
  findings: { name: string; message: string }[];
  credits: number | null;
  expectedMs: number | null;
}

/** Stops calls: every call that was given it ends within 100 ms. */
export class CancelToken {
  trigger(): void;
  readonly triggered: boolean;
  reset(): void;
}

/** Many captchas at once. Made by Client.batch(). */
export class Batch {
  private constructor();
  add(captcha?: Captcha, options?: Options, terms?: Terms): number;
  addSubmitted(id: Id, options?: Options, terms?: Terms): number;
  /** Ends the wait for one captcha, which then ends with a CancelledError. */
  cancel(ticket: number): void;
  /** The id of a captcha while it is pending at the service. */
  captchaId(ticket: number): bigint | null;
  /** Adds what the journal has of ended processes, and gives how many captchas these are. */
  resume(): number;
  next(how?: How): Promise<Done | null>;
  nextSync(how?: How): Done | null;
  /** The same, but also null as soon as there is room for another captcha. */
  nextOrRoom(how?: How): Promise<Done | null>;
  nextOrRoomSync(how?: How): Done | null;
  feedback(answer: Id | Answer, verdict: Verdict): void;
  giveUp(): Promise<void>;
  giveUpSync(): void;
  readonly inFlight: number;
  readonly queued: number;
  readonly hasRoom: boolean;
  /** Ids of the captchas that are open at the service; once it is closed, those that were open then. */
  readonly pending: bigint[];
  /** Frees it; captchas that are open are given up with the setting abandon: 'abort', else `pending` names them. */
  close(): Promise<void>;
  closeSync(): void;
  /** At the end of a block with `using`: closeSync(). */
  [Symbol.dispose](): void;
  /** And with `await using`: close(). */
  [Symbol.asyncDispose](): Promise<void>;
}

/** One account. Every call that waits gives a promise; its twin with Sync blocks. */
export class Client {
  constructor(settings?: Settings);
  /** Frees it, once the calls in progress are over. */
  close(): void;
  /** The same, at the end of a block with `using`. */
  [Symbol.dispose](): void;

  serverStatus(how?: AsyncLimits): Promise<ServerStatus>;
  serverStatusSync(how?: Limits): ServerStatus;
  balance(how?: AsyncLimits): Promise<number>;
  balanceSync(how?: Limits): number;
  submit(captcha: Captcha, options?: Options, how?: WaitHow): Promise<bigint>;
  submitSync(captcha: Captcha, options?: Options, how?: How): bigint;
  poll(id: Id | Answer, options?: Options, how?: AsyncLimits): Promise<Answer>;
  pollSync(id: Id | Answer, options?: Options, how?: Limits): Answer;
  /** All waits of a client share one thread. */
  wait(id: Id | Answer, how?: WaitHow): Promise<Answer>;
  waitSync(id: Id | Answer, how?: How): Answer;
  solve(captcha: Captcha, options?: Options, how?: WaitHow): Promise<Answer>;
  solveSync(captcha: Captcha, options?: Options, how?: How): Answer;
  feedback(answer: Id | Answer, verdict: Verdict, options?: Options, how?: AsyncLimits): Promise<void>;
  feedbackSync(answer: Id | Answer, verdict: Verdict, options?: Options, how?: Limits): void;
  /** The journal need not keep this answer any more. */
  acknowledge(answer: Id | Answer): Promise<void>;
  acknowledgeSync(answer: Id | Answer): void;
  /** The journal forgets what it has under a tag: a captcha that is added under it is uploaded and paid for. */
  forget(tag: string): Promise<void>;
  forgetSync(tag: string): void;
  call(action: string, options?: Options, how?: AsyncLimits): Promise<Reply>;
  callSync(action: string, options?: Options, how?: Limits): Reply;
  batch(): Batch;
  solveMany(captchas: Iterable<Captcha | Options> | AsyncIterable<Captcha | Options>, options?: Options):
    AsyncGenerator<Done, void, void> & {
      /** Ids of the captchas that are open at the service: those that a loop leaves behind. */
      readonly pending: bigint[];
    };

  nextJob(options?: Options, how?: AsyncLimits): Promise<Job | null>;
  nextJobSync(options?: Options, how?: Limits): Job | null;
  confirmJob(options?: Options, how?: AsyncLimits): Promise<void>;
  confirmJobSync(options?: Options, how?: Limits): void;
  answerJob(job: Id | Job, answer: string, options?: Options, how?: AsyncLimits): Promise<number | null>;
  answerJobSync(job: Id | Job, answer: string, options?: Options, how?: Limits): number | null;
  skipJob(job: Id | Job, options?: Options, how?: AsyncLimits): Promise<void>;
  skipJobSync(job: Id | Job, options?: Options, how?: Limits): void;
  endJobs(how?: AsyncLimits): Promise<void>;
  endJobsSync(how?: Limits): void;
  jobVerdict(id: Id | Job, options?: Options, how?: AsyncLimits): Promise<'correct' | 'incorrect' | null>;
  jobVerdictSync(id: Id | Job, options?: Options, how?: Limits): 'correct' | 'incorrect' | null;
  show(id: Id | Job, options?: Options, how?: AsyncLimits): Promise<Reply>;
  showSync(id: Id | Job, options?: Options, how?: Limits): Reply;
  showStatic(id: Id | Job, base64?: boolean, how?: AsyncLimits): Promise<Reply>;
  showStaticSync(id: Id | Job, base64?: boolean, how?: Limits): Reply;
  /** Asks `decide` again and again until it decides; may not wait itself. */
  work(decide: (job: Job) => Decision, options?: Options, how?: WorkHow): Promise<Tally>;
  workSync(decide: (job: Job) => Decision, options?: Options, how?: WorkHow): Tally;

  history(kind?: 'submitted' | 'solved' | 'wrong', options?: Options, how?: AsyncLimits): Promise<Reply>;
  historySync(kind?: 'submitted' | 'solved' | 'wrong', options?: Options, how?: Limits): Reply;
  /** The page after one that history or this gave; null after the last. */
  historyNext(page: Reply, how?: AsyncLimits): Promise<Reply | null>;
  historyNextSync(page: Reply, how?: Limits): Reply | null;
  historyDetail(id: Id | Answer, options?: Options, how?: AsyncLimits): Promise<Reply>;
  historyDetailSync(id: Id | Answer, options?: Options, how?: Limits): Reply;
  settings(how?: AsyncLimits): Promise<Reply>;
  settingsSync(how?: Limits): Reply;
  setSetting(name: string, on: boolean, how?: AsyncLimits): Promise<void>;
  setSettingSync(name: string, on: boolean, how?: Limits): void;
  referrals(options?: Options, how?: AsyncLimits): Promise<Reply>;
  referralsSync(options?: Options, how?: Limits): Reply;
  transfer(credits: Id, userId: Id, options?: Options, how?: AsyncLimits): Promise<bigint | null>;
  transferSync(credits: Id, userId: Id, options?: Options, how?: Limits): bigint | null;
  createCoupon(credits: Id, options?: Options, how?: AsyncLimits): Promise<string | null>;
  createCouponSync(credits: Id, options?: Options, how?: Limits): string | null;
  createAccount(code: string, referrer?: Id, options?: Options, how?: AsyncLimits): Promise<Reply>;
  createAccountSync(code: string, referrer?: Id, options?: Options, how?: Limits): Reply;
  diagnose(kind?: string | null, how?: AsyncLimits): Promise<Diagnosis>;
  diagnoseSync(kind?: string | null, how?: Limits): Diagnosis;
}

/** What went wrong in a call. */
export class NinekwError extends Error {
  /** One of numbers.ERR_*. */
  readonly status: number;
  readonly statusName: string | null;
  /** For JSON.stringify, with the message. */
  toJSON(): Record<string, unknown>;
  readonly operation: string;
  readonly serviceCode: number | null;
  readonly httpStatus: number | null;
  /** After a cancel or a deadline it is still pending: wait() goes on. */
  readonly captchaId: bigint | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly reply: string | null;
}
export class CallerError extends NinekwError {}
export class NetworkError extends NinekwError {}
export class ReplyError extends NinekwError {}
export class ServiceError extends NinekwError {}
export class AuthError extends ServiceError {}
export class AccountError extends ServiceError {}
export class BalanceError extends ServiceError {}
export class LimitError extends ServiceError {}
export class InputError extends ServiceError {}
export class AnswerError extends ServiceError {}
export class GoneError extends ServiceError {}
export class ServerError extends ServiceError {}
export class OutcomeError extends NinekwError {}
export class CancelledError extends OutcomeError {}
export class DeadlineError extends OutcomeError {}
export class UnsolvedError extends OutcomeError {}
export class SubmitUnknownError extends OutcomeError {}
export class LibraryError extends NinekwError {}

/** The numbers of ninekw.h, without NINEKW_. */
export const numbers: { readonly VERSION: string; readonly [name: string]: number | string };
/** The file at a path, as the value of an option. */
export function file(path: string): FileValue;
export function version(): string;
/** Version, ABI, target and TLS of the loaded library in one line, for bug reports. */
export function buildInfo(): string;
export function statusMessage(status: number): string | null;
export function serviceCode(code: number): { text: string; advice: string; category: string } | null;
