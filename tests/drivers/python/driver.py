"""The driver of the Python package: commands in, results out, a line each (see ../README.md)."""

from __future__ import annotations

import sys

import account
import answering
import batch
import submitting
from fields import Command, Kept, failure, limits, parse, written
from ninekw import NinekwError

COMMANDS: dict[str, Command] = {
    **submitting.COMMANDS,
    **answering.COMMANDS,
    **account.COMMANDS,
    **batch.COMMANDS,
}


def main() -> None:
    kept = Kept()
    for line in sys.stdin:
        word, fields = parse(line)
        if word == "quit":
            break
        kept.limits = limits(fields)
        try:
            result = written("ok", COMMANDS[word](kept, fields))
        except NinekwError as error:
            result = written("error", failure(error))
        except Exception as error:
            # Nothing else may come out of the package; the runner sees that it did.
            unknown = {
                "status": -1,
                "message": str(error),
                "class": type(error).__name__,
            }
            result = written("error", unknown)
        print(result, flush=True)


if __name__ == "__main__":
    main()
