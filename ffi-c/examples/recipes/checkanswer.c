/* An answer of your own to be checked. */
#include <inttypes.h>

#include "../example.h"

/* Tells each phase once; 0 would cancel the call. */
static int32_t told(void *shown, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    (void)captcha_id;
    if (phase != *(int32_t *)shown)
        fprintf(stderr, "phase %" PRId32 ", %" PRId64 " s\n", phase, elapsed_ms / 1000);
    *(int32_t *)shown = phase;
    return 1;
}

int main(void)
{
    ninekw_error *err = NULL;
    ninekw_answer *answer = NULL;
    int32_t shown = -1;
    ninekw_client *client = client_from_environment(NULL); /* the key is in NINEKW_API_KEY */
    ninekw_options *options = ninekw_options_new();
    check(ninekw_options_set_file(options, "file-upload-01", "own.png", &err), err);
    check(ninekw_options_set_int(options, "confirm", 1, &err), err);
    check(ninekw_options_set_text(options, "checkanswer", "K7Q2M", &err), err);
    check(ninekw_options_set_int(options, "maxtimeout", 300, &err), err);
    check(ninekw_solve_with(client, options, -1, NULL, told, &shown, &answer, &err), err);
    int32_t right = 0;
    ninekw_answer_confirmed(answer, &right);
    puts(right ? "yes" : "no");
    check(ninekw_feedback(client, ninekw_answer_id(answer), NINEKW_CORRECT, &err), err);
    ninekw_answer_free(answer);
    ninekw_options_free(options);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
