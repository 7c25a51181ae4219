'use strict';
const { native } = require('./native.js');
const { plain } = require('./json.js');
const numbers = require('./numbers.js');

/** What went wrong in a call. */
class NinekwError extends Error {
  constructor(message, fields = {}, options = undefined) {
    super(message, options);
    this.name = new.target.name;
    /** One of numbers.ERR_*. */
    this.status = numbers.ERR_INVALID_ARGUMENT;
    /** The service's action, or "config", "options", "arguments". */
    this.operation = 'arguments';
    this.serviceCode = null;
    this.httpStatus = null;
    /** The captcha that it is about (a bigint). After a cancel or a deadline it is still pending: wait() goes on. */
    this.captchaId = null;
    /** Whether repeating the very same call is harmless and may succeed. */
    this.retryable = false;
    this.retryAfterMs = null;
    /** The reply to a call that spent credits, if it could not be read. */
    this.reply = null;
    Object.assign(this, fields);
  }

  /** The status's name, for instance "OPTION_RANGE". */
  get statusName() {
    return native.ninekw_status_name(this.status);
  }

  /** For JSON.stringify, which shows no message of an Error and takes no bigint. */
  toJSON() {
    return plain({ name: this.name, message: this.message, statusName: this.statusName, ...this });
  }
}

/** A wrong argument, option or setting. */
class CallerError extends NinekwError {}
/** The service was not reached. */
class NetworkError extends NinekwError {}
/** The reply could not be understood. */
class ReplyError extends NinekwError {}
/** The service refused the call. */
class ServiceError extends NinekwError {}
class AuthError extends ServiceError {}
class AccountError extends ServiceError {}
class BalanceError extends ServiceError {}
class LimitError extends ServiceError {}
class InputError extends ServiceError {}
class AnswerError extends ServiceError {}
class GoneError extends ServiceError {}
class ServerError extends ServiceError {}
/** The call ended without an answer. */
class OutcomeError extends NinekwError {}
class CancelledError extends OutcomeError {}
class DeadlineError extends OutcomeError {}
class UnsolvedError extends OutcomeError {}
/** The reply to an upload was lost: it may have been accepted. */
class SubmitUnknownError extends OutcomeError {}
/** A fault of the library, or a handle in use. */
class LibraryError extends NinekwError {}

const hundreds = {
  1: CallerError, 2: NetworkError, 3: ReplyError, 4: ServiceError, 5: OutcomeError, 9: LibraryError,
};
const own = {
  [numbers.ERR_AUTH]: AuthError,
  [numbers.ERR_ACCOUNT]: AccountError,
  [numbers.ERR_BALANCE]: BalanceError,
  [numbers.ERR_LIMIT]: LimitError,
  [numbers.ERR_INPUT]: InputError,
  [numbers.ERR_ANSWER]: AnswerError,
  [numbers.ERR_GONE]: GoneError,
  [numbers.ERR_SERVER]: ServerError,
  [numbers.ERR_CANCELLED]: CancelledError,
  [numbers.ERR_DEADLINE]: DeadlineError,
  [numbers.ERR_UNSOLVED]: UnsolvedError,
  [numbers.ERR_SUBMIT_UNKNOWN]: SubmitUnknownError,
};

/** A copy of an error of C, which stays the caller's. */
function copied(status, error, cause) {
  const Class = own[status] ?? hundreds[Math.trunc(status / 100)] ?? NinekwError;
  const id = BigInt(native.ninekw_error_captcha_id(error));
  const after = Number(native.ninekw_error_retry_after_ms(error));
  return new Class(native.ninekw_error_message(error), {
    status,
    operation: native.ninekw_error_operation(error),
    serviceCode: native.ninekw_error_service_code(error) || null,
    httpStatus: native.ninekw_error_http_status(error) || null,
    captchaId: id > 0n ? id : null,
    retryable: native.ninekw_error_is_retryable(error) !== 0,
    retryAfterMs: after >= 0 ? after : null,
    reply: native.ninekw_error_reply(error),
  }, cause === undefined ? undefined : { cause });
}

module.exports = {
  copied,
  classes: {
    NinekwError, CallerError, NetworkError, ReplyError, ServiceError, AuthError, AccountError, BalanceError, LimitError,
    InputError, AnswerError, GoneError, ServerError, OutcomeError, CancelledError, DeadlineError, UnsolvedError,
    SubmitUnknownError, LibraryError,
  },
};
