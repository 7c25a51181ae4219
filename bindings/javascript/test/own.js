'use strict';
// What programs may do to the binding, against a local service; the environment is set by `cargo xtask test`.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { Worker } = require('node:worker_threads');
const koffi = require('koffi');

if (process.argv[2] === 'load') {
  try {
    require('..');
  } catch (error) {
    console.log(error.message);
  }
  process.exit();
}
const ninekw = require('..');
const limits = require('./limits.js');
const logs = require('./log.js');

let checks = 0;
let failed = 0;

function check(what, right) {
  checks++;
  if (right) return;
  failed++;
  console.log(`FAILED: ${what}`);
}

async function throws(what, expected, run, words = '') {
  try {
    await run();
  } catch (error) {
    const fits = error instanceof expected && String(error.message).includes(words);
    check(`${what}: ${error}`, fits);
    if (fits) console.log(`caught: ${what} = ${expected.name}`);
    return error;
  }
  check(`${what}: nothing thrown`, false);
  return null;
}

const picture = process.env.NINEKW_TEST_PICTURE;
const { CallerError, CancelToken, Client, NetworkError, OutcomeError } = ninekw;

class Mine extends Error {}
function mine() {
  throw new Mine('mine');
}

async function arguments_(client) {
  await throws('a fraction', RangeError, () => client.wait(1.9));
  await throws('a word for an id', TypeError, () => client.wait('7'));
  await throws('2^63', RangeError, () => client.wait(2n ** 63n), 'out of range');
  await throws('2^53 as a number', RangeError, () => client.wait(2 ** 53));
  await throws('not a number', RangeError, () => client.wait(NaN));
  await throws('null for an id', TypeError, () => client.wait(null));
  await throws('nothing for an id', TypeError, () => client.waitSync());
  await throws('a fraction as an option', RangeError, () => client.solve(picture, { maxtimeout: 90.5 }), 'maxtimeout');
  await throws('a list as an option', TypeError, () => client.solve(picture, { maxtimeout: [90] }), 'Array');
  await throws('a NUL in a text', CallerError, () => client.solve(picture, { textinstructions: 'a\0b' }), 'NUL');
  await throws('half a character', CallerError, () => client.solve(picture, { textinstructions: 'a\ud800' }), 'UTF-8');
  await throws('a NUL in an answer', CallerError, () => client.answerJob(1, 'a\0b'), 'NUL');
  for (const name of ['url', 'baseUrl']) {
    const named = new Client({ [name]: process.env.NINEKW_URL, minIntervalMs: 0, share: 'process' });
    check(`the setting ${name}`, (await named.balance()) >= 0n);
    named.close();
  }
  await throws('a number for limits', TypeError, () => client.balance(500), 'timeoutMs');
  await throws('a list for limits', TypeError, () => client.balance([]), 'timeoutMs');
  await throws('limits for options', TypeError, () => client.solve(picture, 5), 'options');
  await throws('a list for options', TypeError, () => client.solveSync(picture, []), 'options');
  await throws('no signal', TypeError, () => client.solve(picture, {}, { signal: {} }), 'AbortSignal');
  await throws('no token', TypeError, () => client.wait(1, { cancel: {} }), 'CancelToken');
  await throws('no function', TypeError, () => client.wait(1, { onProgress: 1 }), 'onProgress');
  const none = { timeoutMs: null, cancel: undefined, signal: null };
  const bytes = Uint8Array.from(fs.readFileSync(picture)).buffer;
  const answer = await client.solve(bytes, { maxtimeout: undefined, prio: null }, none);
  check('nothing is nothing', answer.price === 10 && (await client.wait(answer.id, null)).text === answer.text);
  new Client(null).close();
  await throws('an unknown setting', CallerError, () => new Client({ timeOut: 1 }), 'did you mean timeoutMs?');
  await throws('a setting of the wrong type', TypeError, () => new Client({ timeoutMs: '1000' }), 'timeout_ms');
  await throws('a setting out of range', RangeError, () => new Client({ retries: 2 ** 40 }), 'retries');
  await throws('an unknown word', TypeError, () => new Client({ polling: 'rude' }), 'polite');
  await throws('an unknown verdict', TypeError, () => client.feedback(1, 'right'), 'incorrect');
  await throws('an unknown option', CallerError, () => client.solve(picture, { max_time: 1 }), 'max_time');
  await throws('a file that is missing', CallerError, () => client.solve('/nowhere.png'), 'nowhere');
  check('the key is not shown', !require('node:util').inspect(client, { depth: 9, showHidden: true })
    .includes(process.env.NINEKW_API_KEY));
}

async function callbacks(client) {
  for (const way of ['', 'Sync']) {
    const solve = (onProgress) => async () => client[`solve${way}`](picture, {}, { onProgress });
    await throws(`thrown in progress ${way}`, Mine, solve(mine), 'mine');
    await throws(`false in progress ${way}`, OutcomeError, solve(() => false));
    const url = process.env.NINEKW_TEST_JOBS_URL;
    const worker = new Client({ url, minIntervalMs: 0, jobIntervalMs: 1 });
    const work = (decide, onOutcome) => async () => worker[`work${way}`](decide, {}, { onOutcome });
    const abc = () => ({ answer: 'abc' });
    await throws(`thrown in decide ${way}`, Mine, work(mine), 'mine');
    await throws(`a decision of the wrong type ${way}`, TypeError, work(() => 7), 'letGo');
    await throws(`an answer with a NUL ${way}`, CallerError, work(() => ({ answer: 'a\0b' })), 'NUL');
    await throws(`thrown in onOutcome ${way}`, Mine, work(abc, mine), 'mine');
    let lent;
    const decide = (job) => {
      lent = job;
      return abc();
    };
    const tally = await work(decide, () => false)();
    check(`one answered ${way}`, tally.answered === 1 && lent.id === 0n && lent.kind === null);
    check(`stopped ${way}`, (await work(() => 'stop')()).answered === 0);
    const limited = new Client({ limiter: mine, retries: 0 });
    const error = await throws(`thrown in the limiter ${way}`, NetworkError, async () => limited[`balance${way}`]());
    check(`its error is the cause ${way}`, error.cause instanceof Mine);
    const asked = [];
    const other = new Client({
      limiter(account, priority) {
        asked.push(priority);
        return 0;
      },
    });
    await other[`balance${way}`]();
    check(`the limiter is asked ${way}`, asked.join() === 'other');
    const batch = other.batch();
    batch.add(picture, { nomd5: 1 });
    await batch[`next${way}`]();
    check(`and by a batch ${way}: ${asked}`, asked[1] === 'upload');
    batch.closeSync();
    for (const each of [worker, limited, other]) each.close();
  }
}

async function calls(client) {
  const answer = await client.solve(picture, { textinstructions: 'höhe 漢字 😀', nomd5: true });
  check('an answer', answer.text === process.env.NINEKW_TEST_ANSWER && typeof answer.id === 'bigint');
  check('bytes', await client.submit(fs.readFileSync(picture)) > 0n);
  const big = await throws('a big id', ninekw.NinekwError, () => client.wait(2n ** 53n + 1n, { timeoutMs: 0 }));
  check('comes back exact', big.captchaId === null || big.captchaId === 2n ** 53n + 1n);

  // The event loop goes on, and a token stops a call from there.
  const token = new CancelToken();
  let ticks = 0;
  const timer = setInterval(() => {
    if (++ticks === 5) token.trigger();
  }, 2);
  const quiet = new Client({ firstPollMs: 60000, minIntervalMs: 0 });
  await throws('a token from a timer', OutcomeError, () => quiet.solve(picture, {}, { cancel: token }));
  clearInterval(timer);
  check(`the event loop goes on: ${ticks}`, ticks >= 5 && token.triggered);
  token.reset();
  check('reset', !token.triggered);
  const texts = await Promise.all(Array.from({ length: 20 }, () => client.solve(picture, { nomd5: 1 })));
  check('twenty at once', texts.every(({ text }) => text === process.env.NINEKW_TEST_ANSWER));

  // Closed while a call is under way, closed twice, used after.
  const late = quiet.solve(picture, {}, { timeoutMs: 200 });
  quiet.close();
  // It goes on to its deadline, or to an answer that comes before.
  const ended = await late.catch((error) => error);
  check(`closed during a call: ${ended}`, ended instanceof OutcomeError || ended.text === process.env.NINEKW_TEST_ANSWER);
  for (const [name, ...given] of [['balance'], ['submit', picture], ['poll', 1], ['wait', 1], ['solve', picture], ['batch'],
    ['feedback', 1, 'correct'], ['call', 'x'], ['serverStatus'], ['nextJob'], ['history'], ['settings'], ['diagnose'],
    ['show', 1], ['endJobs'], ['work', () => 'stop']]) {
    await throws(`${name} of a closed client`, CallerError, () => quiet[name](...given), 'the client is closed');
  }
  const batch = client.batch();
  batch.close();
  batch.closeSync();
  for (const [name, ...given] of [['add', picture], ['addSubmitted', 1], ['next'], ['nextOrRoom'], ['giveUp'],
    ['feedback', 1, 'correct']]) {
    const error = await throws(`${name} of a closed batch`, CallerError, () => batch[name](...given), 'the batch is closed');
    check('as Node says it', error.code === 'ERR_INVALID_STATE');
  }
}

/** What is left early is named, or given up. */
async function leaving() {
  for (const [abandon, open] of [['keep', 2], ['abort', 0]]) {
    const calm = new Client({ url: process.env.NINEKW_TEST_JOBS_URL, minIntervalMs: 0, firstPollMs: 0, abandon });
    const many = calm.solveMany((function* two() {
      yield picture;
      yield picture;
      mine();
    })());
    await throws(`leaving early, ${abandon}`, Mine, async () => {
      for await (const done of many) check(`nothing is done: ${done}`, false);
    });
    check(`${abandon}: named are ${open}`, many.pending.length === open);
    for (const way of ['', 'Sync']) {
      const batch = calm.batch();
      batch.add(picture);
      await throws('a deadline', ninekw.DeadlineError, async () => batch[`next${way}`]({ timeoutMs: 300 }));
      await batch[`close${way}`]();
      check(`${abandon}: a closed batch names it ${way}`, batch.pending.length === Math.min(open, 1));
    }
    const batch = calm.batch();
    batch.add(picture);
    const next = batch.next({ timeoutMs: 300 });
    const closed = batch.close();
    // The call fails, or hands out what was given up.
    const last = await next.catch((error) => error);
    check(`a batch closed during a call: ${last}`, last instanceof ninekw.NinekwError || !last?.answer);
    await closed;
    check('and named after it', batch.pending.length <= 1);
    calm.close();
  }
  const client = new Client({ minIntervalMs: 0, firstPollMs: 0, pollIntervalMs: 1, polling: 'fast' });
  for (const one of [picture, null, undefined, { maxtimeout: 90 }, Buffer.from('GIF89a'), 7]) {
    await throws(`many out of ${typeof one}`, CallerError, () => client.solveMany(one), 'takes several captchas');
  }
  const many = client.solveMany([{ 'file-upload-01': ninekw.file(picture), tag: 'one' }, picture]);
  for await (const done of many) {
    check('done', done.answer !== null);
    check('with the tag and the price', done.tag === (done.ticket === 0 ? 'one' : null) && done.price === 10);
    check('an answer as JSON', JSON.parse(JSON.stringify(done)).answer.id === Number(done.captchaId));
    break;
  }
  check('left after the first', many.pending.length <= 1);
  await throws('an unknown key of a call', CallerError, () => client.solve(picture, {}, { timeout: 1000 }), 'timeoutMs');
  await throws('the same of a batch', CallerError, () => client.batch().next({ signal: 1 }), 'cancel');
  await throws('the same of work', CallerError, () => client.work(() => 'stop', {}, { onOutcom: mine }), 'onOutcome');
  await throws('a setting is suggested', CallerError, () => new Client({ timeOutMs: 1 }), 'timeoutMs');
  const { inspect } = require('node:util');
  for (const wrong of [{ timeOut: 1 }, { timeoutMs: 'long' }, { url: 'nowhere' }, { polling: 'rude' }]) {
    const apiKey = process.env.NINEKW_API_KEY;
    const error = await throws(`wrong: ${Object.keys(wrong)}`, Error, () => new Client({ apiKey, ...wrong }));
    check(`the key is not in ${error}`, !inspect(error, { depth: 9, showHidden: true }).includes(apiKey));
  }
  const url = process.env.NINEKW_URL;
  for (const unset of [() => { process.env.NINEKW_URL = ''; }, () => delete process.env.NINEKW_URL]) {
    unset();
    const plain = new Client();
    check(`${unset} is the default`, plain.batch().queued === 0);
    plain.close();
  }
  process.env.NINEKW_URL = url;
  check('a copy holds no handle', Object.keys(structuredClone(client)).length === 0);
  client.close();
  const { places } = require('../lib/native.js');
  check('full paths on Windows', places('win32').every((place) => place.startsWith('@ninekw/') || path.win32.dirname(place) !== '.'));
}

/** Left after the first of twelve: the service knows of none that the program does not. */
async function leavingEarly() {
  for (const abandon of ['keep', 'abort']) {
    const url = process.env.NINEKW_TEST_LEAVING_URL;
    const client = new Client({ url, minIntervalMs: 0, firstPollMs: 0, pollIntervalMs: 10, polling: 'fast', abandon });
    const known = (done, pending) => console.log(`known: ${[done.captchaId, ...pending].join(' ')}`);
    for (const way of ['', 'Sync']) {
      const many = client.solveMany(Array(12).fill(picture));
      let first;
      for await (const done of many) {
        first = done;
        // Time enough for more answers, which nobody takes.
        if (way) await new Promise((resolve) => { setTimeout(resolve, 600); });
        break;
      }
      known(first, many.pending);
      const batch = client.batch();
      for (let i = 0; i < 12; i++) batch.add(picture);
      const done = await batch[`next${way}`]();
      batch.feedback(done.answer, 'correct');
      await batch[`close${way}`]();
      check(`${abandon}: eleven are named ${way}`, abandon === 'abort' || batch.pending.length === 11);
      known(done, batch.pending);
      console.log(`right: ${done.captchaId}`);
    }
    client.close();
  }
}

/** What a program writes; through a file, since there may be no pipes. */
function written(program, environment = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ninekw-'));
  const file = path.join(folder, 'output');
  const output = fs.openSync(file, 'w');
  spawnSync(process.execPath, program, { env: { ...process.env, ...environment }, stdio: ['ignore', output, 'inherit'] });
  fs.closeSync(output);
  const text = fs.readFileSync(file, 'utf8');
  fs.rmSync(folder, { recursive: true });
  return text;
}

/** What `require` says with another library. */
function loadWith(library) {
  return written([__filename, 'load'], { NINEKW_LIB: library });
}

function library() {
  const some = path.join(path.parse(picture).root, 'nowhere', 'libninekw.so');
  let said = loadWith(some);
  check(`a missing library: ${said}`, said.includes(some) && said.includes('NINEKW_LIB'));
  said = loadWith(process.env.NINEKW_TEST_WRONG_ABI);
  check(`another ABI: ${said}`, said.includes('ABI 99') && said.includes(process.env.NINEKW_TEST_WRONG_ABI));
  said = loadWith(process.env.NINEKW_TEST_OLD);
  check(`an older library: ${said}`, said.includes('or newer'));
  said = loadWith(process.platform === 'win32' ? 'kernel32.dll' : 'libc.so.6');
  check(`another library: ${said}`, said.includes('not libninekw') && said.includes('ninekw_abi_version'));
  check('status', ninekw.statusMessage(902).includes('in use'));
  check('code', ninekw.serviceCode(11).category === 'balance' && ninekw.serviceCode(999) === null);
  check('version', ninekw.buildInfo().includes(ninekw.version()) && ninekw.version() === ninekw.numbers.VERSION);
  const url = pathToFileURL(require.resolve('..'));
  const types = fs.readFileSync(path.join(__dirname, '../index.d.ts'), 'utf8');
  const names = [...types.matchAll(/^export (?:class|function|const) (\w+)/gm)].map(([, each]) => each);
  check('the d.ts has names', names.length > 20);
  const esm = `import { ${names.join(', ')} } from '${url}'; console.log(typeof Client, typeof OutcomeError)`;
  check('import', written(['--input-type=module', '-e', esm]) === 'function function\n');
}

/** Many captchas wait on one thread; timers and files do not notice. */
async function load() {
  const calm = new Client({ url: process.env.NINEKW_TEST_JOBS_URL, minIntervalMs: 0, firstPollMs: 0, pollIntervalMs: 50 });
  const stop = new AbortController();
  const waits = Array.from({ length: 200 }, (_, index) => (
    calm.solve(picture, { nomd5: 1 }, index % 2 ? { signal: stop.signal } : { timeoutMs: 3000 })));
  const settled = Promise.allSettled(waits);
  let latest = 0;
  for (let i = 0; i < 40; i++) {
    const from = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fs.promises.readFile(picture);
    latest = Math.max(latest, performance.now() - from - 20);
    if (i === 20) stop.abort(new Mine('enough'));
  }
  const results = await settled;
  const stopped = results.filter((each, index) => index % 2).map(({ reason }) => reason);
  check('half are stopped', stopped.every((error) => error.name === 'AbortError' && error.code === 'ABORT_ERR'
    && error.cause instanceof Mine && error instanceof ninekw.CancelledError));
  for (const name of new Set(stopped.map((error) => error.name))) console.log(`caught: cancelled = ${name}`);
  check('the others end by their time', results.every((each, index) => index % 2 || each.reason instanceof ninekw.DeadlineError));
  console.log(`load: JavaScript, 200 promises, half of them aborted: a timer and a file at most ${latest.toFixed(0)} ms late`);
  check(`a timer and a file were late by ${latest.toFixed(0)} ms`, latest < 2500);
  const aborted = AbortSignal.abort(new Mine('before'));
  for (const call of [() => calm.solve(picture, {}, { signal: aborted }), () => calm.wait(1, { signal: aborted }),
    () => calm.submit(picture, {}, { signal: aborted }), () => calm.balance({ signal: aborted })]) {
    const error = await throws('stopped before it began', ninekw.CancelledError, call);
    check('as if it had been later', error.name === 'AbortError' && error.cause instanceof Mine);
  }
  calm.close();
  // The process ends in the midst of it.
  const begin = `const { CancelToken, Client } = require(${JSON.stringify(path.join(__dirname, '..'))});`
    + 'const cancel = new CancelToken(); const how = { url: process.env.NINEKW_TEST_JOBS_URL, minIntervalMs: 0 };'
    + 'const client = new Client(how); const picture = process.env.NINEKW_TEST_PICTURE;';
  const end = 'setTimeout(() => process.exit(7), 300);';
  for (const call of ['client.solve(picture); client.balance();', 'client.solve(picture, {}, { onProgress() {} });',
    'client.solve(picture, {}, { cancel, onProgress() {} });', 'client.work(() => "pending");',
    'const batch = new Client({ ...how, cancel }).batch(); batch.add(picture); batch.next();',
    'new Client({ ...how, cancel }).solve(picture, {}, { onProgress() {} });']) {
    const from = performance.now();
    const { status } = spawnSync(process.execPath, ['-e', begin + call + end], { stdio: 'inherit', timeout: 20_000 });
    check(`exit in ${call} ${status}`, status === 7);
    check(`the exit took ${(performance.now() - from).toFixed(0)} ms`, performance.now() - from < 3000);
  }
  // More calls with functions than there are threads for them.
  const many = new Client({ minIntervalMs: 0, firstPollMs: 0, pollIntervalMs: 1, polling: 'fast' });
  const told = new Set();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (
    many.solve(picture, { nomd5: 1 }, { onProgress: () => { told.add(index); } }))));
  check('twenty with progress', answers.every(({ text }) => text === process.env.NINEKW_TEST_ANSWER) && told.size === 20);
  many.close();
}

/** The number of the next thread: Node counts all that it begins. */
async function nextThread() {
  const probe = new Worker('', { eval: true });
  const number = probe.threadId;
  await new Promise((resolve) => probe.on('exit', resolve));
  return number;
}

/** A client per captcha, as a web server may do it: the threads stay as few as wait at once. */
async function clients() {
  const from = await nextThread();
  for (let i = 0; i < 30; i++) {
    const each = new Client({ minIntervalMs: 0, firstPollMs: 0, pollIntervalMs: 1, polling: 'fast' });
    await each.solve(picture, { nomd5: 1 });
    if (i % 2) each.close();
  }
  const begun = await nextThread() - from - 1;
  check(`thirty clients began ${begun} threads`, begun <= 1);
}

async function freed() {
  for (let i = 0; i < 50; i++) new Client(i % 2 ? { limiter: { turn: () => 0 } } : {}).batch();
  const count = koffi.load(process.env.NINEKW_LIB).func('int64_t ninekw__testing_live_handles(void)');
  let live;
  for (let i = 0; i < 20; i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    global.gc();
    live = Number(count());
  }
  // The token that ends calls when the process does.
  check(`${live} handles are left`, live === 1);
}

async function main() {
  let client = new Client({ minIntervalMs: 0, firstPollMs: 0, pollIntervalMs: 1, polling: 'fast' });
  await arguments_(client);
  await callbacks(client);
  await calls(client);
  await leaving();
  await leavingEarly();
  await load();
  await clients();
  await limits(check, throws);
  await logs(check, throws);
  library();
  client.close();
  client.close();
  client = null;
  await freed();
  console.log(`${checks - failed} of ${checks} checks passed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main();
