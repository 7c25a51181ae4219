// Many pictures at once, in one thread.
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
	pictures := []string{"captcha.png", "sum.png"}
	given := 0
	next := func() (ninekw.Captcha, ninekw.Options, bool) {
		if given == len(pictures) {
			return nil, nil, false
		}
		given++
		return pictures[given-1], ninekw.Options{"maxtimeout": 120}, true
	}
	err = client.SolveMany(context.Background(), next, func(done *ninekw.Done) error {
		if done.Err != nil {
			// What is wrong with one captcha does not end the others.
			fmt.Printf("%s: %v\n", pictures[done.Ticket], done.Err)
			return nil
		}
		fmt.Printf("%s: %s\n", pictures[done.Ticket], done.Answer.Text)
		return client.Feedback(context.Background(), done.Answer.ID, ninekw.Correct, nil)
	})
	if err != nil {
		log.Fatal(err)
	}
}
