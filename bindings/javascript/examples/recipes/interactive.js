// A widget of a web page, by its site key.
'use strict';
const { Client, OutcomeError } = require('../..'); // 'ninekw' once it is installed

async function main() {
  const client = new Client(); // the key is in NINEKW_API_KEY
  const options = {
    'file-upload-01': '6LfP0CITAAAAAHq9',
    interactive: 1,
    oldsource: 'recaptchav2',
    pageurl: 'https://example.com/login',
  };
  let shown;
  const onProgress = ({ phase, elapsedMs }) => {
    if (phase !== shown) console.error(`${phase}, ${Math.trunc(elapsedMs / 1000)} s`);
    shown = phase;
  };
  try {
    const answer = await client.solve(null, options, { onProgress });
    console.log(answer.token);
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
