// The C++ driver; see tests/drivers/README.md.
#include "driver.hpp"

#include <cstdlib>
#include <map>
#include <memory>

using std::chrono::milliseconds;

namespace {

std::unique_ptr<ninekw::Client> current;

const char *class_of(const ninekw::Error &error)
{
    const auto is = [&error](auto *as) { return dynamic_cast<decltype(as)>(&error) != nullptr; };
    if (is(static_cast<const ninekw::CancelledError *>(nullptr)))
        return "CancelledError";
    if (is(static_cast<const ninekw::DeadlineError *>(nullptr)))
        return "DeadlineError";
    if (is(static_cast<const ninekw::UnsolvedError *>(nullptr)))
        return "UnsolvedError";
    if (is(static_cast<const ninekw::SubmitUnknownError *>(nullptr)))
        return "SubmitUnknownError";
    if (is(static_cast<const ninekw::CallerError *>(nullptr)))
        return "CallerError";
    if (is(static_cast<const ninekw::NetworkError *>(nullptr)))
        return "NetworkError";
    if (is(static_cast<const ninekw::ReplyError *>(nullptr)))
        return "ReplyError";
    if (is(static_cast<const ninekw::ServiceError *>(nullptr)))
        return "ServiceError";
    if (is(static_cast<const ninekw::LibraryError *>(nullptr)))
        return "LibraryError";
    return "Error";
}

/// The class's name must fit the status, or the status is printed as one that no case expects.
bool fits(const ninekw::Error &error, const std::string &name)
{
    static const std::map<std::int32_t, std::string> own = {
        {NINEKW_ERR_CANCELLED, "CancelledError"},
        {NINEKW_ERR_DEADLINE, "DeadlineError"},
        {NINEKW_ERR_UNSOLVED, "UnsolvedError"},
        {NINEKW_ERR_SUBMIT_UNKNOWN, "SubmitUnknownError"},
    };
    static const std::map<std::int32_t, std::string> hundreds = {
        {1, "CallerError"}, {2, "NetworkError"}, {3, "ReplyError"}, {4, "ServiceError"}, {9, "LibraryError"}};
    const auto found = own.find(error.status());
    return found != own.end() ? found->second == name : hundreds.at(error.status() / 100) == name;
}

void print_error(const ninekw::Error &error)
{
    const std::string name = class_of(error);
    std::cout << "error";
    put("status", fits(error, name) && error.message() == error.what() ? error.status() : -1);
    put("service_code", error.service_code().value_or(0));
    put("http_status", error.http_status().value_or(0));
    put("captcha_id", error.captcha_id().value_or(0));
    put("retryable", error.retryable());
    put("retry_after_ms", error.retry_after().value_or(milliseconds(-1)).count());
    put("operation", error.operation());
    put("message", error.message());
    put("reply", error.reply());
    put("class", name);
}

void print_answer(const ninekw::Answer &answer)
{
    static const char *const states[] = {"none", "pending", "solved", "unsolved"};
    std::vector<std::string> points;
    for (const ninekw::Point &point : answer.points())
        points.push_back(std::to_string(point.x) + "," + std::to_string(point.y));
    std::cout << "ok";
    put("id", answer.id());
    put("state", states[static_cast<int>(answer.state())]);
    put("text", answer.text());
    put("kind", answer.kind());
    put("credits", answer.credits());
    put("price", answer.price());
    if (const auto pause = answer.retry_in())
        put("retry_in_ms", pause->count());
    put("angle", answer.angle());
    if (!points.empty())
        put("points", join(points, ";"));
    put("confirmed", answer.confirmed());
    put("token", answer.token());
}

bool has_options(const Line &line)
{
    for (const auto &[name, value] : line.fields)
        if (name.find(':') != std::string::npos)
            return true;
    return false;
}

void make_client(const Line &line)
{
    forget_job();
    current.reset();
    ninekw::Config config;
    for (const auto &[name, value] : line.fields)
        set_by_name(config, name, value);
    current = std::make_unique<ninekw::Client>(config);
    std::cout << "ok";
}

void server_status()
{
    const ninekw::ServerStatus status = client().server_status();
    std::cout << "ok";
    put("workers", status.workers());
    put("workers_text", status.workers("text"));
    put("queue", status.queue());
    put("queue_text", status.queue("text"));
    put("in_work", status.in_work());
    put("mean_solve_seconds", status.mean_solve_seconds());
}

/// solve and wait
void await_answer(const Line &line, bool solve)
{
    const ninekw::CancelToken token;
    const std::int64_t after_ms = line.number("cancel_after_ms", -1);
    const bool by_token = line.text("cancel_by") == "token";
    const ninekw::OnProgress progress = [&](const ninekw::Progress &now) {
        if (after_ms < 0 || now.elapsed < milliseconds(after_ms))
            return true;
        if (!by_token)
            return false;
        token.trigger();
        return true;
    };
    const ninekw::Limits limits = read_limits(line, by_token ? &token : nullptr);
    // Without a word to say, by the shorter function.
    const ninekw::OnProgress &said = after_ms < 0 ? ninekw::OnProgress() : progress;
    print_answer(solve ? client().solve(read_options(line), limits, said)
                       : client().wait(line.number("id"), limits, said));
}

void feedback(const Line &line)
{
    const std::string word = line.text("verdict");
    const ninekw::Verdict verdict = word == "correct"     ? ninekw::Verdict::correct
                                    : word == "incorrect" ? ninekw::Verdict::incorrect
                                                          : ninekw::Verdict::unused;
    if (has_options(line))
        client().feedback(line.number("id"), verdict, read_options(line));
    else
        client().feedback(line.number("id"), verdict);
    std::cout << "ok";
}

void call(const Line &line)
{
    ninekw::Options options = read_options(line);
    if (line.text("form") == "text")
        options.set_int("json", 0);
    const ninekw::Reply reply = client().call(line.text("action"), options);
    std::cout << "ok";
    put("body", reply.bytes().text());
}

void perform(const Line &line)
{
    const std::string &word = line.word;
    if (word == "client") {
        make_client(line);
    } else if (word == "server_status") {
        server_status();
    } else if (word == "balance") {
        const std::int64_t credits = client().balance();
        std::cout << "ok";
        put("credits", credits);
    } else if (word == "submit") {
        const std::int64_t id = client().submit(read_options(line));
        std::cout << "ok";
        put("id", id);
    } else if (word == "solve" || word == "wait") {
        await_answer(line, word == "solve");
    } else if (word == "poll") {
        const std::int64_t id = line.number("id");
        print_answer(has_options(line) ? client().poll(id, read_options(line)) : client().poll(id));
    } else if (word == "feedback") {
        feedback(line);
    } else if (word == "acknowledge") {
        client().acknowledge(line.number("id"));
        std::cout << "ok";
    } else if (word == "forget") {
        client().forget(line.text("tag"));
        std::cout << "ok";
    } else if (word == "call") {
        call(line);
    } else if (word == "solve_many") {
        solve_many(line);
    } else if (!perform_answering(line) && !perform_account(line)) {
        std::cout << "error";
    }
}

/// On a view of the client, if the command has limits.
void perform_within(const Line &line)
{
    const bool cancelled = line.has("cancelled");
    if (!cancelled && !line.has("within_ms")) {
        perform(line);
        return;
    }
    const ninekw::CancelToken token;
    const ninekw::Limits limits = line.has("within_ms")
                                      ? ninekw::Limits(milliseconds(line.number("within_ms")), token)
                                      : ninekw::Limits(token);
    if (cancelled)
        token.trigger();
    auto view = std::make_unique<ninekw::Client>(current->within(limits));
    view.swap(current);
    try {
        perform(line);
    } catch (const ninekw::Error &) {
        view.swap(current);
        throw;
    }
    view.swap(current);
}

} // namespace

const ninekw::Client &client()
{
    return *current;
}

ninekw::Options read_options(const Line &line)
{
    ninekw::Options options;
    for (const auto &[field, value] : line.fields) {
        const std::size_t colon = field.find(':');
        if (colon == std::string::npos)
            continue;
        const std::string type = field.substr(0, colon), name = field.substr(colon + 1);
        if (type == "text")
            options.set_text(name, value);
        else if (type == "int")
            options.set_int(name, std::stoll(value));
        else if (type == "bytes")
            options.set_bytes(name, value);
        else
            options.set_file(name, value);
    }
    return options;
}

ninekw::Limits read_limits(const Line &line, const ninekw::CancelToken *token)
{
    const milliseconds timeout(line.number("timeout_ms", -1));
    if (!line.has("timeout_ms"))
        return token == nullptr ? ninekw::Limits() : ninekw::Limits(*token);
    return token == nullptr ? ninekw::Limits(timeout) : ninekw::Limits(timeout, *token);
}

int main()
{
    ninekw::check_abi();
    std::string text;
    while (std::getline(std::cin, text) && text != "quit") {
        try {
            perform_within(Line(text));
        } catch (const ninekw::Error &error) {
            print_error(error);
        } catch (const std::exception &other) {
            std::cerr << "not an error of the library: " << other.what() << '\n';
            return EXIT_FAILURE;
        }
        std::cout << std::endl;
    }
    forget_job();
    current.reset();
}
