/* What the tests share. */
#define _XOPEN_SOURCE 700
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "robust.h"

int faults;

void expect(int true_, const char *file, int line, const char *what)
{
    if (!true_) {
        fprintf(stderr, "%s:%d: %s\n", file, line, what);
        faults++;
    }
}

void nap(int milliseconds)
{
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    nanosleep(&time, NULL);
}

int32_t share = NINEKW_SHARE_PROCESS;
ninekw_log_queue *log_queue;

ninekw_client *new_client(void)
{
    ninekw_config *config = ninekw_config_new();
    ninekw_client *client = NULL;
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_min_interval_ms(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_first_poll_ms(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_poll_interval_ms(config, 10, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_share(config, share, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_log_queue(config, NINEKW_LOG_DEBUG, log_queue, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    ninekw_config_free(config);
    return client;
}

ninekw_options *picture_options(void)
{
    char picture[300];
    ninekw_options *options = ninekw_options_new();
    memset(picture, 7, sizeof picture);
    memcpy(picture, "GIF89a", 6);
    EXPECT(ninekw_options_set_bytes(options, "file-upload-01", picture, sizeof picture, NULL) ==
           NINEKW_OK);
    /* The service would answer an equal open captcha by the old one. */
    EXPECT(ninekw_options_set_int(options, "nomd5", 1, NULL) == NINEKW_OK);
    return options;
}

int64_t submit(const ninekw_client *client)
{
    int64_t id = 0;
    ninekw_options *options = picture_options();
    EXPECT(ninekw_submit(client, options, &id, NULL) == NINEKW_OK);
    ninekw_options_free(options);
    return id;
}
