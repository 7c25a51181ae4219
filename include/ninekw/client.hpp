// Client: one account, for all threads.

#ifndef NINEKW_CLIENT_HPP
#define NINEKW_CLIENT_HPP

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "answer.hpp"
#include "batch.hpp"
#include "config.hpp"
#include "diagnosis.hpp"
#include "job.hpp"
#include "options.hpp"
#include "reply.hpp"
#include "version.hpp"

namespace ninekw {

/// A kind of history.
enum class HistoryKind : std::int32_t {
    /// Captchas that you submitted.
    submitted = NINEKW_HISTORY_SUBMITTED,
    /// Captchas that you answered.
    solved = NINEKW_HISTORY_SOLVED,
    /// Captchas answered wrongly, on either side.
    wrong = NINEKW_HISTORY_WRONG,
};

/// A client of one account. Any number of threads may use it at once, unless one of them moves or destroys it; all
/// clients of an account in a process share one request budget. It may be used after a fork, in both processes.
///
/// Every call blocks, and throws an Error of the class that fits. Its twin with try_ returns a Result and does not
/// throw (without memory it ends the program, as the library itself does). A call that waits checks its cancel token
/// every 50 ms, and it outlives its timeout by at most 100 ms. After a move every call fails with NULL_ARGUMENT.
class Client {
public:
    /// Creates a client from a copy of the settings, without connecting to the service. Errors: INVALID_KEY without a
    /// key, INVALID_ARGUMENT, SHARED_BUDGET, INTERNAL if the loaded library is incompatible, see check_abi().
    explicit Client(const Config &config) : Client(try_make(config).value()) {}
    static inline Result<Client> try_make(const Config &config) noexcept;

    /// The same client, with the same budget, each of whose calls has this time limit, from its beginning, and this token:
    /// `client.within(2s).balance()`. What a call is given itself counts instead; a batch has them for all of it, from its
    /// making. The two may end in any order. A call whose request was sent when its time is over may have taken effect; the message says so
    /// where repeating it would do it twice (transfer() and the like). Errors: INVALID_ARGUMENT.
    Client within(const Limits &limits) const { return try_within(limits).value(); }
    inline Result<Client> try_within(const Limits &limits) const noexcept;

    // ---- Submitting captchas

    /// The load of the service: workers online, queues, solve times; the key is not sent. Errors: network, reply.
    ServerStatus server_status() const { return try_server_status().value(); }
    inline Result<ServerStatus> try_server_status() const noexcept;

    /// The account's credits. Errors: network, reply, service.
    std::int64_t balance() const { return try_balance().value(); }
    inline Result<std::int64_t> try_balance() const noexcept;

    /// Submits a captcha and returns its id, for wait(). The upload is repeated only if the service certainly did not
    /// accept it; if its reply is lost, the error is SUBMIT_UNKNOWN. Errors: options, network, reply, service,
    /// SUBMIT_UNKNOWN.
    std::int64_t submit(const Options &options) const { return try_submit(options).value(); }
    inline Result<std::int64_t> try_submit(const Options &options) const noexcept;

    /// Like submit(), with a timeout, a token and progress. Errors: also CANCELLED and DEADLINE; SUBMIT_UNKNOWN instead
    /// of both if part of the request has already been sent.
    std::int64_t submit(const Options &options, const Limits &limits, const OnProgress &progress = {}) const
    {
        return try_submit(options, limits, progress).value();
    }
    inline Result<std::int64_t> try_submit(const Options &options, const Limits &limits,
                                           const OnProgress &progress = {}) const noexcept;

    /// Polls once for the answer to captcha `id`. A pending captcha is not an error: its state is State::pending, and
    /// Answer::retry_in() says when to poll again.
    /// Errors: network, reply, service.
    Answer poll(std::int64_t id) const { return try_poll(id).value(); }
    inline Result<Answer> try_poll(std::int64_t id) const noexcept;

    /// Like poll(), with more parameters (archiv, debug, source).
    Answer poll(std::int64_t id, const Options &options) const { return try_poll(id, options).value(); }
    inline Result<Answer> try_poll(std::int64_t id, const Options &options) const noexcept;

    /// Waits for the answer to captcha `id`, which this or another process submitted, by default until 10 s after its
    /// maxtimeout; with a timeout of 0 it fails at once. A poll that fails for a temporary reason is repeated.
    /// Errors: UNSOLVED; CANCELLED and DEADLINE, after which the captcha is still pending; service.
    Answer wait(std::int64_t id, const Limits &limits = {}, const OnProgress &progress = {}) const
    {
        return try_wait(id, limits, progress).value();
    }
    inline Result<Answer> try_wait(std::int64_t id, const Limits &limits = {},
                                   const OnProgress &progress = {}) const noexcept;

    /// Submits a captcha and waits for its answer: submit() and wait() in one. Errors: options, network, reply,
    /// service, SUBMIT_UNKNOWN; UNSOLVED; CANCELLED and DEADLINE, after which the captcha is still pending (the error
    /// has its id).
    Answer solve(const Options &options, const Limits &limits = {}, const OnProgress &progress = {}) const
    {
        return try_solve(options, limits, progress).value();
    }
    inline Result<Answer> try_solve(const Options &options, const Limits &limits = {},
                                    const OnProgress &progress = {}) const noexcept;

    /// Tells the service whether the answer to captcha `id` was right. Repeating it is harmless. Errors: network,
    /// reply, service.
    void feedback(std::int64_t id, Verdict verdict) const { try_feedback(id, verdict).value(); }
    inline Result<void> try_feedback(std::int64_t id, Verdict verdict) const noexcept;

    /// Like feedback(), with more parameters (archiv, debug, source).
    void feedback(std::int64_t id, Verdict verdict, const Options &options) const
    {
        try_feedback(id, verdict, options).value();
    }
    inline Result<void> try_feedback(std::int64_t id, Verdict verdict, const Options &options) const noexcept;

    /// Tells the file of Config::journal() that the answer to captcha `id` is where it belongs, so that it need not be
    /// kept. Errors: INVALID_ARGUMENT without a journal, FILE.
    void acknowledge(std::int64_t id) const { try_acknowledge(id).value(); }
    inline Result<void> try_acknowledge(std::int64_t id) const noexcept;

    /// Makes the file of Config::journal() forget what it has under a tag, so that a captcha that is added under it is
    /// uploaded and paid for. Errors: INVALID_ARGUMENT without a journal, FILE, BUSY while somebody waits for it.
    void forget(const Text &tag) const { try_forget(tag).value(); }
    inline Result<void> try_forget(const Text &tag) const noexcept;

    /// Calls any action of the API documentation by its name (NINEKW_ACTION_*) and returns the whole reply: in JSON or,
    /// with the option json=0, in text. Errors: INVALID_ARGUMENT for an unknown action, options, network, reply,
    /// service.
    Reply call(const Text &action, const Options &options = {}) const
    {
        return try_call(action, options).value();
    }
    inline Result<Reply> try_call(const Text &action, const Options &options = {}) const noexcept;

    /// Creates an empty batch, for many captchas at once in one thread.
    Batch batch() const { return try_batch().value(); }
    inline Result<Batch> try_batch() const noexcept;

    // ---- Jobs

    /// Takes a captcha to answer; nothing if there is none at the moment. `options` name the kinds that you take
    /// (mouse, multimouse, rotate, puzzle, audio, interactive, textonly, confirm, text=no). The files are included
    /// unless filedata is 0; with withok the receipt is confirmed at once. Errors: options, network, reply, service.
    std::optional<Job> next_job(const Options &options = {}) const { return try_next_job(options).value(); }
    inline Result<std::optional<Job>> try_next_job(const Options &options = {}) const noexcept;

    /// Confirms the receipt of a captcha taken with withok; next_job() already does this.
    void confirm_job(const Options &options = {}) const { try_confirm_job(options).value(); }
    inline Result<void> try_confirm_job(const Options &options = {}) const noexcept;

    /// Answers the captcha `id`; the form depends on Job::kind(). If this client took the job, the answer is checked by
    /// the job's rules before anything is sent. Returns the credits earned, if the service tells them. Sending an
    /// answer again is harmless. Errors: ANSWER, GONE (too late), options, network, reply, service.
    std::optional<std::int64_t> answer_job(std::int64_t id, const Text &answer,
                                           const Options &options = {}) const
    {
        return try_answer_job(id, answer, options).value();
    }
    inline Result<std::optional<std::int64_t>> try_answer_job(std::int64_t id, const Text &answer,
                                                              const Options &options = {}) const noexcept;

    /// Skips the captcha `id` because it cannot be answered. The service excludes workers who misuse this. Errors:
    /// GONE, options, network, reply, service.
    void skip_job(std::int64_t id, const Options &options = {}) const { try_skip_job(id, options).value(); }
    inline Result<void> try_skip_job(std::int64_t id, const Options &options = {}) const noexcept;

    /// Tells the service that you take no more captchas for now.
    void end_jobs() const { try_end_jobs().value(); }
    inline Result<void> try_end_jobs() const noexcept;

    /// The submitter's verdict on your answer to the captcha `id`; nothing if there is none yet. Errors: GONE, options,
    /// network, reply, service.
    std::optional<Verdict> job_verdict(std::int64_t id, const Options &options = {}) const
    {
        return try_job_verdict(id, options).value();
    }
    inline Result<std::optional<Verdict>> try_job_verdict(std::int64_t id,
                                                          const Options &options = {}) const noexcept;

    /// Fetches the first file of the captcha `id`: see Reply::bytes() and Reply::media_type(). With the option base64=1
    /// the service sends base64, which the library decodes. Errors: GONE, options, network, reply, service.
    Reply show(std::int64_t id, const Options &options = {}) const { return try_show(id, options).value(); }
    inline Result<Reply> try_show(std::int64_t id, const Options &options = {}) const noexcept;

    /// Fetches it as a static file, which is less work for the service; not for captchas taken with speed.
    Reply show_static(std::int64_t id, bool base64 = false) const
    {
        return try_show_static(id, base64).value();
    }
    inline Result<Reply> try_show_static(std::int64_t id, bool base64 = false) const noexcept;

    /// Takes one job after another, calls `decide` for each, and answers or skips it, or lets it go. `options` as in
    /// next_job(). It ends when a function says so, after the timeout, or by the token; then it skips the current job,
    /// which may take another second. It retries after temporary failures. `progress` is called also while there is no job.
    /// Errors: options, reply, service.
    Tally work(const Options &options, const Decide &decide, const Limits &limits = {}, const OnOutcome &outcome = {},
               const OnProgress &progress = {}) const
    {
        return try_work(options, decide, limits, outcome, progress).value();
    }
    inline Result<Tally> try_work(const Options &options, const Decide &decide, const Limits &limits = {},
                                  const OnOutcome &outcome = {}, const OnProgress &progress = {}) const noexcept;

    // ---- Account

    /// One page of a history, see Reply::row_count() and Reply::cell(); a page past the last one has no rows.
    /// `options`: page from 0, filter, short, archiv, onlyapikey. Errors: options, network, reply, service.
    Reply history(HistoryKind kind, const Options &options = {}) const
    {
        return try_history(kind, options).value();
    }
    inline Result<Reply> try_history(HistoryKind kind, const Options &options = {}) const noexcept;
    /// The page behind `page`, which history() or this function gave; nothing behind the last. Errors: network, reply,
    /// service.
    std::optional<Reply> history_next(const Reply &page) const { return try_history_next(page).value(); }
    inline Result<std::optional<Reply>> try_history_next(const Reply &page) const noexcept;

    /// Everything about the captcha `id` that you submitted, in the tables captcha, system, users, skip, answers and
    /// confirm. Errors: GONE, options, network, reply, service.
    Reply history_detail(std::int64_t id, const Options &options = {}) const
    {
        return try_history_detail(id, options).value();
    }
    inline Result<Reply> try_history_detail(std::int64_t id, const Options &options = {}) const noexcept;

    /// The account's settings: Reply::integer() with "id" and "credits", Reply::flag() with "selfsolve", "selfonly" and
    /// "selfsend". Errors: network, reply, service.
    Reply settings() const { return try_settings().value(); }
    inline Result<Reply> try_settings() const noexcept;

    /// Turns the account's setting "selfsolve", "selfonly" or "selfsend" on or off. Errors: INVALID_ARGUMENT, network,
    /// reply, service.
    void set_setting(const Text &name, bool on) const { try_set_setting(name, on).value(); }
    inline Result<void> try_set_setting(const Text &name, bool on) const noexcept;

    /// The users that you referred, as rows. Errors: options, network, reply, service.
    Reply referrals(const Options &options = {}) const { return try_referrals(options).value(); }
    inline Result<Reply> try_referrals(const Options &options = {}) const noexcept;

    /// Transfers `credits` (at least 1000) to the user `user_id` and returns the number of the transfer, if the service
    /// tells it. The request is never repeated once it may have taken effect: after an error that is not retryable,
    /// check the balance.
    /// Errors: BALANCE, ACCOUNT, options, network, reply, service.
    std::optional<std::int64_t> transfer(std::int64_t credits, std::int64_t user_id,
                                         const Options &options = {}) const
    {
        return try_transfer(credits, user_id, options).value();
    }
    inline Result<std::optional<std::int64_t>> try_transfer(std::int64_t credits, std::int64_t user_id,
                                                            const Options &options = {}) const noexcept;

    /// Creates a coupon worth `credits` (at least 1000): Reply::text() with "code" returns the code that redeems it.
    /// The request is never repeated once it may have taken effect. Errors: BALANCE, ACCOUNT, options, network, reply,
    /// service.
    Reply create_coupon(std::int64_t credits, const Options &options = {}) const
    {
        return try_create_coupon(credits, options).value();
    }
    inline Result<Reply> try_create_coupon(std::int64_t credits, const Options &options = {}) const noexcept;

    /// Creates an account. `code` is the code of a coupon, or a number of your own credits (at least 40000) in digits;
    /// `referrer` is the id of the user who referred the new user, 0 for nobody. Reply::text() with "newuser" and
    /// "newpass" returns the name and the password. The request is never repeated once it may have taken effect.
    /// Errors: OPTION_RANGE, BALANCE, ACCOUNT, INPUT, options, network, reply, service.
    Reply create_account(const Text &code, std::int64_t referrer = 0, const Options &options = {}) const
    {
        return try_create_account(code, referrer, options).value();
    }
    inline Result<Reply> try_create_account(const Text &code, std::int64_t referrer = 0,
                                            const Options &options = {}) const noexcept;

    /// Looks for what may keep a captcha of this kind (see Answer::kind()) from being answered: requests the load of
    /// the service and the balance. Errors: INVALID_ARGUMENT for an unknown kind, CANCELLED; every other failure
    /// becomes a finding.
    Diagnosis diagnose(const Text &kind) const { return try_diagnose(kind).value(); }
    inline Result<Diagnosis> try_diagnose(const Text &kind) const noexcept;

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_client *handle() const noexcept { return handle_.get(); }

private:
    Client(ninekw_client *owned, detail::Functions functions) noexcept
        : functions_(std::move(functions)), handle_(owned)
    {
    }

    /// The data for the functions of a work() call.
    struct Work {
        const Decide &decide;
        const OnOutcome &outcome;
        const OnProgress &progress;
    };
    static inline std::int32_t NINEKW_CALL told(void *user, std::int64_t captcha_id, std::int32_t phase,
                                                std::int64_t elapsed_ms) noexcept;
    static inline std::int32_t NINEKW_CALL decide(void *user, const ninekw_job *job,
                                                  ninekw_decision *decision) noexcept;
    static inline std::int32_t NINEKW_CALL outcome(void *user, const ninekw_job *job, std::int32_t outcome,
                                                   std::int64_t credits, const ninekw_error *error) noexcept;

    /// A call with options that returns a reply.
    template <typename Call> Result<Reply> reply(const Options &options, const Call &call) const noexcept;

    // Outlives the handle.
    detail::Functions functions_;
    detail::Owned<ninekw_client, ninekw_client_free> handle_;
};

} // namespace ninekw

#include "client_calls.hpp"

#endif
