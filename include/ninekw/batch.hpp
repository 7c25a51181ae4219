// Batch: many captchas at once, in one thread.

#ifndef NINEKW_BATCH_HPP
#define NINEKW_BATCH_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answer.hpp"
#include "config.hpp"
#include "options.hpp"

namespace ninekw {

/// A captcha that a batch has finished. Immutable, so any thread may read it. Empty after a move.
class Done {
public:
    /// Takes ownership of a result of the C header.
    explicit Done(ninekw_done *owned) : handle_(owned, ninekw_done_free) {}

    Done(Done &&) noexcept = default;
    Done &operator=(Done &&) noexcept = default;
    Done(const Done &) = delete;
    Done &operator=(const Done &) = delete;
    ~Done() = default;

    /// The ticket that Batch::add() returned; -1 after a move.
    std::int64_t ticket() const noexcept { return ninekw_done_ticket(handle()); }
    /// The captcha's id, if it was accepted.
    std::optional<std::int64_t> captcha_id() const noexcept
    {
        return detail::positive(ninekw_done_captcha_id(handle()));
    }
    /// The name that it was added with; empty without one. Lives as long as this.
    std::string_view tag() const noexcept
    {
        const char *tag = ninekw_done_tag(handle());
        return tag == nullptr ? std::string_view() : std::string_view(tag);
    }
    /// What the captcha costs, in credits: 0 if nobody solved it; nothing if that is not known.
    std::optional<std::int64_t> price() const noexcept
    {
        return detail::got<std::int64_t>([&](auto *out) { return ninekw_done_price(handle(), out); });
    }
    /// The answer, which may outlive this; throws why there is none.
    Answer answer() const { return try_answer().value(); }
    Result<Answer> try_answer() const noexcept
    {
        if (handle() == nullptr)
            return detail::moved("done");
        const ninekw_answer *answer = ninekw_done_answer(handle());
        if (answer == nullptr) {
            const ninekw_error *error = ninekw_done_error(handle());
            return Error(ninekw_error_status(error), error);
        }
        return Answer(std::shared_ptr<const ninekw_answer>(handle_, answer));
    }

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_done *handle() const noexcept { return handle_.get(); }

private:
    std::shared_ptr<const ninekw_done> handle_;
};

/// How a batch treats one captcha.
struct AddOptions {
    /// Counts from the call that adds the captcha. What becomes of it then is what Config::abandon() says.
    std::optional<std::chrono::milliseconds> timeout = std::nullopt;
    /// The caller's own name for it, which Done::tag() gives back.
    std::string tag = {};
};

/// Many captchas at once; Client::batch() makes it. One thread drives it, by next() and its like; meanwhile other threads
/// may call add(), add_submitted(), cancel(), captcha_id() and wake(). All other calls are for one thread at a time
/// (NINEKW_ERR_BUSY). May outlive its client.
/// Nothing happens between the calls of next(): it uploads, asks for answers, and gives feedback. When it is destroyed its
/// captchas stay open at the service, and feedback that waits is lost: see leave().
class Batch {
public:
    /// Adds a captcha and returns its ticket (0, 1 and so on). The options are checked and copied here; next() uploads
    /// the captcha. For endless streams see next_or_room(). Errors: options, BUSY.
    std::int64_t add(const Options &options) { return try_add(options).value(); }
    Result<std::int64_t> try_add(const Options &options) noexcept
    {
        return detail::number<std::int64_t>([&](auto *out, ninekw_error **err) {
            return ninekw_batch_add(handle_.get(), options.handle(), out, err);
        });
    }

    /// With a time limit and a name of its own. Errors: options, INVALID_ARGUMENT, INVALID_UTF8.
    std::int64_t add(const Options &options, const AddOptions &how) { return try_add(options, how).value(); }
    Result<std::int64_t> try_add(const Options &options, const AddOptions &how) noexcept
    {
        return add(how, [&](std::int64_t timeout_ms, const char *tag, auto *out, ninekw_error **err) {
            return ninekw_batch_add_with(handle_.get(), options.handle(), timeout_ms, tag, out, err);
        });
    }

    /// Adds the captcha `id`, which was submitted earlier, here or in another process, and gives its ticket.
    std::int64_t add_submitted(std::int64_t id) { return try_add_submitted(id).value(); }
    Result<std::int64_t> try_add_submitted(std::int64_t id) noexcept
    {
        return detail::number<std::int64_t>([&](auto *out, ninekw_error **err) {
            return ninekw_batch_add_submitted(handle_.get(), id, out, err);
        });
    }

    /// With a time limit and a name of its own.
    std::int64_t add_submitted(std::int64_t id, const AddOptions &how) { return try_add_submitted(id, how).value(); }
    Result<std::int64_t> try_add_submitted(std::int64_t id, const AddOptions &how) noexcept
    {
        return add(how, [&](std::int64_t timeout_ms, const char *tag, auto *out, ninekw_error **err) {
            return ninekw_batch_add_submitted_with(handle_.get(), id, nullptr, timeout_ms, tag, out, err);
        });
    }

    /// Adds what the file of Config::journal() has of processes that have ended, and returns how many captchas these are:
    /// next() gives each with its tag. Errors: INVALID_ARGUMENT without a journal, FILE, BUSY.
    std::int64_t resume() { return try_resume().value(); }
    Result<std::int64_t> try_resume() noexcept
    {
        return detail::number<std::int64_t>(
            [&](auto *out, ninekw_error **err) { return ninekw_batch_resume(handle_.get(), out, err); });
    }

    /// Ends the wait for one captcha: it is done with by CANCELLED. A ticket that is done with is fine. Any thread may.
    void cancel(std::int64_t ticket) noexcept { ninekw_batch_cancel(handle_.get(), ticket); }
    /// The id of the captcha with this ticket while it is pending at the service. Any thread may ask.
    std::optional<std::int64_t> captcha_id(std::int64_t ticket) const noexcept
    {
        return detail::positive(ninekw_batch_captcha_id(handle_.get(), ticket));
    }
    /// Makes next_fed() return within 50 ms. Any thread may.
    void wake() noexcept { ninekw_batch_wake(handle_.get()); }

    /// Works until the next captcha is done, in order of completion; nothing if none is left and all feedback is given.
    /// The limits and the progress end this call alone: the batch goes on with the next one. What is wrong with one
    /// captcha is not this call's error but Done::answer()'s. With a timeout of 0 it is a single step, for a program with a
    /// window: one request at most, if there is a turn for it now, and no waiting. Errors: CANCELLED, DEADLINE, BUSY.
    std::optional<Done> next(const Limits &limits = {}, const OnProgress &progress = {})
    {
        return try_next(limits, progress).value();
    }
    Result<std::optional<Done>> try_next(const Limits &limits = {}, const OnProgress &progress = {}) noexcept
    {
        return step(limits, [&](ninekw_done **out, ninekw_error **err) {
            if (!progress)
                return ninekw_batch_next(handle_.get(), limits.timeout_ms(), limits.cancel(), out, err);
            return ninekw_batch_next_with(handle_.get(), limits.timeout_ms(), limits.cancel(),
                                          detail::function(progress), detail::user(progress), out, err);
        });
    }

    /// Like next(), for streams: it also returns nothing as soon as all added captchas are uploaded and there is room
    /// for another, so a million captchas need no more memory than those in flight. Call it until it returns nothing,
    /// add() the next captcha, and repeat; at the end of the stream call next(). Errors: CANCELLED, DEADLINE, BUSY.
    std::optional<Done> next_or_room(const Limits &limits = {}, const OnProgress &progress = {})
    {
        return try_next_or_room(limits, progress).value();
    }
    Result<std::optional<Done>> try_next_or_room(const Limits &limits = {},
                                                 const OnProgress &progress = {}) noexcept
    {
        return step(limits, [&](ninekw_done **out, ninekw_error **err) {
            return ninekw_batch_next_or_room(handle_.get(), limits.timeout_ms(), limits.cancel(),
                                             detail::function(progress), detail::user(progress), out, err);
        });
    }

    /// next() for a thread that drives the batch while others feed it: with nothing to do it waits, and it gives nothing
    /// when, and only when, wake() was called. Errors: CANCELLED, DEADLINE, BUSY.
    std::optional<Done> next_fed(const Limits &limits = {}, const OnProgress &progress = {})
    {
        return try_next_fed(limits, progress).value();
    }
    Result<std::optional<Done>> try_next_fed(const Limits &limits = {}, const OnProgress &progress = {}) noexcept
    {
        return step(limits, [&](ninekw_done **out, ninekw_error **err) {
            return ninekw_batch_next_fed(handle_.get(), limits.timeout_ms(), limits.cancel(),
                                         detail::function(progress), detail::user(progress), out, err);
        });
    }

    /// Notes whether the answer to captcha `id` was right. The service is told in a turn that nothing else needs, by later
    /// calls of next().
    void feedback(std::int64_t id, Verdict verdict) { try_feedback(id, verdict).value(); }
    Result<void> try_feedback(std::int64_t id, Verdict verdict) noexcept
    {
        return detail::run([&](ninekw_error **err) {
            return ninekw_batch_feedback(handle_.get(), id, static_cast<std::int32_t>(verdict), err);
        });
    }

    /// Gives up every pending captcha, so that it is not charged, and drops those not uploaded. next() returns answers
    /// that it finds meanwhile. Errors: network, reply, service, BUSY; captchas that are not given up yet stay in the
    /// batch.
    void give_up() { try_give_up().value(); }
    Result<void> try_give_up() noexcept
    {
        return detail::run([&](ninekw_error **err) { return ninekw_batch_give_up(handle_.get(), err); });
    }

    /// Ends a batch that is left before its end: gives up what is pending if Config::abandon() says so, and gives the feedback
    /// that waits, which takes at most 5 s, and 1 s for each of these. pending() names what is left, also after an error.
    /// Errors: network, reply, service, DEADLINE, BUSY.
    void leave() { try_leave().value(); }
    Result<void> try_leave() noexcept
    {
        return detail::run([&](ninekw_error **err) { return ninekw_batch_leave(handle_.get(), err); });
    }

    /// How many captchas are pending at the service, or may be after an interrupted upload; 0 while another thread uses
    /// the batch.
    std::size_t in_flight() const noexcept { return ninekw_batch_in_flight(handle_.get()); }
    /// How many captchas wait for their upload; 0 while another thread uses the batch.
    std::size_t queued() const noexcept { return ninekw_batch_queued(handle_.get()); }
    /// Whether max_in_flight allows the upload of another captcha now.
    bool has_room() const noexcept { return ninekw_batch_has_room(handle_.get()) != 0; }
    /// The ids of the captchas that are pending at the service. You can wait for them later, also in another process.
    std::vector<std::int64_t> pending() const
    {
        std::vector<std::int64_t> ids(ninekw_batch_pending(handle_.get(), nullptr, 0));
        const std::size_t count = ninekw_batch_pending(handle_.get(), ids.data(), ids.size());
        if (count < ids.size())
            ids.resize(count);
        return ids;
    }

    /// The finished captchas, one after another as from next(): `for (Done &done : batch)`. Only one may be used at a
    /// time.
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Done;
        using difference_type = std::ptrdiff_t;
        using pointer = Done *;
        using reference = Done &;

        Iterator() noexcept = default;
        explicit Iterator(Batch &batch) : batch_(&batch), done_(batch.next()) {}

        Done &operator*() { return *done_; }
        Done *operator->() { return &*done_; }
        Iterator &operator++()
        {
            done_ = batch_->next();
            return *this;
        }
        void operator++(int) { ++*this; }

        /// Equal only if both are the end.
        friend bool operator==(const Iterator &a, const Iterator &b) noexcept
        {
            return a.done_.has_value() == b.done_.has_value();
        }
        friend bool operator!=(const Iterator &a, const Iterator &b) noexcept { return !(a == b); }

    private:
        Batch *batch_ = nullptr;
        std::optional<Done> done_;
    };

    Iterator begin() { return Iterator(*this); }
    Iterator end() noexcept { return {}; }

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_batch *handle() const noexcept { return handle_.get(); }

private:
    friend class Client;
    Batch(ninekw_batch *owned, detail::Functions functions) noexcept
        : functions_(std::move(functions)), handle_(owned)
    {
    }

    /// The ticket that `call` gives.
    template <typename Call> static Result<std::int64_t> add(const AddOptions &how, const Call &call) noexcept
    {
        const Limits limits = how.timeout ? Limits(*how.timeout) : Limits();
        if (const auto problem = limits.problem())
            return *problem;
        if (const auto problem = Text(how.tag).problem("tag"))
            return *problem;
        return detail::number<std::int64_t>([&](auto *out, ninekw_error **err) {
            return call(limits.timeout_ms(), how.tag.empty() ? nullptr : how.tag.c_str(), out, err);
        });
    }

    /// What `call` gives, or its error.
    template <typename Call>
    static Result<std::optional<Done>> step(const Limits &limits, const Call &call) noexcept
    {
        if (const auto problem = limits.problem())
            return *problem;
        ninekw_done *raw = nullptr;
        const Result<void> result = detail::run([&](ninekw_error **err) { return call(&raw, err); });
        std::optional<Done> done;
        if (raw != nullptr)
            done.emplace(raw);
        if (!result)
            return result.error();
        return done;
    }

    // Outlives the handle.
    detail::Functions functions_;
    detail::Owned<ninekw_batch, ninekw_batch_free> handle_;
};

} // namespace ninekw

#endif
