"""Asks for the balance again and again, for `cargo xtask bench calls`; prints the CPU time in nanoseconds.

Arguments: URL CALLS [CA_FILE]
"""

import sys
import time

from ninekw import Client


def main(url: str, calls: int, ca_file: str | None = None) -> None:
    with Client("benchKey1", url=url, min_interval=0, ca_file=ca_file) as client:
        client.balance()
        before = time.process_time_ns()
        for _ in range(calls):
            client.balance()
        print(time.process_time_ns() - before)


main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])
