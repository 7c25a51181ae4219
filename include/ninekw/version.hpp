// The loaded library's version, and whether it is compatible.

#ifndef NINEKW_VERSION_HPP
#define NINEKW_VERSION_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "result.hpp"

namespace ninekw {

/// NINEKW_ABI_VERSION of the loaded library. Any thread.
inline std::uint32_t abi_version() noexcept { return ninekw_abi_version(); }

/// Version of the loaded library, for instance "0.1.0". Any thread.
inline std::string_view version() noexcept { return ninekw_version(); }

/// Version of the loaded library as major * 1000000 + minor * 1000 + patch. Any thread.
inline std::uint32_t version_number() noexcept { return ninekw_version_number(); }

/// Version, ABI, target and TLS of the loaded library in one line, for bug reports. Any thread.
inline std::string_view build_info() noexcept { return ninekw_build_info(); }

namespace detail {

inline Result<void> fits(std::uint32_t abi, std::uint32_t number, std::string_view loaded) noexcept
{
    if (abi == NINEKW_ABI_VERSION && number >= NINEKW_VERSION_NUMBER)
        return {};
    std::string message = "this program was built with ninekw " NINEKW_VERSION " (ABI ";
    message += std::to_string(NINEKW_ABI_VERSION) + "), but loaded is " + std::string(loaded);
    return Error(NINEKW_ERR_INTERNAL, "library", message);
}

} // namespace detail

/// Whether the loaded library has the ABI of these headers and is not older. Every new Client checks this first.
/// Any thread.
inline Result<void> try_check_abi() noexcept
{
    return detail::fits(abi_version(), version_number(), build_info());
}

/// Like try_check_abi(), but throws LibraryError.
inline void check_abi() { try_check_abi().value(); }

} // namespace ninekw

#endif
