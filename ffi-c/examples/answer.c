/*
 * Answers captchas at the terminal: each picture is put into a file; an empty line skips it, the end of input stops.
 *
 *     NINEKW_API_KEY=... ./answer
 */
#include <inttypes.h>
#include <string.h>

#include "example.h"

/* Asks whoever sits there. */
static int32_t decide(void *user, const ninekw_job *job, ninekw_decision *decision)
{
    char path[40], line[200];
    size_t length = 0;
    const void *picture = ninekw_job_file(job, 0, &length);
    FILE *file;
    (void)user;
    snprintf(path, sizeof path, "captcha-%" PRId64, ninekw_job_id(job));
    if (picture == NULL || (file = fopen(path, "wb")) == NULL) {
        ninekw_decision_skip(decision);
        return 1;
    }
    fwrite(picture, 1, length, file);
    fclose(file);
    printf("%s, %" PRId64 " s: a %s answer? ", path, ninekw_job_time_left_ms(job) / 1000,
           ninekw_job_kind(job));
    fflush(stdout);
    if (fgets(line, sizeof line, stdin) == NULL)
        return 0; /* gives the job back and takes no more */
    line[strcspn(line, "\n")] = '\0';
    if (line[0] == '\0')
        ninekw_decision_skip(decision);
    else if (ninekw_decision_answer(decision, line, NULL) != NINEKW_OK)
        puts("that is no UTF-8");
    return 1;
}

/* Says what became of it. */
static int32_t tell(void *user, const ninekw_job *job, int32_t outcome, int64_t credits,
                    const ninekw_error *error)
{
    (void)user;
    (void)credits;
    if (outcome == NINEKW_OUTCOME_ANSWERED)
        printf("answered %" PRId64 "\n", ninekw_job_id(job));
    if (error != NULL)
        printf("refused: %s\n", ninekw_error_message(error));
    return 1;
}

int main(void)
{
    ninekw_error *err = NULL;
    int64_t answered = 0, credits = 0;
    ninekw_client *client = client_from_environment(NULL);
    ninekw_options *options = ninekw_options_new();
    check(ninekw_options_set_int(options, NINEKW_PARAM_MOUSE, 1, &err), err);
    check(ninekw_options_set_int(options, NINEKW_PARAM_WITHOK, 1, &err), err);
    check(ninekw_work(client, options, -1, NULL, decide, tell, NULL, &answered, &credits, &err), err);
    printf("%" PRId64 " answered, %" PRId64 " credits\n", answered, credits);
    ninekw_options_free(options);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
