// Config: what a client is made from.

#ifndef NINEKW_CONFIG_HPP
#define NINEKW_CONFIG_HPP

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include "call.hpp"

namespace ninekw {

/// Which certificate authorities to trust.
enum class TlsRoots : std::int32_t {
    /// The operating system's; where it has none, the bundled ones. The default.
    system = NINEKW_TLS_ROOTS_SYSTEM,
    /// Mozilla's as of the library's release.
    bundled = NINEKW_TLS_ROOTS_BUNDLED,
};

/// How eagerly a batch asks for answers.
enum class Polling : std::int32_t {
    /// Few questions: only once the answer has, on average, been ready for a second.
    polite = NINEKW_POLLING_POLITE,
    /// A third fewer questions than possible, for half a second of delay. The default.
    balanced = NINEKW_POLLING_BALANCED,
    /// A question whenever there is a turn to spare.
    fast = NINEKW_POLLING_FAST,
};

/// What becomes of a captcha whose wait ends by a time limit or a cancel.
enum class Abandon : std::int32_t {
    /// It stays open; Client::wait() goes on. The default.
    keep = NINEKW_ABANDON_KEEP,
    /// The service is told that it is not used, so that it is not charged if nobody has answered yet.
    abort = NINEKW_ABANDON_ABORT,
};

/// Who shares the budget of requests.
enum class Share : std::int32_t {
    /// All clients of the account in this process.
    process = NINEKW_SHARE_PROCESS,
    /// All processes of this user on this machine that do not keep to themselves.
    machine = NINEKW_SHARE_MACHINE,
    /// Those of the machine where that works, else those of the process. The default.
    automatic = NINEKW_SHARE_AUTO,
};

/// Why a request is about to be sent.
enum class Priority : std::int32_t {
    /// It submits a captcha; it goes before all others.
    upload = NINEKW_PRIORITY_UPLOAD,
    /// It asks for an answer, or works on a captcha of somebody else.
    poll = NINEKW_PRIORITY_POLL,
    /// It can wait: feedback, the balance, the account.
    other = NINEKW_PRIORITY_OTHER,
};

/// A budget that many machines share, asked before each request. `account` is 32 hexadecimal digits that stand for base
/// URL and API key. Gives 0 if the request may leave now, or how long to wait before asking again; it must not wait
/// itself. If it throws or gives less than 0 it cannot tell: nothing is sent, the call asks again as after other trouble
/// (Config::retries()), and fails in the end with what was thrown last, or NINEKW_ERR_SHARED_BUDGET.
///
/// Called on the thread of whichever call is about to send, so on several at once: it must be thread-safe. Calls that it
/// makes on a client fail with NINEKW_ERR_BUSY.
using Limiter = std::function<std::chrono::milliseconds(std::string_view account, Priority priority)>;

/// Settings of a client that is to be made: all defaults and no API key at first. Setters can be chained, and throw
/// CallerError for what cannot be; their twins with try_ give it. For one thread at a time (NINEKW_ERR_BUSY).
class Config {
public:
    Config() noexcept : handle_(ninekw_config_new()) {}

    /// With the API key.
    explicit Config(const Text &key) : Config() { api_key(key); }

    /// The account's API key: 5 to 50 of a-z, A-Z, 0-9. Needed. Error: INVALID_KEY.
    Config &api_key(const Text &key) { return chain(try_api_key(key)); }
    Result<void> try_api_key(const Text &key) noexcept
    {
        return text(ninekw_config_set_api_key, "api_key", key);
    }

    /// The service's address: http:// or https:// with host and, where needed, port and path prefix. Default
    /// https://www.9kw.eu.
    Config &base_url(const Text &url) { return chain(try_base_url(url)); }
    Result<void> try_base_url(const Text &url) noexcept
    {
        // What getenv() gives for a variable that is not set is the default.
        return url.is_null() ? Result<void>() : text(ninekw_config_set_base_url, "base_url", url);
    }

    /// The calling program's name, at most 30 characters. Default "ninekw".
    Config &source(const Text &name) { return chain(try_source(name)); }
    Result<void> try_source(const Text &name) noexcept
    {
        return text(ninekw_config_set_source, "source", name);
    }

    /// The User-Agent header, printable ASCII. Default "ninekw/" and the version.
    Config &user_agent(const Text &name) { return chain(try_user_agent(name)); }
    Result<void> try_user_agent(const Text &name) noexcept
    {
        return text(ninekw_config_set_user_agent, "user_agent", name);
    }

    /// What one request may take, from the connection to the reply's last byte; above 0. Default 30 s.
    Config &timeout(std::chrono::milliseconds time) { return chain(try_timeout(time)); }
    Result<void> try_timeout(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_timeout_ms, time.count());
    }

    /// What looking up the name and connecting may take, each; above 0. Default 10 s.
    Config &connect_timeout(std::chrono::milliseconds time) { return chain(try_connect_timeout(time)); }
    Result<void> try_connect_timeout(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_connect_timeout_ms, time.count());
    }

    /// Between two requests of the account. Default 250 ms, which is also the least for the service itself (checked
    /// when the client is made).
    Config &min_interval(std::chrono::milliseconds time) { return chain(try_min_interval(time)); }
    Result<void> try_min_interval(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_min_interval_ms, time.count());
    }

    /// Between two uploads of the account. Default 0: as between all requests. While the service refuses captchas as
    /// submitted too quickly (code 15) it is a second and more by itself.
    Config &upload_interval(std::chrono::milliseconds time) { return chain(try_upload_interval(time)); }
    Result<void> try_upload_interval(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_upload_interval_ms, time.count());
    }

    /// The longest pause that the service's word (Retry-After) or refusals may bring about. Default 2 minutes.
    Config &longest_pause(std::chrono::milliseconds time) { return chain(try_longest_pause(time)); }
    Result<void> try_longest_pause(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_longest_pause_ms, time.count());
    }

    /// From the upload to the first poll. Default 5 s, which is also the least for the service itself.
    Config &first_poll(std::chrono::milliseconds time) { return chain(try_first_poll(time)); }
    Result<void> try_first_poll(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_first_poll_ms, time.count());
    }

    /// Between two polls of one captcha. Default 2 s, which is also the least for the service itself.
    Config &poll_interval(std::chrono::milliseconds time) { return chain(try_poll_interval(time)); }
    Result<void> try_poll_interval(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_poll_interval_ms, time.count());
    }

    /// The pause of Client::work() after the service had no captcha to answer. Default 1 s.
    Config &job_interval(std::chrono::milliseconds time) { return chain(try_job_interval(time)); }
    Result<void> try_job_interval(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_job_interval_ms, time.count());
    }

    /// How eagerly a batch asks for answers.
    Config &polling(Polling polling) { return chain(try_polling(polling)); }
    Result<void> try_polling(Polling polling) noexcept
    {
        return set(ninekw_config_set_polling, static_cast<std::int32_t>(polling));
    }

    /// How many captchas a batch keeps open at once, 1 or more. Default 40.
    Config &max_in_flight(std::int32_t captchas) { return chain(try_max_in_flight(captchas)); }
    Result<void> try_max_in_flight(std::int32_t captchas) noexcept
    {
        return set(ninekw_config_set_max_in_flight, captchas);
    }

    /// Whether a batch looks at the service's load once a minute, to know how long people take. Default true.
    Config &look_at_service(bool look) { return chain(try_look_at_service(look)); }
    Result<void> try_look_at_service(bool look) noexcept
    {
        return set(ninekw_config_set_look_at_service, look ? 1 : 0);
    }

    /// Whether the content of a captcha is looked at before it is uploaded, and paid for; see
    /// ninekw_config_set_check_content(). Default true.
    Config &check_content(bool check) { return chain(try_check_content(check)); }
    Result<void> try_check_content(bool check) noexcept
    {
        return set(ninekw_config_set_check_content, check ? 1 : 0);
    }

    /// Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid for is
    /// not lost; see ninekw_config_set_recover_uploads(). Default false.
    Config &recover_uploads(bool recover) { return chain(try_recover_uploads(recover)); }
    Result<void> try_recover_uploads(bool recover) noexcept
    {
        return set(ninekw_config_set_recover_uploads, recover ? 1 : 0);
    }

    /// What becomes of a captcha when solve() or wait() ends by a time limit or a cancel.
    Config &abandon(Abandon abandon) { return chain(try_abandon(abandon)); }
    Result<void> try_abandon(Abandon abandon) noexcept
    {
        return set(ninekw_config_set_abandon, static_cast<std::int32_t>(abandon));
    }

    /// How often a call is repeated where that is harmless, 0 or more. Default 3. A wait's polls are repeated until its
    /// time limit.
    Config &retries(std::int32_t times) { return chain(try_retries(times)); }
    Result<void> try_retries(std::int32_t times) noexcept
    {
        return set(ninekw_config_set_retries, times);
    }

    /// Before the first repetition; doubles each time up to 30 s, and is ten times as long after the service's codes 15
    /// and 56. Default 1 s.
    Config &retry_pause(std::chrono::milliseconds time) { return chain(try_retry_pause(time)); }
    Result<void> try_retry_pause(std::chrono::milliseconds time) noexcept
    {
        return set(ninekw_config_set_retry_pause_ms, time.count());
    }

    /// The largest reply that is read, in bytes, 1 or more. Default 8388608.
    Config &max_reply_bytes(std::int64_t bytes) { return chain(try_max_reply_bytes(bytes)); }
    Result<void> try_max_reply_bytes(std::int64_t bytes) noexcept
    {
        return set(ninekw_config_set_max_reply_bytes, bytes);
    }

    /// A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or
    /// socks5h; "system" is what the system says, see ninekw_config_set_proxy(). None by default. Checked when the client
    /// is made.
    Config &proxy(const Text &url) { return chain(try_proxy(url)); }
    Result<void> try_proxy(const Text &url) noexcept
    {
        return text(ninekw_config_set_proxy, "proxy", url);
    }

    /// A PEM file of the only certificate authorities to trust; the path in UTF-8. Checked when the client is made.
    Config &ca_file(const Text &path) { return chain(try_ca_file(path)); }
    Result<void> try_ca_file(const Text &path) noexcept
    {
        return text(ninekw_config_set_ca_file, "ca_file", path);
    }

    /// Which certificate authorities to trust.
    Config &tls_roots(TlsRoots roots) { return chain(try_tls_roots(roots)); }
    Result<void> try_tls_roots(TlsRoots roots) noexcept
    {
        return set(ninekw_config_set_tls_roots, static_cast<std::int32_t>(roots));
    }

    /// A token that stops every call of the client, besides the one that a call is given. It need not outlive this call.
    Config &cancel(const CancelToken &token) { return chain(try_cancel(token)); }
    Result<void> try_cancel(const CancelToken &token) noexcept
    {
        return set(ninekw_config_set_cancel, token.handle());
    }

    /// Who shares the budget of requests. Error when the client is made: SHARED_BUDGET.
    Config &share(Share share) { return chain(try_share(share)); }
    Result<void> try_share(Share share) noexcept
    {
        return set(ninekw_config_set_share, static_cast<std::int32_t>(share));
    }

    /// A budget that many machines share, besides the process's own. It lives as long as the clients made from these
    /// settings, and their batches. Error: NULL_ARGUMENT for an empty function.
    Config &limiter(Limiter limiter) { return chain(try_limiter(std::move(limiter))); }
    Result<void> try_limiter(Limiter limiter) noexcept
    {
        if (!limiter)
            return Error(NINEKW_ERR_NULL_ARGUMENT, "config", "the limiter is empty");
        auto kept = std::make_shared<const Limiter>(std::move(limiter));
        const Result<void> result = detail::run([&](ninekw_error **err) {
            return ninekw_config_set_limiter(handle_.get(), &ask, detail::user(*kept), err);
        });
        // The one before is still in the settings if this one was refused.
        if (result)
            limiter_ = std::move(kept);
        return result;
    }

    /// For calls of the C header; stays owned.
    const ninekw_config *handle() const noexcept { return handle_.get(); }

private:
    friend class Client;

    /// ninekw_limiter_fn; `user` is the caller's function.
    static std::int64_t NINEKW_CALL ask(void *user, const char *account, std::int32_t priority) noexcept
    {
        const auto &limiter = *static_cast<const Limiter *>(user);
        return detail::Guard::ask([&]() -> std::int64_t {
            return limiter(account, static_cast<Priority>(priority)).count();
        });
    }

    template <typename Setter>
    Result<void> text(Setter setter, const char *name, const Text &value) noexcept
    {
        if (const auto problem = value.problem(name))
            return *problem;
        return set(setter, value.c_str());
    }

    template <typename Setter, typename Value> Result<void> set(Setter setter, Value value) noexcept
    {
        return detail::run([&](ninekw_error **err) { return setter(handle_.get(), value, err); });
    }

    Config &chain(const Result<void> &result)
    {
        result.value();
        return *this;
    }

    detail::Owned<ninekw_config, ninekw_config_free> handle_;
    std::shared_ptr<const Limiter> limiter_;
};

} // namespace ninekw

#endif
