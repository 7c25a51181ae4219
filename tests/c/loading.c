/*
 * Loads the library with dlopen, calls it, closes it while threads that called it still live, and does so again: what a
 * host program with plug-ins does; at last, two copies of it are in use at the same time. NINEKW_LIB and NINEKW_COPY name
 * the library and its copy, NINEKW_URL and NINEKW_API_KEY a local service.
 */
#define _XOPEN_SOURCE 700
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ninekw.h"

static int faults;

#define EXPECT(condition) \
    ((condition) ? (void)0 : (void)(fprintf(stderr, "loading:%d: %s\n", __LINE__, #condition), faults++))

/* ISO C has no cast from an object's address to a function's. */
static void find(void *library, const char *name, void *function)
{
    void *found = dlsym(library, name);
    EXPECT(found != NULL);
    memcpy(function, &found, sizeof found);
}

static pthread_barrier_t called, closed;

static void *call(void *library)
{
    ninekw_config *(*config_new)(void);
    int32_t (*set_key)(ninekw_config *, const char *, ninekw_error **);
    int32_t (*set_url)(ninekw_config *, const char *, ninekw_error **);
    int32_t (*client_new)(const ninekw_config *, ninekw_client **, ninekw_error **);
    int32_t (*balance)(const ninekw_client *, int64_t *, ninekw_error **);
    void (*client_free)(ninekw_client *);
    void (*config_free)(ninekw_config *);
    uint32_t (*abi)(void);
    ninekw_config *config;
    ninekw_client *client = NULL;
    int64_t credits = 0;
    find(library, "ninekw_abi_version", &abi);
    find(library, "ninekw_config_new", &config_new);
    find(library, "ninekw_config_set_api_key", &set_key);
    find(library, "ninekw_config_set_base_url", &set_url);
    find(library, "ninekw_client_new", &client_new);
    find(library, "ninekw_balance", &balance);
    find(library, "ninekw_client_free", &client_free);
    find(library, "ninekw_config_free", &config_free);
    EXPECT(abi() == NINEKW_ABI_VERSION);
    config = config_new();
    EXPECT(set_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(set_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(client_new(config, &client, NULL) == NINEKW_OK);
    EXPECT(balance(client, &credits, NULL) == NINEKW_OK && credits > 0);
    client_free(client);
    config_free(config);
    pthread_barrier_wait(&called);
    pthread_barrier_wait(&closed);
    /* Ends now, and with it what the library keeps for each thread. */
    return NULL;
}

/* Opens the library, and calls it in a thread. */
struct visit {
    void *library;
    pthread_t thread;
};

static struct visit open_and_call(const char *path)
{
    struct visit visit = {dlopen(path, RTLD_NOW | RTLD_LOCAL), 0};
    if (visit.library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(EXIT_FAILURE);
    }
    pthread_create(&visit.thread, NULL, call, visit.library);
    return visit;
}

int main(void)
{
    struct visit first, second;
    for (int round = 0; round < 5; round++) {
        pthread_barrier_init(&called, NULL, 2);
        pthread_barrier_init(&closed, NULL, 2);
        first = open_and_call(getenv("NINEKW_LIB"));
        pthread_barrier_wait(&called);
        EXPECT(dlclose(first.library) == 0);
        pthread_barrier_wait(&closed);
        pthread_join(first.thread, NULL);
    }
    /* They know nothing of each other, and must keep to one budget. */
    pthread_barrier_init(&called, NULL, 3);
    pthread_barrier_init(&closed, NULL, 3);
    first = open_and_call(getenv("NINEKW_LIB"));
    second = open_and_call(getenv("NINEKW_COPY"));
    EXPECT(first.library != second.library);
    pthread_barrier_wait(&called);
    pthread_barrier_wait(&closed);
    pthread_join(first.thread, NULL);
    pthread_join(second.thread, NULL);
    puts(faults == 0 ? "loaded" : "not loaded");
    return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
