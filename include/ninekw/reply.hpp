// Reply: a whole reply of the service, with getters by name. ServerStatus: the load of the service.

#ifndef NINEKW_REPLY_HPP
#define NINEKW_REPLY_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "call.hpp"

namespace ninekw {

/// A whole reply of the service, with getters by name. Immutable, so any thread may read it. Empty after a move. If no
/// table is named, the first is used.
class Reply {
public:
    /// Takes ownership of a reply of the C header.
    explicit Reply(ninekw_reply *owned) noexcept : handle_(owned) {}

    /// The body as text, as the service sent it.
    std::string body() const { return detail::copy_or_empty(ninekw_reply_body(handle())); }
    /// The body as bytes, for instance an image. They live as long as the reply.
    Bytes bytes() const & noexcept
    {
        std::size_t length = 0;
        const void *data = ninekw_reply_bytes(handle(), &length);
        return {data, length};
    }
    Bytes bytes() const && = delete;
    /// The body if it is a JSON object.
    std::optional<std::string> json() const { return detail::copy(ninekw_reply_json(handle())); }
    /// The media type that the body's first bytes tell, such as "image/png"; "application/octet-stream" if they tell
    /// none.
    std::string media_type() const { return detail::copy_or_empty(ninekw_reply_media_type(handle())); }

    /// The value `name` as text: numbers and flags in decimal, lists and objects as JSON.
    std::optional<std::string> text(const Text &name) const
    {
        return name.has_nul() ? std::nullopt : detail::copy(ninekw_reply_text(handle(), name.c_str()));
    }
    /// The value `name`, sent as a number or as text, if it is an integer.
    std::optional<std::int64_t> integer(const Text &name) const noexcept
    {
        if (name.has_nul())
            return std::nullopt;
        return detail::got<std::int64_t>(
            [&](auto *out) { return ninekw_reply_int(handle(), name.c_str(), out); });
    }
    /// The flag `name`, sent as a number, as text or as true or false.
    std::optional<bool> flag(const Text &name) const noexcept
    {
        if (name.has_nul())
            return std::nullopt;
        const auto on = detail::got<std::int32_t>(
            [&](auto *out) { return ninekw_reply_flag(handle(), name.c_str(), out); });
        return on ? std::optional<bool>(*on != 0) : std::nullopt;
    }

    /// The total number of entries of a history, on all pages.
    std::optional<std::int64_t> count() const noexcept
    {
        return detail::got<std::int64_t>([&](auto *out) { return ninekw_reply_count(handle(), out); });
    }
    /// The names of the tables: a history has one, the detail of a history several.
    std::vector<std::string> tables() const
    {
        std::vector<std::string> names;
        const std::size_t count = ninekw_reply_table_count(handle());
        for (std::size_t i = 0; i < count; i++)
            names.push_back(detail::copy_or_empty(ninekw_reply_table_name(handle(), i)));
        return names;
    }
    /// How many rows a table has; 0 if there is no such table.
    std::size_t row_count(const Text &table = first_table()) const noexcept
    {
        return table.has_nul() ? 0 : ninekw_reply_row_count(handle(), table.c_str());
    }
    /// The names of a table's columns, exactly as the service sent them.
    std::vector<std::string> columns(const Text &table = first_table()) const
    {
        std::vector<std::string> names;
        const std::size_t count =
            table.has_nul() ? 0 : ninekw_reply_column_count(handle(), table.c_str());
        for (std::size_t i = 0; i < count; i++)
            names.push_back(detail::copy_or_empty(ninekw_reply_column(handle(), table.c_str(), i)));
        return names;
    }
    /// The cell in row number `row`, from 0, and the column called `column`.
    std::optional<std::string> cell(std::size_t row, const Text &column, const Text &table = first_table()) const
    {
        if (column.has_nul() || table.has_nul())
            return std::nullopt;
        return detail::copy(ninekw_reply_cell(handle(), table.c_str(), row, column.c_str()));
    }

    /// The handle for calls of the C header; this object still owns it.
    const ninekw_reply *handle() const noexcept { return handle_.get(); }

private:
    /// The table's name that stands for the first one.
    static Text first_table() noexcept { return Text(static_cast<const char *>(nullptr)); }

    detail::Owned<ninekw_reply, ninekw_reply_free> handle_;
};

/// The load of the service. A figure that the service does not tell is absent. A `kind` is a word such as "text", as in
/// Answer::kind; without one the figure is that of all kinds.
class ServerStatus : public Reply {
public:
    using Reply::Reply;

    /// How many people answer captchas just now.
    std::optional<std::int64_t> workers() const noexcept { return of_kind(ninekw_reply_workers, every_kind()); }
    std::optional<std::int64_t> workers(const Text &kind) const noexcept { return of_kind(ninekw_reply_workers, kind); }
    /// How many captchas wait for somebody.
    std::optional<std::int64_t> queue() const noexcept { return of_kind(ninekw_reply_queue, every_kind()); }
    std::optional<std::int64_t> queue(const Text &kind) const noexcept { return of_kind(ninekw_reply_queue, kind); }
    /// How many captchas somebody is answering just now.
    std::optional<std::int64_t> in_work() const noexcept
    {
        return detail::got<std::int64_t>([&](auto *out) { return ninekw_reply_in_work(handle(), out); });
    }
    /// Mean seconds from the upload to the answer over the last five minutes.
    std::optional<std::int64_t> mean_solve_seconds() const noexcept
    {
        return detail::got<std::int64_t>([&](auto *out) { return ninekw_reply_mean_solve_seconds(handle(), out); });
    }

private:
    static Text every_kind() noexcept { return Text(static_cast<const char *>(nullptr)); }

    template <typename Getter> std::optional<std::int64_t> of_kind(Getter getter, const Text &kind) const noexcept
    {
        if (kind.has_nul())
            return std::nullopt;
        return detail::got<std::int64_t>([&](auto *out) { return getter(handle(), kind.c_str(), out); });
    }
};

} // namespace ninekw

#endif
