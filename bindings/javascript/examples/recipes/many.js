// Many pictures at once, in one thread.
'use strict';
const { Client } = require('../..'); // 'ninekw' once it is installed

async function main() {
  const client = new Client(); // the key is in NINEKW_API_KEY
  const pictures = ['captcha.png', 'sum.png'];
  try {
    for await (const { ticket, answer, error } of client.solveMany(pictures, { maxtimeout: 120 })) {
      // What is wrong with one captcha does not end the others.
      console.log(`${pictures[ticket]}: ${answer ? answer.text : error.message}`);
      if (answer) await client.feedback(answer, 'correct');
    }
  } finally {
    client.close();
  }
}

main();
