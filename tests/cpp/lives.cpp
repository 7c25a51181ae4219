// Batches, the order in which things end, and threads.
#include "robust.hpp"

#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <thread>

using namespace std::chrono_literals;

namespace {

/// Answers this many of the account's own captchas on another thread.
std::thread answerer(const ninekw::Client &client, std::int64_t count)
{
    return std::thread([&client, count] {
        std::int64_t told = 0;
        const ninekw::Tally tally = client.work(
            own_captchas(), [](const ninekw::Job &) { return ninekw::Decision::answer("fine"); }, 60s,
            [&told, count](const ninekw::WorkEvent &) { return ++told < count; });
        EXPECT(tally.answered == count && tally.credits > 0);
    });
}

} // namespace

void batches()
{
    const ninekw::Client client(config());
    ninekw::Batch batch = client.batch();
    for (int i = 0; i < 5; i++)
        EXPECT(batch.add(picture()) == i);
    EXPECT(batch.queued() == 5);
    std::thread worker = answerer(client, 5);
    std::set<std::int64_t> tickets;
    std::optional<ninekw::Answer> outlives;
    for (ninekw::Done &done : batch) {
        tickets.insert(done.ticket());
        outlives = done.answer();
        batch.feedback(outlives->id(), ninekw::Verdict::correct);
    }
    worker.join();
    EXPECT(tickets.size() == 5 && batch.in_flight() == 0 && batch.begin() == batch.end());
    EXPECT(outlives && outlives->text() == "fine" && outlives->kind() == "text");

    batch.add_submitted(999'999'999'999);
    const auto done = batch.next(20s);
    EXPECT(done && throws<ninekw::ServiceError>([&] { done->answer(); }));

    batch.add(picture());
    ninekw::CancelToken token;
    token.trigger();
    EXPECT(throws<ninekw::CancelledError>([&] { batch.next(token); }));
    token.reset();
    EXPECT(throws<ninekw::DeadlineError>([&] { batch.next({100ms, token}); }));
    const std::vector<std::int64_t> pending = batch.pending();
    EXPECT(pending.size() == 1 && pending.front() > 0 && batch.in_flight() == 1);
    batch.give_up();
    EXPECT(batch.pending().empty());

    EXPECT(!batch.try_add(picture(), {std::nullopt, std::string("a\0b", 3)}));
    EXPECT(!batch.try_add_submitted(1, {-7ms, {}}));
}

/// One thread drives a batch; this one feeds it, cancels one of many and ends it.
void fed_batches()
{
    ninekw::Config settings = config();
    const ninekw::Client client(settings.abandon(ninekw::Abandon::abort));
    ninekw::Batch batch = client.batch();
    std::map<std::string, std::int32_t> ended;
    std::atomic<int> count{0};
    std::thread driver([&] {
        while (const std::optional<ninekw::Done> done = batch.next_fed(60s)) {
            const auto answer = done->try_answer();
            ended[std::string(done->tag())] = answer ? NINEKW_OK : answer.error().status();
            count++;
        }
    });
    const std::int64_t id = client.submit(picture());
    const std::int64_t first = batch.add(picture(), {std::nullopt, "cancelled"});
    const std::int64_t second = batch.add_submitted(id, {400ms, "late"});
    while (!batch.captcha_id(first) || batch.captcha_id(second) != id)
        std::this_thread::sleep_for(5ms);
    batch.cancel(first);
    while (count < 2)
        std::this_thread::sleep_for(5ms);
    EXPECT(!batch.captcha_id(first) && !batch.captcha_id(second));
    batch.wake();
    driver.join();
    EXPECT(ended.size() == 2 && ended["cancelled"] == NINEKW_ERR_CANCELLED && ended["late"] == NINEKW_ERR_DEADLINE);
}

void lifetimes()
{
    // Each may end before what was made from it; the limiter lives as long as somebody may ask it.
    auto asked = std::make_shared<std::atomic<int>>(0);
    std::weak_ptr<std::atomic<int>> alive = asked;
    std::optional<ninekw::Config> settings(config());
    settings->limiter([counter = std::move(asked)](std::string_view, ninekw::Priority) {
        ++*counter;
        return 0ms;
    });
    std::optional<ninekw::CancelToken> token(std::in_place);
    settings->cancel(*token);
    std::optional<ninekw::Client> client(std::in_place, *settings);
    settings.reset();
    token.reset();
    EXPECT(client->balance() > 0 && *alive.lock() == 1);
    const std::int64_t id = client->submit(picture());
    std::optional<ninekw::Job> job = client->next_job(own_captchas());
    EXPECT(job && job->id() == id);
    std::optional<ninekw::Batch> batch(client->batch());
    client->answer_job(id, "fine");
    batch->add_submitted(id);
    client.reset();
    EXPECT(!alive.expired());
    std::optional<ninekw::Done> done = batch->next(20s);
    batch.reset();
    EXPECT(alive.expired());
    const ninekw::Answer answer = done.value().answer();
    done.reset();
    EXPECT(answer.text() == "fine" && job->file(0)->size() == 300);

    // A setting in place of an earlier one, while clients use that.
    ninekw::Config changing = config();
    int first = 0, second = 0;
    changing.limiter([&](std::string_view, ninekw::Priority) { return ++first, 0ms; });
    const ninekw::Client before(changing);
    changing.limiter([&](std::string_view, ninekw::Priority) { return ++second, 0ms; });
    const ninekw::Client after(changing);
    before.balance();
    EXPECT(first == 1 && second == 0);
    after.balance();
    EXPECT(first == 1 && second == 1);

    ninekw::Client assigned(config());
    assigned = ninekw::Client(config());
    EXPECT(assigned.balance() > 0);
}

/// Clients with limits for each of their calls, which share what the first one holds.
void views()
{
    std::atomic<int> asked{0};
    ninekw::Config settings = config();
    settings.limiter([&](std::string_view, ninekw::Priority) {
        asked++;
        return 0ms;
    });
    auto client = std::make_unique<ninekw::Client>(settings);
    ninekw::CancelToken token;
    const ninekw::Client none = client->within(0ms);
    const ninekw::Client view = client->within({20s, token});
    EXPECT(throws<ninekw::DeadlineError>([&] { none.balance(); }));
    EXPECT(none.within(20s).balance() > 0 && client->balance() > 0);
    EXPECT(throws<ninekw::CallerError>([&] { client->within(-7ms); }));
    client.reset();
    asked = 0;
    EXPECT(view.balance() > 0 && asked == 1);
    token.trigger();
    EXPECT(throws<ninekw::CancelledError>([&] { view.settings(); }));
    ninekw::CancelToken moved = std::move(token);
    EXPECT(!view.try_within(token));
    ninekw::Client gone = view.within(1s);
    const ninekw::Client here = std::move(gone);
    EXPECT(!gone.try_within(1s) && throws<ninekw::CancelledError>([&] { here.balance(); }));
}

void threads()
{
    const ninekw::Client client(config());
    const std::int64_t id = client.submit(picture());
    const ninekw::CancelToken token;
    std::atomic<int> stopped{0};
    std::vector<std::thread> waiting;
    for (int i = 0; i < 4; i++)
        waiting.emplace_back([&, i] {
            // Each thread's exceptions come to itself.
            const bool right =
                i < 2 ? throws<ninekw::CancelledError>([&] { client.wait(id, {60s, token}); })
                      : throws<Trouble>([&] {
                            client.wait(id, 60s, [](const ninekw::Progress &) -> bool { throw Trouble("mine"); });
                        });
            stopped += right ? 1 : 0;
        });
    std::this_thread::sleep_for(50ms);
    token.trigger();
    for (std::thread &thread : waiting)
        thread.join();
    EXPECT(stopped == 4);

    // One thread at a time drives a batch: another one, which may feed it, is told so.
    ninekw::Batch batch = client.batch();
    batch.add_submitted(id);
    std::atomic<bool> inside{false}, tried{false};
    std::thread next([&] {
        EXPECT(throws<ninekw::CancelledError>([&] {
            batch.next({}, [&](const ninekw::Progress &) {
                inside = true;
                return !tried;
            });
        }));
    });
    while (!inside)
        std::this_thread::yield();
    EXPECT(batch.try_add_submitted(id).has_value());
    const auto busy = batch.try_next();
    EXPECT(!busy && busy.error().status() == NINEKW_ERR_BUSY);
    tried = true;
    next.join();

    // Errors are read and copied by many threads at once.
    const ninekw::Error error = busy.error();
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; i++)
        readers.emplace_back([error] {
            const ninekw::Error &seen = error;
            EXPECT(seen.status() == NINEKW_ERR_BUSY && !std::string(seen.what()).empty());
        });
    for (std::thread &reader : readers)
        reader.join();
    client.feedback(id, ninekw::Verdict::unused);
}
