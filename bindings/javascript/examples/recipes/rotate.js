// A picture to turn, in steps of an angle.
'use strict';
const { Client, OutcomeError } = require('../..'); // 'ninekw' once it is installed

async function main() {
  const client = new Client(); // the key is in NINEKW_API_KEY
  const options = {
    rotate: 1,
    angle: 40,
  };
  let shown;
  const onProgress = ({ phase, elapsedMs }) => {
    if (phase !== shown) console.error(`${phase}, ${Math.trunc(elapsedMs / 1000)} s`);
    shown = phase;
  };
  try {
    const answer = await client.solve('captcha.png', options, { onProgress });
    console.log(String(answer.angle));
    await client.feedback(answer, 'correct');
  } catch (error) {
    if (!(error instanceof OutcomeError)) throw error;
    console.error(`no answer to captcha ${error.captchaId}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    client.close();
  }
}

main();
