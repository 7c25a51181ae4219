package ninekw

/*
#include <ninekw.h>
*/
import "C"

import (
	"context"
	"time"
)

// HistoryKind says which history.
type HistoryKind int

// Captchas that you submitted, that you answered, or that were answered wrongly.
const (
	HistorySubmitted HistoryKind = C.NINEKW_HISTORY_SUBMITTED
	HistorySolved    HistoryKind = C.NINEKW_HISTORY_SOLVED
	HistoryWrong     HistoryKind = C.NINEKW_HISTORY_WRONG
)

// History is a page of a history.
func (c *Client) History(ctx context.Context, kind HistoryKind, options Options) (*Reply, error) {
	return brief(ctx, c, 0, func(c *Client) (*Reply, error) {
		return c.reply(options, func(handle *C.ninekw_client, given *C.ninekw_options, out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_history(handle, C.int32_t(kind), given, out, err)
		})
	})
}

// HistoryNext is the page after one that History or HistoryNext gave; nil after the last.
func (c *Client) HistoryNext(ctx context.Context, page *Reply) (*Reply, error) {
	return brief(ctx, c, 0, func(c *Client) (*Reply, error) {
		handle, end := c.use()
		defer end()
		last, free := page.use()
		defer free()
		return reply(func(out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_history_next(handle, last, out, err)
		})
	})
}

// HistoryDetail is all about one captcha.
func (c *Client) HistoryDetail(ctx context.Context, id int64, options Options) (*Reply, error) {
	return brief(ctx, c, id, func(c *Client) (*Reply, error) {
		return c.reply(options, func(handle *C.ninekw_client, given *C.ninekw_options, out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_history_detail(handle, C.int64_t(id), given, out, err)
		})
	})
}

// Settings are those of the account.
func (c *Client) Settings(ctx context.Context) (*Reply, error) {
	return brief(ctx, c, 0, func(c *Client) (*Reply, error) {
		handle, end := c.use()
		defer end()
		return reply(func(out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_settings(handle, out, err)
		})
	})
}

// SetSetting switches "selfsolve", "selfonly" or "selfsend".
func (c *Client) SetSetting(ctx context.Context, name string, on bool) error {
	return act(ctx, c, 0, func(c *Client) error {
		handle, end := c.use()
		defer end()
		word, failure := text(name, "name")
		if failure != nil {
			return failure
		}
		defer free(word)
		var err *C.ninekw_error
		return done(C.ninekw_set_setting(handle, word, C.int32_t(number(on)), &err), err)
	})
}

// Referrals are users that you referred.
func (c *Client) Referrals(ctx context.Context, options Options) (*Reply, error) {
	return brief(ctx, c, 0, func(c *Client) (*Reply, error) {
		return c.reply(options, func(handle *C.ninekw_client, given *C.ninekw_options, out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_referrals(handle, given, out, err)
		})
	})
}

// Transfer gives credits to another user; gives the transfer's id, 0 if the service does not tell it.
func (c *Client) Transfer(ctx context.Context, credits, userID int64, options Options) (int64, error) {
	return brief(ctx, c, 0, func(c *Client) (int64, error) {
		handle, end := c.use()
		defer end()
		var id C.int64_t
		failure := options.with(nil, func(given *C.ninekw_options) error {
			var err *C.ninekw_error
			return done(C.ninekw_transfer(handle, C.int64_t(credits), C.int64_t(userID), given, &id, &err), err)
		})
		return int64(id), failure
	})
}

// CreateCoupon makes a coupon; its code is "code" in the reply.
func (c *Client) CreateCoupon(ctx context.Context, credits int64, options Options) (*Reply, error) {
	return brief(ctx, c, 0, func(c *Client) (*Reply, error) {
		return c.reply(options, func(handle *C.ninekw_client, given *C.ninekw_options, out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_create_coupon(handle, C.int64_t(credits), given, out, err)
		})
	})
}

// CreateAccount creates an account; its name is "newuser" in the reply, its password "newpass".
func (c *Client) CreateAccount(ctx context.Context, code string, referrer int64, options Options) (*Reply, error) {
	return brief(ctx, c, 0, func(c *Client) (*Reply, error) {
		word, failure := text(code, "code")
		if failure != nil {
			return nil, failure
		}
		defer free(word)
		return c.reply(options, func(handle *C.ninekw_client, given *C.ninekw_options, out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_create_account(handle, word, C.int64_t(referrer), given, out, err)
		})
	})
}

// Finding is a reason why nothing happens: its word, and a line that says what to do.
type Finding struct{ Name, Message string }

// Diagnosis is all reasons, and where known the credits and the expected time to an answer.
type Diagnosis struct {
	Findings []Finding
	Credits  *int64
	Expected *time.Duration
}

// Diagnose asks the service what a captcha of a kind would wait for; "" is any.
func (c *Client) Diagnose(ctx context.Context, kind string) (*Diagnosis, error) {
	return brief(ctx, c, 0, func(c *Client) (*Diagnosis, error) {
		handle, end := c.use()
		defer end()
		var word *C.char
		if kind != "" {
			var failure error
			if word, failure = text(kind, "kind"); failure != nil {
				return nil, failure
			}
			defer free(word)
		}
		var found *C.ninekw_diagnosis
		var err *C.ninekw_error
		if err := done(C.ninekw_diagnose(handle, word, &found, &err), err); err != nil {
			return nil, err
		}
		defer C.ninekw_diagnosis_free(found)
		result := &Diagnosis{}
		for i := C.size_t(0); i < C.ninekw_diagnosis_count(found); i++ {
			name, message := C.ninekw_diagnosis_name(found, i), C.ninekw_diagnosis_message(found, i)
			result.Findings = append(result.Findings, Finding{C.GoString(name), C.GoString(message)})
		}
		var number C.int64_t
		if C.ninekw_diagnosis_credits(found, &number) != 0 {
			credits := int64(number)
			result.Credits = &credits
		}
		if C.ninekw_diagnosis_expected_ms(found, &number) != 0 {
			expected := time.Duration(number) * time.Millisecond
			result.Expected = &expected
		}
		return result, nil
	})
}
