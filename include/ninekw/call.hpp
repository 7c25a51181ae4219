// Common arguments of calls (timeouts, cancel tokens, progress), and how calls reach the library.

#ifndef NINEKW_CALL_HPP
#define NINEKW_CALL_HPP

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "result.hpp"
#include "text.hpp"

namespace ninekw {

/// What a call is waiting for.
enum class Phase : std::int32_t {
    /// Its turn: all clients of an account together send at most one request every 250 ms.
    queued = NINEKW_PHASE_QUEUED,
    /// A request and its reply.
    network = NINEKW_PHASE_NETWORK,
    /// A worker to answer the captcha.
    waiting = NINEKW_PHASE_WAITING,
    /// The repetition of a request that failed.
    retrying = NINEKW_PHASE_RETRYING,
    /// The service asked for fewer requests: all requests of the account are held back.
    held_back = NINEKW_PHASE_HELD_BACK,
};

/// The progress of a call.
struct Progress {
    /// Once the captcha is accepted.
    std::optional<std::int64_t> captcha_id;
    Phase phase;
    /// Since the start of the call.
    std::chrono::milliseconds elapsed;
};

/// Called at least every 100 ms while a call waits, only on the calling thread and only during the call. Returns true
/// to continue, false to cancel. If it throws, the call ends and rethrows, or the exception is the cause() of a
/// Result's error. Calls that it makes on a client fail with NINEKW_ERR_BUSY.
using OnProgress = std::function<bool(const Progress &)>;

namespace detail {

template <typename Handle, void(NINEKW_CALL *free)(Handle *)> struct Free {
    void operator()(Handle *handle) const noexcept { free(handle); }
};

/// A handle of the library that is freed at the end; null after a move.
template <typename Handle, void(NINEKW_CALL *free)(Handle *)>
using Owned = std::unique_ptr<Handle, Free<Handle, free>>;

/// A call in progress on this thread. It stores what the caller's functions throw, because that must not pass through
/// the library.
class Guard {
public:
    Guard() noexcept : outer_(current()) { current() = this; }
    ~Guard() { current() = outer_; }
    Guard(const Guard &) = delete;
    Guard &operator=(const Guard &) = delete;

    /// The innermost call of this thread, or null.
    static Guard *&current() noexcept
    {
        static thread_local Guard *innermost = nullptr;
        return innermost;
    }

    /// Runs one of the caller's functions; returns `otherwise` if it or an earlier one throws.
    template <typename Number, typename Function>
    Number run(Number otherwise, const Function &function) noexcept
    {
        if (stopped())
            return otherwise;
#if NINEKW_EXCEPTIONS
        try {
            return function();
        } catch (...) {
            thrown_ = std::current_exception();
            return otherwise;
        }
#else
        return function();
#endif
    }

    /// Calls the limiter. If it throws, the call retries as after other failures; only if the call fails for that
    /// reason does the last exception matter.
    template <typename Function> static std::int64_t ask(const Function &function) noexcept
    {
#if NINEKW_EXCEPTIONS
        try {
            return function();
        } catch (...) {
            if (current() != nullptr)
                current()->limiter_thrown_ = std::current_exception();
            return -1;
        }
#else
        return function();
#endif
    }

    /// Ends the call with an error.
    void refuse(const Error &error) noexcept { refused_ = error; }
    bool stopped() const noexcept { return thrown_ != nullptr || refused_.has_value(); }

    /// The result of the call.
    Result<void> result(std::int32_t status, const ninekw_error *error) const noexcept
    {
        if (refused_)
            return *refused_;
        if (thrown_ != nullptr && status == NINEKW_OK)
            return Error(NINEKW_ERR_CANCELLED, nullptr, thrown_);
        if (status == NINEKW_OK)
            return {};
        if (thrown_ != nullptr)
            return Error(status, error, thrown_);
        return Error(status, error, status == NINEKW_ERR_SHARED_BUDGET ? limiter_thrown_ : nullptr);
    }

private:
    Guard *outer_;
    std::exception_ptr thrown_;
    std::exception_ptr limiter_thrown_;
    std::optional<Error> refused_;
};

/// Makes a call of the library with a slot for its error.
template <typename Call> Result<void> run(const Call &call) noexcept
{
    Guard guard;
    ninekw_error *raw = nullptr;
    const std::int32_t status = call(&raw);
    const Owned<ninekw_error, ninekw_error_free> error(raw);
    return guard.result(status, error.get());
}

/// Makes a call that returns a number.
template <typename Number, typename Call> Result<Number> number(const Call &call) noexcept
{
    Number value{};
    const Result<void> result = run([&](ninekw_error **err) { return call(&value, err); });
    if (!result)
        return result.error();
    return value;
}

/// Makes a call that returns a handle, which becomes a `Made`.
template <typename Made, typename Raw, typename Call> Result<Made> make(const Call &call) noexcept
{
    Raw *raw = nullptr;
    const Result<void> result = run([&](ninekw_error **err) { return call(&raw, err); });
    Made made(raw);
    if (!result)
        return result.error();
    return made;
}

/// The error of a call on a moved-from object, because the C header takes null for "none".
inline Error moved(const char *name)
{
    return Error(NINEKW_ERR_NULL_ARGUMENT, "arguments", std::string(name) + " was moved from");
}

/// A getter's number, if there is one.
template <typename Number, typename Get> std::optional<Number> got(const Get &get) noexcept
{
    Number value{};
    return get(&value) != 0 ? std::optional<Number>(value) : std::nullopt;
}

} // namespace detail

/// Cancels calls from another thread or from a signal handler. Any thread may use it. It must live until the calls that
/// use it have started, not until they end. A moved-from token cancels nothing, and calls refuse it.
class CancelToken {
public:
    CancelToken() noexcept : handle_(ninekw_cancel_new()) {}

    /// Cancels every call that uses the token, within 100 ms. A single atomic store: may be called in a signal handler.
    void trigger() const noexcept { ninekw_cancel_trigger(handle_.get()); }
    /// Whether it has been triggered. May be called in a signal handler.
    bool is_triggered() const noexcept { return ninekw_cancel_is_triggered(handle_.get()) != 0; }
    /// Resets the token, so that it can be used again.
    void reset() const noexcept { ninekw_cancel_reset(handle_.get()); }

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_cancel *handle() const noexcept { return handle_.get(); }

private:
    detail::Owned<ninekw_cancel, ninekw_cancel_free> handle_;
};

/// What ends a call early: a timeout, a token, both or neither. It converts from a std::chrono duration or a token:
/// `client.solve(options, 60s)`. A token must live until the call has returned.
class Limits {
public:
    Limits() noexcept = default;
    template <typename Rep, typename Period>
    Limits(std::chrono::duration<Rep, Period> timeout) noexcept : timeout_ms_(whole(timeout))
    {
    }
    Limits(const CancelToken &cancel) noexcept : cancel_(&cancel) {}
    template <typename Rep, typename Period>
    Limits(std::chrono::duration<Rep, Period> timeout, const CancelToken &cancel) noexcept
        : timeout_ms_(whole(timeout)), cancel_(&cancel)
    {
    }
    // A token that is gone before the call.
    Limits(CancelToken &&) = delete;

    /// In milliseconds; -1 for none.
    std::int64_t timeout_ms() const noexcept { return timeout_ms_; }
    const ninekw_cancel *cancel() const noexcept
    {
        return cancel_ == nullptr ? nullptr : cancel_->handle();
    }

    /// Why these are invalid arguments.
    std::optional<Error> problem() const
    {
        if (timeout_ms_ < -1)
            return Error(NINEKW_ERR_INVALID_ARGUMENT, "arguments", "the time limit is below 0");
        if (cancel_ != nullptr && cancel_->handle() == nullptr)
            return detail::moved("the cancel token");
        return std::nullopt;
    }

private:
    /// Milliseconds, rounded up; an invalid duration becomes -2, which is refused.
    template <typename Duration> static std::int64_t whole(Duration timeout) noexcept
    {
        const double ms = std::chrono::duration<double, std::milli>(timeout).count();
        constexpr std::int64_t ages = 1'000'000'000'000'000;
        if (!(ms >= 0))
            return -2;
        if (ms > static_cast<double>(ages))
            return ages;
        return std::chrono::ceil<std::chrono::milliseconds>(timeout).count();
    }

    std::int64_t timeout_ms_ = -1;
    const CancelToken *cancel_ = nullptr;
};

namespace detail {

/// ninekw_progress_fn; `user` is the caller's function.
inline std::int32_t NINEKW_CALL progress(void *user, std::int64_t captcha_id, std::int32_t phase,
                                         std::int64_t elapsed_ms) noexcept
{
    const auto &function = *static_cast<const OnProgress *>(user);
    return Guard::current()->run<std::int32_t>(0, [&] {
        const Progress now{positive(captcha_id), static_cast<Phase>(phase),
                           std::chrono::milliseconds(elapsed_ms)};
        return function(now) ? 1 : 0;
    });
}

inline ninekw_progress_fn function(const OnProgress &given) noexcept
{
    return given ? &progress : nullptr;
}

/// The library passes it back without using it.
template <typename Function> void *user(const Function &given) noexcept
{
    return const_cast<void *>(static_cast<const void *>(&given));
}

} // namespace detail

} // namespace ninekw

#endif
