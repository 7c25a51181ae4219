// What the tests share.
#ifndef ROBUST_HPP
#define ROBUST_HPP

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <iterator>
#include <string>
#include <typeinfo>
#include <vector>

#include "ninekw.hpp"

inline int faults = 0;

inline void expect(bool holds, const char *file, int line, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "%s:%d: %s\n", file, line, what);
        faults++;
    }
}

#define EXPECT(...) expect((__VA_ARGS__), __FILE__, __LINE__, #__VA_ARGS__)

/// Whether a function throws just this class.
template <typename Thrown, typename Function> bool throws(const Function &function)
{
    try {
        function();
    } catch (const Thrown &thrown) {
        return typeid(thrown) == typeid(Thrown);
    } catch (...) {
    }
    return false;
}

/// What is thrown through the library.
struct Trouble : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline ninekw::Config config()
{
    using std::chrono::milliseconds;
    ninekw::Config config(std::getenv("NINEKW_API_KEY"));
    config.base_url(std::getenv("NINEKW_URL"))
        .min_interval(milliseconds(0))
        .first_poll(milliseconds(0))
        .poll_interval(milliseconds(10))
        .job_interval(milliseconds(10))
        .retry_pause(milliseconds(1))
        .polling(ninekw::Polling::fast)
        .look_at_service(false);
    return config;
}

/// A picture that only this account is to answer.
inline ninekw::Options picture()
{
    ninekw::Options options;
    std::string picture(300, 'x');
    picture.replace(0, 6, "GIF89a");
    options.set_bytes(NINEKW_PARAM_FILE_UPLOAD_01, picture)
        .set_int(NINEKW_PARAM_NOMD5, 1)
        .set_int(NINEKW_PARAM_SELFSOLVE, 1);
    return options;
}

/// Takes what picture() submits.
inline ninekw::Options own_captchas()
{
    ninekw::Options options;
    options.set_int(NINEKW_PARAM_SELFSOLVE, 1).set_int(NINEKW_PARAM_SELFONLY, 1);
    return options;
}

void callbacks();
void work();
void limiter();
void logs();
void moves();
void texts();
void twins();
void classes();
void versions();
void batches();
void fed_batches();
void lifetimes();
void views();
void threads();

#endif
