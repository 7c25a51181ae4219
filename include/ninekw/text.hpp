// Text and bytes as arguments and results.

#ifndef NINEKW_TEXT_HPP
#define NINEKW_TEXT_HPP

#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "error.hpp"

namespace ninekw {

/// A text argument: UTF-8, from a `const char *`, a std::string or a std::string_view. To be used as a parameter only:
/// it does not own what it came from. Text with a NUL in it and null pointers are refused with an error before a call.
class Text {
public:
    Text(const char *text) noexcept : text_(text), ended_(true)
    {
        if (text != nullptr)
            size_ = std::strlen(text);
    }
    Text(const std::string &text) noexcept : text_(text.c_str()), size_(text.size()), ended_(true)
    {
    }
    Text(std::string_view text) : text_(""), size_(text.size()), copy_(text) {}

    /// With a NUL at the end. Lives as long as this.
    const char *c_str() const noexcept { return ended_ ? text_ : copy_.c_str(); }

    bool is_null() const noexcept { return text_ == nullptr; }
    bool has_nul() const noexcept { return !is_null() && std::strlen(c_str()) != size_; }

    /// Why this text is an invalid argument; the error calls it `name`.
    std::optional<Error> problem(const char *name) const
    {
        if (is_null())
            return Error(NINEKW_ERR_NULL_ARGUMENT, "arguments", std::string(name) + " is a null pointer");
        if (has_nul())
            return Error(NINEKW_ERR_INVALID_UTF8, "arguments", std::string(name) + " holds a NUL");
        return std::nullopt;
    }

private:
    const char *text_;
    std::size_t size_ = 0;
    bool ended_ = false;
    std::string copy_;
};

/// Bytes that another object owns: an argument, or a part of an object of this library, as long as that lives.
class Bytes {
public:
    constexpr Bytes() noexcept = default;
    constexpr Bytes(const void *data, std::size_t size) noexcept : data_(data), size_(size) {}

    /// From a std::vector, std::array, std::string, std::span and so on of bytes.
    template <typename Container,
              typename Byte = std::remove_pointer_t<decltype(std::declval<const Container &>().data())>,
              typename = std::enable_if_t<sizeof(Byte) == 1 && std::is_trivially_copyable_v<Byte> &&
                                          !std::is_same_v<Container, Bytes>>>
    Bytes(const Container &container) noexcept : data_(container.data()), size_(container.size())
    {
    }

    const unsigned char *data() const noexcept { return static_cast<const unsigned char *>(data_); }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    const unsigned char *begin() const noexcept { return data(); }
    const unsigned char *end() const noexcept { return size_ == 0 ? data() : data() + size_; }

    /// The same bytes as text.
    std::string_view text() const noexcept
    {
        return empty() ? std::string_view() : std::string_view(static_cast<const char *>(data_), size_);
    }

private:
    const void *data_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace ninekw

#endif
