/* Many captchas at once. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"

struct result {
    int64_t ticket;
    char text[300];
};

static int by_ticket(const void *a, const void *b)
{
    const struct result *first = a, *second = b;
    return (first->ticket > second->ticket) - (first->ticket < second->ticket);
}

struct stop {
    int64_t after_ms;
};

static int32_t on_progress(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    struct stop *stop = user;
    (void)captcha_id;
    (void)phase;
    return stop->after_ms < 0 || elapsed_ms < stop->after_ms;
}

/* Adds the command's captchas; 0 after an error, which is printed. */
static int fill(ninekw_batch *batch, const struct line *line)
{
    ninekw_error *err = NULL;
    int64_t ticket = -1;
    int64_t resumed = 0;
    int32_t status = NINEKW_OK;
    const char *ids = line_text(line, "ids");
    ninekw_options *options = read_options(line);
    if (options == NULL)
        return 0;
    for (int64_t i = 0; i < line_int(line, "count", 0) && status == NINEKW_OK; i++)
        status = ninekw_batch_add(batch, options, &ticket, &err);
    ninekw_options_free(options);
    while (ids != NULL && status == NINEKW_OK) {
        status = ninekw_batch_add_submitted(batch, strtoll(ids, NULL, 10), &ticket, &err);
        ids = strchr(ids, ',');
        ids = ids == NULL ? NULL : ids + 1;
    }
    if (status == NINEKW_OK && line_text(line, "resume") != NULL)
        status = ninekw_batch_resume(batch, &resumed, &err);
    return !failed(err, status);
}

static void note(struct result *result, const ninekw_done *done)
{
    const ninekw_answer *answer = ninekw_done_answer(done);
    const ninekw_error *error = ninekw_done_error(done);
    result->ticket = ninekw_done_ticket(done);
    if (answer != NULL)
        snprintf(result->text, sizeof result->text, "%" PRId64 " %s", result->ticket,
                 ninekw_answer_text(answer));
    else
        snprintf(result->text, sizeof result->text, "%" PRId64 " !%d of %" PRId64, result->ticket,
                 (int)ninekw_error_status(error), ninekw_done_captcha_id(done));
}

/* All results; the number of them, or -1 after an error, which is printed. */
static int64_t run(ninekw_batch *batch, const struct line *line, struct result *results, int64_t most,
                   int64_t *cost)
{
    struct stop stop = {line_int(line, "cancel_after_ms", -1)};
    int64_t timeout_ms = line_int(line, "timeout_ms", -1);
    for (int64_t count = 0;;) {
        ninekw_error *err = NULL;
        ninekw_done *done = NULL;
        int32_t status = stop.after_ms < 0
                             ? ninekw_batch_next(batch, timeout_ms, NULL, &done, &err)
                             : ninekw_batch_next_with(batch, timeout_ms, NULL, on_progress, &stop,
                                                      &done, &err);
        if (failed(err, status))
            return -1;
        if (done == NULL)
            return count;
        int64_t price;
        if (ninekw_done_price(done, &price))
            *cost += price;
        if (count < most)
            note(&results[count++], done);
        if (ninekw_done_answer(done) != NULL && line_text(line, "feedback") != NULL)
            status = ninekw_batch_feedback(batch, ninekw_done_captcha_id(done), NINEKW_CORRECT, &err);
        if (status == NINEKW_OK && line_text(line, "give_up") != NULL)
            status = ninekw_batch_give_up(batch, &err);
        ninekw_done_free(done);
        if (failed(err, status))
            return -1;
    }
}

/* Adds the command's captchas each when there is room for it; the number of results, or -1 after an error, which is
 * printed. */
static int64_t stream(ninekw_batch *batch, const struct line *line, struct result *results, size_t *most)
{
    int64_t count = 0;
    int64_t wanted = line_int(line, "count", 0);
    ninekw_error *err = NULL;
    int32_t status = NINEKW_OK;
    ninekw_options *options = read_options(line);
    if (options == NULL)
        return -1;
    for (int64_t added = 0; added <= wanted && status == NINEKW_OK; added++) {
        ninekw_done *done = NULL;
        int64_t ticket = -1;
        for (;;) {
            status = added < wanted
                         ? ninekw_batch_next_or_room(batch, -1, NULL, NULL, NULL, &done, &err)
                         : ninekw_batch_next(batch, -1, NULL, &done, &err);
            if (status != NINEKW_OK || done == NULL)
                break;
            note(&results[count++], done);
            ninekw_done_free(done);
        }
        if (added < wanted && status == NINEKW_OK)
            status = ninekw_batch_add(batch, options, &ticket, &err);
        size_t open = ninekw_batch_queued(batch) + ninekw_batch_in_flight(batch);
        *most = open > *most ? open : *most;
    }
    ninekw_options_free(options);
    return failed(err, status) ? -1 : count;
}

void solve_many(const struct line *line)
{
    ninekw_error *err = NULL;
    ninekw_batch *batch = NULL;
    static struct result results[1000];
    static char text[sizeof results];
    int64_t ids[1000];
    int64_t count = -1, cost = 0;
    size_t most = 0;
    int32_t status = ninekw_batch_new(client, &batch, &err);
    if (failed(err, status))
        return;
    if (line_text(line, "stream") != NULL)
        count = stream(batch, line, results, &most);
    else if (fill(batch, line))
        count = run(batch, line, results, 1000, &cost);
    if (count >= 0) {
        qsort(results, (size_t)count, sizeof results[0], by_ticket);
        text[0] = '\0';
        for (int64_t i = 0; i < count; i++) {
            strcat(text, i == 0 ? "" : ",");
            strcat(text, results[i].text);
        }
        printf("ok");
        line_put_text("results", text);
        line_put_int("left",
                     (int64_t)(ninekw_batch_queued(batch) + ninekw_batch_in_flight(batch)));
        line_put_int("cost", cost);
        line_put_int("pending", (int64_t)ninekw_batch_pending(batch, ids, 1000));
        line_put_int("room", ninekw_batch_has_room(batch));
        if (most > 0)
            line_put_int("most", (int64_t)most);
    }
    ninekw_batch_free(batch);
}
