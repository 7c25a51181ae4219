'use strict';
// What a logger hears, and what it may do.

const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { CallerError, Client } = require('..');

const picture = process.env.NINEKW_TEST_PICTURE;
const answer = process.env.NINEKW_TEST_ANSWER;
const quick = { minIntervalMs: 0, firstPollMs: 0, pollIntervalMs: 1, polling: 'fast' };
const binding = JSON.stringify(path.join(__dirname, '..'));

/** A program that solves 200 captchas at once with a logger, and ends in the midst of them. */
const leaving = `
  const { Client } = require(${binding});
  const heard = [];
  const client = new Client({
    url: process.env.NINEKW_TEST_JOBS_URL, minIntervalMs: 0, firstPollMs: 0, pollIntervalMs: 5, logLevel: 'debug',
    log: (event) => heard.push(event),
  });
  for (let i = 0; i < 200; i++) client.solve(process.env.NINEKW_TEST_PICTURE, { nomd5: 1 }).catch(() => {});
  client.balance();
  setTimeout(() => process.exit(heard.length > 50 ? 7 : 1), 500);
`;

async function ways(check) {
  for (const way of ['', 'Sync', 'progress', 'batch']) {
    const events = [];
    const client = new Client({ ...quick, log: (event) => events.push(event) });
    let solved;
    if (way === 'batch') {
      const batch = client.batch();
      batch.add(picture, { nomd5: 1 });
      solved = (await batch.next()).answer;
      batch.closeSync();
    } else if (way === 'progress') {
      solved = await client.solve(picture, { nomd5: 1 }, { onProgress() {} });
    } else {
      solved = await client[`solve${way}`](picture, { nomd5: 1 });
    }
    const [accepted, received] = events;
    check(`two events, ${way}: ${events.map(({ line }) => line)}`, events.length === 2
      && accepted.name === 'upload_accepted' && received.name === 'answer_received' && accepted.level === 'info'
      && events.every(({ fields }) => fields.captcha_id === solved.id && fields.kind === 'text')
      && accepted.line === `upload_accepted captcha_id=${solved.id} kind=text`);
    client.close();
  }
}

async function levels(check, throws) {
  const events = [];
  const client = new Client({ ...quick, logLevel: 'debug', log: (event) => events.push(event) });
  await client.solve(picture, { nomd5: 1 });
  check('every request at debug', events.some(({ name, fields }) => name === 'request_answered' && fields.http_status === 200));
  check('no key', !JSON.stringify(events, (_, value) => String(value)).includes(process.env.NINEKW_API_KEY));
  events.length = 0;
  const refused = new Client({ ...quick, url: 'http://127.0.0.1:9', retries: 0, logLevel: 'error', log: (event) => events.push(event) });
  await refused.balance().catch(() => {});
  check('a failure', events.length === 1 && events[0].level === 'error' && events[0].name === 'call_failed');
  await throws('an unknown level', CallerError, () => new Client({ logLevel: 'loud', log() {} }), 'warning');
  await throws('a logger that is none', TypeError, () => new Client({ log: 'info' }), 'function');
  for (const each of [client, refused]) each.close();
}

async function failing(check) {
  const loggers = [() => { throw new Error('mine'); }, async () => { throw new Error('mine'); }];
  for (const log of loggers) {
    const client = new Client({ ...quick, logLevel: 'debug', log });
    for (const way of ['', 'Sync']) check('a logger that throws', (await client[`solve${way}`](picture)).text === answer);
    client.close();
  }
  // It may call the library; what it causes is told once it is back.
  let depth = 0;
  let asked = 0;
  const client = new Client({
    ...quick,
    logLevel: 'debug',
    log({ name, fields }) {
      if (++depth > 1) asked = NaN;
      if (name === 'request_sent' && fields.action === 'usercaptchaupload') asked += client.balanceSync() >= 0;
      depth--;
    },
  });
  check('a logger that calls', (await client.solve(picture, { nomd5: 1 })).text === answer && asked === 1);
  client.close();
}

async function crowd(check) {
  const ids = new Set();
  const client = new Client({
    ...quick,
    url: process.env.NINEKW_TEST_SLOW_URL,
    maxInFlight: 200,
    log({ name, fields }) {
      if (name === 'answer_received') ids.add(fields.captcha_id);
    },
  });
  const answers = await Promise.all(Array.from({ length: 200 }, async () => {
    const { id } = await client.solve(picture, { nomd5: 1 });
    // Told before the result.
    return ids.has(id);
  }));
  check('two hundred at once', answers.every(Boolean) && ids.size === 200);
  client.close();
  const from = performance.now();
  const { status } = spawnSync(process.execPath, ['-e', leaving], { stdio: 'inherit' });
  check(`exit in the midst: ${status}`, status === 7);
  check(`the exit took ${(performance.now() - from).toFixed(0)} ms`, performance.now() - from < 20_000);
  // And a thread ends in the midst, as the process goes on.
  const thread = JSON.stringify(leaving);
  const parent = "const { Worker } = require('node:worker_threads');"
    + `new Worker(${thread}, { eval: true }).on('exit', (code) => setTimeout(() => process.exit(code + 1), 200));`;
  check('a thread ends', spawnSync(process.execPath, ['-e', parent], { stdio: 'inherit' }).status === 8);
}

module.exports = async function logs(check, throws) {
  await ways(check);
  await levels(check, throws);
  await failing(check);
  await crowd(check);
};
