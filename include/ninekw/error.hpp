// What went wrong: Error, its classes by kind of status, and what statuses and codes mean.

#ifndef NINEKW_ERROR_HPP
#define NINEKW_ERROR_HPP

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "../ninekw.h"

// 0 where the compiler was told to do without exceptions: then only the try_ functions are of use, and what would throw
// says so on the error output and ends the program.
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define NINEKW_EXCEPTIONS 1
#else
#define NINEKW_EXCEPTIONS 0
#endif

namespace ninekw {

/// The name of a status (NINEKW_ERR_*), for instance "OPTION_RANGE". Any thread.
inline std::optional<std::string_view> status_name(std::int32_t status) noexcept;
/// What a status means, in one sentence. Any thread.
inline std::optional<std::string_view> status_message(std::int32_t status) noexcept;
/// For the message about a name that does not exist: the position of the name most like it among names with blanks
/// between; nothing if there are none.
inline std::optional<std::size_t> nearest(const std::string &name, const std::string &known) noexcept;
/// The documentation's text of a service code, 1 to 57. Any thread.
inline std::optional<std::string_view> service_code_text(std::int32_t code) noexcept;
/// What to do about a service code, 1 to 57. Any thread.
inline std::optional<std::string_view> service_code_advice(std::int32_t code) noexcept;
/// The category of a service code, 1 to 57: "auth", "account", "balance", "limit", "input", "answer", "gone" or
/// "server". Any thread.
inline std::optional<std::string_view> service_code_category(std::int32_t code) noexcept;

namespace detail {

/// A text that may be absent. It lives as long as what it came from.
inline std::optional<std::string_view> view(const char *text) noexcept
{
    return text == nullptr ? std::nullopt : std::optional<std::string_view>(text);
}

/// A copy of a text that may be absent.
inline std::optional<std::string> copy(const char *text)
{
    return text == nullptr ? std::nullopt : std::optional<std::string>(text);
}

/// A copy of a text that is only missing in what was moved from.
inline std::string copy_or_empty(const char *text)
{
    return text == nullptr ? std::string() : std::string(text);
}

/// A number for which 0 or less stands for none.
template <typename Number> std::optional<Number> positive(Number number) noexcept
{
    return number > 0 ? std::optional<Number>(number) : std::nullopt;
}

struct ErrorData {
    std::int32_t status = NINEKW_OK;
    std::int32_t service_code = 0;
    std::int32_t http_status = 0;
    std::int64_t captcha_id = 0;
    bool retryable = false;
    std::int64_t retry_after_ms = -1;
    std::string operation;
    std::string message;
    std::optional<std::string> reply;
    std::exception_ptr cause;
};

} // namespace detail

/// Why a call failed. It is thrown as the class that fits its status, see below, or is in a Result.
///
/// Immutable and cheap to copy; any thread may use a copy. None of its texts contains the API key.
class Error : public std::exception {
public:
    /// An error of the program's own; `status` is one of NINEKW_ERR_*.
    Error(std::int32_t status, std::string operation, std::string message)
    {
        detail::ErrorData data;
        data.status = status;
        data.operation = std::move(operation);
        data.message = std::move(message);
        data_ = std::make_shared<const detail::ErrorData>(std::move(data));
    }

    /// A copy of an error of the C header, with the status that the call returned; `error` may be null and stays the
    /// caller's.
    Error(std::int32_t status, const ninekw_error *error, std::exception_ptr cause = nullptr)
    {
        detail::ErrorData data;
        data.status = status;
        data.service_code = ninekw_error_service_code(error);
        data.http_status = ninekw_error_http_status(error);
        data.captcha_id = ninekw_error_captcha_id(error);
        data.retryable = ninekw_error_is_retryable(error) != 0;
        data.retry_after_ms = ninekw_error_retry_after_ms(error);
        data.operation = detail::copy_or_empty(ninekw_error_operation(error));
        data.message = detail::copy_or_empty(ninekw_error_message(error));
        data.reply = detail::copy(ninekw_error_reply(error));
        data.cause = std::move(cause);
        data_ = std::make_shared<const detail::ErrorData>(std::move(data));
    }

    // Without moves: there is no error that was moved from.
    Error(const Error &) noexcept = default;
    Error &operator=(const Error &) noexcept = default;
    ~Error() override = default;

    /// What happened and what to do about it, in one line. Lives as long as this error or a copy of it.
    const char *what() const noexcept override { return data_->message.c_str(); }
    /// The same.
    const std::string &message() const noexcept { return data_->message; }
    /// One of NINEKW_ERR_*. Treat one that you do not know by its hundred.
    std::int32_t status() const noexcept { return data_->status; }
    /// The name of the status, for instance "OPTION_RANGE".
    std::string_view name() const noexcept { return status_name(status()).value_or("UNKNOWN"); }
    /// The service's own code, 1 to 57.
    std::optional<std::int32_t> service_code() const noexcept
    {
        return detail::positive(data_->service_code);
    }
    /// The HTTP status of the reply.
    std::optional<std::int32_t> http_status() const noexcept
    {
        return detail::positive(data_->http_status);
    }
    /// The captcha that the error is about. After CANCELLED and DEADLINE it is still pending: Client::wait() goes on,
    /// also in another process.
    std::optional<std::int64_t> captcha_id() const noexcept
    {
        return detail::positive(data_->captcha_id);
    }
    /// Whether it is harmless to repeat the same call and the repetition may succeed.
    bool retryable() const noexcept { return data_->retryable; }
    /// How long the service asked to wait before the call is repeated.
    std::optional<std::chrono::milliseconds> retry_after() const noexcept
    {
        if (data_->retry_after_ms < 0)
            return std::nullopt;
        return std::chrono::milliseconds(data_->retry_after_ms);
    }
    /// The action that failed, or "config", "options" or "arguments".
    const std::string &operation() const noexcept { return data_->operation; }
    /// The unreadable reply to a call that spent credits: it may contain what was paid for.
    const std::optional<std::string> &reply() const noexcept { return data_->reply; }
    /// The exception of your function that ended the call; null if there is none.
    const std::exception_ptr &cause() const noexcept { return data_->cause; }

    /// Throws cause() if there is one, else this error as the class that fits its status.
    [[noreturn]] inline void raise() const;

private:
    std::shared_ptr<const detail::ErrorData> data_;
};

/// 100: the caller's mistake; nothing was sent.
class CallerError : public Error {
public:
    explicit CallerError(const Error &error) noexcept : Error(error) {}
};

/// 200: the network.
class NetworkError : public Error {
public:
    explicit NetworkError(const Error &error) noexcept : Error(error) {}
};

/// 300: a reply that is not one of the service's.
class ReplyError : public Error {
public:
    explicit ReplyError(const Error &error) noexcept : Error(error) {}
};

/// 400: the service refused the call; service_code() has its own code, if it sent one.
class ServiceError : public Error {
public:
    explicit ServiceError(const Error &error) noexcept : Error(error) {}
};

/// 500: how the captcha ended.
class OutcomeError : public Error {
public:
    explicit OutcomeError(const Error &error) noexcept : Error(error) {}
};

/// 500: cancelled by the caller. The captcha is still pending.
class CancelledError : public OutcomeError {
public:
    using OutcomeError::OutcomeError;
};

/// 501: the caller's timeout passed. The captcha is still pending.
class DeadlineError : public OutcomeError {
public:
    using OutcomeError::OutcomeError;
};

/// 502: no worker answered in time; the captcha is not charged.
class UnsolvedError : public OutcomeError {
public:
    using OutcomeError::OutcomeError;
};

/// 503: the captcha may have been accepted, but the reply was lost.
class SubmitUnknownError : public OutcomeError {
public:
    using OutcomeError::OutcomeError;
};

/// 900: the library, including a handle in use by another call (NINEKW_ERR_BUSY).
class LibraryError : public Error {
public:
    explicit LibraryError(const Error &error) noexcept : Error(error) {}
};

inline void Error::raise() const
{
#if NINEKW_EXCEPTIONS
    if (cause() != nullptr)
        std::rethrow_exception(cause());
    switch (status()) {
    case NINEKW_ERR_CANCELLED:
        throw CancelledError(*this);
    case NINEKW_ERR_DEADLINE:
        throw DeadlineError(*this);
    case NINEKW_ERR_UNSOLVED:
        throw UnsolvedError(*this);
    case NINEKW_ERR_SUBMIT_UNKNOWN:
        throw SubmitUnknownError(*this);
    default:
        break;
    }
    switch (status() / 100) {
    case 1:
        throw CallerError(*this);
    case 2:
        throw NetworkError(*this);
    case 3:
        throw ReplyError(*this);
    case 4:
        throw ServiceError(*this);
    case 5:
        throw OutcomeError(*this);
    case 9:
        throw LibraryError(*this);
    default:
        throw Error(*this);
    }
#else
    std::fprintf(stderr, "ninekw: %s\n", what());
    std::abort();
#endif
}

inline std::optional<std::string_view> status_name(std::int32_t status) noexcept
{
    return detail::view(ninekw_status_name(status));
}

inline std::optional<std::size_t> nearest(const std::string &name, const std::string &known) noexcept
{
    const std::int32_t place = ninekw_nearest(name.c_str(), known.c_str());
    return place < 0 ? std::nullopt : std::optional<std::size_t>(static_cast<std::size_t>(place));
}

inline std::optional<std::string_view> status_message(std::int32_t status) noexcept
{
    return detail::view(ninekw_status_message(status));
}

inline std::optional<std::string_view> service_code_text(std::int32_t code) noexcept
{
    return detail::view(ninekw_service_code_text(code));
}

inline std::optional<std::string_view> service_code_advice(std::int32_t code) noexcept
{
    return detail::view(ninekw_service_code_advice(code));
}

inline std::optional<std::string_view> service_code_category(std::int32_t code) noexcept
{
    return detail::view(ninekw_service_code_category(code));
}

} // namespace ninekw

#endif
