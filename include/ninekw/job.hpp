// For workers: Job, Decision, and the outcome of a job.

#ifndef NINEKW_JOB_HPP
#define NINEKW_JOB_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "call.hpp"

namespace ninekw {

/// A captcha that you are to answer. Immutable except for its remaining time, so any thread may read it. Empty after a
/// move.
class Job {
public:
    /// Takes ownership of a job of the C header.
    explicit Job(ninekw_job *owned) : handle_(owned, ninekw_job_free) {}
    /// A job that another object owns.
    explicit Job(std::shared_ptr<const ninekw_job> shared) noexcept : handle_(std::move(shared)) {}

    Job(Job &&) noexcept = default;
    Job &operator=(Job &&) noexcept = default;
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    ~Job() = default;

    /// The captcha's id.
    std::int64_t id() const noexcept { return ninekw_job_id(handle()); }
    /// What is to be answered: "text", "textonly", "audio" (text), "mouse" (324x184), "multimouse" (68x149;81x192),
    /// "rotate" (40 or -40), "puzzle" (301.05.165.11), "interactive" (a token), or "confirm" (yes or no: is
    /// answer_to_check() right?).
    std::string kind() const { return detail::copy_or_empty(ninekw_job_kind(handle())); }
    /// The kind of the captcha itself, even if you are only to check its answer.
    std::string captcha_kind() const { return detail::copy_or_empty(ninekw_job_captcha_kind(handle())); }
    /// The answer that you are to check, if the kind is "confirm".
    std::optional<std::string> answer_to_check() const
    {
        return detail::copy(ninekw_job_answer_to_check(handle()));
    }

    /// The number of files in the job. If you took the job without filedata, fetch them with Client::show().
    std::size_t file_count() const noexcept { return ninekw_job_file_count(handle()); }
    /// The bytes of file number `index`, from 0; none if there is no such file. They live as long as the job.
    std::optional<Bytes> file(std::size_t index) const & noexcept
    {
        std::size_t length = 0;
        const void *data = ninekw_job_file(handle(), index, &length);
        return data == nullptr ? std::nullopt : std::optional<Bytes>(Bytes(data, length));
    }
    std::optional<Bytes> file(std::size_t index) const && = delete;
    /// The media type of file number `index` by its first bytes, such as "image/png".
    std::optional<std::string> file_media_type(std::size_t index) const
    {
        return detail::copy(ninekw_job_file_media_type(handle(), index));
    }

    /// The text of a captcha without an image (kind "textonly").
    std::optional<std::string> content() const { return detail::copy(ninekw_job_content(handle())); }
    /// A value by the service's name: "textinstructions", "sitekey", "pageurl", "oldsource" and whatever else was sent.
    std::optional<std::string> text(const Text &name) const
    {
        return name.has_nul() ? std::nullopt : detail::copy(ninekw_job_text(handle(), name.c_str()));
    }
    /// A whole number by the service's name: "min_len", "max_len", "numeric", "angle" and whatever else was sent.
    std::optional<std::int64_t> integer(const Text &name) const noexcept
    {
        if (name.has_nul())
            return std::nullopt;
        return detail::got<std::int64_t>(
            [&](auto *out) { return ninekw_job_int(handle(), name.c_str(), out); });
    }
    /// The whole reply in JSON, unless it has the text form.
    std::optional<std::string> json() const { return detail::copy(ninekw_job_json(handle())); }

    /// The whole time for the answer, from when you took the job.
    std::chrono::milliseconds time_limit() const noexcept
    {
        return std::chrono::milliseconds(ninekw_job_time_limit_ms(handle()));
    }
    /// How much of time_limit() is left.
    std::chrono::milliseconds time_left() const noexcept
    {
        return std::chrono::milliseconds(ninekw_job_time_left_ms(handle()));
    }
    /// For a job taken with moretimes: how soon somebody must have touched it, or it has to be skipped.
    std::optional<std::chrono::milliseconds> interaction_left() const noexcept
    {
        const std::int64_t left = ninekw_job_interaction_left_ms(handle());
        if (left < 0)
            return std::nullopt;
        return std::chrono::milliseconds(left);
    }

    /// Whether the service would take this answer, by the job's own rules; sends nothing. Throws ServiceError with the
    /// code (13, 38 to 53) that the service would refuse it with.
    void check(const Text &answer) const { try_check(answer).value(); }
    Result<void> try_check(const Text &answer) const noexcept
    {
        if (const auto problem = answer.problem("answer"))
            return *problem;
        return detail::run(
            [&](ninekw_error **err) { return ninekw_job_check(handle(), answer.c_str(), err); });
    }

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_job *handle() const noexcept { return handle_.get(); }

private:
    std::shared_ptr<const ninekw_job> handle_;
};

/// What to do with a job now.
class Decision {
public:
    /// Answers the job; the form depends on Job::kind().
    static Decision answer(std::string text) { return Decision(Kind::answer, std::move(text)); }
    /// Skips the job because it cannot be answered. The service excludes workers who misuse this.
    static Decision skip() { return Decision(Kind::skip); }
    /// Neither answers nor skips the job; the service takes it back when its time is over.
    static Decision let_go() { return Decision(Kind::let_go); }
    /// Somebody is working on the job but has not finished.
    static Decision working() { return Decision(Kind::working); }
    /// Nobody has started on the job yet.
    static Decision pending() { return Decision(Kind::pending); }
    /// Skips the job, and takes no more.
    static Decision stop() { return Decision(Kind::stop); }

private:
    friend class Client;
    enum class Kind { answer, skip, let_go, working, pending, stop };

    explicit Decision(Kind kind, std::string text = {}) : kind_(kind), text_(std::move(text)) {}

    /// Tells the library; 0 to stop, with an error at the guard if the answer is no text.
    std::int32_t tell(ninekw_decision *decision, detail::Guard &guard) const
    {
        switch (kind_) {
        case Kind::answer: {
            const Text text(text_);
            ninekw_error *raw = nullptr;
            if (const auto problem = text.problem("answer")) {
                guard.refuse(*problem);
                return 0;
            }
            const std::int32_t status = ninekw_decision_answer(decision, text.c_str(), &raw);
            const detail::Owned<ninekw_error, ninekw_error_free> error(raw);
            if (status != NINEKW_OK)
                guard.refuse(Error(status, error.get()));
            return status == NINEKW_OK ? 1 : 0;
        }
        case Kind::skip:
            ninekw_decision_skip(decision);
            return 1;
        case Kind::let_go:
            ninekw_decision_let_go(decision);
            return 1;
        case Kind::working:
            ninekw_decision_working(decision);
            return 1;
        case Kind::pending:
            return 1;
        case Kind::stop:
            break;
        }
        return 0;
    }

    Kind kind_;
    std::string text_;
};

/// The outcome of a job.
enum class Outcome : std::int32_t {
    /// The service accepted the answer.
    answered = NINEKW_OUTCOME_ANSWERED,
    /// The answer was refused: by the service, or by the job's own rules before it was sent; then the job goes on.
    refused = NINEKW_OUTCOME_REFUSED,
    /// The job was skipped because Decide said so.
    skipped = NINEKW_OUTCOME_SKIPPED,
    /// The job was skipped because its time, or the 10 seconds of moretimes, ran out.
    late = NINEKW_OUTCOME_LATE,
    /// The job was neither answered nor skipped because Decide said so.
    let_go = NINEKW_OUTCOME_LET_GO,
};

/// A finished job. Lives only during the call of OnOutcome.
struct WorkEvent {
    const Job &job;
    Outcome outcome;
    /// The credits earned, if the service tells them.
    std::optional<std::int64_t> credits;
    /// Why the answer was refused.
    std::optional<Error> error;
};

/// The result of Client::work().
struct Tally {
    std::int64_t answered = 0;
    std::int64_t credits = 0;
};

/// Decides what to do with a job. Called at least every 100 ms until it decides; it may also block until a person has
/// answered. The job lives until it returns. What it throws ends the work, the job is given back, and it is thrown
/// again by work(). It may call functions of the library.
using Decide = std::function<Decision(const Job &)>;

/// Told what became of a job. Gives true to go on, false to take no more. What it throws ends the work as with Decide.
using OnOutcome = std::function<bool(const WorkEvent &)>;

} // namespace ninekw

#endif
