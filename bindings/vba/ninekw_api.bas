Attribute VB_Name = "NinekwApi"
' Made by `cargo xtask codegen` from the C header; not to be edited. Import ninekw.bas beside it.
Option Explicit

Public Const NINEKW_HEADER_VERSION As String = "0.1.0"
Public Const NINEKW_HEADER_VERSION_MAJOR As Long = 0
Public Const NINEKW_HEADER_VERSION_MINOR As Long = 1
Public Const NINEKW_HEADER_VERSION_PATCH As Long = 0
Public Const NINEKW_HEADER_VERSION_NUMBER As Long = 1000
Public Const NINEKW_HEADER_ABI_VERSION As Long = 1
Public Const NINEKW_OK As Long = 0
Public Const NINEKW_ERR_INVALID_ARGUMENT As Long = 100
Public Const NINEKW_ERR_NULL_ARGUMENT As Long = 101
Public Const NINEKW_ERR_INVALID_UTF8 As Long = 102
Public Const NINEKW_ERR_INVALID_KEY As Long = 103
Public Const NINEKW_ERR_UNKNOWN_OPTION As Long = 104
Public Const NINEKW_ERR_OPTION_RANGE As Long = 105
Public Const NINEKW_ERR_OPTION_CONFLICT As Long = 106
Public Const NINEKW_ERR_FILE As Long = 107
Public Const NINEKW_ERR_SPENDING_LIMIT As Long = 108
Public Const NINEKW_ERR_NETWORK As Long = 200
Public Const NINEKW_ERR_DNS As Long = 201
Public Const NINEKW_ERR_CONNECT As Long = 202
Public Const NINEKW_ERR_TLS As Long = 203
Public Const NINEKW_ERR_PROXY As Long = 204
Public Const NINEKW_ERR_TIMEOUT As Long = 205
Public Const NINEKW_ERR_DISCONNECTED As Long = 206
Public Const NINEKW_ERR_SHARED_BUDGET As Long = 207
Public Const NINEKW_ERR_HTTP_STATUS As Long = 300
Public Const NINEKW_ERR_PROTOCOL As Long = 301
Public Const NINEKW_ERR_TOO_LARGE As Long = 302
Public Const NINEKW_ERR_REDIRECT As Long = 303
Public Const NINEKW_ERR_UNEXPECTED_REPLY As Long = 304
Public Const NINEKW_ERR_SERVICE As Long = 400
Public Const NINEKW_ERR_AUTH As Long = 401
Public Const NINEKW_ERR_ACCOUNT As Long = 402
Public Const NINEKW_ERR_BALANCE As Long = 403
Public Const NINEKW_ERR_LIMIT As Long = 404
Public Const NINEKW_ERR_INPUT As Long = 405
Public Const NINEKW_ERR_ANSWER As Long = 406
Public Const NINEKW_ERR_GONE As Long = 407
Public Const NINEKW_ERR_SERVER As Long = 408
Public Const NINEKW_ERR_CANCELLED As Long = 500
Public Const NINEKW_ERR_DEADLINE As Long = 501
Public Const NINEKW_ERR_UNSOLVED As Long = 502
Public Const NINEKW_ERR_SUBMIT_UNKNOWN As Long = 503
Public Const NINEKW_ERR_INTERNAL As Long = 900
Public Const NINEKW_ERR_PANIC As Long = 901
Public Const NINEKW_ERR_BUSY As Long = 902
Public Const NINEKW_PHASE_QUEUED As Long = 1
Public Const NINEKW_PHASE_NETWORK As Long = 2
Public Const NINEKW_PHASE_WAITING As Long = 3
Public Const NINEKW_PHASE_RETRYING As Long = 4
Public Const NINEKW_PHASE_HELD_BACK As Long = 5
Public Const NINEKW_POLLING_POLITE As Long = 1
Public Const NINEKW_POLLING_BALANCED As Long = 2
Public Const NINEKW_POLLING_FAST As Long = 3
Public Const NINEKW_ABANDON_KEEP As Long = 1
Public Const NINEKW_ABANDON_ABORT As Long = 2
Public Const NINEKW_TLS_ROOTS_SYSTEM As Long = 1
Public Const NINEKW_TLS_ROOTS_BUNDLED As Long = 2
Public Const NINEKW_SHARE_PROCESS As Long = 1
Public Const NINEKW_SHARE_MACHINE As Long = 2
Public Const NINEKW_SHARE_AUTO As Long = 3
Public Const NINEKW_PRIORITY_UPLOAD As Long = 1
Public Const NINEKW_PRIORITY_POLL As Long = 2
Public Const NINEKW_PRIORITY_OTHER As Long = 3
Public Const NINEKW_LOG_ERROR As Long = 1
Public Const NINEKW_LOG_WARNING As Long = 2
Public Const NINEKW_LOG_INFO As Long = 3
Public Const NINEKW_LOG_DEBUG As Long = 4
Public Const NINEKW_CORRECT As Long = 1
Public Const NINEKW_INCORRECT As Long = 2
Public Const NINEKW_UNUSED As Long = 3
Public Const NINEKW_STATE_PENDING As Long = 1
Public Const NINEKW_STATE_SOLVED As Long = 2
Public Const NINEKW_STATE_UNSOLVED As Long = 3
Public Const NINEKW_NOT_JUDGED As Long = 0
Public Const NINEKW_OUTCOME_ANSWERED As Long = 1
Public Const NINEKW_OUTCOME_REFUSED As Long = 2
Public Const NINEKW_OUTCOME_SKIPPED As Long = 3
Public Const NINEKW_OUTCOME_LATE As Long = 4
Public Const NINEKW_OUTCOME_LET_GO As Long = 5
Public Const NINEKW_HISTORY_SUBMITTED As Long = 1
Public Const NINEKW_HISTORY_SOLVED As Long = 2
Public Const NINEKW_HISTORY_WRONG As Long = 3
Public Const NINEKW_CODE_API_KEY_DOESNT_EXIST As Long = 1
Public Const NINEKW_CODE_API_KEY_NOT_FOUND As Long = 2
Public Const NINEKW_CODE_ACTIVE_API_KEY_NOT_FOUND As Long = 3
Public Const NINEKW_CODE_API_KEY_DEACTIVATED_BY_OWNER As Long = 4
Public Const NINEKW_CODE_NO_USER_FOUND As Long = 5
Public Const NINEKW_CODE_NO_DATA_FOUND As Long = 6
Public Const NINEKW_CODE_NO_ID_FOUND_7 As Long = 7
Public Const NINEKW_CODE_NO_CAPTCHA_FOUND As Long = 8
Public Const NINEKW_CODE_NO_IMAGE_FOUND As Long = 9
Public Const NINEKW_CODE_IMAGE_SIZE_NOT_ALLOWED As Long = 10
Public Const NINEKW_CODE_BALANCE_INSUFFICIENT As Long = 11
Public Const NINEKW_CODE_ALREADY_DONE As Long = 12
Public Const NINEKW_CODE_NO_ANSWER_FOUND As Long = 13
Public Const NINEKW_CODE_CAPTCHA_ALREADY_ANSWERED As Long = 14
Public Const NINEKW_CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY As Long = 15
Public Const NINEKW_CODE_JD_CHECK_ACTIVE As Long = 16
Public Const NINEKW_CODE_UNKNOWN_PROBLEM As Long = 17
Public Const NINEKW_CODE_NO_ID_FOUND_18 As Long = 18
Public Const NINEKW_CODE_INCORRECT_ANSWER As Long = 19
Public Const NINEKW_CODE_NOT_FILED_ON_TIME_WRONG_USERID As Long = 20
Public Const NINEKW_CODE_LINK_NOT_ALLOWED As Long = 21
Public Const NINEKW_CODE_SUBMIT_DENIED As Long = 22
Public Const NINEKW_CODE_SOLVE_DENIED As Long = 23
Public Const NINEKW_CODE_NOT_ENOUGH_CREDITS As Long = 24
Public Const NINEKW_CODE_NO_INPUT_FOUND As Long = 25
Public Const NINEKW_CODE_NO_CONDITIONS_ACCEPTED As Long = 26
Public Const NINEKW_CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND As Long = 27
Public Const NINEKW_CODE_ALREADY_USED_COUPON_CODE As Long = 28
Public Const NINEKW_CODE_MAXTIMEOUT_UNDER_60_SECONDS As Long = 29
Public Const NINEKW_CODE_USER_NOT_FOUND As Long = 30
Public Const NINEKW_CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM As Long = 31
Public Const NINEKW_CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS As Long = 32
Public Const NINEKW_CODE_PLUGIN_NEEDED_A_UPDATE As Long = 33
Public Const NINEKW_CODE_NO_HTTPS_ALLOWED As Long = 34
Public Const NINEKW_CODE_NO_HTTP_ALLOWED As Long = 35
Public Const NINEKW_CODE_SOURCE_NOT_ALLOWED As Long = 36
Public Const NINEKW_CODE_TRANSFER_DENIED As Long = 37
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_SPACE As Long = 38
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_SPACE As Long = 39
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS As Long = 40
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS As Long = 41
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS As Long = 42
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION As Long = 43
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION As Long = 44
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES As Long = 45
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES As Long = 46
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA As Long = 47
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER As Long = 48
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT As Long = 49
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT As Long = 50
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS As Long = 51
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS As Long = 52
Public Const NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES As Long = 53
Public Const NINEKW_CODE_ASSIGNMENT_WAS_NOT_FOUND As Long = 54
Public Const NINEKW_CODE_IP_NOT_ALLOWED As Long = 55
Public Const NINEKW_CODE_LIMIT_REACHED As Long = 56
Public Const NINEKW_CODE_MAXTIMEOUT_UNDER_75_SECONDS As Long = 57

' Programs of 32 bits know no cdecl, which is what the library speaks.
#If Win64 Then
' Callbacks are Functions of a module, or Subs where nothing comes back, by AddressOf, with these parameters.
' ninekw_limiter_fn(ByVal user As LongPtr, ByVal account As LongPtr, ByVal priority As Long) As LongLong
' ninekw_log_fn(ByVal user As LongPtr, ByVal level As Long, ByVal name_ As LongPtr, ByVal line As LongPtr, ByVal fields As LongPtr)
' ninekw_progress_fn(ByVal user As LongPtr, ByVal captcha_id As LongLong, ByVal phase As Long, ByVal elapsed_ms As LongLong) As Long
' ninekw_decide_fn(ByVal user As LongPtr, ByVal job As LongPtr, ByVal decision As LongPtr) As Long
' ninekw_outcome_fn(ByVal user As LongPtr, ByVal job As LongPtr, ByVal outcome As Long, ByVal credits As LongLong, ByVal error_ As LongPtr) As Long
Public Declare PtrSafe Function ninekw_abi_version Lib "ninekw.dll" () As Long
Public Declare PtrSafe Function ninekw_version Lib "ninekw.dll" () As LongPtr
Public Declare PtrSafe Function ninekw_version_number Lib "ninekw.dll" () As Long
Public Declare PtrSafe Function ninekw_build_info Lib "ninekw.dll" () As LongPtr
Public Declare PtrSafe Function ninekw_status_name Lib "ninekw.dll" (ByVal status As Long) As LongPtr
Public Declare PtrSafe Function ninekw_status_message Lib "ninekw.dll" (ByVal status As Long) As LongPtr
Public Declare PtrSafe Function ninekw_nearest Lib "ninekw.dll" (ByVal name_ As LongPtr, ByVal known As LongPtr) As Long
Public Declare PtrSafe Function ninekw_service_code_text Lib "ninekw.dll" (ByVal code As Long) As LongPtr
Public Declare PtrSafe Function ninekw_service_code_advice Lib "ninekw.dll" (ByVal code As Long) As LongPtr
Public Declare PtrSafe Function ninekw_service_code_category Lib "ninekw.dll" (ByVal code As Long) As LongPtr
Public Declare PtrSafe Function ninekw_error_status Lib "ninekw.dll" (ByVal error_ As LongPtr) As Long
Public Declare PtrSafe Function ninekw_error_service_code Lib "ninekw.dll" (ByVal error_ As LongPtr) As Long
Public Declare PtrSafe Function ninekw_error_http_status Lib "ninekw.dll" (ByVal error_ As LongPtr) As Long
Public Declare PtrSafe Function ninekw_error_captcha_id Lib "ninekw.dll" (ByVal error_ As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_error_is_retryable Lib "ninekw.dll" (ByVal error_ As LongPtr) As Long
Public Declare PtrSafe Function ninekw_error_retry_after_ms Lib "ninekw.dll" (ByVal error_ As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_error_operation Lib "ninekw.dll" (ByVal error_ As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_error_message Lib "ninekw.dll" (ByVal error_ As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_error_reply Lib "ninekw.dll" (ByVal error_ As LongPtr) As LongPtr
Public Declare PtrSafe Sub ninekw_error_free Lib "ninekw.dll" (ByVal error_ As LongPtr)
Public Declare PtrSafe Function ninekw_cancel_new Lib "ninekw.dll" () As LongPtr
Public Declare PtrSafe Sub ninekw_cancel_trigger Lib "ninekw.dll" (ByVal cancel As LongPtr)
Public Declare PtrSafe Function ninekw_cancel_is_triggered Lib "ninekw.dll" (ByVal cancel As LongPtr) As Long
Public Declare PtrSafe Sub ninekw_cancel_reset Lib "ninekw.dll" (ByVal cancel As LongPtr)
Public Declare PtrSafe Sub ninekw_cancel_free Lib "ninekw.dll" (ByVal cancel As LongPtr)
Public Declare PtrSafe Function ninekw_config_new Lib "ninekw.dll" () As LongPtr
Public Declare PtrSafe Sub ninekw_config_free Lib "ninekw.dll" (ByVal config As LongPtr)
Public Declare PtrSafe Function ninekw_config_set_api_key Lib "ninekw.dll" (ByVal config As LongPtr, ByVal api_key As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_base_url Lib "ninekw.dll" (ByVal config As LongPtr, ByVal base_url As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_source Lib "ninekw.dll" (ByVal config As LongPtr, ByVal source As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_user_agent Lib "ninekw.dll" (ByVal config As LongPtr, ByVal user_agent As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_timeout_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_connect_timeout_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_min_interval_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_upload_interval_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_longest_pause_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_first_poll_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_poll_interval_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_job_interval_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_polling Lib "ninekw.dll" (ByVal config As LongPtr, ByVal polling As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_max_in_flight Lib "ninekw.dll" (ByVal config As LongPtr, ByVal max_in_flight As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_look_at_service Lib "ninekw.dll" (ByVal config As LongPtr, ByVal look_at_service As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_recover_uploads Lib "ninekw.dll" (ByVal config As LongPtr, ByVal recover_uploads As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_journal Lib "ninekw.dll" (ByVal config As LongPtr, ByVal journal As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_check_content Lib "ninekw.dll" (ByVal config As LongPtr, ByVal check_content As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_max_credits Lib "ninekw.dll" (ByVal config As LongPtr, ByVal max_credits As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_min_balance Lib "ninekw.dll" (ByVal config As LongPtr, ByVal min_balance As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_abandon Lib "ninekw.dll" (ByVal config As LongPtr, ByVal abandon As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_retries Lib "ninekw.dll" (ByVal config As LongPtr, ByVal retries As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_retry_pause_ms Lib "ninekw.dll" (ByVal config As LongPtr, ByVal milliseconds As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_max_reply_bytes Lib "ninekw.dll" (ByVal config As LongPtr, ByVal max_reply_bytes As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_proxy Lib "ninekw.dll" (ByVal config As LongPtr, ByVal proxy As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_tls_roots Lib "ninekw.dll" (ByVal config As LongPtr, ByVal tls_roots As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_ca_file Lib "ninekw.dll" (ByVal config As LongPtr, ByVal ca_file As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_cancel Lib "ninekw.dll" (ByVal config As LongPtr, ByVal cancel As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_share Lib "ninekw.dll" (ByVal config As LongPtr, ByVal share As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_config_set_limiter Lib "ninekw.dll" (ByVal config As LongPtr, ByVal limiter As LongPtr, ByVal user As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_limiter_queue_new Lib "ninekw.dll" () As LongPtr
Public Declare PtrSafe Function ninekw_config_set_limiter_queue Lib "ninekw.dll" (ByVal config As LongPtr, ByVal queue As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_limiter_queue_next Lib "ninekw.dll" (ByVal queue As LongPtr, ByVal timeout_ms As LongLong) As LongPtr
Public Declare PtrSafe Sub ninekw_limiter_queue_answer Lib "ninekw.dll" (ByVal queue As LongPtr, ByVal number As LongLong, ByVal milliseconds As LongLong)
Public Declare PtrSafe Sub ninekw_limiter_queue_wake Lib "ninekw.dll" (ByVal queue As LongPtr)
Public Declare PtrSafe Sub ninekw_limiter_queue_free Lib "ninekw.dll" (ByVal queue As LongPtr)
Public Declare PtrSafe Function ninekw_config_set_log Lib "ninekw.dll" (ByVal config As LongPtr, ByVal level As Long, ByVal log As LongPtr, ByVal user As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_set_log Lib "ninekw.dll" (ByVal level As Long, ByVal log As LongPtr, ByVal user As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_log_queue_new Lib "ninekw.dll" () As LongPtr
Public Declare PtrSafe Function ninekw_config_set_log_queue Lib "ninekw.dll" (ByVal config As LongPtr, ByVal level As Long, ByVal queue As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_log_queue_next Lib "ninekw.dll" (ByVal queue As LongPtr) As LongPtr
Public Declare PtrSafe Sub ninekw_log_queue_free Lib "ninekw.dll" (ByVal queue As LongPtr)
Public Declare PtrSafe Function ninekw_client_new Lib "ninekw.dll" (ByVal config As LongPtr, ByRef client_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_client_within Lib "ninekw.dll" (ByVal client As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByRef client_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Sub ninekw_client_free Lib "ninekw.dll" (ByVal client As LongPtr)
Public Declare PtrSafe Function ninekw_options_new Lib "ninekw.dll" () As LongPtr
Public Declare PtrSafe Function ninekw_options_set_text Lib "ninekw.dll" (ByVal options As LongPtr, ByVal name_ As LongPtr, ByVal value As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_options_set_int Lib "ninekw.dll" (ByVal options As LongPtr, ByVal name_ As LongPtr, ByVal value As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_options_set_bytes Lib "ninekw.dll" (ByVal options As LongPtr, ByVal name_ As LongPtr, ByVal data As LongPtr, ByVal length As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_options_set_file Lib "ninekw.dll" (ByVal options As LongPtr, ByVal name_ As LongPtr, ByVal path As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Sub ninekw_options_clear Lib "ninekw.dll" (ByVal options As LongPtr)
Public Declare PtrSafe Sub ninekw_options_free Lib "ninekw.dll" (ByVal options As LongPtr)
Public Declare PtrSafe Function ninekw_server_status Lib "ninekw.dll" (ByVal client As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_balance Lib "ninekw.dll" (ByVal client As LongPtr, ByRef credits_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_submit Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByRef id_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_submit_with Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByVal progress As LongPtr, ByVal user As LongPtr, ByRef id_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_poll Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByRef answer_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_poll_with Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal options As LongPtr, ByRef answer_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_wait Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByRef answer_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_wait_with Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByVal progress As LongPtr, ByVal user As LongPtr, ByRef answer_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_solve Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByRef answer_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_solve_with Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByVal progress As LongPtr, ByVal user As LongPtr, ByRef answer_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_feedback Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal verdict As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_feedback_with Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal verdict As Long, ByVal options As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_acknowledge Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_forget Lib "ninekw.dll" (ByVal client As LongPtr, ByVal tag As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_call Lib "ninekw.dll" (ByVal client As LongPtr, ByVal action As LongPtr, ByVal options As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_answer_id Lib "ninekw.dll" (ByVal answer As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_answer_state Lib "ninekw.dll" (ByVal answer As LongPtr) As Long
Public Declare PtrSafe Function ninekw_answer_text Lib "ninekw.dll" (ByVal answer As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_answer_kind Lib "ninekw.dll" (ByVal answer As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_answer_credits Lib "ninekw.dll" (ByVal answer As LongPtr, ByRef credits_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_answer_price Lib "ninekw.dll" (ByVal answer As LongPtr, ByRef credits_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_answer_retry_in_ms Lib "ninekw.dll" (ByVal answer As LongPtr, ByRef ms_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_answer_angle Lib "ninekw.dll" (ByVal answer As LongPtr, ByRef degrees_out As Long) As Long
Public Declare PtrSafe Function ninekw_answer_confirmed Lib "ninekw.dll" (ByVal answer As LongPtr, ByRef right_out As Long) As Long
Public Declare PtrSafe Function ninekw_answer_token Lib "ninekw.dll" (ByVal answer As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_answer_point_count Lib "ninekw.dll" (ByVal answer As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_answer_point Lib "ninekw.dll" (ByVal answer As LongPtr, ByVal index As LongPtr, ByRef x_out As Long, ByRef y_out As Long) As Long
Public Declare PtrSafe Sub ninekw_answer_free Lib "ninekw.dll" (ByVal answer As LongPtr)
Public Declare PtrSafe Function ninekw_batch_new Lib "ninekw.dll" (ByVal client As LongPtr, ByRef batch_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_add Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal options As LongPtr, ByRef ticket_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_add_with Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal options As LongPtr, ByVal timeout_ms As LongLong, ByVal tag As LongPtr, ByRef ticket_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_add_submitted Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal id As LongLong, ByRef ticket_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_add_submitted_with Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal id As LongLong, ByVal options As LongPtr, ByVal timeout_ms As LongLong, ByVal tag As LongPtr, ByRef ticket_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Sub ninekw_batch_cancel Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal ticket As LongLong)
Public Declare PtrSafe Function ninekw_batch_resume Lib "ninekw.dll" (ByVal batch As LongPtr, ByRef count_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Sub ninekw_batch_wake Lib "ninekw.dll" (ByVal batch As LongPtr)
Public Declare PtrSafe Function ninekw_batch_captcha_id Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal ticket As LongLong) As LongLong
Public Declare PtrSafe Function ninekw_batch_next Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByRef done_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_next_with Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByVal progress As LongPtr, ByVal user As LongPtr, ByRef done_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_next_or_room Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByVal progress As LongPtr, ByVal user As LongPtr, ByRef done_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_next_fed Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByVal progress As LongPtr, ByVal user As LongPtr, ByRef done_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_feedback Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal id As LongLong, ByVal verdict As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_in_flight Lib "ninekw.dll" (ByVal batch As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_batch_queued Lib "ninekw.dll" (ByVal batch As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_batch_has_room Lib "ninekw.dll" (ByVal batch As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_pending Lib "ninekw.dll" (ByVal batch As LongPtr, ByVal ids As LongPtr, ByVal capacity As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_batch_give_up Lib "ninekw.dll" (ByVal batch As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_batch_leave Lib "ninekw.dll" (ByVal batch As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Sub ninekw_batch_free Lib "ninekw.dll" (ByVal batch As LongPtr)
Public Declare PtrSafe Function ninekw_done_tag Lib "ninekw.dll" (ByVal done As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_done_ticket Lib "ninekw.dll" (ByVal done As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_done_captcha_id Lib "ninekw.dll" (ByVal done As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_done_price Lib "ninekw.dll" (ByVal done As LongPtr, ByRef credits_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_done_answer Lib "ninekw.dll" (ByVal done As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_done_error Lib "ninekw.dll" (ByVal done As LongPtr) As LongPtr
Public Declare PtrSafe Sub ninekw_done_free Lib "ninekw.dll" (ByVal done As LongPtr)
Public Declare PtrSafe Function ninekw_job_next Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByRef job_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_job_confirm Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_job_answer Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal answer As LongPtr, ByVal options As LongPtr, ByRef credits_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_job_skip Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal options As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_job_end Lib "ninekw.dll" (ByVal client As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_job_verdict Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal options As LongPtr, ByRef verdict_out As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_show Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal options As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_show_static Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal base64 As Long, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_job_id Lib "ninekw.dll" (ByVal job As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_job_kind Lib "ninekw.dll" (ByVal job As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_job_captcha_kind Lib "ninekw.dll" (ByVal job As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_job_answer_to_check Lib "ninekw.dll" (ByVal job As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_job_file_count Lib "ninekw.dll" (ByVal job As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_job_file Lib "ninekw.dll" (ByVal job As LongPtr, ByVal index As LongPtr, ByRef length_out As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_job_file_media_type Lib "ninekw.dll" (ByVal job As LongPtr, ByVal index As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_job_content Lib "ninekw.dll" (ByVal job As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_job_text Lib "ninekw.dll" (ByVal job As LongPtr, ByVal name_ As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_job_int Lib "ninekw.dll" (ByVal job As LongPtr, ByVal name_ As LongPtr, ByRef value_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_job_time_limit_ms Lib "ninekw.dll" (ByVal job As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_job_time_left_ms Lib "ninekw.dll" (ByVal job As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_job_interaction_left_ms Lib "ninekw.dll" (ByVal job As LongPtr) As LongLong
Public Declare PtrSafe Function ninekw_job_check Lib "ninekw.dll" (ByVal job As LongPtr, ByVal answer As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_job_json Lib "ninekw.dll" (ByVal job As LongPtr) As LongPtr
Public Declare PtrSafe Sub ninekw_job_free Lib "ninekw.dll" (ByVal job As LongPtr)
Public Declare PtrSafe Function ninekw_decision_answer Lib "ninekw.dll" (ByVal decision As LongPtr, ByVal answer As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Sub ninekw_decision_skip Lib "ninekw.dll" (ByVal decision As LongPtr)
Public Declare PtrSafe Sub ninekw_decision_let_go Lib "ninekw.dll" (ByVal decision As LongPtr)
Public Declare PtrSafe Sub ninekw_decision_working Lib "ninekw.dll" (ByVal decision As LongPtr)
Public Declare PtrSafe Function ninekw_work Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByVal decide As LongPtr, ByVal outcome As LongPtr, ByVal user As LongPtr, ByRef answered_out As LongLong, ByRef credits_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_work_with Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByVal timeout_ms As LongLong, ByVal cancel As LongPtr, ByVal progress As LongPtr, ByVal decide As LongPtr, ByVal outcome As LongPtr, ByVal user As LongPtr, ByRef answered_out As LongLong, ByRef credits_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_history Lib "ninekw.dll" (ByVal client As LongPtr, ByVal kind As Long, ByVal options As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_history_next Lib "ninekw.dll" (ByVal client As LongPtr, ByVal page As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_history_detail Lib "ninekw.dll" (ByVal client As LongPtr, ByVal id As LongLong, ByVal options As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_settings Lib "ninekw.dll" (ByVal client As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_set_setting Lib "ninekw.dll" (ByVal client As LongPtr, ByVal name_ As LongPtr, ByVal on_ As Long, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_referrals Lib "ninekw.dll" (ByVal client As LongPtr, ByVal options As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_transfer Lib "ninekw.dll" (ByVal client As LongPtr, ByVal credits As LongLong, ByVal user_id As LongLong, ByVal options As LongPtr, ByRef transfer_id_out As LongLong, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_create_coupon Lib "ninekw.dll" (ByVal client As LongPtr, ByVal credits As LongLong, ByVal options As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_create_account Lib "ninekw.dll" (ByVal client As LongPtr, ByVal code As LongPtr, ByVal referrer As LongLong, ByVal options As LongPtr, ByRef reply_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_diagnose Lib "ninekw.dll" (ByVal client As LongPtr, ByVal kind As LongPtr, ByRef diagnosis_out As LongPtr, ByRef err As LongPtr) As Long
Public Declare PtrSafe Function ninekw_diagnosis_count Lib "ninekw.dll" (ByVal diagnosis As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_diagnosis_name Lib "ninekw.dll" (ByVal diagnosis As LongPtr, ByVal index As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_diagnosis_message Lib "ninekw.dll" (ByVal diagnosis As LongPtr, ByVal index As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_diagnosis_expected_ms Lib "ninekw.dll" (ByVal diagnosis As LongPtr, ByRef time_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_diagnosis_credits Lib "ninekw.dll" (ByVal diagnosis As LongPtr, ByRef credits_out As LongLong) As Long
Public Declare PtrSafe Sub ninekw_diagnosis_free Lib "ninekw.dll" (ByVal diagnosis As LongPtr)
Public Declare PtrSafe Function ninekw_reply_body Lib "ninekw.dll" (ByVal reply As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_bytes Lib "ninekw.dll" (ByVal reply As LongPtr, ByRef length_out As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_json Lib "ninekw.dll" (ByVal reply As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_text Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal name_ As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_int Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal name_ As LongPtr, ByRef value_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_reply_workers Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal kind As LongPtr, ByRef value_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_reply_queue Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal kind As LongPtr, ByRef value_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_reply_in_work Lib "ninekw.dll" (ByVal reply As LongPtr, ByRef value_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_reply_mean_solve_seconds Lib "ninekw.dll" (ByVal reply As LongPtr, ByRef value_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_reply_media_type Lib "ninekw.dll" (ByVal reply As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_flag Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal name_ As LongPtr, ByRef value_out As Long) As Long
Public Declare PtrSafe Function ninekw_reply_count Lib "ninekw.dll" (ByVal reply As LongPtr, ByRef count_out As LongLong) As Long
Public Declare PtrSafe Function ninekw_reply_table_count Lib "ninekw.dll" (ByVal reply As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_table_name Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal index As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_row_count Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal table As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_column_count Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal table As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_column Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal table As LongPtr, ByVal index As LongPtr) As LongPtr
Public Declare PtrSafe Function ninekw_reply_cell Lib "ninekw.dll" (ByVal reply As LongPtr, ByVal table As LongPtr, ByVal row As LongPtr, ByVal column As LongPtr) As LongPtr
Public Declare PtrSafe Sub ninekw_reply_free Lib "ninekw.dll" (ByVal reply As LongPtr)
#End If
