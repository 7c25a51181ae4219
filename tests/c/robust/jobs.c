/* Jobs: one is freed while other threads read it, and in the callbacks of its own loop. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "robust.h"

static void *read_often(void *user)
{
    const ninekw_job *job = user;
    for (int i = 0; i < 1000; i++) {
        size_t length = 0;
        if (ninekw_job_id(job) <= 0 || ninekw_job_file(job, 0, &length) == NULL || length != 300 ||
            strcmp(ninekw_job_text(job, "timeout"), "30") != 0 ||
            ninekw_job_check(job, "fine", NULL) != NINEKW_OK)
            return user;
    }
    return NULL;
}

static ninekw_options *own_captchas(void)
{
    ninekw_options *options = ninekw_options_new();
    EXPECT(ninekw_options_set_int(options, NINEKW_PARAM_SELFSOLVE, 1, NULL) == NINEKW_OK);
    EXPECT(ninekw_options_set_int(options, NINEKW_PARAM_SELFONLY, 1, NULL) == NINEKW_OK);
    return options;
}

void job_in_many_threads(void)
{
    pthread_t threads[4];
    ninekw_client *client = new_client();
    ninekw_options *options = own_captchas();
    ninekw_job *job = NULL, *none = NULL;
    int64_t credits = 0, id = submit(client);
    EXPECT(ninekw_job_next(client, options, &job, NULL) == NINEKW_OK && job != NULL);
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, read_often, job);
    for (int i = 0; i < 4; i++) {
        void *failed;
        pthread_join(threads[i], &failed);
        EXPECT(failed == NULL);
    }
    EXPECT(ninekw_job_id(job) == id);
    ninekw_job_free(job);
    EXPECT(ninekw_job_answer(client, id, "fine", NULL, &credits, NULL) == NINEKW_OK && credits > 0);
    EXPECT(ninekw_job_next(client, options, &none, NULL) == NINEKW_OK && none == NULL);
    ninekw_options_free(options);
    ninekw_client_free(client);
}

struct at_work {
    ninekw_client *client;
    ninekw_cancel *cancel;
    int decided, told;
};

static int32_t decide(void *user, const ninekw_job *job, ninekw_decision *decision)
{
    struct at_work *at_work = user;
    if (at_work->decided++ == 0) {
        ninekw_reply *reply = NULL;
        size_t length = 0;
        /* Calls are allowed here, and so is to free what the loop uses. */
        EXPECT(ninekw_show(at_work->client, ninekw_job_id(job), NULL, &reply, NULL) == NINEKW_OK);
        EXPECT(ninekw_reply_bytes(reply, &length) != NULL && length == 300);
        ninekw_reply_free(reply);
        ninekw_client_free(at_work->client);
    }
    if (at_work->decided < 3) {
        ninekw_decision_working(decision);
        return 1;
    }
    return ninekw_decision_answer(decision, "fine", NULL) == NINEKW_OK;
}

static int32_t outcome(void *user, const ninekw_job *job, int32_t what, int64_t credits,
                       const ninekw_error *error)
{
    struct at_work *at_work = user;
    EXPECT(ninekw_job_id(job) > 0 && what == NINEKW_OUTCOME_ANSWERED && credits > 0);
    EXPECT(error == NULL);
    at_work->told++;
    ninekw_cancel_trigger(at_work->cancel);
    return 1;
}

static int32_t third_time(void *user, int64_t id, int32_t phase, int64_t elapsed_ms)
{
    int *calls = user;
    (void)phase;
    EXPECT(id == 0 && elapsed_ms >= 0);
    return ++*calls < 3;
}

static int32_t never(void *user, const ninekw_job *job, ninekw_decision *decision)
{
    (void)user;
    (void)job;
    (void)decision;
    EXPECT(!"no job comes");
    return 0;
}

/* Progress ends the work while no job comes. */
static void work_with_progress(void)
{
    int calls = 0;
    ninekw_client *client = new_client();
    EXPECT(ninekw_work_with(client, NULL, 20000, NULL, third_time, never, NULL, &calls, NULL, NULL,
                            NULL) == NINEKW_OK);
    EXPECT(calls == 3);
    ninekw_client_free(client);
}

void work(void)
{
    struct at_work at_work = {new_client(), ninekw_cancel_new(), 0, 0};
    ninekw_options *options = own_captchas();
    int64_t answered = 0, credits = 0;
    submit(at_work.client);
    EXPECT(ninekw_work(at_work.client, options, 20000, at_work.cancel, decide, outcome, &at_work,
                       &answered, &credits, NULL) == NINEKW_OK);
    EXPECT(answered == 1 && credits > 0 && at_work.decided == 3 && at_work.told == 1);
    ninekw_options_free(options);
    ninekw_cancel_free(at_work.cancel);
    work_with_progress();
}
