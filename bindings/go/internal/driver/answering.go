package main

import (
	"fmt"
	"strings"
	"time"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

// The commands of those who answer captchas.
func init() {
	add(map[string]command{
		"next_job": nextJob, "show": show, "work": work, "job_verdict": jobVerdict, "answer_job": answerJob,
		"confirm_job": func(l line) (fields, error) { return nil, client.ConfirmJob(l.ctx(), l.options()) },
		"check_job":   func(l line) (fields, error) { return nil, job.Check(l.text("answer")) },
		"skip_job": func(l line) (fields, error) {
			return nil, client.SkipJob(l.ctx(), l.number("id"), l.options())
		},
		"end_jobs": func(l line) (fields, error) { return nil, client.EndJobs(l.ctx()) },
	})
}

func nextJob(l line) (fields, error) {
	var err error
	job, err = client.NextJob(l.ctx(), l.options())
	if err != nil {
		return nil, err
	}
	if job == nil {
		return fields{{"none", 1}}, nil
	}
	files := job.Files()
	var types []string
	for _, file := range files {
		types = append(types, file.MediaType)
	}
	var first any
	if len(files) > 0 {
		first = files[0].Bytes
	}
	limit, left := job.TimeLimit(), job.TimeLeft()
	result := fields{
		{"id", job.ID()}, {"kind", job.Kind()}, {"captcha_kind", job.CaptchaKind()}, {"to_check", job.AnswerToCheck()},
		{"files", len(files)}, {"media_types", strings.Join(types, ",")}, {"content", job.Content()}, {"file", first},
		{"time_limit_ms", limit.Milliseconds()}, {"in_time", left <= limit && left+5*time.Second > limit},
		{"to_touch", job.InteractionLeft() >= 0}, {"json", job.JSON() != nil},
	}
	more := func(name string, value any) {
		result = append(result, struct {
			name  string
			value any
		}{name, value})
	}
	for _, name := range l.list("texts") {
		more("text:"+name, job.Text(name))
	}
	for _, name := range l.list("ints") {
		more("int:"+name, job.Int(name))
	}
	return result, nil
}

func answerJob(l line) (fields, error) {
	credits, err := client.AnswerJob(l.ctx(), l.number("id"), l.text("answer"), l.options())
	return fields{{"credits", credits}}, err
}

func jobVerdict(l line) (fields, error) {
	verdict, err := client.JobVerdict(l.ctx(), l.number("id"), l.options())
	words := map[ninekw.Verdict]string{0: "open", ninekw.Correct: "correct", ninekw.Incorrect: "incorrect"}
	return fields{{"verdict", words[verdict]}}, err
}

func show(l line) (fields, error) {
	var reply *ninekw.Reply
	var err error
	if form := l.text("static"); form != "" {
		reply, err = client.ShowStatic(l.ctx(), l.number("id"), form == "base64")
	} else {
		reply, err = client.Show(l.ctx(), l.number("id"), l.options())
	}
	if err != nil {
		return nil, err
	}
	return fields{{"body", reply.Bytes()}, {"media_type", reply.MediaType()}}, nil
}

func work(l line) (fields, error) {
	decisions := l.list("decisions")
	words := map[string]ninekw.Decision{
		"skip": ninekw.Skip, "let_go": ninekw.LetGo, "working": ninekw.Working, "pending": ninekw.Untouched,
		"stop": ninekw.Stop,
	}
	decide := func(job *ninekw.Job) ninekw.Decision {
		word := decisions[0]
		if len(decisions) > 1 {
			decisions = decisions[1:]
		}
		if answer := strings.TrimPrefix(word, "answer:"); answer != word && job.ID() > 0 {
			return ninekw.WithAnswer(answer)
		}
		return words[word]
	}
	var outcomes []string
	told := ninekw.OnOutcome(func(event ninekw.WorkEvent) bool {
		text := map[ninekw.Outcome]string{
			ninekw.Answered: fmt.Sprintf("answered %d", event.Credits), ninekw.Skipped: "skipped", ninekw.Late: "late",
			ninekw.OutOfSight: "let_go",
		}[event.Outcome]
		if event.Outcome == ninekw.Refused {
			text = fmt.Sprintf("refused %d", event.Err.(*ninekw.Error).ServiceCode)
		}
		outcomes = append(outcomes, text)
		return int64(len(outcomes)) != l.number("most")
	})
	ctx, cancel, _ := l.how()
	defer cancel()
	tally, err := client.Work(ctx, decide, l.options(), told)
	return fields{
		{"answered", tally.Answered}, {"credits", tally.Credits}, {"outcomes", strings.Join(outcomes, ",")},
	}, err
}
