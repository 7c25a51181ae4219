// The answering side: Job, Decision, and what became of a job.

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

/// A captcha to be answered. Never changes but for its clock, so any thread may read it. One that was moved from is empty.
class Job {
public:
    /// Takes over a job of the C header.
    explicit Job(ninekw_job *owned) : handle_(owned, ninekw_job_free) {}
    /// One that something else keeps.
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
    /// The kind of the captcha itself, also where only its answer is to be checked.
    std::string captcha_kind() const { return detail::copy_or_empty(ninekw_job_captcha_kind(handle())); }
    /// The answer that is to be checked, if the kind is "confirm".
    std::optional<std::string> answer_to_check() const
    {
        return detail::copy(ninekw_job_answer_to_check(handle()));
    }

    /// How many files came along. Fetch those of a job taken without filedata by Client::show().
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

    /// The text of a captcha without a picture (kind "textonly").
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
    /// Everything that was sent, in JSON, unless the reply had the text form.
    std::optional<std::string> json() const { return detail::copy(ninekw_job_json(handle())); }

    /// How long the answer could take in all when the job came.
    std::chrono::milliseconds time_limit() const noexcept
    {
        return std::chrono::milliseconds(ninekw_job_time_limit_ms(handle()));
    }
    /// How much of that is left.
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

    /// For calls of the C header; stays owned.
    const ninekw_job *handle() const noexcept { return handle_.get(); }

private:
    std::shared_ptr<const ninekw_job> handle_;
};

/// What to do with a job just now.
class Decision {
public:
    /// Answers it; the form goes by Job::kind().
    static Decision answer(std::string text) { return Decision(Kind::answer, std::move(text)); }
    /// Gives it back: it cannot be answered. Misuse leads to exclusion.
    static Decision skip() { return Decision(Kind::skip); }
    /// Neither answers nor gives back; the service takes it back when its time is over.
    static Decision let_go() { return Decision(Kind::let_go); }
    /// Somebody is at it, but not done.
    static Decision working() { return Decision(Kind::working); }
    /// Nobody has touched it yet.
    static Decision pending() { return Decision(Kind::pending); }
    /// Gives it back, and takes no more.
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

/// What became of a job.
enum class Outcome : std::int32_t {
    /// The answer was taken.
    answered = NINEKW_OUTCOME_ANSWERED,
    /// The answer was refused: by the service, or by the job's own rules before it was sent; then the job goes on.
    refused = NINEKW_OUTCOME_REFUSED,
    /// The job was given back as decided.
    skipped = NINEKW_OUTCOME_SKIPPED,
    /// The job was given back because its time, or the 10 seconds of moretimes, ran out.
    late = NINEKW_OUTCOME_LATE,
    /// The job was let go as decided.
    let_go = NINEKW_OUTCOME_LET_GO,
};

/// A job that is done with. Lives only during the call of OnOutcome.
struct WorkEvent {
    const Job &job;
    Outcome outcome;
    /// What it earned, if the service says so.
    std::optional<std::int64_t> credits;
    /// Why it was refused.
    std::optional<Error> error;
};

/// What Client::work() has done.
struct Tally {
    std::int64_t answered = 0;
    std::int64_t credits = 0;
};

/// Decides what to do with a job. Called at least every 100 ms until it decides; it may also block until a person has
/// answered. The job lives until it returns. What it throws ends the work, the job is given back, and it is thrown again
/// by work(). It may call functions of the library.
using Decide = std::function<Decision(const Job &)>;

/// Told what became of a job. Gives true to go on, false to take no more. What it throws ends the work as with Decide.
using OnOutcome = std::function<bool(const WorkEvent &)>;

} // namespace ninekw

#endif
