/* Made by `cargo xtask codegen` from the C header; not to be edited. */

/* Pointers to the library's functions, by their names. */
static __typeof__(ninekw_abi_version) *p_ninekw_abi_version;
static __typeof__(ninekw_version) *p_ninekw_version;
static __typeof__(ninekw_version_number) *p_ninekw_version_number;
static __typeof__(ninekw_build_info) *p_ninekw_build_info;
static __typeof__(ninekw_status_name) *p_ninekw_status_name;
static __typeof__(ninekw_status_message) *p_ninekw_status_message;
static __typeof__(ninekw_nearest) *p_ninekw_nearest;
static __typeof__(ninekw_service_code_text) *p_ninekw_service_code_text;
static __typeof__(ninekw_service_code_advice) *p_ninekw_service_code_advice;
static __typeof__(ninekw_service_code_category) *p_ninekw_service_code_category;
static __typeof__(ninekw_error_status) *p_ninekw_error_status;
static __typeof__(ninekw_error_service_code) *p_ninekw_error_service_code;
static __typeof__(ninekw_error_http_status) *p_ninekw_error_http_status;
static __typeof__(ninekw_error_captcha_id) *p_ninekw_error_captcha_id;
static __typeof__(ninekw_error_is_retryable) *p_ninekw_error_is_retryable;
static __typeof__(ninekw_error_retry_after_ms) *p_ninekw_error_retry_after_ms;
static __typeof__(ninekw_error_operation) *p_ninekw_error_operation;
static __typeof__(ninekw_error_message) *p_ninekw_error_message;
static __typeof__(ninekw_error_reply) *p_ninekw_error_reply;
static __typeof__(ninekw_error_free) *p_ninekw_error_free;
static __typeof__(ninekw_cancel_new) *p_ninekw_cancel_new;
static __typeof__(ninekw_cancel_trigger) *p_ninekw_cancel_trigger;
static __typeof__(ninekw_cancel_is_triggered) *p_ninekw_cancel_is_triggered;
static __typeof__(ninekw_cancel_reset) *p_ninekw_cancel_reset;
static __typeof__(ninekw_cancel_free) *p_ninekw_cancel_free;
static __typeof__(ninekw_config_new) *p_ninekw_config_new;
static __typeof__(ninekw_config_free) *p_ninekw_config_free;
static __typeof__(ninekw_config_set_api_key) *p_ninekw_config_set_api_key;
static __typeof__(ninekw_config_set_base_url) *p_ninekw_config_set_base_url;
static __typeof__(ninekw_config_set_source) *p_ninekw_config_set_source;
static __typeof__(ninekw_config_set_user_agent) *p_ninekw_config_set_user_agent;
static __typeof__(ninekw_config_set_timeout_ms) *p_ninekw_config_set_timeout_ms;
static __typeof__(ninekw_config_set_connect_timeout_ms) *p_ninekw_config_set_connect_timeout_ms;
static __typeof__(ninekw_config_set_min_interval_ms) *p_ninekw_config_set_min_interval_ms;
static __typeof__(ninekw_config_set_upload_interval_ms) *p_ninekw_config_set_upload_interval_ms;
static __typeof__(ninekw_config_set_longest_pause_ms) *p_ninekw_config_set_longest_pause_ms;
static __typeof__(ninekw_config_set_first_poll_ms) *p_ninekw_config_set_first_poll_ms;
static __typeof__(ninekw_config_set_poll_interval_ms) *p_ninekw_config_set_poll_interval_ms;
static __typeof__(ninekw_config_set_job_interval_ms) *p_ninekw_config_set_job_interval_ms;
static __typeof__(ninekw_config_set_polling) *p_ninekw_config_set_polling;
static __typeof__(ninekw_config_set_max_in_flight) *p_ninekw_config_set_max_in_flight;
static __typeof__(ninekw_config_set_look_at_service) *p_ninekw_config_set_look_at_service;
static __typeof__(ninekw_config_set_recover_uploads) *p_ninekw_config_set_recover_uploads;
static __typeof__(ninekw_config_set_journal) *p_ninekw_config_set_journal;
static __typeof__(ninekw_config_set_check_content) *p_ninekw_config_set_check_content;
static __typeof__(ninekw_config_set_max_credits) *p_ninekw_config_set_max_credits;
static __typeof__(ninekw_config_set_min_balance) *p_ninekw_config_set_min_balance;
static __typeof__(ninekw_config_set_abandon) *p_ninekw_config_set_abandon;
static __typeof__(ninekw_config_set_retries) *p_ninekw_config_set_retries;
static __typeof__(ninekw_config_set_retry_pause_ms) *p_ninekw_config_set_retry_pause_ms;
static __typeof__(ninekw_config_set_max_reply_bytes) *p_ninekw_config_set_max_reply_bytes;
static __typeof__(ninekw_config_set_proxy) *p_ninekw_config_set_proxy;
static __typeof__(ninekw_config_set_tls_roots) *p_ninekw_config_set_tls_roots;
static __typeof__(ninekw_config_set_ca_file) *p_ninekw_config_set_ca_file;
static __typeof__(ninekw_config_set_cancel) *p_ninekw_config_set_cancel;
static __typeof__(ninekw_config_set_share) *p_ninekw_config_set_share;
static __typeof__(ninekw_config_set_limiter) *p_ninekw_config_set_limiter;
static __typeof__(ninekw_limiter_queue_new) *p_ninekw_limiter_queue_new;
static __typeof__(ninekw_config_set_limiter_queue) *p_ninekw_config_set_limiter_queue;
static __typeof__(ninekw_limiter_queue_next) *p_ninekw_limiter_queue_next;
static __typeof__(ninekw_limiter_queue_answer) *p_ninekw_limiter_queue_answer;
static __typeof__(ninekw_limiter_queue_wake) *p_ninekw_limiter_queue_wake;
static __typeof__(ninekw_limiter_queue_free) *p_ninekw_limiter_queue_free;
static __typeof__(ninekw_config_set_log) *p_ninekw_config_set_log;
static __typeof__(ninekw_set_log) *p_ninekw_set_log;
static __typeof__(ninekw_log_queue_new) *p_ninekw_log_queue_new;
static __typeof__(ninekw_config_set_log_queue) *p_ninekw_config_set_log_queue;
static __typeof__(ninekw_log_queue_next) *p_ninekw_log_queue_next;
static __typeof__(ninekw_log_queue_free) *p_ninekw_log_queue_free;
static __typeof__(ninekw_client_new) *p_ninekw_client_new;
static __typeof__(ninekw_client_within) *p_ninekw_client_within;
static __typeof__(ninekw_client_free) *p_ninekw_client_free;
static __typeof__(ninekw_options_new) *p_ninekw_options_new;
static __typeof__(ninekw_options_set_text) *p_ninekw_options_set_text;
static __typeof__(ninekw_options_set_int) *p_ninekw_options_set_int;
static __typeof__(ninekw_options_set_bytes) *p_ninekw_options_set_bytes;
static __typeof__(ninekw_options_set_file) *p_ninekw_options_set_file;
static __typeof__(ninekw_options_clear) *p_ninekw_options_clear;
static __typeof__(ninekw_options_free) *p_ninekw_options_free;
static __typeof__(ninekw_server_status) *p_ninekw_server_status;
static __typeof__(ninekw_balance) *p_ninekw_balance;
static __typeof__(ninekw_submit) *p_ninekw_submit;
static __typeof__(ninekw_submit_with) *p_ninekw_submit_with;
static __typeof__(ninekw_poll) *p_ninekw_poll;
static __typeof__(ninekw_poll_with) *p_ninekw_poll_with;
static __typeof__(ninekw_wait) *p_ninekw_wait;
static __typeof__(ninekw_wait_with) *p_ninekw_wait_with;
static __typeof__(ninekw_solve) *p_ninekw_solve;
static __typeof__(ninekw_solve_with) *p_ninekw_solve_with;
static __typeof__(ninekw_feedback) *p_ninekw_feedback;
static __typeof__(ninekw_feedback_with) *p_ninekw_feedback_with;
static __typeof__(ninekw_acknowledge) *p_ninekw_acknowledge;
static __typeof__(ninekw_forget) *p_ninekw_forget;
static __typeof__(ninekw_call) *p_ninekw_call;
static __typeof__(ninekw_answer_id) *p_ninekw_answer_id;
static __typeof__(ninekw_answer_state) *p_ninekw_answer_state;
static __typeof__(ninekw_answer_text) *p_ninekw_answer_text;
static __typeof__(ninekw_answer_kind) *p_ninekw_answer_kind;
static __typeof__(ninekw_answer_credits) *p_ninekw_answer_credits;
static __typeof__(ninekw_answer_price) *p_ninekw_answer_price;
static __typeof__(ninekw_answer_retry_in_ms) *p_ninekw_answer_retry_in_ms;
static __typeof__(ninekw_answer_angle) *p_ninekw_answer_angle;
static __typeof__(ninekw_answer_confirmed) *p_ninekw_answer_confirmed;
static __typeof__(ninekw_answer_token) *p_ninekw_answer_token;
static __typeof__(ninekw_answer_point_count) *p_ninekw_answer_point_count;
static __typeof__(ninekw_answer_point) *p_ninekw_answer_point;
static __typeof__(ninekw_answer_free) *p_ninekw_answer_free;
static __typeof__(ninekw_batch_new) *p_ninekw_batch_new;
static __typeof__(ninekw_batch_add) *p_ninekw_batch_add;
static __typeof__(ninekw_batch_add_with) *p_ninekw_batch_add_with;
static __typeof__(ninekw_batch_add_submitted) *p_ninekw_batch_add_submitted;
static __typeof__(ninekw_batch_add_submitted_with) *p_ninekw_batch_add_submitted_with;
static __typeof__(ninekw_batch_cancel) *p_ninekw_batch_cancel;
static __typeof__(ninekw_batch_resume) *p_ninekw_batch_resume;
static __typeof__(ninekw_batch_wake) *p_ninekw_batch_wake;
static __typeof__(ninekw_batch_captcha_id) *p_ninekw_batch_captcha_id;
static __typeof__(ninekw_batch_next) *p_ninekw_batch_next;
static __typeof__(ninekw_batch_next_with) *p_ninekw_batch_next_with;
static __typeof__(ninekw_batch_next_or_room) *p_ninekw_batch_next_or_room;
static __typeof__(ninekw_batch_next_fed) *p_ninekw_batch_next_fed;
static __typeof__(ninekw_batch_feedback) *p_ninekw_batch_feedback;
static __typeof__(ninekw_batch_in_flight) *p_ninekw_batch_in_flight;
static __typeof__(ninekw_batch_queued) *p_ninekw_batch_queued;
static __typeof__(ninekw_batch_has_room) *p_ninekw_batch_has_room;
static __typeof__(ninekw_batch_pending) *p_ninekw_batch_pending;
static __typeof__(ninekw_batch_give_up) *p_ninekw_batch_give_up;
static __typeof__(ninekw_batch_leave) *p_ninekw_batch_leave;
static __typeof__(ninekw_batch_free) *p_ninekw_batch_free;
static __typeof__(ninekw_done_tag) *p_ninekw_done_tag;
static __typeof__(ninekw_done_ticket) *p_ninekw_done_ticket;
static __typeof__(ninekw_done_captcha_id) *p_ninekw_done_captcha_id;
static __typeof__(ninekw_done_price) *p_ninekw_done_price;
static __typeof__(ninekw_done_answer) *p_ninekw_done_answer;
static __typeof__(ninekw_done_error) *p_ninekw_done_error;
static __typeof__(ninekw_done_free) *p_ninekw_done_free;
static __typeof__(ninekw_job_next) *p_ninekw_job_next;
static __typeof__(ninekw_job_confirm) *p_ninekw_job_confirm;
static __typeof__(ninekw_job_answer) *p_ninekw_job_answer;
static __typeof__(ninekw_job_skip) *p_ninekw_job_skip;
static __typeof__(ninekw_job_end) *p_ninekw_job_end;
static __typeof__(ninekw_job_verdict) *p_ninekw_job_verdict;
static __typeof__(ninekw_show) *p_ninekw_show;
static __typeof__(ninekw_show_static) *p_ninekw_show_static;
static __typeof__(ninekw_job_id) *p_ninekw_job_id;
static __typeof__(ninekw_job_kind) *p_ninekw_job_kind;
static __typeof__(ninekw_job_captcha_kind) *p_ninekw_job_captcha_kind;
static __typeof__(ninekw_job_answer_to_check) *p_ninekw_job_answer_to_check;
static __typeof__(ninekw_job_file_count) *p_ninekw_job_file_count;
static __typeof__(ninekw_job_file) *p_ninekw_job_file;
static __typeof__(ninekw_job_file_media_type) *p_ninekw_job_file_media_type;
static __typeof__(ninekw_job_content) *p_ninekw_job_content;
static __typeof__(ninekw_job_text) *p_ninekw_job_text;
static __typeof__(ninekw_job_int) *p_ninekw_job_int;
static __typeof__(ninekw_job_time_limit_ms) *p_ninekw_job_time_limit_ms;
static __typeof__(ninekw_job_time_left_ms) *p_ninekw_job_time_left_ms;
static __typeof__(ninekw_job_interaction_left_ms) *p_ninekw_job_interaction_left_ms;
static __typeof__(ninekw_job_check) *p_ninekw_job_check;
static __typeof__(ninekw_job_json) *p_ninekw_job_json;
static __typeof__(ninekw_job_free) *p_ninekw_job_free;
static __typeof__(ninekw_decision_answer) *p_ninekw_decision_answer;
static __typeof__(ninekw_decision_skip) *p_ninekw_decision_skip;
static __typeof__(ninekw_decision_let_go) *p_ninekw_decision_let_go;
static __typeof__(ninekw_decision_working) *p_ninekw_decision_working;
static __typeof__(ninekw_work) *p_ninekw_work;
static __typeof__(ninekw_work_with) *p_ninekw_work_with;
static __typeof__(ninekw_history) *p_ninekw_history;
static __typeof__(ninekw_history_next) *p_ninekw_history_next;
static __typeof__(ninekw_history_detail) *p_ninekw_history_detail;
static __typeof__(ninekw_settings) *p_ninekw_settings;
static __typeof__(ninekw_set_setting) *p_ninekw_set_setting;
static __typeof__(ninekw_referrals) *p_ninekw_referrals;
static __typeof__(ninekw_transfer) *p_ninekw_transfer;
static __typeof__(ninekw_create_coupon) *p_ninekw_create_coupon;
static __typeof__(ninekw_create_account) *p_ninekw_create_account;
static __typeof__(ninekw_diagnose) *p_ninekw_diagnose;
static __typeof__(ninekw_diagnosis_count) *p_ninekw_diagnosis_count;
static __typeof__(ninekw_diagnosis_name) *p_ninekw_diagnosis_name;
static __typeof__(ninekw_diagnosis_message) *p_ninekw_diagnosis_message;
static __typeof__(ninekw_diagnosis_expected_ms) *p_ninekw_diagnosis_expected_ms;
static __typeof__(ninekw_diagnosis_credits) *p_ninekw_diagnosis_credits;
static __typeof__(ninekw_diagnosis_free) *p_ninekw_diagnosis_free;
static __typeof__(ninekw_reply_body) *p_ninekw_reply_body;
static __typeof__(ninekw_reply_bytes) *p_ninekw_reply_bytes;
static __typeof__(ninekw_reply_json) *p_ninekw_reply_json;
static __typeof__(ninekw_reply_text) *p_ninekw_reply_text;
static __typeof__(ninekw_reply_int) *p_ninekw_reply_int;
static __typeof__(ninekw_reply_workers) *p_ninekw_reply_workers;
static __typeof__(ninekw_reply_queue) *p_ninekw_reply_queue;
static __typeof__(ninekw_reply_in_work) *p_ninekw_reply_in_work;
static __typeof__(ninekw_reply_mean_solve_seconds) *p_ninekw_reply_mean_solve_seconds;
static __typeof__(ninekw_reply_media_type) *p_ninekw_reply_media_type;
static __typeof__(ninekw_reply_flag) *p_ninekw_reply_flag;
static __typeof__(ninekw_reply_count) *p_ninekw_reply_count;
static __typeof__(ninekw_reply_table_count) *p_ninekw_reply_table_count;
static __typeof__(ninekw_reply_table_name) *p_ninekw_reply_table_name;
static __typeof__(ninekw_reply_row_count) *p_ninekw_reply_row_count;
static __typeof__(ninekw_reply_column_count) *p_ninekw_reply_column_count;
static __typeof__(ninekw_reply_column) *p_ninekw_reply_column;
static __typeof__(ninekw_reply_cell) *p_ninekw_reply_cell;
static __typeof__(ninekw_reply_free) *p_ninekw_reply_free;

static const struct { const char *name; void **place; } nk_pointers[] = {
    {"ninekw_abi_version", (void **)&p_ninekw_abi_version},
    {"ninekw_version", (void **)&p_ninekw_version},
    {"ninekw_version_number", (void **)&p_ninekw_version_number},
    {"ninekw_build_info", (void **)&p_ninekw_build_info},
    {"ninekw_status_name", (void **)&p_ninekw_status_name},
    {"ninekw_status_message", (void **)&p_ninekw_status_message},
    {"ninekw_nearest", (void **)&p_ninekw_nearest},
    {"ninekw_service_code_text", (void **)&p_ninekw_service_code_text},
    {"ninekw_service_code_advice", (void **)&p_ninekw_service_code_advice},
    {"ninekw_service_code_category", (void **)&p_ninekw_service_code_category},
    {"ninekw_error_status", (void **)&p_ninekw_error_status},
    {"ninekw_error_service_code", (void **)&p_ninekw_error_service_code},
    {"ninekw_error_http_status", (void **)&p_ninekw_error_http_status},
    {"ninekw_error_captcha_id", (void **)&p_ninekw_error_captcha_id},
    {"ninekw_error_is_retryable", (void **)&p_ninekw_error_is_retryable},
    {"ninekw_error_retry_after_ms", (void **)&p_ninekw_error_retry_after_ms},
    {"ninekw_error_operation", (void **)&p_ninekw_error_operation},
    {"ninekw_error_message", (void **)&p_ninekw_error_message},
    {"ninekw_error_reply", (void **)&p_ninekw_error_reply},
    {"ninekw_error_free", (void **)&p_ninekw_error_free},
    {"ninekw_cancel_new", (void **)&p_ninekw_cancel_new},
    {"ninekw_cancel_trigger", (void **)&p_ninekw_cancel_trigger},
    {"ninekw_cancel_is_triggered", (void **)&p_ninekw_cancel_is_triggered},
    {"ninekw_cancel_reset", (void **)&p_ninekw_cancel_reset},
    {"ninekw_cancel_free", (void **)&p_ninekw_cancel_free},
    {"ninekw_config_new", (void **)&p_ninekw_config_new},
    {"ninekw_config_free", (void **)&p_ninekw_config_free},
    {"ninekw_config_set_api_key", (void **)&p_ninekw_config_set_api_key},
    {"ninekw_config_set_base_url", (void **)&p_ninekw_config_set_base_url},
    {"ninekw_config_set_source", (void **)&p_ninekw_config_set_source},
    {"ninekw_config_set_user_agent", (void **)&p_ninekw_config_set_user_agent},
    {"ninekw_config_set_timeout_ms", (void **)&p_ninekw_config_set_timeout_ms},
    {"ninekw_config_set_connect_timeout_ms", (void **)&p_ninekw_config_set_connect_timeout_ms},
    {"ninekw_config_set_min_interval_ms", (void **)&p_ninekw_config_set_min_interval_ms},
    {"ninekw_config_set_upload_interval_ms", (void **)&p_ninekw_config_set_upload_interval_ms},
    {"ninekw_config_set_longest_pause_ms", (void **)&p_ninekw_config_set_longest_pause_ms},
    {"ninekw_config_set_first_poll_ms", (void **)&p_ninekw_config_set_first_poll_ms},
    {"ninekw_config_set_poll_interval_ms", (void **)&p_ninekw_config_set_poll_interval_ms},
    {"ninekw_config_set_job_interval_ms", (void **)&p_ninekw_config_set_job_interval_ms},
    {"ninekw_config_set_polling", (void **)&p_ninekw_config_set_polling},
    {"ninekw_config_set_max_in_flight", (void **)&p_ninekw_config_set_max_in_flight},
    {"ninekw_config_set_look_at_service", (void **)&p_ninekw_config_set_look_at_service},
    {"ninekw_config_set_recover_uploads", (void **)&p_ninekw_config_set_recover_uploads},
    {"ninekw_config_set_journal", (void **)&p_ninekw_config_set_journal},
    {"ninekw_config_set_check_content", (void **)&p_ninekw_config_set_check_content},
    {"ninekw_config_set_max_credits", (void **)&p_ninekw_config_set_max_credits},
    {"ninekw_config_set_min_balance", (void **)&p_ninekw_config_set_min_balance},
    {"ninekw_config_set_abandon", (void **)&p_ninekw_config_set_abandon},
    {"ninekw_config_set_retries", (void **)&p_ninekw_config_set_retries},
    {"ninekw_config_set_retry_pause_ms", (void **)&p_ninekw_config_set_retry_pause_ms},
    {"ninekw_config_set_max_reply_bytes", (void **)&p_ninekw_config_set_max_reply_bytes},
    {"ninekw_config_set_proxy", (void **)&p_ninekw_config_set_proxy},
    {"ninekw_config_set_tls_roots", (void **)&p_ninekw_config_set_tls_roots},
    {"ninekw_config_set_ca_file", (void **)&p_ninekw_config_set_ca_file},
    {"ninekw_config_set_cancel", (void **)&p_ninekw_config_set_cancel},
    {"ninekw_config_set_share", (void **)&p_ninekw_config_set_share},
    {"ninekw_config_set_limiter", (void **)&p_ninekw_config_set_limiter},
    {"ninekw_limiter_queue_new", (void **)&p_ninekw_limiter_queue_new},
    {"ninekw_config_set_limiter_queue", (void **)&p_ninekw_config_set_limiter_queue},
    {"ninekw_limiter_queue_next", (void **)&p_ninekw_limiter_queue_next},
    {"ninekw_limiter_queue_answer", (void **)&p_ninekw_limiter_queue_answer},
    {"ninekw_limiter_queue_wake", (void **)&p_ninekw_limiter_queue_wake},
    {"ninekw_limiter_queue_free", (void **)&p_ninekw_limiter_queue_free},
    {"ninekw_config_set_log", (void **)&p_ninekw_config_set_log},
    {"ninekw_set_log", (void **)&p_ninekw_set_log},
    {"ninekw_log_queue_new", (void **)&p_ninekw_log_queue_new},
    {"ninekw_config_set_log_queue", (void **)&p_ninekw_config_set_log_queue},
    {"ninekw_log_queue_next", (void **)&p_ninekw_log_queue_next},
    {"ninekw_log_queue_free", (void **)&p_ninekw_log_queue_free},
    {"ninekw_client_new", (void **)&p_ninekw_client_new},
    {"ninekw_client_within", (void **)&p_ninekw_client_within},
    {"ninekw_client_free", (void **)&p_ninekw_client_free},
    {"ninekw_options_new", (void **)&p_ninekw_options_new},
    {"ninekw_options_set_text", (void **)&p_ninekw_options_set_text},
    {"ninekw_options_set_int", (void **)&p_ninekw_options_set_int},
    {"ninekw_options_set_bytes", (void **)&p_ninekw_options_set_bytes},
    {"ninekw_options_set_file", (void **)&p_ninekw_options_set_file},
    {"ninekw_options_clear", (void **)&p_ninekw_options_clear},
    {"ninekw_options_free", (void **)&p_ninekw_options_free},
    {"ninekw_server_status", (void **)&p_ninekw_server_status},
    {"ninekw_balance", (void **)&p_ninekw_balance},
    {"ninekw_submit", (void **)&p_ninekw_submit},
    {"ninekw_submit_with", (void **)&p_ninekw_submit_with},
    {"ninekw_poll", (void **)&p_ninekw_poll},
    {"ninekw_poll_with", (void **)&p_ninekw_poll_with},
    {"ninekw_wait", (void **)&p_ninekw_wait},
    {"ninekw_wait_with", (void **)&p_ninekw_wait_with},
    {"ninekw_solve", (void **)&p_ninekw_solve},
    {"ninekw_solve_with", (void **)&p_ninekw_solve_with},
    {"ninekw_feedback", (void **)&p_ninekw_feedback},
    {"ninekw_feedback_with", (void **)&p_ninekw_feedback_with},
    {"ninekw_acknowledge", (void **)&p_ninekw_acknowledge},
    {"ninekw_forget", (void **)&p_ninekw_forget},
    {"ninekw_call", (void **)&p_ninekw_call},
    {"ninekw_answer_id", (void **)&p_ninekw_answer_id},
    {"ninekw_answer_state", (void **)&p_ninekw_answer_state},
    {"ninekw_answer_text", (void **)&p_ninekw_answer_text},
    {"ninekw_answer_kind", (void **)&p_ninekw_answer_kind},
    {"ninekw_answer_credits", (void **)&p_ninekw_answer_credits},
    {"ninekw_answer_price", (void **)&p_ninekw_answer_price},
    {"ninekw_answer_retry_in_ms", (void **)&p_ninekw_answer_retry_in_ms},
    {"ninekw_answer_angle", (void **)&p_ninekw_answer_angle},
    {"ninekw_answer_confirmed", (void **)&p_ninekw_answer_confirmed},
    {"ninekw_answer_token", (void **)&p_ninekw_answer_token},
    {"ninekw_answer_point_count", (void **)&p_ninekw_answer_point_count},
    {"ninekw_answer_point", (void **)&p_ninekw_answer_point},
    {"ninekw_answer_free", (void **)&p_ninekw_answer_free},
    {"ninekw_batch_new", (void **)&p_ninekw_batch_new},
    {"ninekw_batch_add", (void **)&p_ninekw_batch_add},
    {"ninekw_batch_add_with", (void **)&p_ninekw_batch_add_with},
    {"ninekw_batch_add_submitted", (void **)&p_ninekw_batch_add_submitted},
    {"ninekw_batch_add_submitted_with", (void **)&p_ninekw_batch_add_submitted_with},
    {"ninekw_batch_cancel", (void **)&p_ninekw_batch_cancel},
    {"ninekw_batch_resume", (void **)&p_ninekw_batch_resume},
    {"ninekw_batch_wake", (void **)&p_ninekw_batch_wake},
    {"ninekw_batch_captcha_id", (void **)&p_ninekw_batch_captcha_id},
    {"ninekw_batch_next", (void **)&p_ninekw_batch_next},
    {"ninekw_batch_next_with", (void **)&p_ninekw_batch_next_with},
    {"ninekw_batch_next_or_room", (void **)&p_ninekw_batch_next_or_room},
    {"ninekw_batch_next_fed", (void **)&p_ninekw_batch_next_fed},
    {"ninekw_batch_feedback", (void **)&p_ninekw_batch_feedback},
    {"ninekw_batch_in_flight", (void **)&p_ninekw_batch_in_flight},
    {"ninekw_batch_queued", (void **)&p_ninekw_batch_queued},
    {"ninekw_batch_has_room", (void **)&p_ninekw_batch_has_room},
    {"ninekw_batch_pending", (void **)&p_ninekw_batch_pending},
    {"ninekw_batch_give_up", (void **)&p_ninekw_batch_give_up},
    {"ninekw_batch_leave", (void **)&p_ninekw_batch_leave},
    {"ninekw_batch_free", (void **)&p_ninekw_batch_free},
    {"ninekw_done_tag", (void **)&p_ninekw_done_tag},
    {"ninekw_done_ticket", (void **)&p_ninekw_done_ticket},
    {"ninekw_done_captcha_id", (void **)&p_ninekw_done_captcha_id},
    {"ninekw_done_price", (void **)&p_ninekw_done_price},
    {"ninekw_done_answer", (void **)&p_ninekw_done_answer},
    {"ninekw_done_error", (void **)&p_ninekw_done_error},
    {"ninekw_done_free", (void **)&p_ninekw_done_free},
    {"ninekw_job_next", (void **)&p_ninekw_job_next},
    {"ninekw_job_confirm", (void **)&p_ninekw_job_confirm},
    {"ninekw_job_answer", (void **)&p_ninekw_job_answer},
    {"ninekw_job_skip", (void **)&p_ninekw_job_skip},
    {"ninekw_job_end", (void **)&p_ninekw_job_end},
    {"ninekw_job_verdict", (void **)&p_ninekw_job_verdict},
    {"ninekw_show", (void **)&p_ninekw_show},
    {"ninekw_show_static", (void **)&p_ninekw_show_static},
    {"ninekw_job_id", (void **)&p_ninekw_job_id},
    {"ninekw_job_kind", (void **)&p_ninekw_job_kind},
    {"ninekw_job_captcha_kind", (void **)&p_ninekw_job_captcha_kind},
    {"ninekw_job_answer_to_check", (void **)&p_ninekw_job_answer_to_check},
    {"ninekw_job_file_count", (void **)&p_ninekw_job_file_count},
    {"ninekw_job_file", (void **)&p_ninekw_job_file},
    {"ninekw_job_file_media_type", (void **)&p_ninekw_job_file_media_type},
    {"ninekw_job_content", (void **)&p_ninekw_job_content},
    {"ninekw_job_text", (void **)&p_ninekw_job_text},
    {"ninekw_job_int", (void **)&p_ninekw_job_int},
    {"ninekw_job_time_limit_ms", (void **)&p_ninekw_job_time_limit_ms},
    {"ninekw_job_time_left_ms", (void **)&p_ninekw_job_time_left_ms},
    {"ninekw_job_interaction_left_ms", (void **)&p_ninekw_job_interaction_left_ms},
    {"ninekw_job_check", (void **)&p_ninekw_job_check},
    {"ninekw_job_json", (void **)&p_ninekw_job_json},
    {"ninekw_job_free", (void **)&p_ninekw_job_free},
    {"ninekw_decision_answer", (void **)&p_ninekw_decision_answer},
    {"ninekw_decision_skip", (void **)&p_ninekw_decision_skip},
    {"ninekw_decision_let_go", (void **)&p_ninekw_decision_let_go},
    {"ninekw_decision_working", (void **)&p_ninekw_decision_working},
    {"ninekw_work", (void **)&p_ninekw_work},
    {"ninekw_work_with", (void **)&p_ninekw_work_with},
    {"ninekw_history", (void **)&p_ninekw_history},
    {"ninekw_history_next", (void **)&p_ninekw_history_next},
    {"ninekw_history_detail", (void **)&p_ninekw_history_detail},
    {"ninekw_settings", (void **)&p_ninekw_settings},
    {"ninekw_set_setting", (void **)&p_ninekw_set_setting},
    {"ninekw_referrals", (void **)&p_ninekw_referrals},
    {"ninekw_transfer", (void **)&p_ninekw_transfer},
    {"ninekw_create_coupon", (void **)&p_ninekw_create_coupon},
    {"ninekw_create_account", (void **)&p_ninekw_create_account},
    {"ninekw_diagnose", (void **)&p_ninekw_diagnose},
    {"ninekw_diagnosis_count", (void **)&p_ninekw_diagnosis_count},
    {"ninekw_diagnosis_name", (void **)&p_ninekw_diagnosis_name},
    {"ninekw_diagnosis_message", (void **)&p_ninekw_diagnosis_message},
    {"ninekw_diagnosis_expected_ms", (void **)&p_ninekw_diagnosis_expected_ms},
    {"ninekw_diagnosis_credits", (void **)&p_ninekw_diagnosis_credits},
    {"ninekw_diagnosis_free", (void **)&p_ninekw_diagnosis_free},
    {"ninekw_reply_body", (void **)&p_ninekw_reply_body},
    {"ninekw_reply_bytes", (void **)&p_ninekw_reply_bytes},
    {"ninekw_reply_json", (void **)&p_ninekw_reply_json},
    {"ninekw_reply_text", (void **)&p_ninekw_reply_text},
    {"ninekw_reply_int", (void **)&p_ninekw_reply_int},
    {"ninekw_reply_workers", (void **)&p_ninekw_reply_workers},
    {"ninekw_reply_queue", (void **)&p_ninekw_reply_queue},
    {"ninekw_reply_in_work", (void **)&p_ninekw_reply_in_work},
    {"ninekw_reply_mean_solve_seconds", (void **)&p_ninekw_reply_mean_solve_seconds},
    {"ninekw_reply_media_type", (void **)&p_ninekw_reply_media_type},
    {"ninekw_reply_flag", (void **)&p_ninekw_reply_flag},
    {"ninekw_reply_count", (void **)&p_ninekw_reply_count},
    {"ninekw_reply_table_count", (void **)&p_ninekw_reply_table_count},
    {"ninekw_reply_table_name", (void **)&p_ninekw_reply_table_name},
    {"ninekw_reply_row_count", (void **)&p_ninekw_reply_row_count},
    {"ninekw_reply_column_count", (void **)&p_ninekw_reply_column_count},
    {"ninekw_reply_column", (void **)&p_ninekw_reply_column},
    {"ninekw_reply_cell", (void **)&p_ninekw_reply_cell},
    {"ninekw_reply_free", (void **)&p_ninekw_reply_free},
    {NULL, NULL},
};

static nk_result w_ninekw_abi_version(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_abi_version();
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_version(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    const char *result = p_ninekw_version();
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_version_number(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_version_number();
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_build_info(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    const char *result = p_ninekw_build_info();
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_status_name(nk_arguments)
{
    NK_BEGIN;
    int32_t status = nk_take_i32(c);
    NK_CHECK;
    const char *result = p_ninekw_status_name(status);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_status_message(nk_arguments)
{
    NK_BEGIN;
    int32_t status = nk_take_i32(c);
    NK_CHECK;
    const char *result = p_ninekw_status_message(status);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_nearest(nk_arguments)
{
    NK_BEGIN;
    const char *name = nk_take_text(c);
    const char *known = nk_take_text(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_nearest(name, known);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_service_code_text(nk_arguments)
{
    NK_BEGIN;
    int32_t code = nk_take_i32(c);
    NK_CHECK;
    const char *result = p_ninekw_service_code_text(code);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_service_code_advice(nk_arguments)
{
    NK_BEGIN;
    int32_t code = nk_take_i32(c);
    NK_CHECK;
    const char *result = p_ninekw_service_code_advice(code);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_service_code_category(nk_arguments)
{
    NK_BEGIN;
    int32_t code = nk_take_i32(c);
    NK_CHECK;
    const char *result = p_ninekw_service_code_category(code);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_error_status(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_error_status(error);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_error_service_code(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_error_service_code(error);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_error_http_status(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_error_http_status(error);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_error_captcha_id(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_error_captcha_id(error);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_error_is_retryable(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_error_is_retryable(error);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_error_retry_after_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_error_retry_after_ms(error);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_error_operation(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_error_operation(error);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_error_message(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_error_message(error);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_error_reply(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_error_reply(error);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_error_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_error *error = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_error_free(error);
    NK_END;
}

static nk_result w_ninekw_cancel_new(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    const void *result = p_ninekw_cancel_new();
    nk_give_handle(c, result);
    NK_END;
}

static nk_result w_ninekw_cancel_trigger(nk_arguments)
{
    NK_BEGIN;
    ninekw_cancel *cancel = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_cancel_trigger(cancel);
    NK_END;
}

static nk_result w_ninekw_cancel_is_triggered(nk_arguments)
{
    NK_BEGIN;
    ninekw_cancel *cancel = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_cancel_is_triggered(cancel);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_cancel_reset(nk_arguments)
{
    NK_BEGIN;
    ninekw_cancel *cancel = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_cancel_reset(cancel);
    NK_END;
}

static nk_result w_ninekw_cancel_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_cancel *cancel = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_cancel_free(cancel);
    NK_END;
}

static nk_result w_ninekw_config_new(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    const void *result = p_ninekw_config_new();
    nk_give_handle(c, result);
    NK_END;
}

static nk_result w_ninekw_config_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_config_free(config);
    NK_END;
}

static nk_result w_ninekw_config_set_api_key(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    const char *api_key = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_api_key(config, api_key, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_base_url(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    const char *base_url = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_base_url(config, base_url, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_source(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    const char *source = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_source(config, source, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_user_agent(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    const char *user_agent = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_user_agent(config, user_agent, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_timeout_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_timeout_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_connect_timeout_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_connect_timeout_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_min_interval_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_min_interval_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_upload_interval_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_upload_interval_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_longest_pause_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_longest_pause_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_first_poll_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_first_poll_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_poll_interval_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_poll_interval_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_job_interval_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_job_interval_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_polling(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t polling = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_polling(config, polling, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_max_in_flight(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t max_in_flight = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_max_in_flight(config, max_in_flight, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_look_at_service(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t look_at_service = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_look_at_service(config, look_at_service, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_recover_uploads(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t recover_uploads = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_recover_uploads(config, recover_uploads, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_journal(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    const char *journal = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_journal(config, journal, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_check_content(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t check_content = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_check_content(config, check_content, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_max_credits(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t max_credits = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_max_credits(config, max_credits, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_min_balance(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t min_balance = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_min_balance(config, min_balance, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_abandon(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t abandon = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_abandon(config, abandon, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_retries(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t retries = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_retries(config, retries, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_retry_pause_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t milliseconds = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_retry_pause_ms(config, milliseconds, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_max_reply_bytes(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int64_t max_reply_bytes = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_max_reply_bytes(config, max_reply_bytes, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_proxy(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    const char *proxy = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_proxy(config, proxy, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_tls_roots(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t tls_roots = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_tls_roots(config, tls_roots, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_ca_file(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    const char *ca_file = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_ca_file(config, ca_file, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_cancel(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_cancel(config, cancel, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_config_set_share(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t share = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_share(config, share, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_limiter_queue_new(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    const void *result = p_ninekw_limiter_queue_new();
    nk_give_handle(c, result);
    NK_END;
}

static nk_result w_ninekw_config_set_limiter_queue(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    ninekw_limiter_queue *queue = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_limiter_queue(config, queue, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_limiter_queue_next(nk_arguments)
{
    NK_BEGIN;
    ninekw_limiter_queue *queue = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    NK_CHECK;
    const char *result = p_ninekw_limiter_queue_next(queue, timeout_ms);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_limiter_queue_answer(nk_arguments)
{
    NK_BEGIN;
    ninekw_limiter_queue *queue = nk_take_handle(c);
    int64_t number = nk_take_i64(c);
    int64_t milliseconds = nk_take_i64(c);
    NK_CHECK;
    p_ninekw_limiter_queue_answer(queue, number, milliseconds);
    NK_END;
}

static nk_result w_ninekw_limiter_queue_wake(nk_arguments)
{
    NK_BEGIN;
    ninekw_limiter_queue *queue = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_limiter_queue_wake(queue);
    NK_END;
}

static nk_result w_ninekw_limiter_queue_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_limiter_queue *queue = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_limiter_queue_free(queue);
    NK_END;
}

static nk_result w_ninekw_log_queue_new(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    const void *result = p_ninekw_log_queue_new();
    nk_give_handle(c, result);
    NK_END;
}

static nk_result w_ninekw_config_set_log_queue(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t level = nk_take_i32(c);
    ninekw_log_queue *queue = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_config_set_log_queue(config, level, queue, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_log_queue_next(nk_arguments)
{
    NK_BEGIN;
    ninekw_log_queue *queue = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_log_queue_next(queue);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_log_queue_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_log_queue *queue = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_log_queue_free(queue);
    NK_END;
}

static nk_result w_ninekw_client_new(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    ninekw_client *client_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_client_new(config, &client_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, client_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_client_within(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    ninekw_client *client_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_client_within(client, timeout_ms, cancel, &client_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, client_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_client_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_client_free(client);
    NK_END;
}

static nk_result w_ninekw_options_new(nk_arguments)
{
    NK_BEGIN;
    NK_CHECK;
    const void *result = p_ninekw_options_new();
    nk_give_handle(c, result);
    NK_END;
}

static nk_result w_ninekw_options_set_text(nk_arguments)
{
    NK_BEGIN;
    ninekw_options *options = nk_take_handle(c);
    const char *name = nk_take_text(c);
    const char *value = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_options_set_text(options, name, value, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_options_set_int(nk_arguments)
{
    NK_BEGIN;
    ninekw_options *options = nk_take_handle(c);
    const char *name = nk_take_text(c);
    int64_t value = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_options_set_int(options, name, value, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_options_set_bytes(nk_arguments)
{
    NK_BEGIN;
    ninekw_options *options = nk_take_handle(c);
    const char *name = nk_take_text(c);
    nk_bytes data = nk_take_bytes(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_options_set_bytes(options, name, data.start, (data).length, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_options_set_file(nk_arguments)
{
    NK_BEGIN;
    ninekw_options *options = nk_take_handle(c);
    const char *name = nk_take_text(c);
    const char *path = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_options_set_file(options, name, path, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_options_clear(nk_arguments)
{
    NK_BEGIN;
    ninekw_options *options = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_options_clear(options);
    NK_END;
}

static nk_result w_ninekw_options_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_options *options = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_options_free(options);
    NK_END;
}

static nk_result w_ninekw_server_status(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_server_status(client, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_balance(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t credits_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_balance(client, &credits_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, credits_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_submit(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t id_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_submit(client, options, &id_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, id_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_submit_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    nk_function progress = nk_take_function(c);
    nk_guard guard = nk_guard_of(c, progress, nk_no_function(), nk_no_function());
    int64_t id_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_submit_with(client, options, timeout_ms, cancel, nk_is_set(progress) ? nk_progress : NULL, &guard, &id_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, id_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_poll(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    ninekw_answer *answer_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_poll(client, id, &answer_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, answer_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_poll_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_answer *answer_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_poll_with(client, id, options, &answer_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, answer_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_wait(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    ninekw_answer *answer_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_wait(client, id, timeout_ms, cancel, &answer_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, answer_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_wait_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    nk_function progress = nk_take_function(c);
    nk_guard guard = nk_guard_of(c, progress, nk_no_function(), nk_no_function());
    ninekw_answer *answer_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_wait_with(client, id, timeout_ms, cancel, nk_is_set(progress) ? nk_progress : NULL, &guard, &answer_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, answer_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_solve(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    ninekw_answer *answer_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_solve(client, options, timeout_ms, cancel, &answer_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, answer_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_solve_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    nk_function progress = nk_take_function(c);
    nk_guard guard = nk_guard_of(c, progress, nk_no_function(), nk_no_function());
    ninekw_answer *answer_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_solve_with(client, options, timeout_ms, cancel, nk_is_set(progress) ? nk_progress : NULL, &guard, &answer_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, answer_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_feedback(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    int32_t verdict = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_feedback(client, id, verdict, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_feedback_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    int32_t verdict = nk_take_i32(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_feedback_with(client, id, verdict, options, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_acknowledge(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_acknowledge(client, id, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_forget(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    const char *tag = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_forget(client, tag, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_call(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    const char *action = nk_take_text(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_call(client, action, options, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_answer_id(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_id(answer);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_answer_state(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_state(answer);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_answer_text(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_answer_text(answer);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_answer_kind(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_answer_kind(answer);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_answer_credits(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    int64_t credits_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_credits(answer, &credits_out);
    nk_give_i64(c, result);
    nk_give_i64(c, credits_out);
    NK_END;
}

static nk_result w_ninekw_answer_price(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    int64_t credits_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_price(answer, &credits_out);
    nk_give_i64(c, result);
    nk_give_i64(c, credits_out);
    NK_END;
}

static nk_result w_ninekw_answer_retry_in_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    int64_t ms_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_retry_in_ms(answer, &ms_out);
    nk_give_i64(c, result);
    nk_give_i64(c, ms_out);
    NK_END;
}

static nk_result w_ninekw_answer_angle(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    int32_t degrees_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_angle(answer, &degrees_out);
    nk_give_i64(c, result);
    nk_give_i32(c, degrees_out);
    NK_END;
}

static nk_result w_ninekw_answer_confirmed(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    int32_t right_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_confirmed(answer, &right_out);
    nk_give_i64(c, result);
    nk_give_i32(c, right_out);
    NK_END;
}

static nk_result w_ninekw_answer_token(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_answer_token(answer);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_answer_point_count(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_point_count(answer);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_answer_point(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    size_t index = (size_t)nk_take_i64(c);
    int32_t x_out = 0;
    int32_t y_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_answer_point(answer, index, &x_out, &y_out);
    nk_give_i64(c, result);
    nk_give_i32(c, x_out);
    nk_give_i32(c, y_out);
    NK_END;
}

static nk_result w_ninekw_answer_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_answer *answer = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_answer_free(answer);
    NK_END;
}

static nk_result w_ninekw_batch_new(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_batch *batch_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_new(client, &batch_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, batch_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_add(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t ticket_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_add(batch, options, &ticket_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, ticket_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_add_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    const char *tag = nk_take_text(c);
    int64_t ticket_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_add_with(batch, options, timeout_ms, tag, &ticket_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, ticket_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_add_submitted(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    int64_t ticket_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_add_submitted(batch, id, &ticket_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, ticket_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_add_submitted_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    const char *tag = nk_take_text(c);
    int64_t ticket_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_add_submitted_with(batch, id, options, timeout_ms, tag, &ticket_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, ticket_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_cancel(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t ticket = nk_take_i64(c);
    NK_CHECK;
    p_ninekw_batch_cancel(batch, ticket);
    NK_END;
}

static nk_result w_ninekw_batch_resume(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t count_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_resume(batch, &count_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, count_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_wake(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_batch_wake(batch);
    NK_END;
}

static nk_result w_ninekw_batch_captcha_id(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t ticket = nk_take_i64(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_captcha_id(batch, ticket);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_batch_next(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    ninekw_done *done_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_next(batch, timeout_ms, cancel, &done_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, done_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_next_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    nk_function progress = nk_take_function(c);
    nk_guard guard = nk_guard_of(c, progress, nk_no_function(), nk_no_function());
    ninekw_done *done_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_next_with(batch, timeout_ms, cancel, nk_is_set(progress) ? nk_progress : NULL, &guard, &done_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, done_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_next_or_room(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    nk_function progress = nk_take_function(c);
    nk_guard guard = nk_guard_of(c, progress, nk_no_function(), nk_no_function());
    ninekw_done *done_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_next_or_room(batch, timeout_ms, cancel, nk_is_set(progress) ? nk_progress : NULL, &guard, &done_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, done_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_next_fed(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    nk_function progress = nk_take_function(c);
    nk_guard guard = nk_guard_of(c, progress, nk_no_function(), nk_no_function());
    ninekw_done *done_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_next_fed(batch, timeout_ms, cancel, nk_is_set(progress) ? nk_progress : NULL, &guard, &done_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, done_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_feedback(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    int32_t verdict = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_feedback(batch, id, verdict, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_in_flight(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_in_flight(batch);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_batch_queued(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_queued(batch);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_batch_has_room(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_has_room(batch);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_batch_pending(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    nk_numbers ids = nk_take_numbers(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_pending(batch, ids.start, (ids).capacity);
    nk_give_i64(c, result);
    nk_give_numbers(c, ids, (size_t)result);
    NK_END;
}

static nk_result w_ninekw_batch_give_up(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_give_up(batch, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_leave(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_batch_leave(batch, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_batch_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_batch *batch = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_batch_free(batch);
    NK_END;
}

static nk_result w_ninekw_done_tag(nk_arguments)
{
    NK_BEGIN;
    ninekw_done *done = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_done_tag(done);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_done_ticket(nk_arguments)
{
    NK_BEGIN;
    ninekw_done *done = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_done_ticket(done);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_done_captcha_id(nk_arguments)
{
    NK_BEGIN;
    ninekw_done *done = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_done_captcha_id(done);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_done_price(nk_arguments)
{
    NK_BEGIN;
    ninekw_done *done = nk_take_handle(c);
    int64_t credits_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_done_price(done, &credits_out);
    nk_give_i64(c, result);
    nk_give_i64(c, credits_out);
    NK_END;
}

static nk_result w_ninekw_done_answer(nk_arguments)
{
    NK_BEGIN;
    ninekw_done *done = nk_take_handle(c);
    NK_CHECK;
    const void *result = p_ninekw_done_answer(done);
    nk_give_handle(c, result);
    NK_END;
}

static nk_result w_ninekw_done_error(nk_arguments)
{
    NK_BEGIN;
    ninekw_done *done = nk_take_handle(c);
    NK_CHECK;
    const void *result = p_ninekw_done_error(done);
    nk_give_handle(c, result);
    NK_END;
}

static nk_result w_ninekw_done_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_done *done = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_done_free(done);
    NK_END;
}

static nk_result w_ninekw_job_next(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_job *job_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_next(client, options, &job_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, job_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_job_confirm(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_confirm(client, options, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_job_answer(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    const char *answer = nk_take_text(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t credits_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_answer(client, id, answer, options, &credits_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, credits_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_job_skip(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_skip(client, id, options, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_job_end(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_end(client, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_job_verdict(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    int32_t verdict_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_verdict(client, id, options, &verdict_out, &err);
    nk_give_i64(c, result);
    nk_give_i32(c, verdict_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_show(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_show(client, id, options, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_show_static(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    int32_t base64 = nk_take_i32(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_show_static(client, id, base64, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_job_id(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_id(job);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_job_kind(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_job_kind(job);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_job_captcha_kind(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_job_captcha_kind(job);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_job_answer_to_check(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_job_answer_to_check(job);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_job_file_count(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_file_count(job);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_job_file(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    size_t index = (size_t)nk_take_i64(c);
    size_t length_out = 0;
    NK_CHECK;
    const void *result = p_ninekw_job_file(job, index, &length_out);
    nk_give_bytes(c, result, length_out);
    NK_END;
}

static nk_result w_ninekw_job_file_media_type(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    size_t index = (size_t)nk_take_i64(c);
    NK_CHECK;
    const char *result = p_ninekw_job_file_media_type(job, index);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_job_content(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_job_content(job);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_job_text(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    const char *name = nk_take_text(c);
    NK_CHECK;
    const char *result = p_ninekw_job_text(job, name);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_job_int(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    const char *name = nk_take_text(c);
    int64_t value_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_int(job, name, &value_out);
    nk_give_i64(c, result);
    nk_give_i64(c, value_out);
    NK_END;
}

static nk_result w_ninekw_job_time_limit_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_time_limit_ms(job);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_job_time_left_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_time_left_ms(job);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_job_interaction_left_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_interaction_left_ms(job);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_job_check(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    const char *answer = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_job_check(job, answer, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_job_json(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_job_json(job);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_job_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_job *job = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_job_free(job);
    NK_END;
}

static nk_result w_ninekw_decision_answer(nk_arguments)
{
    NK_BEGIN;
    ninekw_decision *decision = nk_take_handle(c);
    const char *answer = nk_take_text(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_decision_answer(decision, answer, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_decision_skip(nk_arguments)
{
    NK_BEGIN;
    ninekw_decision *decision = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_decision_skip(decision);
    NK_END;
}

static nk_result w_ninekw_decision_let_go(nk_arguments)
{
    NK_BEGIN;
    ninekw_decision *decision = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_decision_let_go(decision);
    NK_END;
}

static nk_result w_ninekw_decision_working(nk_arguments)
{
    NK_BEGIN;
    ninekw_decision *decision = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_decision_working(decision);
    NK_END;
}

static nk_result w_ninekw_work(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    nk_function decide = nk_take_function(c);
    nk_function outcome = nk_take_function(c);
    nk_guard guard = nk_guard_of(c, nk_no_function(), decide, outcome);
    int64_t answered_out = 0;
    int64_t credits_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_work(client, options, timeout_ms, cancel, nk_is_set(decide) ? nk_decide : NULL, nk_is_set(outcome) ? nk_outcome : NULL, &guard, &answered_out, &credits_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, answered_out);
    nk_give_i64(c, credits_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_work_with(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t timeout_ms = nk_take_i64(c);
    ninekw_cancel *cancel = nk_take_handle(c);
    nk_function progress = nk_take_function(c);
    nk_function decide = nk_take_function(c);
    nk_function outcome = nk_take_function(c);
    nk_guard guard = nk_guard_of(c, progress, decide, outcome);
    int64_t answered_out = 0;
    int64_t credits_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_work_with(client, options, timeout_ms, cancel, nk_is_set(progress) ? nk_progress : NULL, nk_is_set(decide) ? nk_decide : NULL, nk_is_set(outcome) ? nk_outcome : NULL, &guard, &answered_out, &credits_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, answered_out);
    nk_give_i64(c, credits_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_history(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int32_t kind = nk_take_i32(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_history(client, kind, options, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_history_next(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_reply *page = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_history_next(client, page, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_history_detail(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t id = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_history_detail(client, id, options, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_settings(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_settings(client, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_set_setting(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    const char *name = nk_take_text(c);
    int32_t on = nk_take_i32(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_set_setting(client, name, on, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_referrals(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_referrals(client, options, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_transfer(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t credits = nk_take_i64(c);
    int64_t user_id = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    int64_t transfer_id_out = 0;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_transfer(client, credits, user_id, options, &transfer_id_out, &err);
    nk_give_i64(c, result);
    nk_give_i64(c, transfer_id_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_create_coupon(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    int64_t credits = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_create_coupon(client, credits, options, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_create_account(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    const char *code = nk_take_text(c);
    int64_t referrer = nk_take_i64(c);
    ninekw_options *options = nk_take_handle(c);
    ninekw_reply *reply_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_create_account(client, code, referrer, options, &reply_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, reply_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_diagnose(nk_arguments)
{
    NK_BEGIN;
    ninekw_client *client = nk_take_handle(c);
    const char *kind = nk_take_text(c);
    ninekw_diagnosis *diagnosis_out = NULL;
    ninekw_error *err = NULL;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_diagnose(client, kind, &diagnosis_out, &err);
    nk_give_i64(c, result);
    nk_give_handle(c, diagnosis_out);
    nk_give_handle(c, err);
    NK_END;
}

static nk_result w_ninekw_diagnosis_count(nk_arguments)
{
    NK_BEGIN;
    ninekw_diagnosis *diagnosis = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_diagnosis_count(diagnosis);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_diagnosis_name(nk_arguments)
{
    NK_BEGIN;
    ninekw_diagnosis *diagnosis = nk_take_handle(c);
    size_t index = (size_t)nk_take_i64(c);
    NK_CHECK;
    const char *result = p_ninekw_diagnosis_name(diagnosis, index);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_diagnosis_message(nk_arguments)
{
    NK_BEGIN;
    ninekw_diagnosis *diagnosis = nk_take_handle(c);
    size_t index = (size_t)nk_take_i64(c);
    NK_CHECK;
    const char *result = p_ninekw_diagnosis_message(diagnosis, index);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_diagnosis_expected_ms(nk_arguments)
{
    NK_BEGIN;
    ninekw_diagnosis *diagnosis = nk_take_handle(c);
    int64_t time_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_diagnosis_expected_ms(diagnosis, &time_out);
    nk_give_i64(c, result);
    nk_give_i64(c, time_out);
    NK_END;
}

static nk_result w_ninekw_diagnosis_credits(nk_arguments)
{
    NK_BEGIN;
    ninekw_diagnosis *diagnosis = nk_take_handle(c);
    int64_t credits_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_diagnosis_credits(diagnosis, &credits_out);
    nk_give_i64(c, result);
    nk_give_i64(c, credits_out);
    NK_END;
}

static nk_result w_ninekw_diagnosis_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_diagnosis *diagnosis = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_diagnosis_free(diagnosis);
    NK_END;
}

static nk_result w_ninekw_reply_body(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_reply_body(reply);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_bytes(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    size_t length_out = 0;
    NK_CHECK;
    const void *result = p_ninekw_reply_bytes(reply, &length_out);
    nk_give_bytes(c, result, length_out);
    NK_END;
}

static nk_result w_ninekw_reply_json(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_reply_json(reply);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_text(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *name = nk_take_text(c);
    NK_CHECK;
    const char *result = p_ninekw_reply_text(reply, name);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_int(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *name = nk_take_text(c);
    int64_t value_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_int(reply, name, &value_out);
    nk_give_i64(c, result);
    nk_give_i64(c, value_out);
    NK_END;
}

static nk_result w_ninekw_reply_workers(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *kind = nk_take_text(c);
    int64_t value_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_workers(reply, kind, &value_out);
    nk_give_i64(c, result);
    nk_give_i64(c, value_out);
    NK_END;
}

static nk_result w_ninekw_reply_queue(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *kind = nk_take_text(c);
    int64_t value_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_queue(reply, kind, &value_out);
    nk_give_i64(c, result);
    nk_give_i64(c, value_out);
    NK_END;
}

static nk_result w_ninekw_reply_in_work(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    int64_t value_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_in_work(reply, &value_out);
    nk_give_i64(c, result);
    nk_give_i64(c, value_out);
    NK_END;
}

static nk_result w_ninekw_reply_mean_solve_seconds(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    int64_t value_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_mean_solve_seconds(reply, &value_out);
    nk_give_i64(c, result);
    nk_give_i64(c, value_out);
    NK_END;
}

static nk_result w_ninekw_reply_media_type(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    NK_CHECK;
    const char *result = p_ninekw_reply_media_type(reply);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_flag(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *name = nk_take_text(c);
    int32_t value_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_flag(reply, name, &value_out);
    nk_give_i64(c, result);
    nk_give_i32(c, value_out);
    NK_END;
}

static nk_result w_ninekw_reply_count(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    int64_t count_out = 0;
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_count(reply, &count_out);
    nk_give_i64(c, result);
    nk_give_i64(c, count_out);
    NK_END;
}

static nk_result w_ninekw_reply_table_count(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_table_count(reply);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_table_name(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    size_t index = (size_t)nk_take_i64(c);
    NK_CHECK;
    const char *result = p_ninekw_reply_table_name(reply, index);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_row_count(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *table = nk_take_text(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_row_count(reply, table);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_column_count(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *table = nk_take_text(c);
    NK_CHECK;
    int64_t result = (int64_t)p_ninekw_reply_column_count(reply, table);
    nk_give_i64(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_column(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *table = nk_take_text(c);
    size_t index = (size_t)nk_take_i64(c);
    NK_CHECK;
    const char *result = p_ninekw_reply_column(reply, table, index);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_cell(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    const char *table = nk_take_text(c);
    size_t row = (size_t)nk_take_i64(c);
    const char *column = nk_take_text(c);
    NK_CHECK;
    const char *result = p_ninekw_reply_cell(reply, table, row, column);
    nk_give_text(c, result);
    NK_END;
}

static nk_result w_ninekw_reply_free(nk_arguments)
{
    NK_BEGIN;
    ninekw_reply *reply = nk_take_handle(c);
    NK_CHECK;
    p_ninekw_reply_free(reply);
    NK_END;
}

static const nk_command nk_commands[] = {
    {"ninekw_abi_version", w_ninekw_abi_version},
    {"ninekw_version", w_ninekw_version},
    {"ninekw_version_number", w_ninekw_version_number},
    {"ninekw_build_info", w_ninekw_build_info},
    {"ninekw_status_name", w_ninekw_status_name},
    {"ninekw_status_message", w_ninekw_status_message},
    {"ninekw_nearest", w_ninekw_nearest},
    {"ninekw_service_code_text", w_ninekw_service_code_text},
    {"ninekw_service_code_advice", w_ninekw_service_code_advice},
    {"ninekw_service_code_category", w_ninekw_service_code_category},
    {"ninekw_error_status", w_ninekw_error_status},
    {"ninekw_error_service_code", w_ninekw_error_service_code},
    {"ninekw_error_http_status", w_ninekw_error_http_status},
    {"ninekw_error_captcha_id", w_ninekw_error_captcha_id},
    {"ninekw_error_is_retryable", w_ninekw_error_is_retryable},
    {"ninekw_error_retry_after_ms", w_ninekw_error_retry_after_ms},
    {"ninekw_error_operation", w_ninekw_error_operation},
    {"ninekw_error_message", w_ninekw_error_message},
    {"ninekw_error_reply", w_ninekw_error_reply},
    {"ninekw_error_free", w_ninekw_error_free},
    {"ninekw_cancel_new", w_ninekw_cancel_new},
    {"ninekw_cancel_trigger", w_ninekw_cancel_trigger},
    {"ninekw_cancel_is_triggered", w_ninekw_cancel_is_triggered},
    {"ninekw_cancel_reset", w_ninekw_cancel_reset},
    {"ninekw_cancel_free", w_ninekw_cancel_free},
    {"ninekw_config_new", w_ninekw_config_new},
    {"ninekw_config_free", w_ninekw_config_free},
    {"ninekw_config_set_api_key", w_ninekw_config_set_api_key},
    {"ninekw_config_set_base_url", w_ninekw_config_set_base_url},
    {"ninekw_config_set_source", w_ninekw_config_set_source},
    {"ninekw_config_set_user_agent", w_ninekw_config_set_user_agent},
    {"ninekw_config_set_timeout_ms", w_ninekw_config_set_timeout_ms},
    {"ninekw_config_set_connect_timeout_ms", w_ninekw_config_set_connect_timeout_ms},
    {"ninekw_config_set_min_interval_ms", w_ninekw_config_set_min_interval_ms},
    {"ninekw_config_set_upload_interval_ms", w_ninekw_config_set_upload_interval_ms},
    {"ninekw_config_set_longest_pause_ms", w_ninekw_config_set_longest_pause_ms},
    {"ninekw_config_set_first_poll_ms", w_ninekw_config_set_first_poll_ms},
    {"ninekw_config_set_poll_interval_ms", w_ninekw_config_set_poll_interval_ms},
    {"ninekw_config_set_job_interval_ms", w_ninekw_config_set_job_interval_ms},
    {"ninekw_config_set_polling", w_ninekw_config_set_polling},
    {"ninekw_config_set_max_in_flight", w_ninekw_config_set_max_in_flight},
    {"ninekw_config_set_look_at_service", w_ninekw_config_set_look_at_service},
    {"ninekw_config_set_recover_uploads", w_ninekw_config_set_recover_uploads},
    {"ninekw_config_set_journal", w_ninekw_config_set_journal},
    {"ninekw_config_set_check_content", w_ninekw_config_set_check_content},
    {"ninekw_config_set_max_credits", w_ninekw_config_set_max_credits},
    {"ninekw_config_set_min_balance", w_ninekw_config_set_min_balance},
    {"ninekw_config_set_abandon", w_ninekw_config_set_abandon},
    {"ninekw_config_set_retries", w_ninekw_config_set_retries},
    {"ninekw_config_set_retry_pause_ms", w_ninekw_config_set_retry_pause_ms},
    {"ninekw_config_set_max_reply_bytes", w_ninekw_config_set_max_reply_bytes},
    {"ninekw_config_set_proxy", w_ninekw_config_set_proxy},
    {"ninekw_config_set_tls_roots", w_ninekw_config_set_tls_roots},
    {"ninekw_config_set_ca_file", w_ninekw_config_set_ca_file},
    {"ninekw_config_set_cancel", w_ninekw_config_set_cancel},
    {"ninekw_config_set_share", w_ninekw_config_set_share},
    {"ninekw_limiter_queue_new", w_ninekw_limiter_queue_new},
    {"ninekw_config_set_limiter_queue", w_ninekw_config_set_limiter_queue},
    {"ninekw_limiter_queue_next", w_ninekw_limiter_queue_next},
    {"ninekw_limiter_queue_answer", w_ninekw_limiter_queue_answer},
    {"ninekw_limiter_queue_wake", w_ninekw_limiter_queue_wake},
    {"ninekw_limiter_queue_free", w_ninekw_limiter_queue_free},
    {"ninekw_log_queue_new", w_ninekw_log_queue_new},
    {"ninekw_config_set_log_queue", w_ninekw_config_set_log_queue},
    {"ninekw_log_queue_next", w_ninekw_log_queue_next},
    {"ninekw_log_queue_free", w_ninekw_log_queue_free},
    {"ninekw_client_new", w_ninekw_client_new},
    {"ninekw_client_within", w_ninekw_client_within},
    {"ninekw_client_free", w_ninekw_client_free},
    {"ninekw_options_new", w_ninekw_options_new},
    {"ninekw_options_set_text", w_ninekw_options_set_text},
    {"ninekw_options_set_int", w_ninekw_options_set_int},
    {"ninekw_options_set_bytes", w_ninekw_options_set_bytes},
    {"ninekw_options_set_file", w_ninekw_options_set_file},
    {"ninekw_options_clear", w_ninekw_options_clear},
    {"ninekw_options_free", w_ninekw_options_free},
    {"ninekw_server_status", w_ninekw_server_status},
    {"ninekw_balance", w_ninekw_balance},
    {"ninekw_submit", w_ninekw_submit},
    {"ninekw_submit_with", w_ninekw_submit_with},
    {"ninekw_poll", w_ninekw_poll},
    {"ninekw_poll_with", w_ninekw_poll_with},
    {"ninekw_wait", w_ninekw_wait},
    {"ninekw_wait_with", w_ninekw_wait_with},
    {"ninekw_solve", w_ninekw_solve},
    {"ninekw_solve_with", w_ninekw_solve_with},
    {"ninekw_feedback", w_ninekw_feedback},
    {"ninekw_feedback_with", w_ninekw_feedback_with},
    {"ninekw_acknowledge", w_ninekw_acknowledge},
    {"ninekw_forget", w_ninekw_forget},
    {"ninekw_call", w_ninekw_call},
    {"ninekw_answer_id", w_ninekw_answer_id},
    {"ninekw_answer_state", w_ninekw_answer_state},
    {"ninekw_answer_text", w_ninekw_answer_text},
    {"ninekw_answer_kind", w_ninekw_answer_kind},
    {"ninekw_answer_credits", w_ninekw_answer_credits},
    {"ninekw_answer_price", w_ninekw_answer_price},
    {"ninekw_answer_retry_in_ms", w_ninekw_answer_retry_in_ms},
    {"ninekw_answer_angle", w_ninekw_answer_angle},
    {"ninekw_answer_confirmed", w_ninekw_answer_confirmed},
    {"ninekw_answer_token", w_ninekw_answer_token},
    {"ninekw_answer_point_count", w_ninekw_answer_point_count},
    {"ninekw_answer_point", w_ninekw_answer_point},
    {"ninekw_answer_free", w_ninekw_answer_free},
    {"ninekw_batch_new", w_ninekw_batch_new},
    {"ninekw_batch_add", w_ninekw_batch_add},
    {"ninekw_batch_add_with", w_ninekw_batch_add_with},
    {"ninekw_batch_add_submitted", w_ninekw_batch_add_submitted},
    {"ninekw_batch_add_submitted_with", w_ninekw_batch_add_submitted_with},
    {"ninekw_batch_cancel", w_ninekw_batch_cancel},
    {"ninekw_batch_resume", w_ninekw_batch_resume},
    {"ninekw_batch_wake", w_ninekw_batch_wake},
    {"ninekw_batch_captcha_id", w_ninekw_batch_captcha_id},
    {"ninekw_batch_next", w_ninekw_batch_next},
    {"ninekw_batch_next_with", w_ninekw_batch_next_with},
    {"ninekw_batch_next_or_room", w_ninekw_batch_next_or_room},
    {"ninekw_batch_next_fed", w_ninekw_batch_next_fed},
    {"ninekw_batch_feedback", w_ninekw_batch_feedback},
    {"ninekw_batch_in_flight", w_ninekw_batch_in_flight},
    {"ninekw_batch_queued", w_ninekw_batch_queued},
    {"ninekw_batch_has_room", w_ninekw_batch_has_room},
    {"ninekw_batch_pending", w_ninekw_batch_pending},
    {"ninekw_batch_give_up", w_ninekw_batch_give_up},
    {"ninekw_batch_leave", w_ninekw_batch_leave},
    {"ninekw_batch_free", w_ninekw_batch_free},
    {"ninekw_done_tag", w_ninekw_done_tag},
    {"ninekw_done_ticket", w_ninekw_done_ticket},
    {"ninekw_done_captcha_id", w_ninekw_done_captcha_id},
    {"ninekw_done_price", w_ninekw_done_price},
    {"ninekw_done_answer", w_ninekw_done_answer},
    {"ninekw_done_error", w_ninekw_done_error},
    {"ninekw_done_free", w_ninekw_done_free},
    {"ninekw_job_next", w_ninekw_job_next},
    {"ninekw_job_confirm", w_ninekw_job_confirm},
    {"ninekw_job_answer", w_ninekw_job_answer},
    {"ninekw_job_skip", w_ninekw_job_skip},
    {"ninekw_job_end", w_ninekw_job_end},
    {"ninekw_job_verdict", w_ninekw_job_verdict},
    {"ninekw_show", w_ninekw_show},
    {"ninekw_show_static", w_ninekw_show_static},
    {"ninekw_job_id", w_ninekw_job_id},
    {"ninekw_job_kind", w_ninekw_job_kind},
    {"ninekw_job_captcha_kind", w_ninekw_job_captcha_kind},
    {"ninekw_job_answer_to_check", w_ninekw_job_answer_to_check},
    {"ninekw_job_file_count", w_ninekw_job_file_count},
    {"ninekw_job_file", w_ninekw_job_file},
    {"ninekw_job_file_media_type", w_ninekw_job_file_media_type},
    {"ninekw_job_content", w_ninekw_job_content},
    {"ninekw_job_text", w_ninekw_job_text},
    {"ninekw_job_int", w_ninekw_job_int},
    {"ninekw_job_time_limit_ms", w_ninekw_job_time_limit_ms},
    {"ninekw_job_time_left_ms", w_ninekw_job_time_left_ms},
    {"ninekw_job_interaction_left_ms", w_ninekw_job_interaction_left_ms},
    {"ninekw_job_check", w_ninekw_job_check},
    {"ninekw_job_json", w_ninekw_job_json},
    {"ninekw_job_free", w_ninekw_job_free},
    {"ninekw_decision_answer", w_ninekw_decision_answer},
    {"ninekw_decision_skip", w_ninekw_decision_skip},
    {"ninekw_decision_let_go", w_ninekw_decision_let_go},
    {"ninekw_decision_working", w_ninekw_decision_working},
    {"ninekw_work", w_ninekw_work},
    {"ninekw_work_with", w_ninekw_work_with},
    {"ninekw_history", w_ninekw_history},
    {"ninekw_history_next", w_ninekw_history_next},
    {"ninekw_history_detail", w_ninekw_history_detail},
    {"ninekw_settings", w_ninekw_settings},
    {"ninekw_set_setting", w_ninekw_set_setting},
    {"ninekw_referrals", w_ninekw_referrals},
    {"ninekw_transfer", w_ninekw_transfer},
    {"ninekw_create_coupon", w_ninekw_create_coupon},
    {"ninekw_create_account", w_ninekw_create_account},
    {"ninekw_diagnose", w_ninekw_diagnose},
    {"ninekw_diagnosis_count", w_ninekw_diagnosis_count},
    {"ninekw_diagnosis_name", w_ninekw_diagnosis_name},
    {"ninekw_diagnosis_message", w_ninekw_diagnosis_message},
    {"ninekw_diagnosis_expected_ms", w_ninekw_diagnosis_expected_ms},
    {"ninekw_diagnosis_credits", w_ninekw_diagnosis_credits},
    {"ninekw_diagnosis_free", w_ninekw_diagnosis_free},
    {"ninekw_reply_body", w_ninekw_reply_body},
    {"ninekw_reply_bytes", w_ninekw_reply_bytes},
    {"ninekw_reply_json", w_ninekw_reply_json},
    {"ninekw_reply_text", w_ninekw_reply_text},
    {"ninekw_reply_int", w_ninekw_reply_int},
    {"ninekw_reply_workers", w_ninekw_reply_workers},
    {"ninekw_reply_queue", w_ninekw_reply_queue},
    {"ninekw_reply_in_work", w_ninekw_reply_in_work},
    {"ninekw_reply_mean_solve_seconds", w_ninekw_reply_mean_solve_seconds},
    {"ninekw_reply_media_type", w_ninekw_reply_media_type},
    {"ninekw_reply_flag", w_ninekw_reply_flag},
    {"ninekw_reply_count", w_ninekw_reply_count},
    {"ninekw_reply_table_count", w_ninekw_reply_table_count},
    {"ninekw_reply_table_name", w_ninekw_reply_table_name},
    {"ninekw_reply_row_count", w_ninekw_reply_row_count},
    {"ninekw_reply_column_count", w_ninekw_reply_column_count},
    {"ninekw_reply_column", w_ninekw_reply_column},
    {"ninekw_reply_cell", w_ninekw_reply_cell},
    {"ninekw_reply_free", w_ninekw_reply_free},
    {NULL, NULL},
};
