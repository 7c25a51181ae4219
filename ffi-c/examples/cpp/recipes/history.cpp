// The captchas that you submitted, as CSV.
#include "../example.hpp"

static std::string cell(const std::string &text)
{
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

int main()
{
    return main_of([] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        std::optional<ninekw::Reply> page = client.history(ninekw::HistoryKind::submitted);
        const std::vector<std::string> columns = page->columns();
        for (std::size_t i = 0; i < columns.size(); i++)
            std::cout << (i == 0 ? "" : ",") << cell(columns[i]);
        for (; page; page = client.history_next(*page)) {
            for (std::size_t row = 0; row < page->row_count(); row++)
                for (std::size_t i = 0; i < columns.size(); i++)
                    std::cout << (i == 0 ? "\n" : ",") << cell(page->cell(row, columns[i]).value_or(""));
        }
        std::cout << '\n';
    });
}
