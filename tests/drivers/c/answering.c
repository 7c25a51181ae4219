/* The commands of the answering side. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"

static ninekw_job *job;

void forget_job(void)
{
    ninekw_job_free(job);
    job = NULL;
}

static void done(ninekw_error *err, int32_t status)
{
    if (!failed(err, status))
        printf("ok");
}

/* Calls `print` for each of the names with commas between that a field holds. */
static void each_name(const struct line *line, const char *field, void (*print)(const char *))
{
    const char *names = line_text(line, field);
    char *copy, *name;
    if (names == NULL)
        return;
    copy = line_allocate(strlen(names) + 1);
    strcpy(copy, names);
    for (name = strtok(copy, ","); name != NULL; name = strtok(NULL, ","))
        print(name);
    free(copy);
}

static void print_text(const char *name)
{
    char field[100];
    snprintf(field, sizeof field, "text:%s", name);
    if (ninekw_job_text(job, name) != NULL)
        line_put_text(field, ninekw_job_text(job, name));
}

static void print_int(const char *name)
{
    char field[100];
    int64_t value;
    snprintf(field, sizeof field, "int:%s", name);
    if (ninekw_job_int(job, name, &value))
        line_put_int(field, value);
}

static void next_job(const struct line *line)
{
    ninekw_error *err = NULL;
    ninekw_options *options = read_options(line);
    char types[400] = "";
    size_t length = 0;
    if (options == NULL)
        return;
    forget_job();
    int32_t status = ninekw_job_next(client, options, &job, &err);
    ninekw_options_free(options);
    if (failed(err, status))
        return;
    printf("ok");
    if (job == NULL) {
        line_put_int("none", 1);
        return;
    }
    size_t count = ninekw_job_file_count(job);
    line_put_int("id", ninekw_job_id(job));
    line_put_text("kind", ninekw_job_kind(job));
    line_put_text("captcha_kind", ninekw_job_captcha_kind(job));
    line_put_text("to_check", ninekw_job_answer_to_check(job));
    line_put_int("files", (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        strcat(types, i == 0 ? "" : ",");
        strcat(types, ninekw_job_file_media_type(job, i));
    }
    line_put_text("media_types", types);
    line_put_text("content", ninekw_job_content(job));
    const void *file = ninekw_job_file(job, 0, &length);
    if (file != NULL)
        line_put_bytes("file", file, length);
    int64_t limit = ninekw_job_time_limit_ms(job), left = ninekw_job_time_left_ms(job);
    line_put_int("time_limit_ms", limit);
    line_put_int("in_time", left <= limit && left + 5000 > limit);
    line_put_int("to_touch", ninekw_job_interaction_left_ms(job) >= 0);
    line_put_int("json", ninekw_job_json(job) != NULL);
    each_name(line, "texts", print_text);
    each_name(line, "ints", print_int);
}

static void answer_job(const struct line *line)
{
    ninekw_error *err = NULL;
    int64_t credits = -1;
    ninekw_options *options = read_options(line);
    if (options == NULL)
        return;
    int32_t status = ninekw_job_answer(client, line_int(line, "id", 0), line_text(line, "answer"),
                                       options, &credits, &err);
    ninekw_options_free(options);
    if (failed(err, status))
        return;
    printf("ok");
    line_put_int("credits", credits);
}

static void job_verdict(const struct line *line)
{
    ninekw_error *err = NULL;
    int32_t verdict = -1;
    ninekw_options *options = read_options(line);
    if (options == NULL)
        return;
    int32_t status =
        ninekw_job_verdict(client, line_int(line, "id", 0), options, &verdict, &err);
    ninekw_options_free(options);
    if (failed(err, status))
        return;
    printf("ok");
    line_put_text("verdict", verdict == NINEKW_CORRECT     ? "correct"
                             : verdict == NINEKW_INCORRECT ? "incorrect"
                             : verdict == NINEKW_NOT_JUDGED ? "open"
                                                            : "?");
}

static void show(const struct line *line)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    ninekw_options *options = read_options(line);
    const char *form = line_text(line, "static");
    int64_t id = line_int(line, "id", 0);
    size_t length = 0;
    int32_t status;
    if (options == NULL)
        return;
    if (form == NULL)
        status = ninekw_show(client, id, options, &reply, &err);
    else
        status = ninekw_show_static(client, id, strcmp(form, "base64") == 0, &reply, &err);
    ninekw_options_free(options);
    if (failed(err, status))
        return;
    printf("ok");
    const void *bytes = ninekw_reply_bytes(reply, &length);
    line_put_bytes("body", bytes, length);
    line_put_text("media_type", ninekw_reply_media_type(reply));
    ninekw_reply_free(reply);
}

/* ---- the loop ---- */

struct script {
    char *decisions[20];
    size_t count, next;
    char outcomes[1000];
    int64_t told, most;
};

static int32_t decide(void *user, const ninekw_job *given, ninekw_decision *decision)
{
    struct script *script = user;
    size_t index = script->next < script->count ? script->next : script->count - 1;
    const char *word = script->decisions[index];
    script->next++;
    if (ninekw_job_id(given) <= 0)
        return 0;
    if (strncmp(word, "answer:", 7) == 0)
        return ninekw_decision_answer(decision, word + 7, NULL) == NINEKW_OK;
    if (strcmp(word, "skip") == 0)
        ninekw_decision_skip(decision);
    else if (strcmp(word, "let_go") == 0)
        ninekw_decision_let_go(decision);
    else if (strcmp(word, "working") == 0)
        ninekw_decision_working(decision);
    else if (strcmp(word, "pending") != 0)
        return 0;
    return 1;
}

static int32_t outcome(void *user, const ninekw_job *given, int32_t what, int64_t credits,
                       const ninekw_error *error)
{
    struct script *script = user;
    char word[60] = "?";
    if (ninekw_job_id(given) <= 0)
        return 0;
    switch (what) {
    case NINEKW_OUTCOME_ANSWERED:
        snprintf(word, sizeof word, "answered %" PRId64, credits);
        break;
    case NINEKW_OUTCOME_REFUSED:
        snprintf(word, sizeof word, "refused %d", (int)ninekw_error_service_code(error));
        break;
    case NINEKW_OUTCOME_SKIPPED:
        strcpy(word, "skipped");
        break;
    case NINEKW_OUTCOME_LATE:
        strcpy(word, "late");
        break;
    case NINEKW_OUTCOME_LET_GO:
        strcpy(word, "let_go");
        break;
    }
    if (strlen(script->outcomes) + strlen(word) + 2 < sizeof script->outcomes) {
        strcat(script->outcomes, script->told == 0 ? "" : ",");
        strcat(script->outcomes, word);
    }
    script->told++;
    return script->told != script->most;
}

static void work(const struct line *line)
{
    ninekw_error *err = NULL;
    int64_t answered = -1, credits = -1;
    struct script script = {.most = line_int(line, "most", -1)};
    const char *decisions = line_text(line, "decisions");
    char *copy = line_allocate(strlen(decisions) + 1), *word;
    ninekw_options *options = read_options(line);
    if (options == NULL) {
        free(copy);
        return;
    }
    strcpy(copy, decisions);
    for (word = strtok(copy, ","); word != NULL && script.count < 20; word = strtok(NULL, ","))
        script.decisions[script.count++] = word;
    int32_t status = ninekw_work(client, options, line_int(line, "timeout_ms", -1), NULL, decide,
                                 outcome, &script, &answered, &credits, &err);
    ninekw_options_free(options);
    free(copy);
    if (failed(err, status))
        return;
    printf("ok");
    line_put_int("answered", answered);
    line_put_int("credits", credits);
    line_put_text("outcomes", script.outcomes);
}

int perform_answering(const struct line *line)
{
    const char *word = line->word;
    ninekw_error *err = NULL;
    if (strcmp(word, "next_job") == 0)
        next_job(line);
    else if (strcmp(word, "check_job") == 0) {
        int32_t status = ninekw_job_check(job, line_text(line, "answer"), &err);
        done(err, status);
    } else if (strcmp(word, "answer_job") == 0)
        answer_job(line);
    else if (strcmp(word, "job_verdict") == 0)
        job_verdict(line);
    else if (strcmp(word, "show") == 0)
        show(line);
    else if (strcmp(word, "work") == 0)
        work(line);
    else if (strcmp(word, "end_jobs") == 0) {
        int32_t status = ninekw_job_end(client, &err);
        done(err, status);
    } else if (strcmp(word, "confirm_job") == 0 || strcmp(word, "skip_job") == 0) {
        ninekw_options *options = read_options(line);
        int32_t status;
        if (options == NULL)
            return 1;
        if (strcmp(word, "skip_job") == 0)
            status = ninekw_job_skip(client, line_int(line, "id", 0), options, &err);
        else
            status = ninekw_job_confirm(client, options, &err);
        ninekw_options_free(options);
        done(err, status);
    } else
        return 0;
    return 1;
}
