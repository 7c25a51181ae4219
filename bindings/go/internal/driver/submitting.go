package main

import (
	"context"
	"fmt"
	"sort"
	"strconv"
	"strings"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

// The commands of those who submit captchas.
func init() {
	add(map[string]command{
		"client": newClient, "server_status": serverStatus, "balance": balance, "submit": submit, "solve": solve,
		"wait": wait, "poll": poll, "feedback": feedback, "acknowledge": acknowledge, "forget": forget,
		"call": call, "solve_many": solveMany,
	})
}

func newClient(l line) (fields, error) {
	job = nil
	if client != nil {
		client.Close()
	}
	var settings []ninekw.Setting
	for name := range l.fields {
		settings = append(settings, l.setting(name))
	}
	var err error
	client, err = ninekw.New(settings...)
	return nil, err
}

func serverStatus(l line) (fields, error) {
	status, err := client.ServerStatus(l.ctx())
	if err != nil {
		return nil, err
	}
	return fields{
		{"workers", status.Workers()}, {"workers_text", status.Workers("text")},
		{"queue", status.Queue()}, {"queue_text", status.Queue("text")},
		{"in_work", status.InWork()}, {"mean_solve_seconds", status.MeanSolveSeconds()},
	}, nil
}

func balance(l line) (fields, error) {
	credits, err := client.Balance(l.ctx())
	return fields{{"credits", credits}}, err
}

func submit(l line) (fields, error) {
	ctx, cancel, how := l.how()
	defer cancel()
	id, err := client.Submit(ctx, nil, l.options(), how...)
	return fields{{"id", id}}, err
}

func shown(answer *ninekw.Answer, err error) (fields, error) {
	if err != nil {
		return nil, err
	}
	var points any
	if len(answer.Points) > 0 {
		var texts []string
		for _, point := range answer.Points {
			texts = append(texts, fmt.Sprintf("%d,%d", point.X, point.Y))
		}
		points = strings.Join(texts, ";")
	}
	var pause any
	if answer.RetryIn != nil {
		pause = answer.RetryIn.Milliseconds()
	}
	states := map[ninekw.State]string{ninekw.Pending: "pending", ninekw.Solved: "solved", ninekw.Unsolved: "unsolved"}
	return fields{
		{"id", answer.ID}, {"state", states[answer.State]}, {"text", answer.Text}, {"kind", answer.Kind},
		{"credits", answer.Credits}, {"angle", answer.Angle}, {"points", points}, {"confirmed", answer.Confirmed},
		{"token", answer.Token}, {"price", answer.Price}, {"retry_in_ms", pause},
	}, nil
}

func solve(l line) (fields, error) {
	ctx, cancel, how := l.how()
	defer cancel()
	return shown(client.Solve(ctx, nil, l.options(), how...))
}

func wait(l line) (fields, error) {
	ctx, cancel, how := l.how()
	defer cancel()
	return shown(client.Wait(ctx, l.number("id"), how...))
}

func poll(l line) (fields, error) {
	return shown(client.Poll(l.ctx(), l.number("id"), l.options()))
}

func feedback(l line) (fields, error) {
	verdict := map[string]ninekw.Verdict{
		"correct": ninekw.Correct, "incorrect": ninekw.Incorrect, "unused": ninekw.Unused,
	}[l.text("verdict")]
	return nil, client.Feedback(l.ctx(), l.number("id"), verdict, l.options())
}

func acknowledge(l line) (fields, error) { return nil, client.Acknowledge(l.number("id")) }

func forget(l line) (fields, error) { return nil, client.Forget(l.text("tag")) }

func call(l line) (fields, error) {
	options := l.options()
	if l.text("form") == "text" {
		options["json"] = 0
	}
	reply, err := client.Call(l.ctx(), l.text("action"), options)
	if err != nil {
		return nil, err
	}
	return fields{{"body", reply.Body()}}, nil
}

func described(done *ninekw.Done) string {
	if done.Err == nil {
		return fmt.Sprintf("%d %s", done.Ticket, done.Answer.Text)
	}
	return fmt.Sprintf("%d !%d of %d", done.Ticket, done.Err.(*ninekw.Error).Status, done.CaptchaID)
}

func listed(results map[int64]string) string {
	var tickets []int
	for ticket := range results {
		tickets = append(tickets, int(ticket))
	}
	sort.Ints(tickets)
	var texts []string
	for _, ticket := range tickets {
		texts = append(texts, results[int64(ticket)])
	}
	return strings.Join(texts, ",")
}

func stream(l line) (fields, error) {
	ctx, cancel, _ := l.how()
	defer cancel()
	results := map[int64]string{}
	count, most := 0, 0
	err := client.SolveMany(ctx, func() (ninekw.Captcha, ninekw.Options, bool) {
		if count == int(l.number("count")) {
			return nil, nil, false
		}
		count++
		if open := count - len(results); open > most {
			most = open
		}
		return nil, l.options(), true
	}, func(done *ninekw.Done) error {
		results[done.Ticket] = described(done)
		return nil
	})
	return fields{{"results", listed(results)}, {"most", most}}, err
}

func solveMany(l line) (fields, error) {
	if l.has("stream") {
		return stream(l)
	}
	batch, err := client.Batch()
	if err != nil {
		return nil, err
	}
	defer batch.Close()
	for i := int64(0); i < l.number("count"); i++ {
		if _, err := batch.Add(nil, l.options()); err != nil {
			return nil, err
		}
	}
	for _, text := range l.list("ids") {
		id, _ := strconv.ParseInt(text, 10, 64)
		if _, err := batch.AddSubmitted(id); err != nil {
			return nil, err
		}
	}
	if l.has("resume") {
		if _, err := batch.Resume(); err != nil {
			return nil, err
		}
	}
	results := map[int64]string{}
	cost := int64(0)
	for {
		ctx, cancel, how := l.how()
		if l.has("timeout_ms") && l.number("timeout_ms") == 0 {
			ctx, how = context.Background(), append(how, ninekw.AtOnce())
		}
		done, err := batch.Next(ctx, how...)
		cancel()
		if err != nil {
			return nil, err
		}
		if done == nil {
			break
		}
		results[done.Ticket] = described(done)
		if done.Price != nil {
			cost += *done.Price
		}
		if done.Answer != nil && l.has("feedback") {
			if err := batch.Feedback(done.CaptchaID, ninekw.Correct); err != nil {
				return nil, err
			}
		}
		if l.has("give_up") {
			if err := batch.GiveUp(); err != nil {
				return nil, err
			}
		}
	}
	return fields{
		{"results", listed(results)}, {"left", batch.Queued() + batch.InFlight()}, {"pending", len(batch.Pending())},
		{"room", batch.HasRoom()}, {"cost", cost},
	}, nil
}
