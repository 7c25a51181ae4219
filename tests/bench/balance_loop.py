"""Asks for the balance again and again, for `cargo xtask bench`; prints the CPU time in nanoseconds."""

import sys

from ninekw import Client


def cpu_time() -> int:
    with open("/proc/self/schedstat", encoding="ascii") as file:
        return int(file.read().split()[0])


def main(url: str, calls: int) -> None:
    with Client("benchKey1", url=url, min_interval=0) as client:
        client.balance()
        before = cpu_time()
        for _ in range(calls):
            client.balance()
        print(cpu_time() - before)


main(sys.argv[1], int(sys.argv[2]))
