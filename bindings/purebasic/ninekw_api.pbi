; Made by `cargo xtask codegen` from the C header; not to be edited. Include ninekw.pbi.

#NINEKW_VERSION = "0.1.0"
#NINEKW_VERSION_MAJOR = 0
#NINEKW_VERSION_MINOR = 1
#NINEKW_VERSION_PATCH = 0
#NINEKW_VERSION_NUMBER = 1000
#NINEKW_ABI_VERSION = 1
#NINEKW_OK = 0
#NINEKW_ERR_INVALID_ARGUMENT = 100
#NINEKW_ERR_NULL_ARGUMENT = 101
#NINEKW_ERR_INVALID_UTF8 = 102
#NINEKW_ERR_INVALID_KEY = 103
#NINEKW_ERR_UNKNOWN_OPTION = 104
#NINEKW_ERR_OPTION_RANGE = 105
#NINEKW_ERR_OPTION_CONFLICT = 106
#NINEKW_ERR_FILE = 107
#NINEKW_ERR_SPENDING_LIMIT = 108
#NINEKW_ERR_NETWORK = 200
#NINEKW_ERR_DNS = 201
#NINEKW_ERR_CONNECT = 202
#NINEKW_ERR_TLS = 203
#NINEKW_ERR_PROXY = 204
#NINEKW_ERR_TIMEOUT = 205
#NINEKW_ERR_DISCONNECTED = 206
#NINEKW_ERR_SHARED_BUDGET = 207
#NINEKW_ERR_HTTP_STATUS = 300
#NINEKW_ERR_PROTOCOL = 301
#NINEKW_ERR_TOO_LARGE = 302
#NINEKW_ERR_REDIRECT = 303
#NINEKW_ERR_UNEXPECTED_REPLY = 304
#NINEKW_ERR_SERVICE = 400
#NINEKW_ERR_AUTH = 401
#NINEKW_ERR_ACCOUNT = 402
#NINEKW_ERR_BALANCE = 403
#NINEKW_ERR_LIMIT = 404
#NINEKW_ERR_INPUT = 405
#NINEKW_ERR_ANSWER = 406
#NINEKW_ERR_GONE = 407
#NINEKW_ERR_SERVER = 408
#NINEKW_ERR_CANCELLED = 500
#NINEKW_ERR_DEADLINE = 501
#NINEKW_ERR_UNSOLVED = 502
#NINEKW_ERR_SUBMIT_UNKNOWN = 503
#NINEKW_ERR_INTERNAL = 900
#NINEKW_ERR_PANIC = 901
#NINEKW_ERR_BUSY = 902
#NINEKW_PHASE_QUEUED = 1
#NINEKW_PHASE_NETWORK = 2
#NINEKW_PHASE_WAITING = 3
#NINEKW_PHASE_RETRYING = 4
#NINEKW_PHASE_HELD_BACK = 5
#NINEKW_POLLING_POLITE = 1
#NINEKW_POLLING_BALANCED = 2
#NINEKW_POLLING_FAST = 3
#NINEKW_ABANDON_KEEP = 1
#NINEKW_ABANDON_ABORT = 2
#NINEKW_TLS_ROOTS_SYSTEM = 1
#NINEKW_TLS_ROOTS_BUNDLED = 2
#NINEKW_SHARE_PROCESS = 1
#NINEKW_SHARE_MACHINE = 2
#NINEKW_SHARE_AUTO = 3
#NINEKW_PRIORITY_UPLOAD = 1
#NINEKW_PRIORITY_POLL = 2
#NINEKW_PRIORITY_OTHER = 3
#NINEKW_LOG_ERROR = 1
#NINEKW_LOG_WARNING = 2
#NINEKW_LOG_INFO = 3
#NINEKW_LOG_DEBUG = 4
#NINEKW_CORRECT = 1
#NINEKW_INCORRECT = 2
#NINEKW_UNUSED = 3
#NINEKW_STATE_PENDING = 1
#NINEKW_STATE_SOLVED = 2
#NINEKW_STATE_UNSOLVED = 3
#NINEKW_NOT_JUDGED = 0
#NINEKW_OUTCOME_ANSWERED = 1
#NINEKW_OUTCOME_REFUSED = 2
#NINEKW_OUTCOME_SKIPPED = 3
#NINEKW_OUTCOME_LATE = 4
#NINEKW_OUTCOME_LET_GO = 5
#NINEKW_HISTORY_SUBMITTED = 1
#NINEKW_HISTORY_SOLVED = 2
#NINEKW_HISTORY_WRONG = 3
#NINEKW_CODE_API_KEY_DOESNT_EXIST = 1
#NINEKW_CODE_API_KEY_NOT_FOUND = 2
#NINEKW_CODE_ACTIVE_API_KEY_NOT_FOUND = 3
#NINEKW_CODE_API_KEY_DEACTIVATED_BY_OWNER = 4
#NINEKW_CODE_NO_USER_FOUND = 5
#NINEKW_CODE_NO_DATA_FOUND = 6
#NINEKW_CODE_NO_ID_FOUND_7 = 7
#NINEKW_CODE_NO_CAPTCHA_FOUND = 8
#NINEKW_CODE_NO_IMAGE_FOUND = 9
#NINEKW_CODE_IMAGE_SIZE_NOT_ALLOWED = 10
#NINEKW_CODE_BALANCE_INSUFFICIENT = 11
#NINEKW_CODE_ALREADY_DONE = 12
#NINEKW_CODE_NO_ANSWER_FOUND = 13
#NINEKW_CODE_CAPTCHA_ALREADY_ANSWERED = 14
#NINEKW_CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY = 15
#NINEKW_CODE_JD_CHECK_ACTIVE = 16
#NINEKW_CODE_UNKNOWN_PROBLEM = 17
#NINEKW_CODE_NO_ID_FOUND_18 = 18
#NINEKW_CODE_INCORRECT_ANSWER = 19
#NINEKW_CODE_NOT_FILED_ON_TIME_WRONG_USERID = 20
#NINEKW_CODE_LINK_NOT_ALLOWED = 21
#NINEKW_CODE_SUBMIT_DENIED = 22
#NINEKW_CODE_SOLVE_DENIED = 23
#NINEKW_CODE_NOT_ENOUGH_CREDITS = 24
#NINEKW_CODE_NO_INPUT_FOUND = 25
#NINEKW_CODE_NO_CONDITIONS_ACCEPTED = 26
#NINEKW_CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND = 27
#NINEKW_CODE_ALREADY_USED_COUPON_CODE = 28
#NINEKW_CODE_MAXTIMEOUT_UNDER_60_SECONDS = 29
#NINEKW_CODE_USER_NOT_FOUND = 30
#NINEKW_CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM = 31
#NINEKW_CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS = 32
#NINEKW_CODE_PLUGIN_NEEDED_A_UPDATE = 33
#NINEKW_CODE_NO_HTTPS_ALLOWED = 34
#NINEKW_CODE_NO_HTTP_ALLOWED = 35
#NINEKW_CODE_SOURCE_NOT_ALLOWED = 36
#NINEKW_CODE_TRANSFER_DENIED = 37
#NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_SPACE = 38
#NINEKW_CODE_INCORRECT_ANSWER_WITH_SPACE = 39
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS = 40
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS = 41
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS = 42
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION = 43
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION = 44
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES = 45
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES = 46
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA = 47
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER = 48
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT = 49
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT = 50
#NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS = 51
#NINEKW_CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS = 52
#NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES = 53
#NINEKW_CODE_ASSIGNMENT_WAS_NOT_FOUND = 54
#NINEKW_CODE_IP_NOT_ALLOWED = 55
#NINEKW_CODE_LIMIT_REACHED = 56
#NINEKW_CODE_MAXTIMEOUT_UNDER_75_SECONDS = 57

; Callbacks are written as ProcedureC with these parameters.
; PrototypeC.q Proto_ninekw_limiter_fn(*user, *account, priority.l)
; PrototypeC Proto_ninekw_log_fn(*user, level.l, *name, *line, *fields)
; PrototypeC.l Proto_ninekw_progress_fn(*user, captcha_id.q, phase.l, elapsed_ms.q)
; PrototypeC.l Proto_ninekw_decide_fn(*user, *job, *decision)
; PrototypeC.l Proto_ninekw_outcome_fn(*user, *job, outcome.l, credits.q, *error)

PrototypeC.l Proto_ninekw_abi_version()
PrototypeC.i Proto_ninekw_version()
PrototypeC.l Proto_ninekw_version_number()
PrototypeC.i Proto_ninekw_build_info()
PrototypeC.i Proto_ninekw_status_name(status.l)
PrototypeC.i Proto_ninekw_status_message(status.l)
PrototypeC.l Proto_ninekw_nearest(name.p-utf8, known.p-utf8)
PrototypeC.i Proto_ninekw_service_code_text(code.l)
PrototypeC.i Proto_ninekw_service_code_advice(code.l)
PrototypeC.i Proto_ninekw_service_code_category(code.l)
PrototypeC.l Proto_ninekw_error_status(*error)
PrototypeC.l Proto_ninekw_error_service_code(*error)
PrototypeC.l Proto_ninekw_error_http_status(*error)
PrototypeC.q Proto_ninekw_error_captcha_id(*error)
PrototypeC.l Proto_ninekw_error_is_retryable(*error)
PrototypeC.q Proto_ninekw_error_retry_after_ms(*error)
PrototypeC.i Proto_ninekw_error_operation(*error)
PrototypeC.i Proto_ninekw_error_message(*error)
PrototypeC.i Proto_ninekw_error_reply(*error)
PrototypeC Proto_ninekw_error_free(*error)
PrototypeC.i Proto_ninekw_cancel_new()
PrototypeC Proto_ninekw_cancel_trigger(*cancel)
PrototypeC.l Proto_ninekw_cancel_is_triggered(*cancel)
PrototypeC Proto_ninekw_cancel_reset(*cancel)
PrototypeC Proto_ninekw_cancel_free(*cancel)
PrototypeC.i Proto_ninekw_config_new()
PrototypeC Proto_ninekw_config_free(*config)
PrototypeC.l Proto_ninekw_config_set_api_key(*config, api_key.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_base_url(*config, base_url.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_source(*config, source.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_user_agent(*config, user_agent.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_timeout_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_connect_timeout_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_min_interval_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_upload_interval_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_longest_pause_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_first_poll_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_poll_interval_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_job_interval_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_polling(*config, polling.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_max_in_flight(*config, max_in_flight.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_look_at_service(*config, look_at_service.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_recover_uploads(*config, recover_uploads.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_journal(*config, journal.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_check_content(*config, check_content.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_max_credits(*config, max_credits.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_min_balance(*config, min_balance.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_abandon(*config, abandon.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_retries(*config, retries.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_retry_pause_ms(*config, milliseconds.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_max_reply_bytes(*config, max_reply_bytes.q, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_proxy(*config, proxy.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_tls_roots(*config, tls_roots.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_ca_file(*config, ca_file.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_cancel(*config, *cancel, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_share(*config, share.l, *err.Integer)
PrototypeC.l Proto_ninekw_config_set_limiter(*config, *limiter, *user, *err.Integer)
PrototypeC.i Proto_ninekw_limiter_queue_new()
PrototypeC.l Proto_ninekw_config_set_limiter_queue(*config, *queue, *err.Integer)
PrototypeC.i Proto_ninekw_limiter_queue_next(*queue, timeout_ms.q)
PrototypeC Proto_ninekw_limiter_queue_answer(*queue, number.q, milliseconds.q)
PrototypeC Proto_ninekw_limiter_queue_wake(*queue)
PrototypeC Proto_ninekw_limiter_queue_free(*queue)
PrototypeC.l Proto_ninekw_config_set_log(*config, level.l, *log, *user, *err.Integer)
PrototypeC.l Proto_ninekw_set_log(level.l, *log, *user, *err.Integer)
PrototypeC.i Proto_ninekw_log_queue_new()
PrototypeC.l Proto_ninekw_config_set_log_queue(*config, level.l, *queue, *err.Integer)
PrototypeC.i Proto_ninekw_log_queue_next(*queue)
PrototypeC Proto_ninekw_log_queue_free(*queue)
PrototypeC.l Proto_ninekw_client_new(*config, *client_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_client_within(*client, timeout_ms.q, *cancel, *client_out.Integer, *err.Integer)
PrototypeC Proto_ninekw_client_free(*client)
PrototypeC.i Proto_ninekw_options_new()
PrototypeC.l Proto_ninekw_options_set_text(*options, name.p-utf8, value.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_options_set_int(*options, name.p-utf8, value.q, *err.Integer)
PrototypeC.l Proto_ninekw_options_set_bytes(*options, name.p-utf8, *data, length.i, *err.Integer)
PrototypeC.l Proto_ninekw_options_set_file(*options, name.p-utf8, path.p-utf8, *err.Integer)
PrototypeC Proto_ninekw_options_clear(*options)
PrototypeC Proto_ninekw_options_free(*options)
PrototypeC.l Proto_ninekw_server_status(*client, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_balance(*client, *credits_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_submit(*client, *options, *id_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_submit_with(*client, *options, timeout_ms.q, *cancel, *progress, *user, *id_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_poll(*client, id.q, *answer_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_poll_with(*client, id.q, *options, *answer_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_wait(*client, id.q, timeout_ms.q, *cancel, *answer_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_wait_with(*client, id.q, timeout_ms.q, *cancel, *progress, *user, *answer_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_solve(*client, *options, timeout_ms.q, *cancel, *answer_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_solve_with(*client, *options, timeout_ms.q, *cancel, *progress, *user, *answer_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_feedback(*client, id.q, verdict.l, *err.Integer)
PrototypeC.l Proto_ninekw_feedback_with(*client, id.q, verdict.l, *options, *err.Integer)
PrototypeC.l Proto_ninekw_acknowledge(*client, id.q, *err.Integer)
PrototypeC.l Proto_ninekw_forget(*client, tag.p-utf8, *err.Integer)
PrototypeC.l Proto_ninekw_call(*client, action.p-utf8, *options, *reply_out.Integer, *err.Integer)
PrototypeC.q Proto_ninekw_answer_id(*answer)
PrototypeC.l Proto_ninekw_answer_state(*answer)
PrototypeC.i Proto_ninekw_answer_text(*answer)
PrototypeC.i Proto_ninekw_answer_kind(*answer)
PrototypeC.l Proto_ninekw_answer_credits(*answer, *credits_out.Quad)
PrototypeC.l Proto_ninekw_answer_price(*answer, *credits_out.Quad)
PrototypeC.l Proto_ninekw_answer_retry_in_ms(*answer, *ms_out.Quad)
PrototypeC.l Proto_ninekw_answer_angle(*answer, *degrees_out.Long)
PrototypeC.l Proto_ninekw_answer_confirmed(*answer, *right_out.Long)
PrototypeC.i Proto_ninekw_answer_token(*answer)
PrototypeC.i Proto_ninekw_answer_point_count(*answer)
PrototypeC.l Proto_ninekw_answer_point(*answer, index.i, *x_out.Long, *y_out.Long)
PrototypeC Proto_ninekw_answer_free(*answer)
PrototypeC.l Proto_ninekw_batch_new(*client, *batch_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_batch_add(*batch, *options, *ticket_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_batch_add_with(*batch, *options, timeout_ms.q, *tag, *ticket_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_batch_add_submitted(*batch, id.q, *ticket_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_batch_add_submitted_with(*batch, id.q, *options, timeout_ms.q, *tag, *ticket_out.Quad, *err.Integer)
PrototypeC Proto_ninekw_batch_cancel(*batch, ticket.q)
PrototypeC.l Proto_ninekw_batch_resume(*batch, *count_out.Quad, *err.Integer)
PrototypeC Proto_ninekw_batch_wake(*batch)
PrototypeC.q Proto_ninekw_batch_captcha_id(*batch, ticket.q)
PrototypeC.l Proto_ninekw_batch_next(*batch, timeout_ms.q, *cancel, *done_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_batch_next_with(*batch, timeout_ms.q, *cancel, *progress, *user, *done_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_batch_next_or_room(*batch, timeout_ms.q, *cancel, *progress, *user, *done_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_batch_next_fed(*batch, timeout_ms.q, *cancel, *progress, *user, *done_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_batch_feedback(*batch, id.q, verdict.l, *err.Integer)
PrototypeC.i Proto_ninekw_batch_in_flight(*batch)
PrototypeC.i Proto_ninekw_batch_queued(*batch)
PrototypeC.l Proto_ninekw_batch_has_room(*batch)
PrototypeC.i Proto_ninekw_batch_pending(*batch, *ids.Quad, capacity.i)
PrototypeC.l Proto_ninekw_batch_give_up(*batch, *err.Integer)
PrototypeC.l Proto_ninekw_batch_leave(*batch, *err.Integer)
PrototypeC Proto_ninekw_batch_free(*batch)
PrototypeC.i Proto_ninekw_done_tag(*done)
PrototypeC.q Proto_ninekw_done_ticket(*done)
PrototypeC.q Proto_ninekw_done_captcha_id(*done)
PrototypeC.l Proto_ninekw_done_price(*done, *credits_out.Quad)
PrototypeC.i Proto_ninekw_done_answer(*done)
PrototypeC.i Proto_ninekw_done_error(*done)
PrototypeC Proto_ninekw_done_free(*done)
PrototypeC.l Proto_ninekw_job_next(*client, *options, *job_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_job_confirm(*client, *options, *err.Integer)
PrototypeC.l Proto_ninekw_job_answer(*client, id.q, answer.p-utf8, *options, *credits_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_job_skip(*client, id.q, *options, *err.Integer)
PrototypeC.l Proto_ninekw_job_end(*client, *err.Integer)
PrototypeC.l Proto_ninekw_job_verdict(*client, id.q, *options, *verdict_out.Long, *err.Integer)
PrototypeC.l Proto_ninekw_show(*client, id.q, *options, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_show_static(*client, id.q, base64.l, *reply_out.Integer, *err.Integer)
PrototypeC.q Proto_ninekw_job_id(*job)
PrototypeC.i Proto_ninekw_job_kind(*job)
PrototypeC.i Proto_ninekw_job_captcha_kind(*job)
PrototypeC.i Proto_ninekw_job_answer_to_check(*job)
PrototypeC.i Proto_ninekw_job_file_count(*job)
PrototypeC.i Proto_ninekw_job_file(*job, index.i, *length_out.Integer)
PrototypeC.i Proto_ninekw_job_file_media_type(*job, index.i)
PrototypeC.i Proto_ninekw_job_content(*job)
PrototypeC.i Proto_ninekw_job_text(*job, name.p-utf8)
PrototypeC.l Proto_ninekw_job_int(*job, name.p-utf8, *value_out.Quad)
PrototypeC.q Proto_ninekw_job_time_limit_ms(*job)
PrototypeC.q Proto_ninekw_job_time_left_ms(*job)
PrototypeC.q Proto_ninekw_job_interaction_left_ms(*job)
PrototypeC.l Proto_ninekw_job_check(*job, answer.p-utf8, *err.Integer)
PrototypeC.i Proto_ninekw_job_json(*job)
PrototypeC Proto_ninekw_job_free(*job)
PrototypeC.l Proto_ninekw_decision_answer(*decision, answer.p-utf8, *err.Integer)
PrototypeC Proto_ninekw_decision_skip(*decision)
PrototypeC Proto_ninekw_decision_let_go(*decision)
PrototypeC Proto_ninekw_decision_working(*decision)
PrototypeC.l Proto_ninekw_work(*client, *options, timeout_ms.q, *cancel, *decide, *outcome, *user, *answered_out.Quad, *credits_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_work_with(*client, *options, timeout_ms.q, *cancel, *progress, *decide, *outcome, *user, *answered_out.Quad, *credits_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_history(*client, kind.l, *options, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_history_next(*client, *page, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_history_detail(*client, id.q, *options, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_settings(*client, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_set_setting(*client, name.p-utf8, on.l, *err.Integer)
PrototypeC.l Proto_ninekw_referrals(*client, *options, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_transfer(*client, credits.q, user_id.q, *options, *transfer_id_out.Quad, *err.Integer)
PrototypeC.l Proto_ninekw_create_coupon(*client, credits.q, *options, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_create_account(*client, code.p-utf8, referrer.q, *options, *reply_out.Integer, *err.Integer)
PrototypeC.l Proto_ninekw_diagnose(*client, kind.p-utf8, *diagnosis_out.Integer, *err.Integer)
PrototypeC.i Proto_ninekw_diagnosis_count(*diagnosis)
PrototypeC.i Proto_ninekw_diagnosis_name(*diagnosis, index.i)
PrototypeC.i Proto_ninekw_diagnosis_message(*diagnosis, index.i)
PrototypeC.l Proto_ninekw_diagnosis_expected_ms(*diagnosis, *time_out.Quad)
PrototypeC.l Proto_ninekw_diagnosis_credits(*diagnosis, *credits_out.Quad)
PrototypeC Proto_ninekw_diagnosis_free(*diagnosis)
PrototypeC.i Proto_ninekw_reply_body(*reply)
PrototypeC.i Proto_ninekw_reply_bytes(*reply, *length_out.Integer)
PrototypeC.i Proto_ninekw_reply_json(*reply)
PrototypeC.i Proto_ninekw_reply_text(*reply, name.p-utf8)
PrototypeC.l Proto_ninekw_reply_int(*reply, name.p-utf8, *value_out.Quad)
PrototypeC.l Proto_ninekw_reply_workers(*reply, *kind, *value_out.Quad)
PrototypeC.l Proto_ninekw_reply_queue(*reply, *kind, *value_out.Quad)
PrototypeC.l Proto_ninekw_reply_in_work(*reply, *value_out.Quad)
PrototypeC.l Proto_ninekw_reply_mean_solve_seconds(*reply, *value_out.Quad)
PrototypeC.i Proto_ninekw_reply_media_type(*reply)
PrototypeC.l Proto_ninekw_reply_flag(*reply, name.p-utf8, *value_out.Long)
PrototypeC.l Proto_ninekw_reply_count(*reply, *count_out.Quad)
PrototypeC.i Proto_ninekw_reply_table_count(*reply)
PrototypeC.i Proto_ninekw_reply_table_name(*reply, index.i)
PrototypeC.i Proto_ninekw_reply_row_count(*reply, *table)
PrototypeC.i Proto_ninekw_reply_column_count(*reply, *table)
PrototypeC.i Proto_ninekw_reply_column(*reply, *table, index.i)
PrototypeC.i Proto_ninekw_reply_cell(*reply, *table, row.i, column.p-utf8)
PrototypeC Proto_ninekw_reply_free(*reply)

Global ninekw_abi_version.Proto_ninekw_abi_version
Global ninekw_version.Proto_ninekw_version
Global ninekw_version_number.Proto_ninekw_version_number
Global ninekw_build_info.Proto_ninekw_build_info
Global ninekw_status_name.Proto_ninekw_status_name
Global ninekw_status_message.Proto_ninekw_status_message
Global ninekw_nearest.Proto_ninekw_nearest
Global ninekw_service_code_text.Proto_ninekw_service_code_text
Global ninekw_service_code_advice.Proto_ninekw_service_code_advice
Global ninekw_service_code_category.Proto_ninekw_service_code_category
Global ninekw_error_status.Proto_ninekw_error_status
Global ninekw_error_service_code.Proto_ninekw_error_service_code
Global ninekw_error_http_status.Proto_ninekw_error_http_status
Global ninekw_error_captcha_id.Proto_ninekw_error_captcha_id
Global ninekw_error_is_retryable.Proto_ninekw_error_is_retryable
Global ninekw_error_retry_after_ms.Proto_ninekw_error_retry_after_ms
Global ninekw_error_operation.Proto_ninekw_error_operation
Global ninekw_error_message.Proto_ninekw_error_message
Global ninekw_error_reply.Proto_ninekw_error_reply
Global ninekw_error_free.Proto_ninekw_error_free
Global ninekw_cancel_new.Proto_ninekw_cancel_new
Global ninekw_cancel_trigger.Proto_ninekw_cancel_trigger
Global ninekw_cancel_is_triggered.Proto_ninekw_cancel_is_triggered
Global ninekw_cancel_reset.Proto_ninekw_cancel_reset
Global ninekw_cancel_free.Proto_ninekw_cancel_free
Global ninekw_config_new.Proto_ninekw_config_new
Global ninekw_config_free.Proto_ninekw_config_free
Global ninekw_config_set_api_key.Proto_ninekw_config_set_api_key
Global ninekw_config_set_base_url.Proto_ninekw_config_set_base_url
Global ninekw_config_set_source.Proto_ninekw_config_set_source
Global ninekw_config_set_user_agent.Proto_ninekw_config_set_user_agent
Global ninekw_config_set_timeout_ms.Proto_ninekw_config_set_timeout_ms
Global ninekw_config_set_connect_timeout_ms.Proto_ninekw_config_set_connect_timeout_ms
Global ninekw_config_set_min_interval_ms.Proto_ninekw_config_set_min_interval_ms
Global ninekw_config_set_upload_interval_ms.Proto_ninekw_config_set_upload_interval_ms
Global ninekw_config_set_longest_pause_ms.Proto_ninekw_config_set_longest_pause_ms
Global ninekw_config_set_first_poll_ms.Proto_ninekw_config_set_first_poll_ms
Global ninekw_config_set_poll_interval_ms.Proto_ninekw_config_set_poll_interval_ms
Global ninekw_config_set_job_interval_ms.Proto_ninekw_config_set_job_interval_ms
Global ninekw_config_set_polling.Proto_ninekw_config_set_polling
Global ninekw_config_set_max_in_flight.Proto_ninekw_config_set_max_in_flight
Global ninekw_config_set_look_at_service.Proto_ninekw_config_set_look_at_service
Global ninekw_config_set_recover_uploads.Proto_ninekw_config_set_recover_uploads
Global ninekw_config_set_journal.Proto_ninekw_config_set_journal
Global ninekw_config_set_check_content.Proto_ninekw_config_set_check_content
Global ninekw_config_set_max_credits.Proto_ninekw_config_set_max_credits
Global ninekw_config_set_min_balance.Proto_ninekw_config_set_min_balance
Global ninekw_config_set_abandon.Proto_ninekw_config_set_abandon
Global ninekw_config_set_retries.Proto_ninekw_config_set_retries
Global ninekw_config_set_retry_pause_ms.Proto_ninekw_config_set_retry_pause_ms
Global ninekw_config_set_max_reply_bytes.Proto_ninekw_config_set_max_reply_bytes
Global ninekw_config_set_proxy.Proto_ninekw_config_set_proxy
Global ninekw_config_set_tls_roots.Proto_ninekw_config_set_tls_roots
Global ninekw_config_set_ca_file.Proto_ninekw_config_set_ca_file
Global ninekw_config_set_cancel.Proto_ninekw_config_set_cancel
Global ninekw_config_set_share.Proto_ninekw_config_set_share
Global ninekw_config_set_limiter.Proto_ninekw_config_set_limiter
Global ninekw_limiter_queue_new.Proto_ninekw_limiter_queue_new
Global ninekw_config_set_limiter_queue.Proto_ninekw_config_set_limiter_queue
Global ninekw_limiter_queue_next.Proto_ninekw_limiter_queue_next
Global ninekw_limiter_queue_answer.Proto_ninekw_limiter_queue_answer
Global ninekw_limiter_queue_wake.Proto_ninekw_limiter_queue_wake
Global ninekw_limiter_queue_free.Proto_ninekw_limiter_queue_free
Global ninekw_config_set_log.Proto_ninekw_config_set_log
Global ninekw_set_log.Proto_ninekw_set_log
Global ninekw_log_queue_new.Proto_ninekw_log_queue_new
Global ninekw_config_set_log_queue.Proto_ninekw_config_set_log_queue
Global ninekw_log_queue_next.Proto_ninekw_log_queue_next
Global ninekw_log_queue_free.Proto_ninekw_log_queue_free
Global ninekw_client_new.Proto_ninekw_client_new
Global ninekw_client_within.Proto_ninekw_client_within
Global ninekw_client_free.Proto_ninekw_client_free
Global ninekw_options_new.Proto_ninekw_options_new
Global ninekw_options_set_text.Proto_ninekw_options_set_text
Global ninekw_options_set_int.Proto_ninekw_options_set_int
Global ninekw_options_set_bytes.Proto_ninekw_options_set_bytes
Global ninekw_options_set_file.Proto_ninekw_options_set_file
Global ninekw_options_clear.Proto_ninekw_options_clear
Global ninekw_options_free.Proto_ninekw_options_free
Global ninekw_server_status.Proto_ninekw_server_status
Global ninekw_balance.Proto_ninekw_balance
Global ninekw_submit.Proto_ninekw_submit
Global ninekw_submit_with.Proto_ninekw_submit_with
Global ninekw_poll.Proto_ninekw_poll
Global ninekw_poll_with.Proto_ninekw_poll_with
Global ninekw_wait.Proto_ninekw_wait
Global ninekw_wait_with.Proto_ninekw_wait_with
Global ninekw_solve.Proto_ninekw_solve
Global ninekw_solve_with.Proto_ninekw_solve_with
Global ninekw_feedback.Proto_ninekw_feedback
Global ninekw_feedback_with.Proto_ninekw_feedback_with
Global ninekw_acknowledge.Proto_ninekw_acknowledge
Global ninekw_forget.Proto_ninekw_forget
Global ninekw_call.Proto_ninekw_call
Global ninekw_answer_id.Proto_ninekw_answer_id
Global ninekw_answer_state.Proto_ninekw_answer_state
Global ninekw_answer_text.Proto_ninekw_answer_text
Global ninekw_answer_kind.Proto_ninekw_answer_kind
Global ninekw_answer_credits.Proto_ninekw_answer_credits
Global ninekw_answer_price.Proto_ninekw_answer_price
Global ninekw_answer_retry_in_ms.Proto_ninekw_answer_retry_in_ms
Global ninekw_answer_angle.Proto_ninekw_answer_angle
Global ninekw_answer_confirmed.Proto_ninekw_answer_confirmed
Global ninekw_answer_token.Proto_ninekw_answer_token
Global ninekw_answer_point_count.Proto_ninekw_answer_point_count
Global ninekw_answer_point.Proto_ninekw_answer_point
Global ninekw_answer_free.Proto_ninekw_answer_free
Global ninekw_batch_new.Proto_ninekw_batch_new
Global ninekw_batch_add.Proto_ninekw_batch_add
Global ninekw_batch_add_with.Proto_ninekw_batch_add_with
Global ninekw_batch_add_submitted.Proto_ninekw_batch_add_submitted
Global ninekw_batch_add_submitted_with.Proto_ninekw_batch_add_submitted_with
Global ninekw_batch_cancel.Proto_ninekw_batch_cancel
Global ninekw_batch_resume.Proto_ninekw_batch_resume
Global ninekw_batch_wake.Proto_ninekw_batch_wake
Global ninekw_batch_captcha_id.Proto_ninekw_batch_captcha_id
Global ninekw_batch_next.Proto_ninekw_batch_next
Global ninekw_batch_next_with.Proto_ninekw_batch_next_with
Global ninekw_batch_next_or_room.Proto_ninekw_batch_next_or_room
Global ninekw_batch_next_fed.Proto_ninekw_batch_next_fed
Global ninekw_batch_feedback.Proto_ninekw_batch_feedback
Global ninekw_batch_in_flight.Proto_ninekw_batch_in_flight
Global ninekw_batch_queued.Proto_ninekw_batch_queued
Global ninekw_batch_has_room.Proto_ninekw_batch_has_room
Global ninekw_batch_pending.Proto_ninekw_batch_pending
Global ninekw_batch_give_up.Proto_ninekw_batch_give_up
Global ninekw_batch_leave.Proto_ninekw_batch_leave
Global ninekw_batch_free.Proto_ninekw_batch_free
Global ninekw_done_tag.Proto_ninekw_done_tag
Global ninekw_done_ticket.Proto_ninekw_done_ticket
Global ninekw_done_captcha_id.Proto_ninekw_done_captcha_id
Global ninekw_done_price.Proto_ninekw_done_price
Global ninekw_done_answer.Proto_ninekw_done_answer
Global ninekw_done_error.Proto_ninekw_done_error
Global ninekw_done_free.Proto_ninekw_done_free
Global ninekw_job_next.Proto_ninekw_job_next
Global ninekw_job_confirm.Proto_ninekw_job_confirm
Global ninekw_job_answer.Proto_ninekw_job_answer
Global ninekw_job_skip.Proto_ninekw_job_skip
Global ninekw_job_end.Proto_ninekw_job_end
Global ninekw_job_verdict.Proto_ninekw_job_verdict
Global ninekw_show.Proto_ninekw_show
Global ninekw_show_static.Proto_ninekw_show_static
Global ninekw_job_id.Proto_ninekw_job_id
Global ninekw_job_kind.Proto_ninekw_job_kind
Global ninekw_job_captcha_kind.Proto_ninekw_job_captcha_kind
Global ninekw_job_answer_to_check.Proto_ninekw_job_answer_to_check
Global ninekw_job_file_count.Proto_ninekw_job_file_count
Global ninekw_job_file.Proto_ninekw_job_file
Global ninekw_job_file_media_type.Proto_ninekw_job_file_media_type
Global ninekw_job_content.Proto_ninekw_job_content
Global ninekw_job_text.Proto_ninekw_job_text
Global ninekw_job_int.Proto_ninekw_job_int
Global ninekw_job_time_limit_ms.Proto_ninekw_job_time_limit_ms
Global ninekw_job_time_left_ms.Proto_ninekw_job_time_left_ms
Global ninekw_job_interaction_left_ms.Proto_ninekw_job_interaction_left_ms
Global ninekw_job_check.Proto_ninekw_job_check
Global ninekw_job_json.Proto_ninekw_job_json
Global ninekw_job_free.Proto_ninekw_job_free
Global ninekw_decision_answer.Proto_ninekw_decision_answer
Global ninekw_decision_skip.Proto_ninekw_decision_skip
Global ninekw_decision_let_go.Proto_ninekw_decision_let_go
Global ninekw_decision_working.Proto_ninekw_decision_working
Global ninekw_work.Proto_ninekw_work
Global ninekw_work_with.Proto_ninekw_work_with
Global ninekw_history.Proto_ninekw_history
Global ninekw_history_next.Proto_ninekw_history_next
Global ninekw_history_detail.Proto_ninekw_history_detail
Global ninekw_settings.Proto_ninekw_settings
Global ninekw_set_setting.Proto_ninekw_set_setting
Global ninekw_referrals.Proto_ninekw_referrals
Global ninekw_transfer.Proto_ninekw_transfer
Global ninekw_create_coupon.Proto_ninekw_create_coupon
Global ninekw_create_account.Proto_ninekw_create_account
Global ninekw_diagnose.Proto_ninekw_diagnose
Global ninekw_diagnosis_count.Proto_ninekw_diagnosis_count
Global ninekw_diagnosis_name.Proto_ninekw_diagnosis_name
Global ninekw_diagnosis_message.Proto_ninekw_diagnosis_message
Global ninekw_diagnosis_expected_ms.Proto_ninekw_diagnosis_expected_ms
Global ninekw_diagnosis_credits.Proto_ninekw_diagnosis_credits
Global ninekw_diagnosis_free.Proto_ninekw_diagnosis_free
Global ninekw_reply_body.Proto_ninekw_reply_body
Global ninekw_reply_bytes.Proto_ninekw_reply_bytes
Global ninekw_reply_json.Proto_ninekw_reply_json
Global ninekw_reply_text.Proto_ninekw_reply_text
Global ninekw_reply_int.Proto_ninekw_reply_int
Global ninekw_reply_workers.Proto_ninekw_reply_workers
Global ninekw_reply_queue.Proto_ninekw_reply_queue
Global ninekw_reply_in_work.Proto_ninekw_reply_in_work
Global ninekw_reply_mean_solve_seconds.Proto_ninekw_reply_mean_solve_seconds
Global ninekw_reply_media_type.Proto_ninekw_reply_media_type
Global ninekw_reply_flag.Proto_ninekw_reply_flag
Global ninekw_reply_count.Proto_ninekw_reply_count
Global ninekw_reply_table_count.Proto_ninekw_reply_table_count
Global ninekw_reply_table_name.Proto_ninekw_reply_table_name
Global ninekw_reply_row_count.Proto_ninekw_reply_row_count
Global ninekw_reply_column_count.Proto_ninekw_reply_column_count
Global ninekw_reply_column.Proto_ninekw_reply_column
Global ninekw_reply_cell.Proto_ninekw_reply_cell
Global ninekw_reply_free.Proto_ninekw_reply_free

; Fills all functions; #False if the library lacks one.
Procedure.i NinekwBind(Library.i)
  Protected Missing.i
  ninekw_abi_version = GetFunction(Library, "ninekw_abi_version") : If ninekw_abi_version = 0 : Missing + 1 : EndIf
  ninekw_version = GetFunction(Library, "ninekw_version") : If ninekw_version = 0 : Missing + 1 : EndIf
  ninekw_version_number = GetFunction(Library, "ninekw_version_number") : If ninekw_version_number = 0 : Missing + 1 : EndIf
  ninekw_build_info = GetFunction(Library, "ninekw_build_info") : If ninekw_build_info = 0 : Missing + 1 : EndIf
  ninekw_status_name = GetFunction(Library, "ninekw_status_name") : If ninekw_status_name = 0 : Missing + 1 : EndIf
  ninekw_status_message = GetFunction(Library, "ninekw_status_message") : If ninekw_status_message = 0 : Missing + 1 : EndIf
  ninekw_nearest = GetFunction(Library, "ninekw_nearest") : If ninekw_nearest = 0 : Missing + 1 : EndIf
  ninekw_service_code_text = GetFunction(Library, "ninekw_service_code_text") : If ninekw_service_code_text = 0 : Missing + 1 : EndIf
  ninekw_service_code_advice = GetFunction(Library, "ninekw_service_code_advice") : If ninekw_service_code_advice = 0 : Missing + 1 : EndIf
  ninekw_service_code_category = GetFunction(Library, "ninekw_service_code_category") : If ninekw_service_code_category = 0 : Missing + 1 : EndIf
  ninekw_error_status = GetFunction(Library, "ninekw_error_status") : If ninekw_error_status = 0 : Missing + 1 : EndIf
  ninekw_error_service_code = GetFunction(Library, "ninekw_error_service_code") : If ninekw_error_service_code = 0 : Missing + 1 : EndIf
  ninekw_error_http_status = GetFunction(Library, "ninekw_error_http_status") : If ninekw_error_http_status = 0 : Missing + 1 : EndIf
  ninekw_error_captcha_id = GetFunction(Library, "ninekw_error_captcha_id") : If ninekw_error_captcha_id = 0 : Missing + 1 : EndIf
  ninekw_error_is_retryable = GetFunction(Library, "ninekw_error_is_retryable") : If ninekw_error_is_retryable = 0 : Missing + 1 : EndIf
  ninekw_error_retry_after_ms = GetFunction(Library, "ninekw_error_retry_after_ms") : If ninekw_error_retry_after_ms = 0 : Missing + 1 : EndIf
  ninekw_error_operation = GetFunction(Library, "ninekw_error_operation") : If ninekw_error_operation = 0 : Missing + 1 : EndIf
  ninekw_error_message = GetFunction(Library, "ninekw_error_message") : If ninekw_error_message = 0 : Missing + 1 : EndIf
  ninekw_error_reply = GetFunction(Library, "ninekw_error_reply") : If ninekw_error_reply = 0 : Missing + 1 : EndIf
  ninekw_error_free = GetFunction(Library, "ninekw_error_free") : If ninekw_error_free = 0 : Missing + 1 : EndIf
  ninekw_cancel_new = GetFunction(Library, "ninekw_cancel_new") : If ninekw_cancel_new = 0 : Missing + 1 : EndIf
  ninekw_cancel_trigger = GetFunction(Library, "ninekw_cancel_trigger") : If ninekw_cancel_trigger = 0 : Missing + 1 : EndIf
  ninekw_cancel_is_triggered = GetFunction(Library, "ninekw_cancel_is_triggered") : If ninekw_cancel_is_triggered = 0 : Missing + 1 : EndIf
  ninekw_cancel_reset = GetFunction(Library, "ninekw_cancel_reset") : If ninekw_cancel_reset = 0 : Missing + 1 : EndIf
  ninekw_cancel_free = GetFunction(Library, "ninekw_cancel_free") : If ninekw_cancel_free = 0 : Missing + 1 : EndIf
  ninekw_config_new = GetFunction(Library, "ninekw_config_new") : If ninekw_config_new = 0 : Missing + 1 : EndIf
  ninekw_config_free = GetFunction(Library, "ninekw_config_free") : If ninekw_config_free = 0 : Missing + 1 : EndIf
  ninekw_config_set_api_key = GetFunction(Library, "ninekw_config_set_api_key") : If ninekw_config_set_api_key = 0 : Missing + 1 : EndIf
  ninekw_config_set_base_url = GetFunction(Library, "ninekw_config_set_base_url") : If ninekw_config_set_base_url = 0 : Missing + 1 : EndIf
  ninekw_config_set_source = GetFunction(Library, "ninekw_config_set_source") : If ninekw_config_set_source = 0 : Missing + 1 : EndIf
  ninekw_config_set_user_agent = GetFunction(Library, "ninekw_config_set_user_agent") : If ninekw_config_set_user_agent = 0 : Missing + 1 : EndIf
  ninekw_config_set_timeout_ms = GetFunction(Library, "ninekw_config_set_timeout_ms") : If ninekw_config_set_timeout_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_connect_timeout_ms = GetFunction(Library, "ninekw_config_set_connect_timeout_ms") : If ninekw_config_set_connect_timeout_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_min_interval_ms = GetFunction(Library, "ninekw_config_set_min_interval_ms") : If ninekw_config_set_min_interval_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_upload_interval_ms = GetFunction(Library, "ninekw_config_set_upload_interval_ms") : If ninekw_config_set_upload_interval_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_longest_pause_ms = GetFunction(Library, "ninekw_config_set_longest_pause_ms") : If ninekw_config_set_longest_pause_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_first_poll_ms = GetFunction(Library, "ninekw_config_set_first_poll_ms") : If ninekw_config_set_first_poll_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_poll_interval_ms = GetFunction(Library, "ninekw_config_set_poll_interval_ms") : If ninekw_config_set_poll_interval_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_job_interval_ms = GetFunction(Library, "ninekw_config_set_job_interval_ms") : If ninekw_config_set_job_interval_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_polling = GetFunction(Library, "ninekw_config_set_polling") : If ninekw_config_set_polling = 0 : Missing + 1 : EndIf
  ninekw_config_set_max_in_flight = GetFunction(Library, "ninekw_config_set_max_in_flight") : If ninekw_config_set_max_in_flight = 0 : Missing + 1 : EndIf
  ninekw_config_set_look_at_service = GetFunction(Library, "ninekw_config_set_look_at_service") : If ninekw_config_set_look_at_service = 0 : Missing + 1 : EndIf
  ninekw_config_set_recover_uploads = GetFunction(Library, "ninekw_config_set_recover_uploads") : If ninekw_config_set_recover_uploads = 0 : Missing + 1 : EndIf
  ninekw_config_set_journal = GetFunction(Library, "ninekw_config_set_journal") : If ninekw_config_set_journal = 0 : Missing + 1 : EndIf
  ninekw_config_set_check_content = GetFunction(Library, "ninekw_config_set_check_content") : If ninekw_config_set_check_content = 0 : Missing + 1 : EndIf
  ninekw_config_set_max_credits = GetFunction(Library, "ninekw_config_set_max_credits") : If ninekw_config_set_max_credits = 0 : Missing + 1 : EndIf
  ninekw_config_set_min_balance = GetFunction(Library, "ninekw_config_set_min_balance") : If ninekw_config_set_min_balance = 0 : Missing + 1 : EndIf
  ninekw_config_set_abandon = GetFunction(Library, "ninekw_config_set_abandon") : If ninekw_config_set_abandon = 0 : Missing + 1 : EndIf
  ninekw_config_set_retries = GetFunction(Library, "ninekw_config_set_retries") : If ninekw_config_set_retries = 0 : Missing + 1 : EndIf
  ninekw_config_set_retry_pause_ms = GetFunction(Library, "ninekw_config_set_retry_pause_ms") : If ninekw_config_set_retry_pause_ms = 0 : Missing + 1 : EndIf
  ninekw_config_set_max_reply_bytes = GetFunction(Library, "ninekw_config_set_max_reply_bytes") : If ninekw_config_set_max_reply_bytes = 0 : Missing + 1 : EndIf
  ninekw_config_set_proxy = GetFunction(Library, "ninekw_config_set_proxy") : If ninekw_config_set_proxy = 0 : Missing + 1 : EndIf
  ninekw_config_set_tls_roots = GetFunction(Library, "ninekw_config_set_tls_roots") : If ninekw_config_set_tls_roots = 0 : Missing + 1 : EndIf
  ninekw_config_set_ca_file = GetFunction(Library, "ninekw_config_set_ca_file") : If ninekw_config_set_ca_file = 0 : Missing + 1 : EndIf
  ninekw_config_set_cancel = GetFunction(Library, "ninekw_config_set_cancel") : If ninekw_config_set_cancel = 0 : Missing + 1 : EndIf
  ninekw_config_set_share = GetFunction(Library, "ninekw_config_set_share") : If ninekw_config_set_share = 0 : Missing + 1 : EndIf
  ninekw_config_set_limiter = GetFunction(Library, "ninekw_config_set_limiter") : If ninekw_config_set_limiter = 0 : Missing + 1 : EndIf
  ninekw_limiter_queue_new = GetFunction(Library, "ninekw_limiter_queue_new") : If ninekw_limiter_queue_new = 0 : Missing + 1 : EndIf
  ninekw_config_set_limiter_queue = GetFunction(Library, "ninekw_config_set_limiter_queue") : If ninekw_config_set_limiter_queue = 0 : Missing + 1 : EndIf
  ninekw_limiter_queue_next = GetFunction(Library, "ninekw_limiter_queue_next") : If ninekw_limiter_queue_next = 0 : Missing + 1 : EndIf
  ninekw_limiter_queue_answer = GetFunction(Library, "ninekw_limiter_queue_answer") : If ninekw_limiter_queue_answer = 0 : Missing + 1 : EndIf
  ninekw_limiter_queue_wake = GetFunction(Library, "ninekw_limiter_queue_wake") : If ninekw_limiter_queue_wake = 0 : Missing + 1 : EndIf
  ninekw_limiter_queue_free = GetFunction(Library, "ninekw_limiter_queue_free") : If ninekw_limiter_queue_free = 0 : Missing + 1 : EndIf
  ninekw_config_set_log = GetFunction(Library, "ninekw_config_set_log") : If ninekw_config_set_log = 0 : Missing + 1 : EndIf
  ninekw_set_log = GetFunction(Library, "ninekw_set_log") : If ninekw_set_log = 0 : Missing + 1 : EndIf
  ninekw_log_queue_new = GetFunction(Library, "ninekw_log_queue_new") : If ninekw_log_queue_new = 0 : Missing + 1 : EndIf
  ninekw_config_set_log_queue = GetFunction(Library, "ninekw_config_set_log_queue") : If ninekw_config_set_log_queue = 0 : Missing + 1 : EndIf
  ninekw_log_queue_next = GetFunction(Library, "ninekw_log_queue_next") : If ninekw_log_queue_next = 0 : Missing + 1 : EndIf
  ninekw_log_queue_free = GetFunction(Library, "ninekw_log_queue_free") : If ninekw_log_queue_free = 0 : Missing + 1 : EndIf
  ninekw_client_new = GetFunction(Library, "ninekw_client_new") : If ninekw_client_new = 0 : Missing + 1 : EndIf
  ninekw_client_within = GetFunction(Library, "ninekw_client_within") : If ninekw_client_within = 0 : Missing + 1 : EndIf
  ninekw_client_free = GetFunction(Library, "ninekw_client_free") : If ninekw_client_free = 0 : Missing + 1 : EndIf
  ninekw_options_new = GetFunction(Library, "ninekw_options_new") : If ninekw_options_new = 0 : Missing + 1 : EndIf
  ninekw_options_set_text = GetFunction(Library, "ninekw_options_set_text") : If ninekw_options_set_text = 0 : Missing + 1 : EndIf
  ninekw_options_set_int = GetFunction(Library, "ninekw_options_set_int") : If ninekw_options_set_int = 0 : Missing + 1 : EndIf
  ninekw_options_set_bytes = GetFunction(Library, "ninekw_options_set_bytes") : If ninekw_options_set_bytes = 0 : Missing + 1 : EndIf
  ninekw_options_set_file = GetFunction(Library, "ninekw_options_set_file") : If ninekw_options_set_file = 0 : Missing + 1 : EndIf
  ninekw_options_clear = GetFunction(Library, "ninekw_options_clear") : If ninekw_options_clear = 0 : Missing + 1 : EndIf
  ninekw_options_free = GetFunction(Library, "ninekw_options_free") : If ninekw_options_free = 0 : Missing + 1 : EndIf
  ninekw_server_status = GetFunction(Library, "ninekw_server_status") : If ninekw_server_status = 0 : Missing + 1 : EndIf
  ninekw_balance = GetFunction(Library, "ninekw_balance") : If ninekw_balance = 0 : Missing + 1 : EndIf
  ninekw_submit = GetFunction(Library, "ninekw_submit") : If ninekw_submit = 0 : Missing + 1 : EndIf
  ninekw_submit_with = GetFunction(Library, "ninekw_submit_with") : If ninekw_submit_with = 0 : Missing + 1 : EndIf
  ninekw_poll = GetFunction(Library, "ninekw_poll") : If ninekw_poll = 0 : Missing + 1 : EndIf
  ninekw_poll_with = GetFunction(Library, "ninekw_poll_with") : If ninekw_poll_with = 0 : Missing + 1 : EndIf
  ninekw_wait = GetFunction(Library, "ninekw_wait") : If ninekw_wait = 0 : Missing + 1 : EndIf
  ninekw_wait_with = GetFunction(Library, "ninekw_wait_with") : If ninekw_wait_with = 0 : Missing + 1 : EndIf
  ninekw_solve = GetFunction(Library, "ninekw_solve") : If ninekw_solve = 0 : Missing + 1 : EndIf
  ninekw_solve_with = GetFunction(Library, "ninekw_solve_with") : If ninekw_solve_with = 0 : Missing + 1 : EndIf
  ninekw_feedback = GetFunction(Library, "ninekw_feedback") : If ninekw_feedback = 0 : Missing + 1 : EndIf
  ninekw_feedback_with = GetFunction(Library, "ninekw_feedback_with") : If ninekw_feedback_with = 0 : Missing + 1 : EndIf
  ninekw_acknowledge = GetFunction(Library, "ninekw_acknowledge") : If ninekw_acknowledge = 0 : Missing + 1 : EndIf
  ninekw_forget = GetFunction(Library, "ninekw_forget") : If ninekw_forget = 0 : Missing + 1 : EndIf
  ninekw_call = GetFunction(Library, "ninekw_call") : If ninekw_call = 0 : Missing + 1 : EndIf
  ninekw_answer_id = GetFunction(Library, "ninekw_answer_id") : If ninekw_answer_id = 0 : Missing + 1 : EndIf
  ninekw_answer_state = GetFunction(Library, "ninekw_answer_state") : If ninekw_answer_state = 0 : Missing + 1 : EndIf
  ninekw_answer_text = GetFunction(Library, "ninekw_answer_text") : If ninekw_answer_text = 0 : Missing + 1 : EndIf
  ninekw_answer_kind = GetFunction(Library, "ninekw_answer_kind") : If ninekw_answer_kind = 0 : Missing + 1 : EndIf
  ninekw_answer_credits = GetFunction(Library, "ninekw_answer_credits") : If ninekw_answer_credits = 0 : Missing + 1 : EndIf
  ninekw_answer_price = GetFunction(Library, "ninekw_answer_price") : If ninekw_answer_price = 0 : Missing + 1 : EndIf
  ninekw_answer_retry_in_ms = GetFunction(Library, "ninekw_answer_retry_in_ms") : If ninekw_answer_retry_in_ms = 0 : Missing + 1 : EndIf
  ninekw_answer_angle = GetFunction(Library, "ninekw_answer_angle") : If ninekw_answer_angle = 0 : Missing + 1 : EndIf
  ninekw_answer_confirmed = GetFunction(Library, "ninekw_answer_confirmed") : If ninekw_answer_confirmed = 0 : Missing + 1 : EndIf
  ninekw_answer_token = GetFunction(Library, "ninekw_answer_token") : If ninekw_answer_token = 0 : Missing + 1 : EndIf
  ninekw_answer_point_count = GetFunction(Library, "ninekw_answer_point_count") : If ninekw_answer_point_count = 0 : Missing + 1 : EndIf
  ninekw_answer_point = GetFunction(Library, "ninekw_answer_point") : If ninekw_answer_point = 0 : Missing + 1 : EndIf
  ninekw_answer_free = GetFunction(Library, "ninekw_answer_free") : If ninekw_answer_free = 0 : Missing + 1 : EndIf
  ninekw_batch_new = GetFunction(Library, "ninekw_batch_new") : If ninekw_batch_new = 0 : Missing + 1 : EndIf
  ninekw_batch_add = GetFunction(Library, "ninekw_batch_add") : If ninekw_batch_add = 0 : Missing + 1 : EndIf
  ninekw_batch_add_with = GetFunction(Library, "ninekw_batch_add_with") : If ninekw_batch_add_with = 0 : Missing + 1 : EndIf
  ninekw_batch_add_submitted = GetFunction(Library, "ninekw_batch_add_submitted") : If ninekw_batch_add_submitted = 0 : Missing + 1 : EndIf
  ninekw_batch_add_submitted_with = GetFunction(Library, "ninekw_batch_add_submitted_with") : If ninekw_batch_add_submitted_with = 0 : Missing + 1 : EndIf
  ninekw_batch_cancel = GetFunction(Library, "ninekw_batch_cancel") : If ninekw_batch_cancel = 0 : Missing + 1 : EndIf
  ninekw_batch_resume = GetFunction(Library, "ninekw_batch_resume") : If ninekw_batch_resume = 0 : Missing + 1 : EndIf
  ninekw_batch_wake = GetFunction(Library, "ninekw_batch_wake") : If ninekw_batch_wake = 0 : Missing + 1 : EndIf
  ninekw_batch_captcha_id = GetFunction(Library, "ninekw_batch_captcha_id") : If ninekw_batch_captcha_id = 0 : Missing + 1 : EndIf
  ninekw_batch_next = GetFunction(Library, "ninekw_batch_next") : If ninekw_batch_next = 0 : Missing + 1 : EndIf
  ninekw_batch_next_with = GetFunction(Library, "ninekw_batch_next_with") : If ninekw_batch_next_with = 0 : Missing + 1 : EndIf
  ninekw_batch_next_or_room = GetFunction(Library, "ninekw_batch_next_or_room") : If ninekw_batch_next_or_room = 0 : Missing + 1 : EndIf
  ninekw_batch_next_fed = GetFunction(Library, "ninekw_batch_next_fed") : If ninekw_batch_next_fed = 0 : Missing + 1 : EndIf
  ninekw_batch_feedback = GetFunction(Library, "ninekw_batch_feedback") : If ninekw_batch_feedback = 0 : Missing + 1 : EndIf
  ninekw_batch_in_flight = GetFunction(Library, "ninekw_batch_in_flight") : If ninekw_batch_in_flight = 0 : Missing + 1 : EndIf
  ninekw_batch_queued = GetFunction(Library, "ninekw_batch_queued") : If ninekw_batch_queued = 0 : Missing + 1 : EndIf
  ninekw_batch_has_room = GetFunction(Library, "ninekw_batch_has_room") : If ninekw_batch_has_room = 0 : Missing + 1 : EndIf
  ninekw_batch_pending = GetFunction(Library, "ninekw_batch_pending") : If ninekw_batch_pending = 0 : Missing + 1 : EndIf
  ninekw_batch_give_up = GetFunction(Library, "ninekw_batch_give_up") : If ninekw_batch_give_up = 0 : Missing + 1 : EndIf
  ninekw_batch_leave = GetFunction(Library, "ninekw_batch_leave") : If ninekw_batch_leave = 0 : Missing + 1 : EndIf
  ninekw_batch_free = GetFunction(Library, "ninekw_batch_free") : If ninekw_batch_free = 0 : Missing + 1 : EndIf
  ninekw_done_tag = GetFunction(Library, "ninekw_done_tag") : If ninekw_done_tag = 0 : Missing + 1 : EndIf
  ninekw_done_ticket = GetFunction(Library, "ninekw_done_ticket") : If ninekw_done_ticket = 0 : Missing + 1 : EndIf
  ninekw_done_captcha_id = GetFunction(Library, "ninekw_done_captcha_id") : If ninekw_done_captcha_id = 0 : Missing + 1 : EndIf
  ninekw_done_price = GetFunction(Library, "ninekw_done_price") : If ninekw_done_price = 0 : Missing + 1 : EndIf
  ninekw_done_answer = GetFunction(Library, "ninekw_done_answer") : If ninekw_done_answer = 0 : Missing + 1 : EndIf
  ninekw_done_error = GetFunction(Library, "ninekw_done_error") : If ninekw_done_error = 0 : Missing + 1 : EndIf
  ninekw_done_free = GetFunction(Library, "ninekw_done_free") : If ninekw_done_free = 0 : Missing + 1 : EndIf
  ninekw_job_next = GetFunction(Library, "ninekw_job_next") : If ninekw_job_next = 0 : Missing + 1 : EndIf
  ninekw_job_confirm = GetFunction(Library, "ninekw_job_confirm") : If ninekw_job_confirm = 0 : Missing + 1 : EndIf
  ninekw_job_answer = GetFunction(Library, "ninekw_job_answer") : If ninekw_job_answer = 0 : Missing + 1 : EndIf
  ninekw_job_skip = GetFunction(Library, "ninekw_job_skip") : If ninekw_job_skip = 0 : Missing + 1 : EndIf
  ninekw_job_end = GetFunction(Library, "ninekw_job_end") : If ninekw_job_end = 0 : Missing + 1 : EndIf
  ninekw_job_verdict = GetFunction(Library, "ninekw_job_verdict") : If ninekw_job_verdict = 0 : Missing + 1 : EndIf
  ninekw_show = GetFunction(Library, "ninekw_show") : If ninekw_show = 0 : Missing + 1 : EndIf
  ninekw_show_static = GetFunction(Library, "ninekw_show_static") : If ninekw_show_static = 0 : Missing + 1 : EndIf
  ninekw_job_id = GetFunction(Library, "ninekw_job_id") : If ninekw_job_id = 0 : Missing + 1 : EndIf
  ninekw_job_kind = GetFunction(Library, "ninekw_job_kind") : If ninekw_job_kind = 0 : Missing + 1 : EndIf
  ninekw_job_captcha_kind = GetFunction(Library, "ninekw_job_captcha_kind") : If ninekw_job_captcha_kind = 0 : Missing + 1 : EndIf
  ninekw_job_answer_to_check = GetFunction(Library, "ninekw_job_answer_to_check") : If ninekw_job_answer_to_check = 0 : Missing + 1 : EndIf
  ninekw_job_file_count = GetFunction(Library, "ninekw_job_file_count") : If ninekw_job_file_count = 0 : Missing + 1 : EndIf
  ninekw_job_file = GetFunction(Library, "ninekw_job_file") : If ninekw_job_file = 0 : Missing + 1 : EndIf
  ninekw_job_file_media_type = GetFunction(Library, "ninekw_job_file_media_type") : If ninekw_job_file_media_type = 0 : Missing + 1 : EndIf
  ninekw_job_content = GetFunction(Library, "ninekw_job_content") : If ninekw_job_content = 0 : Missing + 1 : EndIf
  ninekw_job_text = GetFunction(Library, "ninekw_job_text") : If ninekw_job_text = 0 : Missing + 1 : EndIf
  ninekw_job_int = GetFunction(Library, "ninekw_job_int") : If ninekw_job_int = 0 : Missing + 1 : EndIf
  ninekw_job_time_limit_ms = GetFunction(Library, "ninekw_job_time_limit_ms") : If ninekw_job_time_limit_ms = 0 : Missing + 1 : EndIf
  ninekw_job_time_left_ms = GetFunction(Library, "ninekw_job_time_left_ms") : If ninekw_job_time_left_ms = 0 : Missing + 1 : EndIf
  ninekw_job_interaction_left_ms = GetFunction(Library, "ninekw_job_interaction_left_ms") : If ninekw_job_interaction_left_ms = 0 : Missing + 1 : EndIf
  ninekw_job_check = GetFunction(Library, "ninekw_job_check") : If ninekw_job_check = 0 : Missing + 1 : EndIf
  ninekw_job_json = GetFunction(Library, "ninekw_job_json") : If ninekw_job_json = 0 : Missing + 1 : EndIf
  ninekw_job_free = GetFunction(Library, "ninekw_job_free") : If ninekw_job_free = 0 : Missing + 1 : EndIf
  ninekw_decision_answer = GetFunction(Library, "ninekw_decision_answer") : If ninekw_decision_answer = 0 : Missing + 1 : EndIf
  ninekw_decision_skip = GetFunction(Library, "ninekw_decision_skip") : If ninekw_decision_skip = 0 : Missing + 1 : EndIf
  ninekw_decision_let_go = GetFunction(Library, "ninekw_decision_let_go") : If ninekw_decision_let_go = 0 : Missing + 1 : EndIf
  ninekw_decision_working = GetFunction(Library, "ninekw_decision_working") : If ninekw_decision_working = 0 : Missing + 1 : EndIf
  ninekw_work = GetFunction(Library, "ninekw_work") : If ninekw_work = 0 : Missing + 1 : EndIf
  ninekw_work_with = GetFunction(Library, "ninekw_work_with") : If ninekw_work_with = 0 : Missing + 1 : EndIf
  ninekw_history = GetFunction(Library, "ninekw_history") : If ninekw_history = 0 : Missing + 1 : EndIf
  ninekw_history_next = GetFunction(Library, "ninekw_history_next") : If ninekw_history_next = 0 : Missing + 1 : EndIf
  ninekw_history_detail = GetFunction(Library, "ninekw_history_detail") : If ninekw_history_detail = 0 : Missing + 1 : EndIf
  ninekw_settings = GetFunction(Library, "ninekw_settings") : If ninekw_settings = 0 : Missing + 1 : EndIf
  ninekw_set_setting = GetFunction(Library, "ninekw_set_setting") : If ninekw_set_setting = 0 : Missing + 1 : EndIf
  ninekw_referrals = GetFunction(Library, "ninekw_referrals") : If ninekw_referrals = 0 : Missing + 1 : EndIf
  ninekw_transfer = GetFunction(Library, "ninekw_transfer") : If ninekw_transfer = 0 : Missing + 1 : EndIf
  ninekw_create_coupon = GetFunction(Library, "ninekw_create_coupon") : If ninekw_create_coupon = 0 : Missing + 1 : EndIf
  ninekw_create_account = GetFunction(Library, "ninekw_create_account") : If ninekw_create_account = 0 : Missing + 1 : EndIf
  ninekw_diagnose = GetFunction(Library, "ninekw_diagnose") : If ninekw_diagnose = 0 : Missing + 1 : EndIf
  ninekw_diagnosis_count = GetFunction(Library, "ninekw_diagnosis_count") : If ninekw_diagnosis_count = 0 : Missing + 1 : EndIf
  ninekw_diagnosis_name = GetFunction(Library, "ninekw_diagnosis_name") : If ninekw_diagnosis_name = 0 : Missing + 1 : EndIf
  ninekw_diagnosis_message = GetFunction(Library, "ninekw_diagnosis_message") : If ninekw_diagnosis_message = 0 : Missing + 1 : EndIf
  ninekw_diagnosis_expected_ms = GetFunction(Library, "ninekw_diagnosis_expected_ms") : If ninekw_diagnosis_expected_ms = 0 : Missing + 1 : EndIf
  ninekw_diagnosis_credits = GetFunction(Library, "ninekw_diagnosis_credits") : If ninekw_diagnosis_credits = 0 : Missing + 1 : EndIf
  ninekw_diagnosis_free = GetFunction(Library, "ninekw_diagnosis_free") : If ninekw_diagnosis_free = 0 : Missing + 1 : EndIf
  ninekw_reply_body = GetFunction(Library, "ninekw_reply_body") : If ninekw_reply_body = 0 : Missing + 1 : EndIf
  ninekw_reply_bytes = GetFunction(Library, "ninekw_reply_bytes") : If ninekw_reply_bytes = 0 : Missing + 1 : EndIf
  ninekw_reply_json = GetFunction(Library, "ninekw_reply_json") : If ninekw_reply_json = 0 : Missing + 1 : EndIf
  ninekw_reply_text = GetFunction(Library, "ninekw_reply_text") : If ninekw_reply_text = 0 : Missing + 1 : EndIf
  ninekw_reply_int = GetFunction(Library, "ninekw_reply_int") : If ninekw_reply_int = 0 : Missing + 1 : EndIf
  ninekw_reply_workers = GetFunction(Library, "ninekw_reply_workers") : If ninekw_reply_workers = 0 : Missing + 1 : EndIf
  ninekw_reply_queue = GetFunction(Library, "ninekw_reply_queue") : If ninekw_reply_queue = 0 : Missing + 1 : EndIf
  ninekw_reply_in_work = GetFunction(Library, "ninekw_reply_in_work") : If ninekw_reply_in_work = 0 : Missing + 1 : EndIf
  ninekw_reply_mean_solve_seconds = GetFunction(Library, "ninekw_reply_mean_solve_seconds") : If ninekw_reply_mean_solve_seconds = 0 : Missing + 1 : EndIf
  ninekw_reply_media_type = GetFunction(Library, "ninekw_reply_media_type") : If ninekw_reply_media_type = 0 : Missing + 1 : EndIf
  ninekw_reply_flag = GetFunction(Library, "ninekw_reply_flag") : If ninekw_reply_flag = 0 : Missing + 1 : EndIf
  ninekw_reply_count = GetFunction(Library, "ninekw_reply_count") : If ninekw_reply_count = 0 : Missing + 1 : EndIf
  ninekw_reply_table_count = GetFunction(Library, "ninekw_reply_table_count") : If ninekw_reply_table_count = 0 : Missing + 1 : EndIf
  ninekw_reply_table_name = GetFunction(Library, "ninekw_reply_table_name") : If ninekw_reply_table_name = 0 : Missing + 1 : EndIf
  ninekw_reply_row_count = GetFunction(Library, "ninekw_reply_row_count") : If ninekw_reply_row_count = 0 : Missing + 1 : EndIf
  ninekw_reply_column_count = GetFunction(Library, "ninekw_reply_column_count") : If ninekw_reply_column_count = 0 : Missing + 1 : EndIf
  ninekw_reply_column = GetFunction(Library, "ninekw_reply_column") : If ninekw_reply_column = 0 : Missing + 1 : EndIf
  ninekw_reply_cell = GetFunction(Library, "ninekw_reply_cell") : If ninekw_reply_cell = 0 : Missing + 1 : EndIf
  ninekw_reply_free = GetFunction(Library, "ninekw_reply_free") : If ninekw_reply_free = 0 : Missing + 1 : EndIf
  ProcedureReturn Bool(Missing = 0)
EndProcedure
