/* Everything is freed inside the callback of the call that uses it. */
#include <stdlib.h>

#include "robust.h"

struct in_use {
    ninekw_client *client;
    ninekw_cancel *cancel;
    int32_t busy;
    int calls;
};

static int32_t free_all(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    struct in_use *in_use = user;
    (void)captcha_id;
    (void)phase;
    if (in_use->calls++ == 0) {
        int64_t credits;
        in_use->busy = ninekw_balance(in_use->client, &credits, NULL);
        ninekw_client_free(in_use->client);
        ninekw_cancel_free(in_use->cancel);
    }
    return elapsed_ms < 200;
}

void free_in_the_callback(void)
{
    ninekw_answer *answer = NULL;
    ninekw_error *err = NULL;
    struct in_use in_use = {new_client(), ninekw_cancel_new(), 0, 0};
    int64_t id = submit(in_use.client);
    int32_t status = ninekw_wait_with(in_use.client, id, -1, in_use.cancel, free_all, &in_use,
                                      &answer, &err);
    EXPECT(status == NINEKW_ERR_CANCELLED);
    EXPECT(ninekw_error_captcha_id(err) == id);
    EXPECT(in_use.busy == NINEKW_ERR_BUSY);
    EXPECT(answer == NULL);
    ninekw_error_free(err);
}
