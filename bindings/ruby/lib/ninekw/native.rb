# frozen_string_literal: true

# Made by `cargo xtask codegen` from the C header; not to be edited.
module Ninekw
  # What ninekw.h declares.
  module Native
    VERSION_MAJOR = 0
    VERSION_MINOR = 1
    VERSION_PATCH = 0
    VERSION_NUMBER = 1000
    ABI_VERSION = 1
    OK = 0
    ERR_INVALID_ARGUMENT = 100
    ERR_NULL_ARGUMENT = 101
    ERR_INVALID_UTF8 = 102
    ERR_INVALID_KEY = 103
    ERR_UNKNOWN_OPTION = 104
    ERR_OPTION_RANGE = 105
    ERR_OPTION_CONFLICT = 106
    ERR_FILE = 107
    ERR_SPENDING_LIMIT = 108
    ERR_NETWORK = 200
    ERR_DNS = 201
    ERR_CONNECT = 202
    ERR_TLS = 203
    ERR_PROXY = 204
    ERR_TIMEOUT = 205
    ERR_DISCONNECTED = 206
    ERR_SHARED_BUDGET = 207
    ERR_HTTP_STATUS = 300
    ERR_PROTOCOL = 301
    ERR_TOO_LARGE = 302
    ERR_REDIRECT = 303
    ERR_UNEXPECTED_REPLY = 304
    ERR_SERVICE = 400
    ERR_AUTH = 401
    ERR_ACCOUNT = 402
    ERR_BALANCE = 403
    ERR_LIMIT = 404
    ERR_INPUT = 405
    ERR_ANSWER = 406
    ERR_GONE = 407
    ERR_SERVER = 408
    ERR_CANCELLED = 500
    ERR_DEADLINE = 501
    ERR_UNSOLVED = 502
    ERR_SUBMIT_UNKNOWN = 503
    ERR_INTERNAL = 900
    ERR_PANIC = 901
    ERR_BUSY = 902
    PHASE_QUEUED = 1
    PHASE_NETWORK = 2
    PHASE_WAITING = 3
    PHASE_RETRYING = 4
    PHASE_HELD_BACK = 5
    POLLING_POLITE = 1
    POLLING_BALANCED = 2
    POLLING_FAST = 3
    ABANDON_KEEP = 1
    ABANDON_ABORT = 2
    TLS_ROOTS_SYSTEM = 1
    TLS_ROOTS_BUNDLED = 2
    SHARE_PROCESS = 1
    SHARE_MACHINE = 2
    SHARE_AUTO = 3
    PRIORITY_UPLOAD = 1
    PRIORITY_POLL = 2
    PRIORITY_OTHER = 3
    LOG_ERROR = 1
    LOG_WARNING = 2
    LOG_INFO = 3
    LOG_DEBUG = 4
    CORRECT = 1
    INCORRECT = 2
    UNUSED = 3
    STATE_PENDING = 1
    STATE_SOLVED = 2
    STATE_UNSOLVED = 3
    NOT_JUDGED = 0
    OUTCOME_ANSWERED = 1
    OUTCOME_REFUSED = 2
    OUTCOME_SKIPPED = 3
    OUTCOME_LATE = 4
    OUTCOME_LET_GO = 5
    HISTORY_SUBMITTED = 1
    HISTORY_SOLVED = 2
    HISTORY_WRONG = 3
    CODE_API_KEY_DOESNT_EXIST = 1
    CODE_API_KEY_NOT_FOUND = 2
    CODE_ACTIVE_API_KEY_NOT_FOUND = 3
    CODE_API_KEY_DEACTIVATED_BY_OWNER = 4
    CODE_NO_USER_FOUND = 5
    CODE_NO_DATA_FOUND = 6
    CODE_NO_ID_FOUND_7 = 7
    CODE_NO_CAPTCHA_FOUND = 8
    CODE_NO_IMAGE_FOUND = 9
    CODE_IMAGE_SIZE_NOT_ALLOWED = 10
    CODE_BALANCE_INSUFFICIENT = 11
    CODE_ALREADY_DONE = 12
    CODE_NO_ANSWER_FOUND = 13
    CODE_CAPTCHA_ALREADY_ANSWERED = 14
    CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY = 15
    CODE_JD_CHECK_ACTIVE = 16
    CODE_UNKNOWN_PROBLEM = 17
    CODE_NO_ID_FOUND_18 = 18
    CODE_INCORRECT_ANSWER = 19
    CODE_NOT_FILED_ON_TIME_WRONG_USERID = 20
    CODE_LINK_NOT_ALLOWED = 21
    CODE_SUBMIT_DENIED = 22
    CODE_SOLVE_DENIED = 23
    CODE_NOT_ENOUGH_CREDITS = 24
    CODE_NO_INPUT_FOUND = 25
    CODE_NO_CONDITIONS_ACCEPTED = 26
    CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND = 27
    CODE_ALREADY_USED_COUPON_CODE = 28
    CODE_MAXTIMEOUT_UNDER_60_SECONDS = 29
    CODE_USER_NOT_FOUND = 30
    CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM = 31
    CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS = 32
    CODE_PLUGIN_NEEDED_A_UPDATE = 33
    CODE_NO_HTTPS_ALLOWED = 34
    CODE_NO_HTTP_ALLOWED = 35
    CODE_SOURCE_NOT_ALLOWED = 36
    CODE_TRANSFER_DENIED = 37
    CODE_INCORRECT_ANSWER_WITHOUT_SPACE = 38
    CODE_INCORRECT_ANSWER_WITH_SPACE = 39
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS = 40
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS = 41
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS = 42
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION = 43
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION = 44
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES = 45
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES = 46
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA = 47
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER = 48
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT = 49
    CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT = 50
    CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS = 51
    CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS = 52
    CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES = 53
    CODE_ASSIGNMENT_WAS_NOT_FOUND = 54
    CODE_IP_NOT_ALLOWED = 55
    CODE_LIMIT_REACHED = 56
    CODE_MAXTIMEOUT_UNDER_75_SECONDS = 57
    VERSION = "0.1.0"

    # Types that only say what they point to.
    TYPES = {
      answer: :pointer,
      batch: :pointer,
      cancel: :pointer,
      client: :pointer,
      config: :pointer,
      decision: :pointer,
      diagnosis: :pointer,
      done: :pointer,
      error: :pointer,
      job: :pointer,
      limiter_queue: :pointer,
      log_queue: :pointer,
      options: :pointer,
      reply: :pointer,
      out: :pointer,
      err: :pointer
    }.freeze

    CALLBACKS = {
      limiter_fn: [%i[pointer pointer int32], :int64],
      log_fn: [%i[pointer int32 pointer pointer pointer], :void],
      progress_fn: [%i[pointer int64 int32 int64], :int32],
      decide_fn: [%i[pointer pointer pointer], :int32],
      outcome_fn: [%i[pointer pointer int32 int64 pointer], :int32],
    }.freeze

    FUNCTIONS = {
      ninekw_abi_version: [%i[], :uint32],
      ninekw_version: [%i[], :string],
      ninekw_version_number: [%i[], :uint32],
      ninekw_build_info: [%i[], :string],
      ninekw_status_name: [%i[int32], :string],
      ninekw_status_message: [%i[int32], :string],
      ninekw_nearest: [%i[string string], :int32],
      ninekw_service_code_text: [%i[int32], :string],
      ninekw_service_code_advice: [%i[int32], :string],
      ninekw_service_code_category: [%i[int32], :string],
      ninekw_error_status: [%i[error], :int32],
      ninekw_error_service_code: [%i[error], :int32],
      ninekw_error_http_status: [%i[error], :int32],
      ninekw_error_captcha_id: [%i[error], :int64],
      ninekw_error_is_retryable: [%i[error], :int32],
      ninekw_error_retry_after_ms: [%i[error], :int64],
      ninekw_error_operation: [%i[error], :string],
      ninekw_error_message: [%i[error], :string],
      ninekw_error_reply: [%i[error], :string],
      ninekw_error_free: [%i[error], :void],
      ninekw_cancel_new: [%i[], :pointer],
      ninekw_cancel_trigger: [%i[cancel], :void],
      ninekw_cancel_is_triggered: [%i[cancel], :int32],
      ninekw_cancel_reset: [%i[cancel], :void],
      ninekw_cancel_free: [%i[cancel], :void],
      ninekw_config_new: [%i[], :pointer],
      ninekw_config_free: [%i[config], :void],
      ninekw_config_set_api_key: [%i[config string err], :int32],
      ninekw_config_set_base_url: [%i[config string err], :int32],
      ninekw_config_set_source: [%i[config string err], :int32],
      ninekw_config_set_user_agent: [%i[config string err], :int32],
      ninekw_config_set_timeout_ms: [%i[config int64 err], :int32],
      ninekw_config_set_connect_timeout_ms: [%i[config int64 err], :int32],
      ninekw_config_set_min_interval_ms: [%i[config int64 err], :int32],
      ninekw_config_set_upload_interval_ms: [%i[config int64 err], :int32],
      ninekw_config_set_longest_pause_ms: [%i[config int64 err], :int32],
      ninekw_config_set_first_poll_ms: [%i[config int64 err], :int32],
      ninekw_config_set_poll_interval_ms: [%i[config int64 err], :int32],
      ninekw_config_set_job_interval_ms: [%i[config int64 err], :int32],
      ninekw_config_set_polling: [%i[config int32 err], :int32],
      ninekw_config_set_max_in_flight: [%i[config int32 err], :int32],
      ninekw_config_set_look_at_service: [%i[config int32 err], :int32],
      ninekw_config_set_recover_uploads: [%i[config int32 err], :int32],
      ninekw_config_set_journal: [%i[config string err], :int32],
      ninekw_config_set_check_content: [%i[config int32 err], :int32],
      ninekw_config_set_max_credits: [%i[config int32 err], :int32],
      ninekw_config_set_min_balance: [%i[config int32 err], :int32],
      ninekw_config_set_abandon: [%i[config int32 err], :int32],
      ninekw_config_set_retries: [%i[config int32 err], :int32],
      ninekw_config_set_retry_pause_ms: [%i[config int64 err], :int32],
      ninekw_config_set_max_reply_bytes: [%i[config int64 err], :int32],
      ninekw_config_set_proxy: [%i[config string err], :int32],
      ninekw_config_set_tls_roots: [%i[config int32 err], :int32],
      ninekw_config_set_ca_file: [%i[config string err], :int32],
      ninekw_config_set_cancel: [%i[config cancel err], :int32],
      ninekw_config_set_share: [%i[config int32 err], :int32],
      ninekw_config_set_limiter: [%i[config limiter_fn pointer err], :int32],
      ninekw_limiter_queue_new: [%i[], :pointer],
      ninekw_config_set_limiter_queue: [%i[config limiter_queue err], :int32],
      ninekw_limiter_queue_next: [%i[limiter_queue int64], :string],
      ninekw_limiter_queue_answer: [%i[limiter_queue int64 int64], :void],
      ninekw_limiter_queue_wake: [%i[limiter_queue], :void],
      ninekw_limiter_queue_free: [%i[limiter_queue], :void],
      ninekw_config_set_log: [%i[config int32 log_fn pointer err], :int32],
      ninekw_set_log: [%i[int32 log_fn pointer err], :int32],
      ninekw_log_queue_new: [%i[], :pointer],
      ninekw_config_set_log_queue: [%i[config int32 log_queue err], :int32],
      ninekw_log_queue_next: [%i[log_queue], :string],
      ninekw_log_queue_free: [%i[log_queue], :void],
      ninekw_client_new: [%i[config out err], :int32],
      ninekw_client_within: [%i[client int64 cancel out err], :int32],
      ninekw_client_free: [%i[client], :void],
      ninekw_options_new: [%i[], :pointer],
      ninekw_options_set_text: [%i[options string string err], :int32],
      ninekw_options_set_int: [%i[options string int64 err], :int32],
      ninekw_options_set_bytes: [%i[options string pointer size_t err], :int32],
      ninekw_options_set_file: [%i[options string string err], :int32],
      ninekw_options_clear: [%i[options], :void],
      ninekw_options_free: [%i[options], :void],
      ninekw_server_status: [%i[client out err], :int32],
      ninekw_balance: [%i[client out err], :int32],
      ninekw_submit: [%i[client options out err], :int32],
      ninekw_submit_with: [%i[client options int64 cancel progress_fn pointer out err], :int32],
      ninekw_poll: [%i[client int64 out err], :int32],
      ninekw_poll_with: [%i[client int64 options out err], :int32],
      ninekw_wait: [%i[client int64 int64 cancel out err], :int32],
      ninekw_wait_with: [%i[client int64 int64 cancel progress_fn pointer out err], :int32],
      ninekw_solve: [%i[client options int64 cancel out err], :int32],
      ninekw_solve_with: [%i[client options int64 cancel progress_fn pointer out err], :int32],
      ninekw_feedback: [%i[client int64 int32 err], :int32],
      ninekw_feedback_with: [%i[client int64 int32 options err], :int32],
      ninekw_acknowledge: [%i[client int64 err], :int32],
      ninekw_forget: [%i[client string err], :int32],
      ninekw_call: [%i[client string options out err], :int32],
      ninekw_answer_id: [%i[answer], :int64],
      ninekw_answer_state: [%i[answer], :int32],
      ninekw_answer_text: [%i[answer], :string],
      ninekw_answer_kind: [%i[answer], :string],
      ninekw_answer_credits: [%i[answer out], :int32],
      ninekw_answer_price: [%i[answer out], :int32],
      ninekw_answer_retry_in_ms: [%i[answer out], :int32],
      ninekw_answer_angle: [%i[answer out], :int32],
      ninekw_answer_confirmed: [%i[answer out], :int32],
      ninekw_answer_token: [%i[answer], :string],
      ninekw_answer_point_count: [%i[answer], :size_t],
      ninekw_answer_point: [%i[answer size_t out out], :int32],
      ninekw_answer_free: [%i[answer], :void],
      ninekw_batch_new: [%i[client out err], :int32],
      ninekw_batch_add: [%i[batch options out err], :int32],
      ninekw_batch_add_with: [%i[batch options int64 string out err], :int32],
      ninekw_batch_add_submitted: [%i[batch int64 out err], :int32],
      ninekw_batch_add_submitted_with: [%i[batch int64 options int64 string out err], :int32],
      ninekw_batch_cancel: [%i[batch int64], :void],
      ninekw_batch_resume: [%i[batch out err], :int32],
      ninekw_batch_wake: [%i[batch], :void],
      ninekw_batch_captcha_id: [%i[batch int64], :int64],
      ninekw_batch_next: [%i[batch int64 cancel out err], :int32],
      ninekw_batch_next_with: [%i[batch int64 cancel progress_fn pointer out err], :int32],
      ninekw_batch_next_or_room: [%i[batch int64 cancel progress_fn pointer out err], :int32],
      ninekw_batch_next_fed: [%i[batch int64 cancel progress_fn pointer out err], :int32],
      ninekw_batch_feedback: [%i[batch int64 int32 err], :int32],
      ninekw_batch_in_flight: [%i[batch], :size_t],
      ninekw_batch_queued: [%i[batch], :size_t],
      ninekw_batch_has_room: [%i[batch], :int32],
      ninekw_batch_pending: [%i[batch out size_t], :size_t],
      ninekw_batch_give_up: [%i[batch err], :int32],
      ninekw_batch_leave: [%i[batch err], :int32],
      ninekw_batch_free: [%i[batch], :void],
      ninekw_done_tag: [%i[done], :string],
      ninekw_done_ticket: [%i[done], :int64],
      ninekw_done_captcha_id: [%i[done], :int64],
      ninekw_done_price: [%i[done out], :int32],
      ninekw_done_answer: [%i[done], :pointer],
      ninekw_done_error: [%i[done], :pointer],
      ninekw_done_free: [%i[done], :void],
      ninekw_job_next: [%i[client options out err], :int32],
      ninekw_job_confirm: [%i[client options err], :int32],
      ninekw_job_answer: [%i[client int64 string options out err], :int32],
      ninekw_job_skip: [%i[client int64 options err], :int32],
      ninekw_job_end: [%i[client err], :int32],
      ninekw_job_verdict: [%i[client int64 options out err], :int32],
      ninekw_show: [%i[client int64 options out err], :int32],
      ninekw_show_static: [%i[client int64 int32 out err], :int32],
      ninekw_job_id: [%i[job], :int64],
      ninekw_job_kind: [%i[job], :string],
      ninekw_job_captcha_kind: [%i[job], :string],
      ninekw_job_answer_to_check: [%i[job], :string],
      ninekw_job_file_count: [%i[job], :size_t],
      ninekw_job_file: [%i[job size_t out], :pointer],
      ninekw_job_file_media_type: [%i[job size_t], :string],
      ninekw_job_content: [%i[job], :string],
      ninekw_job_text: [%i[job string], :string],
      ninekw_job_int: [%i[job string out], :int32],
      ninekw_job_time_limit_ms: [%i[job], :int64],
      ninekw_job_time_left_ms: [%i[job], :int64],
      ninekw_job_interaction_left_ms: [%i[job], :int64],
      ninekw_job_check: [%i[job string err], :int32],
      ninekw_job_json: [%i[job], :string],
      ninekw_job_free: [%i[job], :void],
      ninekw_decision_answer: [%i[decision string err], :int32],
      ninekw_decision_skip: [%i[decision], :void],
      ninekw_decision_let_go: [%i[decision], :void],
      ninekw_decision_working: [%i[decision], :void],
      ninekw_work: [%i[client options int64 cancel decide_fn outcome_fn pointer out out err], :int32],
      ninekw_work_with: [%i[client options int64 cancel progress_fn decide_fn outcome_fn pointer out out err], :int32],
      ninekw_history: [%i[client int32 options out err], :int32],
      ninekw_history_next: [%i[client reply out err], :int32],
      ninekw_history_detail: [%i[client int64 options out err], :int32],
      ninekw_settings: [%i[client out err], :int32],
      ninekw_set_setting: [%i[client string int32 err], :int32],
      ninekw_referrals: [%i[client options out err], :int32],
      ninekw_transfer: [%i[client int64 int64 options out err], :int32],
      ninekw_create_coupon: [%i[client int64 options out err], :int32],
      ninekw_create_account: [%i[client string int64 options out err], :int32],
      ninekw_diagnose: [%i[client string out err], :int32],
      ninekw_diagnosis_count: [%i[diagnosis], :size_t],
      ninekw_diagnosis_name: [%i[diagnosis size_t], :string],
      ninekw_diagnosis_message: [%i[diagnosis size_t], :string],
      ninekw_diagnosis_expected_ms: [%i[diagnosis out], :int32],
      ninekw_diagnosis_credits: [%i[diagnosis out], :int32],
      ninekw_diagnosis_free: [%i[diagnosis], :void],
      ninekw_reply_body: [%i[reply], :string],
      ninekw_reply_bytes: [%i[reply out], :pointer],
      ninekw_reply_json: [%i[reply], :string],
      ninekw_reply_text: [%i[reply string], :string],
      ninekw_reply_int: [%i[reply string out], :int32],
      ninekw_reply_workers: [%i[reply string out], :int32],
      ninekw_reply_queue: [%i[reply string out], :int32],
      ninekw_reply_in_work: [%i[reply out], :int32],
      ninekw_reply_mean_solve_seconds: [%i[reply out], :int32],
      ninekw_reply_media_type: [%i[reply], :string],
      ninekw_reply_flag: [%i[reply string out], :int32],
      ninekw_reply_count: [%i[reply out], :int32],
      ninekw_reply_table_count: [%i[reply], :size_t],
      ninekw_reply_table_name: [%i[reply size_t], :string],
      ninekw_reply_row_count: [%i[reply string], :size_t],
      ninekw_reply_column_count: [%i[reply string], :size_t],
      ninekw_reply_column: [%i[reply string size_t], :string],
      ninekw_reply_cell: [%i[reply string size_t string], :string],
      ninekw_reply_free: [%i[reply], :void],
    }.freeze
  end
end
