'use strict';
// The commands of those who submit captchas.

const { Client } = require('../..');
const kinds = require('../../lib/settings.js');

function shown(answer) {
  return {
    id: answer.id, state: answer.state, text: answer.text, kind: answer.kind, credits: answer.credits, angle: answer.angle,
    points: answer.points.map(({ x, y }) => `${x},${y}`).join(';') || null, confirmed: answer.confirmed,
    token: answer.token, price: answer.price, retry_in_ms: answer.retryInMs,
  };
}

function described(done) {
  return done.answer
    ? `${done.ticket} ${done.answer.text}`
    : `${done.ticket} !${done.error.status} of ${done.captchaId ?? 0}`;
}

function listed(results) {
  return [...results].sort(([a], [b]) => a - b).map(([, text]) => text).join(',');
}

async function stream(kept, line) {
  const results = new Map();
  let most = 0;
  function* captchas() {
    for (let number = 1; number <= line.number('count'); number++) {
      most = Math.max(most, number - results.size);
      yield {};
    }
  }
  for await (const done of kept.client.solveMany(captchas(), line.options())) results.set(done.ticket, described(done));
  return { results: listed(results), most };
}

module.exports = {
  client(kept, line) {
    kept.job = null;
    kept.client?.close();
    // Without these the environment's would be taken, which is not what a case says.
    const settings = { apiKey: '', url: 'https://www.9kw.eu' };
    for (const name of Object.keys(line.fields)) {
      const key = name === 'base_url' ? 'url' : name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
      if (kinds[name] === 'flag') settings[key] = line.text(name) === '1';
      else settings[key] = /^int/.test(kinds[name]) ? line.number(name) : line.text(name);
    }
    kept.client = new Client(settings);
  },
  async server_status(kept) {
    const status = await kept.call('serverStatus');
    return {
      workers: status.workers(), workers_text: status.workers('text'),
      queue: status.queue(), queue_text: status.queue('text'),
      in_work: status.inWork, mean_solve_seconds: status.meanSolveSeconds,
    };
  },
  async balance(kept) {
    return { credits: await kept.call('balance') };
  },
  async submit(kept, line) {
    return { id: await kept.call('submit', null, line.options()) };
  },
  async solve(kept, line) {
    return shown(await kept.call('solve', null, line.options(), line.how()));
  },
  async wait(kept, line) {
    return shown(await kept.call('wait', line.number('id'), line.how()));
  },
  async poll(kept, line) {
    return shown(await kept.call('poll', line.number('id'), line.options()));
  },
  async feedback(kept, line) {
    await kept.call('feedback', line.number('id'), line.text('verdict'), line.options());
  },
  async acknowledge(kept, line) {
    await kept.call('acknowledge', line.number('id'));
  },
  async forget(kept, line) {
    await kept.call('forget', line.text('tag'));
  },
  async call(kept, line) {
    const options = line.options();
    if (line.text('form') === 'text') options.json = 0;
    return { body: (await kept.call('call', line.text('action'), options)).body };
  },
  async solve_many(kept, line) {
    if (line.has('stream')) return stream(kept, line);
    const batch = kept.client.batch();
    for (let i = 0; i < line.number('count'); i++) batch.add(null, line.options());
    for (const id of line.list('ids')) batch.addSubmitted(BigInt(id));
    if (line.has('resume')) batch.resume();
    const results = new Map();
    let cost = 0;
    for (let done; (done = await kept.on(batch, 'next', { ...kept.how, ...line.how() })) !== null;) {
      results.set(done.ticket, described(done));
      cost += done.price ?? 0;
      if (done.answer && line.has('feedback')) batch.feedback(done.answer, 'correct');
      if (line.has('give_up')) await kept.on(batch, 'giveUp');
    }
    const result = {
      results: listed(results), left: batch.queued + batch.inFlight, pending: batch.pending.length, room: batch.hasRoom,
      cost,
    };
    batch.close();
    return result;
  },
};
