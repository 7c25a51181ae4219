// Many captchas at once.
#include "driver.hpp"

#include <algorithm>
#include <map>

using std::chrono::milliseconds;

namespace {

std::string describe(const ninekw::Done &done)
{
    const std::string ticket = std::to_string(done.ticket());
    const ninekw::Result<ninekw::Answer> answer = done.try_answer();
    if (answer)
        return ticket + " " + answer->text();
    return ticket + " !" + std::to_string(answer.error().status()) + " of " +
           std::to_string(done.captcha_id().value_or(0));
}

/// The next one, by the shortest way.
std::optional<ninekw::Done> next(ninekw::Batch &batch, const Line &line)
{
    const std::int64_t after_ms = line.number("cancel_after_ms", -1);
    if (after_ms < 0)
        return batch.next(read_limits(line));
    return batch.next(read_limits(line), [after_ms](const ninekw::Progress &now) {
        return now.elapsed < milliseconds(after_ms);
    });
}

/// Adds the command's captchas each when there is room for it; the most that were open at once.
std::size_t stream(ninekw::Batch &batch, const Line &line, std::map<std::int64_t, std::string> &results)
{
    const ninekw::Options options = read_options(line);
    std::size_t most = 0;
    for (std::int64_t left = line.number("count"); left > 0; left--) {
        while (const std::optional<ninekw::Done> done = batch.next_or_room())
            results[done->ticket()] = describe(*done);
        batch.add(options);
        most = std::max(most, batch.queued() + batch.in_flight());
    }
    while (const std::optional<ninekw::Done> done = batch.next())
        results[done->ticket()] = describe(*done);
    return most;
}

} // namespace

void solve_many(const Line &line)
{
    ninekw::Batch batch = client().batch();
    std::map<std::int64_t, std::string> results;
    const std::size_t most = line.has("stream") ? stream(batch, line, results) : 0;
    const ninekw::Options options = read_options(line);
    for (std::int64_t i = 0; most == 0 && i < line.number("count"); i++)
        batch.add(options);
    for (const std::string &id : line.list("ids"))
        batch.add_submitted(std::stoll(id));
    if (line.has("resume"))
        batch.resume();
    std::int64_t cost = 0;
    while (const std::optional<ninekw::Done> done = next(batch, line)) {
        results[done->ticket()] = describe(*done);
        cost += done->price().value_or(0);
        if (line.has("feedback") && done->try_answer())
            batch.feedback(done->captcha_id().value(), ninekw::Verdict::correct);
        if (line.has("give_up"))
            batch.give_up();
    }
    std::vector<std::string> texts;
    for (const auto &[ticket, text] : results)
        texts.push_back(text);
    std::cout << "ok";
    put("results", join(texts, ","));
    put("left", batch.queued() + batch.in_flight());
    put("cost", cost);
    put("pending", batch.pending().size());
    put("room", batch.has_room());
    if (most > 0)
        put("most", most);
}
