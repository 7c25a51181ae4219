// A coupon for 1000 credits. Its code is worth as much: keep it secret.
'use strict';
const fs = require('node:fs');
const { Client } = require('../..'); // 'ninekw' once it is installed

async function main() {
  const client = new Client(); // the key is in NINEKW_API_KEY
  fs.writeFileSync('coupon.txt', await client.createCoupon(1000));
  console.log(`its code is in coupon.txt, ${await client.balance()} credits left`);
  client.close();
}

main();
