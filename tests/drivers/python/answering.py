"""The commands of those who answer captchas."""

from __future__ import annotations

from itertools import chain, repeat

from fields import Command, Fields, Kept, Result, call_settings, names, number, options
from ninekw import Decision, Job, JobOutcome, Solution

VERDICTS = {True: "correct", False: "incorrect", None: "open"}


def next_job(kept: Kept, fields: Fields) -> Result:
    kept.job = job = kept.client.next_job(**options(fields))
    if job is None:
        return {"none": 1}
    result: Result = {
        "id": job.id,
        "kind": job.kind,
        "captcha_kind": job.captcha_kind,
        "to_check": job.answer_to_check,
        "files": len(job.files),
        "media_types": ",".join(file.media_type for file in job.files),
        "content": job.content,
        "file": job.files[0].bytes if job.files else None,
        "time_limit_ms": round(job.time_limit * 1000),
        "in_time": int(job.time_limit - 5 < job.time_left <= job.time_limit),
        "to_touch": int(job.interaction_left is not None),
        "json": int(list(job.raw) != ["text"]),
    }
    result |= {f"text:{name}": job.field(name) for name in names(fields, "texts")}
    result |= {f"int:{name}": job.int(name) for name in names(fields, "ints")}
    return result


def confirm_job(kept: Kept, fields: Fields) -> Result:
    kept.client.confirm_job(**options(fields))
    return {}


def check_job(kept: Kept, fields: Fields) -> Result:
    kept.job.check(dict(fields).get("answer", b"").decode())
    return {}


def answer_job(kept: Kept, fields: Fields) -> Result:
    answer = dict(fields).get("answer", b"").decode()
    credits = kept.client.answer_job(number(fields, "id"), answer, **options(fields))
    return {"credits": credits or 0}


def skip_job(kept: Kept, fields: Fields) -> Result:
    kept.client.skip_job(number(fields, "id"), **options(fields))
    return {}


def end_jobs(kept: Kept, fields: Fields) -> Result:
    kept.client.end_jobs()
    return {}


def job_verdict(kept: Kept, fields: Fields) -> Result:
    verdict = kept.client.job_verdict(number(fields, "id"), **options(fields))
    return {"verdict": VERDICTS[verdict]}


def show(kept: Kept, fields: Fields) -> Result:
    form = dict(fields).get("static", b"").decode()
    if form:
        file = kept.client.show(number(fields, "id"), static=True, base64=form == "base64")
    else:
        file = kept.client.show(number(fields, "id"), **options(fields))
    return {"body": file.bytes, "media_type": file.media_type}


def work(kept: Kept, fields: Fields) -> Result:
    decisions = names(fields, "decisions")
    most = int(dict(fields).get("most", b"-1"))
    words = chain(decisions, repeat(decisions[-1]))
    outcomes: list[str] = []

    def decide(job: Job) -> Solution | Decision:
        word, colon, answer = next(words).partition(":")
        return answer if colon else Decision(word)

    def on_outcome(job: Job, outcome: JobOutcome) -> bool:
        word: str = outcome.kind
        if outcome.kind == "answered":
            word += f" {outcome.credits or 0}"
        elif outcome.error is not None:
            word += f" {outcome.error.code or 0}"
        outcomes.append(word)
        return len(outcomes) != most

    given = options(fields)
    tally = kept.client.work(decide, on_outcome=on_outcome, **call_settings(fields), **given)
    return {
        "answered": tally.answered,
        "credits": tally.credits,
        "outcomes": ",".join(outcomes),
    }


COMMANDS: dict[str, Command] = {
    "next_job": next_job,
    "confirm_job": confirm_job,
    "check_job": check_job,
    "answer_job": answer_job,
    "skip_job": skip_job,
    "end_jobs": end_jobs,
    "job_verdict": job_verdict,
    "show": show,
    "work": work,
}
