/* Many threads at once: 16 on one client, and two on what serves one at a time. */
#include <pthread.h>
#include <stdlib.h>

#include "robust.h"

static void *ask_often(void *user)
{
    const ninekw_client *client = user;
    for (int i = 0; i < 20; i++) {
        int64_t credits = 0;
        if (ninekw_balance(client, &credits, NULL) != NINEKW_OK || credits <= 0)
            return user;
    }
    return NULL;
}

void threads_on_one_client(void)
{
    pthread_t threads[16];
    ninekw_client *client = new_client();
    for (int i = 0; i < 16; i++)
        pthread_create(&threads[i], NULL, ask_often, client);
    for (int i = 0; i < 16; i++) {
        void *failed;
        pthread_join(threads[i], &failed);
        EXPECT(failed == NULL);
    }
    ninekw_client_free(client);
}

/* ---- what is const may be read by many at once ---- */

struct reader {
    const ninekw_client *client;
    const ninekw_options *options;
};

static void *submit_often(void *user)
{
    const struct reader *reader = user;
    for (int i = 0; i < 10; i++) {
        int64_t id = 0;
        if (ninekw_submit(reader->client, reader->options, &id, NULL) != NINEKW_OK || id <= 0)
            return user;
    }
    return NULL;
}

void one_bag_in_many_threads(void)
{
    pthread_t threads[16];
    ninekw_client *client = new_client();
    ninekw_options *options = picture_options();
    struct reader reader = {client, options};
    for (int i = 0; i < 16; i++)
        pthread_create(&threads[i], NULL, submit_often, &reader);
    for (int i = 0; i < 16; i++) {
        void *failed;
        pthread_join(threads[i], &failed);
        EXPECT(failed == NULL);
    }
    ninekw_options_free(options);
    ninekw_client_free(client);
}

/* ---- a batch serves one thread at a time ---- */

struct batch_user {
    ninekw_batch *batch;
    int32_t second;
    int calls;
};

static void *add_to_it(void *user)
{
    struct batch_user *in_use = user;
    int64_t ticket = 5;
    in_use->second = ninekw_batch_add_submitted(in_use->batch, 12345, &ticket, NULL);
    EXPECT(ticket == 0);
    return NULL;
}

static int32_t from_another_thread(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    struct batch_user *in_use = user;
    (void)captcha_id;
    (void)phase;
    (void)elapsed_ms;
    if (in_use->calls++ == 0) {
        pthread_t thread;
        pthread_create(&thread, NULL, add_to_it, user);
        pthread_join(thread, NULL);
        EXPECT(ninekw_batch_in_flight(in_use->batch) == 0);
        EXPECT(ninekw_batch_feedback(in_use->batch, 1, NINEKW_CORRECT, NULL) == NINEKW_ERR_BUSY);
        /* To free what is in use is allowed: the call keeps what it needs. */
        ninekw_batch_free(in_use->batch);
    }
    return in_use->calls < 3;
}

void one_thread_at_a_time(void)
{
    ninekw_client *client = new_client();
    ninekw_done *done = NULL;
    int64_t ticket = 0, id = submit(client);
    struct batch_user in_use = {NULL, 0, 0};
    EXPECT(ninekw_batch_new(client, &in_use.batch, NULL) == NINEKW_OK);
    EXPECT(ninekw_batch_add_submitted(in_use.batch, id, &ticket, NULL) == NINEKW_OK);
    EXPECT(ninekw_batch_next_with(in_use.batch, 5000, NULL, from_another_thread, &in_use, &done,
                                  NULL) == NINEKW_ERR_CANCELLED);
    EXPECT(done == NULL && in_use.second == NINEKW_ERR_BUSY);
    ninekw_client_free(client);
}
