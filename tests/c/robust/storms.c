/* A tight loop of signals at the thread that is in a call: it ends at its deadline all the same. */
#define _XOPEN_SOURCE 700
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "robust.h"

#define LIMIT 1000
/* For a busy machine, which also has to deliver the signals. */
#define LATEST 2500

struct storm {
    pthread_t at;
    int over;
};

static void on_signal(int signal)
{
    (void)signal;
}

static void *blow(void *user)
{
    struct storm *storm = user;
    while (!__atomic_load_n(&storm->over, __ATOMIC_RELAXED))
        pthread_kill(storm->at, SIGUSR1);
    return NULL;
}

/* A client of a service that takes connections and never answers. */
static ninekw_client *client_of(const char *address, const char *key, int64_t interval_ms)
{
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    char url[64];
    snprintf(url, sizeof url, "http://%s", address);
    EXPECT(ninekw_config_set_api_key(config, key, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, url, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_timeout_ms(config, LIMIT, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_retries(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_min_interval_ms(config, interval_ms, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_share(config, NINEKW_SHARE_PROCESS, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    ninekw_config_free(config);
    return client;
}

struct scene {
    ninekw_client *client;
    ninekw_options *options;
    ninekw_batch *batch;
    int64_t id;
};

static int32_t balance(struct scene *scene)
{
    int64_t credits = 0;
    return ninekw_balance(scene->client, &credits, NULL);
}

static int32_t wait_(struct scene *scene)
{
    ninekw_answer *answer = NULL;
    return ninekw_wait(scene->client, scene->id, LIMIT, NULL, &answer, NULL);
}

static int32_t solve(struct scene *scene)
{
    ninekw_answer *answer = NULL;
    return ninekw_solve(scene->client, scene->options, LIMIT, NULL, &answer, NULL);
}

static int32_t next(struct scene *scene)
{
    ninekw_done *done = NULL;
    return ninekw_batch_next(scene->batch, LIMIT, NULL, &done, NULL);
}

static void in_a_storm(const char *what, int32_t (*call)(struct scene *), struct scene *scene,
                       int32_t expected)
{
    struct storm storm = {pthread_self(), 0};
    pthread_t thread;
    int64_t began, took;
    int32_t status;
    pthread_create(&thread, NULL, blow, &storm);
    began = now_ms();
    status = call(scene);
    took = now_ms() - began;
    __atomic_store_n(&storm.over, 1, __ATOMIC_RELAXED);
    pthread_join(thread, NULL);
    if (status != expected || took < LIMIT - 1 || took > LATEST)
        fprintf(stderr, "%s: status %d after %d ms\n", what, (int)status, (int)took);
    EXPECT(status == expected && took >= LIMIT - 1 && took <= LATEST);
}

void tight_loop_of_signals(void)
{
    char address[32];
    struct sigaction action, old;
    struct scene scene = {NULL, picture_options(), NULL, 4711};
    int64_t ticket = 0;
    ninekw_answer *answer = NULL;
    int listener = listen_on(address, sizeof address, 16);
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    sigaction(SIGUSR1, &action, &old);

    scene.client = client_of(address, "stormKey1", 0);
    in_a_storm("a balance", balance, &scene, NINEKW_ERR_TIMEOUT);
    in_a_storm("a wait", wait_, &scene, NINEKW_ERR_DEADLINE);
    in_a_storm("a solve", solve, &scene, NINEKW_ERR_SUBMIT_UNKNOWN);
    ninekw_client_free(scene.client);

    /* The first takes the turn. */
    scene.client = client_of(address, "stormKey2", 60000);
    EXPECT(ninekw_wait(scene.client, scene.id, 50, NULL, &answer, NULL) == NINEKW_ERR_DEADLINE);
    in_a_storm("a wait for its turn", wait_, &scene, NINEKW_ERR_DEADLINE);
    ninekw_client_free(scene.client);

    /* A captcha that nobody answers. */
    scene.client = new_client();
    scene.id = submit(scene.client);
    in_a_storm("a wait for a person", wait_, &scene, NINEKW_ERR_DEADLINE);
    EXPECT(ninekw_batch_new(scene.client, &scene.batch, NULL) == NINEKW_OK);
    EXPECT(ninekw_batch_add_submitted(scene.batch, scene.id, &ticket, NULL) == NINEKW_OK);
    in_a_storm("a batch", next, &scene, NINEKW_ERR_DEADLINE);
    ninekw_batch_free(scene.batch);
    ninekw_client_free(scene.client);

    sigaction(SIGUSR1, &old, NULL);
    close(listener);
    ninekw_options_free(scene.options);
}
