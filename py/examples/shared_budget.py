"""One account on many machines, with one budget of requests in Redis.

    python shared_budget.py captcha.png

Needs ``pip install ninekw redis`` and Redis 7 or later, whose address comes from REDIS_URL. The API
key comes from NINEKW_API_KEY.
"""

from __future__ import annotations

import os
import sys

import redis

from ninekw import Client


class RedisBudget:
    """A limiter: whoever sets the account's key may send, and the key lives for one interval.

    The service wants 250 ms between two requests; the rest is for ways of different length.
    """

    def __init__(self, server: redis.Redis, milliseconds: int = 300) -> None:
        self.server = server
        self.milliseconds = milliseconds

    def __call__(self, account: str, priority: str) -> float:
        key = f"ninekw:{account}"
        if self.server.set(key, 1, nx=True, px=self.milliseconds):
            return 0.0
        # It may have gone between the two questions (-2).
        return max(self.server.pttl(key), 1) / 1000

    def limited(self, account: str, seconds: float) -> None:
        """The service wants a pause, which is the longest that counts."""
        key, pause = f"ninekw:{account}", int(seconds * 1000) + 1
        if not self.server.set(key, 1, nx=True, px=pause):
            self.server.pexpire(key, pause, gt=True)


def main() -> None:
    address = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379")
    # A limiter answers at once or not at all.
    server = redis.Redis.from_url(address, socket_timeout=2, socket_connect_timeout=2)
    with Client(limiter=RedisBudget(server)) as client:
        for picture in sys.argv[1:]:
            print(picture, client.solve(picture).text)
        print(client.balance(), "credits left")


if __name__ == "__main__":
    main()
