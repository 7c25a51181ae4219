'use strict';
// The limiter for Redis, with real servers and both packages; Python joins in. Run by `cargo xtask test`, which names the
// library, the local service and Python's interpreter.

const { execFile, spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { inspect, promisify } = require('node:util');
const { Redis } = require('ioredis');
const { createClient } = require('redis');
const { CallerError, Client, NetworkError } = require('ninekw');
const { RedisLimiter } = require('ninekw/redis');
const { startSandbox } = require('../lib/testing');

const run = promisify(execFile);
const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const ACCOUNT = '0'.repeat(32);
const KEY = 'exampleKey1';
/** In milliseconds; between two turns of those who share the budget. */
const INTERVAL = 60;

let checks = 0;
let failed = 0;
function check(what, right) {
  checks++;
  if (right) return;
  failed++;
  console.log(`FAILED: ${what}`);
}

async function throws(what, expected, run_, words = '') {
  const error = await Promise.resolve().then(run_).catch((thrown) => thrown);
  check(`${what}: ${error}`, error instanceof expected && error.message.includes(words));
  return error;
}

/** Connected clients of both packages; they end with the test. */
const packages = {
  async redis(port, more = {}) {
    const client = createClient({ socket: { port, host: '127.0.0.1', reconnectStrategy: 50 }, ...more });
    client.on('error', () => {});
    // With a wrong password it tries for ever.
    client.connect().catch(() => {});
    return { client, end: () => client.destroy() };
  },
  async ioredis(port, more = {}) {
    const client = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 50, ...more });
    client.on('error', () => {});
    return { client, end: () => client.disconnect() };
  },
};

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => { server.once('listening', resolve); });
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

/** A Redis on loopback that writes nothing down. */
class Server {
  static async start(port, ...more) {
    const server = new Server();
    server.port = port ?? await freePort();
    server.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ninekw-redis-'));
    const settings = ['--port', server.port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', server.folder];
    server.process = spawn('redis-server', [...settings, ...more], { stdio: 'ignore' });
    for (;;) {
      const socket = net.connect(server.port, '127.0.0.1');
      const isThere = await new Promise((resolve) => {
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      });
      socket.destroy();
      if (isThere) return server;
      if (server.process.exitCode !== null) throw new Error('redis-server ended by itself');
      await sleep(10);
    }
  }

  async stop() {
    const ended = new Promise((resolve) => { this.process.once('exit', resolve); });
    this.process.kill('SIGKILL');
    await ended;
    fs.rmSync(this.folder, { recursive: true });
  }

  /** Collects the moments of all turns, by this server's clock, in milliseconds. */
  async watch(interval) {
    const socket = net.connect(this.port, '127.0.0.1');
    let text = '';
    socket.on('data', (bytes) => { text += bytes; });
    socket.write('MONITOR\r\n');
    while (!text.startsWith('+OK')) await sleep(5);
    return {
      async turns() {
        // All that happened before this is in the text after it.
        await sleep(100);
        socket.destroy();
        return [...text.matchAll(/ lua\] "HSET" "\S+:turns" "free" "([\d.]+)"/g)].map(([, free]) => free - interval);
      },
    };
  }
}

function leastGap(moments) {
  const sorted = [...moments].sort((one, other) => one - other);
  return Math.min(...sorted.slice(1).map((moment, index) => moment - sorted[index]));
}

/** Waits for a turn as a client does; gives how long that took. */
async function take(limiter, priority = 'poll') {
  const start = performance.now();
  for (let wait; (wait = await limiter.turn(ACCOUNT, priority)) > 0;) await sleep(wait);
  return performance.now() - start;
}

/** In which order they get their turns, all of which have to wait. */
async function orderOf(asks) {
  const order = [];
  await take(asks[0][1]);
  for (const [priority, limiter] of asks) await limiter.turn(ACCOUNT, priority);
  await Promise.all(asks.map(([priority, limiter]) => take(limiter, priority).then(() => order.push(priority))));
  return order.join();
}

async function turns(name) {
  const server = await Server.start();
  const one = await packages[name](server.port);
  const { client } = one;
  const watched = await server.watch(20);
  const limiters = Array.from({ length: 4 }, () => new RedisLimiter(client, { intervalMs: 20 }));
  const spans = await Promise.all(limiters.map(async (limiter) => {
    const start = performance.now();
    for (let i = 0; i < 10; i++) await take(limiter);
    return performance.now() - start;
  }));
  const moments = await watched.turns();
  check(`${name}: forty turns, not ${moments.length}`, moments.length === 40);
  check(`${name}: an interval apart, not ${leastGap(moments)} ms`, leastGap(moments) > 19.9);
  const mean = spans.reduce((sum, span) => sum + span) / spans.length;
  check(`${name}: each has its share: ${spans}`, Math.max(...spans) <= 1.3 * mean + 200);

  const [first, second, third, gone] = Array.from({ length: 4 }, () => new RedisLimiter(client, { intervalMs: 150 }));
  // Who comes late loses its place, which a busy machine may do to them.
  let order;
  for (let i = 0; i < 5 && order !== 'upload,poll,other'; i++) {
    order = await orderOf([['other', first], ['poll', second], ['upload', third]]);
  }
  check(`${name}: uploads first: ${order}`, order === 'upload,poll,other');
  check(`${name}: it waits`, await gone.turn(ACCOUNT, 'upload') > 0);
  check(`${name}: who never asks again loses its place`, await take(second, 'other') < 2000);

  await first.limited(ACCOUNT, 1500);
  await first.limited(ACCOUNT, 50);
  const waited = await take(second);
  check(`${name}: a pause holds all back, ${waited} ms`, waited > 500);
  one.end();
  await server.stop();
}

/** A client of the local service that repeats nothing, unless its settings say so. */
function clientOf(sandbox, limiter, more = {}) {
  return new Client({ ...sandbox.settings, apiKey: KEY, share: 'process', retries: 0, limiter, ...more });
}

async function refusals(sandbox) {
  const limiter = { turn: () => 0 };
  const client = clientOf(sandbox, limiter);
  const words = 'limiter gives promises';
  await throws('balanceSync', CallerError, () => client.balanceSync(), words);
  await throws('solveSync', CallerError, () => client.solveSync(Buffer.from('a'), { textonly: 1 }), words);
  const batch = client.batch();
  batch.add(Buffer.from('What is it?'), { textonly: 1 });
  await throws('nextSync', CallerError, () => batch.nextSync(), words);
  check('a batch goes on', (await batch.next()).answer.text === 'kw7Fx9');
  batch.closeSync();
  client.close();
  for (const wrong of [{ intervalMs: 0 }, { slowIntervalMs: -1 }, { whenGone: 'never' }, { interval: 1 }]) {
    await throws(inspect(wrong), CallerError, () => new RedisLimiter({ evalSha() {} }, wrong));
  }
  await throws('no client', CallerError, () => new RedisLimiter('redis://user:PASSWORD@host'), 'package redis or ioredis');
  await throws('a keyPrefix', CallerError, () => new RedisLimiter({ evalsha() {}, options: { keyPrefix: 'a' } }), 'keyPrefix');
  await throws('no limiter', TypeError, () => clientOf(sandbox, {}), 'turn');
  class Mine extends Error {}
  const failing = clientOf(sandbox, { turn() { throw new Mine('mine'); } });
  for (const call of [() => failing.balance(), () => failing.solve(Buffer.from('a'), { textonly: 1 })]) {
    const error = await throws('a limiter that throws', NetworkError, call, 'limiter');
    check('is the cause', error.cause instanceof Mine && error.statusName === 'SHARED_BUDGET');
  }
  failing.close();
}

async function pauses(sandbox) {
  const told = [];
  const client = clientOf(sandbox, { turn: async () => 0, limited: (account, ms) => told.push([account, ms]) }, { retries: 2 });
  await sandbox.steer('POST', 'refusals', { code: 56, times: 1 });
  await client.balance();
  check(`a pause is told: ${told}`, told.length === 1 && /^[0-9a-f]{32}$/.test(told[0][0]) && told[0][1] > 0);
  client.close();
}

async function gone(name, sandbox) {
  let server = await Server.start();
  const refusing = await packages[name](server.port);
  const slowly = await packages[name](server.port);
  const client = clientOf(sandbox, new RedisLimiter(refusing.client, { intervalMs: 10 }));
  const how = { intervalMs: 10, whenGone: 'slowly', slowIntervalMs: 400 };
  const slow = clientOf(sandbox, new RedisLimiter(slowly.client, how));
  check(`${name}: with Redis`, await client.balance() > 0 && await slow.balance() > 0);
  await server.stop();
  const error = await throws(`${name}: without`, NetworkError, () => client.balance(), 'limiter');
  check(`${name}: typed, with a cause: ${error.cause}`, error.statusName === 'SHARED_BUDGET' && error.cause.message.startsWith('Redis: '));
  await slow.balance();
  const start = performance.now();
  for (let i = 0; i < 2; i++) await slow.balance();
  check(`${name}: slowly, ${performance.now() - start} ms`, performance.now() - start > 700);
  server = await Server.start(server.port);
  while (![refusing, slowly].every(({ client: each }) => each.isReady ?? each.status === 'ready')) await sleep(10);
  check(`${name}: back, and empty`, await client.balance() > 0 && await slow.balance() > 0);
  // It hangs: the call can still be cancelled, and the process end.
  server.process.kill('SIGSTOP');
  const signal = AbortSignal.timeout(200);
  await throws(`${name}: cancelled`, Error, () => client.solve(Buffer.from('a'), { textonly: 1 }, { signal }), 'cancel');
  await throws(`${name}: hangs`, NetworkError, () => client.balance(), 'limiter');
  const from = performance.now();
  const ended = await run(process.execPath, [__filename, 'exit', name, server.port, sandbox.url]).catch(({ code }) => code);
  check(`${name}: the process ends: ${ended}, ${performance.now() - from} ms`, ended === 7 && performance.now() - from < 10_000);
  server.process.kill('SIGCONT');
  for (const each of [client, slow]) each.close();
  for (const each of [refusing, slowly]) each.end();
  await server.stop();
}

/** In a process of its own: ends in the midst of a call whose question nobody answers. */
async function exit(name, port, url) {
  const { client } = await packages[name](Number(port), name === 'ioredis' ? {} : { disableOfflineQueue: true });
  const waiting = clientOf({ url, settings: { url, minIntervalMs: 0 } }, new RedisLimiter(client));
  waiting.balance().catch(() => {});
  waiting.solve(Buffer.from('a'), { textonly: 1 }).catch(() => {});
  setTimeout(() => process.exit(7), 300);
}

async function passwords(name, sandbox) {
  const server = await Server.start(undefined, '--requirepass', 'RIGHTPASSWORD');
  for (const [password, isRight] of [['RIGHTPASSWORD', true], ['WRONGPASSWORD', false]]) {
    const one = await packages[name](server.port, { password });
    const limiter = new RedisLimiter(one.client);
    const client = clientOf(sandbox, limiter);
    const result = await client.balance().catch((error) => error);
    check(`${name}: ${password}: ${result}`, isRight ? result > 0 : result instanceof NetworkError);
    const shown = [result, limiter, client].map((each) => inspect(each, { depth: 9, showHidden: true })).join();
    check(`${name}: no password and no key in ${shown}`, !/PASSWORD|exampleKey/.test(shown));
    client.close();
    one.end();
  }
  await server.stop();
}

/** In a process of its own: solves captchas with others. */
async function solve(name, port, url, count) {
  const one = await packages[name](Number(port));
  const limiter = new RedisLimiter(one.client, { intervalMs: INTERVAL });
  const quick = { minIntervalMs: 0, uploadIntervalMs: 0, firstPollMs: 100, polling: 'fast', lookAtService: false };
  const client = new Client({ ...quick, apiKey: KEY, url, share: 'process', limiter });
  const pictures = Array.from({ length: Number(count) }, () => Buffer.from('What is it?'));
  for await (const done of client.solveMany(pictures, { textonly: 1, nomd5: 1 })) console.log(done.answer.text);
  client.close();
  one.end();
}

const PYTHON = `
import sys
from ninekw import Client
from ninekw.redis import RedisLimiter
limiter = RedisLimiter("redis://127.0.0.1:" + sys.argv[1], interval=${INTERVAL / 1000})
quick = {"min_interval": 0, "upload_interval": 0, "first_poll": 0.1, "polling": "fast", "look_at_service": False}
with Client("${KEY}", url=sys.argv[2], share="process", limiter=limiter, **quick) as client:
    for done in client.solve_many([b"What is it?"] * int(sys.argv[3]), textonly=1, nomd5=1):
        print(done.result().text)
`;

async function together() {
  const count = Number(process.env.NINEKW_CAPTCHAS ?? 8);
  const server = await Server.start();
  const watched = await server.watch(INTERVAL);
  const sandbox = await startSandbox('--key', `${KEY}=100000`, '--auto-answer', 'kw7Fx9', '--answer-after-ms', '300');
  const start = performance.now();
  const spans = [];
  const one = async (program, ...given) => {
    const ended = await run(program, [...given, server.port, sandbox.url, count]);
    spans.push(performance.now() - start);
    return ended;
  };
  const node = (name) => one(process.execPath, __filename, 'solve', name);
  const outputs = await Promise.all([node('redis'), node('ioredis'), one(process.env.NINEKW_TEST_PYTHON, '-c', PYTHON)]);
  const slowest = Math.max(...spans) / (spans.reduce((sum, span) => sum + span) / spans.length);
  for (const [index, { stdout }] of outputs.entries()) {
    check(`${['redis', 'ioredis', 'Python'][index]} has its answers: ${stdout}`, stdout.split('kw7Fx9').length === count + 1);
  }
  const moments = await watched.turns();
  const gap = leastGap(moments);
  const used = ((moments.length - 1) * INTERVAL) / (Math.max(...moments) - Math.min(...moments));
  console.log(`load: two processes of Node and one of Python, ${3 * count} captchas: ${moments.length} turns by Redis' clock, `
    + `least gap ${gap.toFixed(2)} ms of ${INTERVAL}, ${(100 * used).toFixed(1)} % used, slowest ${slowest.toFixed(2)} of the mean`);
  check(`turns of all: ${moments.length}`, moments.length >= 6 * count);
  check(`no two nearer than the interval: ${gap} ms`, gap > INTERVAL - 0.1);
  await sandbox.stop();
  await server.stop();
}

/** The example, which finds the account's credits. */
async function example() {
  const server = await Server.start();
  const sandbox = await startSandbox('--key', `${KEY}=100`);
  const env = { ...process.env, NINEKW_API_KEY: KEY, NINEKW_URL: sandbox.url, REDIS_URL: `redis://127.0.0.1:${server.port}` };
  const { stdout } = await run(process.execPath, [path.join(__dirname, '../examples/shared_budget.js')], { env });
  check(`the example: ${stdout}`, stdout === '100 credits left\n');
  await sandbox.stop();
  await server.stop();
}

async function modules() {
  const program = "import { RedisLimiter } from 'ninekw/redis'; console.log(typeof RedisLimiter)";
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: path.join(__dirname, '..') });
  check(`import: ${stdout}`, stdout === 'function\n');
}

async function main() {
  const sandbox = await startSandbox('--key', `${KEY}=100000`, '--auto-answer', 'kw7Fx9');
  try {
    await modules();
    await example();
    await refusals(sandbox);
    await pauses(sandbox);
    await Promise.all(Object.keys(packages).flatMap((name) => [turns(name), passwords(name, sandbox)]));
    await Promise.all(Object.keys(packages).map((name) => gone(name, sandbox)));
    await together();
  } finally {
    await sandbox.stop();
  }
  console.log(`${checks - failed} of ${checks} checks passed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const [command, ...given] = process.argv.slice(2);
({ exit, solve }[command] ?? main)(...given);
