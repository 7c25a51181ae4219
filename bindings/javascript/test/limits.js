'use strict';
// What ends a short call early, against a server that takes requests and says nothing.

const { getEventListeners, once } = require('node:events');
const net = require('node:net');
const { CallerError, CancelToken, CancelledError, Client, DeadlineError } = require('..');

/** In milliseconds: how long a call may go on after it was ended. */
const LATE = 400;

module.exports = async (check, throws) => {
  const open = new Set();
  const silent = net.createServer((socket) => open.add(socket.on('error', () => {}))).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const client = new Client({ url: `http://127.0.0.1:${silent.address().port}`, minIntervalMs: 0, retries: 0, timeoutMs: 1500 });
  const good = new Client({ minIntervalMs: 0 });
  const timed = async (what, expected, run) => {
    const from = performance.now();
    const error = await throws(what, expected, run);
    const took = performance.now() - from - 150;
    check(`${what}: ${took.toFixed(0)} ms late`, took < LATE);
    return error;
  };
  // The threads have begun.
  const begun = await Promise.all(Array.from({ length: 4 }, () => good.balance({ timeoutMs: 20_000 })));
  check('within a limit', begun.every((credits) => credits > 0));
  check('within a limit Sync', good.balanceSync({ timeoutMs: 20_000 }) > 0);
  for (const way of ['', 'Sync']) {
    await timed(`a limit of a short call ${way}`, DeadlineError, async () => client[`balance${way}`]({ timeoutMs: 150 }));
    await timed(`and after options ${way}`, DeadlineError, async () => client[`poll${way}`](7, {}, { timeoutMs: 150 }));
    const token = new CancelToken();
    token.trigger();
    await timed(`a token of a short call ${way}`, CancelledError, async () => client[`history${way}`]('solved', {}, { cancel: token }));
    const call = (how) => async () => client[`balance${way}`](how);
    await throws(`a function of a short call ${way}`, CallerError, call({ onProgress() {} }), 'timeoutMs');
    await throws(`a limit that is no number ${way}`, TypeError, call({ timeoutMs: '7' }));
    await throws(`a limit out of range ${way}`, CallerError, call({ timeoutMs: -7 }), 'timeout_ms');
  }
  await throws('a signal where nobody could send it', CallerError, () => client.balanceSync({ signal: null }), 'cancel');

  const stop = new AbortController();
  const calls = [
    () => client.balance({ signal: stop.signal }), () => client.poll(7, {}, { signal: stop.signal, cancel: new CancelToken() }),
    () => client.settings({ signal: stop.signal, timeoutMs: 20_000 }), () => client.wait(7, { signal: stop.signal, onProgress() {} }),
  ];
  setTimeout(() => stop.abort(new Error('enough')), 150);
  const errors = await Promise.all(calls.map((call, index) => timed(`an aborted call ${index}`, CancelledError, call)));
  check('aborted as waits are', errors.every((error) => error?.name === 'AbortError' && error.code === 'ABORT_ERR'
    && error.cause.message === 'enough'));
  check('no listener is left', getEventListeners(stop.signal, 'abort').length === 0);
  const before = await throws('aborted before it began', CancelledError, () => client.balance({ signal: stop.signal }));
  check('as if it had been later', before.name === 'AbortError' && before.cause === stop.signal.reason);
  const calm = new AbortController().signal;
  check('with a signal that says nothing', await good.balance({ signal: calm }) > 0);
  check('and none is left then', getEventListeners(calm, 'abort').length === 0);
  const both = new CancelToken();
  setTimeout(() => both.trigger(), 150);
  await timed('a token beside a signal', CancelledError, () => client.balance({ signal: calm, cancel: both }));
  check('no listener is left of it', both.listeners.size === 0);

  // More than there are threads at all.
  const crowd = Array.from({ length: 40 }, (_, index) => timed(`one of many ${index}`, index % 2 ? DeadlineError : CancelledError, () => (
    client.balance(index % 2 ? { timeoutMs: 150 } : { signal: AbortSignal.timeout(150) }))));
  await Promise.all(crowd);

  // More calls that nothing answers than there are threads for those without a limit.
  const others = Array.from({ length: 6 }, () => client.balance().catch(() => null));
  await timed('beside calls without a limit', DeadlineError, () => client.balance({ timeoutMs: 150 }));
  await Promise.all(others);
  const late = good.balance({ timeoutMs: 20_000 });
  good.close();
  check('closed during a limited call', await late > 0);
  await throws('a limited call of a closed client', CallerError, () => good.balance({ timeoutMs: 1 }), 'the client is closed');
  client.close();
  for (const socket of open) socket.destroy();
  silent.close();
};
