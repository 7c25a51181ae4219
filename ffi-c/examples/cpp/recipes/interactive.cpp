// A widget of a web page, by its site key.
#include "../example.hpp"

int main()
{
    return main_of([] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        ninekw::Options options;
        options.set_text("file-upload-01", "6LfP0CITAAAAAHq9");
        options.set_int("interactive", 1);
        options.set_text("oldsource", "recaptchav2");
        options.set_text("pageurl", "https://example.com/login");
        std::optional<ninekw::Phase> shown;
        const auto told = [&](const ninekw::Progress &now) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.elapsed);
            if (shown != now.phase)
                std::cerr << "phase " << static_cast<int>(now.phase) << ", " << seconds.count() << " s\n";
            shown = now.phase;
            return true; // false cancels
        };
        const ninekw::Answer answer = client.solve(options, {}, told);
        std::cout << answer.token().value() << '\n';
        client.feedback(answer.id(), ninekw::Verdict::correct);
    });
}
