"""Costs of one Python package for captchas: of a call, of an answer, of the import, of its memory and of its files.

`peers.py serve` answers the calls of all of them on loopback. `peers.py PACKAGE PORT PICTURE` measures one and prints a
line of JSON. Pauses are left out, so that what is counted is work; times are the process's own CPU time.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CALLS, ANSWERS, KEY = 1000, 300, "exampleKey1exampleKey1exampleKey"


class Replies(BaseHTTPRequestHandler):
    """The three services, as far as these calls go."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        ready = {"answer": "kw7Fx9", "credits": 10, "message": "OK", "status": {"success": True}}
        if "res.php" in self.path:
            self.reply("1.5" if "getbalance" in self.path else "OK|kw7Fx9")
        else:
            self.reply(ready)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if "index.cgi" in self.path:
            self.reply({"captchaid": 7, "credits": 10, "status": {"success": True}})
        elif "in.php" in self.path:
            self.reply("OK|7")
        elif "getTaskResult" in self.path:
            self.reply({"errorId": 0, "status": "ready", "solution": {"text": "kw7Fx9"}})
        else:
            self.reply({"errorId": 0, "taskId": 7, "balance": 1.5 if body else 0})

    def reply(self, value: dict[str, object] | str) -> None:
        text = (value if isinstance(value, str) else json.dumps(value)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: object) -> None:
        pass


Work = tuple[Callable[[], object], Callable[[], object]]


def ours(address: str, picture: str) -> Work:
    import ninekw

    pace = {"min_interval": 0.0, "first_poll": 0.0, "poll_interval": 0.001}
    client = ninekw.Client(KEY, url=address, look_at_service=False, **pace)
    return client.balance, lambda: client.solve(picture).text


def redirected(address: str) -> None:
    """Sends what a package posts to its service to the local one, without TLS for all alike."""
    import requests

    send = requests.Session.request

    def request(self: object, method: str, url: str, **more: object) -> object:
        return send(self, method, address + "/" + url.split("/", 3)[3], **more)

    requests.Session.request = request
    time.sleep = lambda _seconds: None


def captcha9kw(address: str, picture: str) -> Work:
    import captcha9kw

    redirected(address)
    client = captcha9kw.api9kw()
    client.api_key = KEY

    def answer() -> object:
        return client.get_answer(client.submit_image_captcha(picture), wait=1)

    return lambda: client.balance, answer


def twocaptcha(address: str, picture: str) -> Work:
    from twocaptcha import TwoCaptcha

    redirected(address)
    client = TwoCaptcha(KEY)
    return client.balance, lambda: client.normal(picture)


def anticaptcha(address: str, picture: str) -> Work:
    from anticaptchaofficial.imagecaptcha import imagecaptcha

    redirected(address)
    client = imagecaptcha()
    client.set_key(KEY)
    return client.get_balance, lambda: client.solve_and_return_solution(picture)


PACKAGES = {
    "ninekw": (ours, "ninekw"),
    "captcha9kw": (captcha9kw, "captcha9kw"),
    "2captcha-python": (twocaptcha, "2captcha-python"),
    "anticaptchaofficial": (anticaptcha, "anticaptchaofficial"),
}


def installed(name: str, seen: set[str]) -> int:
    """Bytes of a distribution and of all that it needs."""
    import re
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        found = distribution(name)
    except PackageNotFoundError:
        return 0
    if found.name in seen:
        return 0
    seen.add(found.name)
    paths = [Path(str(file.locate())) for file in found.files or () if file.suffix != ".pyc"]
    size = sum(path.stat().st_size for path in paths if path.is_file())
    for need in found.requires or ():
        if "extra ==" not in need:
            size += installed(re.split(r"[^\w.-]", need)[0], seen)
    return size


def each(run: Callable[[], object], times: int) -> float:
    """CPU microseconds of one."""
    if not run():
        raise SystemExit("a call gave nothing")
    before = time.process_time()
    for _ in range(times):
        run()
    return (time.process_time() - before) / times * 1e6


def measure(package: str, port: str, picture: str) -> None:
    before = time.process_time()
    call, answer = PACKAGES[package][0](f"http://127.0.0.1:{port}", picture)
    imported = (time.process_time() - before) * 1e3
    costs = {"call_us": each(call, CALLS), "answer_us": each(answer, ANSWERS)}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = installed(PACKAGES[package][1], set()) / 1e6
    print(json.dumps({**costs, "import_ms": imported, "memory_mib": memory, "installed_mb": size}))


if sys.argv[1] == "serve":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Replies)
    print(server.server_port, flush=True)
    server.serve_forever()
else:
    measure(*sys.argv[1:])
