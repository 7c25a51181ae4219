/* A limiter's questions in a queue, answered by another thread. */
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "robust.h"

struct desk {
    ninekw_limiter_queue *queue;
    int64_t answer;
    int questions, uploads, pauses;
    int is_over;
};

static void *answer(void *given)
{
    struct desk *desk = given;
    while (!__atomic_load_n(&desk->is_over, __ATOMIC_RELAXED)) {
        int64_t number = -1, pause = -1;
        char account[33];
        int priority = -1;
        const char *text = ninekw_limiter_queue_next(desk->queue, 5000);
        if (text == NULL)
            continue;
        EXPECT(sscanf(text, "%" SCNd64 "\n%32[0-9a-f]\n%d\n%" SCNd64, &number, account, &priority, &pause) == 4);
        EXPECT(strlen(account) == 32);
        if (number == 0) {
            desk->pauses++;
            continue;
        }
        /* The first question of two is answered by a time to wait. */
        desk->uploads += priority == NINEKW_PRIORITY_UPLOAD;
        ninekw_limiter_queue_answer(desk->queue, number, desk->questions++ % 2 == 0 ? desk->answer : 0);
        ninekw_limiter_queue_answer(desk->queue, number, -9);
    }
    return NULL;
}

static ninekw_client *client_with(ninekw_limiter_queue *queue)
{
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_min_interval_ms(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_retries(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_share(config, NINEKW_SHARE_PROCESS, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_limiter_queue(config, queue, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    ninekw_config_free(config);
    return client;
}

/* Nobody answers: the call ends by its token, and the question waits on. */
static void unanswered(void)
{
    ninekw_limiter_queue *queue = ninekw_limiter_queue_new();
    ninekw_client *client = client_with(queue);
    ninekw_options *options = picture_options();
    int64_t id = 0;
    EXPECT(ninekw_limiter_queue_next(queue, 0) == NULL);
    ninekw_limiter_queue_wake(queue);
    EXPECT(ninekw_limiter_queue_next(queue, 60000) == NULL);
    EXPECT(ninekw_submit_with(client, options, 200, NULL, NULL, NULL, &id, NULL) == NINEKW_ERR_DEADLINE);
    EXPECT(ninekw_limiter_queue_next(queue, 0) != NULL);
    EXPECT(ninekw_limiter_queue_next(queue, 0) == NULL);
    ninekw_limiter_queue_free(queue);
    ninekw_options_free(options);
    ninekw_client_free(client);
}

void questions_in_a_queue(void)
{
    pthread_t thread;
    struct desk desk = {ninekw_limiter_queue_new(), 30, 0, 0, 0, 0};
    ninekw_error *err = NULL;
    ninekw_client *client = client_with(desk.queue);
    int64_t credits = 0;
    unanswered();
    pthread_create(&thread, NULL, answer, &desk);
    EXPECT(submit(client) > 0);
    EXPECT(desk.questions == 2 && desk.uploads == 2);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && credits > 0);
    EXPECT(desk.questions == 4 && desk.uploads == 2);
    desk.answer = -7;
    EXPECT(ninekw_balance(client, &credits, &err) == NINEKW_ERR_SHARED_BUDGET);
    EXPECT(strstr(ninekw_error_message(err), "-7") != NULL);
    ninekw_error_free(err);
    __atomic_store_n(&desk.is_over, 1, __ATOMIC_RELAXED);
    ninekw_limiter_queue_wake(desk.queue);
    pthread_join(thread, NULL);
    EXPECT(desk.pauses == 0);
    ninekw_client_free(client);
    ninekw_limiter_queue_free(desk.queue);
}
