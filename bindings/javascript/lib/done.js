'use strict';
// What became of a captcha of a batch.

const { failureOf, got } = require('./call.js');
const answers = require('./answer.js');
const { forJson } = require('./json.js');
const { native } = require('./native.js');

/** Its name, and the credits that it costs. */
function terms(done) {
  const price = got('ninekw_done_price', done);
  return { tag: native.ninekw_done_tag(done), price: price === null ? null : Number(price) };
}

/** A copy of all of it; what a limiter that gives promises threw is in `turns`. */
function copied(done, turns) {
  const id = BigInt(native.ninekw_done_captcha_id(done));
  const answer = native.ninekw_done_answer(done);
  const error = native.ninekw_done_error(done);
  return forJson({
    ticket: Number(native.ninekw_done_ticket(done)),
    ...terms(done),
    captchaId: id > 0n ? id : null,
    answer: answer ? answers.copied(answer) : null,
    error: error ? failureOf(native.ninekw_error_status(error), error, turns) : null,
  });
}

module.exports = { terms, copied };
