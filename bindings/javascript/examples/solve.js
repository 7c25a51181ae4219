'use strict';
const { Client, OutcomeError } = require('..'); // 'ninekw' once it is installed

async function main(picture) {
  const client = new Client(); // NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
  let shown;
  const onProgress = ({ phase, elapsedMs }) => {
    if (phase !== shown) console.error(`${phase}, ${Math.trunc(elapsedMs / 1000)} s`);
    shown = phase;
  };
  try {
    const answer = await client.solve(picture, { maxtimeout: 90 }, { onProgress });
    console.log(answer.text);
    await client.feedback(answer, 'correct');
  } catch (error) {
    if (!(error instanceof OutcomeError)) throw error;
    console.error(`no answer to captcha ${error.captchaId}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    client.close();
  }
}

main(process.argv[2] ?? 'captcha.png');
