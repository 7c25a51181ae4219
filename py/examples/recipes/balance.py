"""A warning when credits run low."""

from ninekw import Client

LEAST = 5000
with Client() as client:  # the key is in NINEKW_API_KEY
    credits = client.balance()
    if credits < LEAST:
        print(f"only {credits} credits left")
