// The captchas that you submitted, as CSV.
package main

import (
	"context"
	"encoding/csv"
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
	page, err := client.History(context.Background(), ninekw.HistorySubmitted, nil)
	if err != nil {
		log.Fatal(err)
	}
	out := csv.NewWriter(os.Stdout)
	defer out.Flush()
	columns := page.Columns()
	cells := append([]string{}, columns...)
	for out.Write(cells); page != nil; {
		for _, row := range page.Rows() {
			for i, name := range columns {
				cells[i] = row[name]
			}
			out.Write(cells)
		}
		if page, err = client.HistoryNext(context.Background(), page); err != nil {
			log.Fatal(err)
		}
	}
}
