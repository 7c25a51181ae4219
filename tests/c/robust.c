/*
 * Threads, handles freed in use, signals and fork, against a local service that answers nothing by itself.
 * NINEKW_URL and NINEKW_API_KEY name it. Prints what failed.
 *
 * With the argument "fork" only the forks: the sanitizers' own memory manager does not survive a fork while other
 * threads allocate, so those run without it.
 */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ninekw.h"

static int faults;

static void expect(int true_, const char *what)
{
    if (!true_) {
        fprintf(stderr, "robust: %s\n", what);
        faults++;
    }
}

#define EXPECT(condition) expect(condition, #condition)

static int32_t share = NINEKW_SHARE_PROCESS;

static ninekw_client *new_client(void)
{
    ninekw_config *config = ninekw_config_new();
    ninekw_client *client = NULL;
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_min_interval_ms(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_first_poll_ms(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_poll_interval_ms(config, 10, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_share(config, share, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    ninekw_config_free(config);
    return client;
}

static ninekw_options *picture_options(void)
{
    char picture[300];
    ninekw_options *options = ninekw_options_new();
    memset(picture, 7, sizeof picture);
    EXPECT(ninekw_options_set_bytes(options, "file-upload-01", picture, sizeof picture, NULL) ==
           NINEKW_OK);
    /* The service would answer an equal open captcha by the old one. */
    EXPECT(ninekw_options_set_int(options, "nomd5", 1, NULL) == NINEKW_OK);
    return options;
}

static int64_t submit(const ninekw_client *client)
{
    int64_t id = 0;
    ninekw_options *options = picture_options();
    EXPECT(ninekw_submit(client, options, &id, NULL) == NINEKW_OK);
    ninekw_options_free(options);
    return id;
}

/* ---- 16 threads on one client ---- */

static void *ask_often(void *user)
{
    const ninekw_client *client = user;
    for (int i = 0; i < 20; i++) {
        int64_t credits = 0;
        if (ninekw_balance(client, &credits, NULL) != NINEKW_OK || credits <= 0)
            return user;
    }
    return NULL;
}

static void threads_on_one_client(void)
{
    pthread_t threads[16];
    ninekw_client *client = new_client();
    for (int i = 0; i < 16; i++)
        pthread_create(&threads[i], NULL, ask_often, client);
    for (int i = 0; i < 16; i++) {
        void *failed;
        pthread_join(threads[i], &failed);
        EXPECT(failed == NULL);
    }
    ninekw_client_free(client);
}

/* ---- everything is freed inside the callback of the call that uses it ---- */

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

static void free_in_the_callback(void)
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

/* ---- cancelled by a signal handler ---- */

static ninekw_cancel *token;

static void on_alarm(int signal)
{
    (void)signal;
    ninekw_cancel_trigger(token);
}

static void cancel_from_a_signal_handler(void)
{
    ninekw_answer *answer = NULL;
    struct sigaction action;
    ninekw_client *client = new_client();
    int64_t id = submit(client);
    token = ninekw_cancel_new();
    memset(&action, 0, sizeof action);
    action.sa_handler = on_alarm;
    sigaction(SIGALRM, &action, NULL);
    alarm(1);
    EXPECT(ninekw_wait(client, id, -1, token, &answer, NULL) == NINEKW_ERR_CANCELLED);
    EXPECT(ninekw_cancel_is_triggered(token) == 1);
    ninekw_cancel_reset(token);
    EXPECT(ninekw_cancel_is_triggered(token) == 0);
    ninekw_cancel_free(token);
    ninekw_client_free(client);
}

/* ---- one token for all calls of a client ---- */

static void cancel_a_client(void)
{
    ninekw_answer *answer = NULL;
    ninekw_error *err = NULL;
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = picture_options();
    ninekw_cancel *cancel = ninekw_cancel_new();
    int64_t credits = 5, id = 5;
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_tls_roots(config, NINEKW_TLS_ROOTS_BUNDLED, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_cancel(config, cancel, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    ninekw_config_free(config);
    ninekw_cancel_trigger(cancel);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_ERR_CANCELLED && credits == 0);
    EXPECT(ninekw_submit_with(client, options, 1000, NULL, NULL, NULL, &id, NULL) ==
           NINEKW_ERR_CANCELLED);
    EXPECT(id == 0);
    EXPECT(ninekw_solve(client, options, -1, NULL, &answer, &err) == NINEKW_ERR_CANCELLED);
    EXPECT(answer == NULL && ninekw_error_captcha_id(err) == 0);
    ninekw_error_free(err);
    ninekw_cancel_reset(cancel);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && credits > 0);
    ninekw_options_clear(options);
    EXPECT(ninekw_submit(client, options, &id, NULL) == NINEKW_ERR_OPTION_CONFLICT);
    ninekw_cancel_free(cancel);
    ninekw_options_free(options);
    ninekw_client_free(client);
}

/* ---- jobs: one is freed while another thread reads it, and in the callbacks of its own loop ---- */

static void *read_often(void *user)
{
    const ninekw_job *job = user;
    for (int i = 0; i < 1000; i++) {
        size_t length = 0;
        if (ninekw_job_id(job) <= 0 || ninekw_job_file(job, 0, &length) == NULL || length != 300 ||
            strcmp(ninekw_job_text(job, "timeout"), "30") != 0 ||
            ninekw_job_check(job, "fine", NULL) != NINEKW_OK)
            return user;
    }
    return NULL;
}

static ninekw_options *own_captchas(void)
{
    ninekw_options *options = ninekw_options_new();
    EXPECT(ninekw_options_set_int(options, NINEKW_PARAM_SELFSOLVE, 1, NULL) == NINEKW_OK);
    EXPECT(ninekw_options_set_int(options, NINEKW_PARAM_SELFONLY, 1, NULL) == NINEKW_OK);
    return options;
}

static void job_in_many_threads(void)
{
    pthread_t threads[4];
    ninekw_client *client = new_client();
    ninekw_options *options = own_captchas();
    ninekw_job *job = NULL, *none = NULL;
    int64_t credits = 0, id = submit(client);
    EXPECT(ninekw_job_next(client, options, &job, NULL) == NINEKW_OK && job != NULL);
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, read_often, job);
    for (int i = 0; i < 4; i++) {
        void *failed;
        pthread_join(threads[i], &failed);
        EXPECT(failed == NULL);
    }
    EXPECT(ninekw_job_id(job) == id);
    ninekw_job_free(job);
    EXPECT(ninekw_job_answer(client, id, "fine", NULL, &credits, NULL) == NINEKW_OK && credits > 0);
    EXPECT(ninekw_job_next(client, options, &none, NULL) == NINEKW_OK && none == NULL);
    ninekw_options_free(options);
    ninekw_client_free(client);
}

struct at_work {
    ninekw_client *client;
    ninekw_cancel *cancel;
    int decided, told;
};

static int32_t decide(void *user, const ninekw_job *job, ninekw_decision *decision)
{
    struct at_work *at_work = user;
    if (at_work->decided++ == 0) {
        ninekw_reply *reply = NULL;
        size_t length = 0;
        /* Calls are allowed here, and so is to free what the loop uses. */
        EXPECT(ninekw_show(at_work->client, ninekw_job_id(job), NULL, &reply, NULL) == NINEKW_OK);
        EXPECT(ninekw_reply_bytes(reply, &length) != NULL && length == 300);
        ninekw_reply_free(reply);
        ninekw_client_free(at_work->client);
    }
    if (at_work->decided < 3) {
        ninekw_decision_working(decision);
        return 1;
    }
    return ninekw_decision_answer(decision, "fine", NULL) == NINEKW_OK;
}

static int32_t outcome(void *user, const ninekw_job *job, int32_t what, int64_t credits,
                       const ninekw_error *error)
{
    struct at_work *at_work = user;
    EXPECT(ninekw_job_id(job) > 0 && what == NINEKW_OUTCOME_ANSWERED && credits > 0);
    EXPECT(error == NULL);
    at_work->told++;
    ninekw_cancel_trigger(at_work->cancel);
    return 1;
}

static void work(void)
{
    struct at_work at_work = {new_client(), ninekw_cancel_new(), 0, 0};
    ninekw_options *options = own_captchas();
    int64_t answered = 0, credits = 0;
    submit(at_work.client);
    EXPECT(ninekw_work(at_work.client, options, 20000, at_work.cancel, decide, outcome, &at_work,
                       &answered, &credits, NULL) == NINEKW_OK);
    EXPECT(answered == 1 && credits > 0 && at_work.decided == 3 && at_work.told == 1);
    ninekw_options_free(options);
    ninekw_cancel_free(at_work.cancel);
}

/* ---- a budget shared with others ---- */

struct budget {
    int asked, uploads;
    int64_t answer;
    char account[33];
};

static int64_t limit(void *user, const char *account, int32_t priority)
{
    struct budget *budget = user;
    EXPECT(strlen(account) == 32 && strstr(account, getenv("NINEKW_API_KEY")) == NULL);
    EXPECT(budget->asked == 0 || strcmp(budget->account, account) == 0);
    strncpy(budget->account, account, sizeof budget->account - 1);
    budget->uploads += priority == NINEKW_PRIORITY_UPLOAD;
    /* The first question of two is answered by a time to wait. */
    return budget->asked++ % 2 == 0 ? budget->answer : 0;
}

static void shared_budget(void)
{
    struct budget budget = {0, 0, 30, ""};
    char folder[] = "/tmp/ninekw-robust-XXXXXX", path[128];
    ninekw_error *err = NULL;
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = picture_options();
    int64_t credits = 0, id = 0;
    EXPECT(mkdtemp(folder) != NULL && setenv("XDG_RUNTIME_DIR", folder, 1) == 0);
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_min_interval_ms(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_retries(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_share(config, NINEKW_SHARE_MACHINE, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_limiter(config, limit, &budget, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    EXPECT(ninekw_submit(client, options, &id, NULL) == NINEKW_OK && id > 0);
    EXPECT(budget.asked == 2 && budget.uploads == 2);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && credits > 0);
    EXPECT(budget.asked == 4 && budget.uploads == 2);
    budget.answer = -7;
    EXPECT(ninekw_balance(client, &credits, &err) == NINEKW_ERR_SHARED_BUDGET);
    EXPECT(ninekw_error_is_retryable(err) == 1 && strstr(ninekw_error_message(err), "-7") != NULL);
    ninekw_error_free(err);
    ninekw_client_free(client);
    snprintf(path, sizeof path, "%s/ninekw/%s", folder, budget.account);
    EXPECT(unlink(path) == 0);
    snprintf(path, sizeof path, "%s/ninekw", folder);
    EXPECT(rmdir(path) == 0 && rmdir(folder) == 0);
    /* The folder's parent is gone: nowhere to meet. */
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_ERR_SHARED_BUDGET && client == NULL);
    EXPECT(ninekw_config_set_share(config, NINEKW_SHARE_PROCESS, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && budget.asked == 6);
    ninekw_config_free(config);
    ninekw_options_free(options);
    ninekw_client_free(client);
    unsetenv("XDG_RUNTIME_DIR");
}

/* ---- what numbers and replies say ---- */

static void texts(void)
{
    ninekw_reply *reply = NULL;
    ninekw_client *client = new_client();
    int64_t credits = 0;
    EXPECT(strcmp(ninekw_status_name(NINEKW_OK), "OK") == 0);
    EXPECT(strcmp(ninekw_status_name(NINEKW_ERR_UNSOLVED), "UNSOLVED") == 0);
    EXPECT(strstr(ninekw_status_message(NINEKW_ERR_UNSOLVED), "not charged") != NULL);
    for (int32_t code = 1; code <= 57; code++) {
        EXPECT(strlen(ninekw_service_code_text(code)) > 0);
        EXPECT(strlen(ninekw_service_code_advice(code)) > 0);
        EXPECT(strlen(ninekw_service_code_category(code)) > 0);
    }
    EXPECT(ninekw_call(client, "usercaptchaguthaben", NULL, &reply, NULL) == NINEKW_OK);
    EXPECT(ninekw_reply_int(reply, "credits", &credits) == 1 && credits > 0);
    EXPECT(strcmp(ninekw_reply_json(reply), ninekw_reply_body(reply)) == 0);
    EXPECT(strcmp(ninekw_reply_text(reply, "message"), "OK") == 0);
    EXPECT(ninekw_reply_text(reply, "message") == ninekw_reply_text(reply, "message"));
    EXPECT(ninekw_reply_text(reply, "none") == NULL);
    EXPECT(ninekw_reply_int(reply, "message", &credits) == 0 && credits == 0);
    ninekw_reply_free(reply);
    ninekw_client_free(client);
}

/* ---- fork while other threads are in a call ---- */

static int stop;

static void *ask_until_stopped(void *user)
{
    while (!__atomic_load_n(&stop, __ATOMIC_RELAXED)) {
        int64_t credits;
        ninekw_balance(user, &credits, NULL);
    }
    return NULL;
}

static void fork_in_use(void)
{
    pthread_t threads[3];
    ninekw_client *client = new_client();
    __atomic_store_n(&stop, 0, __ATOMIC_RELAXED);
    for (int i = 0; i < 3; i++)
        pthread_create(&threads[i], NULL, ask_until_stopped, client);
    for (int i = 0; i < 30; i++) {
        int status = -1;
        pid_t child = fork();
        if (child == 0) {
            int64_t credits = 0;
            /* A child that hangs is ended, and counts as a fault. */
            signal(SIGALRM, SIG_DFL);
            alarm(20);
            _exit(ninekw_balance(client, &credits, NULL) == NINEKW_OK && credits > 0 ? 0 : 1);
        }
        waitpid(child, &status, 0);
        EXPECT(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
    for (int i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    ninekw_client_free(client);
}

/* The processes share one budget, and a fork may copy the file that is locked. */
static void fork_with_a_shared_budget(void)
{
    char folder[] = "/tmp/ninekw-robust-XXXXXX", command[64];
    EXPECT(mkdtemp(folder) != NULL && setenv("XDG_RUNTIME_DIR", folder, 1) == 0);
    share = NINEKW_SHARE_MACHINE;
    fork_in_use();
    snprintf(command, sizeof command, "rm -r %s", folder);
    EXPECT(system(command) == 0);
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "fork") == 0) {
        fork_in_use();
        fork_with_a_shared_budget();
    } else {
        /* First, while no captcha is left over. */
        job_in_many_threads();
        work();
        threads_on_one_client();
        free_in_the_callback();
        cancel_from_a_signal_handler();
        cancel_a_client();
        shared_budget();
        texts();
    }
    puts(faults == 0 ? "robust" : "not robust");
    return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
