'use strict';
const { native } = require('./native.js');
const { got } = require('./call.js');
const { forJson } = require('./json.js');
const numbers = require('./numbers.js');

const states = {
  [numbers.STATE_PENDING]: 'pending', [numbers.STATE_SOLVED]: 'solved', [numbers.STATE_UNSOLVED]: 'unsolved',
};

function points(answer) {
  return Array.from({ length: Number(native.ninekw_answer_point_count(answer)) }, (_, index) => {
    const x = [null];
    const y = [null];
    native.ninekw_answer_point(answer, index, x, y);
    return { x: x[0], y: y[0] };
  });
}

/** A copy of an answer of C. */
function copied(answer) {
  const number = (name) => {
    const found = got(name, answer);
    return found === null ? null : Number(found);
  };
  const confirmed = got('ninekw_answer_confirmed', answer);
  return Object.freeze(forJson({
    id: BigInt(native.ninekw_answer_id(answer)),
    state: states[native.ninekw_answer_state(answer)],
    text: native.ninekw_answer_text(answer),
    kind: native.ninekw_answer_kind(answer),
    credits: number('ninekw_answer_credits'),
    price: number('ninekw_answer_price'),
    retryInMs: number('ninekw_answer_retry_in_ms'),
    points: Object.freeze(points(answer)),
    angle: got('ninekw_answer_angle', answer),
    confirmed: confirmed === null ? null : confirmed !== 0,
    token: native.ninekw_answer_token(answer),
  }));
}

/** The same, and frees it. */
function taken(answer) {
  try {
    return copied(answer);
  } finally {
    native.ninekw_answer_free(answer);
  }
}

module.exports = { copied, taken };
