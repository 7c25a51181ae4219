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

/// Which history.
enum class HistoryKind : std::int32_t {
    /// Captchas that you submitted.
    submitted = NINEKW_HISTORY_SUBMITTED,
    /// Captchas that you answered.
    solved = NINEKW_HISTORY_SOLVED,
    /// Captchas answered wrongly.
    wrong = NINEKW_HISTORY_WRONG,
};

/// A client of one account. Any number of threads may use it at once, as long as none of them moves or destroys it; all
/// clients of an account in a process share one budget of requests. May be used after a fork, in both processes.
///
/// Every call blocks, and throws an Error of the class that fits; its twin with try_ gives the same in a Result and throws
/// nothing (it ends the program where there is no memory, as the library itself does). Where a call waits it looks every
/// 50 ms at its cancel token, and it outlives its time limit by no more than 100 ms. After a move every call fails with
/// NULL_ARGUMENT.
class Client {
public:
    /// Makes a client from a copy of the settings. Makes no connection. Errors: INVALID_KEY without a key,
    /// INVALID_ARGUMENT, SHARED_BUDGET, INTERNAL if the loaded library does not fit, see check_abi().
    explicit Client(const Config &config) : Client(try_make(config).value()) {}
    static inline Result<Client> try_make(const Config &config) noexcept;

    // ---- Submitting captchas

    /// The load of the service: workers online, queues, solve times; the key is not sent. Errors: network, reply.
    ServerStatus server_status() const { return try_server_status().value(); }
    inline Result<ServerStatus> try_server_status() const noexcept;

    /// The credits left. Errors: network, reply, service.
    std::int64_t balance() const { return try_balance().value(); }
    inline Result<std::int64_t> try_balance() const noexcept;

    /// Submits a captcha and gives its id, for wait(). It is repeated only if the service certainly did not accept it; if
    /// its reply is lost, the error is SUBMIT_UNKNOWN. Errors: options, network, reply, service, SUBMIT_UNKNOWN.
    std::int64_t submit(const Options &options) const { return try_submit(options).value(); }
    inline Result<std::int64_t> try_submit(const Options &options) const noexcept;

    /// The same with limits and progress. Errors: also CANCELLED, DEADLINE; once bytes have left, both are SUBMIT_UNKNOWN.
    std::int64_t submit(const Options &options, const Limits &limits, const OnProgress &progress = {}) const
    {
        return try_submit(options, limits, progress).value();
    }
    inline Result<std::int64_t> try_submit(const Options &options, const Limits &limits,
                                           const OnProgress &progress = {}) const noexcept;

    /// Asks once whether captcha `id` is answered; "not yet" is no error but State::pending. Errors: network, reply,
    /// service.
    Answer poll(std::int64_t id) const { return try_poll(id).value(); }
    inline Result<Answer> try_poll(std::int64_t id) const noexcept;

    /// The same with further parameters (archiv, debug, source).
    Answer poll(std::int64_t id, const Options &options) const { return try_poll(id, options).value(); }
    inline Result<Answer> try_poll(std::int64_t id, const Options &options) const noexcept;

    /// Waits for the answer to captcha `id`, submitted here or in another process, by default until 10 s after its
    /// maxtimeout; a limit of 0 is not to wait. Trouble on the way is overcome by asking again. Errors: UNSOLVED;
    /// CANCELLED and DEADLINE, after which the captcha is still pending; service.
    Answer wait(std::int64_t id, const Limits &limits = {}, const OnProgress &progress = {}) const
    {
        return try_wait(id, limits, progress).value();
    }
    inline Result<Answer> try_wait(std::int64_t id, const Limits &limits = {},
                                   const OnProgress &progress = {}) const noexcept;

    /// Submits a captcha and waits for its answer: submit() and wait() in one. Errors: options, network, reply, service,
    /// SUBMIT_UNKNOWN; UNSOLVED; CANCELLED and DEADLINE, after which the captcha whose id the error tells is still pending.
    Answer solve(const Options &options, const Limits &limits = {}, const OnProgress &progress = {}) const
    {
        return try_solve(options, limits, progress).value();
    }
    inline Result<Answer> try_solve(const Options &options, const Limits &limits = {},
                                    const OnProgress &progress = {}) const noexcept;

    /// Says whether the answer to captcha `id` was right. Repeating it is harmless. Errors: network, reply, service.
    void feedback(std::int64_t id, Verdict verdict) const { try_feedback(id, verdict).value(); }
    inline Result<void> try_feedback(std::int64_t id, Verdict verdict) const noexcept;

    /// The same with further parameters (archiv, debug, source).
    void feedback(std::int64_t id, Verdict verdict, const Options &options) const
    {
        try_feedback(id, verdict, options).value();
    }
    inline Result<void> try_feedback(std::int64_t id, Verdict verdict, const Options &options) const noexcept;

    /// Calls any action of the API documentation by its name (NINEKW_ACTION_*) and gives its reply whole, in JSON or, with
    /// the option json=0, in text. Errors: INVALID_ARGUMENT for an unknown action, options, network, reply, service.
    Reply call(const Text &action, const Options &options = {}) const
    {
        return try_call(action, options).value();
    }
    inline Result<Reply> try_call(const Text &action, const Options &options = {}) const noexcept;

    /// Makes an empty batch, for many captchas at once in one thread.
    Batch batch() const { return try_batch().value(); }
    inline Result<Batch> try_batch() const noexcept;

    // ---- Answering captchas

    /// Asks for a captcha to answer; nothing if there is none just now. `options` say which kinds you take (mouse,
    /// multimouse, rotate, puzzle, audio, interactive, textonly, confirm, text=no). Files come along unless filedata is 0;
    /// with withok the receipt is confirmed at once. Errors: options, network, reply, service.
    std::optional<Job> next_job(const Options &options = {}) const { return try_next_job(options).value(); }
    inline Result<std::optional<Job>> try_next_job(const Options &options = {}) const noexcept;

    /// Confirms the receipt of the captcha taken with withok; next_job() does so by itself.
    void confirm_job(const Options &options = {}) const { try_confirm_job(options).value(); }
    inline Result<void> try_confirm_job(const Options &options = {}) const noexcept;

    /// Answers the captcha `id`; the form goes by Job::kind(). A job taken by this client is checked by its own rules
    /// before anything is sent. Gives the credits earned, if the service says. Sending an answer again is harmless.
    /// Errors: ANSWER, GONE (too late), options, network, reply, service.
    std::optional<std::int64_t> answer_job(std::int64_t id, const Text &answer,
                                           const Options &options = {}) const
    {
        return try_answer_job(id, answer, options).value();
    }
    inline Result<std::optional<std::int64_t>> try_answer_job(std::int64_t id, const Text &answer,
                                                              const Options &options = {}) const noexcept;

    /// Gives back the captcha `id`, which cannot be answered. Misuse leads to exclusion. Errors: GONE, options, network,
    /// reply, service.
    void skip_job(std::int64_t id, const Options &options = {}) const { try_skip_job(id, options).value(); }
    inline Result<void> try_skip_job(std::int64_t id, const Options &options = {}) const noexcept;

    /// Tells the service that you take no further captchas for now.
    void end_jobs() const { try_end_jobs().value(); }
    inline Result<void> try_end_jobs() const noexcept;

    /// How the submitter judged your answer to the captcha `id`; nothing if not yet. Errors: GONE, options, network, reply,
    /// service.
    std::optional<Verdict> job_verdict(std::int64_t id, const Options &options = {}) const
    {
        return try_job_verdict(id, options).value();
    }
    inline Result<std::optional<Verdict>> try_job_verdict(std::int64_t id,
                                                          const Options &options = {}) const noexcept;

    /// Fetches the first file of the captcha `id`: see Reply::bytes() and Reply::media_type(). With the option base64=1 it
    /// travels as base64 and arrives decoded. Errors: GONE, options, network, reply, service.
    Reply show(std::int64_t id, const Options &options = {}) const { return try_show(id, options).value(); }
    inline Result<Reply> try_show(std::int64_t id, const Options &options = {}) const noexcept;

    /// Fetches it as a static file, which asks less of the service; not for captchas taken with speed.
    Reply show_static(std::int64_t id, bool base64 = false) const
    {
        return try_show_static(id, base64).value();
    }
    inline Result<Reply> try_show_static(std::int64_t id, bool base64 = false) const noexcept;

    /// Takes one job after the other, asks `decide` about each, and answers it, skips it or lets it go in time. `options`
    /// as in next_job(). Ends when a function says so, after the time limit or by the token; a job in hand is given back
    /// then, for which there is a second more. Trouble that passes is waited out. Errors: options, reply, service.
    Tally work(const Options &options, const Decide &decide, const Limits &limits = {},
               const OnOutcome &outcome = {}) const
    {
        return try_work(options, decide, limits, outcome).value();
    }
    inline Result<Tally> try_work(const Options &options, const Decide &decide, const Limits &limits = {},
                                  const OnOutcome &outcome = {}) const noexcept;

    // ---- Account

    /// One page of a history, see Reply::row_count() and Reply::cell(); a page without rows is behind the last. `options`:
    /// page from 0, filter, short, archiv, onlyapikey. Errors: options, network, reply, service.
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

    /// Turns the account's switch "selfsolve", "selfonly" or "selfsend" on or off. Errors: INVALID_ARGUMENT, network,
    /// reply, service.
    void set_setting(const Text &name, bool on) const { try_set_setting(name, on).value(); }
    inline Result<void> try_set_setting(const Text &name, bool on) const noexcept;

    /// The users that you referred, as rows. Errors: options, network, reply, service.
    Reply referrals(const Options &options = {}) const { return try_referrals(options).value(); }
    inline Result<Reply> try_referrals(const Options &options = {}) const noexcept;

    /// Hands `credits` (at least 1000) to the user `user_id` and gives the transfer's number, if the service says it.
    /// Never repeated once it may have taken effect: after an error that is not retryable, look at the balance. Errors:
    /// BALANCE, ACCOUNT, options, network, reply, service.
    std::optional<std::int64_t> transfer(std::int64_t credits, std::int64_t user_id,
                                         const Options &options = {}) const
    {
        return try_transfer(credits, user_id, options).value();
    }
    inline Result<std::optional<std::int64_t>> try_transfer(std::int64_t credits, std::int64_t user_id,
                                                            const Options &options = {}) const noexcept;

    /// Makes a coupon of `credits` (at least 1000): Reply::text() with "code" has what redeems it. Never repeated once it
    /// may have taken effect. Errors: BALANCE, ACCOUNT, options, network, reply, service.
    Reply create_coupon(std::int64_t credits, const Options &options = {}) const
    {
        return try_create_coupon(credits, options).value();
    }
    inline Result<Reply> try_create_coupon(std::int64_t credits, const Options &options = {}) const noexcept;

    /// Makes an account. `code` is a coupon's code, or a number of your own credits (at least 40000) in digits; `referrer`
    /// the user id that the new user is referred by, 0: nobody. Reply::text() with "newuser" and "newpass" has the new
    /// user and password. Never repeated once it may have taken effect. Errors: OPTION_RANGE, BALANCE, ACCOUNT, INPUT,
    /// options, network, reply, service.
    Reply create_account(const Text &code, std::int64_t referrer = 0, const Options &options = {}) const
    {
        return try_create_account(code, referrer, options).value();
    }
    inline Result<Reply> try_create_account(const Text &code, std::int64_t referrer = 0,
                                            const Options &options = {}) const noexcept;

    /// Looks for what stands in the way of an answer to a captcha of this kind (see Answer::kind()): asks for the load of
    /// the service and for the balance. Errors: INVALID_ARGUMENT for an unknown kind, CANCELLED; everything else is a
    /// finding.
    Diagnosis diagnose(const Text &kind) const { return try_diagnose(kind).value(); }
    inline Result<Diagnosis> try_diagnose(const Text &kind) const noexcept;

    /// For calls of the C header; stays owned.
    const ninekw_client *handle() const noexcept { return handle_.get(); }

private:
    Client(ninekw_client *owned, std::shared_ptr<const Limiter> limiter) noexcept
        : limiter_(std::move(limiter)), handle_(owned)
    {
    }

    /// What a loop's functions need.
    struct Work {
        const Decide &decide;
        const OnOutcome &outcome;
    };
    static inline std::int32_t NINEKW_CALL decide(void *user, const ninekw_job *job,
                                                  ninekw_decision *decision) noexcept;
    static inline std::int32_t NINEKW_CALL outcome(void *user, const ninekw_job *job, std::int32_t outcome,
                                                   std::int64_t credits, const ninekw_error *error) noexcept;

    /// A call with options that gives a reply.
    template <typename Call> Result<Reply> reply(const Options &options, const Call &call) const noexcept;

    // Outlives the handle.
    std::shared_ptr<const Limiter> limiter_;
    detail::Owned<ninekw_client, ninekw_client_free> handle_;
};

} // namespace ninekw

#include "client_calls.hpp"

#endif
