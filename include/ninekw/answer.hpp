// Answer: the state of a captcha and its answer.

#ifndef NINEKW_ANSWER_HPP
#define NINEKW_ANSWER_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "call.hpp"

namespace ninekw {

/// The state of a captcha.
enum class State : std::int32_t {
    /// No worker has answered yet.
    pending = NINEKW_STATE_PENDING,
    /// A worker has answered.
    solved = NINEKW_STATE_SOLVED,
    /// No worker answered in time, or the captcha was given up; it is not charged.
    unsolved = NINEKW_STATE_UNSOLVED,
};

/// A verdict on an answer.
enum class Verdict : std::int32_t {
    /// The answer was right.
    correct = NINEKW_CORRECT,
    /// The answer was wrong. You can change it to right later.
    incorrect = NINEKW_INCORRECT,
    /// The answer is not needed. This gives up a pending captcha, which is then not charged.
    unused = NINEKW_UNUSED,
};

/// A position in an image, in pixels from the upper left corner.
struct Point {
    std::int32_t x;
    std::int32_t y;

    friend bool operator==(const Point &a, const Point &b) noexcept { return a.x == b.x && a.y == b.y; }
    friend bool operator!=(const Point &a, const Point &b) noexcept { return !(a == b); }
};

/// The state of a captcha and its answer. Immutable, so any thread may read it. Empty after a move.
class Answer {
public:
    /// Takes ownership of an answer of the C header.
    explicit Answer(ninekw_answer *owned) : handle_(owned, ninekw_answer_free) {}
    /// An answer that another object owns.
    explicit Answer(std::shared_ptr<const ninekw_answer> shared) noexcept : handle_(std::move(shared)) {}

    Answer(Answer &&) noexcept = default;
    Answer &operator=(Answer &&) noexcept = default;
    Answer(const Answer &) = delete;
    Answer &operator=(const Answer &) = delete;
    ~Answer() = default;

    /// The captcha's id.
    std::int64_t id() const noexcept { return ninekw_answer_id(handle()); }
    State state() const noexcept { return static_cast<State>(ninekw_answer_state(handle())); }
    bool solved() const noexcept { return state() == State::solved; }
    /// The answer exactly as sent; empty unless it is solved.
    std::string text() const { return detail::copy_or_empty(ninekw_answer_text(handle())); }
    /// The kind of answer that the captcha needs: "text", "textonly", "mouse", "multimouse", "rotate", "puzzle",
    /// "interactive" or "confirm", if this client submitted the captcha.
    std::optional<std::string> kind() const { return detail::copy(ninekw_answer_kind(handle())); }
    /// The account's balance in credits, if the service sent it with the answer.
    std::optional<std::int64_t> credits() const noexcept
    {
        return detail::got<std::int64_t>([&](auto *out) { return ninekw_answer_credits(handle(), out); });
    }
    /// What the captcha costs, in credits: 0 if nobody solved it; nothing if this client did not submit it.
    std::optional<std::int64_t> price() const noexcept
    {
        return detail::got<std::int64_t>([&](auto *out) { return ninekw_answer_price(handle(), out); });
    }
    /// When to poll a pending captcha again, for programs that do something else meanwhile.
    std::optional<std::chrono::milliseconds> retry_in() const noexcept
    {
        const auto pause = detail::got<std::int64_t>(
            [&](auto *out) { return ninekw_answer_retry_in_ms(handle(), out); });
        return pause ? std::optional<std::chrono::milliseconds>(*pause) : std::nullopt;
    }
    /// The angle of a rotate captcha in degrees.
    std::optional<std::int32_t> angle() const noexcept
    {
        return detail::got<std::int32_t>([&](auto *out) { return ninekw_answer_angle(handle(), out); });
    }
    /// Whether the worker confirmed the answer that you had checked (checkanswer).
    std::optional<bool> confirmed() const noexcept
    {
        const auto right = detail::got<std::int32_t>(
            [&](auto *out) { return ninekw_answer_confirmed(handle(), out); });
        return right ? std::optional<bool>(*right != 0) : std::nullopt;
    }
    /// The token of an interactive captcha, exactly as sent.
    std::optional<std::string> token() const { return detail::copy(ninekw_answer_token(handle())); }
    /// The clicks of a mouse or multimouse captcha, or the positions of a puzzle's pieces.
    std::vector<Point> points() const
    {
        std::vector<Point> points(ninekw_answer_point_count(handle()));
        std::size_t index = 0;
        for (Point &point : points)
            ninekw_answer_point(handle(), index++, &point.x, &point.y);
        return points;
    }

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_answer *handle() const noexcept { return handle_.get(); }

private:
    std::shared_ptr<const ninekw_answer> handle_;
};

} // namespace ninekw

#endif
