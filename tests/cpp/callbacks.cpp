// What the caller's functions throw comes back to the caller, after the call.
#include "robust.hpp"

#include <atomic>
#include <thread>

using namespace std::chrono_literals;

namespace {

/// Throws, but counts the calls first: there must be no second one.
struct Thrower {
    int calls = 0;

    ninekw::OnProgress function()
    {
        return [this](const ninekw::Progress &) -> bool {
            calls++;
            throw Trouble("progress");
        };
    }
};

/// Gives up what a test left open, so that the next one does not get it as a job.
void give_up(const ninekw::Client &client, std::int64_t id)
{
    client.feedback(id, ninekw::Verdict::unused);
}

} // namespace

void callbacks()
{
    const ninekw::Client client(config());
    const std::int64_t id = client.submit(picture());

    Thrower thrower;
    EXPECT(throws<Trouble>([&] { client.wait(id, 20s, thrower.function()); }));
    EXPECT(thrower.calls == 1);

    // Something else than an exception class, with the twin: the error has the captcha and what was thrown.
    const auto waited = client.try_wait(id, 20s, [](const ninekw::Progress &) -> bool { throw 7; });
    EXPECT(!waited && waited.error().status() == NINEKW_ERR_CANCELLED);
    EXPECT(waited.error().captcha_id() == id && waited.error().cause() != nullptr);
    EXPECT(throws<int>([&] { static_cast<void>(waited.value()); }));

    // The progress tells the captcha's id while it waits, on this thread.
    const auto thread = std::this_thread::get_id();
    bool same = true;
    std::int64_t told = 0;
    EXPECT(throws<ninekw::CancelledError>([&] {
        client.solve(picture(), {}, [&](const ninekw::Progress &now) {
            same = same && std::this_thread::get_id() == thread;
            told = now.captcha_id.value_or(0);
            return told == 0 || now.phase != ninekw::Phase::waiting;
        });
    }));
    EXPECT(same && told > id);
    give_up(client, told);

    Thrower in_submit, in_solve, in_batch;
    EXPECT(throws<Trouble>([&] { client.submit(picture(), {}, in_submit.function()); }));
    EXPECT(throws<Trouble>([&] { client.solve(picture(), {}, in_solve.function()); }));
    EXPECT(in_submit.calls == 1 && in_solve.calls == 1);

    ninekw::Batch batch = client.batch();
    batch.add_submitted(id);
    EXPECT(throws<Trouble>([&] { batch.next(20s, in_batch.function()); }));
    EXPECT(in_batch.calls == 1);
    // It goes on with the next call.
    EXPECT(throws<ninekw::DeadlineError>([&] { batch.next(100ms); }));
    batch.give_up();

    // A call of a function within another one's: what the inner one catches does not end the outer one.
    int outer = 0;
    const std::int64_t second = client.submit(picture());
    EXPECT(throws<ninekw::CancelledError>([&] {
        client.wait(second, 20s, [&](const ninekw::Progress &) {
            const auto inner = client.try_balance();
            EXPECT(!inner && inner.error().status() == NINEKW_ERR_BUSY);
            return ++outer < 3;
        });
    }));
    EXPECT(outer == 3);
    give_up(client, second);
}

void work()
{
    const ninekw::Client client(config());
    // A job that was given back does not come again, so each loop has its own.
    client.submit(picture());
    int decided = 0;
    EXPECT(throws<Trouble>([&] {
        client.work(
            own_captchas(),
            [&](const ninekw::Job &) -> ninekw::Decision {
                decided++;
                throw Trouble("decide");
            },
            20s);
    }));
    EXPECT(decided == 1);

    // An answer that is none ends the work with an error, too.
    for (const std::string &answer : {std::string("a\0b", 3), std::string("\xff")}) {
        client.submit(picture());
        const auto refused = client.try_work(
            own_captchas(), [&](const ninekw::Job &) { return ninekw::Decision::answer(answer); }, 20s);
        EXPECT(!refused && refused.error().status() == NINEKW_ERR_INVALID_UTF8);
    }
    const auto none = client.try_work(own_captchas(), ninekw::Decide());
    EXPECT(!none && none.error().status() == NINEKW_ERR_NULL_ARGUMENT);

    // The answer was taken before the outcome throws.
    const std::int64_t id = client.submit(picture());
    EXPECT(throws<Trouble>([&] {
        client.work(
            own_captchas(), [](const ninekw::Job &) { return ninekw::Decision::answer("fine"); }, 20s,
            [&](const ninekw::WorkEvent &event) -> bool {
                EXPECT(event.job.id() == id && event.outcome == ninekw::Outcome::answered);
                EXPECT(!event.error);
                throw Trouble("outcome");
            });
    }));
    EXPECT(client.wait(id).text() == "fine");
    EXPECT(client.work(own_captchas(), [](const ninekw::Job &) { return ninekw::Decision::stop(); }, 50ms)
               .answered == 0);
}

void limiter()
{
    // Trouble that passes is overcome.
    std::atomic<int> asked{0};
    ninekw::Config settings = config();
    settings.limiter([&](std::string_view account, ninekw::Priority priority) {
        EXPECT(account.size() == 32 && priority == ninekw::Priority::other);
        switch (asked++) {
        case 0:
            throw Trouble("limiter");
        case 1:
            return 20ms;
        default:
            return 0ms;
        }
    });
    const ninekw::Client client(settings);
    EXPECT(client.balance() > 0 && asked == 3);

    // Trouble that stays ends the call, with what it threw.
    settings = config();
    settings.retries(1).limiter([&](std::string_view, ninekw::Priority) -> std::chrono::milliseconds {
        asked++;
        throw Trouble("limiter");
    });
    const ninekw::Client never(settings);
    asked = 0;
    EXPECT(throws<Trouble>([&] { never.balance(); }));
    EXPECT(asked == 2);
    const auto balance = never.try_balance();
    EXPECT(!balance && balance.error().status() == NINEKW_ERR_SHARED_BUDGET && balance.error().cause());

    // In a batch it is the captcha's error, and no ticket is lost.
    ninekw::Batch batch = never.batch();
    const std::int64_t ticket = batch.add(picture());
    const auto done = batch.next(20s);
    EXPECT(done && done->ticket() == ticket);
    EXPECT(throws<ninekw::NetworkError>([&] { done->answer(); }));
    EXPECT(!batch.next(20s));

    settings = config();
    settings.limiter([](std::string_view, ninekw::Priority) { return -1ms; }).retries(0);
    EXPECT(throws<ninekw::NetworkError>([&] { ninekw::Client(settings).balance(); }));
    EXPECT(throws<ninekw::CallerError>([&] { settings.limiter(nullptr); }));
}

void logs()
{
    // It throws at each event, calls the client and outlives the settings; nothing of that disturbs the call.
    std::atomic<int> heard{0};
    std::atomic<int> leaks{0};
    std::atomic<int> busy{0};
    const ninekw::Client inner(config());
    auto settings = std::make_unique<ninekw::Config>(config());
    settings->log(ninekw::Level::debug, [&](const ninekw::Event &event) {
        heard++;
        leaks += event.line.find(std::getenv("NINEKW_API_KEY")) != std::string_view::npos;
        const auto balance = inner.try_balance();
        busy += !balance && balance.error().status() == NINEKW_ERR_BUSY;
        if (event.name == "request_sent" && event.fields.find("usercaptchaguthaben") != std::string_view::npos)
            throw Trouble("log");
    });
    const ninekw::Client client(*settings);
    settings.reset();
    EXPECT(client.balance() > 0);
    EXPECT(heard == 2 && busy == 2 && leaks == 0);

    std::atomic<int> all{0};
    ninekw::set_log(ninekw::Level::debug, [&](const ninekw::Event &) { all++; });
    EXPECT(client.balance() > 0);
    EXPECT(all == 2 && heard == 4);
    EXPECT(bool(ninekw::try_set_log(ninekw::Level::debug, nullptr)));
    EXPECT(client.balance() > 0);
    EXPECT(all == 2);

    const auto unknown = static_cast<ninekw::Level>(7);
    EXPECT(throws<ninekw::CallerError>([&] { config().log(unknown, [](const ninekw::Event &) {}); }));
    EXPECT(!ninekw::try_set_log(unknown, [](const ninekw::Event &) {}));
}
