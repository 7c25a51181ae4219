package ninekw

/*
#include <ninekw.h>

int32_t ninekw_go_decide(void *user, ninekw_job *job, ninekw_decision *decision);
int32_t ninekw_go_outcome(void *user, ninekw_job *job, int32_t outcome, int64_t credits, ninekw_error *error);

static int32_t work(const ninekw_client *client, const ninekw_options *options, int64_t timeout_ms,
	const ninekw_cancel *cancel, ninekw_progress_fn progress, int32_t told, void *user, int64_t *answered, int64_t *credits,
	ninekw_error **err)
{
	return ninekw_work_with(client, options, timeout_ms, cancel, progress, (ninekw_decide_fn)ninekw_go_decide,
		told ? (ninekw_outcome_fn)ninekw_go_outcome : NULL, user, answered, credits, err);
}
*/
import "C"

import (
	"context"
	"unsafe"
)

// NextJob asks for a captcha to answer; nil if there is none.
func (c *Client) NextJob(ctx context.Context, options Options) (*Job, error) {
	return brief(ctx, c, 0, func(c *Client) (*Job, error) {
		handle, end := c.use()
		defer end()
		var taken *C.ninekw_job
		err := options.with(nil, func(given *C.ninekw_options) error {
			var err *C.ninekw_error
			return done(C.ninekw_job_next(handle, given, &taken, &err), err)
		})
		if err != nil || taken == nil {
			return nil, err
		}
		return &Job{count(taken, func(handle *C.ninekw_job) { C.ninekw_job_free(handle) })}, nil
	})
}

// ConfirmJob confirms the receipt of the captcha taken with withok; NextJob does so by itself.
func (c *Client) ConfirmJob(ctx context.Context, options Options) error {
	return act(ctx, c, 0, func(c *Client) error {
		handle, end := c.use()
		defer end()
		return options.with(nil, func(given *C.ninekw_options) error {
			var err *C.ninekw_error
			return done(C.ninekw_job_confirm(handle, given, &err), err)
		})
	})
}

// AnswerJob answers a captcha; gives the credits earned, 0 if the service does not say.
func (c *Client) AnswerJob(ctx context.Context, id int64, answer string, options Options) (int64, error) {
	return brief(ctx, c, id, func(c *Client) (int64, error) {
		handle, end := c.use()
		defer end()
		word, failure := text(answer, "answer")
		if failure != nil {
			return 0, failure
		}
		defer free(word)
		var credits C.int64_t
		failure = options.with(nil, func(given *C.ninekw_options) error {
			var err *C.ninekw_error
			return done(C.ninekw_job_answer(handle, C.int64_t(id), word, given, &credits, &err), err)
		})
		return int64(credits), failure
	})
}

// SkipJob gives a captcha back: it cannot be answered.
func (c *Client) SkipJob(ctx context.Context, id int64, options Options) error {
	return act(ctx, c, id, func(c *Client) error {
		handle, end := c.use()
		defer end()
		return options.with(nil, func(given *C.ninekw_options) error {
			var err *C.ninekw_error
			return done(C.ninekw_job_skip(handle, C.int64_t(id), given, &err), err)
		})
	})
}

// EndJobs takes no more captchas.
func (c *Client) EndJobs(ctx context.Context) error {
	return act(ctx, c, 0, func(c *Client) error {
		handle, end := c.use()
		defer end()
		var err *C.ninekw_error
		return done(C.ninekw_job_end(handle, &err), err)
	})
}

// JobVerdict is Correct or Incorrect, or 0 while nobody has said.
func (c *Client) JobVerdict(ctx context.Context, id int64, options Options) (Verdict, error) {
	return brief(ctx, c, id, func(c *Client) (Verdict, error) {
		handle, end := c.use()
		defer end()
		var verdict C.int32_t
		failure := options.with(nil, func(given *C.ninekw_options) error {
			var err *C.ninekw_error
			return done(C.ninekw_job_verdict(handle, C.int64_t(id), given, &verdict, &err), err)
		})
		return Verdict(verdict), failure
	})
}

// Show is a captcha's picture.
func (c *Client) Show(ctx context.Context, id int64, options Options) (*Reply, error) {
	return brief(ctx, c, id, func(c *Client) (*Reply, error) {
		return c.reply(options, func(handle *C.ninekw_client, given *C.ninekw_options, out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_show(handle, C.int64_t(id), given, out, err)
		})
	})
}

// ShowStatic is a captcha's static file, raw or in base64.
func (c *Client) ShowStatic(ctx context.Context, id int64, base64 bool) (*Reply, error) {
	return brief(ctx, c, id, func(c *Client) (*Reply, error) {
		handle, end := c.use()
		defer end()
		return reply(func(out **C.ninekw_reply, err **C.ninekw_error) C.int32_t {
			return C.ninekw_show_static(handle, C.int64_t(id), C.int32_t(number(base64)), out, err)
		})
	})
}

type what int

// Decision is what to do with a job just now.
type Decision struct {
	what   what
	answer string
}

const (
	stop what = iota
	answered
	skip
	letGo
	working
	pending
)

// Decide by answering; by giving it back, as it cannot be answered; by neither; or not yet, while somebody is at it or
// nobody has touched it. Stop gives it back and takes no more.
var (
	Skip      = Decision{what: skip}
	LetGo     = Decision{what: letGo}
	Working   = Decision{what: working}
	Untouched = Decision{what: pending}
	Stop      = Decision{what: stop}
)

// Reply to a job with an answer.
func WithAnswer(answer string) Decision { return Decision{answered, answer} }

// Outcome is what became of a job.
type Outcome int

// The answer was taken or refused, the job was given back as decided or because it was late, or let go.
const (
	Answered   Outcome = C.NINEKW_OUTCOME_ANSWERED
	Refused    Outcome = C.NINEKW_OUTCOME_REFUSED
	Skipped    Outcome = C.NINEKW_OUTCOME_SKIPPED
	Late       Outcome = C.NINEKW_OUTCOME_LATE
	OutOfSight Outcome = C.NINEKW_OUTCOME_LET_GO
)

// WorkEvent is a job that is finished; the job lives only during the call.
type WorkEvent struct {
	Job     *Job
	Outcome Outcome
	// Credits is what it earned, 0 if the service does not say.
	Credits int64
	// Err is why it was refused.
	Err error
}

// Tally is what Work has done.
type Tally struct{ Answered, Credits int64 }

// OnOutcome has a function told what became of each job; false takes no more.
func OnOutcome(function func(WorkEvent) bool) CallOption {
	return func(g *guard) { g.outcome = function }
}

// Work takes captchas and answers them until it is told to stop. decide is called again and again until it decides, the
// function of OnProgress also while there is no job.
func (c *Client) Work(ctx context.Context, decide func(*Job) Decision, options Options, how ...CallOption) (Tally, error) {
	handle, end := c.use()
	defer end()
	g := guarded(how)
	g.decide = decide
	var count, credits C.int64_t
	err := options.with(nil, func(given *C.ninekw_options) error {
		return g.wait(ctx, func(w waiting) error {
			var err *C.ninekw_error
			told := C.int32_t(number(g.outcome != nil))
			return done(C.work(handle, given, w.timeout, w.cancel, w.progress, told, w.user, &count, &credits, &err), err)
		})
	})
	return Tally{int64(count), int64(credits)}, err
}

//export ninekw_go_decide
func ninekw_go_decide(user unsafe.Pointer, handle *C.ninekw_job, decision *C.ninekw_decision) C.int32_t {
	g := valueAt(user).(*guard)
	return g.run(func() bool {
		job := &Job{lent(handle)}
		defer job.close()
		decided := g.decide(job)
		switch decided.what {
		case answered:
			word, failure := text(decided.answer, "answer")
			if failure == nil {
				defer free(word)
				var err *C.ninekw_error
				failure = done(C.ninekw_decision_answer(decision, word, &err), err)
			}
			g.refused = failure
		case skip:
			C.ninekw_decision_skip(decision)
		case letGo:
			C.ninekw_decision_let_go(decision)
		case working:
			C.ninekw_decision_working(decision)
		}
		return decided.what != stop && g.refused == nil
	})
}

//export ninekw_go_outcome
func ninekw_go_outcome(
	user unsafe.Pointer, handle *C.ninekw_job, outcome C.int32_t, credits C.int64_t, failure *C.ninekw_error,
) C.int32_t {
	g := valueAt(user).(*guard)
	return g.run(func() bool {
		job := &Job{lent(handle)}
		defer job.close()
		event := WorkEvent{Job: job, Outcome: Outcome(outcome), Credits: int64(credits)}
		if failure != nil {
			event.Err = copied(C.ninekw_error_status(failure), failure)
		}
		return g.outcome(event)
	})
}
