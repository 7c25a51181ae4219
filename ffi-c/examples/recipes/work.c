/* Answers captchas of others at the terminal; an empty line skips one, the end of input stops. */
#include <inttypes.h>
#include <string.h>

#include "../example.h"

static int32_t decide(void *user, const ninekw_job *job, ninekw_decision *decision)
{
    char line[200];
    (void)user;
    /* ninekw_job_file() has its picture, ninekw_job_content() its text. */
    printf("job %" PRId64 ", %" PRId64 " s: a %s answer? ", ninekw_job_id(job),
           ninekw_job_time_left_ms(job) / 1000, ninekw_job_kind(job));
    fflush(stdout);
    if (fgets(line, sizeof line, stdin) == NULL)
        return 0; /* gives it back, and takes no more */
    line[strcspn(line, "\r\n")] = '\0';
    if (line[0] == '\0')
        ninekw_decision_skip(decision);
    else if (ninekw_decision_answer(decision, line, NULL) != NINEKW_OK)
        puts("that is no UTF-8");
    return 1;
}

int main(void)
{
    ninekw_error *err = NULL;
    int64_t answered = 0, credits = 0;
    const char *kinds[] = {"mouse", "multimouse", "rotate", "puzzle", "withok"};
    ninekw_client *client = client_from_environment(NULL); /* the key is in NINEKW_API_KEY */
    ninekw_options *options = ninekw_options_new();
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        check(ninekw_options_set_int(options, kinds[i], 1, &err), err);
    check(ninekw_work(client, options, -1, NULL, decide, NULL, NULL, &answered, &credits, &err), err);
    printf("%" PRId64 " answered, %" PRId64 " credits\n", answered, credits);
    ninekw_options_free(options);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
