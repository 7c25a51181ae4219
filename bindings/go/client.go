package ninekw

/*
#include <ninekw.h>
*/
import "C"

import (
	"context"
	"os"
)

// Verdict says whether an answer was right.
type Verdict int

// An answer was right, wrong, or not used.
const (
	Correct   Verdict = C.NINEKW_CORRECT
	Incorrect Verdict = C.NINEKW_INCORRECT
	Unused    Verdict = C.NINEKW_UNUSED
)

// Client is one account. Goroutines may share it; a copy is the same client.
type Client struct {
	*counted[*C.ninekw_client]
	driver *driver
}

// New makes a client; it makes no connection.
func New(settings ...Setting) (*Client, error) {
	if err := Check(); err != nil {
		return nil, err
	}
	making := &making{config: C.ninekw_config_new()}
	defer C.ninekw_config_free(making.config)
	before := []Setting{}
	if key := os.Getenv("NINEKW_API_KEY"); key != "" {
		before = append(before, APIKey(key))
	}
	if url := os.Getenv("NINEKW_URL"); url != "" {
		before = append(before, URL(url))
	}
	for _, setting := range append(before, settings...) {
		if err := setting(making); err != nil {
			return nil, err
		}
	}
	var handle *C.ninekw_client
	var err *C.ninekw_error
	if err := done(C.ninekw_client_new(making.config, &handle, &err), err); err != nil {
		return nil, err
	}
	free := func(handle *C.ninekw_client) { C.ninekw_client_free(handle) }
	client := &Client{counted: count(handle, free)}
	client.driver = &driver{client: &Client{counted: client.counted}}
	return client, nil
}

// Close frees it. Calls after this fail; those in progress go on.
func (c *Client) Close() {
	c.close()
	c.driver.close()
}

// String shows no key.
func (c *Client) String() string {
	handle, end := c.use()
	defer end()
	if handle == nil {
		return "ninekw client (closed)"
	}
	return "ninekw client (open)"
}

// ServerStatus is the service's load: workers online, queues, solve times.
func (c *Client) ServerStatus(ctx context.Context) (*ServerStatus, error) {
	status, err := brief(ctx, c, 0, func(c *Client) (*Reply, error) {
		handle, end := c.use()
		defer end()
		return reply(func(out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_server_status(handle, out, err)
		})
	})
	if err != nil {
		return nil, err
	}
	return &ServerStatus{status}, nil
}

// Balance is the credits left.
func (c *Client) Balance(ctx context.Context) (int64, error) {
	return brief(ctx, c, 0, func(c *Client) (int64, error) {
		handle, end := c.use()
		defer end()
		var credits C.int64_t
		var err *C.ninekw_error
		return int64(credits), done(C.ninekw_balance(handle, &credits, &err), err)
	})
}

// Submit submits a captcha and gives its id.
func (c *Client) Submit(ctx context.Context, captcha Captcha, options Options, how ...CallOption) (int64, error) {
	handle, end := c.use()
	defer end()
	var id C.int64_t
	err := options.with(captcha, func(given *C.ninekw_options) error {
		return guarded(how).wait(ctx, func(w waiting) error {
			var err *C.ninekw_error
			return done(C.ninekw_submit_with(handle, given, w.timeout, w.cancel, w.progress, w.user, &id, &err), err)
		})
	})
	return int64(id), err
}

// Poll asks once whether a captcha is answered; RetryIn says when to ask again.
func (c *Client) Poll(ctx context.Context, id int64, options Options) (*Answer, error) {
	return brief(ctx, c, id, func(c *Client) (*Answer, error) {
		handle, end := c.use()
		defer end()
		var answer *C.ninekw_answer
		err := options.with(nil, func(given *C.ninekw_options) error {
			var err *C.ninekw_error
			return done(C.ninekw_poll_with(handle, C.int64_t(id), given, &answer, &err), err)
		})
		return takenAnswer(answer, err)
	})
}

// Wait waits for the answer to a captcha, submitted here or in another process. Any number of goroutines may wait: those
// without OnProgress share one thread.
func (c *Client) Wait(ctx context.Context, id int64, how ...CallOption) (*Answer, error) {
	if guarded(how).progress == nil {
		return c.driver.answer(ctx, id, func(batch *Batch, how ...AddOption) (int64, error) {
			return batch.AddSubmitted(id, how...)
		})
	}
	handle, end := c.use()
	defer end()
	var answer *C.ninekw_answer
	err := guarded(how).wait(ctx, func(w waiting) error {
		var err *C.ninekw_error
		return done(C.ninekw_wait_with(handle, C.int64_t(id), w.timeout, w.cancel, w.progress, w.user, &answer, &err), err)
	})
	return takenAnswer(answer, err)
}

// Solve submits a captcha and waits for its answer. Any number of goroutines may: those without OnProgress share one
// thread.
func (c *Client) Solve(ctx context.Context, captcha Captcha, options Options, how ...CallOption) (*Answer, error) {
	if guarded(how).progress == nil {
		return c.driver.answer(ctx, 0, func(batch *Batch, how ...AddOption) (int64, error) {
			return batch.Add(captcha, options, how...)
		})
	}
	handle, end := c.use()
	defer end()
	var answer *C.ninekw_answer
	err := options.with(captcha, func(given *C.ninekw_options) error {
		return guarded(how).wait(ctx, func(w waiting) error {
			var err *C.ninekw_error
			return done(C.ninekw_solve_with(handle, given, w.timeout, w.cancel, w.progress, w.user, &answer, &err), err)
		})
	})
	return takenAnswer(answer, err)
}

// Feedback says whether the answer to a captcha was right.
func (c *Client) Feedback(ctx context.Context, id int64, verdict Verdict, options Options) error {
	return act(ctx, c, id, func(c *Client) error {
		handle, end := c.use()
		defer end()
		return options.with(nil, func(given *C.ninekw_options) error {
			var err *C.ninekw_error
			return done(C.ninekw_feedback_with(handle, C.int64_t(id), C.int32_t(verdict), given, &err), err)
		})
	})
}

// Acknowledge tells the Journal that an answer is where it belongs, so that it need not be kept.
func (c *Client) Acknowledge(id int64) error {
	handle, end := c.use()
	defer end()
	var err *C.ninekw_error
	return done(C.ninekw_acknowledge(handle, C.int64_t(id), &err), err)
}

// Forget makes the Journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for. The
// error is Busy while somebody waits for it.
func (c *Client) Forget(tag string) error {
	name, err := text(tag, "tag")
	if err != nil {
		return err
	}
	defer free(name)
	handle, end := c.use()
	defer end()
	var failure *C.ninekw_error
	return done(C.ninekw_forget(handle, name, &failure), failure)
}

// Call calls any action by its name.
func (c *Client) Call(ctx context.Context, action string, options Options) (*Reply, error) {
	return brief(ctx, c, 0, func(c *Client) (*Reply, error) {
		name, err := text(action, "action")
		if err != nil {
			return nil, err
		}
		defer free(name)
		return c.reply(options, func(handle *C.ninekw_client, given *C.ninekw_options, out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_call(handle, name, given, out, err)
		})
	})
}

// reply makes a call with options whose result is a reply.
func (c *Client) reply(
	options Options, call func(*C.ninekw_client, *C.ninekw_options, **C.ninekw_reply, **C.ninekw_error) C.int32_t,
) (result *Reply, err error) {
	handle, end := c.use()
	defer end()
	err = options.with(nil, func(given *C.ninekw_options) error {
		result, err = reply(func(out **C.ninekw_reply, err **C.ninekw_error) C.int32_t { return call(handle, given, out, err) })
		return err
	})
	return result, err
}

// Batch makes an empty batch, for many captchas at once.
func (c *Client) Batch() (*Batch, error) {
	handle, end := c.use()
	defer end()
	var batch *C.ninekw_batch
	var err *C.ninekw_error
	if err := done(C.ninekw_batch_new(handle, &batch, &err), err); err != nil {
		return nil, err
	}
	free := func(handle *C.ninekw_batch) { C.ninekw_batch_free(handle) }
	return &Batch{counted: count(batch, free)}, nil
}
