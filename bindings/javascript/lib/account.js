'use strict';
// What a client knows about its account.

const { native } = require('./native.js');
const { define, got, step } = require('./call.js');
const { Client, reply, withOptions } = require('./client.js');
const numbers = require('./numbers.js');
const values = require('./values.js');

const histories = { submitted: numbers.HISTORY_SUBMITTED, solved: numbers.HISTORY_SOLVED, wrong: numbers.HISTORY_WRONG };

function numberOrNull(value) {
  return value === null ? null : Number(value);
}

define(Client, {
  * history(kind = 'submitted', given = {}) {
    const number = values.number(histories, kind, 'kind');
    return yield* withOptions(null, given, (made) => reply('ninekw_history', [this.box, number, made]));
  },
  * historyNext(page) {
    return yield* reply('ninekw_history_next', [this.box, page.box]);
  },
  * historyDetail(id, given) {
    return yield* withOptions(null, given, (made) => reply('ninekw_history_detail', [this.box, values.id(id), made]));
  },
  * settings() {
    return yield* reply('ninekw_settings', [this.box]);
  },
  * setSetting(name, on) {
    yield step('ninekw_set_setting', [this.box, values.text(name, 'name'), on ? 1 : 0]);
  },
  * referrals(given) {
    return yield* withOptions(null, given, (made) => reply('ninekw_referrals', [this.box, made]));
  },
  * transfer(credits, userId, given) {
    const client = this.box;
    return yield* withOptions(null, given, function* (made) {
      const all = [client, values.integer(credits, 'credits'), values.integer(userId, 'userId'), made];
      const [id] = yield step('ninekw_transfer', all, 1);
      return BigInt(id) > 0n ? BigInt(id) : null;
    });
  },
  * createCoupon(credits, given) {
    const client = this.box;
    return yield* withOptions(null, given, function* (made) {
      const coupon = yield* reply('ninekw_create_coupon', [client, values.integer(credits, 'credits'), made]);
      return coupon.text('code');
    });
  },
  * createAccount(code, referrer = 0, given = {}) {
    const all = [this.box, values.text(code, 'code'), values.integer(referrer, 'referrer')];
    return yield* withOptions(null, given, (made) => reply('ninekw_create_account', [...all, made]));
  },
  * diagnose(kind = null) {
    const [found] = yield step('ninekw_diagnose', [this.box, kind === null ? null : values.text(kind, 'kind')], 1);
    try {
      return {
        findings: Array.from({ length: Number(native.ninekw_diagnosis_count(found)) }, (_, index) => ({
          name: native.ninekw_diagnosis_name(found, index),
          message: native.ninekw_diagnosis_message(found, index),
        })),
        credits: numberOrNull(got('ninekw_diagnosis_credits', found)),
        expectedMs: numberOrNull(got('ninekw_diagnosis_expected_ms', found)),
      };
    } finally {
      native.ninekw_diagnosis_free(found);
    }
  },
}, {
  history: 2, historyNext: 1, historyDetail: 2, settings: 0, setSetting: 2, referrals: 1, transfer: 3, createCoupon: 2,
  createAccount: 3, diagnose: 1,
});
