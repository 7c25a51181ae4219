// A new account, paid by a coupon.
package main

import (
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
	account, err := client.CreateAccount(context.Background(), os.Args[1], 0, nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("user %s, password %s\n", *account.Text("newuser"), *account.Text("newpass"))
}
