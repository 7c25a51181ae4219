/* What the examples share: a client from the environment, and errors for a person to read. */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <stdio.h>
#include <stdlib.h>

#include <ninekw.h>

/* Says what went wrong, frees the error and ends the program. */
static void check(int32_t status, ninekw_error *err)
{
    if (status == NINEKW_OK)
        return;
    fprintf(stderr, "%s failed (%s): %s\n", ninekw_error_operation(err), ninekw_status_name(status),
            ninekw_error_message(err));
    ninekw_error_free(err);
    exit(EXIT_FAILURE);
}

/* NINEKW_API_KEY is needed; NINEKW_URL names another address than https://www.9kw.eu. `cancel` may be NULL. */
static ninekw_client *client_from_environment(const ninekw_cancel *cancel)
{
    ninekw_error *err = NULL;
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    check(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), &err), err);
    if (getenv("NINEKW_URL") != NULL)
        check(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), &err), err);
    if (cancel != NULL)
        check(ninekw_config_set_cancel(config, cancel, &err), err);
    check(ninekw_client_new(config, &client, &err), err);
    ninekw_config_free(config);
    return client;
}

#endif
