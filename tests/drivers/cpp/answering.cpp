// The commands of the answering side.
#include "driver.hpp"

#include <algorithm>

using std::chrono::milliseconds;

namespace {

std::optional<ninekw::Job> job;

void next_job(const Line &line)
{
    forget_job();
    job = client().next_job(read_options(line));
    std::cout << "ok";
    if (!job) {
        put("none", 1);
        return;
    }
    std::vector<std::string> types;
    for (std::size_t i = 0; i < job->file_count(); i++)
        types.push_back(job->file_media_type(i).value());
    const milliseconds limit = job->time_limit(), left = job->time_left();
    put("id", job->id());
    put("kind", job->kind());
    put("captcha_kind", job->captcha_kind());
    put("to_check", job->answer_to_check());
    put("files", job->file_count());
    put("media_types", join(types, ","));
    put("content", job->content());
    if (const auto file = job->file(0))
        put("file", file->text());
    put("time_limit_ms", limit.count());
    put("in_time", left <= limit && left + milliseconds(5000) > limit);
    put("to_touch", job->interaction_left().has_value());
    put("json", job->json().has_value());
    for (const std::string &name : line.list("texts"))
        put("text:" + name, job->text(name));
    for (const std::string &name : line.list("ints"))
        put("int:" + name, job->integer(name));
}

void job_verdict(const Line &line)
{
    const auto verdict = client().job_verdict(line.number("id"), read_options(line));
    std::cout << "ok";
    put("verdict", !verdict                                ? "open"
                   : *verdict == ninekw::Verdict::correct   ? "correct"
                   : *verdict == ninekw::Verdict::incorrect ? "incorrect"
                                                            : "?");
}

void show(const Line &line)
{
    const std::int64_t id = line.number("id");
    const std::string form = line.text("static");
    const ninekw::Reply reply = form.empty() ? client().show(id, read_options(line))
                                             : client().show_static(id, form == "base64");
    std::cout << "ok";
    put("body", reply.bytes().text());
    put("media_type", reply.media_type());
}

ninekw::Decision decision(const std::string &word)
{
    using ninekw::Decision;
    if (word.rfind("answer:", 0) == 0)
        return Decision::answer(word.substr(7));
    if (word == "skip")
        return Decision::skip();
    if (word == "let_go")
        return Decision::let_go();
    if (word == "working")
        return Decision::working();
    return word == "pending" ? Decision::pending() : Decision::stop();
}

std::string describe(const ninekw::WorkEvent &event)
{
    switch (event.outcome) {
    case ninekw::Outcome::answered:
        return "answered " + std::to_string(event.credits.value_or(0));
    case ninekw::Outcome::refused:
        return "refused " + std::to_string(event.error.value().service_code().value_or(0));
    case ninekw::Outcome::skipped:
        return "skipped";
    case ninekw::Outcome::late:
        return "late";
    case ninekw::Outcome::let_go:
        return "let_go";
    }
    return "?";
}

void work(const Line &line)
{
    const std::vector<std::string> decisions = line.list("decisions");
    const auto most = static_cast<std::size_t>(line.number("most", 0));
    std::size_t next = 0;
    std::vector<std::string> outcomes;
    const ninekw::Tally tally = client().work(
        read_options(line),
        [&](const ninekw::Job &given) {
            const std::size_t index = std::min(next++, decisions.size() - 1);
            return given.id() > 0 ? decision(decisions[index]) : ninekw::Decision::stop();
        },
        read_limits(line),
        [&](const ninekw::WorkEvent &event) {
            outcomes.push_back(event.job.id() > 0 ? describe(event) : "no job");
            return outcomes.size() != most;
        });
    std::cout << "ok";
    put("answered", tally.answered);
    put("credits", tally.credits);
    put("outcomes", join(outcomes, ","));
}

} // namespace

void forget_job()
{
    job.reset();
}

bool perform_answering(const Line &line)
{
    const std::string &word = line.word;
    if (word == "next_job") {
        next_job(line);
    } else if (word == "check_job") {
        job.value().check(line.text("answer"));
        std::cout << "ok";
    } else if (word == "answer_job") {
        const auto credits =
            client().answer_job(line.number("id"), line.text("answer"), read_options(line));
        std::cout << "ok";
        put("credits", credits.value_or(0));
    } else if (word == "job_verdict") {
        job_verdict(line);
    } else if (word == "show") {
        show(line);
    } else if (word == "work") {
        work(line);
    } else if (word == "end_jobs") {
        client().end_jobs();
        std::cout << "ok";
    } else if (word == "confirm_job") {
        client().confirm_job(read_options(line));
        std::cout << "ok";
    } else if (word == "skip_job") {
        client().skip_job(line.number("id"), read_options(line));
        std::cout << "ok";
    } else {
        return false;
    }
    return true;
}
