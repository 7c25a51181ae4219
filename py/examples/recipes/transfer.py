"""Gives 1000 credits to another user. It is sent once and never repeated."""

import sys

from ninekw import Client

with Client() as client:  # the key is in NINEKW_API_KEY
    transfer = client.transfer(1000, int(sys.argv[1]))
    print(f"transfer {transfer.id}, {client.balance()} credits left")
