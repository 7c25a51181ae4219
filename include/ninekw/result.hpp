// Result: a value or an error, for calls that do not throw.

#ifndef NINEKW_RESULT_HPP
#define NINEKW_RESULT_HPP

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "error.hpp"

namespace ninekw {

namespace detail {

/// The result of error() if there is none: status NINEKW_OK.
inline const Error &no_error()
{
    static const Error none(NINEKW_OK, "", "");
    return none;
}

} // namespace detail

/// The result of a try_ function: a value or an Error. Like std::expected, but value(), * and -> throw the error
/// itself.
template <typename T> class [[nodiscard]] Result {
    static_assert(std::is_nothrow_move_constructible_v<T>);

public:
    using value_type = T;

    Result(T value) noexcept : state_(std::in_place_index<0>, std::move(value)) {}
    Result(const Error &error) noexcept : state_(std::in_place_index<1>, error) {}

    bool has_value() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    /// The value; throws the error if there is none, see Error::raise().
    const T &value() const & { return *checked(this); }
    T &value() & { return *checked(this); }
    T value() && { return std::move(*checked(this)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return checked(this); }
    T *operator->() { return checked(this); }

    /// The value, or `otherwise` after an error.
    T value_or(T otherwise) &&
    {
        return has_value() ? std::move(*this).value() : std::move(otherwise);
    }

    /// The error; one with the status NINEKW_OK if there is a value.
    const Error &error() const noexcept
    {
        const Error *error = std::get_if<1>(&state_);
        return error == nullptr ? detail::no_error() : *error;
    }

private:
    template <typename Self> static auto checked(Self *self)
    {
        auto *value = std::get_if<0>(&self->state_);
        if (value == nullptr)
            self->error().raise();
        return value;
    }

    std::variant<T, Error> state_;
};

/// Success or an Error.
template <> class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() noexcept = default;
    Result(const Error &error) noexcept : error_(error) {}

    bool has_value() const noexcept { return !error_.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }

    /// Throws the error if there is one.
    void value() const
    {
        if (error_)
            error_->raise();
    }

    /// The error; one with the status NINEKW_OK after success.
    const Error &error() const noexcept { return error_ ? *error_ : detail::no_error(); }

private:
    std::optional<Error> error_;
};

} // namespace ninekw

#endif
