/*
 * What C pays for calls that do no network: each line is a call's name and its nanoseconds of CPU time. Its twin in Rust
 * is border.rs.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <time.h>

#include "ninekw.h"

#define CALLS 200000

static double cpu(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

#define MEASURE(name, call)                                        \
    do {                                                           \
        double start = cpu();                                      \
        for (int i = 0; i < CALLS; i++) {                          \
            call;                                                  \
        }                                                          \
        printf("%s %.2f\n", name, (cpu() - start) / CALLS);        \
    } while (0)

int main(void)
{
    volatile int64_t sink = 0;
    ninekw_options *options = ninekw_options_new();
    ninekw_cancel *cancel = ninekw_cancel_new();
    MEASURE("is_triggered", sink += ninekw_cancel_is_triggered(cancel));
    MEASURE("set_int", sink += ninekw_options_set_int(options, NINEKW_PARAM_MAXTIMEOUT, 90, NULL));
    MEASURE("set_text", sink += ninekw_options_set_text(options, NINEKW_PARAM_OLDSOURCE, "a", NULL));
    MEASURE("clear", ninekw_options_clear(options));
    MEASURE("new_and_free", ninekw_cancel_free(ninekw_cancel_new()));
    ninekw_cancel_free(cancel);
    ninekw_options_free(options);
    return sink == -1;
}
