package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

// leaving: what is open at the service is named, or given up.
func leaving() {
	quiet := []ninekw.Setting{ninekw.URL(os.Getenv("NINEKW_TEST_JOBS_URL")), ninekw.MinInterval(0), ninekw.FirstPoll(0)}
	for _, abandon := range []ninekw.Abandon{ninekw.AbandonKeep, ninekw.AbandonAbort} {
		client, err := ninekw.New(append(quiet, ninekw.SetAbandon(abandon))...)
		check("a quiet client", err == nil)
		left := 3
		ctx, cancel := context.WithTimeout(background, time.Second)
		err = client.SolveMany(ctx, func() (ninekw.Captcha, ninekw.Options, bool) {
			left--
			return picture(), nil, left >= 0
		}, func(*ninekw.Done) error { return nil })
		cancel()
		fails("leaving early", ninekw.DeadlineError, "", err)
		var pending *ninekw.PendingError
		named := errors.As(err, &pending)
		if abandon == ninekw.AbandonKeep {
			check(fmt.Sprintf("names what is open: %v", err), named && len(pending.IDs) == 3)
		} else {
			check(fmt.Sprintf("gives it up: %v", err), !named)
		}
		batch, err := client.Batch()
		check("a batch", err == nil)
		_, err = batch.Add(picture(), nil)
		check("a captcha", err == nil)
		ctx, cancel = context.WithTimeout(background, 300*time.Millisecond)
		_, _ = batch.Next(ctx)
		cancel()
		batch.Close()
		check("a closed batch names it", len(batch.Pending()) == 1 == (abandon == ninekw.AbandonKeep))
		client.Close()
	}
}

// known tells the runner, which compares with the service.
func known(id int64, pending []int64) {
	fmt.Println("known:", id, strings.Trim(fmt.Sprint(pending), "[]"))
}

// leavingEarly leaves after the first of twelve: the service knows of none that the program does not.
func leavingEarly() {
	for _, abandon := range []ninekw.Abandon{ninekw.AbandonKeep, ninekw.AbandonAbort} {
		client, err := ninekw.New(ninekw.URL(os.Getenv("NINEKW_TEST_LEAVING_URL")), ninekw.MinInterval(0), ninekw.FirstPoll(0),
			ninekw.PollInterval(10*time.Millisecond), ninekw.SetPolling(ninekw.PollingFast), ninekw.SetAbandon(abandon))
		check("a client to leave", err == nil)
		count, first, enough := 0, int64(0), errors.New("enough")
		err = client.SolveMany(background, func() (ninekw.Captcha, ninekw.Options, bool) {
			count++
			return picture(), nil, count <= 12
		}, func(done *ninekw.Done) error {
			first = done.CaptchaID
			return enough
		})
		check("left after the first of twelve", errors.Is(err, enough))
		var pending ninekw.PendingError
		if open := (*ninekw.PendingError)(nil); errors.As(err, &open) {
			pending = *open
		}
		known(first, pending.IDs)
		batch, err := client.Batch()
		check("a batch to leave", err == nil)
		for i := 0; i < 12; i++ {
			_, err = batch.Add(picture(), nil)
			check("a captcha", err == nil)
		}
		done, err := batch.Next(background)
		check("the first", err == nil && batch.Feedback(done.CaptchaID, ninekw.Correct) == nil)
		batch.Close()
		check("eleven are named", abandon == ninekw.AbandonAbort || len(batch.Pending()) == 11)
		known(done.CaptchaID, batch.Pending())
		fmt.Println("right:", done.CaptchaID)
		client.Close()
	}
}

// closed calls a client that is closed.
func closed(client *ninekw.Client) {
	for name, call := range map[string]func() error{
		"Balance": func() error { _, err := client.Balance(background); return err },
		"Submit":  func() error { _, err := client.Submit(background, picture(), nil); return err },
		"Poll":    func() error { _, err := client.Poll(background, 1, nil); return err },
		"Wait":    func() error { _, err := client.Wait(background, 1); return err },
		"Solve":   func() error { _, err := client.Solve(background, picture(), nil); return err },
		"Batch":   func() error { _, err := client.Batch(); return err },
		"NextJob": func() error { _, err := client.NextJob(background, nil); return err },
		"EndJobs": func() error { return client.EndJobs(background) },
	} {
		err := call()
		fails(name+" of a closed client", ninekw.CallerError, "the client is closed", err)
		is(name+" of a closed client", err, map[string]error{"os.ErrClosed": os.ErrClosed})
	}
}
