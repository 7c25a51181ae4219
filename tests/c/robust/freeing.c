/* Everything is freed while a call uses it: in its callback, and by another thread. */
#define _XOPEN_SOURCE 700
#include <pthread.h>
#include <stdlib.h>

#include "robust.h"

struct in_use {
    ninekw_client *client;
    ninekw_cancel *cancel;
    int32_t busy;
    int calls;
};

static int32_t free_all(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    struct in_use *in_use = user;
    (void)captcha_id;
    (void)phase;
    if (in_use->calls++ == 0) {
        int64_t credits;
        in_use->busy = ninekw_balance(in_use->client, &credits, NULL);
        ninekw_client_free(in_use->client);
        ninekw_cancel_free(in_use->cancel);
    }
    return elapsed_ms < 200;
}

void free_in_the_callback(void)
{
    ninekw_answer *answer = NULL;
    ninekw_error *err = NULL;
    struct in_use in_use = {new_client(), ninekw_cancel_new(), 0, 0};
    int64_t id = submit(in_use.client);
    int32_t status = ninekw_wait_with(in_use.client, id, -1, in_use.cancel, free_all, &in_use,
                                      &answer, &err);
    EXPECT(status == NINEKW_ERR_CANCELLED);
    EXPECT(ninekw_error_captcha_id(err) == id);
    EXPECT(in_use.busy == NINEKW_ERR_BUSY);
    EXPECT(answer == NULL);
    ninekw_error_free(err);
}

struct waiting {
    ninekw_client *client;
    ninekw_cancel *cancel;
    int64_t id;
    int32_t status;
    pthread_barrier_t *under_way;
    int told;
};

/* The call is certainly under way when it tells of itself. */
static int32_t tell(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    struct waiting *waiting = user;
    (void)captcha_id;
    (void)phase;
    if (waiting->told++ == 0)
        pthread_barrier_wait(waiting->under_way);
    return elapsed_ms < 300;
}

static void *wait_for_it(void *user)
{
    struct waiting *waiting = user;
    ninekw_answer *answer = NULL;
    waiting->status = ninekw_wait_with(waiting->client, waiting->id, -1, waiting->cancel, tell,
                                       waiting, &answer, NULL);
    EXPECT(answer == NULL);
    return NULL;
}

void free_from_another_thread(void)
{
    pthread_t thread;
    pthread_barrier_t under_way;
    struct waiting waiting = {new_client(), ninekw_cancel_new(), 0, 0, &under_way, 0};
    waiting.id = submit(waiting.client);
    pthread_barrier_init(&under_way, NULL, 2);
    pthread_create(&thread, NULL, wait_for_it, &waiting);
    pthread_barrier_wait(&under_way);
    ninekw_client_free(waiting.client);
    ninekw_cancel_free(waiting.cancel);
    pthread_join(thread, NULL);
    EXPECT(waiting.status == NINEKW_ERR_CANCELLED && waiting.told > 1);
    pthread_barrier_destroy(&under_way);
}
