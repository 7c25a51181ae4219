"""A widget of a web page, by its site key."""

from __future__ import annotations

import sys

from ninekw import Client, Progress, UnsolvedError

shown: set[str] = set()


def told(now: Progress) -> None:
    """Tells each phase once."""
    if now.phase not in shown:
        print(f"{now.phase}, {now.elapsed:.0f} s", file=sys.stderr)
    shown.add(now.phase)


with Client() as client:  # the key is in NINEKW_API_KEY
    try:
        answer = client.solve(
            "6LfP0CITAAAAAHq9",
            interactive=1,
            oldsource="recaptchav2",
            pageurl="https://example.com/login",
            on_progress=told,
        )
    except UnsolvedError as error:
        sys.exit(f"nobody answered captcha {error.captcha_id}")
    print(answer.token)
    client.feedback(answer, correct=True)
