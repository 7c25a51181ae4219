// An answer of your own to be checked.
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
	options := ninekw.Options{"confirm": 1, "checkanswer": "K7Q2M", "maxtimeout": 300}
	var shown ninekw.Phase
	told := ninekw.OnProgress(func(now ninekw.Progress) bool {
		if now.Phase != shown {
			log.Printf("%s, %d s", now.Phase, int(now.Elapsed.Seconds()))
		}
		shown = now.Phase
		return true
	})
	answer, err := client.Solve(context.Background(), ninekw.File("own.png"), options, told)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(map[bool]string{true: "yes", false: "no"}[*answer.Confirmed])
	if err := client.Feedback(context.Background(), answer.ID, ninekw.Correct, nil); err != nil {
		log.Fatal(err)
	}
}
