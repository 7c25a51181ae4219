'use strict';
// One account on many machines, with one budget of requests in Redis: node shared_budget.js captcha.png
//
// Needs the package `redis` and Redis, whose address comes from REDIS_URL. The API key comes from NINEKW_API_KEY.

const { createClient } = require('redis');
const { Client } = require('ninekw');
const { RedisLimiter } = require('ninekw/redis');

async function main(pictures) {
  const redis = createClient({ url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' });
  redis.on('error', (error) => console.error(error.message));
  await redis.connect();
  const client = new Client({ limiter: new RedisLimiter(redis) });
  try {
    for (const picture of pictures) console.log(picture, (await client.solve(picture)).text);
    console.log(await client.balance(), 'credits left');
  } finally {
    client.close();
    redis.destroy();
  }
}

main(process.argv.slice(2));
