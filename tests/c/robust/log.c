/* Loggers: what they hear, and what they may do. */
#define _XOPEN_SOURCE 700
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "robust.h"

struct notes {
    ninekw_client *client;
    /* The first letters of the events. */
    char names[64];
    int lines, leaks;
    int32_t busy;
    /* Frees the client at the first event. */
    int frees;
};

static void note(void *user, int32_t level, const char *name, const char *line, const char *fields)
{
    struct notes *notes = user;
    int64_t credits;
    size_t length = strlen(notes->names);
    if (length + 1 < sizeof notes->names)
        notes->names[length] = name[0];
    notes->lines += strncmp(line, name, strlen(name)) == 0 && fields[0] == '{' && level >= 1 && level <= 4;
    notes->leaks += strstr(line, getenv("NINEKW_API_KEY")) != NULL;
    if (notes->client != NULL)
        notes->busy = ninekw_balance(notes->client, &credits, NULL);
    if (notes->frees) {
        ninekw_client_free(notes->client);
        notes->client = NULL;
        notes->frees = 0;
    }
}

/* Its log is a function or a queue. */
static ninekw_client *client_with(int32_t level, struct notes *notes, ninekw_log_queue *queue)
{
    ninekw_config *config = ninekw_config_new();
    ninekw_client *client = NULL;
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_min_interval_ms(config, 0, NULL) == NINEKW_OK);
    if (queue == NULL)
        EXPECT(ninekw_config_set_log(config, level, note, notes, NULL) == NINEKW_OK);
    else
        EXPECT(ninekw_config_set_log_queue(config, level, queue, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    ninekw_config_free(config);
    return client;
}

static ninekw_client *client_with_log(int32_t level, struct notes *notes)
{
    return client_with(level, notes, NULL);
}

void log_of_a_client(void)
{
    struct notes notes = {0}, few = {0};
    int64_t credits;
    ninekw_options *options = picture_options();
    int64_t id = 0;
    notes.client = client_with_log(NINEKW_LOG_DEBUG, &notes);
    EXPECT(ninekw_balance(notes.client, &credits, NULL) == NINEKW_OK);
    /* request_sent, request_answered */
    EXPECT(strcmp(notes.names, "rr") == 0);
    EXPECT(notes.lines == 2 && notes.leaks == 0 && notes.busy == NINEKW_ERR_BUSY);
    /* It may free the client that it hears of. */
    notes.frees = 1;
    EXPECT(ninekw_submit(notes.client, options, &id, NULL) == NINEKW_OK && id != 0);
    /* request_sent, request_answered, upload_accepted */
    EXPECT(strcmp(notes.names, "rrrru") == 0 && notes.client == NULL && notes.leaks == 0);
    few.client = client_with_log(NINEKW_LOG_INFO, &few);
    EXPECT(ninekw_balance(few.client, &credits, NULL) == NINEKW_OK && few.lines == 0);
    ninekw_client_free(few.client);
    ninekw_options_free(options);
}

void log_in_a_queue(void)
{
    ninekw_log_queue *queue = ninekw_log_queue_new();
    ninekw_client *client = client_with(NINEKW_LOG_DEBUG, NULL, queue);
    int64_t credits;
    EXPECT(ninekw_log_queue_next(queue) == NULL);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK);
    const char *event = ninekw_log_queue_next(queue);
    EXPECT(strncmp(event, "4\nrequest_sent\nrequest_sent action=", 35) == 0 && strstr(event, "\n{\"action\":") != NULL);
    event = ninekw_log_queue_next(queue);
    EXPECT(strncmp(event, "4\nrequest_answered\n", 19) == 0 && strstr(event, getenv("NINEKW_API_KEY")) == NULL);
    EXPECT(ninekw_log_queue_next(queue) == NULL);
    /* The client goes on without it. */
    ninekw_log_queue_free(queue);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK);
    ninekw_client_free(client);
}

/* Counts its calls; any thread may use it. */
struct counter {
    pthread_mutex_t lock;
    int calls;
};

static void count(void *user, int32_t level, const char *name, const char *line, const char *fields)
{
    struct counter *counter = user;
    (void)level, (void)name, (void)line, (void)fields;
    pthread_mutex_lock(&counter->lock);
    counter->calls++;
    pthread_mutex_unlock(&counter->lock);
}

static struct counter first = {PTHREAD_MUTEX_INITIALIZER, 0}, second = {PTHREAD_MUTEX_INITIALIZER, 0};

static void *set_second(void *unused)
{
    (void)unused;
    EXPECT(ninekw_set_log(NINEKW_LOG_DEBUG, count, &second, NULL) == NINEKW_OK);
    return NULL;
}

/* Blocks until another thread has set another function. */
static void replace(void *user, int32_t level, const char *name, const char *line, const char *fields)
{
    pthread_t thread;
    count(user, level, name, line, fields);
    EXPECT(pthread_create(&thread, NULL, set_second, NULL) == 0);
    EXPECT(pthread_join(thread, NULL) == 0);
}

static void *ask(void *client)
{
    int64_t credits;
    for (int i = 0; i < 20; i++)
        EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK);
    return NULL;
}

void log_of_the_process(void)
{
    ninekw_client *client = new_client();
    pthread_t threads[4];
    int64_t credits;
    EXPECT(ninekw_set_log(NINEKW_LOG_DEBUG, replace, &first, NULL) == NINEKW_OK);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK);
    EXPECT(first.calls == 1 && second.calls == 1);
    /* Set and taken away while four threads tell events. */
    for (size_t i = 0; i < 4; i++)
        EXPECT(pthread_create(&threads[i], NULL, ask, client) == 0);
    for (int i = 0; i < 200; i++) {
        EXPECT(ninekw_set_log(NINEKW_LOG_DEBUG, i % 2 ? count : NULL, &second, NULL) == NINEKW_OK);
        nap(1);
    }
    EXPECT(ninekw_set_log(NINEKW_LOG_DEBUG, NULL, NULL, NULL) == NINEKW_OK);
    for (size_t i = 0; i < 4; i++)
        EXPECT(pthread_join(threads[i], NULL) == 0);
    int calls = second.calls;
    EXPECT(calls > 1);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && second.calls == calls);
    ninekw_client_free(client);
}
