// The Go driver; see tests/drivers/README.md.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

var (
	client *ninekw.Client
	job    *ninekw.Job
)

type command func(line) (fields, error)

var commands = map[string]command{}

func add(more map[string]command) {
	for word, run := range more {
		commands[word] = run
	}
}

func failure(err *ninekw.Error) fields {
	after := err.RetryAfter.Milliseconds()
	if after < 0 {
		after = -1
	}
	return fields{
		{"status", err.Status}, {"service_code", err.ServiceCode}, {"http_status", err.HTTPStatus},
		{"captcha_id", err.CaptchaID}, {"retryable", err.Retryable}, {"retry_after_ms", after},
		{"operation", err.Operation}, {"message", err.Message}, {"reply", err.Reply}, {"class", string(err.Class())},
	}
}

func main() {
	input := bufio.NewReader(os.Stdin)
	for {
		text, err := input.ReadString('\n')
		if err != nil {
			return
		}
		command := parse(text)
		if command.word == "quit" {
			return
		}
		result, err := commands[command.word](command)
		var known *ninekw.Error
		switch {
		case err == nil:
			fmt.Println(written("ok", result))
		case errors.As(err, &known):
			fmt.Println(written("error", failure(known)))
		default:
			fmt.Fprintln(os.Stderr, "not an error of the library:", err)
			os.Exit(1)
		}
	}
}
