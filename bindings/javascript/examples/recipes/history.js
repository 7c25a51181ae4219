// The captchas that you submitted, as CSV.
'use strict';
const { Client } = require('../..'); // 'ninekw' once it is installed

const cell = (text) => (/[",\n]/.test(text ?? '') ? `"${text.replaceAll('"', '""')}"` : text ?? '');

async function main() {
  const client = new Client(); // the key is in NINEKW_API_KEY
  let page = await client.history('submitted');
  const columns = page.columns();
  console.log(columns.map(cell).join(','));
  for (; page; page = await client.historyNext(page)) {
    for (const row of page.rows()) console.log(columns.map((name) => cell(row[name])).join(','));
  }
  client.close();
}

main();
