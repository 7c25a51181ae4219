"""Has a person solve the captcha in a picture, from the balance before to the balance after.

    python solve.py captcha.png

The API key comes from the environment variable NINEKW_API_KEY, the service's address from
NINEKW_URL.
"""

from __future__ import annotations

import argparse
import sys

from ninekw import Answer, Client, NinekwError, Progress


class Waiting:
    """One line that counts the seconds; without a terminal, a line about every second."""

    def __init__(self) -> None:
        self.shown = -1
        self.live = sys.stdout.isatty()

    def __call__(self, progress: Progress) -> None:
        second = int(progress.elapsed)
        if progress.captcha_id is None or second == self.shown:
            return
        line = f"Waiting for an answer to captcha {progress.captcha_id} ... {second} s"
        print(
            f"\r{line}" if self.live else line,
            end="" if self.live else "\n",
            flush=True,
        )
        self.shown = second

    def end(self) -> None:
        if self.live and self.shown >= 0:
            print()


def solve(client: Client, picture: str, selfsolve: bool) -> Answer:
    """Submits the picture and waits, telling how long it takes."""
    waiting = Waiting()
    try:
        return client.solve(picture, selfsolve=True if selfsolve else None, on_progress=waiting)
    finally:
        waiting.end()


def main() -> int:
    parser = argparse.ArgumentParser(description="Have a person solve the captcha in a picture.")
    parser.add_argument("picture", help="path of the picture")
    parser.add_argument("--selfsolve", action="store_true", help="to be answered by yourself")
    arguments = parser.parse_args()
    try:
        with Client(source="ninekw-example") as client:
            print(f"Balance before: {client.balance()} credits")
            print(f"Submitting {arguments.picture}")
            answer = solve(client, arguments.picture, arguments.selfsolve)
            print(f"Answer: {answer.text}")
            client.feedback(answer, correct=True)
            print("Feedback given: correct")
            print(f"Balance after: {client.balance()} credits")
    except NinekwError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt as interrupt:
        captcha_id = getattr(interrupt, "captcha_id", None)
        still_open = f"; captcha {captcha_id} is still open" if captcha_id else ""
        print(f"Interrupted{still_open}", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
