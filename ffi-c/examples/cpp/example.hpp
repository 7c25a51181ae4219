// What the examples share: a client from the environment, and errors for a person to read.
#ifndef EXAMPLE_HPP
#define EXAMPLE_HPP

#include <cstdlib>
#include <iostream>

#include <ninekw.hpp>

/// NINEKW_API_KEY is needed; NINEKW_URL names another address than https://www.9kw.eu.
inline ninekw::Client client_from_environment()
{
    ninekw::Config config(std::getenv("NINEKW_API_KEY"));
    if (const char *url = std::getenv("NINEKW_URL"))
        config.base_url(url);
    return ninekw::Client(config);
}

/// Runs the example; gives the program's exit code.
template <typename Run> int main_of(const Run &run)
{
    try {
        run();
        return EXIT_SUCCESS;
    } catch (const ninekw::Error &error) {
        std::cerr << error.operation() << " failed (" << error.name() << "): " << error.what() << '\n';
        if (error.captcha_id())
            std::cerr << "captcha " << *error.captcha_id() << '\n';
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
    }
    return EXIT_FAILURE;
}

#endif
