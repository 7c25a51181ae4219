// A warning when credits run low.
package main

import (
	"context"
	"fmt"
	"log"

	ninekw "github.com/ninekw/ninekw/bindings/go"
)

const least = 5000

func main() {
	client, err := ninekw.New() // the key is in NINEKW_API_KEY
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	credits, err := client.Balance(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	if credits < least {
		fmt.Printf("only %d credits left\n", credits)
	}
}
