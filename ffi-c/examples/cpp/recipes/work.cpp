// Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
#include "../example.hpp"

static ninekw::Decision decide(const ninekw::Job &job)
{
    // job.file(0) has its picture, job.content() its text.
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(job.time_left());
    std::cout << "job " << job.id() << ", " << left.count() << " s: a " << job.kind() << " answer? " << std::flush;
    std::string line;
    if (!std::getline(std::cin, line))
        return ninekw::Decision::stop();
    return line.empty() ? ninekw::Decision::skip() : ninekw::Decision::answer(line);
}

int main()
{
    return main_of([] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        ninekw::Options options;
        for (const char *kind : {"mouse", "multimouse", "rotate", "puzzle", "withok"})
            options.set_int(kind, 1);
        const ninekw::Tally tally = client.work(options, decide);
        std::cout << tally.answered << " answered, " << tally.credits << " credits\n";
    });
}
