package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

func main() {
	client, err := ninekw.New() // NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	picture := ninekw.File(append(os.Args, "captcha.png")[1])
	var shown ninekw.Phase
	progress := ninekw.OnProgress(func(now ninekw.Progress) bool {
		if now.Phase != shown {
			log.Printf("%s, %d s", now.Phase, int(now.Elapsed.Seconds()))
		}
		shown = now.Phase
		return true
	})
	answer, err := client.Solve(context.Background(), picture, ninekw.Options{"maxtimeout": 90}, progress)
	if errors.Is(err, ninekw.OutcomeError) {
		log.Fatal("no answer: ", err)
	} else if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.Text)
	if err := client.Feedback(context.Background(), answer.ID, ninekw.Correct, nil); err != nil {
		log.Fatal(err)
	}
}
