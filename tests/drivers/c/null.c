/* Every function with NULL for every pointer: a status or an empty value, never a crash. */
#include <stdio.h>

#include "driver.h"

static int faults;

static void expect(int true_, const char *what)
{
    if (!true_) {
        fprintf(stderr, "with NULL: %s\n", what);
        faults++;
    }
}

/* A call that must fail with NULL_ARGUMENT and an error that says so; it frees the error. */
static void refuses(int32_t status, ninekw_error **err, const char *what)
{
    expect(status == NINEKW_ERR_NULL_ARGUMENT, what);
    expect(*err != NULL && ninekw_error_status(*err) == status, what);
    ninekw_error_free(*err);
    *err = NULL;
}

#define REFUSES(call) refuses(call, &err, #call)
#define EXPECT(condition) expect(condition, #condition)

static void getters(void)
{
    int64_t number = 5;
    int32_t small = 5, x = 5, y = 5;
    size_t length = 5;
    EXPECT(ninekw_error_status(NULL) == 0);
    EXPECT(ninekw_error_service_code(NULL) == 0);
    EXPECT(ninekw_error_http_status(NULL) == 0);
    EXPECT(ninekw_error_captcha_id(NULL) == 0);
    EXPECT(ninekw_error_is_retryable(NULL) == 0);
    EXPECT(ninekw_error_retry_after_ms(NULL) == -1);
    EXPECT(ninekw_error_operation(NULL) == NULL);
    EXPECT(ninekw_error_message(NULL) == NULL);
    EXPECT(ninekw_error_reply(NULL) == NULL);
    EXPECT(ninekw_answer_id(NULL) == 0);
    EXPECT(ninekw_answer_state(NULL) == 0);
    EXPECT(ninekw_answer_text(NULL) == NULL);
    EXPECT(ninekw_answer_kind(NULL) == NULL);
    EXPECT(ninekw_answer_credits(NULL, &number) == 0 && number == 0);
    EXPECT(ninekw_answer_credits(NULL, NULL) == 0);
    EXPECT(ninekw_answer_price(NULL, &number) == 0 && number == 0);
    EXPECT(ninekw_answer_retry_in_ms(NULL, &number) == 0 && number == 0);
    EXPECT(ninekw_done_price(NULL, &number) == 0 && number == 0);
    EXPECT(ninekw_answer_angle(NULL, &small) == 0 && small == 0);
    EXPECT(ninekw_answer_point_count(NULL) == 0);
    EXPECT(ninekw_answer_point(NULL, 0, &x, &y) == 0 && x == 0 && y == 0);
    EXPECT(ninekw_answer_point(NULL, 0, NULL, NULL) == 0);
    EXPECT(ninekw_reply_body(NULL) == NULL);
    EXPECT(ninekw_reply_bytes(NULL, &length) == NULL && length == 0);
    EXPECT(ninekw_reply_json(NULL) == NULL);
    EXPECT(ninekw_reply_text(NULL, "a") == NULL);
    EXPECT(ninekw_reply_int(NULL, NULL, &number) == 0);
    EXPECT(ninekw_reply_workers(NULL, "text", &number) == 0);
    EXPECT(ninekw_reply_queue(NULL, NULL, &number) == 0);
    EXPECT(ninekw_reply_in_work(NULL, &number) == 0);
    EXPECT(ninekw_reply_mean_solve_seconds(NULL, &number) == 0);
    EXPECT(ninekw_cancel_is_triggered(NULL) == 0);
    EXPECT(ninekw_answer_confirmed(NULL, &small) == 0 && small == 0);
    EXPECT(ninekw_answer_token(NULL) == NULL);
    EXPECT(ninekw_reply_media_type(NULL) == NULL);
    EXPECT(ninekw_reply_flag(NULL, "a", &small) == 0);
    EXPECT(ninekw_reply_count(NULL, &number) == 0);
    EXPECT(ninekw_reply_table_count(NULL) == 0 && ninekw_reply_table_name(NULL, 0) == NULL);
    EXPECT(ninekw_reply_row_count(NULL, NULL) == 0 && ninekw_reply_column_count(NULL, "a") == 0);
    EXPECT(ninekw_reply_column(NULL, NULL, 0) == NULL);
    EXPECT(ninekw_reply_cell(NULL, NULL, 0, NULL) == NULL);
    EXPECT(ninekw_job_id(NULL) == 0 && ninekw_job_kind(NULL) == NULL);
    EXPECT(ninekw_job_captcha_kind(NULL) == NULL && ninekw_job_answer_to_check(NULL) == NULL);
    EXPECT(ninekw_job_file_count(NULL) == 0 && ninekw_job_file_media_type(NULL, 0) == NULL);
    length = 5;
    EXPECT(ninekw_job_file(NULL, 0, &length) == NULL && length == 0);
    EXPECT(ninekw_job_content(NULL) == NULL && ninekw_job_text(NULL, NULL) == NULL);
    EXPECT(ninekw_job_int(NULL, NULL, &number) == 0 && ninekw_job_json(NULL) == NULL);
    EXPECT(ninekw_job_time_limit_ms(NULL) == 0 && ninekw_job_time_left_ms(NULL) == 0);
    EXPECT(ninekw_job_interaction_left_ms(NULL) == -1);
    ninekw_decision_skip(NULL);
    ninekw_decision_let_go(NULL);
    ninekw_decision_working(NULL);
    ninekw_cancel_trigger(NULL);
    ninekw_cancel_reset(NULL);
    ninekw_options_clear(NULL);
    EXPECT(ninekw_status_name(12345) == NULL);
    EXPECT(ninekw_nearest(NULL, "a") == -1 && ninekw_nearest("a", NULL) == -1 && ninekw_nearest("a", " ") == -1);
    EXPECT(ninekw_status_message(-1) == NULL);
    EXPECT(ninekw_service_code_text(0) == NULL && ninekw_service_code_text(58) == NULL);
    EXPECT(ninekw_service_code_advice(-1) == NULL);
    EXPECT(ninekw_service_code_category(15) != NULL);
}

static void frees(void)
{
    ninekw_error_free(NULL);
    ninekw_config_free(NULL);
    ninekw_client_free(NULL);
    ninekw_options_free(NULL);
    ninekw_answer_free(NULL);
    ninekw_reply_free(NULL);
    ninekw_cancel_free(NULL);
    ninekw_job_free(NULL);
}

static void NINEKW_CALL no_log(void *user, int32_t level, const char *name, const char *line, const char *fields)
{
    (void)user, (void)level, (void)name, (void)line, (void)fields;
}

static void settings(ninekw_config *config)
{
    ninekw_error *err = NULL;
    REFUSES(ninekw_config_set_api_key(NULL, "abcdef", &err));
    REFUSES(ninekw_config_set_api_key(config, NULL, &err));
    /* The default, so that a program may pass on an environment variable that is not set. */
    EXPECT(ninekw_config_set_base_url(config, NULL, &err) == NINEKW_OK && err == NULL);
    REFUSES(ninekw_config_set_base_url(NULL, NULL, &err));
    REFUSES(ninekw_config_set_source(config, NULL, &err));
    REFUSES(ninekw_config_set_user_agent(config, NULL, &err));
    REFUSES(ninekw_config_set_proxy(config, NULL, &err));
    REFUSES(ninekw_config_set_ca_file(config, NULL, &err));
    REFUSES(ninekw_config_set_cancel(config, NULL, &err));
    REFUSES(ninekw_config_set_timeout_ms(NULL, 1, &err));
    REFUSES(ninekw_config_set_tls_roots(NULL, NINEKW_TLS_ROOTS_BUNDLED, &err));
    REFUSES(ninekw_config_set_share(NULL, NINEKW_SHARE_MACHINE, &err));
    REFUSES(ninekw_config_set_limiter(config, NULL, NULL, &err));
    ninekw_limiter_queue *questions = ninekw_limiter_queue_new();
    REFUSES(ninekw_config_set_limiter_queue(NULL, questions, &err));
    REFUSES(ninekw_config_set_limiter_queue(config, NULL, &err));
    EXPECT(ninekw_limiter_queue_next(questions, -1) == NULL && ninekw_limiter_queue_next(NULL, 60000) == NULL);
    ninekw_limiter_queue_answer(questions, 1, 0);
    ninekw_limiter_queue_answer(NULL, 1, 0);
    ninekw_limiter_queue_wake(NULL);
    ninekw_limiter_queue_free(questions);
    ninekw_limiter_queue_free(NULL);
    REFUSES(ninekw_config_set_log(NULL, NINEKW_LOG_INFO, NULL, NULL, &err));
    EXPECT(ninekw_config_set_log(config, 0, NULL, NULL, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_log(config, 5, no_log, NULL, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    ninekw_log_queue *queue = ninekw_log_queue_new();
    REFUSES(ninekw_config_set_log_queue(NULL, NINEKW_LOG_INFO, queue, &err));
    EXPECT(ninekw_config_set_log_queue(config, 5, queue, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_log_queue(config, 0, NULL, NULL) == NINEKW_OK);
    EXPECT(ninekw_log_queue_next(queue) == NULL && ninekw_log_queue_next(NULL) == NULL);
    ninekw_log_queue_free(queue);
    ninekw_log_queue_free(NULL);
    EXPECT(ninekw_set_log(0, no_log, NULL, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_set_log(7, NULL, NULL, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_share(config, 7, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_tls_roots(config, 7, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_polling(config, 0, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_max_in_flight(config, 0, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    REFUSES(ninekw_config_set_look_at_service(NULL, 1, &err));
    REFUSES(ninekw_config_set_recover_uploads(NULL, 1, &err));
    REFUSES(ninekw_config_set_check_content(NULL, 1, &err));
    EXPECT(ninekw_config_set_upload_interval_ms(config, -1, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_longest_pause_ms(config, 0, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_abandon(config, 0, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_max_credits(config, -1, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_min_balance(config, -1, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_retries(config, -1, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_config_set_timeout_ms(config, -1, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
}

static void calls(ninekw_client *client_, ninekw_options *options)
{
    ninekw_error *err = NULL;
    ninekw_client *no_client = client_;
    ninekw_answer *answer = (ninekw_answer *)&err;
    ninekw_reply *reply = (ninekw_reply *)&err;
    int64_t number = 5;
    REFUSES(ninekw_client_new(NULL, &no_client, &err));
    EXPECT(no_client == NULL);
    no_client = client_;
    REFUSES(ninekw_client_within(NULL, 1, NULL, &no_client, &err));
    EXPECT(no_client == NULL);
    REFUSES(ninekw_client_within(client_, 1, NULL, NULL, &err));
    REFUSES(ninekw_balance(NULL, &number, &err));
    EXPECT(number == 0);
    REFUSES(ninekw_balance(client_, NULL, &err));
    REFUSES(ninekw_server_status(NULL, &reply, &err));
    EXPECT(reply == NULL);
    REFUSES(ninekw_server_status(client_, NULL, &err));
    REFUSES(ninekw_submit(client_, NULL, &number, &err));
    REFUSES(ninekw_submit(client_, options, NULL, &err));
    REFUSES(ninekw_poll(NULL, 1, &answer, &err));
    EXPECT(answer == NULL);
    REFUSES(ninekw_wait(client_, 1, 0, NULL, NULL, &err));
    REFUSES(ninekw_solve(client_, NULL, -1, NULL, &answer, &err));
    REFUSES(ninekw_feedback(NULL, 1, NINEKW_CORRECT, &err));
    REFUSES(ninekw_forget(NULL, "one", &err));
    REFUSES(ninekw_forget(client_, NULL, &err));
    REFUSES(ninekw_call(client_, NULL, NULL, &reply, &err));
    REFUSES(ninekw_call(client_, "usercaptchaguthaben", NULL, NULL, &err));
    EXPECT(ninekw_feedback(client_, 1, 0, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_wait(client_, 1, -2, NULL, &answer, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_balance(NULL, NULL, NULL) == NINEKW_ERR_NULL_ARGUMENT);
}

static void answering(ninekw_client *client_)
{
    ninekw_error *err = NULL;
    ninekw_job *job = (ninekw_job *)&err;
    ninekw_reply *reply = NULL;
    int64_t number = 5;
    int32_t verdict = 5;
    REFUSES(ninekw_job_next(NULL, NULL, &job, &err));
    EXPECT(job == NULL);
    REFUSES(ninekw_job_next(client_, NULL, NULL, &err));
    REFUSES(ninekw_job_confirm(NULL, NULL, &err));
    REFUSES(ninekw_job_answer(client_, 1, NULL, NULL, &number, &err));
    EXPECT(number == 0);
    REFUSES(ninekw_job_answer(NULL, 1, "a", NULL, NULL, &err));
    REFUSES(ninekw_job_check(NULL, "a", &err));
    REFUSES(ninekw_job_skip(NULL, 1, NULL, &err));
    REFUSES(ninekw_job_end(NULL, &err));
    REFUSES(ninekw_job_verdict(NULL, 1, NULL, &verdict, &err));
    EXPECT(verdict == NINEKW_NOT_JUDGED);
    REFUSES(ninekw_job_verdict(client_, 1, NULL, NULL, &err));
    REFUSES(ninekw_show(client_, 1, NULL, NULL, &err));
    REFUSES(ninekw_show_static(NULL, 1, 0, &reply, &err));
    REFUSES(ninekw_decision_answer(NULL, "a", &err));
    REFUSES(ninekw_work(client_, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, &err));
    REFUSES(ninekw_work_with(client_, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, &err));
}

static void batches(ninekw_client *client_, ninekw_options *options)
{
    ninekw_error *err = NULL;
    ninekw_batch *batch = (ninekw_batch *)&err;
    ninekw_done *done = (ninekw_done *)&err;
    int64_t ticket = 5;
    REFUSES(ninekw_batch_new(NULL, &batch, &err));
    EXPECT(batch == NULL);
    REFUSES(ninekw_batch_new(client_, NULL, &err));
    EXPECT(ninekw_batch_new(client_, &batch, NULL) == NINEKW_OK);
    REFUSES(ninekw_batch_add(NULL, options, &ticket, &err));
    REFUSES(ninekw_batch_add(batch, NULL, &ticket, &err));
    REFUSES(ninekw_batch_add_submitted(batch, 1, NULL, &err));
    REFUSES(ninekw_batch_add_with(NULL, options, -1, NULL, &ticket, &err));
    EXPECT(ninekw_batch_add_with(batch, options, -2, NULL, &ticket, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    REFUSES(ninekw_batch_add_submitted_with(NULL, 1, NULL, -1, NULL, &ticket, &err));
    EXPECT(ninekw_batch_add_submitted_with(batch, 0, NULL, -1, NULL, &ticket, NULL) != NINEKW_OK);
    ninekw_batch_cancel(NULL, 0);
    ninekw_batch_cancel(batch, -1);
    ninekw_batch_wake(NULL);
    EXPECT(ninekw_batch_captcha_id(NULL, 0) == 0 && ninekw_batch_captcha_id(batch, 0) == 0);
    REFUSES(ninekw_batch_next_fed(NULL, 0, NULL, NULL, NULL, &done, &err));
    EXPECT(done == NULL && ninekw_done_tag(NULL) == NULL);
    done = (ninekw_done *)&err;
    REFUSES(ninekw_batch_next(NULL, 0, NULL, &done, &err));
    EXPECT(done == NULL);
    REFUSES(ninekw_batch_next_with(batch, 0, NULL, NULL, NULL, NULL, &err));
    done = (ninekw_done *)&err;
    REFUSES(ninekw_batch_next_or_room(NULL, 0, NULL, NULL, NULL, &done, &err));
    EXPECT(done == NULL);
    REFUSES(ninekw_batch_next_or_room(batch, 0, NULL, NULL, NULL, NULL, &err));
    REFUSES(ninekw_batch_feedback(NULL, 1, NINEKW_CORRECT, &err));
    EXPECT(ninekw_batch_feedback(batch, 1, 9, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    REFUSES(ninekw_batch_give_up(NULL, &err));
    EXPECT(ninekw_batch_next(batch, -1, NULL, &done, NULL) == NINEKW_OK && done == NULL);
    EXPECT(ninekw_batch_in_flight(NULL) == 0 && ninekw_batch_queued(NULL) == 0);
    EXPECT(ninekw_batch_has_room(NULL) == 0 && ninekw_batch_has_room(batch) == 1);
    EXPECT(ninekw_batch_pending(NULL, NULL, 0) == 0 && ninekw_batch_pending(batch, NULL, 9) == 0);
    EXPECT(ninekw_done_ticket(NULL) == -1 && ninekw_done_captcha_id(NULL) == 0);
    EXPECT(ninekw_done_answer(NULL) == NULL && ninekw_done_error(NULL) == NULL);
    ninekw_done_free(NULL);
    ninekw_batch_free(batch);
    ninekw_batch_free(NULL);
}

static void account(ninekw_client *client_)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = (ninekw_reply *)&err;
    REFUSES(ninekw_history(NULL, NINEKW_HISTORY_WRONG, NULL, &reply, &err));
    EXPECT(reply == NULL);
    EXPECT(ninekw_history(client_, 9, NULL, &reply, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    REFUSES(ninekw_history_next(NULL, NULL, &reply, &err));
    REFUSES(ninekw_history_next(client_, NULL, &reply, &err));
    EXPECT(reply == NULL);
    REFUSES(ninekw_history_detail(client_, 1, NULL, NULL, &err));
    REFUSES(ninekw_settings(NULL, &reply, &err));
    REFUSES(ninekw_set_setting(client_, NULL, 1, &err));
    EXPECT(ninekw_set_setting(client_, "other", 1, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    REFUSES(ninekw_referrals(client_, NULL, NULL, &err));
    REFUSES(ninekw_transfer(NULL, 1000, 1, NULL, NULL, &err));
    REFUSES(ninekw_create_coupon(NULL, 1000, NULL, &reply, &err));
    REFUSES(ninekw_create_account(client_, NULL, 0, NULL, &reply, &err));
    ninekw_diagnosis *diagnosis = (ninekw_diagnosis *)&err;
    REFUSES(ninekw_diagnose(NULL, "text", &diagnosis, &err));
    EXPECT(diagnosis == NULL);
    REFUSES(ninekw_diagnose(client_, NULL, &diagnosis, &err));
    REFUSES(ninekw_diagnose(client_, "text", NULL, &err));
    EXPECT(ninekw_diagnose(client_, "x", &diagnosis, NULL) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(ninekw_diagnosis_count(NULL) == 0 && ninekw_diagnosis_name(NULL, 0) == NULL);
    EXPECT(ninekw_diagnosis_message(NULL, 0) == NULL);
    EXPECT(ninekw_diagnosis_expected_ms(NULL, NULL) == 0);
    EXPECT(ninekw_diagnosis_credits(NULL, NULL) == 0);
    ninekw_diagnosis_free(NULL);
    REFUSES(ninekw_poll_with(client_, 1, NULL, NULL, &err));
    REFUSES(ninekw_feedback_with(NULL, 1, NINEKW_CORRECT, NULL, &err));
}

static void option_setters(ninekw_options *options)
{
    ninekw_error *err = NULL;
    REFUSES(ninekw_options_set_text(NULL, "source", "x", &err));
    REFUSES(ninekw_options_set_text(options, NULL, "x", &err));
    REFUSES(ninekw_options_set_text(options, "source", NULL, &err));
    REFUSES(ninekw_options_set_int(options, NULL, 1, &err));
    REFUSES(ninekw_options_set_bytes(options, "file-upload-01", NULL, 5, &err));
    REFUSES(ninekw_options_set_file(options, "file-upload-01", NULL, &err));
    EXPECT(ninekw_options_set_bytes(options, "file-upload-01", NULL, 0, NULL) ==
           NINEKW_ERR_OPTION_RANGE);
}

void null_everywhere(void)
{
    ninekw_client *client_ = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = ninekw_options_new();
    faults = 0;
    EXPECT(ninekw_config_set_api_key(config, "abcdef", NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, "http://127.0.0.1:1", NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client_, NULL) == NINEKW_OK);
    getters();
    frees();
    settings(config);
    option_setters(options);
    calls(client_, options);
    answering(client_);
    batches(client_, options);
    account(client_);
    ninekw_options_free(options);
    ninekw_config_free(config);
    ninekw_client_free(client_);
    printf(faults == 0 ? "ok" : "error");
    line_put_int("faults", faults);
}
