// Gives 1000 credits to another user. It is sent once and never repeated.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strconv"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

func main() {
	client, err := ninekw.New() // the key is in NINEKW_API_KEY
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	user, err := strconv.ParseInt(os.Args[1], 10, 64)
	if err != nil {
		log.Fatal(err)
	}
	transfer, err := client.Transfer(context.Background(), 1000, user, nil)
	if err != nil {
		log.Fatal(err)
	}
	credits, err := client.Balance(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("transfer %d, %d credits left\n", transfer, credits)
}
