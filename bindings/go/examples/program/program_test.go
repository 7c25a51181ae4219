package program

import (
	"context"
	"errors"
	"testing"

	ninekw "github.com/ninekw/ninekw/bindings/go"
	"github.com/ninekw/ninekw/bindings/go/sandboxtest"
)

func TestMyProgramGetsTheAnswer(t *testing.T) {
	sandbox := sandboxtest.Start(t)
	sandbox.Steer("PUT", "rules", map[string]any{"answer": "K7Q2M"})
	options := ninekw.Options{"textonly": 1, "file-upload-01": "What is written here?"}
	answer, err := sandbox.Client().Solve(context.Background(), nil, options)
	if err != nil || answer.Text != "K7Q2M" {
		t.Fatal(answer, err)
	}
}

func TestMyProgramIsToldThatThereAreNoCredits(t *testing.T) {
	sandbox := sandboxtest.Start(t)
	sandbox.Steer("POST", "refusals", map[string]any{"code": 11, "times": 1})
	_, err := sandbox.Client().Balance(context.Background())
	var refused *ninekw.Error
	if !errors.As(err, &refused) || refused.ServiceCode != 11 {
		t.Fatal(err)
	}
}
