'use strict';
// Client of the 9kw.eu captcha service; see index.d.ts for what there is.

const { native } = require('./native.js');
const { Batch } = require('./batch.js');
const { Box } = require('./call.js');
const { classes } = require('./errors.js');
const { Client } = require('./client.js');
require('./account.js');
require('./answering.js');
const { Job } = require('./job.js');
const numbers = require('./numbers.js');
const { Reply, ServerStatus } = require('./reply.js');
const { File } = require('./values.js');

/** Stops calls: every call that was given it ends within 100 ms. */
class CancelToken {
  #box = new Box(native.ninekw_cancel_new(), 'ninekw_cancel_free');

  /** For calls of the binding. */
  get box() {
    return this.#box;
  }

  /** For the binding: called when it is triggered. */
  listeners = new Set();

  trigger() {
    native.ninekw_cancel_trigger(this.#box.handle);
    for (const listener of this.listeners) listener();
  }

  get triggered() {
    return native.ninekw_cancel_is_triggered(this.#box.handle) !== 0;
  }

  /** Makes it usable again. */
  reset() {
    native.ninekw_cancel_reset(this.#box.handle);
  }
}

/** The file at a path, as the value of an option. */
const file = (path) => new File(path);

/** Of the loaded library. */
const version = () => native.ninekw_version();
const buildInfo = () => native.ninekw_build_info();

/** What a number of an error's status means. */
const statusMessage = (status) => native.ninekw_status_message(status);

/** What the service means by a code, or null. */
function serviceCode(code) {
  const text = native.ninekw_service_code_text(code);
  return text && {
    text, advice: native.ninekw_service_code_advice(code), category: native.ninekw_service_code_category(code),
  };
}

module.exports = {
  Client,
  CancelToken,
  Batch,
  Job,
  Reply,
  ServerStatus,
  numbers,
  file,
  version,
  buildInfo,
  statusMessage,
  serviceCode,
};
// Name by name: `import { ... }` finds only names that stand here.
module.exports.NinekwError = classes.NinekwError;
module.exports.CallerError = classes.CallerError;
module.exports.NetworkError = classes.NetworkError;
module.exports.ReplyError = classes.ReplyError;
module.exports.ServiceError = classes.ServiceError;
module.exports.AuthError = classes.AuthError;
module.exports.AccountError = classes.AccountError;
module.exports.BalanceError = classes.BalanceError;
module.exports.LimitError = classes.LimitError;
module.exports.InputError = classes.InputError;
module.exports.AnswerError = classes.AnswerError;
module.exports.GoneError = classes.GoneError;
module.exports.ServerError = classes.ServerError;
module.exports.OutcomeError = classes.OutcomeError;
module.exports.CancelledError = classes.CancelledError;
module.exports.DeadlineError = classes.DeadlineError;
module.exports.UnsolvedError = classes.UnsolvedError;
module.exports.SubmitUnknownError = classes.SubmitUnknownError;
module.exports.LibraryError = classes.LibraryError;
