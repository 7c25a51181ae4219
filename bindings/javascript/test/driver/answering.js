'use strict';
// The commands of those who answer captchas.

module.exports = {
  async next_job(kept, line) {
    const job = await kept.call('nextJob', line.options());
    kept.job = job;
    if (job === null) return { none: 1 };
    const { files, timeLimitMs: limit, timeLeftMs: left } = job;
    return {
      id: job.id, kind: job.kind, captcha_kind: job.captchaKind, to_check: job.answerToCheck, files: files.length,
      media_types: files.map((file) => file.mediaType).join(','), content: job.content, file: files[0]?.bytes,
      time_limit_ms: limit, in_time: left <= limit && left + 5000 > limit, to_touch: job.interactionLeftMs !== null,
      json: job.json !== null,
      ...Object.fromEntries(line.list('texts').map((name) => [`text:${name}`, job.text(name)])),
      ...Object.fromEntries(line.list('ints').map((name) => [`int:${name}`, job.int(name)])),
    };
  },
  async confirm_job(kept, line) {
    await kept.call('confirmJob', line.options());
  },
  check_job(kept, line) {
    kept.job.check(line.text('answer'));
  },
  async answer_job(kept, line) {
    return { credits: await kept.call('answerJob', line.number('id'), line.text('answer'), line.options()) ?? 0 };
  },
  async skip_job(kept, line) {
    await kept.call('skipJob', line.number('id'), line.options());
  },
  async end_jobs(kept) {
    await kept.call('endJobs');
  },
  async job_verdict(kept, line) {
    return { verdict: await kept.call('jobVerdict', line.number('id'), line.options()) ?? 'open' };
  },
  async show(kept, line) {
    const form = line.text('static');
    const reply = form === ''
      ? await kept.call('show', line.number('id'), line.options())
      : await kept.call('showStatic', line.number('id'), form === 'base64');
    return { body: reply.bytes, media_type: reply.mediaType };
  },
  async work(kept, line) {
    const decisions = line.list('decisions').map((word) => word.replace('let_go', 'letGo'));
    const outcomes = [];
    const onOutcome = ({ job, outcome, credits, error }) => {
      let word = job.id > 0n ? outcome.replace('letGo', 'let_go') : 'no job';
      if (outcome === 'answered') word += ` ${credits ?? 0}`;
      if (outcome === 'refused') word += ` ${error.serviceCode ?? 0}`;
      outcomes.push(word);
      return outcomes.length !== line.number('most');
    };
    const decide = (job) => {
      const word = decisions.length > 1 ? decisions.shift() : decisions[0];
      if (job.id <= 0n) return 'stop';
      return word.startsWith('answer:') ? { answer: word.slice('answer:'.length) } : word;
    };
    const tally = await kept.call('work', decide, line.options(), { ...line.how(), onOutcome });
    return { ...tally, outcomes: outcomes.join(',') };
  },
};
