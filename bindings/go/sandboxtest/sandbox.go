// Package sandboxtest starts the local service, ninekw-sandbox, for tests of programs that use the service.
package sandboxtest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

// The accounts of the service, with 1000 credits each.
const (
	Key       = "sandbox"
	WorkerKey = "sandboxworker"
)

// Sandbox is the local service as a process of its own.
type Sandbox struct {
	// URL is the address for clients.
	URL string

	control, token string
	test           testing.TB
}

// Start starts the service, and ends it with the test. The options are those of the program, which is looked for at
// NINEKW_SANDBOX and in PATH.
func Start(test testing.TB, options ...string) *Sandbox {
	test.Helper()
	program := os.Getenv("NINEKW_SANDBOX")
	if program == "" {
		program = "ninekw-sandbox"
	}
	command := exec.Command(program, append([]string{"--control", "--until-eof"}, options...)...)
	// It ends with this pipe, even if the test cannot end it.
	if _, err := command.StdinPipe(); err != nil {
		test.Fatal(err)
	}
	output, err := command.StdoutPipe()
	if err != nil {
		test.Fatal(err)
	}
	if err := command.Start(); err != nil {
		test.Fatal(err)
	}
	test.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
	sandbox := &Sandbox{test: test}
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		last := words[len(words)-1]
		if sandbox.URL == "" {
			sandbox.URL = last
		}
		if words[0] == "control" {
			sandbox.control, sandbox.token, _ = strings.Cut(last, "/v1/state?token=")
			return sandbox
		}
	}
	test.Fatalf("%s ended", program)
	return nil
}

// Client is a client that waits for nothing; it ends with the test. The settings are added to its own.
func (s *Sandbox) Client(settings ...ninekw.Setting) *ninekw.Client {
	s.test.Helper()
	client, err := ninekw.New(append([]ninekw.Setting{
		ninekw.APIKey(Key), ninekw.URL(s.URL), ninekw.MinInterval(0), ninekw.FirstPoll(time.Millisecond),
		ninekw.PollInterval(5 * time.Millisecond), ninekw.RetryPause(5 * time.Millisecond),
		ninekw.SetPolling(ninekw.PollingFast), ninekw.LookAtService(false),
	}, settings...)...)
	if err != nil {
		s.test.Fatal(err)
	}
	s.test.Cleanup(func() { client.Close() })
	return client
}

// Steer changes the service while it runs, as its README tells, and fails the test when it is refused:
// Steer("POST", "rules", map[string]any{"answer": "K7Q2M"}). It returns the reply's JSON.
func (s *Sandbox) Steer(method, path string, body any) any {
	s.test.Helper()
	value, err := s.steer(method, path, body)
	if err != nil {
		s.test.Fatal(err)
	}
	return value
}

func (s *Sandbox) steer(method, path string, body any) (any, error) {
	encoded, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequest(method, s.control+"/v1/"+path, bytes.NewReader(encoded))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+s.token)
	// Without a proxy, whatever the environment says.
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	reply, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer reply.Body.Close()
	var value any
	if err := json.NewDecoder(reply.Body).Decode(&value); err != nil {
		return nil, err
	}
	if reply.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s %s: %v", method, path, value)
	}
	return value, nil
}
