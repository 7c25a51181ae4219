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
const { Reply } = require('./reply.js');
const { File } = require('./values.js');

/** Stops calls: every call that was given it ends within 100 ms. */
class CancelToken {
  #box = new Box(native.ninekw_cancel_new(), 'ninekw_cancel_free');

  /** For calls of the binding. */
  get box() {
    return this.#box;
  }

  trigger() {
    native.ninekw_cancel_trigger(this.#box.handle);
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

// Name by name: `import { ... }` finds only names that stand here.
const {
  NinekwError,
  CallerError,
  NetworkError,
  ReplyError,
  ServiceError,
  AuthError,
  AccountError,
  BalanceError,
  LimitError,
  InputError,
  AnswerError,
  GoneError,
  ServerError,
  OutcomeError,
  CancelledError,
  DeadlineError,
  UnsolvedError,
  SubmitUnknownError,
  LibraryError,
} = classes;
module.exports = {
  Client,
  CancelToken,
  Batch,
  Job,
  Reply,
  NinekwError,
  CallerError,
  NetworkError,
  ReplyError,
  ServiceError,
  AuthError,
  AccountError,
  BalanceError,
  LimitError,
  InputError,
  AnswerError,
  GoneError,
  ServerError,
  OutcomeError,
  CancelledError,
  DeadlineError,
  UnsolvedError,
  SubmitUnknownError,
  LibraryError,
  numbers,
  file,
  version,
  buildInfo,
  statusMessage,
  serviceCode,
};
