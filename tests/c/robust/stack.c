/* A whole TLS call on a stack of 128 KiB. NINEKW_TLS_URL and NINEKW_CA_FILE name a local service behind TLS. */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "robust.h"

#define STACK (128 * 1024)
#define PAINT 0xA5

static void *call(void *user)
{
    int64_t credits = 0, id = 0;
    ninekw_client *client = NULL;
    ninekw_error *err = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = picture_options();
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_TLS_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_ca_file(config, getenv("NINEKW_CA_FILE"), NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    EXPECT(ninekw_balance(client, &credits, &err) == NINEKW_OK && credits > 0);
    if (err != NULL)
        fprintf(stderr, "%s\n", ninekw_error_message(err));
    ninekw_error_free(err);
    EXPECT(ninekw_submit(client, options, &id, NULL) == NINEKW_OK && id > 0);
    ninekw_options_free(options);
    ninekw_client_free(client);
    ninekw_config_free(config);
    return user;
}

void small_stack(void)
{
    pthread_attr_t attributes;
    pthread_t thread;
    size_t untouched = 0;
    const size_t page = 4096;
    unsigned char *memory = mmap(NULL, page + STACK, PROT_READ | PROT_WRITE,
                                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    unsigned char *stack = memory + page;
    EXPECT(memory != MAP_FAILED && getenv("NINEKW_TLS_URL") != NULL);
    memset(stack, PAINT, STACK);
    /* Whoever goes below the stack ends the process. */
    EXPECT(mprotect(memory, page, PROT_NONE) == 0);
    pthread_attr_init(&attributes);
    EXPECT(pthread_attr_setstack(&attributes, stack, STACK) == 0);
    EXPECT(pthread_create(&thread, &attributes, call, NULL) == 0);
    pthread_join(thread, NULL);
    while (untouched < STACK && stack[untouched] == PAINT)
        untouched++;
    printf("stack used: %zu of %d bytes\n", STACK - untouched, STACK);
    pthread_attr_destroy(&attributes);
    munmap(memory, page + STACK);
}
