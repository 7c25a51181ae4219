// A new account, paid by a coupon.
'use strict';
const { Client } = require('../..'); // 'ninekw' once it is installed

async function main(code) {
  const client = new Client(); // the key is in NINEKW_API_KEY
  const account = await client.createAccount(code);
  console.log(`user ${account.text('newuser')}, password ${account.text('newpass')}`);
  client.close();
}

main(process.argv[2]);
