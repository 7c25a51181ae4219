// Config: what a client is made from. Made by `cargo xtask codegen`; not to be edited.

#ifndef NINEKW_CONFIG_HPP
#define NINEKW_CONFIG_HPP

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include "call.hpp"

namespace ninekw {

/// How eagerly a batch polls.
enum class Polling : std::int32_t {
    /// Few polls: only once an answer has, on average, been ready for a second.
    polite = NINEKW_POLLING_POLITE,
    /// A third fewer polls than possible, for half a second of delay. The default.
    balanced = NINEKW_POLLING_BALANCED,
    /// A poll whenever there is a turn to spare.
    fast = NINEKW_POLLING_FAST,
};

/// What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is closed early.
enum class Abandon : std::int32_t {
    /// The captcha stays pending, and wait goes on with it, also in another process. The default.
    keep = NINEKW_ABANDON_KEEP,
    /// The service is told that nobody wants the captcha any more, so that it is not charged if nobody has answered
    /// yet. If the last poll is long ago there is one more, and an answer that has come in the meantime is given
    /// after all.
    abort = NINEKW_ABANDON_ABORT,
};

/// Which certificate authorities to trust.
enum class TlsRoots : std::int32_t {
    /// The operating system's certificate authorities; where it has none, the bundled ones. The default.
    system = NINEKW_TLS_ROOTS_SYSTEM,
    /// Mozilla's certificate authorities as of the library's release.
    bundled = NINEKW_TLS_ROOTS_BUNDLED,
};

/// Who shares one request budget.
enum class Share : std::int32_t {
    /// All clients of the account in this process.
    process = NINEKW_SHARE_PROCESS,
    /// All processes of this user on this machine that do not keep to themselves. They meet at a file in
    /// $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary files. Where that
    /// cannot work, no client is made (SHARED_BUDGET).
    machine = NINEKW_SHARE_MACHINE,
    /// As with machine where that works, else as with process. The default.
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

/// How important an event is.
enum class Level : std::int32_t {
    /// A call failed for good.
    error = NINEKW_LOG_ERROR,
    /// Something went wrong, and the library goes on: a retry, a limit.
    warning = NINEKW_LOG_WARNING,
    /// A captcha went a step ahead.
    info = NINEKW_LOG_INFO,
    /// Every request, and every wait.
    debug = NINEKW_LOG_DEBUG,
};

/// What the library did. The texts live until the function returns.
struct Event {
    Level level;
    /// What happened, for programs: one of the names in docs/logging.md.
    std::string_view name;
    /// Name and fields in one line, for people.
    std::string_view line;
    /// The fields as a JSON object of texts and whole numbers.
    std::string_view fields;
};

/// Called with each event, on the thread of the call that it tells of, so on several at once: it must be thread-safe. It
/// may block, which makes that call wait. What it throws is dropped. Calls that it makes on a client fail with
/// NINEKW_ERR_BUSY.
using Log = std::function<void(const Event &event)>;

namespace detail {

/// Functions of the caller that outlive a call.
struct Functions {
    std::shared_ptr<const Limiter> limiter;
    std::shared_ptr<const Log> log;
};

/// ninekw_log_fn; `user` is the caller's function.
inline void NINEKW_CALL hear(void *user, std::int32_t level, const char *name, const char *line,
                             const char *fields) noexcept
{
    const auto &log = *static_cast<const Log *>(user);
    const Event event{static_cast<Level>(level), name, line, fields};
#if NINEKW_EXCEPTIONS
    try {
        log(event);
    } catch (...) {
        // A logger that fails is no reason to lose an answer.
    }
#else
    log(event);
#endif
}

/// A function for the process, kept until the program ends, and reachable for leak checkers.
struct Kept {
    std::unique_ptr<const Log> log;
    Kept *next;
};

inline void keep(std::unique_ptr<const Log> log)
{
    // No lock: some compilers for Windows have no std::mutex.
    static std::atomic<Kept *> all{nullptr};
    auto *kept = new Kept{std::move(log), all.load()};
    while (!all.compare_exchange_weak(kept->next, kept)) {
    }
}

} // namespace detail

/// Has a function called with the events of all clients of this process, from `level` on; an empty one ends that. It is
/// kept until the program ends, because calls under way may still use it.
inline Result<void> try_set_log(Level level, Log log) noexcept
{
    auto kept = log ? std::make_unique<const Log>(std::move(log)) : nullptr;
    const auto hear = kept ? &detail::hear : nullptr;
    Result<void> result = detail::run([&](ninekw_error **err) {
        void *user = kept ? detail::user(*kept) : nullptr;
        return ninekw_set_log(static_cast<std::int32_t>(level), hear, user, err);
    });
    if (result && kept)
        detail::keep(std::move(kept));
    return result;
}

/// Like try_set_log(), but throws CallerError for an unknown level.
inline void set_log(Level level, Log log) { try_set_log(level, std::move(log)).value(); }

/// Settings of a client that is to be made: all defaults and no API key at first. Setters can be chained, and throw
/// CallerError for what cannot be; their twins with try_ give it. For one thread at a time (NINEKW_ERR_BUSY).
class Config {
public:
    Config() noexcept : handle_(ninekw_config_new()) {}

    /// With the API key.
    explicit Config(const Text &key) : Config() { api_key(key); }

    /// The account's API key, of a-z, A-Z and 0-9 (parameter apikey). Needed. 5 to 50 characters.
    Config &api_key(const Text &value) { return chain(try_api_key(value)); }
    Result<void> try_api_key(const Text &value) noexcept
    {
        return text(ninekw_config_set_api_key, "api_key", value);
    }

    /// The service's address: http:// or https:// with host and, where needed, port and path prefix. At most 2000
    /// characters. Default https://www.9kw.eu.
    Config &base_url(const Text &value) { return chain(try_base_url(value)); }
    Result<void> try_base_url(const Text &value) noexcept
    {
        // What getenv() gives for a variable that is not set is the default.
        return value.is_null() ? Result<void>() : text(ninekw_config_set_base_url, "base_url", value);
    }

    /// The name of the calling program, sent to the service where the action has the parameter source. At most 30
    /// characters. Default ninekw.
    Config &source(const Text &value) { return chain(try_source(value)); }
    Result<void> try_source(const Text &value) noexcept
    {
        return text(ninekw_config_set_source, "source", value);
    }

    /// The User-Agent header, in printable ASCII. 1 to 1000 characters. Default ninekw/0.1.0.
    Config &user_agent(const Text &value) { return chain(try_user_agent(value)); }
    Result<void> try_user_agent(const Text &value) noexcept
    {
        return text(ninekw_config_set_user_agent, "user_agent", value);
    }

    /// How long one request may take, from the connection to the last byte of the reply. How long people may take is
    /// a captcha's maxtimeout, and how long your program waits is the call's own time limit. Longer than 0. Default
    /// 30 s.
    Config &timeout(std::chrono::milliseconds value) { return chain(try_timeout(value)); }
    Result<void> try_timeout(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_timeout_ms, value.count());
    }

    /// How long it may take to look up the name, and to connect. Longer than 0. Default 10 s.
    Config &connect_timeout(std::chrono::milliseconds value) { return chain(try_connect_timeout(value)); }
    Result<void> try_connect_timeout(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_connect_timeout_ms, value.count());
    }

    /// The least time between two requests of the account. At the service itself at least 250 ms, checked when the
    /// client is made. Default 250 ms.
    Config &min_interval(std::chrono::milliseconds value) { return chain(try_min_interval(value)); }
    Result<void> try_min_interval(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_min_interval_ms, value.count());
    }

    /// The least time between two uploads of the account; 0: as between all requests. While the service refuses
    /// captchas as submitted too quickly (code 15), it is a second or more by itself. Default 0.
    Config &upload_interval(std::chrono::milliseconds value) { return chain(try_upload_interval(value)); }
    Result<void> try_upload_interval(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_upload_interval_ms, value.count());
    }

    /// The longest pause that the service can impose by Retry-After or by refusals. Longer than 0. Default 2 min.
    Config &longest_pause(std::chrono::milliseconds value) { return chain(try_longest_pause(value)); }
    Result<void> try_longest_pause(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_longest_pause_ms, value.count());
    }

    /// The least time from the upload to the first poll. At the service itself at least 5 s, checked when the client
    /// is made. Default 5 s.
    Config &first_poll(std::chrono::milliseconds value) { return chain(try_first_poll(value)); }
    Result<void> try_first_poll(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_first_poll_ms, value.count());
    }

    /// The time between two polls of one captcha. At the service itself at least 2 s, checked when the client is
    /// made. Default 2 s.
    Config &poll_interval(std::chrono::milliseconds value) { return chain(try_poll_interval(value)); }
    Result<void> try_poll_interval(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_poll_interval_ms, value.count());
    }

    /// The pause of work after the service had no captcha to answer. Default 1 s.
    Config &job_interval(std::chrono::milliseconds value) { return chain(try_job_interval(value)); }
    Result<void> try_job_interval(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_job_interval_ms, value.count());
    }

    /// How eagerly a batch polls. Default balanced.
    Config &polling(Polling value) { return chain(try_polling(value)); }
    Result<void> try_polling(Polling value) noexcept
    {
        return set(ninekw_config_set_polling, static_cast<std::int32_t>(value));
    }

    /// How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer waits
    /// longer for its turn. 1 or more. Default 40.
    Config &max_in_flight(std::int32_t value) { return chain(try_max_in_flight(value)); }
    Result<void> try_max_in_flight(std::int32_t value) noexcept
    {
        return set(ninekw_config_set_max_in_flight, value);
    }

    /// Whether a batch looks at the service's load once a minute, to know how long people take. Default true.
    Config &look_at_service(bool value) { return chain(try_look_at_service(value)); }
    Result<void> try_look_at_service(bool value) noexcept
    {
        return set(ninekw_config_set_look_at_service, value ? 1 : 0);
    }

    /// Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid for
    /// is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen and
    /// eight letters; where the account refuses that source, the plain one is used. Default false.
    Config &recover_uploads(bool value) { return chain(try_recover_uploads(value)); }
    Result<void> try_recover_uploads(bool value) noexcept
    {
        return set(ninekw_config_set_recover_uploads, value ? 1 : 0);
    }

    /// A file that knows which captchas are paid for, so that a program that was killed can run again and pays for
    /// none twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. A captcha
    /// that is added under a tag that the file knows is not uploaded again: its answer is waited for, or is that of
    /// the file. One without a tag takes the place of an equal one that an ended process left pending. Processes may
    /// share the file; each account needs its own. Uploads are found again as with recover_uploads. Made if it is not
    /// there, when the client is made.
    Config &journal(const Text &value) { return chain(try_journal(value)); }
    Result<void> try_journal(const Text &value) noexcept
    {
        return text(ninekw_config_set_journal, "journal", value);
    }

    /// Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a GIF, JPEG
    /// or PNG file, or a sound where the kind allows that. Default true.
    Config &check_content(bool value) { return chain(try_check_content(value)); }
    Result<void> try_check_content(bool value) noexcept
    {
        return set(ninekw_config_set_check_content, value ? 1 : 0);
    }

    /// How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one is
    /// refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost, at
    /// 10 credits, or 30 for interactive, with 6 more for confirm, 10 less for checkanswer, and prio. What the
    /// service did not accept, or nobody solved, does not count. A child of a fork counts on for itself. 0 or more.
    /// Default 0.
    Config &max_credits(std::int32_t value) { return chain(try_max_credits(value)); }
    Result<void> try_max_credits(std::int32_t value) noexcept
    {
        return set(ninekw_config_set_max_credits, value);
    }

    /// The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent
    /// (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is asked for
    /// before the first upload, and before a refusal if the last reading is a minute old. 0 or more. Default 0.
    Config &min_balance(std::int32_t value) { return chain(try_min_balance(value)); }
    Result<void> try_min_balance(std::int32_t value) noexcept
    {
        return set(ninekw_config_set_min_balance, value);
    }

    /// What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is closed
    /// early. Default keep.
    Config &abandon(Abandon value) { return chain(try_abandon(value)); }
    Result<void> try_abandon(Abandon value) noexcept
    {
        return set(ninekw_config_set_abandon, static_cast<std::int32_t>(value));
    }

    /// How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline. 0 or
    /// more. Default 3.
    Config &retries(std::int32_t value) { return chain(try_retries(value)); }
    Result<void> try_retries(std::int32_t value) noexcept
    {
        return set(ninekw_config_set_retries, value);
    }

    /// The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it is a
    /// quarter of that, and four times as long each time that code comes again soon. Default 1 s.
    Config &retry_pause(std::chrono::milliseconds value) { return chain(try_retry_pause(value)); }
    Result<void> try_retry_pause(std::chrono::milliseconds value) noexcept
    {
        return set(ninekw_config_set_retry_pause_ms, value.count());
    }

    /// The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB. In bytes, 1
    /// or more. Default 8388608.
    Config &max_reply_bytes(std::int64_t value) { return chain(try_max_reply_bytes(value)); }
    Result<void> try_max_reply_bytes(std::int64_t value) noexcept
    {
        return set(ninekw_config_set_max_reply_bytes, value);
    }

    /// A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or
    /// socks5h. By default there is none, whatever the environment says. "system" stands for the environment's
    /// ALL_PROXY, HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's Internet
    /// settings, if they name one server for everything. Checked when the client is made.
    Config &proxy(const Text &value) { return chain(try_proxy(value)); }
    Result<void> try_proxy(const Text &value) noexcept
    {
        return text(ninekw_config_set_proxy, "proxy", value);
    }

    /// Which certificate authorities to trust. Default system.
    Config &tls_roots(TlsRoots value) { return chain(try_tls_roots(value)); }
    Result<void> try_tls_roots(TlsRoots value) noexcept
    {
        return set(ninekw_config_set_tls_roots, static_cast<std::int32_t>(value));
    }

    /// A PEM file with the only certificate authorities to trust, in place of tls_roots. Read when the client is
    /// made.
    Config &ca_file(const Text &value) { return chain(try_ca_file(value)); }
    Result<void> try_ca_file(const Text &value) noexcept
    {
        return text(ninekw_config_set_ca_file, "ca_file", value);
    }

    /// A token that stops every call of the client, besides the token that a call is given.
    Config &cancel(const CancelToken &value) { return chain(try_cancel(value)); }
    Result<void> try_cancel(const CancelToken &value) noexcept
    {
        return set(ninekw_config_set_cancel, value.handle());
    }

    /// Who shares one request budget. Default auto.
    Config &share(Share value) { return chain(try_share(value)); }
    Result<void> try_share(Share value) noexcept
    {
        return set(ninekw_config_set_share, static_cast<std::int32_t>(value));
    }

    /// A budget that many machines share, besides the process's own. It lives as long as the clients made from these
    /// settings, and their batches. Error: NULL_ARGUMENT for an empty function.
    Config &limiter(Limiter limiter) { return chain(try_limiter(std::move(limiter))); }
    Result<void> try_limiter(Limiter limiter) noexcept
    {
        if (!limiter)
            return Error(NINEKW_ERR_NULL_ARGUMENT, "config", "the limiter is empty");
        auto kept = std::make_shared<const Limiter>(std::move(limiter));
        Result<void> result = detail::run([&](ninekw_error **err) {
            return ninekw_config_set_limiter(handle_.get(), &ask, detail::user(*kept), err);
        });
        // The one before is still in the settings if this one was refused.
        if (result)
            functions_.limiter = std::move(kept);
        return result;
    }

    /// Who hears the events of the clients made from these settings, from `level` on; an empty function for nobody. It
    /// lives as long as they and their batches. Error: INVALID_ARGUMENT for an unknown level.
    Config &log(Level level, Log log) { return chain(try_log(level, std::move(log))); }
    Result<void> try_log(Level level, Log log) noexcept
    {
        auto kept = log ? std::make_shared<const Log>(std::move(log)) : nullptr;
        const auto hear = kept ? &detail::hear : nullptr;
        Result<void> result = detail::run([&](ninekw_error **err) {
            void *user = kept ? detail::user(*kept) : nullptr;
            return ninekw_config_set_log(handle_.get(), static_cast<std::int32_t>(level), hear, user, err);
        });
        if (result)
            functions_.log = std::move(kept);
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
    detail::Functions functions_;
};

} // namespace ninekw

#endif
