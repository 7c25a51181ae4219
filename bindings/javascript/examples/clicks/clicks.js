// Has people click into a picture, and shows the clicks on a page: node clicks.js captcha.png "Click the blue disc."
'use strict';
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { Client } = require('../..'); // 'ninekw' once it is installed

const [picture = 'captcha.png', textinstructions = 'Click all discs.'] = process.argv.slice(2);
const client = new Client(); // the key is in NINEKW_API_KEY
const solved = client.solve(picture, { multimouse: 1, textinstructions });
// The page is told of an error, too.
solved.catch(() => {});

const routes = {
  '/': (reply) => {
    reply.setHeader('Content-Type', 'text/html; charset=utf-8');
    fs.createReadStream(path.join(__dirname, 'page.html')).pipe(reply);
  },
  '/picture': (reply) => fs.createReadStream(picture).pipe(reply),
  // Ends when somebody has answered.
  '/clicks': async (reply) => {
    const { points } = await solved;
    reply.end(JSON.stringify(points));
  },
  '/right': (reply) => verdict(reply, 'correct'),
  '/wrong': (reply) => verdict(reply, 'incorrect'),
};

async function verdict(reply, word) {
  await client.feedback(await solved, word);
  reply.end();
}

const server = http.createServer(async ({ url }, reply) => {
  try {
    if (routes[url]) await routes[url](reply);
    else reply.writeHead(404).end();
  } catch (error) {
    reply.writeHead(502).end(error.message);
  }
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
