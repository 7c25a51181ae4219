/* The C driver; see tests/drivers/README.md. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"

ninekw_client *client;

/* ---- results ---- */

static void fail(ninekw_error *err, int32_t status)
{
    /* The status returned and the one in the error must agree. */
    int32_t told = err == NULL ? status : ninekw_error_status(err);
    printf("error");
    line_put_int("status", told == status ? status : -1);
    line_put_int("service_code", ninekw_error_service_code(err));
    line_put_int("http_status", ninekw_error_http_status(err));
    line_put_int("captcha_id", ninekw_error_captcha_id(err));
    line_put_int("retryable", ninekw_error_is_retryable(err));
    line_put_int("retry_after_ms", ninekw_error_retry_after_ms(err));
    line_put_text("operation", ninekw_error_operation(err));
    line_put_text("message", ninekw_error_message(err));
    line_put_text("reply", ninekw_error_reply(err));
    ninekw_error_free(err);
}

int failed(ninekw_error *err, int32_t status)
{
    if (status == NINEKW_OK && err == NULL)
        return 0;
    fail(err, status);
    return 1;
}

static void print_answer(ninekw_answer *answer)
{
    static const char *const states[] = {"none", "pending", "solved", "unsolved"};
    int64_t number;
    int32_t degrees, x, y;
    size_t count = ninekw_answer_point_count(answer);
    printf("ok");
    line_put_int("id", ninekw_answer_id(answer));
    line_put_text("state", states[ninekw_answer_state(answer)]);
    line_put_text("text", ninekw_answer_text(answer));
    line_put_text("kind", ninekw_answer_kind(answer));
    if (ninekw_answer_credits(answer, &number))
        line_put_int("credits", number);
    if (ninekw_answer_price(answer, &number))
        line_put_int("price", number);
    if (ninekw_answer_retry_in_ms(answer, &number))
        line_put_int("retry_in_ms", number);
    if (ninekw_answer_angle(answer, &degrees))
        line_put_int("angle", degrees);
    if (count > 0) {
        char *text = line_allocate(count * 24 + 1);
        size_t used = 0;
        for (size_t i = 0; i < count; i++) {
            ninekw_answer_point(answer, i, &x, &y);
            used += (size_t)sprintf(text + used, "%s%" PRId32 ",%" PRId32, i == 0 ? "" : ";", x, y);
        }
        line_put_text("points", text);
        free(text);
    }
    if (ninekw_answer_confirmed(answer, &degrees))
        line_put_int("confirmed", degrees);
    if (ninekw_answer_token(answer) != NULL)
        line_put_text("token", ninekw_answer_token(answer));
    ninekw_answer_free(answer);
}

/* ---- arguments ---- */

ninekw_options *read_options(const struct line *line)
{
    ninekw_options *options = ninekw_options_new();
    ninekw_error *err = NULL;
    int32_t status = NINEKW_OK;
    for (size_t i = 0; i < line->count && status == NINEKW_OK; i++) {
        const struct field *field = &line->fields[i];
        const char *colon = strchr(field->name, ':');
        if (colon == NULL)
            continue;
        const char *name = colon + 1;
        if (strncmp(field->name, "text:", 5) == 0)
            status = ninekw_options_set_text(options, name, field->value, &err);
        else if (strncmp(field->name, "int:", 4) == 0)
            status = ninekw_options_set_int(options, name, strtoll(field->value, NULL, 10), &err);
        else if (strncmp(field->name, "bytes:", 6) == 0)
            status = ninekw_options_set_bytes(options, name, field->value, field->length, &err);
        else
            status = ninekw_options_set_file(options, name, field->value, &err);
    }
    if (failed(err, status)) {
        ninekw_options_free(options);
        return NULL;
    }
    return options;
}

static int has_options(const struct line *line)
{
    for (size_t i = 0; i < line->count; i++)
        if (strchr(line->fields[i].name, ':') != NULL)
            return 1;
    return 0;
}

struct stop {
    int64_t after_ms;
    ninekw_cancel *token;
};

/* Stops the call by its result or by the token. */
static int32_t on_progress(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    struct stop *stop = user;
    (void)captcha_id;
    (void)phase;
    if (stop->after_ms < 0 || elapsed_ms < stop->after_ms)
        return 1;
    if (stop->token == NULL)
        return 0;
    ninekw_cancel_trigger(stop->token);
    return 1;
}

/* ---- commands ---- */

static void make_client(const struct line *line)
{
    ninekw_error *err = NULL;
    int32_t status = NINEKW_OK;
    ninekw_config *config = ninekw_config_new();
    forget_job();
    ninekw_client_free(client);
    client = NULL;
    for (size_t i = 0; i < line->count && status == NINEKW_OK; i++) {
        const struct field *field = &line->fields[i];
        status = set_by_name(config, field->name, field->value, &err);
    }
    if (status == NINEKW_OK)
        status = ninekw_client_new(config, &client, &err);
    ninekw_config_free(config);
    if (!failed(err, status))
        printf("ok");
}

static void server_status(void)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    int32_t status = ninekw_server_status(client, &reply, &err);
    if (failed(err, status))
        return;
    printf("ok");
    int64_t value = -1;
    if (ninekw_reply_workers(reply, NULL, &value))
        line_put_int("workers", value);
    if (ninekw_reply_workers(reply, "text", &value))
        line_put_int("workers_text", value);
    if (ninekw_reply_queue(reply, NULL, &value))
        line_put_int("queue", value);
    if (ninekw_reply_queue(reply, "text", &value))
        line_put_int("queue_text", value);
    if (ninekw_reply_in_work(reply, &value))
        line_put_int("in_work", value);
    if (ninekw_reply_mean_solve_seconds(reply, &value))
        line_put_int("mean_solve_seconds", value);
    ninekw_reply_free(reply);
}

static void print_int(const char *name, int64_t value, int32_t status, ninekw_error *err)
{
    if (failed(err, status))
        return;
    printf("ok");
    line_put_int(name, value);
}

static void submit(const struct line *line)
{
    ninekw_error *err = NULL;
    int64_t id = -1;
    ninekw_options *options = read_options(line);
    if (options == NULL)
        return;
    int32_t status = ninekw_submit(client, options, &id, &err);
    ninekw_options_free(options);
    print_int("id", id, status, err);
}

/* solve and wait */
static void await_answer(const struct line *line, int solve)
{
    ninekw_error *err = NULL;
    ninekw_answer *answer = NULL;
    ninekw_options *options = NULL;
    const char *by = line_text(line, "cancel_by");
    struct stop stop = {line_int(line, "cancel_after_ms", -1), NULL};
    int64_t timeout_ms = line_int(line, "timeout_ms", -1);
    int32_t status;
    if (solve && (options = read_options(line)) == NULL)
        return;
    if (by != NULL && strcmp(by, "token") == 0)
        stop.token = ninekw_cancel_new();
    if (solve)
        status = ninekw_solve_with(client, options, timeout_ms, stop.token, on_progress, &stop,
                                   &answer, &err);
    else
        status = ninekw_wait_with(client, line_int(line, "id", 0), timeout_ms, stop.token,
                                  on_progress, &stop, &answer, &err);
    ninekw_options_free(options);
    ninekw_cancel_free(stop.token);
    if (!failed(err, status))
        print_answer(answer);
}

static void poll_once(const struct line *line)
{
    ninekw_error *err = NULL;
    ninekw_answer *answer = NULL;
    int64_t id = line_int(line, "id", 0);
    ninekw_options *options = read_options(line);
    if (options == NULL)
        return;
    /* Without further parameters by the shorter function. */
    int32_t status = has_options(line) ? ninekw_poll_with(client, id, options, &answer, &err)
                                       : ninekw_poll(client, id, &answer, &err);
    ninekw_options_free(options);
    if (!failed(err, status))
        print_answer(answer);
}

static void feedback(const struct line *line)
{
    ninekw_error *err = NULL;
    const char *verdict = line_text(line, "verdict");
    int32_t number = strcmp(verdict, "correct") == 0     ? NINEKW_CORRECT
                     : strcmp(verdict, "incorrect") == 0 ? NINEKW_INCORRECT
                                                         : NINEKW_UNUSED;
    int64_t id = line_int(line, "id", 0);
    ninekw_options *options = read_options(line);
    if (options == NULL)
        return;
    int32_t status = has_options(line) ? ninekw_feedback_with(client, id, number, options, &err)
                                       : ninekw_feedback(client, id, number, &err);
    ninekw_options_free(options);
    if (!failed(err, status))
        printf("ok");
}

static void acknowledge(const struct line *line)
{
    ninekw_error *err = NULL;
    int32_t status = ninekw_acknowledge(client, line_int(line, "id", 0), &err);
    if (!failed(err, status))
        printf("ok");
}

static void forget(const struct line *line)
{
    ninekw_error *err = NULL;
    int32_t status = ninekw_forget(client, line_text(line, "tag"), &err);
    if (!failed(err, status))
        printf("ok");
}

static void call(const struct line *line)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    size_t length = 0;
    ninekw_options *options = read_options(line);
    if (options == NULL)
        return;
    int32_t status = NINEKW_OK;
    const char *form = line_text(line, "form");
    if (form != NULL && strcmp(form, "text") == 0)
        status = ninekw_options_set_int(options, "json", 0, &err);
    if (status == NINEKW_OK)
        status = ninekw_call(client, line_text(line, "action"), options, &reply, &err);
    ninekw_options_free(options);
    if (failed(err, status))
        return;
    printf("ok");
    const void *bytes = ninekw_reply_bytes(reply, &length);
    line_put_bytes("body", bytes, length);
    ninekw_reply_free(reply);
}

static void perform(const struct line *line)
{
    const char *word = line->word;
    ninekw_error *err = NULL;
    int64_t credits = -1;
    if (strcmp(word, "client") == 0)
        make_client(line);
    else if (strcmp(word, "server_status") == 0)
        server_status();
    else if (strcmp(word, "balance") == 0) {
        int32_t status = ninekw_balance(client, &credits, &err);
        print_int("credits", credits, status, err);
    } else if (strcmp(word, "submit") == 0)
        submit(line);
    else if (strcmp(word, "solve") == 0)
        await_answer(line, 1);
    else if (strcmp(word, "wait") == 0)
        await_answer(line, 0);
    else if (strcmp(word, "poll") == 0)
        poll_once(line);
    else if (strcmp(word, "feedback") == 0)
        feedback(line);
    else if (strcmp(word, "acknowledge") == 0)
        acknowledge(line);
    else if (strcmp(word, "forget") == 0)
        forget(line);
    else if (strcmp(word, "call") == 0)
        call(line);
    else if (strcmp(word, "null") == 0)
        null_everywhere();
    else if (strcmp(word, "solve_many") == 0)
        solve_many(line);
    else if (!perform_answering(line) && !perform_account(line))
        printf("error");
}

/* Performs a command on a view of the client, if it has limits. */
static void perform_within(const struct line *line)
{
    ninekw_client *whole = client;
    int64_t limit_ms = line_int(line, "within_ms", -1);
    ninekw_cancel *token = line_int(line, "cancelled", 0) == 1 ? ninekw_cancel_new() : NULL;
    ninekw_error *err = NULL;
    if (limit_ms < 0 && token == NULL) {
        perform(line);
        return;
    }
    int32_t status = ninekw_client_within(whole, limit_ms, token, &client, &err);
    ninekw_cancel_trigger(token);
    /* The view keeps what it needs of it. */
    ninekw_cancel_free(token);
    if (!failed(err, status))
        perform(line);
    ninekw_client_free(client);
    client = whole;
}

int main(void)
{
    struct line *line;
    if (ninekw_abi_version() != NINEKW_ABI_VERSION ||
        ninekw_version_number() != NINEKW_VERSION_NUMBER ||
        strcmp(ninekw_version(), NINEKW_VERSION) != 0) {
        fprintf(stderr, "header and library differ: %s\n", ninekw_build_info());
        return EXIT_FAILURE;
    }
    while ((line = line_read(stdin)) != NULL && strcmp(line->word, "quit") != 0) {
        perform_within(line);
        putchar('\n');
        fflush(stdout);
        line_free(line);
    }
    line_free(line);
    forget_job();
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
