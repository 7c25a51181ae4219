/*
 * A whole TLS call on 128 KiB of stack; Windows gives a thread 1 MiB by default. NINEKW_TLS_URL and NINEKW_CA_FILE name
 * a local service behind TLS.
 */
#include <process.h>
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

#include "../robust/robust.h"

#define STACK (128 * 1024)

static unsigned __stdcall call(void *user)
{
    int64_t credits = 0, id = 0;
    ninekw_client *client = NULL;
    ninekw_error *err = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = picture_options();
    (void)user;
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
    return 0;
}

void small_stack(void)
{
    HANDLE thread = (HANDLE)_beginthreadex(NULL, STACK, call, NULL, STACK_SIZE_PARAM_IS_A_RESERVATION, NULL);
    EXPECT(thread != NULL && getenv("NINEKW_TLS_URL") != NULL);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
}
