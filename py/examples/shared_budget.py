"""One account on many machines, with one budget of requests in Redis.

    python shared_budget.py captcha.png

Needs ``pip install 'ninekw[redis]'`` and Redis, whose address comes from REDIS_URL. The API key
comes from NINEKW_API_KEY.
"""

import os
import sys

from ninekw import Client
from ninekw.redis import RedisLimiter

limiter = RedisLimiter(os.environ.get("REDIS_URL", "redis://127.0.0.1:6379"))
with Client(limiter=limiter) as client:
    for picture in sys.argv[1:]:
        print(picture, client.solve(picture).text)
    print(client.balance(), "credits left")
