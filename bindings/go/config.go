package ninekw

/*
#include <stdint.h>
#include <ninekw.h>

int64_t ninekw_go_limiter(void *user, char *account, int32_t priority);
static int32_t set_limiter(ninekw_config *config, void *user, ninekw_error **err)
{
	return ninekw_config_set_limiter(config, (ninekw_limiter_fn)ninekw_go_limiter, user, err);
}
*/
import "C"

import (
	"fmt"
	"time"
	"unsafe"
)

// Setting is a setting of a client; those of settings.go, Cancel and Limiter make one.
type Setting func(*making) error

// making is a client that is being made.
type making struct {
	config *C.ninekw_config
}

func textSetting(value, what string, set func(*C.ninekw_config, *C.char, **C.ninekw_error) C.int32_t) Setting {
	return func(m *making) error {
		ctext, err := text(value, what)
		if err != nil {
			return err
		}
		defer free(ctext)
		var cerr *C.ninekw_error
		return done(set(m.config, ctext, &cerr), cerr)
	}
}

func timeSetting(value time.Duration, set func(*C.ninekw_config, C.int64_t, **C.ninekw_error) C.int32_t) Setting {
	return sizeSetting(value.Milliseconds(), set)
}

func numberSetting(value int, set func(*C.ninekw_config, C.int32_t, **C.ninekw_error) C.int32_t) Setting {
	return func(m *making) error {
		if int(int32(value)) != value {
			return callerError(ErrInvalidArgument, fmt.Sprintf("a setting is out of range: %d", value))
		}
		var err *C.ninekw_error
		return done(set(m.config, C.int32_t(value), &err), err)
	}
}

func sizeSetting(value int64, set func(*C.ninekw_config, C.int64_t, **C.ninekw_error) C.int32_t) Setting {
	return func(m *making) error {
		var err *C.ninekw_error
		return done(set(m.config, C.int64_t(value), &err), err)
	}
}

func number(on bool) int {
	if on {
		return 1
	}
	return 0
}

// CancelToken stops all calls of a client that was made with Cancel.
type CancelToken struct{ handle *C.ninekw_cancel }

// NewCancelToken makes one, which lives as long as the program.
func NewCancelToken() *CancelToken { return &CancelToken{C.ninekw_cancel_new()} }

// Trigger stops the calls.
func (t *CancelToken) Trigger() { C.ninekw_cancel_trigger(t.handle) }

// Cancel has a token stop all calls of the client; single calls are stopped by their contexts.
func Cancel(token *CancelToken) Setting {
	return func(m *making) error {
		var err *C.ninekw_error
		return done(C.ninekw_config_set_cancel(m.config, token.handle, &err), err)
	}
}

// Priority is what a limiter is asked for.
type Priority int

// An upload, a question for an answer, or anything else.
const (
	Upload Priority = C.NINEKW_PRIORITY_UPLOAD
	Poll   Priority = C.NINEKW_PRIORITY_POLL
	Other  Priority = C.NINEKW_PRIORITY_OTHER
)

// Limiter has a function asked before each request how long to wait; 0 sends, an error ends the call with NetworkError. It
// lives as long as the program, and may be called on any goroutine that makes a call.
func Limiter(limiter func(account string, priority Priority) (time.Duration, error)) Setting {
	return func(m *making) error {
		var err *C.ninekw_error
		return done(C.set_limiter(m.config, placeOf(limiter), &err), err)
	}
}

//export ninekw_go_limiter
func ninekw_go_limiter(user unsafe.Pointer, account *C.char, priority C.int32_t) (wait C.int64_t) {
	defer func() {
		if recover() != nil {
			wait = -1
		}
	}()
	limiter := valueAt(user).(func(string, Priority) (time.Duration, error))
	pause, err := limiter(C.GoString(account), Priority(priority))
	if err != nil {
		return -1
	}
	return C.int64_t(pause.Milliseconds())
}
