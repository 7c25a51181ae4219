// Diagnosis: what stands in the way of an answer.

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

/// Something that stands in the way of an answer.
struct Finding {
    /// "unreachable", "refused", "low_balance", "no_workers", "long_queue", "held_back" or
    /// "plain_http".
    std::string name;
    /// What it is and what to do about it, in one line.
    std::string message;
};

/// What stands in the way of an answer. Never changes, so any thread may read it. One that was moved from is empty.
class Diagnosis {
public:
    /// Takes over a diagnosis of the C header.
    explicit Diagnosis(ninekw_diagnosis *owned) noexcept : handle_(owned) {}

    /// The gravest first; none if nothing stands in the way.
    std::vector<Finding> findings() const
    {
        std::vector<Finding> findings;
        const std::size_t count = ninekw_diagnosis_count(handle());
        for (std::size_t i = 0; i < count; i++)
            findings.push_back({detail::copy_or_empty(ninekw_diagnosis_name(handle(), i)),
                                detail::copy_or_empty(ninekw_diagnosis_message(handle(), i))});
        return findings;
    }
    /// How long an answer takes just now, on average.
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

    /// For calls of the C header; stays owned.
    const ninekw_diagnosis *handle() const noexcept { return handle_.get(); }

private:
    detail::Owned<ninekw_diagnosis, ninekw_diagnosis_free> handle_;
};

} // namespace ninekw

#endif
