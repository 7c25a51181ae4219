#include "line.hpp"

#include <algorithm>

namespace {

std::string decode(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); i++) {
        if (text[i] == '%' && i + 2 < text.size()) {
            decoded += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

std::vector<std::string> split(const std::string &text, char between)
{
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(between, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

} // namespace

Line::Line(const std::string &text)
{
    std::vector<std::string> parts = split(text, '\t');
    word = parts.front();
    parts.erase(parts.begin());
    for (const std::string &part : parts) {
        const std::size_t equals = part.find('=');
        if (equals != std::string::npos)
            fields.emplace_back(part.substr(0, equals), decode(std::string_view(part).substr(equals + 1)));
    }
}

const std::string *Line::find(std::string_view name) const
{
    for (const auto &[field, value] : fields)
        if (field == name)
            return &value;
    return nullptr;
}

std::string Line::text(std::string_view name, std::string_view otherwise) const
{
    const std::string *value = find(name);
    return value == nullptr ? std::string(otherwise) : *value;
}

std::int64_t Line::number(std::string_view name, std::int64_t otherwise) const
{
    const std::string *value = find(name);
    return value == nullptr ? otherwise : std::stoll(*value);
}

std::vector<std::string> Line::list(std::string_view name) const
{
    const std::string value = text(name);
    return value.empty() ? std::vector<std::string>() : split(value, ',');
}

void put(const std::string &name, std::string_view value)
{
    static const char digits[] = "0123456789ABCDEF";
    std::cout << '\t' << name << '=';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(c))
            std::cout << c;
        else
            std::cout << '%' << digits[byte / 16] << digits[byte % 16];
    }
}

std::string join(const std::vector<std::string> &parts, std::string_view between)
{
    std::string joined;
    for (const std::string &part : parts) {
        if (&part != &parts.front())
            joined += between;
        joined += part;
    }
    return joined;
}
