/*
 * Leaves a batch after the first of twelve captchas: the service knows of none that the program does not. The lines tell
 * the runner, which compares with the service.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "ninekw.h"

enum { COUNT = 12 };

static void must(int32_t status, ninekw_error **err)
{
    if (status == NINEKW_OK)
        return;
    fprintf(stderr, "%s: %s\n", ninekw_status_name(status), ninekw_error_message(*err));
    exit(EXIT_FAILURE);
}

static ninekw_client *new_client(int32_t abandon)
{
    ninekw_error *err = NULL;
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();

    must(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), &err), &err);
    must(ninekw_config_set_base_url(config, getenv("NINEKW_TEST_LEAVING_URL"), &err), &err);
    must(ninekw_config_set_min_interval_ms(config, 0, &err), &err);
    must(ninekw_config_set_first_poll_ms(config, 0, &err), &err);
    must(ninekw_config_set_poll_interval_ms(config, 10, &err), &err);
    must(ninekw_config_set_polling(config, NINEKW_POLLING_FAST, &err), &err);
    must(ninekw_config_set_abandon(config, abandon, &err), &err);
    must(ninekw_client_new(config, &client, &err), &err);
    ninekw_config_free(config);
    return client;
}

static void leave(int32_t abandon)
{
    ninekw_error *err = NULL;
    ninekw_batch *batch = NULL;
    ninekw_done *done = NULL;
    int64_t first, ticket, pending[COUNT];
    ninekw_client *client = new_client(abandon);
    ninekw_options *options = ninekw_options_new();

    must(ninekw_options_set_file(options, "file-upload-01", getenv("NINEKW_TEST_PICTURE"), &err), &err);
    must(ninekw_batch_new(client, &batch, &err), &err);
    for (int i = 0; i < COUNT; i++)
        must(ninekw_batch_add(batch, options, &ticket, &err), &err);
    must(ninekw_batch_next(batch, -1, NULL, &done, &err), &err);
    first = ninekw_done_captcha_id(done);
    must(ninekw_batch_feedback(batch, first, NINEKW_CORRECT, &err), &err);
    must(ninekw_batch_leave(batch, &err), &err);

    size_t count = ninekw_batch_pending(batch, pending, COUNT);
    /* What was answered meanwhile cannot be given up. */
    if (abandon == NINEKW_ABANDON_KEEP && count != COUNT - 1) {
        fprintf(stderr, "%zu captchas are named\n", count);
        exit(EXIT_FAILURE);
    }
    printf("right: %" PRId64 "\nknown: %" PRId64, first, first);
    for (size_t i = 0; i < count; i++)
        printf(" %" PRId64, pending[i]);
    puts("");
    ninekw_done_free(done);
    ninekw_batch_free(batch);
    ninekw_options_free(options);
    ninekw_client_free(client);
}

int main(void)
{
    leave(NINEKW_ABANDON_KEEP);
    leave(NINEKW_ABANDON_ABORT);
    puts("2 of 2 checks passed");
    return EXIT_SUCCESS;
}
