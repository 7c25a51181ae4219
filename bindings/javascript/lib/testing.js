'use strict';
// For tests of programs that use the service: the local service, ninekw-sandbox, as a process of its own.

const { spawn } = require('node:child_process');
const readline = require('node:readline');

function find() {
  if (process.env.NINEKW_SANDBOX) return process.env.NINEKW_SANDBOX;
  try {
    return require('ninekw-sandbox').program;
  } catch (error) {
    // Not installed as a package: perhaps it is in PATH.
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return 'ninekw-sandbox';
  }
}

/**
 * Starts the service with accounts `sandbox` and `sandboxworker`, and waits for its address.
 * `arguments_` are more options of the program.
 */
async function startSandbox(...arguments_) {
  const child = spawn(find(), ['--control', '--until-eof', ...arguments_], { stdio: ['pipe', 'pipe', 'inherit'] });
  const failed = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ninekw-sandbox ended with exit code ${code}`)));
  });
  failed.catch(() => {}); // After the start it ends because it is told to.
  const lines = [];
  const started = (async () => {
    for await (const line of readline.createInterface({ input: child.stdout })) {
      lines.push(line);
      if (line.startsWith('control ')) return;
    }
    await failed;
  })();
  await Promise.race([started, failed]);
  const [control, token] = lines.at(-1).slice('control '.length).split('/v1/state?token=');
  const url = lines[0].split(' ').at(-1);
  return {
    url,
    /** For `new Client(sandbox.settings)`: a client that waits for nothing. */
    settings: {
      apiKey: 'sandbox', url, minIntervalMs: 0, firstPollMs: 1, pollIntervalMs: 5, retryPauseMs: 5, polling: 'fast', lookAtService: false,
    },
    workerKey: 'sandboxworker',
    /** Changes the service while it runs, as its README tells: `steer('POST', 'rules', { answer: 'K7Q2M' })`. */
    async steer(method, path, body) {
      const reply = await fetch(`${control}/v1/${path}`, {
        method, headers: { Authorization: `Bearer ${token}` }, body: body === undefined ? undefined : JSON.stringify(body),
      });
      const value = await reply.json();
      if (!reply.ok) throw new Error(value.error);
      return value;
    },
    /** Ends the service. */
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => { child.once('exit', resolve); });
      child.kill('SIGKILL');
      await ended;
    },
  };
}

module.exports = { startSandbox };
