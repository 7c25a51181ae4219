// Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

func main() {
	client, err := ninekw.New() // the key is in NINEKW_API_KEY
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	input := bufio.NewScanner(os.Stdin)
	decide := func(job *ninekw.Job) ninekw.Decision {
		// job.Files() has its picture, job.Content() its text.
		fmt.Printf("job %d, %.0f s: a %s answer? ", job.ID(), job.TimeLeft().Seconds(), *job.Kind())
		if !input.Scan() {
			return ninekw.Stop
		}
		if input.Text() == "" {
			return ninekw.Skip
		}
		return ninekw.WithAnswer(input.Text())
	}
	kinds := ninekw.Options{"mouse": 1, "multimouse": 1, "rotate": 1, "puzzle": 1, "withok": 1}
	tally, err := client.Work(context.Background(), decide, kinds)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d answered, %d credits\n", tally.Answered, tally.Credits)
}
