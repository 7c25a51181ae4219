package ninekw

/*
#include <ninekw.h>
*/
import "C"

import (
	"context"
	"fmt"
	"time"
)

// AddOption says how a batch treats one captcha.
type AddOption func(*adding)

type adding struct {
	timeout *time.Duration
	tag     string
}

// Within gives the captcha so long from now; then it ends with a DeadlineError.
func Within(timeout time.Duration) AddOption { return func(a *adding) { a.timeout = &timeout } }

// Tag names the captcha; the name comes back in Done.
func Tag(tag string) AddOption { return func(a *adding) { a.tag = tag } }

// Add adds a captcha, with the arguments of Client.Submit, and gives its ticket (0, 1 and so on); Next uploads it. Any
// goroutine may, also while another one is in Next.
func (b *Batch) Add(captcha Captcha, options Options, how ...AddOption) (int64, error) {
	handle, end := b.use()
	defer end()
	var ticket C.int64_t
	err := options.with(captcha, func(given *C.ninekw_options) error {
		return with(how, func(timeout C.int64_t, tag *C.char) error {
			var err *C.ninekw_error
			return done(C.ninekw_batch_add_with(handle, given, timeout, tag, &ticket, &err), err)
		})
	})
	return int64(ticket), err
}

// AddSubmitted adds a captcha that was submitted earlier, here or in another process.
func (b *Batch) AddSubmitted(id int64, how ...AddOption) (int64, error) {
	handle, end := b.use()
	defer end()
	var ticket C.int64_t
	err := with(how, func(timeout C.int64_t, tag *C.char) error {
		var err *C.ninekw_error
		return done(C.ninekw_batch_add_submitted_with(handle, C.int64_t(id), nil, timeout, tag, &ticket, &err), err)
	})
	return int64(ticket), err
}

func with(how []AddOption, add func(timeout C.int64_t, tag *C.char) error) error {
	var given adding
	for _, option := range how {
		option(&given)
	}
	timeout := C.int64_t(-1)
	if given.timeout != nil {
		timeout = milliseconds(*given.timeout)
	}
	if given.tag == "" {
		return add(timeout, nil)
	}
	tag, err := text(given.tag, "tag")
	if err != nil {
		return err
	}
	defer free(tag)
	return add(timeout, tag)
}

// Resume adds what the client's Journal has of ended processes, and gives how many captchas these are: Next
// gives each with its tag.
func (b *Batch) Resume() (int64, error) {
	handle, end := b.use()
	defer end()
	var count C.int64_t
	var err *C.ninekw_error
	failure := done(C.ninekw_batch_resume(handle, &count, &err), err)
	return int64(count), failure
}

// Cancel ends the wait for one captcha, which ends with a CancelledError. Any goroutine may.
func (b *Batch) Cancel(ticket int64) {
	handle, end := b.use()
	defer end()
	C.ninekw_batch_cancel(handle, C.int64_t(ticket))
}

// CaptchaID is the id of the captcha with this ticket while it is pending at the service; 0 before and after. Any
// goroutine may ask.
func (b *Batch) CaptchaID(ticket int64) int64 {
	handle, end := b.use()
	defer end()
	return int64(C.ninekw_batch_captcha_id(handle, C.int64_t(ticket)))
}

// Next works until the next captcha is done; nil if none is left. See AtOnce for programs with a window.
func (b *Batch) Next(ctx context.Context, how ...CallOption) (*Done, error) {
	return b.step(ctx, how, func(handle *C.ninekw_batch, w waiting, out **C.ninekw_done, err **C.ninekw_error) C.int32_t {
		return C.ninekw_batch_next_with(handle, w.timeout, w.cancel, w.progress, w.user, out, err)
	})
}

// NextOrRoom does the same, but also gives nil as soon as there is room for another captcha: for endless streams.
func (b *Batch) NextOrRoom(ctx context.Context, how ...CallOption) (*Done, error) {
	return b.step(ctx, how, func(handle *C.ninekw_batch, w waiting, out **C.ninekw_done, err **C.ninekw_error) C.int32_t {
		return C.ninekw_batch_next_or_room(handle, w.timeout, w.cancel, w.progress, w.user, out, err)
	})
}

func (b *Batch) step(
	ctx context.Context, how []CallOption, call func(*C.ninekw_batch, waiting, **C.ninekw_done, **C.ninekw_error) C.int32_t,
) (*Done, error) {
	handle, end := b.use()
	defer end()
	var finished *C.ninekw_done
	g := guarded(how)
	err := g.wait(ctx, func(w waiting) error {
		// No time left is no step.
		if w.timeout == 0 && !g.atOnce {
			return &Error{Status: ErrDeadline, Message: "the deadline passed; allow more time", Operation: "batch", RetryAfter: -1}
		}
		var err *C.ninekw_error
		return done(call(handle, w, &finished, &err), err)
	})
	return takenDone(finished, err)
}

// takenDone copies what a call gave, and frees it; nil for NULL.
func takenDone(finished *C.ninekw_done, err error) (*Done, error) {
	defer C.ninekw_done_free(finished)
	if err != nil || finished == nil {
		return nil, err
	}
	result := &Done{
		Ticket:    int64(C.ninekw_done_ticket(finished)),
		Tag:       C.GoString(C.ninekw_done_tag(finished)),
		CaptchaID: int64(C.ninekw_done_captcha_id(finished)),
	}
	var price C.int64_t
	if C.ninekw_done_price(finished, &price) != 0 {
		value := int64(price)
		result.Price = &value
	}
	if answer := C.ninekw_done_answer(finished); answer != nil {
		result.Answer = copiedAnswer(answer)
	}
	if failure := C.ninekw_done_error(finished); failure != nil {
		result.Err = copied(C.ninekw_error_status(failure), failure)
	}
	return result, nil
}

// PendingError is why SolveMany ended before its captchas were done, and those that are open at the service: Wait and
// Batch.AddSubmitted go on with them, in another process, too.
type PendingError struct {
	IDs []int64
	Err error
}

func (e *PendingError) Error() string {
	return fmt.Sprintf("%v; %d captchas are open at the service: %v", e.Err, len(e.IDs), e.IDs)
}
func (e *PendingError) Unwrap() error { return e.Err }

// SolveMany solves captchas as they come: next gives a captcha and its options, and false at the end. Each is handed to
// each when it is done, in order of completion; its error ends the work. If captchas are open at the service then, the
// error is a PendingError.
func (c *Client) SolveMany(
	ctx context.Context, next func() (Captcha, Options, bool), each func(*Done) error,
) (failure error) {
	batch, err := c.Batch()
	if err != nil {
		return err
	}
	defer func() {
		batch.Close()
		if ids := batch.Pending(); failure != nil && len(ids) > 0 {
			failure = &PendingError{IDs: ids, Err: failure}
		}
	}()
	drain := func(step func(context.Context, ...CallOption) (*Done, error)) error {
		for {
			result, err := step(ctx)
			if err != nil || result == nil {
				return err
			}
			if err := each(result); err != nil {
				return err
			}
		}
	}
	for {
		// The next one is asked for only when there is room for it.
		if err := drain(batch.NextOrRoom); err != nil {
			return err
		}
		captcha, options, more := next()
		if !more {
			return drain(batch.Next)
		}
		if _, err := batch.Add(captcha, options); err != nil {
			return err
		}
	}
}

// Feedback notes whether the answer to a captcha was right; the service is told by later calls of Next.
func (b *Batch) Feedback(id int64, verdict Verdict) error {
	handle, end := b.use()
	defer end()
	var err *C.ninekw_error
	return done(C.ninekw_batch_feedback(handle, C.int64_t(id), C.int32_t(verdict), &err), err)
}

// GiveUp gives up every captcha that nobody has answered yet, so that it is not charged.
func (b *Batch) GiveUp() error {
	handle, end := b.use()
	defer end()
	var err *C.ninekw_error
	return done(C.ninekw_batch_give_up(handle, &err), err)
}

// InFlight is how many captchas are open at the service.
func (b *Batch) InFlight() int {
	handle, end := b.use()
	defer end()
	return int(C.ninekw_batch_in_flight(handle))
}

// Queued is how many wait for their upload.
func (b *Batch) Queued() int {
	handle, end := b.use()
	defer end()
	return int(C.ninekw_batch_queued(handle))
}

// HasRoom tells whether another captcha would be uploaded at once.
func (b *Batch) HasRoom() bool {
	handle, end := b.use()
	defer end()
	return C.ninekw_batch_has_room(handle) != 0
}
