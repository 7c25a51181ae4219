package ninekw

/*
#include <stdint.h>
#include <stdlib.h>
#include <ninekw.h>

int32_t ninekw_go_progress(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms);
int32_t ninekw_go_decide(void *user, ninekw_job *job, ninekw_decision *decision);
int32_t ninekw_go_outcome(void *user, ninekw_job *job, int32_t outcome, int64_t credits, ninekw_error *error);

static ninekw_progress_fn progress_fn(void) { return ninekw_go_progress; }
*/
import "C"

import (
	"context"
	"math"
	"runtime/cgo"
	"time"
	"unsafe"
)

// Phase is what a call waits for.
type Phase int

// Its turn, a reply, a person, another try, or the service's limit.
const (
	Queued   Phase = C.NINEKW_PHASE_QUEUED
	Network  Phase = C.NINEKW_PHASE_NETWORK
	Waiting  Phase = C.NINEKW_PHASE_WAITING
	Retrying Phase = C.NINEKW_PHASE_RETRYING
	HeldBack Phase = C.NINEKW_PHASE_HELD_BACK
)

// Progress is how far a call is; CaptchaID is 0 until the captcha is accepted.
type Progress struct {
	CaptchaID int64
	Phase     Phase
	Elapsed   time.Duration
}

// guard keeps what functions of the caller panic with: nothing may leave a callback but a number.
type guard struct {
	progress func(Progress) bool
	decide   func(*Job) Decision
	outcome  func(WorkEvent) bool
	atOnce   bool
	refused  error
	panicked any
}

func (g *guard) run(function func() bool) (goesOn C.int32_t) {
	if g.panicked != nil || g.refused != nil {
		return 0
	}
	defer func() {
		if g.panicked = recover(); g.panicked != nil {
			goesOn = 0
		}
	}()
	if function() {
		return 1
	}
	return 0
}

//export ninekw_go_progress
func ninekw_go_progress(user unsafe.Pointer, id C.int64_t, phase C.int32_t, elapsed C.int64_t) C.int32_t {
	g := valueAt(user).(*guard)
	return g.run(func() bool {
		return g.progress(Progress{int64(id), Phase(phase), time.Duration(elapsed) * time.Millisecond})
	})
}

// placeOf keeps a value for C at a place of C's: a handle alone is no pointer that Go's collector may meet.
func placeOf(value any) unsafe.Pointer {
	place := C.malloc(C.size_t(unsafe.Sizeof(C.uintptr_t(0))))
	*(*C.uintptr_t)(place) = C.uintptr_t(cgo.NewHandle(value))
	return place
}

func handleAt(place unsafe.Pointer) cgo.Handle { return cgo.Handle(*(*C.uintptr_t)(place)) }
func valueAt(place unsafe.Pointer) any         { return handleAt(place).Value() }

// waiting is what all calls that wait are given besides their arguments.
type waiting struct {
	timeout  C.int64_t
	cancel   *C.ninekw_cancel
	progress C.ninekw_progress_fn
	user     unsafe.Pointer
}

// milliseconds rounds up; what is past is 0.
func milliseconds(left time.Duration) C.int64_t {
	return C.int64_t(math.Max(math.Ceil(float64(left)/float64(time.Millisecond)), 0))
}

// wait makes a call that waits: the context's deadline and cancel end it within 100 ms.
func (g *guard) wait(ctx context.Context, call func(waiting) error) error {
	place := placeOf(g)
	defer func() {
		handleAt(place).Delete()
		C.free(place)
	}()
	given := waiting{timeout: -1, user: place}
	if g.progress != nil {
		given.progress = C.progress_fn()
	}
	if deadline, limited := ctx.Deadline(); limited {
		given.timeout = milliseconds(time.Until(deadline))
	}
	if g.atOnce {
		given.timeout = 0
	}
	if ctx.Done() != nil {
		given.cancel = C.ninekw_cancel_new()
		if ctx.Err() == context.Canceled {
			// Here, or an upload is sent before the goroutine comes to it.
			C.ninekw_cancel_trigger(given.cancel)
		}
		over, ended := make(chan struct{}), make(chan struct{})
		go func() {
			defer close(ended)
			select {
			case <-ctx.Done():
				// At its deadline the call ends by itself, and says so.
				if ctx.Err() == context.Canceled && C.ninekw_cancel_is_triggered(given.cancel) == 0 {
					C.ninekw_cancel_trigger(given.cancel)
				}
			case <-over:
			}
		}()
		defer func() {
			close(over)
			<-ended
			C.ninekw_cancel_reset(given.cancel)
			C.ninekw_cancel_free(given.cancel)
		}()
	}
	err := call(given)
	if g.panicked != nil {
		panic(g.panicked)
	}
	if g.refused != nil {
		return g.refused
	}
	return because(ctx, err)
}

// CallOption is an option of a call that waits.
type CallOption func(*guard)

// AtOnce makes Batch.Next a single step: one request at most, if there is a turn for it now, and no waiting. Nothing done
// yet is a DeadlineError then.
func AtOnce() CallOption {
	return func(g *guard) { g.atOnce = true }
}

// OnProgress has a function called at least every 100 ms, on the calling goroutine: false cancels.
func OnProgress(function func(Progress) bool) CallOption {
	return func(g *guard) { g.progress = function }
}

func guarded(options []CallOption) *guard {
	g := &guard{}
	for _, option := range options {
		option(g)
	}
	return g
}
