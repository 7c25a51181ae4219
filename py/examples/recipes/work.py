"""Answers captchas of others at the terminal; an empty line skips one, the end of input stops."""

from __future__ import annotations

from ninekw import Client, Decision, Job


def decide(job: Job) -> str | Decision:
    for number, file in enumerate(job.files):
        with open(f"job-{job.id}-{number}.{file.extension}", "wb") as copy:
            copy.write(file.bytes)
    try:
        line = input(f"job {job.id}, {job.time_left:.0f} s: a {job.kind} answer? ")
    except EOFError:
        return Decision.STOP
    return line or Decision.SKIP


with Client() as client:  # the key is in NINEKW_API_KEY
    tally = client.work(decide, mouse=True, multimouse=True, rotate=True, puzzle=True, withok=True)
    print(f"{tally.answered} answered, {tally.credits} credits")
