// The README's C program in C++17, over the C header.

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>

#include <ninekw.h>

namespace {

// Frees a handle by its own function.
template <auto free> struct Free {
    template <typename Handle> void operator()(Handle *handle) const { free(handle); }
};

using Error = std::unique_ptr<ninekw_error, Free<ninekw_error_free>>;
using Config = std::unique_ptr<ninekw_config, Free<ninekw_config_free>>;
using Client = std::unique_ptr<ninekw_client, Free<ninekw_client_free>>;
using Options = std::unique_ptr<ninekw_options, Free<ninekw_options_free>>;
using Answer = std::unique_ptr<ninekw_answer, Free<ninekw_answer_free>>;

// Runs a call with a place for its error, and throws that.
template <typename Call> void check(Call call)
{
    ninekw_error *raw = nullptr;
    const std::int32_t status = call(&raw);
    const Error error(raw);
    if (status != NINEKW_OK)
        throw std::runtime_error(std::string(ninekw_status_name(status)) + ": " +
                                 ninekw_error_message(error.get()));
}

void run()
{
    const Config config(ninekw_config_new());
    check([&](auto err) {
        return ninekw_config_set_api_key(config.get(), std::getenv("NINEKW_API_KEY"), err);
    });
    check([&](auto err) {
        return ninekw_config_set_base_url(config.get(), std::getenv("NINEKW_URL"), err);
    });
    ninekw_client *made = nullptr;
    check([&](auto err) { return ninekw_client_new(config.get(), &made, err); });
    const Client client(made);

    const Options options(ninekw_options_new());
    check([&](auto err) {
        return ninekw_options_set_file(options.get(), "file-upload-01", "captcha.png", err);
    });
    ninekw_answer *given = nullptr;
    check([&](auto err) {
        return ninekw_solve(client.get(), options.get(), -1, nullptr, &given, err);
    });
    const Answer answer(given);
    std::puts(ninekw_answer_text(answer.get()));
    check([&](auto err) {
        return ninekw_feedback(client.get(), ninekw_answer_id(answer.get()), NINEKW_CORRECT, err);
    });
}

} // namespace

int main()
try {
    run();
    return EXIT_SUCCESS;
} catch (const std::exception &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return EXIT_FAILURE;
}
