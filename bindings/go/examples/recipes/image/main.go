// A picture of text, with rules for the answer.
package main

import (
	"context"
	"fmt"
	"log"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

func main() {
	client, err := ninekw.New() // the key is in NINEKW_API_KEY
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	options := ninekw.Options{"numeric": 3, "min_len": 4, "max_len": 8, "case-sensitive": 1, "phrase": 0}
	var shown ninekw.Phase
	told := ninekw.OnProgress(func(now ninekw.Progress) bool {
		if now.Phase != shown {
			log.Printf("%s, %d s", now.Phase, int(now.Elapsed.Seconds()))
		}
		shown = now.Phase
		return true
	})
	answer, err := client.Solve(context.Background(), ninekw.File("captcha.png"), options, told)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.Text)
	if err := client.Feedback(context.Background(), answer.ID, ninekw.Correct, nil); err != nil {
		log.Fatal(err)
	}
}
