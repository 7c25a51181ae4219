<?php
declare(strict_types=1);

namespace Ninekw;

/** What went wrong in a call. */
class Error extends \RuntimeException
{
    public function __construct(
        string $message,
        /** One of NINEKW_ERR_*. */
        public readonly int $status,
        /** The service's action, or "config", "options", "arguments". */
        public readonly string $operation,
        /** The service's own code, 1 to 57. */
        public readonly ?int $serviceCode = null,
        /** HTTP status of the reply. */
        public readonly ?int $httpStatus = null,
        /** The captcha that it is about. After a cancel or a deadline it is still pending: Client::wait() goes on. */
        public readonly ?int $captchaId = null,
        /** Whether repeating the very same call is harmless and may succeed. */
        public readonly bool $retryable = false,
        /** How long to wait before the call is repeated, if the service said so. */
        public readonly ?int $retryAfterMs = null,
        /** The reply to a call that spent credits, if it could not be read. */
        public readonly ?string $reply = null,
        ?\Throwable $previous = null,
    ) {
        parent::__construct($message, $status, $previous);
    }

    /** The status's name, for instance "OPTION_RANGE". */
    public function statusName(): ?string
    {
        return Library::get()->ninekw_status_name($this->status);
    }

    /** A copy of an error of C, which stays the caller's. @internal */
    public static function copied(int $status, ?\FFI\CData $error, ?\Throwable $previous = null): self
    {
        $c = Library::get();
        $present = static fn (int $number): ?int => $number > 0 ? $number : null;
        $after = $c->ninekw_error_retry_after_ms($error);
        $class = self::CLASSES[$status] ?? self::CLASSES[intdiv($status, 100) * 100] ?? self::class;
        return new $class(
            (string) $c->ninekw_error_message($error),
            $status,
            (string) $c->ninekw_error_operation($error),
            $present($c->ninekw_error_service_code($error)),
            $present($c->ninekw_error_http_status($error)),
            $present($c->ninekw_error_captcha_id($error)),
            $c->ninekw_error_is_retryable($error) !== 0,
            $after >= 0 ? $after : null,
            $c->ninekw_error_reply($error),
            $previous,
        );
    }

    /** By status, or by its hundred. */
    private const CLASSES = [
        100 => CallerError::class, 200 => NetworkError::class, 300 => ReplyError::class, 400 => ServiceError::class,
        Native::ERR_AUTH => AuthError::class, Native::ERR_ACCOUNT => AccountError::class,
        Native::ERR_BALANCE => BalanceError::class, Native::ERR_LIMIT => LimitError::class,
        Native::ERR_INPUT => InputError::class, Native::ERR_ANSWER => AnswerError::class,
        Native::ERR_GONE => GoneError::class, Native::ERR_SERVER => ServerError::class, 900 => LibraryError::class,
        Native::ERR_CANCELLED => CancelledError::class, Native::ERR_DEADLINE => DeadlineError::class,
        Native::ERR_UNSOLVED => UnsolvedError::class, Native::ERR_SUBMIT_UNKNOWN => SubmitUnknownError::class,
    ];
}

/** A wrong argument, option or setting. */
class CallerError extends Error {}
/** The service was not reached. */
class NetworkError extends Error {}
/** The reply could not be understood. */
class ReplyError extends Error {}

/** The service refused the call. */
class ServiceError extends Error {}
/** The key. */
class AuthError extends ServiceError {}
/** What this account may not do. */
class AccountError extends ServiceError {}
/** Too few credits. */
class BalanceError extends ServiceError {}
/** Too many requests. */
class LimitError extends ServiceError {}
/** What was submitted. */
class InputError extends ServiceError {}
/** What was answered. */
class AnswerError extends ServiceError {}
/** A captcha that is over. */
class GoneError extends ServiceError {}
/** Trouble of the service's own. */
class ServerError extends ServiceError {}

/** The call ended without an answer. */
class OutcomeError extends Error {}
/** It was stopped; the captcha is still pending. */
class CancelledError extends OutcomeError {}
/** Its time was over; the captcha is still pending. */
class DeadlineError extends OutcomeError {}
/** Nobody answered. */
class UnsolvedError extends OutcomeError {}
/** The reply to an upload was lost: it may have been accepted. */
class SubmitUnknownError extends OutcomeError {}

/** A fault of the library, or a handle in use. */
class LibraryError extends Error {}
