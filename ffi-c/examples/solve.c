/*
 * Submits a picture, waits with progress, prints the answer and gives feedback.
 *
 *     NINEKW_API_KEY=... ./solve captcha.png [--quiet] [--selfsolve]
 *
 * NINEKW_URL names another address than https://www.9kw.eu. --quiet leaves the progress out, --selfsolve submits a
 * captcha that only you yourself are to answer.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ninekw.h"

/* Says what went wrong, frees the error and ends the program. */
static void check(int32_t status, ninekw_error *err, const char *what)
{
    if (status == NINEKW_OK)
        return;
    fprintf(stderr, "%s failed (%s): %s\n", what, ninekw_status_name(status),
            ninekw_error_message(err));
    if (ninekw_error_captcha_id(err) != 0)
        fprintf(stderr, "captcha %" PRId64 "\n", ninekw_error_captcha_id(err));
    ninekw_error_free(err);
    exit(EXIT_FAILURE);
}

/* Once a second one line; never stops the call. */
static int32_t on_progress(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    int64_t *shown = user;
    if (phase == NINEKW_PHASE_WAITING && elapsed_ms / 1000 > *shown) {
        *shown = elapsed_ms / 1000;
        printf("waiting    captcha %" PRId64 ", %" PRId64 " s\n", captcha_id, *shown);
        fflush(stdout);
    }
    return 1;
}

static int has_flag(int argc, char **argv, const char *flag)
{
    for (int i = 2; i < argc; i++)
        if (strcmp(argv[i], flag) == 0)
            return 1;
    return 0;
}

int main(int argc, char **argv)
{
    const char *key = getenv("NINEKW_API_KEY");
    const char *url = getenv("NINEKW_URL");
    if (argc < 2 || key == NULL) {
        fprintf(stderr, "usage: NINEKW_API_KEY=... %s PICTURE [--quiet] [--selfsolve]\n", argv[0]);
        return EXIT_FAILURE;
    }
    if (ninekw_abi_version() != NINEKW_ABI_VERSION) {
        fprintf(stderr, "libninekw has ABI %u, this program needs %u\n",
                (unsigned)ninekw_abi_version(), (unsigned)NINEKW_ABI_VERSION);
        return EXIT_FAILURE;
    }
    ninekw_error *err = NULL;

    ninekw_config *config = ninekw_config_new();
    check(ninekw_config_set_api_key(config, key, &err), err, "the API key");
    if (url != NULL)
        check(ninekw_config_set_base_url(config, url, &err), err, "NINEKW_URL");
    ninekw_client *client = NULL;
    check(ninekw_client_new(config, &client, &err), err, "making the client");
    ninekw_config_free(config);

    int64_t before = 0;
    check(ninekw_balance(client, &before, &err), err, "the balance");
    printf("balance    %" PRId64 " credits\n", before);

    ninekw_options *options = ninekw_options_new();
    check(ninekw_options_set_file(options, "file-upload-01", argv[1], &err), err, "the picture");
    check(ninekw_options_set_int(options, "maxtimeout", 120, &err), err, "maxtimeout");
    if (has_flag(argc, argv, "--selfsolve"))
        check(ninekw_options_set_int(options, "selfsolve", 1, &err), err, "selfsolve");
    printf("submitting %s, to be answered within 120 s\n", argv[1]);
    fflush(stdout);

    int64_t shown = 0;
    ninekw_progress_fn progress = has_flag(argc, argv, "--quiet") ? NULL : on_progress;
    ninekw_answer *answer = NULL;
    check(ninekw_solve_with(client, options, -1, NULL, progress, &shown, &answer, &err), err,
          "solving");
    printf("answer     \"%s\" to captcha %" PRId64 "\n", ninekw_answer_text(answer),
           ninekw_answer_id(answer));

    check(ninekw_feedback(client, ninekw_answer_id(answer), NINEKW_CORRECT, &err), err, "feedback");
    printf("feedback   correct\n");
    int64_t after = 0;
    check(ninekw_balance(client, &after, &err), err, "the balance");
    printf("balance    %" PRId64 " credits (%" PRId64 " used)\n", after, before - after);

    ninekw_answer_free(answer);
    ninekw_options_free(options);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
