// Leaves a batch after the first of twelve captchas: the service knows of none that the program does not. The lines tell
// the runner, which compares with the service.
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <ninekw.hpp>

namespace {

void leave(ninekw::Abandon abandon)
{
    using namespace std::chrono_literals;
    ninekw::Config config(std::getenv("NINEKW_API_KEY"));
    config.base_url(std::getenv("NINEKW_TEST_LEAVING_URL")).min_interval(0ms).first_poll(0ms).poll_interval(10ms);
    config.polling(ninekw::Polling::fast).abandon(abandon);
    const ninekw::Client client(config);
    ninekw::Options options;
    options.set_file("file-upload-01", std::getenv("NINEKW_TEST_PICTURE"));
    ninekw::Batch batch = client.batch();
    for (int i = 0; i < 12; i++)
        batch.add(options);
    const std::int64_t first = batch.next()->captcha_id().value();
    batch.feedback(first, ninekw::Verdict::correct);
    batch.leave();
    std::cout << "right: " << first << "\nknown: " << first;
    for (const std::int64_t id : batch.pending())
        std::cout << ' ' << id;
    std::cout << '\n';
    // What was answered meanwhile cannot be given up.
    if (abandon == ninekw::Abandon::keep && batch.pending().size() != 11)
        throw std::runtime_error("not all are named");
}

} // namespace

int main()
try {
    leave(ninekw::Abandon::keep);
    leave(ninekw::Abandon::abort);
    std::cout << "2 of 2 checks passed\n";
} catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
