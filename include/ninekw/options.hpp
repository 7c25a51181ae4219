// Options: the parameters of a call, by the service's own names.

#ifndef NINEKW_OPTIONS_HPP
#define NINEKW_OPTIONS_HPP

#include <cstdint>
#include <utility>

#include "call.hpp"

namespace ninekw {

/// Parameters of a call, by the service's own names (NINEKW_PARAM_*; `_` may stand for `-`). Setters replace an earlier
/// value, copy their arguments, can be chained, and throw CallerError (UNKNOWN_OPTION, OPTION_RANGE with the range,
/// INVALID_UTF8); their twins with try_ return it. The call checks which parameters its action takes. Only one thread
/// may change it at a time (NINEKW_ERR_BUSY).
class Options {
public:
    Options() noexcept : handle_(ninekw_options_new()) {}

    /// Sets a parameter to text. For `file-upload-01` to `-08` it is a sitekey, a text, a data URL, or with the option
    /// base64=1 base64.
    Options &set_text(const Text &name, const Text &value) { return chain(try_set_text(name, value)); }
    Result<void> try_set_text(const Text &name, const Text &value) noexcept
    {
        return set(name, &value, "value", [&](const char *called, ninekw_error **err) {
            return ninekw_options_set_text(handle_.get(), called, value.c_str(), err);
        });
    }

    /// Sets a parameter to an integer; flags are 0 or 1.
    Options &set_int(const Text &name, std::int64_t value) { return chain(try_set_int(name, value)); }
    Result<void> try_set_int(const Text &name, std::int64_t value) noexcept
    {
        return set(name, nullptr, "", [&](const char *called, ninekw_error **err) {
            return ninekw_options_set_int(handle_.get(), called, value, err);
        });
    }

    /// Sets a parameter to bytes: the content of a file for `file-upload-01` to `-08`.
    Options &set_bytes(const Text &name, Bytes value) { return chain(try_set_bytes(name, value)); }
    Result<void> try_set_bytes(const Text &name, Bytes value) noexcept
    {
        return set(name, nullptr, "", [&](const char *called, ninekw_error **err) {
            return ninekw_options_set_bytes(handle_.get(), called, value.data(), value.size(), err);
        });
    }

    /// Sets a parameter to the content of a file, which is read when the captcha is submitted (then: FILE). The path is
    /// UTF-8.
    Options &set_file(const Text &name, const Text &path) { return chain(try_set_file(name, path)); }
    Result<void> try_set_file(const Text &name, const Text &path) noexcept
    {
        return set(name, &path, "path", [&](const char *called, ninekw_error **err) {
            return ninekw_options_set_file(handle_.get(), called, path.c_str(), err);
        });
    }

    /// Removes all parameters, so that the options can be used for the next captcha.
    void clear() noexcept { ninekw_options_clear(handle_.get()); }

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_options *handle() const noexcept { return handle_.get(); }

    /// Why these are invalid arguments.
    std::optional<Error> problem() const
    {
        if (handle_ == nullptr)
            return detail::moved("options");
        return std::nullopt;
    }

private:
    /// `text` is a value that is text, by what errors call it.
    template <typename Call>
    Result<void> set(const Text &name, const Text *text, const char *called, const Call &call) noexcept
    {
        if (const auto problem = name.problem("name"))
            return *problem;
        if (text != nullptr) {
            if (const auto problem = text->problem(called))
                return *problem;
        }
        return detail::run([&](ninekw_error **err) { return call(name.c_str(), err); });
    }

    Options &chain(const Result<void> &result)
    {
        result.value();
        return *this;
    }

    detail::Owned<ninekw_options, ninekw_options_free> handle_;
};

} // namespace ninekw

#endif
