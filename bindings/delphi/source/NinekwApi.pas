unit NinekwApi;

{ Made by `cargo xtask codegen` from the C header; not to be edited. }

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

interface

const
  NINEKW_HEADER_VERSION = '0.1.0';
  NINEKW_HEADER_VERSION_MAJOR = 0;
  NINEKW_HEADER_VERSION_MINOR = 1;
  NINEKW_HEADER_VERSION_PATCH = 0;
  NINEKW_HEADER_VERSION_NUMBER = 1000;
  NINEKW_HEADER_ABI_VERSION = 1;
  NINEKW_OK = 0;
  NINEKW_ERR_INVALID_ARGUMENT = 100;
  NINEKW_ERR_NULL_ARGUMENT = 101;
  NINEKW_ERR_INVALID_UTF8 = 102;
  NINEKW_ERR_INVALID_KEY = 103;
  NINEKW_ERR_UNKNOWN_OPTION = 104;
  NINEKW_ERR_OPTION_RANGE = 105;
  NINEKW_ERR_OPTION_CONFLICT = 106;
  NINEKW_ERR_FILE = 107;
  NINEKW_ERR_NETWORK = 200;
  NINEKW_ERR_DNS = 201;
  NINEKW_ERR_CONNECT = 202;
  NINEKW_ERR_TLS = 203;
  NINEKW_ERR_PROXY = 204;
  NINEKW_ERR_TIMEOUT = 205;
  NINEKW_ERR_DISCONNECTED = 206;
  NINEKW_ERR_SHARED_BUDGET = 207;
  NINEKW_ERR_HTTP_STATUS = 300;
  NINEKW_ERR_PROTOCOL = 301;
  NINEKW_ERR_TOO_LARGE = 302;
  NINEKW_ERR_REDIRECT = 303;
  NINEKW_ERR_UNEXPECTED_REPLY = 304;
  NINEKW_ERR_SERVICE = 400;
  NINEKW_ERR_AUTH = 401;
  NINEKW_ERR_ACCOUNT = 402;
  NINEKW_ERR_BALANCE = 403;
  NINEKW_ERR_LIMIT = 404;
  NINEKW_ERR_INPUT = 405;
  NINEKW_ERR_ANSWER = 406;
  NINEKW_ERR_GONE = 407;
  NINEKW_ERR_SERVER = 408;
  NINEKW_ERR_CANCELLED = 500;
  NINEKW_ERR_DEADLINE = 501;
  NINEKW_ERR_UNSOLVED = 502;
  NINEKW_ERR_SUBMIT_UNKNOWN = 503;
  NINEKW_ERR_INTERNAL = 900;
  NINEKW_ERR_PANIC = 901;
  NINEKW_ERR_BUSY = 902;
  NINEKW_PHASE_QUEUED = 1;
  NINEKW_PHASE_NETWORK = 2;
  NINEKW_PHASE_WAITING = 3;
  NINEKW_PHASE_RETRYING = 4;
  NINEKW_PHASE_HELD_BACK = 5;
  NINEKW_POLLING_POLITE = 1;
  NINEKW_POLLING_BALANCED = 2;
  NINEKW_POLLING_FAST = 3;
  NINEKW_ABANDON_KEEP = 1;
  NINEKW_ABANDON_ABORT = 2;
  NINEKW_TLS_ROOTS_SYSTEM = 1;
  NINEKW_TLS_ROOTS_BUNDLED = 2;
  NINEKW_SHARE_PROCESS = 1;
  NINEKW_SHARE_MACHINE = 2;
  NINEKW_SHARE_AUTO = 3;
  NINEKW_PRIORITY_UPLOAD = 1;
  NINEKW_PRIORITY_POLL = 2;
  NINEKW_PRIORITY_OTHER = 3;
  NINEKW_CORRECT = 1;
  NINEKW_INCORRECT = 2;
  NINEKW_UNUSED = 3;
  NINEKW_STATE_PENDING = 1;
  NINEKW_STATE_SOLVED = 2;
  NINEKW_STATE_UNSOLVED = 3;
  NINEKW_NOT_JUDGED = 0;
  NINEKW_OUTCOME_ANSWERED = 1;
  NINEKW_OUTCOME_REFUSED = 2;
  NINEKW_OUTCOME_SKIPPED = 3;
  NINEKW_OUTCOME_LATE = 4;
  NINEKW_OUTCOME_LET_GO = 5;
  NINEKW_HISTORY_SUBMITTED = 1;
  NINEKW_HISTORY_SOLVED = 2;
  NINEKW_HISTORY_WRONG = 3;
  NINEKW_CODE_API_KEY_DOESNT_EXIST = 1;
  NINEKW_CODE_API_KEY_NOT_FOUND = 2;
  NINEKW_CODE_ACTIVE_API_KEY_NOT_FOUND = 3;
  NINEKW_CODE_API_KEY_DEACTIVATED_BY_OWNER = 4;
  NINEKW_CODE_NO_USER_FOUND = 5;
  NINEKW_CODE_NO_DATA_FOUND = 6;
  NINEKW_CODE_NO_ID_FOUND_7 = 7;
  NINEKW_CODE_NO_CAPTCHA_FOUND = 8;
  NINEKW_CODE_NO_IMAGE_FOUND = 9;
  NINEKW_CODE_IMAGE_SIZE_NOT_ALLOWED = 10;
  NINEKW_CODE_BALANCE_INSUFFICIENT = 11;
  NINEKW_CODE_ALREADY_DONE = 12;
  NINEKW_CODE_NO_ANSWER_FOUND = 13;
  NINEKW_CODE_CAPTCHA_ALREADY_ANSWERED = 14;
  NINEKW_CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY = 15;
  NINEKW_CODE_JD_CHECK_ACTIVE = 16;
  NINEKW_CODE_UNKNOWN_PROBLEM = 17;
  NINEKW_CODE_NO_ID_FOUND_18 = 18;
  NINEKW_CODE_INCORRECT_ANSWER = 19;
  NINEKW_CODE_NOT_FILED_ON_TIME_WRONG_USERID = 20;
  NINEKW_CODE_LINK_NOT_ALLOWED = 21;
  NINEKW_CODE_SUBMIT_DENIED = 22;
  NINEKW_CODE_SOLVE_DENIED = 23;
  NINEKW_CODE_NOT_ENOUGH_CREDITS = 24;
  NINEKW_CODE_NO_INPUT_FOUND = 25;
  NINEKW_CODE_NO_CONDITIONS_ACCEPTED = 26;
  NINEKW_CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND = 27;
  NINEKW_CODE_ALREADY_USED_COUPON_CODE = 28;
  NINEKW_CODE_MAXTIMEOUT_UNDER_60_SECONDS = 29;
  NINEKW_CODE_USER_NOT_FOUND = 30;
  NINEKW_CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM = 31;
  NINEKW_CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS = 32;
  NINEKW_CODE_PLUGIN_NEEDED_A_UPDATE = 33;
  NINEKW_CODE_NO_HTTPS_ALLOWED = 34;
  NINEKW_CODE_NO_HTTP_ALLOWED = 35;
  NINEKW_CODE_SOURCE_NOT_ALLOWED = 36;
  NINEKW_CODE_TRANSFER_DENIED = 37;
  NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_SPACE = 38;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_SPACE = 39;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS = 40;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS = 41;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS = 42;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION = 43;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION = 44;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES = 45;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES = 46;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA = 47;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER = 48;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT = 49;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT = 50;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS = 51;
  NINEKW_CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS = 52;
  NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES = 53;
  NINEKW_CODE_ASSIGNMENT_WAS_NOT_FOUND = 54;
  NINEKW_CODE_IP_NOT_ALLOWED = 55;
  NINEKW_CODE_LIMIT_REACHED = 56;
  NINEKW_CODE_MAXTIMEOUT_UNDER_75_SECONDS = 57;

type
  TNinekwAnswerHandle = record end;
  PNinekwAnswer = ^TNinekwAnswerHandle;
  TNinekwBatchHandle = record end;
  PNinekwBatch = ^TNinekwBatchHandle;
  TNinekwCancelHandle = record end;
  PNinekwCancel = ^TNinekwCancelHandle;
  TNinekwClientHandle = record end;
  PNinekwClient = ^TNinekwClientHandle;
  TNinekwConfigHandle = record end;
  PNinekwConfig = ^TNinekwConfigHandle;
  TNinekwDecisionHandle = record end;
  PNinekwDecision = ^TNinekwDecisionHandle;
  TNinekwDiagnosisHandle = record end;
  PNinekwDiagnosis = ^TNinekwDiagnosisHandle;
  TNinekwDoneHandle = record end;
  PNinekwDone = ^TNinekwDoneHandle;
  TNinekwErrorHandle = record end;
  PNinekwError = ^TNinekwErrorHandle;
  TNinekwJobHandle = record end;
  PNinekwJob = ^TNinekwJobHandle;
  TNinekwOptionsHandle = record end;
  PNinekwOptions = ^TNinekwOptionsHandle;
  TNinekwReplyHandle = record end;
  PNinekwReply = ^TNinekwReplyHandle;

  TNinekwLimiterFn = function(user: Pointer; account: PAnsiChar; priority: Integer): Int64; cdecl;
  TNinekwProgressFn = function(user: Pointer; captcha_id: Int64; phase: Integer; elapsed_ms: Int64): Integer; cdecl;
  TNinekwDecideFn = function(user: Pointer; job: PNinekwJob; decision: PNinekwDecision): Integer; cdecl;
  TNinekwOutcomeFn = function(user: Pointer; job: PNinekwJob; outcome: Integer; credits: Int64; error: PNinekwError): Integer; cdecl;

var
  ninekw_abi_version: function: Cardinal; cdecl;
  ninekw_version: function: PAnsiChar; cdecl;
  ninekw_version_number: function: Cardinal; cdecl;
  ninekw_build_info: function: PAnsiChar; cdecl;
  ninekw_status_name: function(status: Integer): PAnsiChar; cdecl;
  ninekw_status_message: function(status: Integer): PAnsiChar; cdecl;
  ninekw_service_code_text: function(code: Integer): PAnsiChar; cdecl;
  ninekw_service_code_advice: function(code: Integer): PAnsiChar; cdecl;
  ninekw_service_code_category: function(code: Integer): PAnsiChar; cdecl;
  ninekw_error_status: function(error: PNinekwError): Integer; cdecl;
  ninekw_error_service_code: function(error: PNinekwError): Integer; cdecl;
  ninekw_error_http_status: function(error: PNinekwError): Integer; cdecl;
  ninekw_error_captcha_id: function(error: PNinekwError): Int64; cdecl;
  ninekw_error_is_retryable: function(error: PNinekwError): Integer; cdecl;
  ninekw_error_retry_after_ms: function(error: PNinekwError): Int64; cdecl;
  ninekw_error_operation: function(error: PNinekwError): PAnsiChar; cdecl;
  ninekw_error_message: function(error: PNinekwError): PAnsiChar; cdecl;
  ninekw_error_reply: function(error: PNinekwError): PAnsiChar; cdecl;
  ninekw_error_free: procedure(error: PNinekwError); cdecl;
  ninekw_cancel_new: function: PNinekwCancel; cdecl;
  ninekw_cancel_trigger: procedure(cancel: PNinekwCancel); cdecl;
  ninekw_cancel_is_triggered: function(cancel: PNinekwCancel): Integer; cdecl;
  ninekw_cancel_reset: procedure(cancel: PNinekwCancel); cdecl;
  ninekw_cancel_free: procedure(cancel: PNinekwCancel); cdecl;
  ninekw_config_new: function: PNinekwConfig; cdecl;
  ninekw_config_free: procedure(config: PNinekwConfig); cdecl;
  ninekw_config_set_api_key: function(config: PNinekwConfig; api_key: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_base_url: function(config: PNinekwConfig; base_url: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_source: function(config: PNinekwConfig; source: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_user_agent: function(config: PNinekwConfig; user_agent: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_timeout_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_connect_timeout_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_min_interval_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_upload_interval_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_longest_pause_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_first_poll_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_poll_interval_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_job_interval_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_polling: function(config: PNinekwConfig; polling: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_max_in_flight: function(config: PNinekwConfig; max_in_flight: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_look_at_service: function(config: PNinekwConfig; look_at_service: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_recover_uploads: function(config: PNinekwConfig; recover_uploads: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_check_content: function(config: PNinekwConfig; check_content: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_abandon: function(config: PNinekwConfig; abandon: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_retries: function(config: PNinekwConfig; retries: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_retry_pause_ms: function(config: PNinekwConfig; milliseconds: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_max_reply_bytes: function(config: PNinekwConfig; max_reply_bytes: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_proxy: function(config: PNinekwConfig; proxy: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_tls_roots: function(config: PNinekwConfig; tls_roots: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_ca_file: function(config: PNinekwConfig; ca_file: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_cancel: function(config: PNinekwConfig; cancel: PNinekwCancel; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_share: function(config: PNinekwConfig; share: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_config_set_limiter: function(config: PNinekwConfig; limiter: TNinekwLimiterFn; user: Pointer; out err: PNinekwError): Integer; cdecl;
  ninekw_client_new: function(config: PNinekwConfig; out client_out: PNinekwClient; out err: PNinekwError): Integer; cdecl;
  ninekw_client_free: procedure(client: PNinekwClient); cdecl;
  ninekw_options_new: function: PNinekwOptions; cdecl;
  ninekw_options_set_text: function(options: PNinekwOptions; name: PAnsiChar; value: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_options_set_int: function(options: PNinekwOptions; name: PAnsiChar; value: Int64; out err: PNinekwError): Integer; cdecl;
  ninekw_options_set_bytes: function(options: PNinekwOptions; name: PAnsiChar; data: Pointer; length: NativeUInt; out err: PNinekwError): Integer; cdecl;
  ninekw_options_set_file: function(options: PNinekwOptions; name: PAnsiChar; path: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_options_clear: procedure(options: PNinekwOptions); cdecl;
  ninekw_options_free: procedure(options: PNinekwOptions); cdecl;
  ninekw_server_status: function(client: PNinekwClient; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_balance: function(client: PNinekwClient; credits_out: PInt64; out err: PNinekwError): Integer; cdecl;
  ninekw_submit: function(client: PNinekwClient; options: PNinekwOptions; id_out: PInt64; out err: PNinekwError): Integer; cdecl;
  ninekw_submit_with: function(client: PNinekwClient; options: PNinekwOptions; timeout_ms: Int64; cancel: PNinekwCancel; progress: TNinekwProgressFn; user: Pointer; id_out: PInt64; out err: PNinekwError): Integer; cdecl;
  ninekw_poll: function(client: PNinekwClient; id: Int64; out answer_out: PNinekwAnswer; out err: PNinekwError): Integer; cdecl;
  ninekw_poll_with: function(client: PNinekwClient; id: Int64; options: PNinekwOptions; out answer_out: PNinekwAnswer; out err: PNinekwError): Integer; cdecl;
  ninekw_wait: function(client: PNinekwClient; id: Int64; timeout_ms: Int64; cancel: PNinekwCancel; out answer_out: PNinekwAnswer; out err: PNinekwError): Integer; cdecl;
  ninekw_wait_with: function(client: PNinekwClient; id: Int64; timeout_ms: Int64; cancel: PNinekwCancel; progress: TNinekwProgressFn; user: Pointer; out answer_out: PNinekwAnswer; out err: PNinekwError): Integer; cdecl;
  ninekw_solve: function(client: PNinekwClient; options: PNinekwOptions; timeout_ms: Int64; cancel: PNinekwCancel; out answer_out: PNinekwAnswer; out err: PNinekwError): Integer; cdecl;
  ninekw_solve_with: function(client: PNinekwClient; options: PNinekwOptions; timeout_ms: Int64; cancel: PNinekwCancel; progress: TNinekwProgressFn; user: Pointer; out answer_out: PNinekwAnswer; out err: PNinekwError): Integer; cdecl;
  ninekw_feedback: function(client: PNinekwClient; id: Int64; verdict: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_feedback_with: function(client: PNinekwClient; id: Int64; verdict: Integer; options: PNinekwOptions; out err: PNinekwError): Integer; cdecl;
  ninekw_call: function(client: PNinekwClient; action: PAnsiChar; options: PNinekwOptions; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_answer_id: function(answer: PNinekwAnswer): Int64; cdecl;
  ninekw_answer_state: function(answer: PNinekwAnswer): Integer; cdecl;
  ninekw_answer_text: function(answer: PNinekwAnswer): PAnsiChar; cdecl;
  ninekw_answer_kind: function(answer: PNinekwAnswer): PAnsiChar; cdecl;
  ninekw_answer_credits: function(answer: PNinekwAnswer; credits_out: PInt64): Integer; cdecl;
  ninekw_answer_angle: function(answer: PNinekwAnswer; degrees_out: PInteger): Integer; cdecl;
  ninekw_answer_confirmed: function(answer: PNinekwAnswer; right_out: PInteger): Integer; cdecl;
  ninekw_answer_token: function(answer: PNinekwAnswer): PAnsiChar; cdecl;
  ninekw_answer_point_count: function(answer: PNinekwAnswer): NativeUInt; cdecl;
  ninekw_answer_point: function(answer: PNinekwAnswer; index: NativeUInt; x_out: PInteger; y_out: PInteger): Integer; cdecl;
  ninekw_answer_free: procedure(answer: PNinekwAnswer); cdecl;
  ninekw_batch_new: function(client: PNinekwClient; out batch_out: PNinekwBatch; out err: PNinekwError): Integer; cdecl;
  ninekw_batch_add: function(batch: PNinekwBatch; options: PNinekwOptions; ticket_out: PInt64; out err: PNinekwError): Integer; cdecl;
  ninekw_batch_add_submitted: function(batch: PNinekwBatch; id: Int64; ticket_out: PInt64; out err: PNinekwError): Integer; cdecl;
  ninekw_batch_next: function(batch: PNinekwBatch; timeout_ms: Int64; cancel: PNinekwCancel; out done_out: PNinekwDone; out err: PNinekwError): Integer; cdecl;
  ninekw_batch_next_with: function(batch: PNinekwBatch; timeout_ms: Int64; cancel: PNinekwCancel; progress: TNinekwProgressFn; user: Pointer; out done_out: PNinekwDone; out err: PNinekwError): Integer; cdecl;
  ninekw_batch_next_or_room: function(batch: PNinekwBatch; timeout_ms: Int64; cancel: PNinekwCancel; progress: TNinekwProgressFn; user: Pointer; out done_out: PNinekwDone; out err: PNinekwError): Integer; cdecl;
  ninekw_batch_feedback: function(batch: PNinekwBatch; id: Int64; verdict: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_batch_in_flight: function(batch: PNinekwBatch): NativeUInt; cdecl;
  ninekw_batch_queued: function(batch: PNinekwBatch): NativeUInt; cdecl;
  ninekw_batch_has_room: function(batch: PNinekwBatch): Integer; cdecl;
  ninekw_batch_pending: function(batch: PNinekwBatch; ids: PInt64; capacity: NativeUInt): NativeUInt; cdecl;
  ninekw_batch_give_up: function(batch: PNinekwBatch; out err: PNinekwError): Integer; cdecl;
  ninekw_batch_free: procedure(batch: PNinekwBatch); cdecl;
  ninekw_done_ticket: function(done: PNinekwDone): Int64; cdecl;
  ninekw_done_captcha_id: function(done: PNinekwDone): Int64; cdecl;
  ninekw_done_answer: function(done: PNinekwDone): PNinekwAnswer; cdecl;
  ninekw_done_error: function(done: PNinekwDone): PNinekwError; cdecl;
  ninekw_done_free: procedure(done: PNinekwDone); cdecl;
  ninekw_job_next: function(client: PNinekwClient; options: PNinekwOptions; out job_out: PNinekwJob; out err: PNinekwError): Integer; cdecl;
  ninekw_job_confirm: function(client: PNinekwClient; options: PNinekwOptions; out err: PNinekwError): Integer; cdecl;
  ninekw_job_answer: function(client: PNinekwClient; id: Int64; answer: PAnsiChar; options: PNinekwOptions; credits_out: PInt64; out err: PNinekwError): Integer; cdecl;
  ninekw_job_skip: function(client: PNinekwClient; id: Int64; options: PNinekwOptions; out err: PNinekwError): Integer; cdecl;
  ninekw_job_end: function(client: PNinekwClient; out err: PNinekwError): Integer; cdecl;
  ninekw_job_verdict: function(client: PNinekwClient; id: Int64; options: PNinekwOptions; verdict_out: PInteger; out err: PNinekwError): Integer; cdecl;
  ninekw_show: function(client: PNinekwClient; id: Int64; options: PNinekwOptions; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_show_static: function(client: PNinekwClient; id: Int64; base64: Integer; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_job_id: function(job: PNinekwJob): Int64; cdecl;
  ninekw_job_kind: function(job: PNinekwJob): PAnsiChar; cdecl;
  ninekw_job_captcha_kind: function(job: PNinekwJob): PAnsiChar; cdecl;
  ninekw_job_answer_to_check: function(job: PNinekwJob): PAnsiChar; cdecl;
  ninekw_job_file_count: function(job: PNinekwJob): NativeUInt; cdecl;
  ninekw_job_file: function(job: PNinekwJob; index: NativeUInt; length_out: PNativeUInt): Pointer; cdecl;
  ninekw_job_file_media_type: function(job: PNinekwJob; index: NativeUInt): PAnsiChar; cdecl;
  ninekw_job_content: function(job: PNinekwJob): PAnsiChar; cdecl;
  ninekw_job_text: function(job: PNinekwJob; name: PAnsiChar): PAnsiChar; cdecl;
  ninekw_job_int: function(job: PNinekwJob; name: PAnsiChar; value_out: PInt64): Integer; cdecl;
  ninekw_job_time_limit_ms: function(job: PNinekwJob): Int64; cdecl;
  ninekw_job_time_left_ms: function(job: PNinekwJob): Int64; cdecl;
  ninekw_job_interaction_left_ms: function(job: PNinekwJob): Int64; cdecl;
  ninekw_job_check: function(job: PNinekwJob; answer: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_job_json: function(job: PNinekwJob): PAnsiChar; cdecl;
  ninekw_job_free: procedure(job: PNinekwJob); cdecl;
  ninekw_decision_answer: function(decision: PNinekwDecision; answer: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  ninekw_decision_skip: procedure(decision: PNinekwDecision); cdecl;
  ninekw_decision_let_go: procedure(decision: PNinekwDecision); cdecl;
  ninekw_decision_working: procedure(decision: PNinekwDecision); cdecl;
  ninekw_work: function(client: PNinekwClient; options: PNinekwOptions; timeout_ms: Int64; cancel: PNinekwCancel; decide: TNinekwDecideFn; outcome: TNinekwOutcomeFn; user: Pointer; answered_out: PInt64; credits_out: PInt64; out err: PNinekwError): Integer; cdecl;
  ninekw_history: function(client: PNinekwClient; kind: Integer; options: PNinekwOptions; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_history_detail: function(client: PNinekwClient; id: Int64; options: PNinekwOptions; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_settings: function(client: PNinekwClient; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_set_setting: function(client: PNinekwClient; name: PAnsiChar; on: Integer; out err: PNinekwError): Integer; cdecl;
  ninekw_referrals: function(client: PNinekwClient; options: PNinekwOptions; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_transfer: function(client: PNinekwClient; credits: Int64; user_id: Int64; options: PNinekwOptions; transfer_id_out: PInt64; out err: PNinekwError): Integer; cdecl;
  ninekw_create_coupon: function(client: PNinekwClient; credits: Int64; options: PNinekwOptions; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_create_account: function(client: PNinekwClient; code: PAnsiChar; referrer: Int64; options: PNinekwOptions; out reply_out: PNinekwReply; out err: PNinekwError): Integer; cdecl;
  ninekw_diagnose: function(client: PNinekwClient; kind: PAnsiChar; out diagnosis_out: PNinekwDiagnosis; out err: PNinekwError): Integer; cdecl;
  ninekw_diagnosis_count: function(diagnosis: PNinekwDiagnosis): NativeUInt; cdecl;
  ninekw_diagnosis_name: function(diagnosis: PNinekwDiagnosis; index: NativeUInt): PAnsiChar; cdecl;
  ninekw_diagnosis_message: function(diagnosis: PNinekwDiagnosis; index: NativeUInt): PAnsiChar; cdecl;
  ninekw_diagnosis_expected_ms: function(diagnosis: PNinekwDiagnosis; time_out: PInt64): Integer; cdecl;
  ninekw_diagnosis_credits: function(diagnosis: PNinekwDiagnosis; credits_out: PInt64): Integer; cdecl;
  ninekw_diagnosis_free: procedure(diagnosis: PNinekwDiagnosis); cdecl;
  ninekw_reply_body: function(reply: PNinekwReply): PAnsiChar; cdecl;
  ninekw_reply_bytes: function(reply: PNinekwReply; length_out: PNativeUInt): Pointer; cdecl;
  ninekw_reply_json: function(reply: PNinekwReply): PAnsiChar; cdecl;
  ninekw_reply_text: function(reply: PNinekwReply; name: PAnsiChar): PAnsiChar; cdecl;
  ninekw_reply_int: function(reply: PNinekwReply; name: PAnsiChar; value_out: PInt64): Integer; cdecl;
  ninekw_reply_media_type: function(reply: PNinekwReply): PAnsiChar; cdecl;
  ninekw_reply_flag: function(reply: PNinekwReply; name: PAnsiChar; value_out: PInteger): Integer; cdecl;
  ninekw_reply_count: function(reply: PNinekwReply; count_out: PInt64): Integer; cdecl;
  ninekw_reply_table_count: function(reply: PNinekwReply): NativeUInt; cdecl;
  ninekw_reply_table_name: function(reply: PNinekwReply; index: NativeUInt): PAnsiChar; cdecl;
  ninekw_reply_row_count: function(reply: PNinekwReply; table: PAnsiChar): NativeUInt; cdecl;
  ninekw_reply_column_count: function(reply: PNinekwReply; table: PAnsiChar): NativeUInt; cdecl;
  ninekw_reply_column: function(reply: PNinekwReply; table: PAnsiChar; index: NativeUInt): PAnsiChar; cdecl;
  ninekw_reply_cell: function(reply: PNinekwReply; table: PAnsiChar; row: NativeUInt; column: PAnsiChar): PAnsiChar; cdecl;
  ninekw_reply_free: procedure(reply: PNinekwReply); cdecl;

const
  { What there is to set. }
  NINEKW_SETTING_NAMES: UnicodeString = ''
    + 'api_key'
    + ', base_url'
    + ', source'
    + ', user_agent'
    + ', timeout_ms'
    + ', connect_timeout_ms'
    + ', min_interval_ms'
    + ', upload_interval_ms'
    + ', longest_pause_ms'
    + ', first_poll_ms'
    + ', poll_interval_ms'
    + ', job_interval_ms'
    + ', polling'
    + ', max_in_flight'
    + ', look_at_service'
    + ', recover_uploads'
    + ', check_content'
    + ', abandon'
    + ', retries'
    + ', retry_pause_ms'
    + ', max_reply_bytes'
    + ', proxy'
    + ', tls_roots'
    + ', ca_file'
    + ', cancel'
    + ', share'
    + ', limiter';

type
  { The address of a function of the library; raises if it has none. }
  TNinekwFind = function(const Name: PAnsiChar): Pointer;

  { What a setting of a client takes. }
  TNinekwSetting = (nsUnknown, nsText, nsInt32, nsInt64, nsCancel, nsLimiter);

{ Fills all functions. }
procedure NinekwBind(Find: TNinekwFind);
{ The type of a setting by its name, and its ninekw_config_set_ function. }
function NinekwSetter(const Name: UnicodeString; out Setter: Pointer): TNinekwSetting;

implementation

procedure NinekwBind(Find: TNinekwFind);
begin
  @ninekw_abi_version := Find('ninekw_abi_version');
  @ninekw_version := Find('ninekw_version');
  @ninekw_version_number := Find('ninekw_version_number');
  @ninekw_build_info := Find('ninekw_build_info');
  @ninekw_status_name := Find('ninekw_status_name');
  @ninekw_status_message := Find('ninekw_status_message');
  @ninekw_service_code_text := Find('ninekw_service_code_text');
  @ninekw_service_code_advice := Find('ninekw_service_code_advice');
  @ninekw_service_code_category := Find('ninekw_service_code_category');
  @ninekw_error_status := Find('ninekw_error_status');
  @ninekw_error_service_code := Find('ninekw_error_service_code');
  @ninekw_error_http_status := Find('ninekw_error_http_status');
  @ninekw_error_captcha_id := Find('ninekw_error_captcha_id');
  @ninekw_error_is_retryable := Find('ninekw_error_is_retryable');
  @ninekw_error_retry_after_ms := Find('ninekw_error_retry_after_ms');
  @ninekw_error_operation := Find('ninekw_error_operation');
  @ninekw_error_message := Find('ninekw_error_message');
  @ninekw_error_reply := Find('ninekw_error_reply');
  @ninekw_error_free := Find('ninekw_error_free');
  @ninekw_cancel_new := Find('ninekw_cancel_new');
  @ninekw_cancel_trigger := Find('ninekw_cancel_trigger');
  @ninekw_cancel_is_triggered := Find('ninekw_cancel_is_triggered');
  @ninekw_cancel_reset := Find('ninekw_cancel_reset');
  @ninekw_cancel_free := Find('ninekw_cancel_free');
  @ninekw_config_new := Find('ninekw_config_new');
  @ninekw_config_free := Find('ninekw_config_free');
  @ninekw_config_set_api_key := Find('ninekw_config_set_api_key');
  @ninekw_config_set_base_url := Find('ninekw_config_set_base_url');
  @ninekw_config_set_source := Find('ninekw_config_set_source');
  @ninekw_config_set_user_agent := Find('ninekw_config_set_user_agent');
  @ninekw_config_set_timeout_ms := Find('ninekw_config_set_timeout_ms');
  @ninekw_config_set_connect_timeout_ms := Find('ninekw_config_set_connect_timeout_ms');
  @ninekw_config_set_min_interval_ms := Find('ninekw_config_set_min_interval_ms');
  @ninekw_config_set_upload_interval_ms := Find('ninekw_config_set_upload_interval_ms');
  @ninekw_config_set_longest_pause_ms := Find('ninekw_config_set_longest_pause_ms');
  @ninekw_config_set_first_poll_ms := Find('ninekw_config_set_first_poll_ms');
  @ninekw_config_set_poll_interval_ms := Find('ninekw_config_set_poll_interval_ms');
  @ninekw_config_set_job_interval_ms := Find('ninekw_config_set_job_interval_ms');
  @ninekw_config_set_polling := Find('ninekw_config_set_polling');
  @ninekw_config_set_max_in_flight := Find('ninekw_config_set_max_in_flight');
  @ninekw_config_set_look_at_service := Find('ninekw_config_set_look_at_service');
  @ninekw_config_set_recover_uploads := Find('ninekw_config_set_recover_uploads');
  @ninekw_config_set_check_content := Find('ninekw_config_set_check_content');
  @ninekw_config_set_abandon := Find('ninekw_config_set_abandon');
  @ninekw_config_set_retries := Find('ninekw_config_set_retries');
  @ninekw_config_set_retry_pause_ms := Find('ninekw_config_set_retry_pause_ms');
  @ninekw_config_set_max_reply_bytes := Find('ninekw_config_set_max_reply_bytes');
  @ninekw_config_set_proxy := Find('ninekw_config_set_proxy');
  @ninekw_config_set_tls_roots := Find('ninekw_config_set_tls_roots');
  @ninekw_config_set_ca_file := Find('ninekw_config_set_ca_file');
  @ninekw_config_set_cancel := Find('ninekw_config_set_cancel');
  @ninekw_config_set_share := Find('ninekw_config_set_share');
  @ninekw_config_set_limiter := Find('ninekw_config_set_limiter');
  @ninekw_client_new := Find('ninekw_client_new');
  @ninekw_client_free := Find('ninekw_client_free');
  @ninekw_options_new := Find('ninekw_options_new');
  @ninekw_options_set_text := Find('ninekw_options_set_text');
  @ninekw_options_set_int := Find('ninekw_options_set_int');
  @ninekw_options_set_bytes := Find('ninekw_options_set_bytes');
  @ninekw_options_set_file := Find('ninekw_options_set_file');
  @ninekw_options_clear := Find('ninekw_options_clear');
  @ninekw_options_free := Find('ninekw_options_free');
  @ninekw_server_status := Find('ninekw_server_status');
  @ninekw_balance := Find('ninekw_balance');
  @ninekw_submit := Find('ninekw_submit');
  @ninekw_submit_with := Find('ninekw_submit_with');
  @ninekw_poll := Find('ninekw_poll');
  @ninekw_poll_with := Find('ninekw_poll_with');
  @ninekw_wait := Find('ninekw_wait');
  @ninekw_wait_with := Find('ninekw_wait_with');
  @ninekw_solve := Find('ninekw_solve');
  @ninekw_solve_with := Find('ninekw_solve_with');
  @ninekw_feedback := Find('ninekw_feedback');
  @ninekw_feedback_with := Find('ninekw_feedback_with');
  @ninekw_call := Find('ninekw_call');
  @ninekw_answer_id := Find('ninekw_answer_id');
  @ninekw_answer_state := Find('ninekw_answer_state');
  @ninekw_answer_text := Find('ninekw_answer_text');
  @ninekw_answer_kind := Find('ninekw_answer_kind');
  @ninekw_answer_credits := Find('ninekw_answer_credits');
  @ninekw_answer_angle := Find('ninekw_answer_angle');
  @ninekw_answer_confirmed := Find('ninekw_answer_confirmed');
  @ninekw_answer_token := Find('ninekw_answer_token');
  @ninekw_answer_point_count := Find('ninekw_answer_point_count');
  @ninekw_answer_point := Find('ninekw_answer_point');
  @ninekw_answer_free := Find('ninekw_answer_free');
  @ninekw_batch_new := Find('ninekw_batch_new');
  @ninekw_batch_add := Find('ninekw_batch_add');
  @ninekw_batch_add_submitted := Find('ninekw_batch_add_submitted');
  @ninekw_batch_next := Find('ninekw_batch_next');
  @ninekw_batch_next_with := Find('ninekw_batch_next_with');
  @ninekw_batch_next_or_room := Find('ninekw_batch_next_or_room');
  @ninekw_batch_feedback := Find('ninekw_batch_feedback');
  @ninekw_batch_in_flight := Find('ninekw_batch_in_flight');
  @ninekw_batch_queued := Find('ninekw_batch_queued');
  @ninekw_batch_has_room := Find('ninekw_batch_has_room');
  @ninekw_batch_pending := Find('ninekw_batch_pending');
  @ninekw_batch_give_up := Find('ninekw_batch_give_up');
  @ninekw_batch_free := Find('ninekw_batch_free');
  @ninekw_done_ticket := Find('ninekw_done_ticket');
  @ninekw_done_captcha_id := Find('ninekw_done_captcha_id');
  @ninekw_done_answer := Find('ninekw_done_answer');
  @ninekw_done_error := Find('ninekw_done_error');
  @ninekw_done_free := Find('ninekw_done_free');
  @ninekw_job_next := Find('ninekw_job_next');
  @ninekw_job_confirm := Find('ninekw_job_confirm');
  @ninekw_job_answer := Find('ninekw_job_answer');
  @ninekw_job_skip := Find('ninekw_job_skip');
  @ninekw_job_end := Find('ninekw_job_end');
  @ninekw_job_verdict := Find('ninekw_job_verdict');
  @ninekw_show := Find('ninekw_show');
  @ninekw_show_static := Find('ninekw_show_static');
  @ninekw_job_id := Find('ninekw_job_id');
  @ninekw_job_kind := Find('ninekw_job_kind');
  @ninekw_job_captcha_kind := Find('ninekw_job_captcha_kind');
  @ninekw_job_answer_to_check := Find('ninekw_job_answer_to_check');
  @ninekw_job_file_count := Find('ninekw_job_file_count');
  @ninekw_job_file := Find('ninekw_job_file');
  @ninekw_job_file_media_type := Find('ninekw_job_file_media_type');
  @ninekw_job_content := Find('ninekw_job_content');
  @ninekw_job_text := Find('ninekw_job_text');
  @ninekw_job_int := Find('ninekw_job_int');
  @ninekw_job_time_limit_ms := Find('ninekw_job_time_limit_ms');
  @ninekw_job_time_left_ms := Find('ninekw_job_time_left_ms');
  @ninekw_job_interaction_left_ms := Find('ninekw_job_interaction_left_ms');
  @ninekw_job_check := Find('ninekw_job_check');
  @ninekw_job_json := Find('ninekw_job_json');
  @ninekw_job_free := Find('ninekw_job_free');
  @ninekw_decision_answer := Find('ninekw_decision_answer');
  @ninekw_decision_skip := Find('ninekw_decision_skip');
  @ninekw_decision_let_go := Find('ninekw_decision_let_go');
  @ninekw_decision_working := Find('ninekw_decision_working');
  @ninekw_work := Find('ninekw_work');
  @ninekw_history := Find('ninekw_history');
  @ninekw_history_detail := Find('ninekw_history_detail');
  @ninekw_settings := Find('ninekw_settings');
  @ninekw_set_setting := Find('ninekw_set_setting');
  @ninekw_referrals := Find('ninekw_referrals');
  @ninekw_transfer := Find('ninekw_transfer');
  @ninekw_create_coupon := Find('ninekw_create_coupon');
  @ninekw_create_account := Find('ninekw_create_account');
  @ninekw_diagnose := Find('ninekw_diagnose');
  @ninekw_diagnosis_count := Find('ninekw_diagnosis_count');
  @ninekw_diagnosis_name := Find('ninekw_diagnosis_name');
  @ninekw_diagnosis_message := Find('ninekw_diagnosis_message');
  @ninekw_diagnosis_expected_ms := Find('ninekw_diagnosis_expected_ms');
  @ninekw_diagnosis_credits := Find('ninekw_diagnosis_credits');
  @ninekw_diagnosis_free := Find('ninekw_diagnosis_free');
  @ninekw_reply_body := Find('ninekw_reply_body');
  @ninekw_reply_bytes := Find('ninekw_reply_bytes');
  @ninekw_reply_json := Find('ninekw_reply_json');
  @ninekw_reply_text := Find('ninekw_reply_text');
  @ninekw_reply_int := Find('ninekw_reply_int');
  @ninekw_reply_media_type := Find('ninekw_reply_media_type');
  @ninekw_reply_flag := Find('ninekw_reply_flag');
  @ninekw_reply_count := Find('ninekw_reply_count');
  @ninekw_reply_table_count := Find('ninekw_reply_table_count');
  @ninekw_reply_table_name := Find('ninekw_reply_table_name');
  @ninekw_reply_row_count := Find('ninekw_reply_row_count');
  @ninekw_reply_column_count := Find('ninekw_reply_column_count');
  @ninekw_reply_column := Find('ninekw_reply_column');
  @ninekw_reply_cell := Find('ninekw_reply_cell');
  @ninekw_reply_free := Find('ninekw_reply_free');
end;

function NinekwSetter(const Name: UnicodeString; out Setter: Pointer): TNinekwSetting;
begin
  Setter := nil;
  Result := nsUnknown;
  if Name = 'api_key' then
  begin
    Setter := @ninekw_config_set_api_key;
    Result := nsText;
  end;
  if Name = 'base_url' then
  begin
    Setter := @ninekw_config_set_base_url;
    Result := nsText;
  end;
  if Name = 'source' then
  begin
    Setter := @ninekw_config_set_source;
    Result := nsText;
  end;
  if Name = 'user_agent' then
  begin
    Setter := @ninekw_config_set_user_agent;
    Result := nsText;
  end;
  if Name = 'timeout_ms' then
  begin
    Setter := @ninekw_config_set_timeout_ms;
    Result := nsInt64;
  end;
  if Name = 'connect_timeout_ms' then
  begin
    Setter := @ninekw_config_set_connect_timeout_ms;
    Result := nsInt64;
  end;
  if Name = 'min_interval_ms' then
  begin
    Setter := @ninekw_config_set_min_interval_ms;
    Result := nsInt64;
  end;
  if Name = 'upload_interval_ms' then
  begin
    Setter := @ninekw_config_set_upload_interval_ms;
    Result := nsInt64;
  end;
  if Name = 'longest_pause_ms' then
  begin
    Setter := @ninekw_config_set_longest_pause_ms;
    Result := nsInt64;
  end;
  if Name = 'first_poll_ms' then
  begin
    Setter := @ninekw_config_set_first_poll_ms;
    Result := nsInt64;
  end;
  if Name = 'poll_interval_ms' then
  begin
    Setter := @ninekw_config_set_poll_interval_ms;
    Result := nsInt64;
  end;
  if Name = 'job_interval_ms' then
  begin
    Setter := @ninekw_config_set_job_interval_ms;
    Result := nsInt64;
  end;
  if Name = 'polling' then
  begin
    Setter := @ninekw_config_set_polling;
    Result := nsInt32;
  end;
  if Name = 'max_in_flight' then
  begin
    Setter := @ninekw_config_set_max_in_flight;
    Result := nsInt32;
  end;
  if Name = 'look_at_service' then
  begin
    Setter := @ninekw_config_set_look_at_service;
    Result := nsInt32;
  end;
  if Name = 'recover_uploads' then
  begin
    Setter := @ninekw_config_set_recover_uploads;
    Result := nsInt32;
  end;
  if Name = 'check_content' then
  begin
    Setter := @ninekw_config_set_check_content;
    Result := nsInt32;
  end;
  if Name = 'abandon' then
  begin
    Setter := @ninekw_config_set_abandon;
    Result := nsInt32;
  end;
  if Name = 'retries' then
  begin
    Setter := @ninekw_config_set_retries;
    Result := nsInt32;
  end;
  if Name = 'retry_pause_ms' then
  begin
    Setter := @ninekw_config_set_retry_pause_ms;
    Result := nsInt64;
  end;
  if Name = 'max_reply_bytes' then
  begin
    Setter := @ninekw_config_set_max_reply_bytes;
    Result := nsInt64;
  end;
  if Name = 'proxy' then
  begin
    Setter := @ninekw_config_set_proxy;
    Result := nsText;
  end;
  if Name = 'tls_roots' then
  begin
    Setter := @ninekw_config_set_tls_roots;
    Result := nsInt32;
  end;
  if Name = 'ca_file' then
  begin
    Setter := @ninekw_config_set_ca_file;
    Result := nsText;
  end;
  if Name = 'cancel' then
  begin
    Setter := @ninekw_config_set_cancel;
    Result := nsCancel;
  end;
  if Name = 'share' then
  begin
    Setter := @ninekw_config_set_share;
    Result := nsInt32;
  end;
  if Name = 'limiter' then
  begin
    Setter := @ninekw_config_set_limiter;
    Result := nsLimiter;
  end;
end;

end.
