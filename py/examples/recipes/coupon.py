"""A coupon for 1000 credits. Its code is worth as much: keep it secret."""

from ninekw import Client

with Client() as client:  # the key is in NINEKW_API_KEY
    coupon = client.create_coupon(1000)
    with open("coupon.txt", "w") as file:
        file.write(coupon.code)
    print(f"its code is in coupon.txt, {client.balance()} credits left")
