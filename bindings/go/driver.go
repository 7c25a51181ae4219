package ninekw

/*
#include <ninekw.h>
*/
import "C"

import (
	"context"
	"errors"
	"sync"
	"time"
)

// idle is how long a driver waits for the next captcha before its goroutine ends.
const idle = time.Second

// driver waits for the captchas of all calls of a client with one goroutine, which keeps one thread.
type driver struct {
	client  *Client
	guard   sync.Mutex
	batch   *Batch
	waiting map[int64]chan *Done
	closed  bool
}

// answer waits for the answer to what add adds to a batch; id is the captcha's, if it has one.
func (d *driver) answer(
	ctx context.Context, id int64, add func(*Batch, ...AddOption) (int64, error),
) (*Answer, error) {
	if err := ended(ctx, id); err != nil {
		return nil, err
	}
	var how []AddOption
	if deadline, limited := ctx.Deadline(); limited {
		how = append(how, Within(time.Until(deadline)))
	}
	ticket, ends, err := d.add(add, how)
	if err != nil {
		return nil, err
	}
	var result *Done
	select {
	case result = <-ends:
	case <-ctx.Done():
		// At its deadline the wait ends by itself, and says so.
		if ctx.Err() == context.Canceled {
			d.cancel(ticket, ends)
		}
		result = <-ends
	}
	return result.Answer, because(ctx, result.Err)
}

func (d *driver) add(add func(*Batch, ...AddOption) (int64, error), how []AddOption) (int64, chan *Done, error) {
	d.guard.Lock()
	defer d.guard.Unlock()
	// A closed client gives no other batch.
	if d.batch == nil || d.closed {
		batch, err := d.client.Batch()
		if err != nil {
			return 0, nil, err
		}
		d.batch, d.waiting = batch, map[int64]chan *Done{}
		go d.run(batch)
	}
	ticket, err := add(d.batch, how...)
	if err != nil {
		return 0, nil, err
	}
	ends := make(chan *Done, 1)
	d.waiting[ticket] = ends
	return ticket, ends, nil
}

func (d *driver) cancel(ticket int64, ends chan *Done) {
	d.guard.Lock()
	defer d.guard.Unlock()
	// A ticket may come again in another batch.
	if d.waiting[ticket] == ends {
		d.batch.Cancel(ticket)
	}
}

// close has the goroutine end with the last captcha.
func (d *driver) close() {
	d.guard.Lock()
	defer d.guard.Unlock()
	d.closed = true
	if d.batch != nil {
		d.batch.wake()
	}
}

func (d *driver) run(batch *Batch) {
	defer batch.Close()
	for d.step(batch) {
	}
}

func (d *driver) step(batch *Batch) bool {
	timeout := C.int64_t(-1)
	d.guard.Lock()
	if len(d.waiting) == 0 {
		if d.closed {
			return d.left()
		}
		timeout = milliseconds(idle)
	}
	d.guard.Unlock()
	result, err := batch.nextFed(timeout)
	d.guard.Lock()
	if errors.Is(err, DeadlineError) {
		if len(d.waiting) == 0 {
			return d.left()
		}
	} else if err != nil {
		// The client's limiter, its token, or the library: it is every captcha's error.
		for ticket, ends := range d.waiting {
			failure := *err.(*Error)
			if id := batch.CaptchaID(ticket); id > 0 {
				failure.CaptchaID = id
			}
			ends <- &Done{Ticket: ticket, CaptchaID: failure.CaptchaID, Err: &failure}
		}
		return d.left()
	} else if result != nil {
		d.waiting[result.Ticket] <- result
		delete(d.waiting, result.Ticket)
	}
	d.guard.Unlock()
	return true
}

// left ends the goroutine; the next captcha starts another one.
func (d *driver) left() bool {
	d.batch, d.waiting = nil, nil
	d.guard.Unlock()
	return false
}

// nextFed is for a goroutine that others feed: with nothing to do it waits; nil after wake alone.
func (b *Batch) nextFed(timeout C.int64_t) (*Done, error) {
	handle, end := b.use()
	defer end()
	var finished *C.ninekw_done
	var err *C.ninekw_error
	status := C.ninekw_batch_next_fed(handle, timeout, nil, nil, nil, &finished, &err)
	return takenDone(finished, done(status, err))
}

// wake ends nextFed within 50 ms.
func (b *Batch) wake() {
	handle, end := b.use()
	defer end()
	C.ninekw_batch_wake(handle)
}

// ended is the error of a call about a captcha that its context ended before it began, or nil.
func ended(ctx context.Context, id int64) error {
	cause, status := ctx.Err(), ErrCancelled
	if cause == nil {
		return nil
	}
	if cause == context.DeadlineExceeded {
		status = ErrDeadline
	}
	err := callerError(status, StatusMessage(status))
	err.CaptchaID, err.Cause = id, cause
	return err
}

// because has an error say so if the context is its cause.
func because(ctx context.Context, err error) error {
	known, is := err.(*Error)
	if !is || known.Cause != nil {
		return err
	}
	deadline, limited := ctx.Deadline()
	if known.Status == ErrCancelled && ctx.Err() != nil {
		known.Cause = ctx.Err()
	} else if known.Status == ErrDeadline && limited && !time.Now().Before(deadline) {
		known.Cause = context.DeadlineExceeded
	}
	return err
}

// brief makes a call that its context ends within 100 ms, by a view of the client; id is the captcha that it is about.
func brief[T any](ctx context.Context, c *Client, id int64, call func(*Client) (T, error)) (T, error) {
	var value T
	if err := ended(ctx, id); err != nil {
		return value, err
	}
	if ctx.Done() == nil {
		return call(c)
	}
	err := guarded(nil).wait(ctx, func(w waiting) error {
		view, err := c.within(w)
		if err == nil {
			defer view.close()
			value, err = call(view)
		}
		return err
	})
	return value, err
}

// act is brief for a call without a result.
func act(ctx context.Context, c *Client, id int64, call func(*Client) error) error {
	_, err := brief(ctx, c, id, func(c *Client) (struct{}, error) { return struct{}{}, call(c) })
	return err
}

// within is the same client, whose calls have a time limit and a token.
func (c *Client) within(w waiting) (*Client, error) {
	handle, end := c.use()
	defer end()
	var view *C.ninekw_client
	var err *C.ninekw_error
	if err := done(C.ninekw_client_within(handle, w.timeout, w.cancel, &view, &err), err); err != nil {
		return nil, err
	}
	return &Client{counted: count(view, func(handle *C.ninekw_client) { C.ninekw_client_free(handle) })}, nil
}
