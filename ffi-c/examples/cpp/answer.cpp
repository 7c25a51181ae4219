// Answers captchas at the terminal: each picture is put into a file; an empty line skips it, the end of input stops.
//
//     NINEKW_API_KEY=... ./answer
#include <fstream>

#include "example.hpp"

namespace {

/// Asks whoever sits there.
ninekw::Decision decide(const ninekw::Job &job)
{
    const std::optional<ninekw::Bytes> picture = job.file(0);
    if (!picture)
        return ninekw::Decision::skip();
    const std::string path = "captcha-" + std::to_string(job.id());
    std::ofstream(path, std::ios::binary) << picture->text();
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(job.time_left());
    std::cout << path << ", " << left.count() << " s: a " << job.kind() << " answer? " << std::flush;
    std::string line;
    if (!std::getline(std::cin, line))
        return ninekw::Decision::stop();
    return line.empty() ? ninekw::Decision::skip() : ninekw::Decision::answer(line);
}

/// Says what became of it.
bool tell(const ninekw::WorkEvent &event)
{
    if (event.outcome == ninekw::Outcome::answered)
        std::cout << "answered " << event.job.id() << '\n';
    if (event.error)
        std::cout << "refused: " << event.error->what() << '\n';
    return true; // false would end the work
}

} // namespace

int main()
{
    return main_of([] {
        const ninekw::Client client = client_from_environment();
        ninekw::Options options;
        options.set_int(NINEKW_PARAM_MOUSE, 1).set_int(NINEKW_PARAM_WITHOK, 1);
        const ninekw::Tally tally = client.work(options, decide, {}, tell);
        std::cout << tally.answered << " answered, " << tally.credits << " credits\n";
    });
}
