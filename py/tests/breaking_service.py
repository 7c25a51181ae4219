"""A service on a way on which a fifth of all exchanges breaks. It keeps a log of what it accepted."""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

FAULTS = ("reset before", "reset after", "502", "half a reply", "HTML")
SHARE = 0.2
# How long people take, in seconds.
SOLVE = 0.05
PAGE = "<!DOCTYPE html><html><body><h1>Wartung</h1></body></html>"
# The socket option's number, which Python does not know.
TIMESTAMPS = 35


def answer_to(tag: str) -> str:
    return f"answer to {tag}"


@dataclass
class Captcha:
    id: int
    tag: str
    source: str
    ready: float


@dataclass
class Log:
    captchas: list[Captcha] = field(default_factory=list)
    by_source: dict[str, list[Captcha]] = field(default_factory=dict)
    # When requests came, by the clock of the system's network.
    times: list[float] = field(default_factory=list)
    broken: int = 0
    feedback: int = 0


class BreakingService:
    def __init__(self, seed: int) -> None:
        self.log = Log()
        self.random = random.Random(seed)
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                peer = self.listener.accept()[0]
                threading.Thread(target=self._serve, args=(peer,), daemon=True).start()

    def _serve(self, peer: socket.socket) -> None:
        peer.setsockopt(socket.SOL_SOCKET, TIMESTAMPS, 1)
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with peer, contextlib.suppress(OSError):
            while (request := _read(peer)) is not None and self._exchange(peer, *request):
                pass

    def _exchange(self, peer: socket.socket, at: float, head: bytes, body: bytes) -> bool:
        """Whether the connection is kept."""
        with self.lock:
            self.log.times.append(at)
            fault = self.random.choice(FAULTS) if self.random.random() < SHARE else None
            self.log.broken += fault is not None
            # Whoever stands in between may have passed it on or not.
            passed = self.random.random() < 0.5 if fault in ("502", "HTML") else True
            reply = self._process(head, body) if passed and fault != "reset before" else ""
        if fault in ("reset before", "reset after"):
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        status = "502 Bad Gateway" if fault == "502" else "200 OK"
        content = (PAGE if fault in ("502", "HTML") else reply).encode()
        whole = f"HTTP/1.1 {status}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
        if fault == "half a reply":
            peer.sendall(whole[: len(whole) - len(content) // 2])
            return False
        peer.sendall(whole)
        return True

    def _process(self, head: bytes, body: bytes) -> str:
        target = head.split(b" ", 2)[1].decode()
        fields = dict(parse_qsl(urlsplit(target).query))
        picture = b""
        for part in body.split(b"\r\n--"):
            about, _, content = part.partition(b"\r\n\r\n")
            if b'name="' in about:
                name = about.split(b'name="')[1].split(b'"')[0].decode()
                if b"filename=" in about:
                    picture = content
                else:
                    fields[name] = content.decode()
        now = time.monotonic()
        captchas = self.log.captchas
        if fields["action"] == "usercaptchaupload":
            tag = picture.removeprefix(b"GIF89a").decode()
            captcha = Captcha(1000 + len(captchas), tag, fields["source"], now + SOLVE)
            captchas.append(captcha)
            self.log.by_source.setdefault(captcha.source, []).append(captcha)
            return f'{{"captchaid":"{captcha.id}","message":"OK"}}'
        if fields["action"] == "usercaptchacorrectdata":
            captcha = captchas[int(fields["id"]) - 1000]
            if now < captcha.ready:
                return '{"answer":"","message":"OK","try_again":1}'
            return f'{{"answer":"{answer_to(captcha.tag)}","message":"OK","try_again":0}}'
        if fields["action"] == "userhistory":
            rows = self.log.by_source.get(fields["source"], [])
            lines = [str(len(rows)), "id|answer|source"]
            lines += [f"{each.id}||{each.source}" for each in rows[:-11:-1]]
            return "\r\n".join(lines)
        if fields["action"] == "usercaptchacorrectback":
            self.log.feedback += 1
            return '{"message":"OK"}'
        return '{"credits":"7"}'


def _read(peer: socket.socket) -> tuple[float, bytes, bytes] | None:
    """A request with the time at which it came; None at the end."""
    data, more, _, _ = peer.recvmsg(65536, 64)
    told = [struct.unpack("qq", stamp) for _, _, stamp in more]
    at = told[0][0] + told[0][1] / 1e9 if told else time.time()
    while b"\r\n\r\n" not in data:
        piece = peer.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    names = head.lower().partition(b"content-length:")
    missing = int(names[2].split(b"\r\n")[0] or 0) - len(body)
    while missing > 0:
        piece = peer.recv(missing)
        if not piece:
            return None
        body += piece
        missing -= len(piece)
    return at, head, body
