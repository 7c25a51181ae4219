// A warning when credits run low.
'use strict';
const { Client } = require('../..'); // 'ninekw' once it is installed

const LEAST = 5000;

async function main() {
  const client = new Client(); // the key is in NINEKW_API_KEY
  const credits = await client.balance();
  if (credits < LEAST) console.log(`only ${credits} credits left`);
  client.close();
}

main();
