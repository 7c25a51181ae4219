// Moves, texts, twins, classes of errors: what C++ adds to the C header.
#include "robust.hpp"

#include <array>
#include <limits>
#include <type_traits>

using namespace std::chrono_literals;

namespace {

template <typename Handle> constexpr bool only_moves()
{
    return !std::is_copy_constructible_v<Handle> && !std::is_copy_assignable_v<Handle> &&
           std::is_nothrow_move_constructible_v<Handle> && std::is_nothrow_move_assignable_v<Handle>;
}

static_assert(only_moves<ninekw::Client>() && only_moves<ninekw::Config>() && only_moves<ninekw::Options>());
static_assert(only_moves<ninekw::Answer>() && only_moves<ninekw::Reply>() && only_moves<ninekw::Diagnosis>());
static_assert(only_moves<ninekw::Batch>() && only_moves<ninekw::Done>() && only_moves<ninekw::Job>());
static_assert(only_moves<ninekw::CancelToken>());
static_assert(std::is_nothrow_copy_constructible_v<ninekw::Error>);
static_assert(std::is_convertible_v<std::chrono::seconds, ninekw::Limits>);
static_assert(!std::is_constructible_v<ninekw::Limits, ninekw::CancelToken>);

template <typename Value> bool is_moved(const ninekw::Result<Value> &result)
{
    return result.error().status() == NINEKW_ERR_NULL_ARGUMENT;
}

} // namespace

void moves()
{
    ninekw::Client client(config());
    const ninekw::Client heir = std::move(client);
    EXPECT(heir.balance() > 0);
    // NOLINTBEGIN(bugprone-use-after-move): that is what is tested.
    EXPECT(throws<ninekw::CallerError>([&] { client.balance(); }));
    EXPECT(is_moved(client.try_solve(picture())) && is_moved(client.try_batch()));
    EXPECT(is_moved(client.try_next_job()) && is_moved(client.try_diagnose("text")));
    EXPECT(is_moved(client.try_history(ninekw::HistoryKind::submitted)));
    EXPECT(client.handle() == nullptr);
    EXPECT(config().try_base_url(static_cast<const char *>(nullptr)).has_value());

    ninekw::Options options = picture();
    const ninekw::Options kept = std::move(options);
    EXPECT(is_moved(options.try_set_int("prio", 1)) && is_moved(heir.try_submit(options)));
    // Where the C header would take it for "no options".
    EXPECT(is_moved(heir.try_next_job(options)) && is_moved(heir.try_poll(1, options)));
    EXPECT(is_moved(heir.try_call(NINEKW_ACTION_USERCAPTCHAGUTHABEN, options)));
    EXPECT(is_moved(heir.try_feedback(1, ninekw::Verdict::correct, options)));
    options.clear();
    options = ninekw::Options();
    EXPECT(options.try_set_int("prio", 1).has_value());

    ninekw::CancelToken token;
    const ninekw::CancelToken other = std::move(token);
    token.trigger();
    token.reset();
    EXPECT(!token.is_triggered() && is_moved(heir.try_wait(1, token)));

    ninekw::Config settings = config();
    const ninekw::Config used = std::move(settings);
    EXPECT(is_moved(settings.try_retries(1)) && is_moved(ninekw::Client::try_make(settings)));

    ninekw::Reply reply = heir.settings();
    const ninekw::Reply taken = std::move(reply);
    EXPECT(taken.integer("id") && !reply.integer("id") && !reply.text("id") && !reply.json());
    EXPECT(reply.body().empty() && reply.bytes().empty() && reply.tables().empty());
    EXPECT(reply.row_count() == 0 && reply.columns().empty() && !reply.cell(0, "id"));

    ninekw::Batch batch = heir.batch();
    ninekw::Batch moved = std::move(batch);
    EXPECT(is_moved(batch.try_add(kept)) && is_moved(batch.try_next()) &&
           is_moved(batch.try_next_or_room()) && is_moved(batch.try_give_up()));
    EXPECT(batch.in_flight() == 0 && batch.queued() == 0 && !batch.has_room() && batch.pending().empty());
    EXPECT(moved.has_room() && !moved.next());

    const std::int64_t id = heir.submit(kept);
    std::optional<ninekw::Job> job = heir.next_job(own_captchas());
    EXPECT(job && job->id() == id);
    const ninekw::Job mine = std::move(*job);
    EXPECT(job->id() == 0 && job->kind().empty() && !job->file(0) && !job->text("timeout"));
    EXPECT(is_moved(job->try_check("fine")) && mine.try_check("fine").has_value());
    EXPECT(mine.file(0)->size() == 300);
    heir.answer_job(id, "fine");
    ninekw::Answer answer = heir.wait(id);
    const ninekw::Answer given = std::move(answer);
    EXPECT(given.text() == "fine" && given.solved() && answer.text().empty() && answer.points().empty());
    EXPECT(!answer.solved() && !answer.credits() && !answer.kind() && !answer.token());
    // NOLINTEND(bugprone-use-after-move)
}

void texts()
{
    using namespace std::string_literals;
    using namespace std::string_view_literals;
    const auto has_nul = [](const auto &result) {
        return result.error().status() == NINEKW_ERR_INVALID_UTF8 &&
               result.error().message().find("NUL") != std::string::npos;
    };
    const ninekw::Client client(config());
    ninekw::Options options;
    EXPECT(has_nul(options.try_set_text("textinstructions", "a\0b"s)));
    EXPECT(has_nul(options.try_set_text("textinstructions", "a\0"sv)));
    EXPECT(has_nul(options.try_set_int("prio\0x"s, 1)) && has_nul(options.try_set_file("file-upload-01", "\0"s)));
    EXPECT(has_nul(client.try_call("usercaptchaguthaben\0"sv)) && has_nul(client.try_diagnose("text\0"s)));
    EXPECT(has_nul(client.try_answer_job(1, "a\0b"s)) && has_nul(client.try_set_setting("selfsolve\0"s, true)));
    EXPECT(has_nul(client.try_create_account("\0"s)) && has_nul(ninekw::Config().try_api_key("exampleKey1\0"s)));
    EXPECT(throws<ninekw::CallerError>([&] { options.set_text("textinstructions", "a\0b"s); }));

    // Getters find nothing, rather than what stands before the NUL.
    const ninekw::Reply reply = client.settings();
    EXPECT(reply.text("id") && !reply.text("id\0x"sv) && !reply.integer("id\0"s) && !reply.flag("selfsolve\0"s));
    EXPECT(reply.row_count("history\0"s) == 0 && reply.columns("\0"s).empty() && !reply.cell(0, "id\0"s));

    // A variable that is not set, as getenv gives it.
    const char *missing = std::getenv("NINEKW_NO_SUCH_VARIABLE");
    EXPECT(ninekw::Config().try_api_key(missing).error().status() == NINEKW_ERR_NULL_ARGUMENT);
    EXPECT(options.try_set_text(missing, "x").error().status() == NINEKW_ERR_NULL_ARGUMENT);
    EXPECT(!reply.text(missing) && !reply.integer(missing));

    // A part of a longer text has no NUL at its end.
    const std::string long_one = "textinstructions and more";
    EXPECT(options.try_set_text(std::string_view(long_one).substr(0, 16), "was sagt das Bild? \xc3\xa4"sv).has_value());
    EXPECT(options.try_set_text("textinstructions", "\xc3").error().status() == NINEKW_ERR_INVALID_UTF8);

    EXPECT(options.try_set_bytes("file-upload-01", std::array<std::byte, 200>{}).has_value());
    EXPECT(options.try_set_bytes("file-upload-01", std::string(200, '\0')).has_value());
    EXPECT(!options.try_set_bytes("file-upload-01", ninekw::Bytes()));
    EXPECT(ninekw::Bytes().text().empty() && ninekw::Bytes("abc"sv).text() == "abc");
}

void twins()
{
    using ninekw::Result;
    const ninekw::Client client(config());
    const Result<std::int64_t> balance = client.try_balance();
    EXPECT(balance && *balance == balance.value() && balance.error().status() == NINEKW_OK);
    EXPECT(Result<int>(5).value_or(7) == 5);

    Result<ninekw::Answer> answer = client.try_solve(ninekw::Options());
    EXPECT(!answer.has_value() && answer.error().status() == NINEKW_ERR_OPTION_CONFLICT);
    EXPECT(throws<ninekw::CallerError>([&] { answer->text(); }));
    EXPECT(throws<ninekw::CallerError>([&] { std::move(answer).value(); }));
    EXPECT(Result<int>(answer.error()).value_or(7) == 7);

    const Result<void> nothing;
    EXPECT(nothing && nothing.error().status() == NINEKW_OK);
    nothing.value();
    const Result<void> limited = client.try_feedback(1, static_cast<ninekw::Verdict>(9));
    EXPECT(!limited && throws<ninekw::CallerError>([&] { limited.value(); }));

    // A time limit below 0 is a mistake, not "none"; a very long one is no overflow.
    EXPECT(client.try_wait(1, -1ms).error().status() == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(client.try_wait(1, std::chrono::duration<double>(std::numeric_limits<double>::quiet_NaN()))
               .error()
               .status() == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw::Limits(std::chrono::hours::max()).timeout_ms() > 0);
    EXPECT(ninekw::Limits(1us).timeout_ms() == 1 && ninekw::Limits().timeout_ms() == -1);
    ninekw::CancelToken token;
    token.trigger();
    EXPECT(client.try_work(own_captchas(), [](const ninekw::Job &) { return ninekw::Decision::skip(); },
                           {std::chrono::hours::max(), token})
               .has_value());
}

void classes()
{
    using namespace ninekw;
    const auto raised = [](std::int32_t status) { return [status] { Error(status, "", "").raise(); }; };
    EXPECT(throws<CallerError>(raised(NINEKW_ERR_FILE)) && throws<NetworkError>(raised(NINEKW_ERR_DNS)));
    EXPECT(throws<ReplyError>(raised(NINEKW_ERR_REDIRECT)) && throws<ServiceError>(raised(NINEKW_ERR_AUTH)));
    EXPECT(throws<CancelledError>(raised(NINEKW_ERR_CANCELLED)));
    EXPECT(throws<DeadlineError>(raised(NINEKW_ERR_DEADLINE)));
    EXPECT(throws<UnsolvedError>(raised(NINEKW_ERR_UNSOLVED)));
    EXPECT(throws<SubmitUnknownError>(raised(NINEKW_ERR_SUBMIT_UNKNOWN)));
    EXPECT(throws<LibraryError>(raised(NINEKW_ERR_BUSY)));
    // Those of a later library: by their hundred, or as an error.
    EXPECT(throws<OutcomeError>(raised(599)) && throws<Error>(raised(1234)));
    const Error error(NINEKW_ERR_DNS, "config", "text");
    EXPECT(error.name() == "DNS" && std::string(error.what()) == "text" && error.operation() == "config");
    EXPECT(Error(1234, "", "").name() == "UNKNOWN");
    EXPECT(!error.service_code() && !error.http_status() && !error.captcha_id() && !error.retry_after());
    EXPECT(status_message(NINEKW_ERR_DNS) && !status_name(1234) && !status_message(-1));
    EXPECT(nearest("tiemout", "retries timeout") == 1u && !nearest("timeout", ""));
    EXPECT(service_code_text(15) && service_code_advice(15) && service_code_category(15) == "limit");
    EXPECT(!service_code_text(0) && !service_code_advice(58) && !service_code_category(-1));

    ninekw::Config strange = config();
    EXPECT(throws<CallerError>([&] { strange.share(static_cast<Share>(7)); }));
    EXPECT(throws<CallerError>([&] { strange.tls_roots(static_cast<TlsRoots>(7)); }));
    EXPECT(strange.try_share(Share::process) && strange.try_tls_roots(TlsRoots::bundled));
    EXPECT(throws<CallerError>([] { Client(Config("no")); }));
}

void versions()
{
    using namespace ninekw;
    EXPECT(try_check_abi().has_value());
    EXPECT(abi_version() == NINEKW_ABI_VERSION && version() == NINEKW_VERSION);
    EXPECT(version_number() == NINEKW_VERSION_NUMBER && !build_info().empty());
    // Another ABI, an older one of the same, and a newer one.
    const auto other = detail::fits(NINEKW_ABI_VERSION + 1, NINEKW_VERSION_NUMBER, "ninekw 9");
    EXPECT(!other && other.error().message().find("loaded is ninekw 9") != std::string::npos);
    EXPECT(throws<LibraryError>([&] { other.value(); }));
    EXPECT(!detail::fits(NINEKW_ABI_VERSION, NINEKW_VERSION_NUMBER - 1, ""));
    EXPECT(detail::fits(NINEKW_ABI_VERSION, NINEKW_VERSION_NUMBER + 1000, "").has_value());
}
