'use strict';
// The JavaScript driver, by promises, or with the argument `sync` by the blocking twins; see tests/drivers/README.md.

const readline = require('node:readline');
const { NinekwError } = require('..');
const { Line } = require('./driver/line.js');

const commands = {
  ...require('./driver/submitting.js'), ...require('./driver/answering.js'), ...require('./driver/account.js'),
};
const sync = process.argv[2] === 'sync';

/** What is kept between commands. */
const kept = {
  client: null,
  job: null,
  /** Calls a method in the way of this run. */
  async call(name, ...given) {
    return this.on(this.client, name, ...given);
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

async function main() {
  for await (const text of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const line = new Line(text);
    if (line.word === 'quit') break;
    try {
      const fields = await commands[line.word](kept, line);
      process.stdout.write(`${Line.written('ok', fields ?? {})}\n`);
    } catch (error) {
      if (!(error instanceof NinekwError)) throw error;
      process.stdout.write(`${Line.written('error', failure(error))}\n`);
    }
  }
  kept.client?.close();
}

main();
