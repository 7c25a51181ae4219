package ninekw

/*
#include <ninekw.h>
*/
import "C"

import (
	"os"
	"strings"
	"time"
)

// Class is a class of errors: errors.Is(err, ninekw.ServiceError) is true for the classes below it, too.
type Class string

func (c Class) Error() string { return string(c) }

// The classes. AuthError to ServerError are below ServiceError, CancelledError to SubmitUnknownError below OutcomeError.
const (
	CallerError        Class = "CallerError"
	NetworkError       Class = "NetworkError"
	ReplyError         Class = "ReplyError"
	ServiceError       Class = "ServiceError"
	AuthError          Class = "AuthError"
	AccountError       Class = "AccountError"
	BalanceError       Class = "BalanceError"
	LimitError         Class = "LimitError"
	InputError         Class = "InputError"
	AnswerError        Class = "AnswerError"
	GoneError          Class = "GoneError"
	ServerError        Class = "ServerError"
	OutcomeError       Class = "OutcomeError"
	CancelledError     Class = "CancelledError"
	DeadlineError      Class = "DeadlineError"
	UnsolvedError      Class = "UnsolvedError"
	SubmitUnknownError Class = "SubmitUnknownError"
	LibraryError       Class = "LibraryError"
)

var hundreds = map[int]Class{
	1: CallerError, 2: NetworkError, 3: ReplyError, 4: ServiceError, 5: OutcomeError, 9: LibraryError,
}

var classes = map[int]Class{
	ErrAuth: AuthError, ErrAccount: AccountError, ErrBalance: BalanceError, ErrLimit: LimitError, ErrInput: InputError,
	ErrAnswer: AnswerError, ErrGone: GoneError, ErrServer: ServerError, ErrCancelled: CancelledError,
	ErrDeadline: DeadlineError, ErrUnsolved: UnsolvedError, ErrSubmitUnknown: SubmitUnknownError,
}

// Error is what went wrong in a call.
type Error struct {
	// Status is one of Err*; treat one that you do not know by its hundred.
	Status  int
	Message string
	// Operation is the service's action, or "config", "options", "arguments".
	Operation string
	// ServiceCode is the service's own code, 1 to 57, and HTTPStatus that of the reply; 0 where there is none.
	ServiceCode, HTTPStatus int
	// CaptchaID is the captcha that it is about, or 0. After a cancel or a deadline it is still pending: Wait goes on.
	CaptchaID int64
	// Retryable says whether repeating the very same call is harmless and may succeed.
	Retryable bool
	// RetryAfter is how long to wait before that, if the service said so; negative if it did not.
	RetryAfter time.Duration
	// Reply is that to a call that spent credits, if it could not be read.
	Reply *string
	// Cause is the error of the context that ended the call, context.Canceled or context.DeadlineExceeded; os.ErrClosed; or
	// that of a captcha's file, such as os.ErrNotExist.
	Cause error
}

func (e *Error) Error() string { return e.Message }
func (e *Error) Unwrap() error { return e.Cause }

// Class is its own class.
func (e *Error) Class() Class {
	if class, found := classes[e.Status]; found {
		return class
	}
	return hundreds[e.Status/100]
}

// Is tells whether the error is of a Class.
func (e *Error) Is(target error) bool {
	class, is := target.(Class)
	return is && (class == e.Class() || class == hundreds[e.Status/100])
}

// StatusName is the status's name, for instance "OPTION_RANGE".
func (e *Error) StatusName() string { return C.GoString(C.ninekw_status_name(C.int32_t(e.Status))) }

func callerError(status int, message string) *Error {
	return &Error{Status: status, Message: message, Operation: "arguments", RetryAfter: -1}
}

// copied copies an error of C, which stays the caller's.
func copied(status C.int32_t, err *C.ninekw_error) *Error {
	after := time.Duration(C.ninekw_error_retry_after_ms(err)) * time.Millisecond
	message := C.GoString(C.ninekw_error_message(err))
	var cause error
	if status == C.NINEKW_ERR_NULL_ARGUMENT {
		// Nothing but a closed handle is given as NULL.
		message, cause = "the "+strings.TrimSuffix(message, " must not be NULL")+" is closed", os.ErrClosed
	}
	return &Error{
		Status:      int(status),
		Message:     message,
		Cause:       cause,
		Operation:   C.GoString(C.ninekw_error_operation(err)),
		ServiceCode: int(C.ninekw_error_service_code(err)),
		HTTPStatus:  int(C.ninekw_error_http_status(err)),
		CaptchaID:   int64(C.ninekw_error_captcha_id(err)),
		Retryable:   C.ninekw_error_is_retryable(err) != 0,
		RetryAfter:  after,
		Reply:       optional(C.ninekw_error_reply(err)),
	}
}

// done makes a Go error of a call's result, and frees C's.
func done(status C.int32_t, err *C.ninekw_error) error {
	if status == C.NINEKW_OK {
		return nil
	}
	defer C.ninekw_error_free(err)
	return copied(status, err)
}
