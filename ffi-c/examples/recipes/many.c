/* Many pictures at once, in one thread. */
#include "../example.h"

int main(void)
{
    const char *pictures[] = {"captcha.png", "sum.png"};
    ninekw_error *err = NULL;
    ninekw_batch *batch = NULL;
    ninekw_client *client = client_from_environment(NULL); /* the key is in NINEKW_API_KEY */
    ninekw_options *options = ninekw_options_new();
    check(ninekw_batch_new(client, &batch, &err), err);
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++) {
        int64_t ticket; /* 0, 1 and so on */
        check(ninekw_options_set_file(options, "file-upload-01", pictures[i], &err), err);
        check(ninekw_batch_add(batch, options, &ticket, &err), err);
    }
    ninekw_options_free(options);
    for (;;) {
        ninekw_done *done = NULL;
        check(ninekw_batch_next(batch, -1, NULL, &done, &err), err);
        if (done == NULL)
            break;
        const ninekw_answer *answer = ninekw_done_answer(done);
        printf("%s: ", pictures[ninekw_done_ticket(done)]);
        if (answer != NULL) {
            puts(ninekw_answer_text(answer));
            check(ninekw_batch_feedback(batch, ninekw_answer_id(answer), NINEKW_CORRECT, &err), err);
        } else {
            /* What is wrong with one captcha does not end the others. */
            puts(ninekw_error_message(ninekw_done_error(done)));
        }
        ninekw_done_free(done);
    }
    ninekw_batch_free(batch);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
