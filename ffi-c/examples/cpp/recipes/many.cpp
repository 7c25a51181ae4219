// Many pictures at once, in one thread.
#include "../example.hpp"

int main()
{
    return main_of([] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        const std::vector<const char *> pictures{"captcha.png", "sum.png"};
        ninekw::Batch batch = client.batch();
        for (const char *picture : pictures) {
            ninekw::Options options;
            batch.add(options.set_file("file-upload-01", picture));
        }
        for (ninekw::Done &done : batch) {
            std::cout << pictures[static_cast<std::size_t>(done.ticket())] << ": ";
            // What is wrong with one captcha does not end the others.
            if (const auto answer = done.try_answer()) {
                std::cout << answer->text() << '\n';
                batch.feedback(answer->id(), ninekw::Verdict::correct);
            } else {
                std::cout << answer.error().what() << '\n';
            }
        }
    });
}
