// Gives 1000 credits to another user. It is sent once and never repeated.
'use strict';
const { Client } = require('../..'); // 'ninekw' once it is installed

async function main(user) {
  const client = new Client(); // the key is in NINEKW_API_KEY
  const transfer = await client.transfer(1000, BigInt(user));
  console.log(`transfer ${transfer}, ${await client.balance()} credits left`);
  client.close();
}

main(process.argv[2]);
