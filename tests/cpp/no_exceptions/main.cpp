// Built with -fno-exceptions -fno-rtti: the twins are all that is needed.
#include <cstdio>
#include <cstdlib>

#include "ninekw.hpp"

static_assert(NINEKW_EXCEPTIONS == 0);

int main()
{
    ninekw::Config config;
    const bool set = config.try_api_key(std::getenv("NINEKW_API_KEY")) &&
                     config.try_base_url(std::getenv("NINEKW_URL")) && config.try_retries(0);
    const auto client = ninekw::Client::try_make(config);
    const auto balance = client->try_balance();
    int calls = 0;
    const auto work = client->try_work(ninekw::Options(), [](const ninekw::Job &) { return ninekw::Decision::skip(); },
                                       std::chrono::milliseconds(100));
    const auto waited = client->try_wait(1, {}, [&calls](const ninekw::Progress &) { return ++calls < 1; });
    const bool right = set && client && balance && *balance > 0 && work && work->answered == 0 && !waited &&
                       waited.error().status() == NINEKW_ERR_CANCELLED && calls == 1;
    std::printf("1 %s\n", right ? "robust" : "not robust");
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
