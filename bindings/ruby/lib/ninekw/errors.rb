# frozen_string_literal: true

module Ninekw
  # What went wrong in a call.
  class Error < StandardError
    # One of Native::ERR_*, and its name, for instance "OPTION_RANGE".
    attr_reader :status
    # The service's own code, 1 to 57, or nil.
    attr_reader :service_code
    # HTTP status of the reply, or nil.
    attr_reader :http_status
    # The captcha that the error is about, or nil. After a cancel or a deadline it is still pending: Client#wait goes on.
    attr_reader :captcha_id
    # How long to wait before the call is repeated, if the service said so, or nil.
    attr_reader :retry_after_ms
    # The service's action, or "config", "options", "arguments".
    attr_reader :operation
    # The reply to a call that spent credits, if it could not be read, or nil.
    attr_reader :reply

    def initialize(message, status: Native::ERR_INVALID_ARGUMENT, operation: "arguments", **more)
      super(message)
      @status = status
      @operation = operation
      @service_code, @http_status, @captcha_id, @retryable, @retry_after_ms, @reply =
        more.values_at(:service_code, :http_status, :captcha_id, :retryable, :retry_after_ms, :reply)
    end

    # Whether repeating the very same call is harmless and may succeed.
    def retryable? = @retryable || false

    # The status's name, for instance "OPTION_RANGE".
    def status_name = Library.ninekw_status_name(status)

    # The error at `pointer`, which stays the caller's.
    def self.copied(status, pointer)
      present = ->(number) { number if number.positive? }
      of(status).new(
        Values.text_of(Library.ninekw_error_message(pointer)),
        status: status,
        operation: Values.text_of(Library.ninekw_error_operation(pointer)),
        service_code: present[Library.ninekw_error_service_code(pointer)],
        http_status: present[Library.ninekw_error_http_status(pointer)],
        captcha_id: present[Library.ninekw_error_captcha_id(pointer)],
        retryable: Library.ninekw_error_is_retryable(pointer) != 0,
        retry_after_ms: Library.ninekw_error_retry_after_ms(pointer).then { |ms| ms if ms >= 0 },
        reply: Values.text_of(Library.ninekw_error_reply(pointer))
      )
    end

    # The class for a status: its own, or that of its hundred.
    def self.of(status) = CLASSES[status] || CLASSES.fetch(status / 100 * 100, Error)
  end

  # A wrong argument, option or setting.
  class CallerError < Error; end

  # The service was not reached.
  class NetworkError < Error; end

  # The reply could not be understood.
  class ReplyError < Error; end

  # The service refused the call; see service_code.
  class ServiceError < Error; end
  # The key.
  class AuthError < ServiceError; end
  # What this account may not do.
  class AccountError < ServiceError; end
  # Too few credits.
  class BalanceError < ServiceError; end
  # Too many requests.
  class LimitError < ServiceError; end
  # What was submitted.
  class InputError < ServiceError; end
  # What was answered.
  class AnswerError < ServiceError; end
  # A captcha that is over.
  class GoneError < ServiceError; end
  # Trouble of the service's own.
  class ServerError < ServiceError; end

  # The call ended without an answer.
  class OutcomeError < Error; end
  # It was stopped; the captcha is still pending.
  class CancelledError < OutcomeError; end
  # Its time was over; the captcha is still pending.
  class DeadlineError < OutcomeError; end
  # Nobody answered.
  class UnsolvedError < OutcomeError; end
  # The reply to an upload was lost: it may have been accepted.
  class SubmitUnknownError < OutcomeError; end

  # A fault of the library, or a handle in use.
  class LibraryError < Error; end

  class Error
    CLASSES = {
      100 => CallerError, 200 => NetworkError, 300 => ReplyError, 400 => ServiceError, 500 => OutcomeError, 900 => LibraryError,
      Native::ERR_AUTH => AuthError, Native::ERR_ACCOUNT => AccountError, Native::ERR_BALANCE => BalanceError,
      Native::ERR_LIMIT => LimitError, Native::ERR_INPUT => InputError, Native::ERR_ANSWER => AnswerError,
      Native::ERR_GONE => GoneError, Native::ERR_SERVER => ServerError, Native::ERR_CANCELLED => CancelledError,
      Native::ERR_DEADLINE => DeadlineError, Native::ERR_UNSOLVED => UnsolvedError,
      Native::ERR_SUBMIT_UNKNOWN => SubmitUnknownError
    }.freeze
    private_constant :CLASSES
  end

  # What a number of Error#status means.
  def self.status_message(status) = Values.text_of(Library.ninekw_status_message(status))

  # What the service means by a code: its text, what to do, and its category; nil if there is no such code.
  def self.service_code(code)
    text = Library.ninekw_service_code_text(code) or return
    { text: Values.text_of(text), advice: Values.text_of(Library.ninekw_service_code_advice(code)),
      category: Values.text_of(Library.ninekw_service_code_category(code)).to_sym }
  end
end
