// The commands about the account.
#include "driver.hpp"

namespace {

void put_table(const ninekw::Reply &reply, const ninekw::Text &table, const std::string &suffix)
{
    const std::vector<std::string> columns = reply.columns(table);
    std::vector<std::string> rows;
    for (std::size_t row = 0; row < reply.row_count(table); row++) {
        std::vector<std::string> cells;
        for (const std::string &column : columns)
            cells.push_back(reply.cell(row, column, table).value_or(""));
        rows.push_back(join(cells, "|"));
    }
    put("columns" + suffix, join(columns, "|"));
    put("rows" + suffix, join(rows, "\n"));
}

void history(const Line &line)
{
    const std::string word = line.text("kind");
    const ninekw::HistoryKind kind = word == "solved"  ? ninekw::HistoryKind::solved
                                     : word == "wrong" ? ninekw::HistoryKind::wrong
                                                       : ninekw::HistoryKind::submitted;
    ninekw::Options options = read_options(line);
    if (!line.has("pages")) {
        const ninekw::Reply reply = client().history(kind, options);
        std::cout << "ok";
        put("count", reply.count());
        put_table(reply, nullptr, "");
        return;
    }
    std::vector<std::string> sizes;
    options.set_int(NINEKW_PARAM_PAGE, 0);
    std::optional<ninekw::Reply> page = client().history(kind, options);
    for (; page; page = client().history_next(*page))
        sizes.push_back(std::to_string(page->row_count()));
    std::cout << "ok";
    put("pages", join(sizes, ","));
}

void history_detail(const Line &line)
{
    const ninekw::Reply reply = client().history_detail(line.number("id"), read_options(line));
    std::cout << "ok";
    for (const std::string &table : reply.tables())
        put_table(reply, table, ":" + table);
    put("tables", join(reply.tables(), ","));
}

void settings()
{
    const ninekw::Reply reply = client().settings();
    std::cout << "ok";
    put("id", reply.integer("id"));
    put("credits", reply.integer("credits"));
    for (const char *name : {"selfsolve", "selfonly", "selfsend"})
        put(name, reply.flag(name));
}

void diagnose(const Line &line)
{
    const ninekw::Diagnosis diagnosis = client().diagnose(line.text("kind"));
    const std::vector<ninekw::Finding> findings = diagnosis.findings();
    std::vector<std::string> names;
    for (const ninekw::Finding &finding : findings)
        names.push_back(finding.name);
    std::cout << "ok";
    put("findings", join(names, ","));
    if (!findings.empty())
        put("first", findings.front().message);
    put("credits", diagnosis.credits());
    if (const auto expected = diagnosis.expected())
        put("expected_ms", expected->count());
}

} // namespace

bool perform_account(const Line &line)
{
    const std::string &word = line.word;
    if (word == "history") {
        history(line);
    } else if (word == "history_detail") {
        history_detail(line);
    } else if (word == "settings") {
        settings();
    } else if (word == "set_setting") {
        client().set_setting(line.text("name"), line.number("on") != 0);
        std::cout << "ok";
    } else if (word == "referrals") {
        const ninekw::Reply reply = client().referrals(read_options(line));
        std::cout << "ok";
        put_table(reply, nullptr, "");
    } else if (word == "transfer") {
        const auto id =
            client().transfer(line.number("credits"), line.number("user_id"), read_options(line));
        std::cout << "ok";
        put("transfer_id", id.value_or(0));
    } else if (word == "create_coupon") {
        const ninekw::Reply reply = client().create_coupon(line.number("credits"), read_options(line));
        std::cout << "ok";
        put("code", reply.text("code"));
    } else if (word == "create_account") {
        const ninekw::Reply reply =
            client().create_account(line.text("code"), line.number("referrer"), read_options(line));
        std::cout << "ok";
        put("user", reply.text("newuser"));
        put("password", reply.text("newpass"));
    } else if (word == "diagnose") {
        diagnose(line);
    } else {
        return false;
    }
    return true;
}
