'use strict';
// The JavaScript driver, by promises, or with the argument `sync` by the blocking twins; see tests/drivers/README.md.

const net = require('node:net');
const readline = require('node:readline');
const { CancelToken, NinekwError } = require('..');
const { Line } = require('./driver/line.js');

const commands = {
  ...require('./driver/submitting.js'), ...require('./driver/answering.js'), ...require('./driver/account.js'),
};
const sync = process.argv[2] === 'sync';

/** How many arguments come before what ends a call early. */
const places = {
  serverStatus: 0, balance: 0, poll: 2, wait: 1, submit: 2, solve: 2, feedback: 3, call: 2, nextJob: 1, confirmJob: 1,
  answerJob: 3, skipJob: 2, endJobs: 0, jobVerdict: 2, show: 2, showStatic: 2, work: 2, history: 2, historyNext: 1,
  historyDetail: 2, settings: 0, setSetting: 2, referrals: 1, transfer: 3, createCoupon: 2, createAccount: 3, diagnose: 1,
};

/** What every command takes. */
function limits(line) {
  const how = {};
  if (line.has('within_ms')) how.timeoutMs = line.number('within_ms');
  if (line.has('cancelled')) {
    how.cancel = new CancelToken();
    how.cancel.trigger();
  }
  return how;
}

/** What is kept between commands. */
const kept = {
  client: null,
  job: null,
  how: {},
  /** Calls a method in the way of this run. */
  async call(name, ...given) {
    const at = places[name];
    const how = { ...this.how, ...given[at] };
    if (Object.keys(how).length === 0) return this.on(this.client, name, ...given);
    const padded = Array.from({ length: at }, (_, index) => given[index]);
    return this.on(this.client, name, ...padded, how);
  },
  async on(object, name, ...given) {
    return sync ? object[`${name}Sync`](...given) : object[name](...given);
  },
  sync,
};

function failure(error) {
  return {
    status: error.status, service_code: error.serviceCode ?? 0, http_status: error.httpStatus ?? 0,
    captcha_id: error.captchaId ?? 0, retryable: error.retryable, retry_after_ms: error.retryAfterMs ?? -1,
    operation: error.operation, message: error.message, reply: error.reply, class: error.name,
  };
}

/** Where commands come from and results go. */
function ways() {
  const address = process.env.NINEKW_DRIVER_ADDRESS;
  if (!address) return { input: process.stdin, output: process.stdout };
  const [host, port] = address.split(':');
  const socket = net.connect({ host, port: Number(port), noDelay: true });
  return { input: socket, output: socket };
}

async function main() {
  const { input, output } = ways();
  for await (const text of readline.createInterface({ input, crlfDelay: Infinity })) {
    const line = new Line(text);
    if (line.word === 'quit') break;
    kept.how = limits(line);
    try {
      const fields = await commands[line.word](kept, line);
      output.write(`${Line.written('ok', fields ?? {})}\n`);
    } catch (error) {
      if (!(error instanceof NinekwError)) throw error;
      output.write(`${Line.written('error', failure(error))}\n`);
    }
  }
  kept.client?.close();
  if (output !== process.stdout) output.end();
}

main();
