// The implementation of the calls of Client.

#ifndef NINEKW_CLIENT_CALLS_HPP
#define NINEKW_CLIENT_CALLS_HPP

#include "client.hpp"

namespace ninekw {

inline Result<Client> Client::try_make(const Config &config) noexcept
{
    const Result<void> fits = try_check_abi();
    if (!fits)
        return fits.error();
    ninekw_client *raw = nullptr;
    const Result<void> result = detail::run(
        [&](ninekw_error **err) { return ninekw_client_new(config.handle(), &raw, err); });
    Client client(raw, config.functions_);
    if (!result)
        return result.error();
    return client;
}

inline Result<Client> Client::try_within(const Limits &limits) const noexcept
{
    if (const auto problem = limits.problem())
        return *problem;
    ninekw_client *raw = nullptr;
    const Result<void> result = detail::run([&](ninekw_error **err) {
        return ninekw_client_within(handle(), limits.timeout_ms(), limits.cancel(), &raw, err);
    });
    Client client(raw, functions_);
    if (!result)
        return result.error();
    return client;
}

template <typename Call>
Result<Reply> Client::reply(const Options &options, const Call &call) const noexcept
{
    // Null would be taken for "none".
    if (const auto problem = options.problem())
        return *problem;
    return detail::make<Reply, ninekw_reply>(call);
}

// ---- Submitting captchas

inline Result<ServerStatus> Client::try_server_status() const noexcept
{
    return detail::make<ServerStatus, ninekw_reply>(
        [&](auto **out, ninekw_error **err) { return ninekw_server_status(handle(), out, err); });
}

inline Result<std::int64_t> Client::try_balance() const noexcept
{
    return detail::number<std::int64_t>(
        [&](auto *out, ninekw_error **err) { return ninekw_balance(handle(), out, err); });
}

inline Result<std::int64_t> Client::try_submit(const Options &options) const noexcept
{
    return detail::number<std::int64_t>([&](auto *out, ninekw_error **err) {
        return ninekw_submit(handle(), options.handle(), out, err);
    });
}

inline Result<std::int64_t> Client::try_submit(const Options &options, const Limits &limits,
                                               const OnProgress &progress) const noexcept
{
    if (const auto problem = limits.problem())
        return *problem;
    return detail::number<std::int64_t>([&](auto *out, ninekw_error **err) {
        return ninekw_submit_with(handle(), options.handle(), limits.timeout_ms(), limits.cancel(),
                                  detail::function(progress), detail::user(progress), out, err);
    });
}

inline Result<Answer> Client::try_poll(std::int64_t id) const noexcept
{
    return detail::make<Answer, ninekw_answer>(
        [&](auto **out, ninekw_error **err) { return ninekw_poll(handle(), id, out, err); });
}

inline Result<Answer> Client::try_poll(std::int64_t id, const Options &options) const noexcept
{
    if (const auto problem = options.problem())
        return *problem;
    return detail::make<Answer, ninekw_answer>([&](auto **out, ninekw_error **err) {
        return ninekw_poll_with(handle(), id, options.handle(), out, err);
    });
}

inline Result<Answer> Client::try_wait(std::int64_t id, const Limits &limits,
                                       const OnProgress &progress) const noexcept
{
    if (const auto problem = limits.problem())
        return *problem;
    return detail::make<Answer, ninekw_answer>([&](auto **out, ninekw_error **err) {
        if (!progress)
            return ninekw_wait(handle(), id, limits.timeout_ms(), limits.cancel(), out, err);
        return ninekw_wait_with(handle(), id, limits.timeout_ms(), limits.cancel(),
                                detail::function(progress), detail::user(progress), out, err);
    });
}

inline Result<Answer> Client::try_solve(const Options &options, const Limits &limits,
                                        const OnProgress &progress) const noexcept
{
    if (const auto problem = limits.problem())
        return *problem;
    return detail::make<Answer, ninekw_answer>([&](auto **out, ninekw_error **err) {
        if (!progress)
            return ninekw_solve(handle(), options.handle(), limits.timeout_ms(), limits.cancel(), out, err);
        return ninekw_solve_with(handle(), options.handle(), limits.timeout_ms(), limits.cancel(),
                                 detail::function(progress), detail::user(progress), out, err);
    });
}

inline Result<void> Client::try_feedback(std::int64_t id, Verdict verdict) const noexcept
{
    return detail::run([&](ninekw_error **err) {
        return ninekw_feedback(handle(), id, static_cast<std::int32_t>(verdict), err);
    });
}

inline Result<void> Client::try_feedback(std::int64_t id, Verdict verdict,
                                         const Options &options) const noexcept
{
    if (const auto problem = options.problem())
        return *problem;
    return detail::run([&](ninekw_error **err) {
        return ninekw_feedback_with(handle(), id, static_cast<std::int32_t>(verdict), options.handle(), err);
    });
}

inline Result<void> Client::try_acknowledge(std::int64_t id) const noexcept
{
    return detail::run([&](ninekw_error **err) { return ninekw_acknowledge(handle(), id, err); });
}

inline Result<void> Client::try_forget(const Text &tag) const noexcept
{
    if (const auto problem = tag.problem("tag"))
        return *problem;
    return detail::run([&](ninekw_error **err) { return ninekw_forget(handle(), tag.c_str(), err); });
}

inline Result<Reply> Client::try_call(const Text &action, const Options &options) const noexcept
{
    if (const auto problem = action.problem("action"))
        return *problem;
    return reply(options, [&](auto **out, ninekw_error **err) {
        return ninekw_call(handle(), action.c_str(), options.handle(), out, err);
    });
}

inline Result<Batch> Client::try_batch() const noexcept
{
    ninekw_batch *raw = nullptr;
    const Result<void> result =
        detail::run([&](ninekw_error **err) { return ninekw_batch_new(handle(), &raw, err); });
    Batch batch(raw, functions_);
    if (!result)
        return result.error();
    return batch;
}

// ---- Jobs

inline Result<std::optional<Job>> Client::try_next_job(const Options &options) const noexcept
{
    if (const auto problem = options.problem())
        return *problem;
    ninekw_job *raw = nullptr;
    const Result<void> result = detail::run([&](ninekw_error **err) {
        return ninekw_job_next(handle(), options.handle(), &raw, err);
    });
    std::optional<Job> job;
    if (raw != nullptr)
        job.emplace(raw);
    if (!result)
        return result.error();
    return job;
}

inline Result<void> Client::try_confirm_job(const Options &options) const noexcept
{
    if (const auto problem = options.problem())
        return *problem;
    return detail::run(
        [&](ninekw_error **err) { return ninekw_job_confirm(handle(), options.handle(), err); });
}

inline Result<std::optional<std::int64_t>> Client::try_answer_job(std::int64_t id, const Text &answer,
                                                                  const Options &options) const noexcept
{
    if (const auto problem = answer.problem("answer"))
        return *problem;
    if (const auto problem = options.problem())
        return *problem;
    const auto credits = detail::number<std::int64_t>([&](auto *out, ninekw_error **err) {
        return ninekw_job_answer(handle(), id, answer.c_str(), options.handle(), out, err);
    });
    if (!credits)
        return credits.error();
    return detail::positive(*credits);
}

inline Result<void> Client::try_skip_job(std::int64_t id, const Options &options) const noexcept
{
    if (const auto problem = options.problem())
        return *problem;
    return detail::run(
        [&](ninekw_error **err) { return ninekw_job_skip(handle(), id, options.handle(), err); });
}

inline Result<void> Client::try_end_jobs() const noexcept
{
    return detail::run([&](ninekw_error **err) { return ninekw_job_end(handle(), err); });
}

inline Result<std::optional<Verdict>> Client::try_job_verdict(std::int64_t id,
                                                              const Options &options) const noexcept
{
    if (const auto problem = options.problem())
        return *problem;
    const auto verdict = detail::number<std::int32_t>([&](auto *out, ninekw_error **err) {
        return ninekw_job_verdict(handle(), id, options.handle(), out, err);
    });
    if (!verdict)
        return verdict.error();
    if (*verdict == NINEKW_NOT_JUDGED)
        return std::optional<Verdict>();
    return std::optional<Verdict>(static_cast<Verdict>(*verdict));
}

inline Result<Reply> Client::try_show(std::int64_t id, const Options &options) const noexcept
{
    return reply(options, [&](auto **out, ninekw_error **err) {
        return ninekw_show(handle(), id, options.handle(), out, err);
    });
}

inline Result<Reply> Client::try_show_static(std::int64_t id, bool base64) const noexcept
{
    return detail::make<Reply, ninekw_reply>([&](auto **out, ninekw_error **err) {
        return ninekw_show_static(handle(), id, base64 ? 1 : 0, out, err);
    });
}

inline std::int32_t NINEKW_CALL Client::told(void *user, std::int64_t captcha_id, std::int32_t phase,
                                             std::int64_t elapsed_ms) noexcept
{
    const Work &work = *static_cast<const Work *>(user);
    return detail::progress(detail::user(work.progress), captcha_id, phase, elapsed_ms);
}

inline std::int32_t NINEKW_CALL Client::decide(void *user, const ninekw_job *job,
                                               ninekw_decision *decision) noexcept
{
    const Work &work = *static_cast<const Work *>(user);
    detail::Guard &guard = *detail::Guard::current();
    return guard.run<std::int32_t>(0, [&] {
        // The library keeps the job.
        const Job given(std::shared_ptr<const ninekw_job>(std::shared_ptr<void>(), job));
        return work.decide(given).tell(decision, guard);
    });
}

inline std::int32_t NINEKW_CALL Client::outcome(void *user, const ninekw_job *job, std::int32_t outcome,
                                                std::int64_t credits, const ninekw_error *error) noexcept
{
    const Work &work = *static_cast<const Work *>(user);
    return detail::Guard::current()->run<std::int32_t>(0, [&] {
        const Job given(std::shared_ptr<const ninekw_job>(std::shared_ptr<void>(), job));
        std::optional<Error> why;
        if (error != nullptr)
            why = Error(ninekw_error_status(error), error);
        const WorkEvent event{given, static_cast<Outcome>(outcome), detail::positive(credits), why};
        return work.outcome(event) ? 1 : 0;
    });
}

inline Result<Tally> Client::try_work(const Options &options, const Decide &decide, const Limits &limits,
                                      const OnOutcome &outcome, const OnProgress &progress) const noexcept
{
    if (const auto problem = options.problem())
        return *problem;
    if (const auto problem = limits.problem())
        return *problem;
    const Work work{decide, outcome, progress};
    Tally tally;
    const Result<void> result = detail::run([&](ninekw_error **err) {
        const auto decided = decide ? &Client::decide : nullptr;
        const auto ended = outcome ? &Client::outcome : nullptr;
        if (!progress)
            return ninekw_work(handle(), options.handle(), limits.timeout_ms(), limits.cancel(), decided, ended,
                               detail::user(work), &tally.answered, &tally.credits, err);
        return ninekw_work_with(handle(), options.handle(), limits.timeout_ms(), limits.cancel(), &Client::told,
                                decided, ended, detail::user(work), &tally.answered, &tally.credits, err);
    });
    if (!result)
        return result.error();
    return tally;
}

// ---- Account

inline Result<Reply> Client::try_history(HistoryKind kind, const Options &options) const noexcept
{
    return reply(options, [&](auto **out, ninekw_error **err) {
        return ninekw_history(handle(), static_cast<std::int32_t>(kind), options.handle(), out, err);
    });
}

inline Result<std::optional<Reply>> Client::try_history_next(const Reply &page) const noexcept
{
    ninekw_reply *raw = nullptr;
    const Result<void> result = detail::run(
        [&](ninekw_error **err) { return ninekw_history_next(handle(), page.handle(), &raw, err); });
    std::optional<Reply> next;
    if (raw != nullptr)
        next.emplace(raw);
    if (!result)
        return result.error();
    return next;
}

inline Result<Reply> Client::try_history_detail(std::int64_t id, const Options &options) const noexcept
{
    return reply(options, [&](auto **out, ninekw_error **err) {
        return ninekw_history_detail(handle(), id, options.handle(), out, err);
    });
}

inline Result<Reply> Client::try_settings() const noexcept
{
    return detail::make<Reply, ninekw_reply>(
        [&](auto **out, ninekw_error **err) { return ninekw_settings(handle(), out, err); });
}

inline Result<void> Client::try_set_setting(const Text &name, bool on) const noexcept
{
    if (const auto problem = name.problem("name"))
        return *problem;
    return detail::run([&](ninekw_error **err) {
        return ninekw_set_setting(handle(), name.c_str(), on ? 1 : 0, err);
    });
}

inline Result<Reply> Client::try_referrals(const Options &options) const noexcept
{
    return reply(options, [&](auto **out, ninekw_error **err) {
        return ninekw_referrals(handle(), options.handle(), out, err);
    });
}

inline Result<std::optional<std::int64_t>> Client::try_transfer(std::int64_t credits, std::int64_t user_id,
                                                                const Options &options) const noexcept
{
    if (const auto problem = options.problem())
        return *problem;
    const auto transfer = detail::number<std::int64_t>([&](auto *out, ninekw_error **err) {
        return ninekw_transfer(handle(), credits, user_id, options.handle(), out, err);
    });
    if (!transfer)
        return transfer.error();
    return detail::positive(*transfer);
}

inline Result<Reply> Client::try_create_coupon(std::int64_t credits, const Options &options) const noexcept
{
    return reply(options, [&](auto **out, ninekw_error **err) {
        return ninekw_create_coupon(handle(), credits, options.handle(), out, err);
    });
}

inline Result<Reply> Client::try_create_account(const Text &code, std::int64_t referrer,
                                                const Options &options) const noexcept
{
    if (const auto problem = code.problem("code"))
        return *problem;
    return reply(options, [&](auto **out, ninekw_error **err) {
        return ninekw_create_account(handle(), code.c_str(), referrer, options.handle(), out, err);
    });
}

inline Result<Diagnosis> Client::try_diagnose(const Text &kind) const noexcept
{
    if (const auto problem = kind.problem("kind"))
        return *problem;
    return detail::make<Diagnosis, ninekw_diagnosis>([&](auto **out, ninekw_error **err) {
        return ninekw_diagnose(handle(), kind.c_str(), out, err);
    });
}

} // namespace ninekw

#endif
