/*
 * Runs the tests that are named, or all that need nothing special. Prints what failed.
 *
 * Not among all: forks, since the sanitizers' own memory manager does not survive a fork while other threads allocate;
 * small_stack, since sanitizers and valgrind need more; and what needs the library's test functions.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "robust.h"

static const struct {
    const char *name;
    void (*run)(void);
    int always;
} tests[] = {
    /* First, while no captcha is left over. */
    {"job_in_many_threads", job_in_many_threads, 1},
    {"work", work, 1},
    {"threads_on_one_client", threads_on_one_client, 1},
    {"one_bag_in_many_threads", one_bag_in_many_threads, 1},
    {"one_thread_at_a_time", one_thread_at_a_time, 1},
    {"fed_from_another_thread", fed_from_another_thread, 1},
    {"free_in_the_callback", free_in_the_callback, 1},
    {"free_from_another_thread", free_from_another_thread, 1},
#ifdef _WIN32
    {"cancel_by_ctrl_c", cancel_by_ctrl_c, 1},
    {"file_names", file_names, 1},
    {"system_proxy", system_proxy, 1},
    {"unmasked_floating_point", unmasked_floating_point, 1},
#else
    {"cancel_from_a_signal_handler", cancel_from_a_signal_handler, 1},
    {"storm_of_signals", storm_of_signals, 1},
    {"tight_loop_of_signals", tight_loop_of_signals, 1},
    {"silent_peers", silent_peers, 1},
    {"connection_closed_while_writing", connection_closed_while_writing, 1},
#endif
    {"cancel_a_client", cancel_a_client, 1},
    {"views_of_a_client", views_of_a_client, 1},
    {"log_of_a_client", log_of_a_client, 1},
    {"log_in_a_queue", log_in_a_queue, 1},
    {"log_of_the_process", log_of_the_process, 1},
    {"shared_budget", shared_budget, 1},
    {"questions_in_a_queue", questions_in_a_queue, 1},
    {"texts", texts, 1},
    {"versions", versions, 1},
    {"sizes", sizes, 1},
    {"small_stack", small_stack, 0},
#ifndef _WIN32
    {"fork_in_use", fork_in_use, 0},
    {"fork_with_a_shared_budget", fork_with_a_shared_budget, 0},
    {"fork_with_a_log_queue", fork_with_a_log_queue, 0},
    {"fork_with_a_limiter_queue", fork_with_a_limiter_queue, 0},
#endif
#ifdef NINEKW_TESTING
    {"panics", panics, 1},
    {"nothing_is_left", nothing_is_left, 1},
#endif
};

static int named(int argc, char **argv, const char *name)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return 1;
    return 0;
}

int main(int argc, char **argv)
{
    int ran = 0;
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        if (argc > 1 ? named(argc, argv, tests[i].name) : tests[i].always) {
            tests[i].run();
            ran++;
        }
    }
    /* A name without a test would pass for one that holds. */
    if (argc > 1)
        EXPECT(ran == argc - 1);
    printf("%d %s\n", ran, faults == 0 ? "robust" : "not robust");
    return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
