// What Go programs may do to the package, against a local service; the environment is set by `cargo xtask test`.
package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

var (
	counting       sync.Mutex
	checks, failed int
)

func check(what string, right bool) {
	counting.Lock()
	defer counting.Unlock()
	checks++
	if !right {
		failed++
		fmt.Println("FAILED:", what)
	}
}

func fails(what string, class ninekw.Class, words string, err error) {
	check(fmt.Sprintf("%s: %v", what, err), err != nil && errors.Is(err, class) && strings.Contains(err.Error(), words))
	is(what, err, map[string]error{string(class): class})
}

// is tells the runner, which compares with the table of errors, what an error is, too.
func is(what string, err error, also map[string]error) {
	for name, cause := range also {
		check(fmt.Sprintf("%s: %v is %s", what, err, name), errors.Is(err, cause))
		if errors.Is(err, cause) {
			fmt.Printf("caught: %s = %s\n", what, name)
		}
	}
}

// panics tells whether the call panics with the very value.
func panics(what string, value any, run func()) {
	defer func() {
		found := recover()
		check(fmt.Sprintf("%s: %v", what, found), found == value)
	}()
	run()
}

type mine struct{ error }

var background = context.Background()

func main() {
	if len(os.Args) > 1 {
		fmt.Println(ninekw.Check())
		return
	}
	client, err := ninekw.New(ninekw.MinInterval(0), ninekw.FirstPoll(0), ninekw.PollInterval(time.Millisecond),
		ninekw.SetPolling(ninekw.PollingFast))
	check("a client", err == nil)
	words := fmt.Sprint(ninekw.Solved, ninekw.Unused, ninekw.Queued, ninekw.Upload, ninekw.Late, ninekw.LogInfo, ninekw.State(99))
	check("numbers print as words", words == "solved unused queued upload late info 99")
	many(client)
	arguments(client)
	callbacks(client)
	calls(client)
	brief()
	closing()
	leaving()
	leavingEarly()
	load()
	library()
	client.Close()
	client.Close()
	closed(client)
	check("it says so", strings.Contains(client.String(), "closed"))
	freed()
	fmt.Printf("%d of %d checks passed\n", checks-failed, checks)
	if failed > 0 {
		os.Exit(1)
	}
}

func picture() ninekw.File { return ninekw.File(os.Getenv("NINEKW_TEST_PICTURE")) }

func arguments(client *ninekw.Client) {
	submit := func(options ninekw.Options) error {
		_, err := client.Submit(background, picture(), options)
		return err
	}
	fails("a fraction", ninekw.CallerError, "float64", submit(ninekw.Options{"maxtimeout": 90.5}))
	fails("a list", ninekw.CallerError, "[]int", submit(ninekw.Options{"maxtimeout": []int{90}}))
	fails("nil", ninekw.CallerError, "maxtimeout", submit(ninekw.Options{"maxtimeout": nil}))
	fails("2^63", ninekw.CallerError, "uint64", submit(ninekw.Options{"maxtimeout": uint64(1 << 63)}))
	fails("a NUL in a text", ninekw.CallerError, "NUL", submit(ninekw.Options{"textinstructions": "a\x00b"}))
	fails("no UTF-8", ninekw.CallerError, "UTF-8", submit(ninekw.Options{"textinstructions": "\xff"}))
	fails("an unknown option", ninekw.CallerError, "max_time", submit(ninekw.Options{"max_time": 1}))
	_, err := client.AnswerJob(background, 1, "a\x00b", nil)
	fails("a NUL in an answer", ninekw.CallerError, "NUL", err)
	_, err = client.Submit(background, ninekw.File("/nowhere.png"), nil)
	fails("a file that is missing", ninekw.CallerError, "nowhere", err)
	is("a file that is missing", err, map[string]error{"fs.ErrNotExist": fs.ErrNotExist})
	_, err = client.Submit(background, "/nowhere.png", nil)
	fails("a path in a plain string", ninekw.CallerError, "nowhere", err)
	id, err := client.Submit(background, string(picture()), nil)
	check(fmt.Sprintf("a plain string is a path: %v", err), err == nil && id > 0)
	id, err = client.Submit(background, ninekw.Text("12+7="), ninekw.Options{"textonly": true})
	check(fmt.Sprintf("a text is said to be one: %v", err), err == nil && id > 0)
	_, err = ninekw.New(ninekw.Retries(1 << 40))
	fails("a setting out of range", ninekw.CallerError, "range", err)
	_, err = ninekw.New(ninekw.SetPolling(9))
	fails("an unknown polling", ninekw.CallerError, "", err)
	_, err = ninekw.New(ninekw.APIKey("abc\x00"))
	fails("a NUL in the key", ninekw.CallerError, "NUL", err)
	url := os.Getenv("NINEKW_URL")
	for _, unset := range []func() error{
		func() error { return os.Setenv("NINEKW_URL", "") }, func() error { return os.Unsetenv("NINEKW_URL") },
	} {
		check("no address", unset() == nil)
		plain, err := ninekw.New()
		check(fmt.Sprintf("is the default: %v", err), err == nil)
		plain.Close()
	}
	check("the address again", os.Setenv("NINEKW_URL", url) == nil)
	check("the key is not shown", !strings.Contains(fmt.Sprintf("%v %+v %#v", client, client, client), os.Getenv("NINEKW_API_KEY")))
}

func callbacks(client *ninekw.Client) {
	own := mine{errors.New("mine")}
	solve := func(progress func(ninekw.Progress) bool) error {
		_, err := client.Solve(background, picture(), nil, ninekw.OnProgress(progress))
		return err
	}
	panics("a panic in progress", own, func() { _ = solve(func(ninekw.Progress) bool { panic(own) }) })
	fails("false in progress", ninekw.OutcomeError, "", solve(func(ninekw.Progress) bool { return false }))

	worker, err := ninekw.New(ninekw.URL(os.Getenv("NINEKW_TEST_JOBS_URL")), ninekw.MinInterval(0), ninekw.JobInterval(time.Millisecond))
	check("a worker", err == nil)
	defer worker.Close()
	work := func(decide func(*ninekw.Job) ninekw.Decision, told func(ninekw.WorkEvent) bool) (ninekw.Tally, error) {
		return worker.Work(background, decide, nil, ninekw.OnOutcome(told))
	}
	abc := func(*ninekw.Job) ninekw.Decision { return ninekw.WithAnswer("abc") }
	no := func(ninekw.WorkEvent) bool { return false }
	panics("a panic in decide", own, func() { _, _ = work(func(*ninekw.Job) ninekw.Decision { panic(own) }, no) })
	panics("a panic in the outcome", own, func() { _, _ = work(abc, func(ninekw.WorkEvent) bool { panic(own) }) })
	_, err = work(func(*ninekw.Job) ninekw.Decision { return ninekw.WithAnswer("a\x00b") }, no)
	fails("an answer with a NUL", ninekw.CallerError, "NUL", err)
	var lent *ninekw.Job
	tally, err := work(func(job *ninekw.Job) ninekw.Decision { lent = job; return abc(job) }, no)
	check("one answered", err == nil && tally.Answered == 1 && lent.ID() == 0 && lent.Kind() == nil)

	limited, err := ninekw.New(ninekw.Retries(0), ninekw.Limiter(func(string, ninekw.Priority) (time.Duration, error) {
		return 0, own
	}))
	check("a limiter", err == nil)
	defer limited.Close()
	_, err = limited.Balance(background)
	fails("a limiter that fails", ninekw.NetworkError, "limiter", err)
	var asked []ninekw.Priority
	other, err := ninekw.New(ninekw.Limiter(func(_ string, priority ninekw.Priority) (time.Duration, error) {
		asked = append(asked, priority)
		return 0, nil
	}))
	check("another", err == nil)
	defer other.Close()
	_, err = other.Balance(background)
	check("the limiter is asked", err == nil && len(asked) == 1 && asked[0] == ninekw.Other)

	var mutex sync.Mutex
	var heard []ninekw.Event
	told, err := ninekw.New(ninekw.Log(ninekw.LogDebug, func(event ninekw.Event) {
		mutex.Lock()
		heard = append(heard, event)
		mutex.Unlock()
		panic("of a logger")
	}))
	check("a logger", err == nil)
	defer told.Close()
	_, err = told.Balance(background)
	mutex.Lock()
	check("events", err == nil && len(heard) == 2 && heard[0].Name == "request_sent" && heard[0].Level == ninekw.LogDebug)
	check("fields", strings.Contains(heard[1].Fields, `"http_status":200`) && strings.Contains(heard[1].Line, " http_status=200"))
	for _, event := range heard {
		check("no key", !strings.Contains(event.Line+event.Fields, os.Getenv("NINEKW_API_KEY")))
	}
	mutex.Unlock()
	_, err = ninekw.New(ninekw.Log(7, func(ninekw.Event) {}))
	fails("an unknown level", ninekw.CallerError, "level", err)
}

func calls(client *ninekw.Client) {
	answer, err := client.Solve(background, picture(), ninekw.Options{"textinstructions": "höhe 漢字 😀", "nomd5": true})
	check("an answer", err == nil && answer.Text == os.Getenv("NINEKW_TEST_ANSWER") && answer.State == ninekw.Solved)
	data, _ := os.ReadFile(string(picture()))
	id, err := client.Submit(background, data, nil)
	check("bytes", err == nil && id > 0)
	soon, cancel := context.WithTimeout(background, 0)
	_, err = client.Wait(soon, 1<<53+1)
	cancel()
	var known *ninekw.Error
	check("a big id", errors.As(err, &known) && (known.CaptchaID == 0 || known.CaptchaID == 1<<53+1))
	check("names", known.StatusName() == "DEADLINE" && strings.Contains(ninekw.StatusMessage(902), "in use"))
	_, _, category := ninekw.ServiceCode(11)
	check("code", category == "balance")

	quiet, err := ninekw.New(ninekw.FirstPoll(time.Minute), ninekw.MinInterval(0))
	check("a quiet client", err == nil)
	defer quiet.Close()
	ctx, cancel := context.WithCancel(background)
	go func() { time.Sleep(5 * time.Millisecond); cancel() }()
	_, err = quiet.Solve(ctx, picture(), nil)
	fails("a context's cancel", ninekw.OutcomeError, "", err)
	token := ninekw.NewCancelToken()
	stopped, err := ninekw.New(ninekw.Cancel(token), ninekw.FirstPoll(time.Minute))
	check("a token", err == nil)
	defer stopped.Close()
	token.Trigger()
	_, err = stopped.Balance(background)
	fails("a client's token", ninekw.OutcomeError, "", err)

	var group sync.WaitGroup
	texts := make([]string, 8)
	for i := range texts {
		group.Add(1)
		go func(i int) {
			defer group.Done()
			if answer, err := client.Solve(background, picture(), ninekw.Options{"nomd5": 1}); err == nil {
				texts[i] = answer.Text
			}
		}(i)
	}
	group.Wait()
	check("goroutines", strings.Join(texts, "") == strings.Repeat(os.Getenv("NINEKW_TEST_ANSWER"), len(texts)))
	batch, err := client.Batch()
	check("a batch", err == nil)
	endedBefore(client)
	first, err := batch.Add(picture(), ninekw.Options{"nomd5": 1}, ninekw.Tag("höhe"), ninekw.Within(time.Minute))
	check("a tag", err == nil && first == 0 && batch.CaptchaID(first) == 0)
	result, err := batch.Next(background)
	check("comes back", err == nil && result.Tag == "höhe" && result.Answer != nil)
	_, err = batch.AddSubmitted(1<<53+1, ninekw.Within(0), ninekw.Tag("late"))
	check("an id", err == nil)
	result, err = batch.Next(background)
	check("its time is over", err == nil && result.Tag == "late" && errors.Is(result.Err, ninekw.DeadlineError))
	second, err := batch.AddSubmitted(1<<53 + 1)
	batch.Cancel(second)
	check("another", err == nil)
	result, err = batch.Next(background)
	check("one of many is cancelled", err == nil && errors.Is(result.Err, ninekw.CancelledError))
	_, err = batch.Add(picture(), nil, ninekw.Tag("a\x00b"))
	fails("a NUL in a tag", ninekw.CallerError, "tag", err)
	batch.Close()
	batch.Close()
	_, err = batch.Add(picture(), nil)
	closedBatch := func(err error) {
		fails("a closed batch", ninekw.CallerError, "the batch is closed", err)
		check("as a file says it", errors.Is(err, os.ErrClosed))
	}
	closedBatch(err)
	_, err = batch.AddSubmitted(1)
	closedBatch(err)
	_, err = batch.Next(background)
	closedBatch(err)
	closedBatch(batch.Feedback(1, ninekw.Correct))
	closedBatch(batch.GiveUp())
}

// endedBefore: a context that has ended lets nothing be sent, which may be paid for.
func endedBefore(client *ninekw.Client) {
	over, stop := context.WithCancel(background)
	stop()
	batch, _ := client.Batch()
	defer batch.Close()
	_, _ = batch.Add(picture(), nil)
	sent := 0
	for i := 0; i < 50; i++ {
		_, err := client.Submit(over, picture(), nil)
		_, stepErr := batch.Next(over)
		if !errors.Is(err, ninekw.CancelledError) || !errors.Is(stepErr, ninekw.CancelledError) {
			sent++
		}
	}
	check(fmt.Sprint("sent in spite of its context: ", sent), sent == 0 && batch.Queued() == 1)
}

func threads() int {
	tasks, _ := os.ReadDir("/proc/self/task")
	return len(tasks)
}

// many: goroutines share one thread for their waits, and each is cancelled alone.
func many(client *ninekw.Client) {
	errs := make(chan error)
	for i := 0; i < 50; i++ {
		go func() {
			answer, err := client.Solve(background, picture(), ninekw.Options{"nomd5": 1})
			if err == nil && answer.Text != os.Getenv("NINEKW_TEST_ANSWER") {
				err = errors.New(answer.Text)
			}
			errs <- err
		}()
	}
	for i := 0; i < 50; i++ {
		err := <-errs
		check(fmt.Sprintf("50 at once: %v", err), err == nil)
	}
	calm, err := ninekw.New(ninekw.URL(os.Getenv("NINEKW_TEST_JOBS_URL")), ninekw.MinInterval(0), ninekw.FirstPoll(time.Minute))
	check("a calm client", err == nil)
	late, cancelLate := context.WithTimeout(background, 4*time.Second)
	defer cancelLate()
	stopped, stop := context.WithCancel(background)
	before := threads()
	const each = 20
	for _, ctx := range []context.Context{late, stopped} {
		for i := 0; i < each; i++ {
			go func(ctx context.Context) {
				_, err := calm.Solve(ctx, picture(), nil)
				errs <- err
			}(ctx)
		}
	}
	time.Sleep(2 * time.Second)
	during := threads()
	check(fmt.Sprintf("threads: %d, %d", before, during), during <= before+5)
	stop()
	for i := 0; i < 2*each; i++ {
		err, what := <-errs, "cancelled"
		classes := map[string]error{"CancelledError": ninekw.CancelledError, "context.Canceled": context.Canceled}
		if i >= each {
			what = "a deadline"
			classes = map[string]error{
				"DeadlineError": ninekw.DeadlineError, "context.DeadlineExceeded": context.DeadlineExceeded,
			}
		}
		is(what, err, classes)
		var known *ninekw.Error
		check(fmt.Sprintf("ended by its context: %v", err), errors.As(err, &known) && known.CaptchaID > 0)
	}
	go func() {
		soon, cancel := context.WithTimeout(background, 300*time.Millisecond)
		defer cancel()
		_, err := calm.Solve(soon, picture(), nil)
		errs <- err
	}()
	time.Sleep(100 * time.Millisecond)
	calm.Close()
	fails("beside Close", ninekw.DeadlineError, "", <-errs)
	_, err = calm.Solve(background, picture(), nil)
	fails("closed", ninekw.CallerError, "", err)
	_, err = client.Solve(stopped, picture(), nil)
	_, failure := client.Balance(stopped)
	check(fmt.Sprintf("a call, too: %v", failure), errors.Is(failure, context.Canceled))
	soon, cancel := context.WithTimeout(background, time.Microsecond)
	defer cancel()
	_, failure = client.Balance(soon)
	check(fmt.Sprintf("at its deadline: %v", failure), errors.Is(failure, context.DeadlineExceeded))
	check(fmt.Sprintf("ended before: %v", err), errors.Is(err, context.Canceled) && errors.Is(err, ninekw.CancelledError))
}

// closing: handles live until the last call is over, and copies share them.
func closing() {
	for i := 0; i < 20; i++ {
		client, err := ninekw.New(ninekw.MinInterval(0), ninekw.FirstPoll(0))
		check("a client to close", err == nil)
		batch, err := client.Batch()
		check("a batch to close", err == nil)
		reply, err := client.Settings(background)
		check("a reply", err == nil)
		copies := []any{*client, *batch, *reply}
		var group sync.WaitGroup
		for j := 0; j < 8; j++ {
			group.Add(1)
			go func(j int) {
				defer group.Done()
				_, err := client.Balance(background)
				check(fmt.Sprintf("a call beside Close: %v", err), err == nil || errors.Is(err, ninekw.CallerError))
				batch.InFlight()
				_ = client.String()
				if j == 4 {
					client.Close()
					batch.Close()
				}
			}(j)
		}
		group.Wait()
		again := copies[0].(ninekw.Client)
		again.Close()
		_, err = again.Balance(background)
		fails("a copy of a closed client", ninekw.CallerError, "", err)
	}
}

// library runs this program with other libraries of the same name.
func library() {
	for variable, words := range map[string]string{"NINEKW_TEST_WRONG_ABI": "ABI 99", "NINEKW_TEST_OLD": "or newer"} {
		folder, err := os.MkdirTemp("", "ninekw")
		check("a folder", err == nil)
		defer os.RemoveAll(folder)
		check("a link", os.Symlink(os.Getenv(variable), filepath.Join(folder, "libninekw.so.1")) == nil)
		said := run(folder)
		check(variable+": "+said, strings.Contains(said, words))
	}
	said := run("/nowhere")
	check("a missing library: "+said, strings.Contains(said, "libninekw.so.1"))
}

func run(folder string) string {
	program := exec.Command(os.Args[0], "check")
	program.Env = append(os.Environ(), "LD_LIBRARY_PATH="+folder)
	text, _ := program.CombinedOutput()
	return string(text)
}

func freed() {
	for i := 0; i < 50; i++ {
		client, _ := ninekw.New()
		_, _ = client.Batch()
	}
	left := -1
	for i := 0; i < 50 && left != 1; i++ {
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
		left = live()
	}
	// The client's own token lives on.
	check(fmt.Sprintf("%d handles are left", left), left == 1)
}
