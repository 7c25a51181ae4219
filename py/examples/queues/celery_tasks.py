"""Captchas in Celery, where no worker waits for people.

    celery -A celery_tasks worker

A task submits its captcha and goes; it comes back for the answer, which is its result:
``solve.delay("captcha.png").get()``. Redis' address comes from REDIS_URL, the API key from
NINEKW_API_KEY.
"""

import os
from functools import cache

from celery import Celery, Task

from ninekw import Client, NinekwError
from ninekw.redis import RedisLimiter

REDIS = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379")
# Seconds until the first look, and after trouble.
FIRST, AGAIN = 8, 5

app = Celery("captchas", broker=REDIS, backend=REDIS)


@cache
def client() -> Client:
    # Made in the process that works: those that only give tasks need no key.
    return Client(limiter=RedisLimiter(REDIS))


@app.task(bind=True, max_retries=None)
def solve(self: Task, picture: str, captcha: int | None = None) -> str:
    wait = AGAIN
    try:
        if captcha is None:
            captcha, wait = client().submit(picture), FIRST
        else:
            answer = client().poll(captcha)
            if answer.state == "solved":
                return answer.text
            if answer.state == "unsolved":
                raise LookupError(f"nobody solved captcha {captcha}")
            wait = answer.retry_in or AGAIN
    except NinekwError as error:
        if not error.retryable:
            raise
    raise self.retry(args=(picture, captcha), countdown=wait)
