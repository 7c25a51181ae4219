#include-once
; Made by `cargo xtask codegen` from the C header; not to be edited. Include ninekw.au3.

Global Const $NINEKW_VERSION = "0.1.0"
Global Const $NINEKW_VERSION_MAJOR = 0
Global Const $NINEKW_VERSION_MINOR = 1
Global Const $NINEKW_VERSION_PATCH = 0
Global Const $NINEKW_VERSION_NUMBER = 1000
Global Const $NINEKW_ABI_VERSION = 1
Global Const $NINEKW_OK = 0
Global Const $NINEKW_ERR_INVALID_ARGUMENT = 100
Global Const $NINEKW_ERR_NULL_ARGUMENT = 101
Global Const $NINEKW_ERR_INVALID_UTF8 = 102
Global Const $NINEKW_ERR_INVALID_KEY = 103
Global Const $NINEKW_ERR_UNKNOWN_OPTION = 104
Global Const $NINEKW_ERR_OPTION_RANGE = 105
Global Const $NINEKW_ERR_OPTION_CONFLICT = 106
Global Const $NINEKW_ERR_FILE = 107
Global Const $NINEKW_ERR_SPENDING_LIMIT = 108
Global Const $NINEKW_ERR_NETWORK = 200
Global Const $NINEKW_ERR_DNS = 201
Global Const $NINEKW_ERR_CONNECT = 202
Global Const $NINEKW_ERR_TLS = 203
Global Const $NINEKW_ERR_PROXY = 204
Global Const $NINEKW_ERR_TIMEOUT = 205
Global Const $NINEKW_ERR_DISCONNECTED = 206
Global Const $NINEKW_ERR_SHARED_BUDGET = 207
Global Const $NINEKW_ERR_HTTP_STATUS = 300
Global Const $NINEKW_ERR_PROTOCOL = 301
Global Const $NINEKW_ERR_TOO_LARGE = 302
Global Const $NINEKW_ERR_REDIRECT = 303
Global Const $NINEKW_ERR_UNEXPECTED_REPLY = 304
Global Const $NINEKW_ERR_SERVICE = 400
Global Const $NINEKW_ERR_AUTH = 401
Global Const $NINEKW_ERR_ACCOUNT = 402
Global Const $NINEKW_ERR_BALANCE = 403
Global Const $NINEKW_ERR_LIMIT = 404
Global Const $NINEKW_ERR_INPUT = 405
Global Const $NINEKW_ERR_ANSWER = 406
Global Const $NINEKW_ERR_GONE = 407
Global Const $NINEKW_ERR_SERVER = 408
Global Const $NINEKW_ERR_CANCELLED = 500
Global Const $NINEKW_ERR_DEADLINE = 501
Global Const $NINEKW_ERR_UNSOLVED = 502
Global Const $NINEKW_ERR_SUBMIT_UNKNOWN = 503
Global Const $NINEKW_ERR_INTERNAL = 900
Global Const $NINEKW_ERR_PANIC = 901
Global Const $NINEKW_ERR_BUSY = 902
Global Const $NINEKW_PHASE_QUEUED = 1
Global Const $NINEKW_PHASE_NETWORK = 2
Global Const $NINEKW_PHASE_WAITING = 3
Global Const $NINEKW_PHASE_RETRYING = 4
Global Const $NINEKW_PHASE_HELD_BACK = 5
Global Const $NINEKW_POLLING_POLITE = 1
Global Const $NINEKW_POLLING_BALANCED = 2
Global Const $NINEKW_POLLING_FAST = 3
Global Const $NINEKW_ABANDON_KEEP = 1
Global Const $NINEKW_ABANDON_ABORT = 2
Global Const $NINEKW_TLS_ROOTS_SYSTEM = 1
Global Const $NINEKW_TLS_ROOTS_BUNDLED = 2
Global Const $NINEKW_SHARE_PROCESS = 1
Global Const $NINEKW_SHARE_MACHINE = 2
Global Const $NINEKW_SHARE_AUTO = 3
Global Const $NINEKW_PRIORITY_UPLOAD = 1
Global Const $NINEKW_PRIORITY_POLL = 2
Global Const $NINEKW_PRIORITY_OTHER = 3
Global Const $NINEKW_LOG_ERROR = 1
Global Const $NINEKW_LOG_WARNING = 2
Global Const $NINEKW_LOG_INFO = 3
Global Const $NINEKW_LOG_DEBUG = 4
Global Const $NINEKW_CORRECT = 1
Global Const $NINEKW_INCORRECT = 2
Global Const $NINEKW_UNUSED = 3
Global Const $NINEKW_STATE_PENDING = 1
Global Const $NINEKW_STATE_SOLVED = 2
Global Const $NINEKW_STATE_UNSOLVED = 3
Global Const $NINEKW_NOT_JUDGED = 0
Global Const $NINEKW_OUTCOME_ANSWERED = 1
Global Const $NINEKW_OUTCOME_REFUSED = 2
Global Const $NINEKW_OUTCOME_SKIPPED = 3
Global Const $NINEKW_OUTCOME_LATE = 4
Global Const $NINEKW_OUTCOME_LET_GO = 5
Global Const $NINEKW_HISTORY_SUBMITTED = 1
Global Const $NINEKW_HISTORY_SOLVED = 2
Global Const $NINEKW_HISTORY_WRONG = 3
Global Const $NINEKW_CODE_API_KEY_DOESNT_EXIST = 1
Global Const $NINEKW_CODE_API_KEY_NOT_FOUND = 2
Global Const $NINEKW_CODE_ACTIVE_API_KEY_NOT_FOUND = 3
Global Const $NINEKW_CODE_API_KEY_DEACTIVATED_BY_OWNER = 4
Global Const $NINEKW_CODE_NO_USER_FOUND = 5
Global Const $NINEKW_CODE_NO_DATA_FOUND = 6
Global Const $NINEKW_CODE_NO_ID_FOUND_7 = 7
Global Const $NINEKW_CODE_NO_CAPTCHA_FOUND = 8
Global Const $NINEKW_CODE_NO_IMAGE_FOUND = 9
Global Const $NINEKW_CODE_IMAGE_SIZE_NOT_ALLOWED = 10
Global Const $NINEKW_CODE_BALANCE_INSUFFICIENT = 11
Global Const $NINEKW_CODE_ALREADY_DONE = 12
Global Const $NINEKW_CODE_NO_ANSWER_FOUND = 13
Global Const $NINEKW_CODE_CAPTCHA_ALREADY_ANSWERED = 14
Global Const $NINEKW_CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY = 15
Global Const $NINEKW_CODE_JD_CHECK_ACTIVE = 16
Global Const $NINEKW_CODE_UNKNOWN_PROBLEM = 17
Global Const $NINEKW_CODE_NO_ID_FOUND_18 = 18
Global Const $NINEKW_CODE_INCORRECT_ANSWER = 19
Global Const $NINEKW_CODE_NOT_FILED_ON_TIME_WRONG_USERID = 20
Global Const $NINEKW_CODE_LINK_NOT_ALLOWED = 21
Global Const $NINEKW_CODE_SUBMIT_DENIED = 22
Global Const $NINEKW_CODE_SOLVE_DENIED = 23
Global Const $NINEKW_CODE_NOT_ENOUGH_CREDITS = 24
Global Const $NINEKW_CODE_NO_INPUT_FOUND = 25
Global Const $NINEKW_CODE_NO_CONDITIONS_ACCEPTED = 26
Global Const $NINEKW_CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND = 27
Global Const $NINEKW_CODE_ALREADY_USED_COUPON_CODE = 28
Global Const $NINEKW_CODE_MAXTIMEOUT_UNDER_60_SECONDS = 29
Global Const $NINEKW_CODE_USER_NOT_FOUND = 30
Global Const $NINEKW_CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM = 31
Global Const $NINEKW_CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS = 32
Global Const $NINEKW_CODE_PLUGIN_NEEDED_A_UPDATE = 33
Global Const $NINEKW_CODE_NO_HTTPS_ALLOWED = 34
Global Const $NINEKW_CODE_NO_HTTP_ALLOWED = 35
Global Const $NINEKW_CODE_SOURCE_NOT_ALLOWED = 36
Global Const $NINEKW_CODE_TRANSFER_DENIED = 37
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_SPACE = 38
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_SPACE = 39
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS = 40
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS = 41
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS = 42
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION = 43
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION = 44
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES = 45
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES = 46
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA = 47
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER = 48
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT = 49
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT = 50
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS = 51
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS = 52
Global Const $NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES = 53
Global Const $NINEKW_CODE_ASSIGNMENT_WAS_NOT_FOUND = 54
Global Const $NINEKW_CODE_IP_NOT_ALLOWED = 55
Global Const $NINEKW_CODE_LIMIT_REACHED = 56
Global Const $NINEKW_CODE_MAXTIMEOUT_UNDER_75_SECONDS = 57

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AbiVersion
; Description ...: The `NINEKW_ABI_VERSION` of the loaded library; a binding compares it with its own. Never fails.
; Syntax ........: _NineKW_AbiVersion()
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_AbiVersion()
	Local $aCall = DllCall(__NineKW_Dll(), "uint:cdecl", "ninekw_abi_version")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_AbiVersion

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Version
; Description ...: Version of the loaded library, for instance "0.1.0". Never fails.
;                  Lives: as long as the program.
; Syntax ........: _NineKW_Version()
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_Version()
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_version")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_Version

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_VersionNumber
; Description ...: Version of the loaded library as major * 1000000 + minor * 1000 + patch. Never fails.
; Syntax ........: _NineKW_VersionNumber()
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_VersionNumber()
	Local $aCall = DllCall(__NineKW_Dll(), "uint:cdecl", "ninekw_version_number")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_VersionNumber

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BuildInfo
; Description ...: Version, ABI, target and TLS of the loaded library in one line, for bug reports. Never fails.
;                  Lives: as long as the program.
; Syntax ........: _NineKW_BuildInfo()
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_BuildInfo()
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_build_info")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_BuildInfo

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_StatusName
; Description ...: The name of a status, for instance "OPTION_RANGE"; NULL for an unknown number. Never fails.
;                  Lives: as long as the program.
; Syntax ........: _NineKW_StatusName($iStatus)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_StatusName($iStatus)
	$iStatus = __NineKW_Int($iStatus, "status", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_status_name", "int", $iStatus)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_StatusName

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_StatusMessage
; Description ...: What a status means, in one sentence; NULL for an unknown number. Never fails.
;                  Lives: as long as the program.
; Syntax ........: _NineKW_StatusMessage($iStatus)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_StatusMessage($iStatus)
	$iStatus = __NineKW_Int($iStatus, "status", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_status_message", "int", $iStatus)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_StatusMessage

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Nearest
; Description ...: The position, from 0, of the name in `known` that is most like `name`, so that the message about an unknown
;                  name can suggest it. `known` has names with blanks between them. -1 if it has none, or if a text is not UTF-8.
;                  Case, "-" and "_" do not count.
; Syntax ........: _NineKW_Nearest($sName, $sKnown)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_Nearest($sName, $sKnown)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $tKnown = __NineKW_Utf8($sKnown, "known", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_nearest", "ptr", DllStructGetPtr($tName), "ptr", DllStructGetPtr($tKnown))
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_Nearest

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ServiceCodeText
; Description ...: The text of a service code (1 to 57) in the API documentation; NULL for other numbers. Never fails.
;                  Lives: as long as the program.
; Syntax ........: _NineKW_ServiceCodeText($iCode)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ServiceCodeText($iCode)
	$iCode = __NineKW_Int($iCode, "code", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_service_code_text", "int", $iCode)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ServiceCodeText

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ServiceCodeAdvice
; Description ...: What to do about a service code (1 to 57); NULL for other numbers. Never fails.
;                  Lives: as long as the program.
; Syntax ........: _NineKW_ServiceCodeAdvice($iCode)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ServiceCodeAdvice($iCode)
	$iCode = __NineKW_Int($iCode, "code", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_service_code_advice", "int", $iCode)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ServiceCodeAdvice

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ServiceCodeCategory
; Description ...: The category of a service code (1 to 57): "auth", "account", "balance", "limit", "input", "answer", "gone" or
;                  "server"; NULL for other numbers. Never fails.
;                  Lives: as long as the program.
; Syntax ........: _NineKW_ServiceCodeCategory($iCode)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ServiceCodeCategory($iCode)
	$iCode = __NineKW_Int($iCode, "code", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_service_code_category", "int", $iCode)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ServiceCodeCategory

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorStatus
; Description ...: The status that the failed call returned; 0 for NULL.
; Syntax ........: _NineKW_ErrorStatus($hError)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ErrorStatus($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_error_status", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ErrorStatus

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorServiceCode
; Description ...: The service's own code, 1 to 57; 0 if the service sent none.
; Syntax ........: _NineKW_ErrorServiceCode($hError)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ErrorServiceCode($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_error_service_code", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ErrorServiceCode

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorHttpStatus
; Description ...: The HTTP status of the reply; 0 if there was no reply.
; Syntax ........: _NineKW_ErrorHttpStatus($hError)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ErrorHttpStatus($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_error_http_status", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ErrorHttpStatus

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorCaptchaId
; Description ...: The captcha that the error is about; 0 if there is none. After CANCELLED and DEADLINE it is still pending,
;                  unless NINEKW_ABANDON_ABORT has given it up: ninekw_wait() continues, also in another process.
; Syntax ........: _NineKW_ErrorCaptchaId($hError)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ErrorCaptchaId($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_error_captcha_id", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ErrorCaptchaId

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorIsRetryable
; Description ...: 1 if it is harmless to repeat the same call and the repetition may succeed, else 0.
; Syntax ........: _NineKW_ErrorIsRetryable($hError)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ErrorIsRetryable($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_error_is_retryable", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ErrorIsRetryable

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorRetryAfterMs
; Description ...: How many milliseconds the service asked to wait before the call is repeated; -1 if it did not ask.
; Syntax ........: _NineKW_ErrorRetryAfterMs($hError)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ErrorRetryAfterMs($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_error_retry_after_ms", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ErrorRetryAfterMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorOperation
; Description ...: The action that failed, or "config", "options" or "arguments" if nothing was sent; NULL for NULL.
;                  Lives: as long as `error`.
; Syntax ........: _NineKW_ErrorOperation($hError)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ErrorOperation($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_error_operation", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ErrorOperation

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorMessage
; Description ...: What happened and what to do about it, in one line; NULL for NULL. It never contains the API key.
;                  Lives: as long as `error`.
; Syntax ........: _NineKW_ErrorMessage($hError)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ErrorMessage($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_error_message", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ErrorMessage

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorReply
; Description ...: The reply to a call that spent credits (ninekw_transfer(), ninekw_create_coupon(), ninekw_create_account()),
;                  if the library could not read it: it may contain what was paid for. NULL for all other errors and for NULL.
;                  Lives: as long as `error`.
; Syntax ........: _NineKW_ErrorReply($hError)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ErrorReply($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_error_reply", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ErrorReply

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ErrorFree
; Description ...: Frees an error; NULL is fine.
; Syntax ........: _NineKW_ErrorFree($hError)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_ErrorFree($hError)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_error_free", "ptr", $hError)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ErrorFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_CancelNew
; Description ...: Creates a token.
;                  Free: the result with ninekw_cancel_free().
; Syntax ........: _NineKW_CancelNew()
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_CancelNew()
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_cancel_new")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_CancelNew

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_CancelTrigger
; Description ...: Cancels every call that uses the token, within 100 ms. A single atomic store.
;                  May be NULL: `cancel`.
;                  Signal-safe.
; Syntax ........: _NineKW_CancelTrigger($hCancel)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_CancelTrigger($hCancel)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_cancel_trigger", "ptr", $hCancel)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_CancelTrigger

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_CancelIsTriggered
; Description ...: 1 if the token has been triggered, else 0; 0 for NULL.
;                  Signal-safe.
; Syntax ........: _NineKW_CancelIsTriggered($hCancel)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_CancelIsTriggered($hCancel)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_cancel_is_triggered", "ptr", $hCancel)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_CancelIsTriggered

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_CancelReset
; Description ...: Resets a triggered token, so that it can be used again.
;                  May be NULL: `cancel`.
; Syntax ........: _NineKW_CancelReset($hCancel)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_CancelReset($hCancel)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_cancel_reset", "ptr", $hCancel)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_CancelReset

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_CancelFree
; Description ...: Frees a token; NULL is fine. Calls in progress are not affected.
; Syntax ........: _NineKW_CancelFree($hCancel)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_CancelFree($hCancel)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_cancel_free", "ptr", $hCancel)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_CancelFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigNew
; Description ...: Makes settings with all defaults and no API key.
;                  Free: the result with ninekw_config_free().
; Syntax ........: _NineKW_ConfigNew()
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ConfigNew()
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_config_new")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ConfigNew

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigFree
; Description ...: Frees settings; NULL is fine. Clients made from them keep their own copy.
; Syntax ........: _NineKW_ConfigFree($hConfig)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_ConfigFree($hConfig)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_config_free", "ptr", $hConfig)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetApiKey
; Description ...: The account's API key, of a-z, A-Z and 0-9 (parameter apikey). Needed. 5 to 50 characters.
;                  Errors: INVALID_KEY.
; Syntax ........: _NineKW_ConfigSetApiKey($hConfig, $sApiKey)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetApiKey($hConfig, $sApiKey)
	Local $tApiKey = __NineKW_Utf8($sApiKey, "api_key", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_api_key", "ptr", $hConfig, "ptr", DllStructGetPtr($tApiKey), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetApiKey

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetBaseUrl
; Description ...: The service's address: http:// or https:// with host and, where needed, port and path prefix. At most 2000
;                  characters. Default https://www.9kw.eu.
;                  May be NULL: `base_url`, for the default.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetBaseUrl($hConfig, $sBaseUrl)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetBaseUrl($hConfig, $sBaseUrl)
	Local $tBaseUrl = __NineKW_Utf8($sBaseUrl, "base_url", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_base_url", "ptr", $hConfig, "ptr", DllStructGetPtr($tBaseUrl), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetBaseUrl

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetSource
; Description ...: The name of the calling program, sent to the service where the action has the parameter source. At most 30
;                  characters. Default ninekw.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetSource($hConfig, $sSource)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetSource($hConfig, $sSource)
	Local $tSource = __NineKW_Utf8($sSource, "source", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_source", "ptr", $hConfig, "ptr", DllStructGetPtr($tSource), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetSource

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetUserAgent
; Description ...: The User-Agent header, in printable ASCII. 1 to 1000 characters. Default ninekw/0.1.0.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetUserAgent($hConfig, $sUserAgent)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetUserAgent($hConfig, $sUserAgent)
	Local $tUserAgent = __NineKW_Utf8($sUserAgent, "user_agent", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_user_agent", "ptr", $hConfig, "ptr", DllStructGetPtr($tUserAgent), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetUserAgent

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetTimeoutMs
; Description ...: How long one request may take, from the connection to the last byte of the reply. How long people may take is
;                  a captcha's maxtimeout, and how long your program waits is the call's own time limit. In milliseconds, 1 or
;                  more. Default 30000.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetTimeoutMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetTimeoutMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_timeout_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetTimeoutMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetConnectTimeoutMs
; Description ...: How long it may take to look up the name, and to connect. In milliseconds, 1 or more. Default 10000.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetConnectTimeoutMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetConnectTimeoutMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_connect_timeout_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetConnectTimeoutMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetMinIntervalMs
; Description ...: The least time between two requests of the account. In milliseconds, 0 or more. At the service itself at least
;                  250, checked when the client is made. Default 250.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetMinIntervalMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetMinIntervalMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_min_interval_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetMinIntervalMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetUploadIntervalMs
; Description ...: The least time between two uploads of the account; 0: as between all requests. While the service refuses
;                  captchas as submitted too quickly (code 15), it is a second or more by itself. In milliseconds, 0 or more.
;                  Default 0.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetUploadIntervalMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetUploadIntervalMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_upload_interval_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetUploadIntervalMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetLongestPauseMs
; Description ...: The longest pause that the service can impose by Retry-After or by refusals. In milliseconds, 1 or more.
;                  Default 120000.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetLongestPauseMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetLongestPauseMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_longest_pause_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetLongestPauseMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetFirstPollMs
; Description ...: The least time from the upload to the first poll. In milliseconds, 0 or more. At the service itself at least
;                  5000, checked when the client is made. Default 5000.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetFirstPollMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetFirstPollMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_first_poll_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetFirstPollMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetPollIntervalMs
; Description ...: The time between two polls of one captcha. In milliseconds, 0 or more. At the service itself at least 2000,
;                  checked when the client is made. Default 2000.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetPollIntervalMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetPollIntervalMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_poll_interval_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetPollIntervalMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetJobIntervalMs
; Description ...: The pause of work after the service had no captcha to answer. In milliseconds, 0 or more. Default 1000.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetJobIntervalMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetJobIntervalMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_job_interval_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetJobIntervalMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetPolling
; Description ...: How eagerly a batch polls. Default balanced. One of NINEKW_POLLING_*.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetPolling($hConfig, $iPolling)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetPolling($hConfig, $iPolling)
	$iPolling = __NineKW_Int($iPolling, "polling", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_polling", "ptr", $hConfig, "int", $iPolling, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetPolling

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetMaxInFlight
; Description ...: How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer waits
;                  longer for its turn. 1 or more. Default 40.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetMaxInFlight($hConfig, $iMaxInFlight)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetMaxInFlight($hConfig, $iMaxInFlight)
	$iMaxInFlight = __NineKW_Int($iMaxInFlight, "max_in_flight", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_max_in_flight", "ptr", $hConfig, "int", $iMaxInFlight, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetMaxInFlight

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetLookAtService
; Description ...: Whether a batch looks at the service's load once a minute, to know how long people take. Default true. 1 for
;                  true, 0 for false.
;                  Errors: BUSY.
; Syntax ........: _NineKW_ConfigSetLookAtService($hConfig, $iLookAtService)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetLookAtService($hConfig, $iLookAtService)
	$iLookAtService = __NineKW_Int($iLookAtService, "look_at_service", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_look_at_service", "ptr", $hConfig, "int", $iLookAtService, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetLookAtService

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetRecoverUploads
; Description ...: Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid for
;                  is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen and
;                  eight letters; where the account refuses that source, the plain one is used. Default false. 1 for true, 0 for
;                  false.
;                  Errors: BUSY.
; Syntax ........: _NineKW_ConfigSetRecoverUploads($hConfig, $iRecoverUploads)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetRecoverUploads($hConfig, $iRecoverUploads)
	$iRecoverUploads = __NineKW_Int($iRecoverUploads, "recover_uploads", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_recover_uploads", "ptr", $hConfig, "int", $iRecoverUploads, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetRecoverUploads

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetJournal
; Description ...: A file that knows which captchas are paid for, so that a program that was killed can run again and pays for
;                  none twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. A captcha
;                  that is added under a tag that the file knows is not uploaded again: its answer is waited for, or is that of
;                  the file. One without a tag takes the place of an equal one that an ended process left pending. Processes may
;                  share the file; each account needs its own. Uploads are found again as with recover_uploads. Made if it is not
;                  there, when the client is made.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetJournal($hConfig, $sJournal)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetJournal($hConfig, $sJournal)
	Local $tJournal = __NineKW_Utf8($sJournal, "journal", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_journal", "ptr", $hConfig, "ptr", DllStructGetPtr($tJournal), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetJournal

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetCheckContent
; Description ...: Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a GIF, JPEG
;                  or PNG file, or a sound where the kind allows that. Default true. 1 for true, 0 for false.
;                  Errors: BUSY.
; Syntax ........: _NineKW_ConfigSetCheckContent($hConfig, $iCheckContent)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetCheckContent($hConfig, $iCheckContent)
	$iCheckContent = __NineKW_Int($iCheckContent, "check_content", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_check_content", "ptr", $hConfig, "int", $iCheckContent, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetCheckContent

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetMaxCredits
; Description ...: How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one is
;                  refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost, at
;                  10 credits, or 30 for interactive, with 6 more for confirm, 10 less for checkanswer, and prio. What the
;                  service did not accept, or nobody solved, does not count. A child of a fork counts on for itself. 0 or more.
;                  Default 0.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetMaxCredits($hConfig, $iMaxCredits)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetMaxCredits($hConfig, $iMaxCredits)
	$iMaxCredits = __NineKW_Int($iMaxCredits, "max_credits", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_max_credits", "ptr", $hConfig, "int", $iMaxCredits, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetMaxCredits

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetMinBalance
; Description ...: The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent
;                  (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is asked for
;                  before the first upload, and before a refusal if the last reading is a minute old. 0 or more. Default 0.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetMinBalance($hConfig, $iMinBalance)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetMinBalance($hConfig, $iMinBalance)
	$iMinBalance = __NineKW_Int($iMinBalance, "min_balance", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_min_balance", "ptr", $hConfig, "int", $iMinBalance, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetMinBalance

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetAbandon
; Description ...: What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is closed
;                  early. Default keep. One of NINEKW_ABANDON_*.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetAbandon($hConfig, $iAbandon)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetAbandon($hConfig, $iAbandon)
	$iAbandon = __NineKW_Int($iAbandon, "abandon", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_abandon", "ptr", $hConfig, "int", $iAbandon, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetAbandon

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetRetries
; Description ...: How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline. 0 or
;                  more. Default 3.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetRetries($hConfig, $iRetries)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetRetries($hConfig, $iRetries)
	$iRetries = __NineKW_Int($iRetries, "retries", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_retries", "ptr", $hConfig, "int", $iRetries, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetRetries

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetRetryPauseMs
; Description ...: The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it is a
;                  quarter of that, and four times as long each time that code comes again soon. In milliseconds, 0 or more.
;                  Default 1000.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetRetryPauseMs($hConfig, $iMilliseconds)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetRetryPauseMs($hConfig, $iMilliseconds)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_retry_pause_ms", "ptr", $hConfig, "int64", $iMilliseconds, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetRetryPauseMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetMaxReplyBytes
; Description ...: The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB. In bytes, 1
;                  or more. Default 8388608.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetMaxReplyBytes($hConfig, $iMaxReplyBytes)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetMaxReplyBytes($hConfig, $iMaxReplyBytes)
	$iMaxReplyBytes = __NineKW_Int($iMaxReplyBytes, "max_reply_bytes", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_max_reply_bytes", "ptr", $hConfig, "int64", $iMaxReplyBytes, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetMaxReplyBytes

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetProxy
; Description ...: A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or
;                  socks5h. By default there is none, whatever the environment says. "system" stands for the environment's
;                  ALL_PROXY, HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's Internet
;                  settings, if they name one server for everything. Checked when the client is made.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetProxy($hConfig, $sProxy)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetProxy($hConfig, $sProxy)
	Local $tProxy = __NineKW_Utf8($sProxy, "proxy", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_proxy", "ptr", $hConfig, "ptr", DllStructGetPtr($tProxy), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetProxy

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetTlsRoots
; Description ...: Which certificate authorities to trust. Default system. One of NINEKW_TLS_ROOTS_*.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetTlsRoots($hConfig, $iTlsRoots)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetTlsRoots($hConfig, $iTlsRoots)
	$iTlsRoots = __NineKW_Int($iTlsRoots, "tls_roots", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_tls_roots", "ptr", $hConfig, "int", $iTlsRoots, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetTlsRoots

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetCaFile
; Description ...: A PEM file with the only certificate authorities to trust, in place of tls_roots. Read when the client is
;                  made.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetCaFile($hConfig, $sCaFile)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetCaFile($hConfig, $sCaFile)
	Local $tCaFile = __NineKW_Utf8($sCaFile, "ca_file", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_ca_file", "ptr", $hConfig, "ptr", DllStructGetPtr($tCaFile), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetCaFile

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetCancel
; Description ...: A token that stops every call of the client, besides the token that a call is given. The client keeps what it
;                  needs of it.
;                  Errors: NULL_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetCancel($hConfig, $hCancel)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetCancel($hConfig, $hCancel)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_cancel", "ptr", $hConfig, "ptr", $hCancel, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetCancel

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetShare
; Description ...: Who shares one request budget. Default auto. One of NINEKW_SHARE_*.
;                  Errors: INVALID_ARGUMENT.
; Syntax ........: _NineKW_ConfigSetShare($hConfig, $iShare)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetShare($hConfig, $iShare)
	$iShare = __NineKW_Int($iShare, "share", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_share", "ptr", $hConfig, "int", $iShare, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetShare

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_LimiterQueueNew
; Description ...: Makes an empty queue.
;                  Free: the result with ninekw_limiter_queue_free().
; Syntax ........: _NineKW_LimiterQueueNew()
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_LimiterQueueNew()
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_limiter_queue_new")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_LimiterQueueNew

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetLimiterQueue
; Description ...: Has a queue keep the questions of a limiter, in the place of what ninekw_config_set_limiter() set. A call
;                  waits until its question is answered, or it ends; so whoever answers must not be in a call. Several settings
;                  may share a queue.
;                  Errors: NULL_ARGUMENT, BUSY.
; Syntax ........: _NineKW_ConfigSetLimiterQueue($hConfig, $hQueue)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetLimiterQueue($hConfig, $hQueue)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_limiter_queue", "ptr", $hConfig, "ptr", $hQueue, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetLimiterQueue

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_LimiterQueueNext
; Description ...: Waits for a question, at most `timeout_ms` milliseconds, and takes it, as four lines: its number, which
;                  ninekw_limiter_queue_answer() wants; the account and the priority, as a ninekw_limiter_fn gets them; and 0.
;                  Number 0 is no question: the service wants no request of the account for the milliseconds in the last line.
;                  NULL if none came in time, or after ninekw_limiter_queue_wake(). For one thread at a time.
;                  Lives: until the next call with `queue`.
; Syntax ........: _NineKW_LimiterQueueNext($hQueue, $iTimeoutMs = -1)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_LimiterQueueNext($hQueue, $iTimeoutMs = -1)
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_limiter_queue_next", "ptr", $hQueue, "int64", $iTimeoutMs)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_LimiterQueueNext

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_LimiterQueueAnswer
; Description ...: Answers a question by its number, with what a ninekw_limiter_fn returns; on any thread. Of a question that was
;                  answered, or that there is not, nothing happens.
; Syntax ........: _NineKW_LimiterQueueAnswer($hQueue, $iNumber, $iMilliseconds)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_LimiterQueueAnswer($hQueue, $iNumber, $iMilliseconds)
	$iNumber = __NineKW_Int($iNumber, "number", 64)
	If @error Then Return SetError(@error, @extended, 0)
	$iMilliseconds = __NineKW_Int($iMilliseconds, "milliseconds", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_limiter_queue_answer", "ptr", $hQueue, "int64", $iNumber, "int64", $iMilliseconds)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_LimiterQueueAnswer

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_LimiterQueueWake
; Description ...: Ends a ninekw_limiter_queue_next() that waits, or the next one; on any thread.
; Syntax ........: _NineKW_LimiterQueueWake($hQueue)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_LimiterQueueWake($hQueue)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_limiter_queue_wake", "ptr", $hQueue)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_LimiterQueueWake

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_LimiterQueueFree
; Description ...: Frees a queue; NULL is fine. Calls that wait for an answer wait on, until they are cancelled or their time is
;                  over.
; Syntax ........: _NineKW_LimiterQueueFree($hQueue)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_LimiterQueueFree($hQueue)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_limiter_queue_free", "ptr", $hQueue)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_LimiterQueueFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_LogQueueNew
; Description ...: Makes an empty queue.
;                  Free: the result with ninekw_log_queue_free().
; Syntax ........: _NineKW_LogQueueNew()
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_LogQueueNew()
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_log_queue_new")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_LogQueueNew

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ConfigSetLogQueue
; Description ...: Has a queue keep the events of the clients made from these settings, from `level` on; it takes the place of
;                  what ninekw_config_set_log() set, and the other way round. Several settings may share a queue.
;                  May be NULL: `queue`, for nobody.
;                  Errors: INVALID_ARGUMENT, BUSY.
; Syntax ........: _NineKW_ConfigSetLogQueue($hConfig, $iLevel, $hQueue)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ConfigSetLogQueue($hConfig, $iLevel, $hQueue)
	$iLevel = __NineKW_Int($iLevel, "level", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_log_queue", "ptr", $hConfig, "int", $iLevel, "ptr", $hQueue, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetLogQueue

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_LogQueueNext
; Description ...: Takes the event that waits for longest, as four lines: the number of its level, its name, name and fields for
;                  people, and the fields as a JSON object, all as a ninekw_log_fn gets them. NULL if none waits. For one thread
;                  at a time.
;                  Lives: until the next call with `queue`.
; Syntax ........: _NineKW_LogQueueNext($hQueue)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_LogQueueNext($hQueue)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_log_queue_next", "ptr", $hQueue)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_LogQueueNext

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_LogQueueFree
; Description ...: Frees a queue; NULL is fine. Clients whose events it kept go on.
; Syntax ........: _NineKW_LogQueueFree($hQueue)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_LogQueueFree($hQueue)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_log_queue_free", "ptr", $hQueue)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_LogQueueFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ClientNew
; Description ...: Creates a client from a copy of the settings, without connecting to the service. If several programs use one
;                  account, see ninekw_config_set_share().
;                  Errors: INVALID_KEY without a key, INVALID_ARGUMENT, NULL_ARGUMENT.
;                  Free: `*client_out` with ninekw_client_free().
; Syntax ........: _NineKW_ClientNew($hConfig)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ClientNew($hConfig)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_client_new", "ptr", $hConfig, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[2]
EndFunc   ;==>_NineKW_ClientNew

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ClientWithin
; Description ...: Gives the same client, with the same account, budget and spending, each of whose calls has this time limit,
;                  counted from its beginning, and this token. A `timeout_ms` of -1 and no token leave what `client` has. What a
;                  call is given itself (a `timeout_ms` other than -1, a token) counts instead. A batch has them for all of it,
;                  the time counted from its making, unless it is driven by ninekw_batch_next_fed(). Free both with
;                  ninekw_client_free(), in any order; the token may be freed before.
;                  
;                  A call that is out of time or cancelled fails with DEADLINE or CANCELLED. If its request was sent already, it
;                  may have taken effect: ninekw_error_message() says so where repeating it would do it twice (ninekw_transfer()
;                  and the like), and an upload fails with SUBMIT_UNKNOWN.
;                  May be NULL: `cancel`.
;                  Errors: INVALID_ARGUMENT.
;                  Free: `*client_out` with ninekw_client_free().
; Syntax ........: _NineKW_ClientWithin($hClient, $iTimeoutMs = -1, $hCancel = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ClientWithin($hClient, $iTimeoutMs = -1, $hCancel = 0)
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_client_within", "ptr", $hClient, "int64", $iTimeoutMs, "ptr", $hCancel, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_ClientWithin

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ClientFree
; Description ...: Frees a client; NULL is fine. Calls in progress are not affected.
; Syntax ........: _NineKW_ClientFree($hClient)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_ClientFree($hClient)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_client_free", "ptr", $hClient)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ClientFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_OptionsNew
; Description ...: Creates options without parameters.
;                  Free: the result with ninekw_options_free().
; Syntax ........: _NineKW_OptionsNew()
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_OptionsNew()
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_options_new")
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_OptionsNew

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_OptionsSetText
; Description ...: Sets a parameter to a text, replacing an earlier value. `name` is one of NINEKW_PARAM_* (`_` may stand for
;                  `-`); `value` is copied. For `file-upload-01` to `-08` the text is a sitekey, a text captcha, a data URL
;                  (whose content is sent as a file), or with the option base64=1 base64 with or without line breaks.
;                  Errors: UNKNOWN_OPTION, OPTION_RANGE, INVALID_UTF8, NULL_ARGUMENT, BUSY.
; Syntax ........: _NineKW_OptionsSetText($hOptions, $sName, $sValue)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_OptionsSetText($hOptions, $sName, $sValue)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $tValue = __NineKW_Utf8($sValue, "value", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_options_set_text", "ptr", $hOptions, "ptr", DllStructGetPtr($tName), "ptr", DllStructGetPtr($tValue), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_OptionsSetText

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_OptionsSetInt
; Description ...: Sets a parameter to an integer, replacing an earlier value; flags are 0 or 1. `name` as in
;                  ninekw_options_set_text().
;                  Errors: UNKNOWN_OPTION, OPTION_RANGE (with the range), INVALID_UTF8, NULL_ARGUMENT, BUSY.
; Syntax ........: _NineKW_OptionsSetInt($hOptions, $sName, $iValue)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_OptionsSetInt($hOptions, $sName, $iValue)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	$iValue = __NineKW_Int($iValue, "value", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_options_set_int", "ptr", $hOptions, "ptr", DllStructGetPtr($tName), "int64", $iValue, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_OptionsSetInt

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_OptionsSetBytes
; Description ...: Sets a parameter to `length` bytes, which are copied: the content of a file for `file-upload-01` to `-08`. If
;                  `length` is 0 the pointer is ignored and the value is refused as empty; more than 8388608 bytes are refused
;                  with FILE.
;                  Errors: UNKNOWN_OPTION, OPTION_RANGE, FILE, NULL_ARGUMENT, INVALID_ARGUMENT, BUSY.
; Syntax ........: _NineKW_OptionsSetBytes($hOptions, $sName, $dData)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_OptionsSetBytes($hOptions, $sName, $dData)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $tData = __NineKW_Struct($dData)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_options_set_bytes", "ptr", $hOptions, "ptr", DllStructGetPtr($tName), "ptr", DllStructGetPtr($tData), "ulong_ptr", BinaryLen($dData), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_OptionsSetBytes

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_OptionsSetFile
; Description ...: Sets a parameter to the content of a file, which is read when the captcha is submitted. `path` is UTF-8.
;                  Errors: UNKNOWN_OPTION, OPTION_RANGE, INVALID_UTF8, NULL_ARGUMENT, BUSY; FILE when the captcha is submitted.
; Syntax ........: _NineKW_OptionsSetFile($hOptions, $sName, $sPath)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_OptionsSetFile($hOptions, $sName, $sPath)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $tPath = __NineKW_Utf8($sPath, "path", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_options_set_file", "ptr", $hOptions, "ptr", DllStructGetPtr($tName), "ptr", DllStructGetPtr($tPath), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_OptionsSetFile

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_OptionsClear
; Description ...: Removes all parameters, so that the options can be used for the next captcha.
;                  May be NULL: `options`.
; Syntax ........: _NineKW_OptionsClear($hOptions)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_OptionsClear($hOptions)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_options_clear", "ptr", $hOptions)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_OptionsClear

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_OptionsFree
; Description ...: Frees options; NULL is fine.
; Syntax ........: _NineKW_OptionsFree($hOptions)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_OptionsFree($hOptions)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_options_free", "ptr", $hOptions)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_OptionsFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ServerStatus
; Description ...: Fetches the load of the service: workers online, queues, solve times (servercheck.json; the key is not sent).
;                  Errors: network, reply.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_ServerStatus($hClient)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ServerStatus($hClient)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_server_status", "ptr", $hClient, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[2]
EndFunc   ;==>_NineKW_ServerStatus

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Balance
; Description ...: Puts the account's credits into `*credits_out` (action usercaptchaguthaben).
;                  Errors: network, reply, service.
; Syntax ........: _NineKW_Balance($hClient)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Balance($hClient)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_balance", "ptr", $hClient, "int64*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[2]
EndFunc   ;==>_NineKW_Balance

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Submit
; Description ...: Like ninekw_submit(), with a timeout, a token and progress. `timeout_ms`: -1 for none; `user` is handed to
;                  `progress`.
;                  May be NULL: `cancel`, `progress`.
;                  Errors: also CANCELLED and DEADLINE; SUBMIT_UNKNOWN instead of both if part of the request has already been
;                  sent.
; Syntax ........: _NineKW_Submit($hClient, $hOptions = 0, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Submit($hClient, $hOptions = 0, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aBefore = __NineKW_Enter($vProgress)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_submit_with", "ptr", $hClient, "ptr", $hOptions, "int64", $iTimeoutMs, "ptr", $hCancel, "ptr", __NineKW_Pointer("Progress", $vProgress), "ptr", 0, "int64*", 0, "ptr*", 0)
	Local $iFault = @error
	__NineKW_Leave($aBefore)
	If __NineKW_Failed($iFault, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[7]
EndFunc   ;==>_NineKW_Submit

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Poll
; Description ...: Like ninekw_poll(), with more parameters of its action (archiv, debug, source).
;                  May be NULL: `options`.
;                  Errors: options, network, reply, service.
;                  Free: `*answer_out` with ninekw_answer_free().
; Syntax ........: _NineKW_Poll($hClient, $iId, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Poll($hClient, $iId, $hOptions = 0)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_poll_with", "ptr", $hClient, "int64", $iId, "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_Poll

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Wait
; Description ...: Like ninekw_wait(), with progress. `user` is handed to `progress`.
;                  May be NULL: `cancel`, `progress`.
;                  Errors: UNSOLVED, CANCELLED, DEADLINE, service.
;                  Free: `*answer_out` with ninekw_answer_free().
; Syntax ........: _NineKW_Wait($hClient, $iId, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Wait($hClient, $iId, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aBefore = __NineKW_Enter($vProgress)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_wait_with", "ptr", $hClient, "int64", $iId, "int64", $iTimeoutMs, "ptr", $hCancel, "ptr", __NineKW_Pointer("Progress", $vProgress), "ptr", 0, "ptr*", 0, "ptr*", 0)
	Local $iFault = @error
	__NineKW_Leave($aBefore)
	If __NineKW_Failed($iFault, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[7]
EndFunc   ;==>_NineKW_Wait

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Solve
; Description ...: Like ninekw_solve(), with progress. `user` is handed to `progress`.
;                  May be NULL: `cancel`, `progress`.
;                  Errors: options, SPENDING_LIMIT, network, reply, service, SUBMIT_UNKNOWN, UNSOLVED, CANCELLED, DEADLINE.
;                  Free: `*answer_out` with ninekw_answer_free().
; Syntax ........: _NineKW_Solve($hClient, $hOptions = 0, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Solve($hClient, $hOptions = 0, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aBefore = __NineKW_Enter($vProgress)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_solve_with", "ptr", $hClient, "ptr", $hOptions, "int64", $iTimeoutMs, "ptr", $hCancel, "ptr", __NineKW_Pointer("Progress", $vProgress), "ptr", 0, "ptr*", 0, "ptr*", 0)
	Local $iFault = @error
	__NineKW_Leave($aBefore)
	If __NineKW_Failed($iFault, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[7]
EndFunc   ;==>_NineKW_Solve

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Feedback
; Description ...: Like ninekw_feedback(), with more parameters of its action (archiv, debug, source).
;                  May be NULL: `options`.
;                  Errors: INVALID_ARGUMENT, options, network, reply, service.
; Syntax ........: _NineKW_Feedback($hClient, $iId, $iVerdict, $hOptions = 0)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Feedback($hClient, $iId, $iVerdict, $hOptions = 0)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	$iVerdict = __NineKW_Int($iVerdict, "verdict", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_feedback_with", "ptr", $hClient, "int64", $iId, "int", $iVerdict, "ptr", $hOptions, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_Feedback

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Acknowledge
; Description ...: Tells the file of ninekw_config_set_journal() that the answer to captcha `id` is where it belongs, so that it
;                  need not be kept: ninekw_batch_resume() does not give it again, and its tag is free for another captcha, as
;                  are all tags of this id, which equal pictures may share. An id that the file does not know, or whose answer is
;                  not there yet, is fine. Nothing is sent.
;                  Errors: INVALID_ARGUMENT without a journal, FILE.
; Syntax ........: _NineKW_Acknowledge($hClient, $iId)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Acknowledge($hClient, $iId)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_acknowledge", "ptr", $hClient, "int64", $iId, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_Acknowledge

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Forget
; Description ...: Makes the file of ninekw_config_set_journal() forget what it has under `tag`: an upload of which it is not
;                  known whether it was accepted, an id or an answer. So a captcha that is added under this tag is uploaded and
;                  paid for. Other tags of the same id stay. A tag that the file does not know is fine. Nothing is sent.
;                  Errors: INVALID_ARGUMENT without a journal, FILE, BUSY while this client waits for it, or another living
;                  process to which it belongs has no answer yet.
; Syntax ........: _NineKW_Forget($hClient, $sTag)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Forget($hClient, $sTag)
	Local $tTag = __NineKW_Utf8($sTag, "tag", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_forget", "ptr", $hClient, "ptr", DllStructGetPtr($tTag), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_Forget

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Call
; Description ...: Calls any action of the API documentation by its name and returns the whole reply: in JSON or, with the option
;                  json=0, in the documented text form.
;                  May be NULL: `options`.
;                  Errors: INVALID_ARGUMENT for an unknown action, options, SPENDING_LIMIT for an upload, network, reply,
;                  service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_Call($hClient, $sAction, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Call($hClient, $sAction, $hOptions = 0)
	Local $tAction = __NineKW_Utf8($sAction, "action", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_call", "ptr", $hClient, "ptr", DllStructGetPtr($tAction), "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_Call

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerId
; Description ...: The captcha's id; 0 for NULL.
; Syntax ........: _NineKW_AnswerId($hAnswer)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_AnswerId($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_answer_id", "ptr", $hAnswer)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_AnswerId

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerState
; Description ...: The captcha's state, one of NINEKW_STATE_*; 0 for NULL.
; Syntax ........: _NineKW_AnswerState($hAnswer)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_AnswerState($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_answer_state", "ptr", $hAnswer)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_AnswerState

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerText
; Description ...: The answer exactly as the worker sent it; "" if there is none, NULL for NULL.
;                  Lives: as long as `answer`.
; Syntax ........: _NineKW_AnswerText($hAnswer)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_AnswerText($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_answer_text", "ptr", $hAnswer)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_AnswerText

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerKind
; Description ...: The kind of answer that the captcha needs: "text", "textonly", "mouse", "multimouse", "rotate", "puzzle",
;                  "interactive" or "confirm"; NULL if this client did not submit the captcha.
;                  Lives: as long as `answer`.
; Syntax ........: _NineKW_AnswerKind($hAnswer)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_AnswerKind($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_answer_kind", "ptr", $hAnswer)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_AnswerKind

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerCredits
; Description ...: Puts the account's balance in credits into `*credits_out` and returns 1; returns 0 if the service did not send
;                  it with the answer.
; Syntax ........: _NineKW_AnswerCredits($hAnswer)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_AnswerCredits($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_answer_credits", "ptr", $hAnswer, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_AnswerCredits

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerPrice
; Description ...: Puts what the captcha costs, in credits, into `*credits_out` and returns 1: 0 credits if nobody solved it.
;                  Returns 0 if this client did not submit the captcha or does not remember it: it remembers the last 4096.
; Syntax ........: _NineKW_AnswerPrice($hAnswer)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_AnswerPrice($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_answer_price", "ptr", $hAnswer, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_AnswerPrice

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerRetryInMs
; Description ...: Puts into `*ms_out` in how many milliseconds to poll again and returns 1, for an answer of ninekw_poll() that
;                  is pending: then another poll is allowed and worth its turn. ninekw_wait() polls at such moments by itself;
;                  this is for programs that do something else meanwhile, such as the tasks of a queue. Returns 0 if the captcha
;                  is not pending.
; Syntax ........: _NineKW_AnswerRetryInMs($hAnswer)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_AnswerRetryInMs($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_answer_retry_in_ms", "ptr", $hAnswer, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_AnswerRetryInMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerAngle
; Description ...: Puts the angle of a rotate captcha in degrees into `*degrees_out` and returns 1; returns 0 if the captcha is
;                  of another kind or the text is not an angle.
; Syntax ........: _NineKW_AnswerAngle($hAnswer)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_AnswerAngle($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_answer_angle", "ptr", $hAnswer, "int*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_AnswerAngle

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerConfirmed
; Description ...: Puts 1 into `*right_out` if the worker confirmed the answer that you had checked (checkanswer), 0 if not, and
;                  returns 1; returns 0 if the captcha is of another kind or the text is neither yes nor no.
; Syntax ........: _NineKW_AnswerConfirmed($hAnswer)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_AnswerConfirmed($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_answer_confirmed", "ptr", $hAnswer, "int*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_AnswerConfirmed

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerToken
; Description ...: The token of an interactive captcha, exactly as sent; NULL if the captcha is of another kind.
;                  Lives: as long as `answer`.
; Syntax ........: _NineKW_AnswerToken($hAnswer)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_AnswerToken($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_answer_token", "ptr", $hAnswer)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_AnswerToken

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerPointCount
; Description ...: How many points the answer has: the clicks of a mouse or multimouse captcha, the positions of the pieces of a
;                  puzzle. 0 if the captcha is of another kind or any part of the text is not a coordinate.
; Syntax ........: _NineKW_AnswerPointCount($hAnswer)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_AnswerPointCount($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_answer_point_count", "ptr", $hAnswer)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_AnswerPointCount

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerPoint
; Description ...: Puts the coordinates of point number `index`, from 0, into `*x_out` and `*y_out`, in pixels from the upper
;                  left corner, and returns 1; returns 0 if there is no such point.
; Syntax ........: _NineKW_AnswerPoint($hAnswer, $iIndex)
; Return values .: Success: an array of what the call fills in
; ================================================================================================================
Func _NineKW_AnswerPoint($hAnswer, $iIndex)
	$iIndex = __NineKW_Int($iIndex, "index", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_answer_point", "ptr", $hAnswer, "ulong_ptr", $iIndex, "int*", 0, "int*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Local $aFound[2] = [$aCall[3], $aCall[4]]
	Return SetExtended($aCall[0], $aFound)
EndFunc   ;==>_NineKW_AnswerPoint

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_AnswerFree
; Description ...: Frees an answer; NULL is fine.
; Syntax ........: _NineKW_AnswerFree($hAnswer)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_AnswerFree($hAnswer)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_answer_free", "ptr", $hAnswer)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_AnswerFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchNew
; Description ...: Creates an empty batch for a client.
;                  Errors: NULL_ARGUMENT.
;                  Free: `*batch_out` with ninekw_batch_free().
; Syntax ........: _NineKW_BatchNew($hClient)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchNew($hClient)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_new", "ptr", $hClient, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[2]
EndFunc   ;==>_NineKW_BatchNew

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchAdd
; Description ...: ninekw_batch_add() with a deadline of the captcha's own and a name that ninekw_done_tag() gives back.
;                  `timeout_ms` counts from now (-1: none, the wait ends 10 s after the captcha's maxtimeout); what becomes of
;                  the captcha then is what ninekw_config_set_abandon() says, and it ends with DEADLINE, or with SUBMIT_UNKNOWN
;                  if its upload was on its way.
;                  May be NULL: `tag`.
;                  Errors: options, INVALID_ARGUMENT.
; Syntax ........: _NineKW_BatchAdd($hBatch, $hOptions = 0, $iTimeoutMs = -1, $sTag = "")
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchAdd($hBatch, $hOptions = 0, $iTimeoutMs = -1, $sTag = "")
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $tTag = __NineKW_Utf8($sTag, "tag", True)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_add_with", "ptr", $hBatch, "ptr", $hOptions, "int64", $iTimeoutMs, "ptr", DllStructGetPtr($tTag), "int64*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[5]
EndFunc   ;==>_NineKW_BatchAdd

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchAddSubmitted
; Description ...: ninekw_batch_add_submitted() with further parameters of its polls in `options`, and with `timeout_ms` and
;                  `tag` as in ninekw_batch_add_with().
;                  May be NULL: `options`, `tag`.
;                  Errors: options, INVALID_ARGUMENT.
; Syntax ........: _NineKW_BatchAddSubmitted($hBatch, $iId, $hOptions = 0, $iTimeoutMs = -1, $sTag = "")
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchAddSubmitted($hBatch, $iId, $hOptions = 0, $iTimeoutMs = -1, $sTag = "")
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $tTag = __NineKW_Utf8($sTag, "tag", True)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_add_submitted_with", "ptr", $hBatch, "int64", $iId, "ptr", $hOptions, "int64", $iTimeoutMs, "ptr", DllStructGetPtr($tTag), "int64*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[6]
EndFunc   ;==>_NineKW_BatchAddSubmitted

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchCancel
; Description ...: Ends the wait for one captcha, also while another thread drives the batch: it ends with CANCELLED. What
;                  becomes of it is what ninekw_config_set_abandon() says. Does nothing for a ticket that is finished.
;                  May be NULL: `batch`.
; Syntax ........: _NineKW_BatchCancel($hBatch, $iTicket)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_BatchCancel($hBatch, $iTicket)
	$iTicket = __NineKW_Int($iTicket, "ticket", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_batch_cancel", "ptr", $hBatch, "int64", $iTicket)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_BatchCancel

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchResume
; Description ...: Adds what the file of ninekw_config_set_journal() has of processes that have ended, and what this process left
;                  pending, and puts how many captchas these are into `*count_out`. Each comes out of ninekw_batch_next() with
;                  its ninekw_done_tag(): with its answer, also if the ended process had that and did not ninekw_acknowledge()
;                  it; with DISCONNECTED if it was certainly not accepted, to be added again; or with another error. A program
;                  that adds all its captchas again, each under the tag that it had, does not need this.
;                  Errors: INVALID_ARGUMENT without a journal, FILE, BUSY.
; Syntax ........: _NineKW_BatchResume($hBatch)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchResume($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_resume", "ptr", $hBatch, "int64*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[2]
EndFunc   ;==>_NineKW_BatchResume

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchWake
; Description ...: Makes ninekw_batch_next_fed() return within 50 ms, also in another thread, without breaking off a request.
;                  May be NULL: `batch`.
; Syntax ........: _NineKW_BatchWake($hBatch)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_BatchWake($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_batch_wake", "ptr", $hBatch)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_BatchWake

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchCaptchaId
; Description ...: The id of the captcha with this ticket while it is pending at the service, also while another thread drives
;                  the batch; 0 before it is accepted, once it is finished, and for NULL.
; Syntax ........: _NineKW_BatchCaptchaId($hBatch, $iTicket)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_BatchCaptchaId($hBatch, $iTicket)
	$iTicket = __NineKW_Int($iTicket, "ticket", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_batch_captcha_id", "ptr", $hBatch, "int64", $iTicket)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_BatchCaptchaId

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchNext
; Description ...: Like ninekw_batch_next(), with progress. `user` is handed to `progress`.
;                  May be NULL: `cancel`, `progress`.
;                  Errors: CANCELLED, DEADLINE, BUSY.
;                  Free: `*done_out` with ninekw_done_free().
; Syntax ........: _NineKW_BatchNext($hBatch, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchNext($hBatch, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aBefore = __NineKW_Enter($vProgress)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_next_with", "ptr", $hBatch, "int64", $iTimeoutMs, "ptr", $hCancel, "ptr", __NineKW_Pointer("Progress", $vProgress), "ptr", 0, "ptr*", 0, "ptr*", 0)
	Local $iFault = @error
	__NineKW_Leave($aBefore)
	If __NineKW_Failed($iFault, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[6]
EndFunc   ;==>_NineKW_BatchNext

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchNextOrRoom
; Description ...: Like ninekw_batch_next_with(), for streams: it also returns, with NULL in `*done_out`, as soon as all added
;                  captchas are uploaded and there is room for another. So you create a captcha only when it can be uploaded at
;                  once, and a million captchas need no more memory than those in flight. Call this until `*done_out` is NULL,
;                  add the next captcha with ninekw_batch_add(), and repeat; at the end of the stream call ninekw_batch_next()
;                  until `*done_out` is NULL.
;                  May be NULL: `cancel`, `progress`.
;                  Errors: CANCELLED, DEADLINE, BUSY.
;                  Free: `*done_out` with ninekw_done_free().
; Syntax ........: _NineKW_BatchNextOrRoom($hBatch, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchNextOrRoom($hBatch, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aBefore = __NineKW_Enter($vProgress)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_next_or_room", "ptr", $hBatch, "int64", $iTimeoutMs, "ptr", $hCancel, "ptr", __NineKW_Pointer("Progress", $vProgress), "ptr", 0, "ptr*", 0, "ptr*", 0)
	Local $iFault = @error
	__NineKW_Leave($aBefore)
	If __NineKW_Failed($iFault, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[6]
EndFunc   ;==>_NineKW_BatchNextOrRoom

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchNextFed
; Description ...: ninekw_batch_next_with() for a thread that drives the batch while others feed it: with nothing to do it waits,
;                  and it gives NULL with NINEKW_OK when, and only when, ninekw_batch_wake() was called.
;                  May be NULL: `cancel`, `progress`.
;                  Errors: CANCELLED, DEADLINE, BUSY.
;                  Free: `*done_out` with ninekw_done_free().
; Syntax ........: _NineKW_BatchNextFed($hBatch, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchNextFed($hBatch, $iTimeoutMs = -1, $hCancel = 0, $vProgress = "")
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aBefore = __NineKW_Enter($vProgress)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_next_fed", "ptr", $hBatch, "int64", $iTimeoutMs, "ptr", $hCancel, "ptr", __NineKW_Pointer("Progress", $vProgress), "ptr", 0, "ptr*", 0, "ptr*", 0)
	Local $iFault = @error
	__NineKW_Leave($aBefore)
	If __NineKW_Failed($iFault, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[6]
EndFunc   ;==>_NineKW_BatchNextFed

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchFeedback
; Description ...: Notes whether the answer to captcha `id` was right: NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_UNUSED. The
;                  service is told in a turn that nothing else needs, by later calls of ninekw_batch_next().
;                  Errors: INVALID_ARGUMENT, BUSY.
; Syntax ........: _NineKW_BatchFeedback($hBatch, $iId, $iVerdict)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchFeedback($hBatch, $iId, $iVerdict)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	$iVerdict = __NineKW_Int($iVerdict, "verdict", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_feedback", "ptr", $hBatch, "int64", $iId, "int", $iVerdict, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_BatchFeedback

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchInFlight
; Description ...: How many captchas are pending at the service, including those whose upload was interrupted so that it is
;                  unknown whether they were accepted; 0 for NULL and while another thread uses the batch.
; Syntax ........: _NineKW_BatchInFlight($hBatch)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_BatchInFlight($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_batch_in_flight", "ptr", $hBatch)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_BatchInFlight

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchQueued
; Description ...: How many captchas wait for their upload; 0 for NULL and while another thread uses the batch.
; Syntax ........: _NineKW_BatchQueued($hBatch)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_BatchQueued($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_batch_queued", "ptr", $hBatch)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_BatchQueued

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchHasRoom
; Description ...: 1 if max_in_flight allows the upload of another captcha now, else 0.
; Syntax ........: _NineKW_BatchHasRoom($hBatch)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_BatchHasRoom($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_has_room", "ptr", $hBatch)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_BatchHasRoom

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchGiveUp
; Description ...: Gives up every pending captcha, so that it is not charged, and drops those not uploaded. If the last poll of a
;                  captcha is too long ago, it polls once more first: an answer that has arrived is charged, and
;                  ninekw_batch_next() returns it as usual. ninekw_batch_next() also returns an error for each captcha that may
;                  or may not have been accepted.
;                  Errors: network, reply, service, BUSY; captchas that are not given up yet stay in the batch.
; Syntax ........: _NineKW_BatchGiveUp($hBatch)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchGiveUp($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_give_up", "ptr", $hBatch, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_BatchGiveUp

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchLeave
; Description ...: Ends a batch whose caller goes before its end: looks for the captchas whose upload was interrupted, gives up
;                  those that are pending if ninekw_config_set_abandon() says so, and gives the feedback that waits. It takes at
;                  most 5 s in all, and 1 s for each of these. It reports the first trouble and sees to the rest all the same.
;                  After it, also after an error, ninekw_batch_pending() names what is left, for ninekw_wait().
;                  Errors: network, reply, service, DEADLINE, BUSY.
; Syntax ........: _NineKW_BatchLeave($hBatch)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_BatchLeave($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_batch_leave", "ptr", $hBatch, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_BatchLeave

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_BatchFree
; Description ...: Frees a batch; NULL is fine. Its captchas stay pending at the service, and feedback that waits is lost: see
;                  ninekw_batch_leave().
; Syntax ........: _NineKW_BatchFree($hBatch)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_BatchFree($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_batch_free", "ptr", $hBatch)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_BatchFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DoneTag
; Description ...: The name that the captcha was added with, or NULL.
;                  Lives: as long as `done`.
; Syntax ........: _NineKW_DoneTag($hDone)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_DoneTag($hDone)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_done_tag", "ptr", $hDone)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_DoneTag

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DoneTicket
; Description ...: The ticket that ninekw_batch_add() gave; -1 for NULL.
; Syntax ........: _NineKW_DoneTicket($hDone)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_DoneTicket($hDone)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_done_ticket", "ptr", $hDone)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_DoneTicket

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DoneCaptchaId
; Description ...: The captcha's id; 0 if the captcha was not accepted, and for NULL.
; Syntax ........: _NineKW_DoneCaptchaId($hDone)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_DoneCaptchaId($hDone)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_done_captcha_id", "ptr", $hDone)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_DoneCaptchaId

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DonePrice
; Description ...: Puts what the captcha costs, in credits, into `*credits_out` and returns 1, as ninekw_answer_price(): 0
;                  credits if nobody solved it. Returns 0 if that is not known.
; Syntax ........: _NineKW_DonePrice($hDone)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_DonePrice($hDone)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_done_price", "ptr", $hDone, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_DonePrice

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DoneAnswer
; Description ...: The answer; NULL if there is none.
;                  Lives: as long as `done`.
; Syntax ........: _NineKW_DoneAnswer($hDone)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_DoneAnswer($hDone)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_done_answer", "ptr", $hDone)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_DoneAnswer

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DoneError
; Description ...: Why there is no answer; NULL if there is one.
;                  Lives: as long as `done`.
; Syntax ........: _NineKW_DoneError($hDone)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_DoneError($hDone)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_done_error", "ptr", $hDone)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_DoneError

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DoneFree
; Description ...: Frees a result with its answer and error; NULL is fine.
; Syntax ........: _NineKW_DoneFree($hDone)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_DoneFree($hDone)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_done_free", "ptr", $hDone)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_DoneFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobNext
; Description ...: Takes a captcha to answer (action usercaptchanew). If there is none at the moment, the call succeeds and
;                  `*job_out` is NULL. `options` name the kinds that you take (mouse, multimouse, rotate, puzzle, audio,
;                  interactive, textonly, confirm, text=no). You get your own captchas only if selfsolve=1 is set here, at their
;                  upload or for the account (ninekw_set_setting()). The files are included unless the option filedata=0 is set.
;                  With the option withok the receipt is confirmed at once.
;                  May be NULL: `options`.
;                  Errors: options, network, reply, service.
;                  Free: `*job_out` with ninekw_job_free().
; Syntax ........: _NineKW_JobNext($hClient, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_JobNext($hClient, $hOptions = 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_job_next", "ptr", $hClient, "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[3]
EndFunc   ;==>_NineKW_JobNext

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobConfirm
; Description ...: Confirms the receipt of a captcha taken with withok (action usercaptchanewok). ninekw_job_next() already does
;                  this.
;                  May be NULL: `options` (speed, speedlevel, source).
;                  Errors: options, network, reply, service.
; Syntax ........: _NineKW_JobConfirm($hClient, $hOptions = 0)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_JobConfirm($hClient, $hOptions = 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_job_confirm", "ptr", $hClient, "ptr", $hOptions, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_JobConfirm

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobAnswer
; Description ...: Answers the captcha `id` (action usercaptchacorrect). The form of `answer` depends on ninekw_job_kind(). If
;                  this client took the job, the answer is checked by the job's rules before anything is sent, and its speed,
;                  speedlevel and confirm are sent too. The credits earned are put into `*credits_out`, 0 if the service does not
;                  tell them. Sending an answer again is harmless.
;                  May be NULL: `options` (debug, source, ...), `credits_out`.
;                  Errors: ANSWER, GONE (too late), options, network, reply, service.
; Syntax ........: _NineKW_JobAnswer($hClient, $iId, $sAnswer, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_JobAnswer($hClient, $iId, $sAnswer, $hOptions = 0)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $tAnswer = __NineKW_Utf8($sAnswer, "answer", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_job_answer", "ptr", $hClient, "int64", $iId, "ptr", DllStructGetPtr($tAnswer), "ptr", $hOptions, "int64*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[5]
EndFunc   ;==>_NineKW_JobAnswer

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobSkip
; Description ...: Skips the captcha `id` because it cannot be answered (action usercaptchaskip). The service excludes workers
;                  who misuse this.
;                  May be NULL: `options` (end, debug, source, ...).
;                  Errors: GONE, options, network, reply, service.
; Syntax ........: _NineKW_JobSkip($hClient, $iId, $hOptions = 0)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_JobSkip($hClient, $iId, $hOptions = 0)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_job_skip", "ptr", $hClient, "int64", $iId, "ptr", $hOptions, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_JobSkip

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobEnd
; Description ...: Tells the service that you take no more captchas for now (action usercaptchaskip with end=1 and no id).
;                  Errors: network, reply, service.
; Syntax ........: _NineKW_JobEnd($hClient)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_JobEnd($hClient)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_job_end", "ptr", $hClient, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_JobEnd

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobVerdict
; Description ...: Puts the submitter's verdict on your answer to the captcha `id` into `*verdict_out` (action
;                  usercaptchacorrectcheck): NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_NOT_JUDGED.
;                  May be NULL: `options` (archiv, notext, source).
;                  Errors: GONE, options, network, reply, service.
; Syntax ........: _NineKW_JobVerdict($hClient, $iId, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_JobVerdict($hClient, $iId, $hOptions = 0)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_job_verdict", "ptr", $hClient, "int64", $iId, "ptr", $hOptions, "int*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_JobVerdict

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Show
; Description ...: Fetches the first file of the captcha `id` (action usercaptchashow): ninekw_reply_bytes() has its content,
;                  ninekw_reply_media_type() its type. With the option base64=1 the service sends base64, and the library decodes
;                  it.
;                  May be NULL: `options` (base64, nodraw, debug, source).
;                  Errors: GONE, options, network, reply, service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_Show($hClient, $iId, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Show($hClient, $iId, $hOptions = 0)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_show", "ptr", $hClient, "int64", $iId, "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_Show

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ShowStatic
; Description ...: Fetches the first file of the captcha `id` as a static file (captchas/ID.txt, or captchas/ID_base64.txt if
;                  `base64` is 1), which is less work for the service; not for captchas taken with speed. Read the reply as that
;                  of ninekw_show().
;                  Errors: network, reply.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_ShowStatic($hClient, $iId, $iBase64)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_ShowStatic($hClient, $iId, $iBase64)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	$iBase64 = __NineKW_Int($iBase64, "base64", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_show_static", "ptr", $hClient, "int64", $iId, "int", $iBase64, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_ShowStatic

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobId
; Description ...: The captcha's id; 0 for NULL.
; Syntax ........: _NineKW_JobId($hJob)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_JobId($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_job_id", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_JobId

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobKind
; Description ...: The kind of answer that is wanted: "text", "textonly", "audio" (text), "mouse" (324x184), "multimouse"
;                  (68x149;81x192), "rotate" (40 or -40), "puzzle" (301.05.165.11), "interactive" (a token), or "confirm" (yes or
;                  no: is ninekw_job_answer_to_check() right?). NULL for NULL.
;                  Lives: as long as `job`.
; Syntax ........: _NineKW_JobKind($hJob)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_JobKind($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_job_kind", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_JobKind

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobCaptchaKind
; Description ...: The kind of the captcha itself, even if you are only to check its answer.
;                  Lives: as long as `job`.
; Syntax ........: _NineKW_JobCaptchaKind($hJob)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_JobCaptchaKind($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_job_captcha_kind", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_JobCaptchaKind

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobAnswerToCheck
; Description ...: The answer that you are to check; NULL unless the kind is "confirm".
;                  Lives: as long as `job`.
; Syntax ........: _NineKW_JobAnswerToCheck($hJob)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_JobAnswerToCheck($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_job_answer_to_check", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_JobAnswerToCheck

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobFileCount
; Description ...: The number of files in the job. If you took the job without filedata, fetch them with ninekw_show().
; Syntax ........: _NineKW_JobFileCount($hJob)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_JobFileCount($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_job_file_count", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_JobFileCount

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobFile
; Description ...: The bytes of file number `index`, from 0; `*length_out` receives their number. NULL and 0 if there is no such
;                  file.
;                  Lives: as long as `job`.
; Syntax ........: _NineKW_JobFile($hJob, $iIndex)
; Return values .: Success: the bytes
; ================================================================================================================
Func _NineKW_JobFile($hJob, $iIndex)
	$iIndex = __NineKW_Int($iIndex, "index", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_job_file", "ptr", $hJob, "ulong_ptr", $iIndex, "ulong_ptr*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return __NineKW_Bytes($aCall[0], $aCall[3])
EndFunc   ;==>_NineKW_JobFile

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobFileMediaType
; Description ...: The media type of file number `index`, such as "image/png", detected from its first bytes regardless of what
;                  the service calls it; "application/octet-stream" if it is unknown. NULL if there is no such file.
;                  Lives: as long as `job`.
; Syntax ........: _NineKW_JobFileMediaType($hJob, $iIndex)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_JobFileMediaType($hJob, $iIndex)
	$iIndex = __NineKW_Int($iIndex, "index", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_job_file_media_type", "ptr", $hJob, "ulong_ptr", $iIndex)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_JobFileMediaType

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobContent
; Description ...: The text of a captcha without an image (kind "textonly"); else NULL.
;                  Lives: as long as `job`.
; Syntax ........: _NineKW_JobContent($hJob)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_JobContent($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_job_content", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_JobContent

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobText
; Description ...: The value with the service's name `name`: "textinstructions", "sitekey", "pageurl", "oldsource" (the widget),
;                  "cookies", "useragent", "proxy", "proxytype" or any other that was sent. NULL if there is none or only the
;                  service's placeholder.
;                  Lives: as long as `job`.
; Syntax ........: _NineKW_JobText($hJob, $sName)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_JobText($hJob, $sName)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_job_text", "ptr", $hJob, "ptr", DllStructGetPtr($tName))
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_JobText

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobInt
; Description ...: Puts the integer with the service's name `name` into `*value_out` and returns 1: "min_len", "max_len",
;                  "numeric", "phrase", "nospace", "case-sensitive", "math", "angle", "width", "height" or any other that was
;                  sent. Returns 0 if there is none.
; Syntax ........: _NineKW_JobInt($hJob, $sName)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_JobInt($hJob, $sName)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_job_int", "ptr", $hJob, "ptr", DllStructGetPtr($tName), "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[3])
EndFunc   ;==>_NineKW_JobInt

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobTimeLimitMs
; Description ...: The whole time for the answer, in milliseconds from when you took the job; 0 for NULL.
; Syntax ........: _NineKW_JobTimeLimitMs($hJob)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_JobTimeLimitMs($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_job_time_limit_ms", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_JobTimeLimitMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobTimeLeftMs
; Description ...: How much of ninekw_job_time_limit_ms() is left, in milliseconds; 0 for NULL.
; Syntax ........: _NineKW_JobTimeLeftMs($hJob)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_JobTimeLeftMs($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_job_time_left_ms", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_JobTimeLeftMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobInteractionLeftMs
; Description ...: For a job taken with moretimes: how many milliseconds are left in which somebody must start to work on it;
;                  after that it must be skipped. -1 for other jobs and for NULL.
; Syntax ........: _NineKW_JobInteractionLeftMs($hJob)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_JobInteractionLeftMs($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "int64:cdecl", "ninekw_job_interaction_left_ms", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_JobInteractionLeftMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobCheck
; Description ...: Checks by the job's own rules whether the service would accept this answer, without sending anything. The
;                  error has the code (13, 38 to 53) with which the service would refuse it.
;                  Errors: ANSWER, INVALID_UTF8, NULL_ARGUMENT.
; Syntax ........: _NineKW_JobCheck($hJob, $sAnswer)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_JobCheck($hJob, $sAnswer)
	Local $tAnswer = __NineKW_Utf8($sAnswer, "answer", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_job_check", "ptr", $hJob, "ptr", DllStructGetPtr($tAnswer), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_JobCheck

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobJson
; Description ...: The whole reply in JSON; NULL if the reply has the text form.
;                  Lives: as long as `job`.
; Syntax ........: _NineKW_JobJson($hJob)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_JobJson($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_job_json", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_JobJson

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_JobFree
; Description ...: Frees a job; NULL is fine. The service still waits for its answer.
; Syntax ........: _NineKW_JobFree($hJob)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_JobFree($hJob)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_job_free", "ptr", $hJob)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_JobFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DecisionAnswer
; Description ...: Answers the job; the form of `answer` depends on ninekw_job_kind().
;                  Errors: INVALID_UTF8, NULL_ARGUMENT.
; Syntax ........: _NineKW_DecisionAnswer($hDecision, $sAnswer)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_DecisionAnswer($hDecision, $sAnswer)
	Local $tAnswer = __NineKW_Utf8($sAnswer, "answer", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_decision_answer", "ptr", $hDecision, "ptr", DllStructGetPtr($tAnswer), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_DecisionAnswer

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DecisionSkip
; Description ...: Skips the job because it cannot be answered. The service excludes workers who misuse this.
;                  May be NULL: `decision`.
; Syntax ........: _NineKW_DecisionSkip($hDecision)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_DecisionSkip($hDecision)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_decision_skip", "ptr", $hDecision)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_DecisionSkip

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DecisionLetGo
; Description ...: Neither answers nor skips the job; the service takes it back when its time is over.
;                  May be NULL: `decision`.
; Syntax ........: _NineKW_DecisionLetGo($hDecision)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_DecisionLetGo($hDecision)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_decision_let_go", "ptr", $hDecision)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_DecisionLetGo

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DecisionWorking
; Description ...: Somebody is working on the job but has not finished.
;                  May be NULL: `decision`.
; Syntax ........: _NineKW_DecisionWorking($hDecision)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_DecisionWorking($hDecision)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_decision_working", "ptr", $hDecision)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_DecisionWorking

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Work
; Description ...: Like ninekw_work(), with progress: `progress` is called at least every 100 ms, also while there is no job, and
;                  ends the call as `cancel` does. So a program can handle its signals and events meanwhile. `user` is handed to
;                  all three.
;                  May be NULL: `options`, `cancel`, `progress`, `outcome`, `answered_out`, `credits_out`.
;                  Errors: options, reply, service.
; Syntax ........: _NineKW_Work($hClient, $hOptions, $iTimeoutMs, $hCancel, $vProgress, $vDecide, $vOutcome = "")
; Return values .: Success: an array of what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Work($hClient, $hOptions, $iTimeoutMs, $hCancel, $vProgress, $vDecide, $vOutcome = "")
	$iTimeoutMs = __NineKW_Int($iTimeoutMs, "timeout_ms", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aBefore = __NineKW_Enter($vProgress, $vDecide, $vOutcome)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_work_with", "ptr", $hClient, "ptr", $hOptions, "int64", $iTimeoutMs, "ptr", $hCancel, "ptr", __NineKW_Pointer("Progress", $vProgress), "ptr", __NineKW_Pointer("Decide", $vDecide), "ptr", __NineKW_Pointer("Outcome", $vOutcome), "ptr", 0, "int64*", 0, "int64*", 0, "ptr*", 0)
	Local $iFault = @error
	__NineKW_Leave($aBefore)
	If __NineKW_Failed($iFault, $aCall) Then Return SetError(@error, @extended, 0)
	Local $aFound[2] = [$aCall[9], $aCall[10]]
	Return SetExtended(0, $aFound)
EndFunc   ;==>_NineKW_Work

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_History
; Description ...: Fetches one page of a history; `kind` is one of NINEKW_HISTORY_*. Read the page with ninekw_reply_row_count()
;                  and ninekw_reply_cell(); a page past the last one has no rows. ninekw_reply_count() returns the number of
;                  entries on all pages.
;                  May be NULL: `options` (page from 0, filter, short, archiv, onlyapikey, ...).
;                  Errors: INVALID_ARGUMENT, options, network, reply, service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_History($hClient, $iKind, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_History($hClient, $iKind, $hOptions = 0)
	$iKind = __NineKW_Int($iKind, "kind", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_history", "ptr", $hClient, "int", $iKind, "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_History

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_HistoryNext
; Description ...: The page after `page`, which ninekw_history() or this function gave, with the same kind and options. Puts NULL
;                  into `*reply_out` after the last. After an error you may call it again with the same `page`.
;                  Errors: INVALID_ARGUMENT, network, reply, service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_HistoryNext($hClient, $hPage)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_HistoryNext($hClient, $hPage)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_history_next", "ptr", $hClient, "ptr", $hPage, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[3]
EndFunc   ;==>_NineKW_HistoryNext

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_HistoryDetail
; Description ...: Fetches everything about the captcha `id` that you submitted (action userhistorydetail). The tables are
;                  captcha, system, users, skip, answers and confirm; see ninekw_reply_row_count().
;                  May be NULL: `options` (archiv, short, source).
;                  Errors: GONE, options, network, reply, service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_HistoryDetail($hClient, $iId, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_HistoryDetail($hClient, $iId, $hOptions = 0)
	$iId = __NineKW_Int($iId, "id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_history_detail", "ptr", $hClient, "int64", $iId, "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_HistoryDetail

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Settings
; Description ...: Fetches the account's settings (action userconfig): read "id", "credits", "selfsolve", "selfonly" and
;                  "selfsend" with ninekw_reply_int().
;                  Errors: network, reply, service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_Settings($hClient)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Settings($hClient)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_settings", "ptr", $hClient, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[2]
EndFunc   ;==>_NineKW_Settings

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_SetSetting
; Description ...: Turns the account's setting `name` on (1) or off (0): "selfsolve", "selfonly" or "selfsend" (actions
;                  userconfigselfsolve, userconfigselfonly, userconfigselfsend).
;                  Errors: INVALID_ARGUMENT, network, reply, service.
; Syntax ........: _NineKW_SetSetting($hClient, $sName, $iOn)
; Return values .: Success: True
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_SetSetting($hClient, $sName, $iOn)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	$iOn = __NineKW_Int($iOn, "on", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_set_setting", "ptr", $hClient, "ptr", DllStructGetPtr($tName), "int", $iOn, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_SetSetting

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Referrals
; Description ...: Fetches the users that you referred (action userconfigref); read them with ninekw_reply_row_count() and
;                  ninekw_reply_cell().
;                  May be NULL: `options` (archiv, source).
;                  Errors: options, network, reply, service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_Referrals($hClient, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Referrals($hClient, $hOptions = 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_referrals", "ptr", $hClient, "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[3]
EndFunc   ;==>_NineKW_Referrals

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Transfer
; Description ...: Transfers `credits` (at least 1000) to the user `user_id` (action usertransfer). The number of the transfer is
;                  put into `*transfer_id_out`, 0 if the service does not tell it. The request is never repeated once it may have
;                  taken effect: after an error that is not retryable, check the balance.
;                  May be NULL: `options` (transferart, source), `transfer_id_out`.
;                  Errors: BALANCE, ACCOUNT, options, network, reply, service.
; Syntax ........: _NineKW_Transfer($hClient, $iCredits, $iUserId, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Transfer($hClient, $iCredits, $iUserId, $hOptions = 0)
	$iCredits = __NineKW_Int($iCredits, "credits", 64)
	If @error Then Return SetError(@error, @extended, 0)
	$iUserId = __NineKW_Int($iUserId, "user_id", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_transfer", "ptr", $hClient, "int64", $iCredits, "int64", $iUserId, "ptr", $hOptions, "int64*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[5]
EndFunc   ;==>_NineKW_Transfer

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_CreateCoupon
; Description ...: Creates a coupon worth `credits` (at least 1000; action usergutscheincreate). ninekw_reply_text() with "code"
;                  returns the code that redeems it. The request is never repeated once it may have taken effect.
;                  May be NULL: `options` (source).
;                  Errors: BALANCE, ACCOUNT, options, network, reply, service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_CreateCoupon($hClient, $iCredits, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_CreateCoupon($hClient, $iCredits, $hOptions = 0)
	$iCredits = __NineKW_Int($iCredits, "credits", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_create_coupon", "ptr", $hClient, "int64", $iCredits, "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[4]
EndFunc   ;==>_NineKW_CreateCoupon

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_CreateAccount
; Description ...: Creates an account (action anmelden2_create). `code` is the code of a coupon, or a number of your own credits
;                  (at least 40000) in digits. `referrer` is the id of the user who referred the new user, 0 for nobody.
;                  ninekw_reply_text() with "newuser" and "newpass" returns the name and the password. The request is never
;                  repeated once it may have taken effect.
;                  May be NULL: `options` (source).
;                  Errors: OPTION_RANGE, BALANCE, ACCOUNT, INPUT, options, network, reply, service.
;                  Free: `*reply_out` with ninekw_reply_free().
; Syntax ........: _NineKW_CreateAccount($hClient, $sCode, $iReferrer, $hOptions = 0)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_CreateAccount($hClient, $sCode, $iReferrer, $hOptions = 0)
	Local $tCode = __NineKW_Utf8($sCode, "code", False)
	If @error Then Return SetError(@error, @extended, 0)
	$iReferrer = __NineKW_Int($iReferrer, "referrer", 64)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_create_account", "ptr", $hClient, "ptr", DllStructGetPtr($tCode), "int64", $iReferrer, "ptr", $hOptions, "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[5]
EndFunc   ;==>_NineKW_CreateAccount

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_Diagnose
; Description ...: Looks for what may keep a captcha of this kind ("text", "mouse" and so on, see ninekw_answer_kind()) from
;                  being answered: requests the load of the service and the balance.
;                  Errors: INVALID_ARGUMENT for an unknown kind, CANCELLED; every other failure becomes a finding.
;                  Free: `*diagnosis_out` with ninekw_diagnosis_free().
; Syntax ........: _NineKW_Diagnose($hClient, $sKind)
; Return values .: Success: what the call fills in
;                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()
; ================================================================================================================
Func _NineKW_Diagnose($hClient, $sKind)
	Local $tKind = __NineKW_Utf8($sKind, "kind", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_diagnose", "ptr", $hClient, "ptr", DllStructGetPtr($tKind), "ptr*", 0, "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[3]
EndFunc   ;==>_NineKW_Diagnose

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DiagnosisCount
; Description ...: The number of findings; 0 if nothing is wrong, and for NULL.
; Syntax ........: _NineKW_DiagnosisCount($hDiagnosis)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_DiagnosisCount($hDiagnosis)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_diagnosis_count", "ptr", $hDiagnosis)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_DiagnosisCount

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DiagnosisName
; Description ...: The name of finding number `index`, the most serious first: "unreachable", "refused", "low_balance",
;                  "no_workers", "long_queue", "held_back", "plain_http"; NULL if there is none.
;                  Lives: as long as `diagnosis`.
; Syntax ........: _NineKW_DiagnosisName($hDiagnosis, $iIndex)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_DiagnosisName($hDiagnosis, $iIndex)
	$iIndex = __NineKW_Int($iIndex, "index", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_diagnosis_name", "ptr", $hDiagnosis, "ulong_ptr", $iIndex)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_DiagnosisName

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DiagnosisMessage
; Description ...: What finding number `index` means and what to do about it, in one line; NULL if there is none.
;                  Lives: as long as `diagnosis`.
; Syntax ........: _NineKW_DiagnosisMessage($hDiagnosis, $iIndex)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_DiagnosisMessage($hDiagnosis, $iIndex)
	$iIndex = __NineKW_Int($iIndex, "index", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_diagnosis_message", "ptr", $hDiagnosis, "ulong_ptr", $iIndex)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_DiagnosisMessage

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DiagnosisExpectedMs
; Description ...: Puts the current average solve time in milliseconds into `*time_out` and returns 1; returns 0 if it is not
;                  known.
; Syntax ........: _NineKW_DiagnosisExpectedMs($hDiagnosis)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_DiagnosisExpectedMs($hDiagnosis)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_diagnosis_expected_ms", "ptr", $hDiagnosis, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_DiagnosisExpectedMs

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DiagnosisCredits
; Description ...: Puts the account's credits into `*credits_out` and returns 1; returns 0 if they are not known.
; Syntax ........: _NineKW_DiagnosisCredits($hDiagnosis)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_DiagnosisCredits($hDiagnosis)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_diagnosis_credits", "ptr", $hDiagnosis, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_DiagnosisCredits

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_DiagnosisFree
; Description ...: Frees a diagnosis; NULL is fine.
; Syntax ........: _NineKW_DiagnosisFree($hDiagnosis)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_DiagnosisFree($hDiagnosis)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_diagnosis_free", "ptr", $hDiagnosis)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_DiagnosisFree

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyBody
; Description ...: The body as text, as the service sent it; NULL for NULL.
;                  Lives: as long as `reply`.
; Syntax ........: _NineKW_ReplyBody($hReply)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyBody($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_reply_body", "ptr", $hReply)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ReplyBody

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyBytes
; Description ...: The body as bytes, for instance an image; `*length_out` receives their number.
;                  Lives: as long as `reply`.
; Syntax ........: _NineKW_ReplyBytes($hReply)
; Return values .: Success: the bytes
; ================================================================================================================
Func _NineKW_ReplyBytes($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_reply_bytes", "ptr", $hReply, "ulong_ptr*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return __NineKW_Bytes($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_ReplyBytes

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyJson
; Description ...: The body if it is a JSON object, else NULL.
;                  Lives: as long as `reply`.
; Syntax ........: _NineKW_ReplyJson($hReply)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyJson($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_reply_json", "ptr", $hReply)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ReplyJson

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyText
; Description ...: The value `name` as text: numbers and flags in decimal, lists and objects as JSON; NULL if there is none.
;                  Lives: as long as `reply`.
; Syntax ........: _NineKW_ReplyText($hReply, $sName)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyText($hReply, $sName)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_reply_text", "ptr", $hReply, "ptr", DllStructGetPtr($tName))
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ReplyText

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyInt
; Description ...: Puts the value `name`, sent as a number or as text, into `*value_out` and returns 1; returns 0 if there is
;                  none or it is not an integer.
; Syntax ........: _NineKW_ReplyInt($hReply, $sName)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyInt($hReply, $sName)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_reply_int", "ptr", $hReply, "ptr", DllStructGetPtr($tName), "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[3])
EndFunc   ;==>_NineKW_ReplyInt

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyWorkers
; Description ...: Of a reply of ninekw_server_status(): puts the number of people who answer captchas just now into `*value_out`
;                  and returns 1; returns 0 if the service does not tell, or for any other reply. `kind` is one of
;                  ninekw_answer_kind().
;                  May be NULL: `kind`, for all kinds.
; Syntax ........: _NineKW_ReplyWorkers($hReply, $sKind = "")
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyWorkers($hReply, $sKind = "")
	Local $tKind = __NineKW_Utf8($sKind, "kind", True)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_reply_workers", "ptr", $hReply, "ptr", DllStructGetPtr($tKind), "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[3])
EndFunc   ;==>_NineKW_ReplyWorkers

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyQueue
; Description ...: Of a reply of ninekw_server_status(): puts the number of captchas that wait for somebody into `*value_out` and
;                  returns 1; returns 0 if the service does not tell, or for any other reply. `kind` is one of
;                  ninekw_answer_kind().
;                  May be NULL: `kind`, for all kinds.
; Syntax ........: _NineKW_ReplyQueue($hReply, $sKind = "")
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyQueue($hReply, $sKind = "")
	Local $tKind = __NineKW_Utf8($sKind, "kind", True)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_reply_queue", "ptr", $hReply, "ptr", DllStructGetPtr($tKind), "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[3])
EndFunc   ;==>_NineKW_ReplyQueue

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyInWork
; Description ...: Of a reply of ninekw_server_status(): puts the number of captchas that somebody is answering just now into
;                  `*value_out` and returns 1; returns 0 if the service does not tell, or for any other reply.
; Syntax ........: _NineKW_ReplyInWork($hReply)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyInWork($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_reply_in_work", "ptr", $hReply, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_ReplyInWork

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyMeanSolveSeconds
; Description ...: Of a reply of ninekw_server_status(): puts the mean seconds from the upload to the answer over the last five
;                  minutes into `*value_out` and returns 1; returns 0 if the service does not tell, or for any other reply.
; Syntax ........: _NineKW_ReplyMeanSolveSeconds($hReply)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyMeanSolveSeconds($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_reply_mean_solve_seconds", "ptr", $hReply, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_ReplyMeanSolveSeconds

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyMediaType
; Description ...: The media type that the body's first bytes tell, such as "image/png"; "application/octet-stream" if they tell
;                  none. NULL for NULL.
;                  Lives: as long as `reply`.
; Syntax ........: _NineKW_ReplyMediaType($hReply)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyMediaType($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_reply_media_type", "ptr", $hReply)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ReplyMediaType

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyFlag
; Description ...: Puts the flag `name`, sent as a number, as text, or as true or false, into `*value_out` as 1 or 0 and returns
;                  1; returns 0 if there is none.
; Syntax ........: _NineKW_ReplyFlag($hReply, $sName)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyFlag($hReply, $sName)
	Local $tName = __NineKW_Utf8($sName, "name", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_reply_flag", "ptr", $hReply, "ptr", DllStructGetPtr($tName), "int*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[3])
EndFunc   ;==>_NineKW_ReplyFlag

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyCount
; Description ...: Puts the total number of entries of a history, on all pages, into `*count_out` and returns 1; returns 0 if the
;                  reply does not tell it.
; Syntax ........: _NineKW_ReplyCount($hReply)
; Return values .: Success: the value; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyCount($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_reply_count", "ptr", $hReply, "int64*", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0], $aCall[2])
EndFunc   ;==>_NineKW_ReplyCount

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyTableCount
; Description ...: The number of tables: a history has one, the detail of a history several.
; Syntax ........: _NineKW_ReplyTableCount($hReply)
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ReplyTableCount($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_reply_table_count", "ptr", $hReply)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ReplyTableCount

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyTableName
; Description ...: The name of table number `index`, from 0; NULL if there is no such table.
;                  Lives: as long as `reply`.
; Syntax ........: _NineKW_ReplyTableName($hReply, $iIndex)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyTableName($hReply, $iIndex)
	$iIndex = __NineKW_Int($iIndex, "index", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_reply_table_name", "ptr", $hReply, "ulong_ptr", $iIndex)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ReplyTableName

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyRowCount
; Description ...: The number of rows of `table`; 0 if there is no such table.
;                  May be NULL: `table`, for the first.
; Syntax ........: _NineKW_ReplyRowCount($hReply, $sTable = "")
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ReplyRowCount($hReply, $sTable = "")
	Local $tTable = __NineKW_Utf8($sTable, "table", True)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_reply_row_count", "ptr", $hReply, "ptr", DllStructGetPtr($tTable))
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ReplyRowCount

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyColumnCount
; Description ...: The number of columns of `table`; 0 if there is no such table.
;                  May be NULL: `table`, for the first.
; Syntax ........: _NineKW_ReplyColumnCount($hReply, $sTable = "")
; Return values .: Success: the value
; ================================================================================================================
Func _NineKW_ReplyColumnCount($hReply, $sTable = "")
	Local $tTable = __NineKW_Utf8($sTable, "table", True)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_reply_column_count", "ptr", $hReply, "ptr", DllStructGetPtr($tTable))
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return $aCall[0]
EndFunc   ;==>_NineKW_ReplyColumnCount

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyColumn
; Description ...: The name of column number `index`, from 0, of `table`, exactly as the service sent it; NULL if there is no
;                  such column.
;                  May be NULL: `table`, for the first.
;                  Lives: as long as `reply`.
; Syntax ........: _NineKW_ReplyColumn($hReply, $sTable, $iIndex)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyColumn($hReply, $sTable, $iIndex)
	Local $tTable = __NineKW_Utf8($sTable, "table", True)
	If @error Then Return SetError(@error, @extended, 0)
	$iIndex = __NineKW_Int($iIndex, "index", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_reply_column", "ptr", $hReply, "ptr", DllStructGetPtr($tTable), "ulong_ptr", $iIndex)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ReplyColumn

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyCell
; Description ...: The cell in row number `row`, from 0, and column `column` of `table`; NULL if there is none.
;                  May be NULL: `table`, for the first.
;                  Lives: as long as `reply`.
; Syntax ........: _NineKW_ReplyCell($hReply, $sTable, $iRow, $sColumn)
; Return values .: Success: the text; @extended is 0 if there is none
; ================================================================================================================
Func _NineKW_ReplyCell($hReply, $sTable, $iRow, $sColumn)
	Local $tTable = __NineKW_Utf8($sTable, "table", True)
	If @error Then Return SetError(@error, @extended, 0)
	$iRow = __NineKW_Int($iRow, "row", 32)
	If @error Then Return SetError(@error, @extended, 0)
	Local $tColumn = __NineKW_Utf8($sColumn, "column", False)
	If @error Then Return SetError(@error, @extended, 0)
	Local $aCall = DllCall(__NineKW_Dll(), "ptr:cdecl", "ninekw_reply_cell", "ptr", $hReply, "ptr", DllStructGetPtr($tTable), "ulong_ptr", $iRow, "ptr", DllStructGetPtr($tColumn))
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))
EndFunc   ;==>_NineKW_ReplyCell

; #FUNCTION# ;====================================================================================================
; Name ..........: _NineKW_ReplyFree
; Description ...: Frees a reply; NULL is fine.
; Syntax ........: _NineKW_ReplyFree($hReply)
; Return values .: Success: True
; ================================================================================================================
Func _NineKW_ReplyFree($hReply)
	Local $aCall = DllCall(__NineKW_Dll(), "none:cdecl", "ninekw_reply_free", "ptr", $hReply)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ReplyFree
