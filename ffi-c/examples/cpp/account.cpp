// Watches an account: its last captchas, then a line whenever its credits change, until Ctrl-C.
//
//     NINEKW_API_KEY=... ./account [SECONDS]
#include <algorithm>
#include <csignal>
#include <thread>

#include "example.hpp"

using namespace std::chrono_literals;

namespace {

// Made before the handler is, and never freed while it may run.
const ninekw::CancelToken interrupted;

void on_interrupt(int)
{
    interrupted.trigger(); // may be called here
}

} // namespace

int main(int argc, char **argv)
{
    return main_of([&] {
        const std::chrono::seconds pause(argc > 1 ? std::atoi(argv[1]) : 10);
        std::signal(SIGINT, on_interrupt);
        ninekw::Config config(std::getenv("NINEKW_API_KEY"));
        config.cancel(interrupted);
        if (const char *url = std::getenv("NINEKW_URL"))
            config.base_url(url);
        const ninekw::Client client(config);

        const ninekw::Reply history = client.history(ninekw::HistoryKind::submitted);
        for (std::size_t row = 0; row < std::min<std::size_t>(history.row_count(), 5); row++) {
            for (const std::string &column : history.columns())
                std::cout << column << '=' << history.cell(row, column).value_or("") << ' ';
            std::cout << '\n';
        }
        std::optional<std::int64_t> shown;
        while (!interrupted.is_triggered()) {
            const auto credits = client.try_balance();
            // Ctrl-C, or trouble that may pass.
            if (!credits && credits.error().status() != NINEKW_ERR_CANCELLED && !credits.error().retryable())
                credits.error().raise();
            if (credits && shown != *credits) {
                shown = *credits;
                std::cout << "credits " << *shown << ", " << client.server_status().integer("queue").value_or(0)
                          << " captchas wait at the service" << std::endl;
            }
            for (auto left = 1000ms * pause.count(); left > 0ms && !interrupted.is_triggered(); left -= 100ms)
                std::this_thread::sleep_for(100ms);
        }
        std::cout << "stopped\n";
    });
}
