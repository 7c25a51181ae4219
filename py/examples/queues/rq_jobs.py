"""Captchas in RQ, where no worker waits for people.

    rq worker --with-scheduler --url redis://127.0.0.1:6379

A job submits its captcha and goes; it comes back for the answer, which is its result:
``Queue(connection=Redis()).enqueue("rq_jobs.solve", "captcha.png")``. Redis' address comes from
REDIS_URL, the API key from NINEKW_API_KEY.
"""

import os

from rq import Retry, get_current_job

from ninekw import Client, NinekwError
from ninekw.redis import RedisLimiter

REDIS = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379")
# Seconds until the first look, and between two; so many looks take longer than any captcha.
FIRST, AGAIN, LOOKS = 8, 5, 1000


def solve(picture: str) -> str | Retry:
    job = get_current_job()
    captcha, wait = job.meta.get("captcha"), AGAIN
    try:
        # RQ has a process for each job, so that it has a client of its own, too.
        with Client(limiter=RedisLimiter(REDIS)) as client:
            if captcha is None:
                job.meta["captcha"], wait = client.submit(picture), FIRST
                job.save_meta()
            else:
                answer = client.poll(captcha)
                if answer.state == "solved":
                    return answer.text
                if answer.state == "unsolved":
                    raise LookupError(f"nobody solved captcha {captcha}")
    except NinekwError as error:
        if not error.retryable:
            raise
    return Retry(max=LOOKS, interval=wait)
