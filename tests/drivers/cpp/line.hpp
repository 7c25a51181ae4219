// The lines that the runner and a driver exchange; see tests/drivers/README.md.
#ifndef LINE_HPP
#define LINE_HPP

#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class Line {
public:
    explicit Line(const std::string &text);

    std::string word;
    std::vector<std::pair<std::string, std::string>> fields;

    bool has(std::string_view name) const { return find(name) != nullptr; }
    std::string text(std::string_view name, std::string_view otherwise = "") const;
    std::int64_t number(std::string_view name, std::int64_t otherwise = 0) const;
    /// The parts of a field with commas between.
    std::vector<std::string> list(std::string_view name) const;

private:
    const std::string *find(std::string_view name) const;
};

void put(const std::string &name, std::string_view value);

/// Numbers, flags, and what may be missing.
template <typename Value> void put(const std::string &name, const Value &value)
{
    if constexpr (std::is_same_v<Value, bool>)
        put(name, std::string_view(value ? "1" : "0"));
    else if constexpr (std::is_arithmetic_v<Value>)
        put(name, std::string_view(std::to_string(value)));
    else if constexpr (std::is_convertible_v<Value, std::string_view>)
        put(name, std::string_view(value));
    else if (value.has_value())
        put(name, *value);
}

/// Texts with something between.
std::string join(const std::vector<std::string> &parts, std::string_view between);

#endif
