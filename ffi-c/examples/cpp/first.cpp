#include <cstdlib>
#include <iostream>
#include <ninekw.hpp>

int main()
try {
    ninekw::Config config(std::getenv("NINEKW_API_KEY"));
    config.base_url(std::getenv("NINEKW_URL"));
    const ninekw::Client client(config);
    ninekw::Options options;
    options.set_file("file-upload-01", "captcha.png").set_int("maxtimeout", 90);
    const ninekw::Answer answer = client.solve(options);
    std::cout << answer.text() << '\n';
    client.feedback(answer.id(), ninekw::Verdict::correct);
} catch (const ninekw::Error &error) {
    std::cerr << error.name() << ": " << error.what() << '\n';
    return EXIT_FAILURE;
}
