// Several clicks into a picture.
#include "../example.hpp"

int main()
{
    return main_of([] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        ninekw::Options options;
        options.set_file("file-upload-01", "captcha.png");
        options.set_int("multimouse", 1);
        options.set_text("textinstructions", "Click all discs. Begin with the smallest.");
        std::optional<ninekw::Phase> shown;
        const auto told = [&](const ninekw::Progress &now) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.elapsed);
            if (shown != now.phase)
                std::cerr << "phase " << static_cast<int>(now.phase) << ", " << seconds.count() << " s\n";
            shown = now.phase;
            return true; // false cancels
        };
        const ninekw::Answer answer = client.solve(options, {}, told);
        for (const ninekw::Point &point : answer.points())
            std::cout << point.x << ' ' << point.y << '\n';
        client.feedback(answer.id(), ninekw::Verdict::correct);
    });
}
