"""A new account, paid by a coupon."""

import sys

from ninekw import Client

with Client() as client:  # the key is in NINEKW_API_KEY
    account = client.create_account(sys.argv[1])
    print(f"user {account.user}, password {account.password}")
