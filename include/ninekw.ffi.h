enum {
    NINEKW_VERSION_MAJOR = 0,
    NINEKW_VERSION_MINOR = 1,
    NINEKW_VERSION_PATCH = 0,
    NINEKW_VERSION_NUMBER = 1000,
    NINEKW_ABI_VERSION = 1,
    NINEKW_OK = 0,
    NINEKW_ERR_INVALID_ARGUMENT = 100,
    NINEKW_ERR_NULL_ARGUMENT = 101,
    NINEKW_ERR_INVALID_UTF8 = 102,
    NINEKW_ERR_INVALID_KEY = 103,
    NINEKW_ERR_UNKNOWN_OPTION = 104,
    NINEKW_ERR_OPTION_RANGE = 105,
    NINEKW_ERR_OPTION_CONFLICT = 106,
    NINEKW_ERR_FILE = 107,
    NINEKW_ERR_SPENDING_LIMIT = 108,
    NINEKW_ERR_NETWORK = 200,
    NINEKW_ERR_DNS = 201,
    NINEKW_ERR_CONNECT = 202,
    NINEKW_ERR_TLS = 203,
    NINEKW_ERR_PROXY = 204,
    NINEKW_ERR_TIMEOUT = 205,
    NINEKW_ERR_DISCONNECTED = 206,
    NINEKW_ERR_SHARED_BUDGET = 207,
    NINEKW_ERR_HTTP_STATUS = 300,
    NINEKW_ERR_PROTOCOL = 301,
    NINEKW_ERR_TOO_LARGE = 302,
    NINEKW_ERR_REDIRECT = 303,
    NINEKW_ERR_UNEXPECTED_REPLY = 304,
    NINEKW_ERR_SERVICE = 400,
    NINEKW_ERR_AUTH = 401,
    NINEKW_ERR_ACCOUNT = 402,
    NINEKW_ERR_BALANCE = 403,
    NINEKW_ERR_LIMIT = 404,
    NINEKW_ERR_INPUT = 405,
    NINEKW_ERR_ANSWER = 406,
    NINEKW_ERR_GONE = 407,
    NINEKW_ERR_SERVER = 408,
    NINEKW_ERR_CANCELLED = 500,
    NINEKW_ERR_DEADLINE = 501,
    NINEKW_ERR_UNSOLVED = 502,
    NINEKW_ERR_SUBMIT_UNKNOWN = 503,
    NINEKW_ERR_INTERNAL = 900,
    NINEKW_ERR_PANIC = 901,
    NINEKW_ERR_BUSY = 902,
    NINEKW_PHASE_QUEUED = 1,
    NINEKW_PHASE_NETWORK = 2,
    NINEKW_PHASE_WAITING = 3,
    NINEKW_PHASE_RETRYING = 4,
    NINEKW_PHASE_HELD_BACK = 5,
    NINEKW_POLLING_POLITE = 1,
    NINEKW_POLLING_BALANCED = 2,
    NINEKW_POLLING_FAST = 3,
    NINEKW_ABANDON_KEEP = 1,
    NINEKW_ABANDON_ABORT = 2,
    NINEKW_TLS_ROOTS_SYSTEM = 1,
    NINEKW_TLS_ROOTS_BUNDLED = 2,
    NINEKW_SHARE_PROCESS = 1,
    NINEKW_SHARE_MACHINE = 2,
    NINEKW_SHARE_AUTO = 3,
    NINEKW_PRIORITY_UPLOAD = 1,
    NINEKW_PRIORITY_POLL = 2,
    NINEKW_PRIORITY_OTHER = 3,
    NINEKW_LOG_ERROR = 1,
    NINEKW_LOG_WARNING = 2,
    NINEKW_LOG_INFO = 3,
    NINEKW_LOG_DEBUG = 4,
    NINEKW_CORRECT = 1,
    NINEKW_INCORRECT = 2,
    NINEKW_UNUSED = 3,
    NINEKW_STATE_PENDING = 1,
    NINEKW_STATE_SOLVED = 2,
    NINEKW_STATE_UNSOLVED = 3,
    NINEKW_NOT_JUDGED = 0,
    NINEKW_OUTCOME_ANSWERED = 1,
    NINEKW_OUTCOME_REFUSED = 2,
    NINEKW_OUTCOME_SKIPPED = 3,
    NINEKW_OUTCOME_LATE = 4,
    NINEKW_OUTCOME_LET_GO = 5,
    NINEKW_HISTORY_SUBMITTED = 1,
    NINEKW_HISTORY_SOLVED = 2,
    NINEKW_HISTORY_WRONG = 3,
    NINEKW_CODE_API_KEY_DOESNT_EXIST = 1,
    NINEKW_CODE_API_KEY_NOT_FOUND = 2,
    NINEKW_CODE_ACTIVE_API_KEY_NOT_FOUND = 3,
    NINEKW_CODE_API_KEY_DEACTIVATED_BY_OWNER = 4,
    NINEKW_CODE_NO_USER_FOUND = 5,
    NINEKW_CODE_NO_DATA_FOUND = 6,
    NINEKW_CODE_NO_ID_FOUND_7 = 7,
    NINEKW_CODE_NO_CAPTCHA_FOUND = 8,
    NINEKW_CODE_NO_IMAGE_FOUND = 9,
    NINEKW_CODE_IMAGE_SIZE_NOT_ALLOWED = 10,
    NINEKW_CODE_BALANCE_INSUFFICIENT = 11,
    NINEKW_CODE_ALREADY_DONE = 12,
    NINEKW_CODE_NO_ANSWER_FOUND = 13,
    NINEKW_CODE_CAPTCHA_ALREADY_ANSWERED = 14,
    NINEKW_CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY = 15,
    NINEKW_CODE_JD_CHECK_ACTIVE = 16,
    NINEKW_CODE_UNKNOWN_PROBLEM = 17,
    NINEKW_CODE_NO_ID_FOUND_18 = 18,
    NINEKW_CODE_INCORRECT_ANSWER = 19,
    NINEKW_CODE_NOT_FILED_ON_TIME_WRONG_USERID = 20,
    NINEKW_CODE_LINK_NOT_ALLOWED = 21,
    NINEKW_CODE_SUBMIT_DENIED = 22,
    NINEKW_CODE_SOLVE_DENIED = 23,
    NINEKW_CODE_NOT_ENOUGH_CREDITS = 24,
    NINEKW_CODE_NO_INPUT_FOUND = 25,
    NINEKW_CODE_NO_CONDITIONS_ACCEPTED = 26,
    NINEKW_CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND = 27,
    NINEKW_CODE_ALREADY_USED_COUPON_CODE = 28,
    NINEKW_CODE_MAXTIMEOUT_UNDER_60_SECONDS = 29,
    NINEKW_CODE_USER_NOT_FOUND = 30,
    NINEKW_CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM = 31,
    NINEKW_CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS = 32,
    NINEKW_CODE_PLUGIN_NEEDED_A_UPDATE = 33,
    NINEKW_CODE_NO_HTTPS_ALLOWED = 34,
    NINEKW_CODE_NO_HTTP_ALLOWED = 35,
    NINEKW_CODE_SOURCE_NOT_ALLOWED = 36,
    NINEKW_CODE_TRANSFER_DENIED = 37,
    NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_SPACE = 38,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_SPACE = 39,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS = 40,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS = 41,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS = 42,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION = 43,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION = 44,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES = 45,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES = 46,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA = 47,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER = 48,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT = 49,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT = 50,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS = 51,
    NINEKW_CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS = 52,
    NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES = 53,
    NINEKW_CODE_ASSIGNMENT_WAS_NOT_FOUND = 54,
    NINEKW_CODE_IP_NOT_ALLOWED = 55,
    NINEKW_CODE_LIMIT_REACHED = 56,
    NINEKW_CODE_MAXTIMEOUT_UNDER_75_SECONDS = 57
};
typedef struct ninekw_answer ninekw_answer;
typedef struct ninekw_batch ninekw_batch;
typedef struct ninekw_cancel ninekw_cancel;
typedef struct ninekw_client ninekw_client;
typedef struct ninekw_config ninekw_config;
typedef struct ninekw_decision ninekw_decision;
typedef struct ninekw_diagnosis ninekw_diagnosis;
typedef struct ninekw_done ninekw_done;
typedef struct ninekw_error ninekw_error;
typedef struct ninekw_job ninekw_job;
typedef struct ninekw_limiter_queue ninekw_limiter_queue;
typedef struct ninekw_log_queue ninekw_log_queue;
typedef struct ninekw_options ninekw_options;
typedef struct ninekw_reply ninekw_reply;
typedef int64_t (*ninekw_limiter_fn)(void *user, const char *account, int32_t priority);
typedef void (*ninekw_log_fn)(void *user, int32_t level, const char *name, const char *line, const char *fields);
typedef int32_t (*ninekw_progress_fn)(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms);
typedef int32_t (*ninekw_decide_fn)(void *user, const ninekw_job *job, ninekw_decision *decision);
typedef int32_t (*ninekw_outcome_fn)(void *user, const ninekw_job *job, int32_t outcome, int64_t credits, const ninekw_error *error);
uint32_t ninekw_abi_version(void);
const char *ninekw_version(void);
uint32_t ninekw_version_number(void);
const char *ninekw_build_info(void);
const char *ninekw_status_name(int32_t status);
const char *ninekw_status_message(int32_t status);
int32_t ninekw_nearest(const char *name, const char *known);
const char *ninekw_service_code_text(int32_t code);
const char *ninekw_service_code_advice(int32_t code);
const char *ninekw_service_code_category(int32_t code);
int32_t ninekw_error_status(const ninekw_error *error);
int32_t ninekw_error_service_code(const ninekw_error *error);
int32_t ninekw_error_http_status(const ninekw_error *error);
int64_t ninekw_error_captcha_id(const ninekw_error *error);
int32_t ninekw_error_is_retryable(const ninekw_error *error);
int64_t ninekw_error_retry_after_ms(const ninekw_error *error);
const char *ninekw_error_operation(const ninekw_error *error);
const char *ninekw_error_message(const ninekw_error *error);
const char *ninekw_error_reply(const ninekw_error *error);
void ninekw_error_free(ninekw_error *error);
ninekw_cancel *ninekw_cancel_new(void);
void ninekw_cancel_trigger(const ninekw_cancel *cancel);
int32_t ninekw_cancel_is_triggered(const ninekw_cancel *cancel);
void ninekw_cancel_reset(const ninekw_cancel *cancel);
void ninekw_cancel_free(ninekw_cancel *cancel);
ninekw_config *ninekw_config_new(void);
void ninekw_config_free(ninekw_config *config);
int32_t ninekw_config_set_api_key(ninekw_config *config, const char *api_key, ninekw_error **err);
int32_t ninekw_config_set_base_url(ninekw_config *config, const char *base_url, ninekw_error **err);
int32_t ninekw_config_set_source(ninekw_config *config, const char *source, ninekw_error **err);
int32_t ninekw_config_set_user_agent(ninekw_config *config, const char *user_agent, ninekw_error **err);
int32_t ninekw_config_set_timeout_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_connect_timeout_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_min_interval_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_upload_interval_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_longest_pause_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_first_poll_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_poll_interval_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_job_interval_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_polling(ninekw_config *config, int32_t polling, ninekw_error **err);
int32_t ninekw_config_set_max_in_flight(ninekw_config *config, int32_t max_in_flight, ninekw_error **err);
int32_t ninekw_config_set_look_at_service(ninekw_config *config, int32_t look_at_service, ninekw_error **err);
int32_t ninekw_config_set_recover_uploads(ninekw_config *config, int32_t recover_uploads, ninekw_error **err);
int32_t ninekw_config_set_journal(ninekw_config *config, const char *journal, ninekw_error **err);
int32_t ninekw_config_set_check_content(ninekw_config *config, int32_t check_content, ninekw_error **err);
int32_t ninekw_config_set_max_credits(ninekw_config *config, int32_t max_credits, ninekw_error **err);
int32_t ninekw_config_set_min_balance(ninekw_config *config, int32_t min_balance, ninekw_error **err);
int32_t ninekw_config_set_abandon(ninekw_config *config, int32_t abandon, ninekw_error **err);
int32_t ninekw_config_set_retries(ninekw_config *config, int32_t retries, ninekw_error **err);
int32_t ninekw_config_set_retry_pause_ms(ninekw_config *config, int64_t milliseconds, ninekw_error **err);
int32_t ninekw_config_set_max_reply_bytes(ninekw_config *config, int64_t max_reply_bytes, ninekw_error **err);
int32_t ninekw_config_set_proxy(ninekw_config *config, const char *proxy, ninekw_error **err);
int32_t ninekw_config_set_tls_roots(ninekw_config *config, int32_t tls_roots, ninekw_error **err);
int32_t ninekw_config_set_ca_file(ninekw_config *config, const char *ca_file, ninekw_error **err);
int32_t ninekw_config_set_cancel(ninekw_config *config, const ninekw_cancel *cancel, ninekw_error **err);
int32_t ninekw_config_set_share(ninekw_config *config, int32_t share, ninekw_error **err);
int32_t ninekw_config_set_limiter(ninekw_config *config, ninekw_limiter_fn limiter, void *user, ninekw_error **err);
ninekw_limiter_queue *ninekw_limiter_queue_new(void);
int32_t ninekw_config_set_limiter_queue(ninekw_config *config, const ninekw_limiter_queue *queue, ninekw_error **err);
const char *ninekw_limiter_queue_next(const ninekw_limiter_queue *queue, int64_t timeout_ms);
void ninekw_limiter_queue_answer(const ninekw_limiter_queue *queue, int64_t number, int64_t milliseconds);
void ninekw_limiter_queue_wake(const ninekw_limiter_queue *queue);
void ninekw_limiter_queue_free(ninekw_limiter_queue *queue);
int32_t ninekw_config_set_log(ninekw_config *config, int32_t level, ninekw_log_fn log, void *user, ninekw_error **err);
int32_t ninekw_set_log(int32_t level, ninekw_log_fn log, void *user, ninekw_error **err);
ninekw_log_queue *ninekw_log_queue_new(void);
int32_t ninekw_config_set_log_queue(ninekw_config *config, int32_t level, const ninekw_log_queue *queue, ninekw_error **err);
const char *ninekw_log_queue_next(const ninekw_log_queue *queue);
void ninekw_log_queue_free(ninekw_log_queue *queue);
int32_t ninekw_client_new(const ninekw_config *config, ninekw_client **client_out, ninekw_error **err);
int32_t ninekw_client_within(const ninekw_client *client, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_client **client_out, ninekw_error **err);
void ninekw_client_free(ninekw_client *client);
ninekw_options *ninekw_options_new(void);
int32_t ninekw_options_set_text(ninekw_options *options, const char *name, const char *value, ninekw_error **err);
int32_t ninekw_options_set_int(ninekw_options *options, const char *name, int64_t value, ninekw_error **err);
int32_t ninekw_options_set_bytes(ninekw_options *options, const char *name, const void *data, size_t length, ninekw_error **err);
int32_t ninekw_options_set_file(ninekw_options *options, const char *name, const char *path, ninekw_error **err);
void ninekw_options_clear(ninekw_options *options);
void ninekw_options_free(ninekw_options *options);
int32_t ninekw_server_status(const ninekw_client *client, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_balance(const ninekw_client *client, int64_t *credits_out, ninekw_error **err);
int32_t ninekw_submit(const ninekw_client *client, const ninekw_options *options, int64_t *id_out, ninekw_error **err);
int32_t ninekw_submit_with(const ninekw_client *client, const ninekw_options *options, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_progress_fn progress, void *user, int64_t *id_out, ninekw_error **err);
int32_t ninekw_poll(const ninekw_client *client, int64_t id, ninekw_answer **answer_out, ninekw_error **err);
int32_t ninekw_poll_with(const ninekw_client *client, int64_t id, const ninekw_options *options, ninekw_answer **answer_out, ninekw_error **err);
int32_t ninekw_wait(const ninekw_client *client, int64_t id, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_answer **answer_out, ninekw_error **err);
int32_t ninekw_wait_with(const ninekw_client *client, int64_t id, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_progress_fn progress, void *user, ninekw_answer **answer_out, ninekw_error **err);
int32_t ninekw_solve(const ninekw_client *client, const ninekw_options *options, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_answer **answer_out, ninekw_error **err);
int32_t ninekw_solve_with(const ninekw_client *client, const ninekw_options *options, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_progress_fn progress, void *user, ninekw_answer **answer_out, ninekw_error **err);
int32_t ninekw_feedback(const ninekw_client *client, int64_t id, int32_t verdict, ninekw_error **err);
int32_t ninekw_feedback_with(const ninekw_client *client, int64_t id, int32_t verdict, const ninekw_options *options, ninekw_error **err);
int32_t ninekw_acknowledge(const ninekw_client *client, int64_t id, ninekw_error **err);
int32_t ninekw_forget(const ninekw_client *client, const char *tag, ninekw_error **err);
int32_t ninekw_call(const ninekw_client *client, const char *action, const ninekw_options *options, ninekw_reply **reply_out, ninekw_error **err);
int64_t ninekw_answer_id(const ninekw_answer *answer);
int32_t ninekw_answer_state(const ninekw_answer *answer);
const char *ninekw_answer_text(const ninekw_answer *answer);
const char *ninekw_answer_kind(const ninekw_answer *answer);
int32_t ninekw_answer_credits(const ninekw_answer *answer, int64_t *credits_out);
int32_t ninekw_answer_price(const ninekw_answer *answer, int64_t *credits_out);
int32_t ninekw_answer_retry_in_ms(const ninekw_answer *answer, int64_t *ms_out);
int32_t ninekw_answer_angle(const ninekw_answer *answer, int32_t *degrees_out);
int32_t ninekw_answer_confirmed(const ninekw_answer *answer, int32_t *right_out);
const char *ninekw_answer_token(const ninekw_answer *answer);
size_t ninekw_answer_point_count(const ninekw_answer *answer);
int32_t ninekw_answer_point(const ninekw_answer *answer, size_t index, int32_t *x_out, int32_t *y_out);
void ninekw_answer_free(ninekw_answer *answer);
int32_t ninekw_batch_new(const ninekw_client *client, ninekw_batch **batch_out, ninekw_error **err);
int32_t ninekw_batch_add(const ninekw_batch *batch, const ninekw_options *options, int64_t *ticket_out, ninekw_error **err);
int32_t ninekw_batch_add_with(const ninekw_batch *batch, const ninekw_options *options, int64_t timeout_ms, const char *tag, int64_t *ticket_out, ninekw_error **err);
int32_t ninekw_batch_add_submitted(const ninekw_batch *batch, int64_t id, int64_t *ticket_out, ninekw_error **err);
int32_t ninekw_batch_add_submitted_with(const ninekw_batch *batch, int64_t id, const ninekw_options *options, int64_t timeout_ms, const char *tag, int64_t *ticket_out, ninekw_error **err);
void ninekw_batch_cancel(const ninekw_batch *batch, int64_t ticket);
int32_t ninekw_batch_resume(ninekw_batch *batch, int64_t *count_out, ninekw_error **err);
void ninekw_batch_wake(const ninekw_batch *batch);
int64_t ninekw_batch_captcha_id(const ninekw_batch *batch, int64_t ticket);
int32_t ninekw_batch_next(ninekw_batch *batch, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_done **done_out, ninekw_error **err);
int32_t ninekw_batch_next_with(ninekw_batch *batch, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_progress_fn progress, void *user, ninekw_done **done_out, ninekw_error **err);
int32_t ninekw_batch_next_or_room(ninekw_batch *batch, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_progress_fn progress, void *user, ninekw_done **done_out, ninekw_error **err);
int32_t ninekw_batch_next_fed(ninekw_batch *batch, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_progress_fn progress, void *user, ninekw_done **done_out, ninekw_error **err);
int32_t ninekw_batch_feedback(ninekw_batch *batch, int64_t id, int32_t verdict, ninekw_error **err);
size_t ninekw_batch_in_flight(const ninekw_batch *batch);
size_t ninekw_batch_queued(const ninekw_batch *batch);
int32_t ninekw_batch_has_room(const ninekw_batch *batch);
size_t ninekw_batch_pending(const ninekw_batch *batch, int64_t *ids, size_t capacity);
int32_t ninekw_batch_give_up(ninekw_batch *batch, ninekw_error **err);
int32_t ninekw_batch_leave(ninekw_batch *batch, ninekw_error **err);
void ninekw_batch_free(ninekw_batch *batch);
const char *ninekw_done_tag(const ninekw_done *done);
int64_t ninekw_done_ticket(const ninekw_done *done);
int64_t ninekw_done_captcha_id(const ninekw_done *done);
int32_t ninekw_done_price(const ninekw_done *done, int64_t *credits_out);
const ninekw_answer *ninekw_done_answer(const ninekw_done *done);
const ninekw_error *ninekw_done_error(const ninekw_done *done);
void ninekw_done_free(ninekw_done *done);
int32_t ninekw_job_next(const ninekw_client *client, const ninekw_options *options, ninekw_job **job_out, ninekw_error **err);
int32_t ninekw_job_confirm(const ninekw_client *client, const ninekw_options *options, ninekw_error **err);
int32_t ninekw_job_answer(const ninekw_client *client, int64_t id, const char *answer, const ninekw_options *options, int64_t *credits_out, ninekw_error **err);
int32_t ninekw_job_skip(const ninekw_client *client, int64_t id, const ninekw_options *options, ninekw_error **err);
int32_t ninekw_job_end(const ninekw_client *client, ninekw_error **err);
int32_t ninekw_job_verdict(const ninekw_client *client, int64_t id, const ninekw_options *options, int32_t *verdict_out, ninekw_error **err);
int32_t ninekw_show(const ninekw_client *client, int64_t id, const ninekw_options *options, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_show_static(const ninekw_client *client, int64_t id, int32_t base64, ninekw_reply **reply_out, ninekw_error **err);
int64_t ninekw_job_id(const ninekw_job *job);
const char *ninekw_job_kind(const ninekw_job *job);
const char *ninekw_job_captcha_kind(const ninekw_job *job);
const char *ninekw_job_answer_to_check(const ninekw_job *job);
size_t ninekw_job_file_count(const ninekw_job *job);
const void *ninekw_job_file(const ninekw_job *job, size_t index, size_t *length_out);
const char *ninekw_job_file_media_type(const ninekw_job *job, size_t index);
const char *ninekw_job_content(const ninekw_job *job);
const char *ninekw_job_text(const ninekw_job *job, const char *name);
int32_t ninekw_job_int(const ninekw_job *job, const char *name, int64_t *value_out);
int64_t ninekw_job_time_limit_ms(const ninekw_job *job);
int64_t ninekw_job_time_left_ms(const ninekw_job *job);
int64_t ninekw_job_interaction_left_ms(const ninekw_job *job);
int32_t ninekw_job_check(const ninekw_job *job, const char *answer, ninekw_error **err);
const char *ninekw_job_json(const ninekw_job *job);
void ninekw_job_free(ninekw_job *job);
int32_t ninekw_decision_answer(ninekw_decision *decision, const char *answer, ninekw_error **err);
void ninekw_decision_skip(ninekw_decision *decision);
void ninekw_decision_let_go(ninekw_decision *decision);
void ninekw_decision_working(ninekw_decision *decision);
int32_t ninekw_work(const ninekw_client *client, const ninekw_options *options, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_decide_fn decide, ninekw_outcome_fn outcome, void *user, int64_t *answered_out, int64_t *credits_out, ninekw_error **err);
int32_t ninekw_work_with(const ninekw_client *client, const ninekw_options *options, int64_t timeout_ms, const ninekw_cancel *cancel, ninekw_progress_fn progress, ninekw_decide_fn decide, ninekw_outcome_fn outcome, void *user, int64_t *answered_out, int64_t *credits_out, ninekw_error **err);
int32_t ninekw_history(const ninekw_client *client, int32_t kind, const ninekw_options *options, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_history_next(const ninekw_client *client, const ninekw_reply *page, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_history_detail(const ninekw_client *client, int64_t id, const ninekw_options *options, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_settings(const ninekw_client *client, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_set_setting(const ninekw_client *client, const char *name, int32_t on, ninekw_error **err);
int32_t ninekw_referrals(const ninekw_client *client, const ninekw_options *options, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_transfer(const ninekw_client *client, int64_t credits, int64_t user_id, const ninekw_options *options, int64_t *transfer_id_out, ninekw_error **err);
int32_t ninekw_create_coupon(const ninekw_client *client, int64_t credits, const ninekw_options *options, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_create_account(const ninekw_client *client, const char *code, int64_t referrer, const ninekw_options *options, ninekw_reply **reply_out, ninekw_error **err);
int32_t ninekw_diagnose(const ninekw_client *client, const char *kind, ninekw_diagnosis **diagnosis_out, ninekw_error **err);
size_t ninekw_diagnosis_count(const ninekw_diagnosis *diagnosis);
const char *ninekw_diagnosis_name(const ninekw_diagnosis *diagnosis, size_t index);
const char *ninekw_diagnosis_message(const ninekw_diagnosis *diagnosis, size_t index);
int32_t ninekw_diagnosis_expected_ms(const ninekw_diagnosis *diagnosis, int64_t *time_out);
int32_t ninekw_diagnosis_credits(const ninekw_diagnosis *diagnosis, int64_t *credits_out);
void ninekw_diagnosis_free(ninekw_diagnosis *diagnosis);
const char *ninekw_reply_body(const ninekw_reply *reply);
const void *ninekw_reply_bytes(const ninekw_reply *reply, size_t *length_out);
const char *ninekw_reply_json(const ninekw_reply *reply);
const char *ninekw_reply_text(const ninekw_reply *reply, const char *name);
int32_t ninekw_reply_int(const ninekw_reply *reply, const char *name, int64_t *value_out);
int32_t ninekw_reply_workers(const ninekw_reply *reply, const char *kind, int64_t *value_out);
int32_t ninekw_reply_queue(const ninekw_reply *reply, const char *kind, int64_t *value_out);
int32_t ninekw_reply_in_work(const ninekw_reply *reply, int64_t *value_out);
int32_t ninekw_reply_mean_solve_seconds(const ninekw_reply *reply, int64_t *value_out);
const char *ninekw_reply_media_type(const ninekw_reply *reply);
int32_t ninekw_reply_flag(const ninekw_reply *reply, const char *name, int32_t *value_out);
int32_t ninekw_reply_count(const ninekw_reply *reply, int64_t *count_out);
size_t ninekw_reply_table_count(const ninekw_reply *reply);
const char *ninekw_reply_table_name(const ninekw_reply *reply, size_t index);
size_t ninekw_reply_row_count(const ninekw_reply *reply, const char *table);
size_t ninekw_reply_column_count(const ninekw_reply *reply, const char *table);
const char *ninekw_reply_column(const ninekw_reply *reply, const char *table, size_t index);
const char *ninekw_reply_cell(const ninekw_reply *reply, const char *table, size_t row, const char *column);
void ninekw_reply_free(ninekw_reply *reply);
