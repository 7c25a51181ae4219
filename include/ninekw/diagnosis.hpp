// Diagnosis: what may keep captchas from being answered.

#ifndef NINEKW_DIAGNOSIS_HPP
#define NINEKW_DIAGNOSIS_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "call.hpp"

namespace ninekw {

/// One reason why answers may not come.
struct Finding {
    /// "unreachable", "refused", "low_balance", "no_workers", "long_queue", "held_back" or
    /// "plain_http".
    std::string name;
    /// What it means and what to do about it, in one line.
    std::string message;
};

/// What may keep captchas from being answered. Immutable, so any thread may read it. Empty after a move.
class Diagnosis {
public:
    /// Takes ownership of a diagnosis of the C header.
    explicit Diagnosis(ninekw_diagnosis *owned) noexcept : handle_(owned) {}

    /// The findings, the most serious first; none if nothing is wrong.
    std::vector<Finding> findings() const
    {
        std::vector<Finding> findings;
        const std::size_t count = ninekw_diagnosis_count(handle());
        for (std::size_t i = 0; i < count; i++)
            findings.push_back({detail::copy_or_empty(ninekw_diagnosis_name(handle(), i)),
                                detail::copy_or_empty(ninekw_diagnosis_message(handle(), i))});
        return findings;
    }
    /// The current average solve time.
    std::optional<std::chrono::milliseconds> expected() const noexcept
    {
        const auto time = detail::got<std::int64_t>(
            [&](auto *out) { return ninekw_diagnosis_expected_ms(handle(), out); });
        if (!time)
            return std::nullopt;
        return std::chrono::milliseconds(*time);
    }
    /// The account's credits, if they are known.
    std::optional<std::int64_t> credits() const noexcept
    {
        return detail::got<std::int64_t>(
            [&](auto *out) { return ninekw_diagnosis_credits(handle(), out); });
    }

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_diagnosis *handle() const noexcept { return handle_.get(); }

private:
    detail::Owned<ninekw_diagnosis, ninekw_diagnosis_free> handle_;
};

} // namespace ninekw

#endif
