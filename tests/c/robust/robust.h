/*
 * What a C program may do to the library. The tests talk to a local service that answers nothing by itself:
 * NINEKW_URL and NINEKW_API_KEY name it.
 */
#ifndef ROBUST_H
#define ROBUST_H

#include "ninekw.h"

/* Faults found so far. */
extern int faults;
void expect(int true_, const char *file, int line, const char *what);
#define EXPECT(condition) expect(condition, __FILE__, __LINE__, #condition)

/* Who shares the budget of the next clients. */
extern int32_t share;
/* Keeps the events of the next clients, if it is there. */
extern ninekw_log_queue *log_queue;
/* A client of the local service that needs not wait. */
ninekw_client *new_client(void);
/* A picture of 300 bytes. */
ninekw_options *picture_options(void);
/* Submits it and gives its id. */
int64_t submit(const ninekw_client *client);
void nap(int milliseconds);
/* A listener on loopback; writes its host and port. */
int listen_on(char *address, size_t size, int queue);
/* Of a clock that never goes back. */
int64_t now_ms(void);

void threads_on_one_client(void);
void one_bag_in_many_threads(void);
void one_thread_at_a_time(void);
void fed_from_another_thread(void);
void free_in_the_callback(void);
void free_from_another_thread(void);
void versions(void);
void cancel_from_a_signal_handler(void);
void storm_of_signals(void);
void tight_loop_of_signals(void);
void silent_peers(void);
void connection_closed_while_writing(void);
void cancel_a_client(void);
void views_of_a_client(void);
void log_of_a_client(void);
void log_in_a_queue(void);
void log_of_the_process(void);
void job_in_many_threads(void);
void work(void);
void shared_budget(void);
void questions_in_a_queue(void);
void texts(void);
void sizes(void);
void small_stack(void);
void fork_in_use(void);
void fork_with_a_shared_budget(void);
void fork_with_a_log_queue(void);
void fork_with_a_limiter_queue(void);
/* On Windows. */
void cancel_by_ctrl_c(void);
void file_names(void);
void system_proxy(void);
void unmasked_floating_point(void);
/* Only with a library that has its test functions. */
void panics(void);
void nothing_is_left(void);

#endif
