package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"time"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

// brief: a context ends calls whose request nobody answers, and none stays in C.
func brief() {
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	check("a server that says nothing", err == nil)
	defer silent.Close()
	slow, err := ninekw.New(ninekw.URL("http://"+silent.Addr().String()), ninekw.MinInterval(0), ninekw.Retries(0))
	check("its client", err == nil)
	for _, call := range []func(context.Context) error{
		func(ctx context.Context) error { _, err := slow.Balance(ctx); return err },
		func(ctx context.Context) error { _, err := slow.Poll(ctx, 7, nil); return err },
		func(ctx context.Context) error { _, err := slow.Transfer(ctx, 1000, 5, nil); return err },
		func(ctx context.Context) error { return slow.Feedback(ctx, 7, ninekw.Correct, nil) },
	} {
		begun := time.Now()
		soon, cancel := context.WithTimeout(background, 150*time.Millisecond)
		err := call(soon)
		check(fmt.Sprintf("a call at its deadline: %v", err), errors.Is(err, context.DeadlineExceeded) && errors.Is(err, ninekw.DeadlineError))
		cancel()
		ctx, stop := context.WithCancel(background)
		time.AfterFunc(150*time.Millisecond, stop)
		err = call(ctx)
		check(fmt.Sprintf("a call that is cancelled: %v", err), errors.Is(err, context.Canceled) && errors.Is(err, ninekw.CancelledError))
		check(fmt.Sprintf("they took %v", time.Since(begun)), time.Since(begun) < 900*time.Millisecond)
	}
	ctx, cancel := context.WithCancel(background)
	defer cancel()
	good, err := ninekw.New(ninekw.MinInterval(0))
	check("a client", err == nil)
	defer good.Close()
	credits, err := good.Balance(ctx)
	check(fmt.Sprintf("a context that says nothing: %v", err), err == nil && credits > 0)
	slow.Close()
	_, err = slow.Balance(ctx)
	fails("closed", ninekw.CallerError, "the client is closed", err)
}
