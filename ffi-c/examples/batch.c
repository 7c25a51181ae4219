/*
 * Solves many pictures at once, in one thread, and prints each as soon as it is answered.
 *
 *     NINEKW_API_KEY=... ./batch a.png b.png c.png
 */
#include "example.h"

/* Says when the service wants a pause; never stops the call. */
static int32_t on_progress(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    int32_t *last = user;
    (void)captcha_id;
    (void)elapsed_ms;
    if (phase == NINEKW_PHASE_HELD_BACK && *last != phase)
        fputs("the service wants a pause\n", stderr);
    *last = phase;
    return 1;
}

int main(int argc, char **argv)
{
    ninekw_error *err = NULL;
    ninekw_batch *batch = NULL;
    ninekw_client *client = client_from_environment(NULL);
    check(ninekw_batch_new(client, &batch, &err), err);
    ninekw_options *options = ninekw_options_new();
    for (int i = 1; i < argc; i++) {
        int64_t ticket; /* 0, 1 and so on */
        check(ninekw_options_set_file(options, NINEKW_PARAM_FILE_UPLOAD_01, argv[i], &err), err);
        check(ninekw_batch_add(batch, options, &ticket, &err), err);
    }
    ninekw_options_free(options);

    int32_t phase = 0;
    int solved = 0;
    for (;;) {
        ninekw_done *done = NULL;
        check(ninekw_batch_next_with(batch, -1, NULL, on_progress, &phase, &done, &err), err);
        if (done == NULL)
            break;
        const ninekw_answer *answer = ninekw_done_answer(done);
        printf("%s: ", argv[ninekw_done_ticket(done) + 1]);
        if (answer != NULL) {
            puts(ninekw_answer_text(answer));
            check(ninekw_batch_feedback(batch, ninekw_answer_id(answer), NINEKW_CORRECT, &err), err);
            solved++;
        } else {
            /* What is wrong with one captcha does not end the others. */
            puts(ninekw_error_message(ninekw_done_error(done)));
        }
        ninekw_done_free(done);
    }
    printf("%d of %d solved\n", solved, argc - 1);
    ninekw_batch_free(batch);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
