package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

// load has many captchas at once, of which half are cancelled: timers and files do not notice.
func load() {
	const count = 200
	client, err := ninekw.New(ninekw.URL(os.Getenv("NINEKW_TEST_SLOW_URL")), ninekw.MinInterval(0), ninekw.MaxInFlight(count),
		ninekw.FirstPoll(900*time.Millisecond), ninekw.PollInterval(100*time.Millisecond), ninekw.SetPolling(ninekw.PollingFast))
	check("a client for many", err == nil)
	defer client.Close()
	stopped, stop := context.WithCancel(background)
	defer stop()
	before, start := threads(), time.Now()
	errs := make(chan error, count)
	for i := 0; i < count; i++ {
		ctx := background
		if i%2 == 1 {
			ctx = stopped
		}
		go func() {
			_, err := client.Solve(ctx, picture(), ninekw.Options{"nomd5": 1})
			errs <- err
		}()
	}
	over, latest := make(chan struct{}), make(chan time.Duration)
	go func() { latest <- late(over) }()
	time.Sleep(300 * time.Millisecond)
	during := threads()
	stop()
	solved, cancelled := 0, 0
	for i := 0; i < count; i++ {
		if err := <-errs; err == nil {
			solved++
		} else if errors.Is(err, context.Canceled) {
			cancelled++
		}
	}
	took := time.Since(start)
	close(over)
	lateness := <-latest
	fmt.Printf("load: Go, %d goroutines, half of them cancelled: %.1f s, a timer and a file at most %d ms late, %d threads more\n",
		count, took.Seconds(), lateness.Milliseconds(), during-before)
	check(fmt.Sprintf("half are solved: %d, %d", solved, cancelled), solved == count/2 && cancelled == count/2)
	// A busy machine is slower, and the race detector is on.
	check(fmt.Sprintf("the budget is used: %v", took), took < 30*time.Second)
	check(fmt.Sprintf("threads: %d, %d", before, during), during-before < 30)
	check(fmt.Sprintf("a timer was late by %v", lateness), lateness < 5*time.Second)
}

// late is how late a timer and a file are at most.
func late(over <-chan struct{}) time.Duration {
	latest := time.Duration(0)
	for {
		start := time.Now()
		select {
		case <-over:
			return latest
		case <-time.After(20 * time.Millisecond):
		}
		_, err := os.ReadFile(string(picture()))
		check("the file", err == nil)
		if lateness := time.Since(start) - 20*time.Millisecond; lateness > latest {
			latest = lateness
		}
	}
}
