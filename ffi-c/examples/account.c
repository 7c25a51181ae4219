/*
 * Watches an account: its last captchas, then a line whenever its credits change, until Ctrl-C.
 *
 *     NINEKW_API_KEY=... ./account [SECONDS]
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <signal.h>
#include <time.h>

#include "example.h"

/* Made before the handler is, and never freed while it may run. */
static ninekw_cancel *interrupted;

static void on_interrupt(int signal)
{
    (void)signal;
    ninekw_cancel_trigger(interrupted); /* may be called here */
}

static void show_history(const ninekw_client *client)
{
    ninekw_error *err = NULL;
    ninekw_reply *history = NULL;
    check(ninekw_history(client, NINEKW_HISTORY_SUBMITTED, NULL, &history, &err), err);
    for (size_t row = 0; row < ninekw_reply_row_count(history, NULL) && row < 5; row++) {
        for (size_t i = 0; i < ninekw_reply_column_count(history, NULL); i++) {
            const char *column = ninekw_reply_column(history, NULL, i);
            const char *cell = ninekw_reply_cell(history, NULL, row, column);
            printf("%s=%s ", column, cell == NULL ? "" : cell);
        }
        printf("\n");
    }
    ninekw_reply_free(history);
}

static int64_t queue(const ninekw_client *client)
{
    ninekw_error *err = NULL;
    ninekw_reply *load = NULL;
    int64_t captchas = 0;
    check(ninekw_server_status(client, &load, &err), err);
    ninekw_reply_int(load, "queue", &captchas);
    ninekw_reply_free(load);
    return captchas;
}

/* Sleeps, but not through a Ctrl-C. */
static void pause_for(int seconds)
{
    time_t start = time(NULL);
    struct timespec step = {0, 100000000};
    while (time(NULL) - start < seconds && !ninekw_cancel_is_triggered(interrupted))
        nanosleep(&step, NULL);
}

int main(int argc, char **argv)
{
    int seconds = argc > 1 ? atoi(argv[1]) : 10;
    int64_t shown = -1;
    interrupted = ninekw_cancel_new();
    signal(SIGINT, on_interrupt);
    ninekw_client *client = client_from_environment(interrupted);
    show_history(client);
    while (!ninekw_cancel_is_triggered(interrupted)) {
        ninekw_error *err = NULL;
        int64_t credits = 0;
        int32_t status = ninekw_balance(client, &credits, &err);
        /* Ctrl-C, or trouble that may pass. */
        if (status == NINEKW_ERR_CANCELLED || ninekw_error_is_retryable(err))
            ninekw_error_free(err);
        else
            check(status, err);
        if (status == NINEKW_OK && credits != shown) {
            shown = credits;
            printf("credits %" PRId64 ", %" PRId64 " captchas wait at the service\n", credits,
                   queue(client));
            fflush(stdout);
        }
        pause_for(seconds);
    }
    puts("stopped");
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
