'use strict';
const assert = require('node:assert');
const { after, before, test } = require('node:test');
const { Client, ServiceError } = require('..'); // 'ninekw' once it is installed
const { startSandbox } = require('../lib/testing'); // 'ninekw/lib/testing'

let sandbox;
let client;

before(async () => {
  sandbox = await startSandbox();
  client = new Client(sandbox.settings);
});

after(async () => {
  client?.close();
  await sandbox?.stop();
});

test('my program gets the answer', async () => {
  await sandbox.steer('PUT', 'rules', { answer: 'K7Q2M' });
  const answer = await client.solve(Buffer.from('What is written here?'), { textonly: 1 });
  assert.strictEqual(answer.text, 'K7Q2M');
});

test('my program is told that there are no credits', async () => {
  await sandbox.steer('POST', 'refusals', { code: 11, times: 1 });
  await assert.rejects(client.balance(), (error) => error instanceof ServiceError && error.serviceCode === 11);
});
