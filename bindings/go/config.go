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

// Setting is a setting of a client; see ninekw_config_set_* in ninekw.h.
type Setting func(*making) error

// making is a client that is being made.
type making struct {
	config  *C.ninekw_config
	abandon Abandon
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
	return func(m *making) error {
		var err *C.ninekw_error
		return done(set(m.config, C.int64_t(value.Milliseconds()), &err), err)
	}
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

func number(on bool) int {
	if on {
		return 1
	}
	return 0
}

// APIKey is the account's key; NINEKW_API_KEY unless given.
func APIKey(key string) Setting {
	return textSetting(key, "api_key", func(config *C.ninekw_config, value *C.char, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_api_key(config, value, err)
	})
}

// URL is the service's address; NINEKW_URL unless given, else https://www.9kw.eu.
func URL(url string) Setting {
	return textSetting(url, "base_url", func(config *C.ninekw_config, value *C.char, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_base_url(config, value, err)
	})
}

// Source is the program's name, which the service is told.
func Source(name string) Setting {
	return textSetting(name, "source", func(config *C.ninekw_config, value *C.char, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_source(config, value, err)
	})
}

// UserAgent is the HTTP user agent.
func UserAgent(name string) Setting {
	return textSetting(name, "user_agent", func(config *C.ninekw_config, value *C.char, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_user_agent(config, value, err)
	})
}

// Proxy is the proxy's URL.
func Proxy(url string) Setting {
	return textSetting(url, "proxy", func(config *C.ninekw_config, value *C.char, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_proxy(config, value, err)
	})
}

// CAFile is a file of root certificates in PEM, which are trusted instead of the system's.
func CAFile(path string) Setting {
	return textSetting(path, "ca_file", func(config *C.ninekw_config, value *C.char, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_ca_file(config, value, err)
	})
}

// Timeout is how long a request may take.
func Timeout(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_timeout_ms(config, value, err)
	})
}

// ConnectTimeout is how long a connection may take.
func ConnectTimeout(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_connect_timeout_ms(config, value, err)
	})
}

// MinInterval is the least time between two requests of an account.
func MinInterval(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_min_interval_ms(config, value, err)
	})
}

// UploadInterval is the least time between two uploads; 0 is that between all requests.
func UploadInterval(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_upload_interval_ms(config, value, err)
	})
}

// LongestPause is the longest pause that the service's word or refusals may bring about.
func LongestPause(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_longest_pause_ms(config, value, err)
	})
}

// FirstPoll is when an answer is asked for first.
func FirstPoll(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_first_poll_ms(config, value, err)
	})
}

// PollInterval is the least time between two questions about a captcha.
func PollInterval(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_poll_interval_ms(config, value, err)
	})
}

// JobInterval is the least time between two questions for a job.
func JobInterval(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_job_interval_ms(config, value, err)
	})
}

// RetryPause is the first pause before a request is repeated.
func RetryPause(value time.Duration) Setting {
	return timeSetting(value, func(config *C.ninekw_config, value C.int64_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_retry_pause_ms(config, value, err)
	})
}

// MaxInFlight is how many captchas of a batch are open at once.
func MaxInFlight(captchas int) Setting {
	return numberSetting(captchas, func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_max_in_flight(config, value, err)
	})
}

// Retries is how often a request is repeated.
func Retries(times int) Setting {
	return numberSetting(times, func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_retries(config, value, err)
	})
}

// LookAtService is whether the service's load is looked at.
func LookAtService(on bool) Setting {
	return numberSetting(number(on), func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_look_at_service(config, value, err)
	})
}

// CheckContent is whether the content of a captcha is looked at before it is uploaded and paid for.
func CheckContent(on bool) Setting {
	return numberSetting(number(on), func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_check_content(config, value, err)
	})
}

// RecoverUploads is whether uploads whose reply was lost are looked for.
func RecoverUploads(on bool) Setting {
	return numberSetting(number(on), func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_recover_uploads(config, value, err)
	})
}

// Polling is how eagerly answers are asked for.
type Polling int

// SetPolling sets how eagerly answers are asked for.
func SetPolling(value Polling) Setting {
	return numberSetting(int(value), func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_polling(config, value, err)
	})
}

// Abandon is what becomes of a captcha whose wait ended.
type Abandon int

// SetAbandon sets what becomes of a captcha whose wait ended, or whose batch was closed.
func SetAbandon(value Abandon) Setting {
	set := numberSetting(int(value), func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_abandon(config, value, err)
	})
	return func(m *making) error {
		m.abandon = value
		return set(m)
	}
}

// Share is who shares the account's budget of requests.
type Share int

// SetShare sets who shares the account's budget of requests.
func SetShare(value Share) Setting {
	return numberSetting(int(value), func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_share(config, value, err)
	})
}

// TLSRoots is which root certificates are trusted.
type TLSRoots int

// SetTLSRoots sets which root certificates are trusted.
func SetTLSRoots(value TLSRoots) Setting {
	return numberSetting(int(value), func(config *C.ninekw_config, value C.int32_t, err **C.ninekw_error) C.int32_t {
		return C.ninekw_config_set_tls_roots(config, value, err)
	})
}

// The values of Polling, Abandon, Share and TLSRoots.
const (
	PollingPolite   Polling  = C.NINEKW_POLLING_POLITE
	PollingBalanced Polling  = C.NINEKW_POLLING_BALANCED
	PollingFast     Polling  = C.NINEKW_POLLING_FAST
	AbandonKeep     Abandon  = C.NINEKW_ABANDON_KEEP
	AbandonAbort    Abandon  = C.NINEKW_ABANDON_ABORT
	ShareProcess    Share    = C.NINEKW_SHARE_PROCESS
	ShareMachine    Share    = C.NINEKW_SHARE_MACHINE
	ShareAuto       Share    = C.NINEKW_SHARE_AUTO
	TLSRootsSystem  TLSRoots = C.NINEKW_TLS_ROOTS_SYSTEM
	TLSRootsBundled TLSRoots = C.NINEKW_TLS_ROOTS_BUNDLED
)

// MaxReplyBytes is how large a reply may be.
func MaxReplyBytes(bytes int64) Setting {
	return func(m *making) error {
		var err *C.ninekw_error
		return done(C.ninekw_config_set_max_reply_bytes(m.config, C.int64_t(bytes), &err), err)
	}
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
