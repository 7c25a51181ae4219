"""The same calls with other HTTP clients of Python, for `cargo xtask bench calls`; prints the CPU time in nanoseconds.

Arguments: http.client|requests URL CALLS [CA_FILE]
"""

import json
import ssl
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit

PARAMETERS = "action=usercaptchaguthaben&apikey=benchKey1&json=1"


def http_client(url: str, ca_file: str | None) -> Callable[[], int]:
    host = urlsplit(url).netloc
    if ca_file is None:
        connection = HTTPConnection(host)
    else:
        connection = HTTPSConnection(host, context=ssl.create_default_context(cafile=ca_file))

    def balance() -> int:
        connection.request("GET", f"/index.cgi?{PARAMETERS}")
        credits: int = json.loads(connection.getresponse().read())["credits"]
        return credits

    return balance


def with_requests(url: str, ca_file: str | None) -> Callable[[], int]:
    # Only its own environment has it.
    import requests

    session = requests.Session()
    # Said at each call, it counts for more than the environment.
    trusted = ca_file or True

    def balance() -> int:
        reply = session.get(f"{url}/index.cgi?{PARAMETERS}", verify=trusted)
        credits: int = reply.json()["credits"]
        return credits

    return balance


def main(how: str, url: str, calls: int, ca_file: str | None = None) -> None:
    balance = {"http.client": http_client, "requests": with_requests}[how](url, ca_file)
    balance()
    before = time.process_time_ns()
    for _ in range(calls):
        assert balance() == 2237
    print(time.process_time_ns() - before)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:])
