// A question without a picture.
#include "../example.hpp"

int main()
{
    return main_of([] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        ninekw::Options options;
        options.set_text("file-upload-01", "What is the capital of France?");
        options.set_int("textonly", 1);
        std::optional<ninekw::Phase> shown;
        const auto told = [&](const ninekw::Progress &now) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.elapsed);
            if (shown != now.phase)
                std::cerr << "phase " << static_cast<int>(now.phase) << ", " << seconds.count() << " s\n";
            shown = now.phase;
            return true; // false cancels
        };
        const ninekw::Answer answer = client.solve(options, {}, told);
        std::cout << answer.text() << '\n';
        client.feedback(answer.id(), ninekw::Verdict::correct);
    });
}
