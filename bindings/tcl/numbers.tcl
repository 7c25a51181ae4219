# Made by `cargo xtask codegen` from the C header; not to be edited.
namespace eval ::ninekw {
    variable VERSION 0.1.0
    variable VERSION_MAJOR 0
    variable VERSION_MINOR 1
    variable VERSION_PATCH 0
    variable VERSION_NUMBER 1000
    variable ABI_VERSION 1
    variable OK 0
    variable ERR_INVALID_ARGUMENT 100
    variable ERR_NULL_ARGUMENT 101
    variable ERR_INVALID_UTF8 102
    variable ERR_INVALID_KEY 103
    variable ERR_UNKNOWN_OPTION 104
    variable ERR_OPTION_RANGE 105
    variable ERR_OPTION_CONFLICT 106
    variable ERR_FILE 107
    variable ERR_NETWORK 200
    variable ERR_DNS 201
    variable ERR_CONNECT 202
    variable ERR_TLS 203
    variable ERR_PROXY 204
    variable ERR_TIMEOUT 205
    variable ERR_DISCONNECTED 206
    variable ERR_SHARED_BUDGET 207
    variable ERR_HTTP_STATUS 300
    variable ERR_PROTOCOL 301
    variable ERR_TOO_LARGE 302
    variable ERR_REDIRECT 303
    variable ERR_UNEXPECTED_REPLY 304
    variable ERR_SERVICE 400
    variable ERR_AUTH 401
    variable ERR_ACCOUNT 402
    variable ERR_BALANCE 403
    variable ERR_LIMIT 404
    variable ERR_INPUT 405
    variable ERR_ANSWER 406
    variable ERR_GONE 407
    variable ERR_SERVER 408
    variable ERR_CANCELLED 500
    variable ERR_DEADLINE 501
    variable ERR_UNSOLVED 502
    variable ERR_SUBMIT_UNKNOWN 503
    variable ERR_INTERNAL 900
    variable ERR_PANIC 901
    variable ERR_BUSY 902
    variable PHASE_QUEUED 1
    variable PHASE_NETWORK 2
    variable PHASE_WAITING 3
    variable PHASE_RETRYING 4
    variable PHASE_HELD_BACK 5
    variable POLLING_POLITE 1
    variable POLLING_BALANCED 2
    variable POLLING_FAST 3
    variable ABANDON_KEEP 1
    variable ABANDON_ABORT 2
    variable TLS_ROOTS_SYSTEM 1
    variable TLS_ROOTS_BUNDLED 2
    variable SHARE_PROCESS 1
    variable SHARE_MACHINE 2
    variable SHARE_AUTO 3
    variable PRIORITY_UPLOAD 1
    variable PRIORITY_POLL 2
    variable PRIORITY_OTHER 3
    variable CORRECT 1
    variable INCORRECT 2
    variable UNUSED 3
    variable STATE_PENDING 1
    variable STATE_SOLVED 2
    variable STATE_UNSOLVED 3
    variable NOT_JUDGED 0
    variable OUTCOME_ANSWERED 1
    variable OUTCOME_REFUSED 2
    variable OUTCOME_SKIPPED 3
    variable OUTCOME_LATE 4
    variable OUTCOME_LET_GO 5
    variable HISTORY_SUBMITTED 1
    variable HISTORY_SOLVED 2
    variable HISTORY_WRONG 3
    variable CODE_API_KEY_DOESNT_EXIST 1
    variable CODE_API_KEY_NOT_FOUND 2
    variable CODE_ACTIVE_API_KEY_NOT_FOUND 3
    variable CODE_API_KEY_DEACTIVATED_BY_OWNER 4
    variable CODE_NO_USER_FOUND 5
    variable CODE_NO_DATA_FOUND 6
    variable CODE_NO_ID_FOUND_7 7
    variable CODE_NO_CAPTCHA_FOUND 8
    variable CODE_NO_IMAGE_FOUND 9
    variable CODE_IMAGE_SIZE_NOT_ALLOWED 10
    variable CODE_BALANCE_INSUFFICIENT 11
    variable CODE_ALREADY_DONE 12
    variable CODE_NO_ANSWER_FOUND 13
    variable CODE_CAPTCHA_ALREADY_ANSWERED 14
    variable CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY 15
    variable CODE_JD_CHECK_ACTIVE 16
    variable CODE_UNKNOWN_PROBLEM 17
    variable CODE_NO_ID_FOUND_18 18
    variable CODE_INCORRECT_ANSWER 19
    variable CODE_NOT_FILED_ON_TIME_WRONG_USERID 20
    variable CODE_LINK_NOT_ALLOWED 21
    variable CODE_SUBMIT_DENIED 22
    variable CODE_SOLVE_DENIED 23
    variable CODE_NOT_ENOUGH_CREDITS 24
    variable CODE_NO_INPUT_FOUND 25
    variable CODE_NO_CONDITIONS_ACCEPTED 26
    variable CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND 27
    variable CODE_ALREADY_USED_COUPON_CODE 28
    variable CODE_MAXTIMEOUT_UNDER_60_SECONDS 29
    variable CODE_USER_NOT_FOUND 30
    variable CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM 31
    variable CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS 32
    variable CODE_PLUGIN_NEEDED_A_UPDATE 33
    variable CODE_NO_HTTPS_ALLOWED 34
    variable CODE_NO_HTTP_ALLOWED 35
    variable CODE_SOURCE_NOT_ALLOWED 36
    variable CODE_TRANSFER_DENIED 37
    variable CODE_INCORRECT_ANSWER_WITHOUT_SPACE 38
    variable CODE_INCORRECT_ANSWER_WITH_SPACE 39
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS 40
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS 41
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS 42
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION 43
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION 44
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES 45
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES 46
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA 47
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER 48
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT 49
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT 50
    variable CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS 51
    variable CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS 52
    variable CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES 53
    variable CODE_ASSIGNMENT_WAS_NOT_FOUND 54
    variable CODE_IP_NOT_ALLOWED 55
    variable CODE_LIMIT_REACHED 56
    variable CODE_MAXTIMEOUT_UNDER_75_SECONDS 57

    # What each setting takes.
    variable settings {
        api_key text
        base_url text
        source text
        user_agent text
        timeout_ms int64
        connect_timeout_ms int64
        min_interval_ms int64
        upload_interval_ms int64
        longest_pause_ms int64
        first_poll_ms int64
        poll_interval_ms int64
        job_interval_ms int64
        polling int32
        max_in_flight int32
        look_at_service int32
        recover_uploads int32
        check_content int32
        abandon int32
        retries int32
        retry_pause_ms int64
        max_reply_bytes int64
        proxy text
        tls_roots int32
        ca_file text
        cancel cancel
        share int32
        limiter limiter
    }
}
