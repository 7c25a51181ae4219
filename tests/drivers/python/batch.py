"""Many captchas at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fields import Command, Fields, Kept, Result, call_settings, names, options


def solve_many(kept: Kept, fields: Fields) -> Result:
    """The command's captcha so many times, and captchas of other processes."""
    given = dict(fields)
    captcha = options(fields)
    if "stream" in given:
        return stream(kept, captcha, int(given["count"]))
    batch = kept.client.batch()
    for _ in range(int(given.get("count", b"0"))):
        batch.add(None, **captcha)
    for captcha_id in names(fields, "ids"):
        batch.add_submitted(int(captcha_id))
    if "resume" in given:
        batch.resume()
    results: dict[int, str] = {}
    cost = 0
    while (done := batch.next(**{**kept.limits, **call_settings(fields)})) is not None:
        cost += done.price or 0
        if done.error is not None:
            results[done.ticket] = f"!{done.error.status} of {done.captcha_id or 0}"
        else:
            answer = done.result()
            results[done.ticket] = answer.text
            if "feedback" in given:
                batch.feedback(answer, True)
        if "give_up" in given:
            batch.give_up()
    return {
        "results": ",".join(f"{ticket} {text}" for ticket, text in sorted(results.items())),
        "left": batch.queued + batch.in_flight,
        "cost": cost,
        "pending": len(batch.pending),
        "room": int(batch.has_room),
    }


def stream(kept: Kept, captcha: dict[str, Any], count: int) -> Result:
    """The same, each made when there is room for it; how many there were at most at once."""
    results: dict[int, str] = {}
    most = 0

    def captchas() -> Iterator[Any]:
        nonlocal most
        for number in range(count):
            most = max(most, number + 1 - len(results))
            # The picture is among the options.
            yield None

    for done in kept.client.solve_many(captchas(), **captcha):
        results[done.ticket] = done.result().text
    texts = ",".join(f"{ticket} {text}" for ticket, text in sorted(results.items()))
    return {"results": texts, "most": most}


COMMANDS: dict[str, Command] = {"solve_many": solve_many}
