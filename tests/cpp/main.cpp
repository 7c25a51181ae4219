// Runs all tests of the C++ layer; prints what failed.
#include "robust.hpp"

int main()
{
    void (*const tests[])() = {callbacks, work,     limiter, logs, moves,     texts,  twins,
                               classes,   versions, batches, fed_batches, lifetimes, views,   threads};
    for (const auto test : tests)
        test();
    std::printf("%zu %s\n", std::size(tests), faults == 0 ? "robust" : "not robust");
    return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
