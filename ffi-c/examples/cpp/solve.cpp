// Submits a picture, waits with progress, prints the answer and gives feedback.
//
//     NINEKW_API_KEY=... ./solve captcha.png
#include "example.hpp"

using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    return main_of([&] {
        const ninekw::Client client = client_from_environment();
        const std::int64_t before = client.balance();
        std::cout << "balance    " << before << " credits\n";

        ninekw::Options options;
        options.set_file(NINEKW_PARAM_FILE_UPLOAD_01, argc > 1 ? argv[1] : "captcha.png")
            .set_int(NINEKW_PARAM_MAXTIMEOUT, 120);
        auto shown = 0s;
        const ninekw::Answer answer = client.solve(options, 5min, [&](const ninekw::Progress &now) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.elapsed);
            if (now.phase == ninekw::Phase::waiting && seconds > shown) {
                shown = seconds;
                std::cout << "waiting    captcha " << now.captcha_id.value_or(0) << ", " << shown.count()
                          << " s\n";
            }
            return true; // false would cancel the call
        });
        std::cout << "answer     \"" << answer.text() << "\" to captcha " << answer.id() << '\n';

        client.feedback(answer.id(), ninekw::Verdict::correct);
        const std::int64_t after = client.balance();
        std::cout << "balance    " << after << " credits (" << before - after << " used)\n";
    });
}
