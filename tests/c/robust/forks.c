/* Fork while other threads are in a call. */
#define _XOPEN_SOURCE 700
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "robust.h"

static int stop;

static void *ask_until_stopped(void *user)
{
    while (!__atomic_load_n(&stop, __ATOMIC_RELAXED)) {
        int64_t credits;
        ninekw_balance(user, &credits, NULL);
    }
    return NULL;
}

static void *take_until_stopped(void *user)
{
    while (!__atomic_load_n(&stop, __ATOMIC_RELAXED))
        ninekw_log_queue_next(user);
    return NULL;
}

/* A child's events are in its queue, from the first on. */
static int hears_itself(void)
{
    const char *event = ninekw_log_queue_next(log_queue);
    return event != NULL && strncmp(event, "4\nrequest_sent\n", 15) == 0;
}

void fork_in_use(void)
{
    pthread_t threads[4];
    ninekw_client *client = new_client();
    int count = log_queue == NULL ? 3 : 4;
    __atomic_store_n(&stop, 0, __ATOMIC_RELAXED);
    for (int i = 0; i < 3; i++)
        pthread_create(&threads[i], NULL, ask_until_stopped, client);
    if (log_queue != NULL)
        pthread_create(&threads[3], NULL, take_until_stopped, log_queue);
    for (int i = 0; i < 30; i++) {
        int status = -1;
        pid_t child = fork();
        if (child == 0) {
            int64_t credits = 0;
            /* A child that hangs is ended, and counts as a fault. */
            signal(SIGALRM, SIG_DFL);
            alarm(20);
            int fine = ninekw_balance(client, &credits, NULL) == NINEKW_OK && credits > 0;
            _exit(fine && (log_queue == NULL || hears_itself()) ? 0 : 1);
        }
        waitpid(child, &status, 0);
        EXPECT(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
    for (int i = 0; i < count; i++)
        pthread_join(threads[i], NULL);
    ninekw_client_free(client);
}

/* A thread may hold the lock of a queue of events. */
void fork_with_a_log_queue(void)
{
    log_queue = ninekw_log_queue_new();
    fork_in_use();
    ninekw_log_queue_free(log_queue);
    log_queue = NULL;
}

static void *answer_until_stopped(void *user)
{
    while (!__atomic_load_n(&stop, __ATOMIC_RELAXED))
        ninekw_limiter_queue_answer(user, 0, 0);
    return NULL;
}

/* So may it the lock of a limiter's questions. */
void fork_with_a_limiter_queue(void)
{
    pthread_t thread;
    ninekw_limiter_queue *queue = ninekw_limiter_queue_new();
    __atomic_store_n(&stop, 0, __ATOMIC_RELAXED);
    pthread_create(&thread, NULL, answer_until_stopped, queue);
    for (int i = 0; i < 30; i++) {
        int status = -1;
        pid_t child = fork();
        if (child == 0) {
            signal(SIGALRM, SIG_DFL);
            alarm(20);
            ninekw_limiter_queue_wake(queue);
            _exit(ninekw_limiter_queue_next(queue, 60000) == NULL ? 0 : 1);
        }
        waitpid(child, &status, 0);
        EXPECT(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
    pthread_join(thread, NULL);
    ninekw_limiter_queue_free(queue);
}

/* The processes share one budget, and a fork may copy the file that is locked. */
void fork_with_a_shared_budget(void)
{
    char folder[] = "/tmp/ninekw-robust-XXXXXX", command[64];
    EXPECT(mkdtemp(folder) != NULL && setenv("XDG_RUNTIME_DIR", folder, 1) == 0);
    share = NINEKW_SHARE_MACHINE;
    fork_in_use();
    snprintf(command, sizeof command, "rm -r %s", folder);
    EXPECT(system(command) == 0);
}
