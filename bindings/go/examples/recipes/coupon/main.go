// A coupon for 1000 credits. Its code is worth as much: keep it secret.
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
	coupon, err := client.CreateCoupon(context.Background(), 1000, nil)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("coupon.txt", []byte(*coupon.Text("code")), 0o600); err != nil {
		log.Fatal(err)
	}
	credits, err := client.Balance(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("its code is in coupon.txt, %d credits left\n", credits)
}
