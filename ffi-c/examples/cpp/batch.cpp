// Solves many pictures at once, in one thread, and prints each as soon as it is answered.
//
//     NINEKW_API_KEY=... ./batch a.png b.png c.png
#include "example.hpp"

int main(int argc, char **argv)
{
    return main_of([&] {
        const ninekw::Client client = client_from_environment();
        ninekw::Batch batch = client.batch();
        for (int i = 1; i < argc; i++) {
            ninekw::Options options;
            batch.add(options.set_file(NINEKW_PARAM_FILE_UPLOAD_01, argv[i]));
        }
        auto last = ninekw::Phase::queued;
        const auto progress = [&last](const ninekw::Progress &now) {
            if (now.phase == ninekw::Phase::held_back && last != now.phase)
                std::cerr << "the service wants a pause\n";
            last = now.phase;
            return true;
        };
        int solved = 0;
        // `for (ninekw::Done &done : batch)` is the same without progress.
        while (const std::optional<ninekw::Done> done = batch.next({}, progress)) {
            std::cout << argv[done->ticket() + 1] << ": ";
            // What is wrong with one captcha does not end the others.
            if (const auto answer = done->try_answer()) {
                std::cout << answer->text() << '\n';
                batch.feedback(answer->id(), ninekw::Verdict::correct);
                solved++;
            } else {
                std::cout << answer.error().what() << '\n';
            }
        }
        std::cout << solved << " of " << argc - 1 << " solved\n";
    });
}
