// Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
'use strict';
const fs = require('node:fs');
const readline = require('node:readline');
const { Client } = require('../..'); // 'ninekw' once it is installed

async function main() {
  const client = new Client(); // the key is in NINEKW_API_KEY
  const input = readline.createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  let current;
  let decision;
  // Asked again and again: it may not wait itself, and tells that somebody is at it.
  const decide = (job) => {
    if (job.id !== current) {
      current = job.id;
      decision = 'working';
      job.files.forEach(({ bytes }, number) => fs.writeFileSync(`job-${job.id}-${number}`, bytes));
      console.log(`job ${job.id}, ${Math.trunc(job.timeLeftMs / 1000)} s: a ${job.kind} answer?`);
      lines.next().then(({ value, done }) => {
        decision = done ? 'stop' : value ? { answer: value } : 'skip';
      });
    }
    return decision;
  };
  const kinds = { mouse: 1, multimouse: 1, rotate: 1, puzzle: 1 };
  const tally = await client.work(decide, { ...kinds, withok: 1 });
  console.log(`${tally.answered} answered, ${tally.credits} credits`);
  input.close();
  client.close();
}

main();
