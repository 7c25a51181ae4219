'use strict';
// The JavaScript driver, by promises, or with the argument `sync` by the blocking twins; see tests/drivers/README.md.

const net = require('node:net');
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
