"""Has a person solve the captcha in a picture, from the balance before to the balance after.

    python solve.py captcha.png

The API key comes from the environment variable NINEKW_API_KEY, the service's address from
NINEKW_URL.
"""

from __future__ import annotations

import argparse
import sys

from ninekw import Client, NinekwError, Progress


class Waiting:
    """A line a second while nobody has answered yet."""

    def __init__(self) -> None:
        self.shown = 0

    def __call__(self, progress: Progress) -> None:
        second = int(progress.elapsed)
        if progress.phase == "waiting" and second > self.shown:
            self.shown = second
            print(f"waiting    captcha {progress.captcha_id}, {second} s", flush=True)


def solve(client: Client, picture: str, quiet: bool, selfsolve: bool) -> None:
    """Submits the picture, waits and gives feedback, telling each step."""
    before = client.balance()
    print(f"balance    {before} credits")
    print(f"submitting {picture}, to be answered within 120 s", flush=True)
    answer = client.solve(
        picture,
        maxtimeout=120,
        selfsolve=True if selfsolve else None,
        on_progress=None if quiet else Waiting(),
    )
    print(f'answer     "{answer.text}" to captcha {answer.id}', flush=True)
    client.feedback(answer, correct=True)
    print("feedback   correct")
    after = client.balance()
    print(f"balance    {after} credits ({before - after} used)")


def main() -> int:
    parser = argparse.ArgumentParser(description="Have a person solve the captcha in a picture.")
    parser.add_argument("picture", help="path of the picture")
    parser.add_argument("--quiet", action="store_true", help="no line a second while waiting")
    parser.add_argument("--selfsolve", action="store_true", help="to be answered by yourself")
    arguments = parser.parse_args()
    try:
        with Client(source="ninekw-example") as client:
            solve(client, arguments.picture, arguments.quiet, arguments.selfsolve)
    except NinekwError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt as interrupt:
        captcha_id = getattr(interrupt, "captcha_id", None)
        still_pending = f"; captcha {captcha_id} is still pending" if captcha_id else ""
        print(f"Interrupted{still_pending}", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
