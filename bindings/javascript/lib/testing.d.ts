import type { Settings } from '../settings';

/** The local service, ninekw-sandbox, as a process of its own. */
export interface Sandbox {
  /** The address for clients. */
  readonly url: string;
  /** For `new Client(sandbox.settings)`: a client that waits for nothing. */
  readonly settings: Settings;
  readonly workerKey: string;
  /** Changes the service while it runs: `steer('POST', 'rules', { answer: 'K7Q2M' })`. Its README lists the paths. */
  steer(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
  /** Ends the service. */
  stop(): Promise<void>;
}

/** Starts the service and waits for its address; `options` are those of the program. */
export function startSandbox(...options: string[]): Promise<Sandbox>;
