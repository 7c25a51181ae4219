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

/* ---- a batch is driven by one thread at a time, and fed by any ---- */

struct batch_user {
    ninekw_batch *batch;
    int32_t second;
    int calls;
};

static void *add_to_it(void *user)
{
    struct batch_user *in_use = user;
    int64_t ticket = 5;
    ninekw_done *done = NULL;
    EXPECT(ninekw_batch_add_submitted(in_use->batch, 12345, &ticket, NULL) == NINEKW_OK);
    EXPECT(ticket == 1);
    in_use->second = ninekw_batch_next(in_use->batch, 1000, NULL, &done, NULL);
    EXPECT(done == NULL);
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

#define FED 8

static void *drive(void *user)
{
    ninekw_batch *batch = user;
    intptr_t ended = 0;
    for (;;) {
        ninekw_done *done = NULL;
        EXPECT(ninekw_batch_next_fed(batch, -1, NULL, NULL, NULL, &done, NULL) == NINEKW_OK);
        if (done == NULL)
            return (void *)ended;
        int64_t ticket = ninekw_done_ticket(done);
        const char *tag = ninekw_done_tag(done);
        EXPECT(tag != NULL && tag[0] == 'a' + ticket && tag[1] == '\0');
        EXPECT(ninekw_error_status(ninekw_done_error(done)) == NINEKW_ERR_CANCELLED);
        EXPECT(ninekw_done_captcha_id(done) > 0);
        ended++;
        ninekw_done_free(done);
    }
}

void fed_from_another_thread(void)
{
    pthread_t thread;
    void *ended;
    int64_t tickets[FED];
    ninekw_batch *batch = NULL;
    ninekw_client *client = new_client();
    ninekw_options *options = picture_options();
    EXPECT(ninekw_batch_new(client, &batch, NULL) == NINEKW_OK);
    pthread_create(&thread, NULL, drive, batch);
    for (int i = 0; i < FED; i++) {
        const char tag[2] = {(char)('a' + i), '\0'};
        /* Every second one has been submitted before. */
        int32_t status = i % 2 == 0
                             ? ninekw_batch_add_with(batch, options, -1, tag, &tickets[i], NULL)
                             : ninekw_batch_add_submitted_with(batch, submit(client), NULL, 60000,
                                                               tag, &tickets[i], NULL);
        EXPECT(status == NINEKW_OK && tickets[i] == i);
    }
    for (int i = 0; i < FED; i++) {
        while (ninekw_batch_captcha_id(batch, tickets[i]) == 0)
            nap(5);
        ninekw_batch_cancel(batch, tickets[i]);
        while (ninekw_batch_captcha_id(batch, tickets[i]) != 0)
            nap(5);
        ninekw_batch_cancel(batch, tickets[i]);
    }
    ninekw_batch_wake(batch);
    pthread_join(thread, &ended);
    EXPECT((intptr_t)ended == FED);
    ninekw_batch_free(batch);
    ninekw_options_free(options);
    ninekw_client_free(client);
}
