"""A client with a journal: programs that are killed, disks that are full, processes that share it."""

from __future__ import annotations

import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from conftest import KEY, PENDING, Request, Service, quick, solved
from ninekw import (
    BusyError,
    Captcha,
    Client,
    ConfigError,
    DeadlineError,
    NetworkError,
    SubmitUnknownError,
    aio,
)
from terminal import PATIENCE, environment, run

ACCEPTED = '{"captchaid":"%d","message":"OK"}'


class People:
    """Accepts each captcha under the next id, and answers it with its own content."""

    def __init__(self, service: Service) -> None:
        self.contents: list[str] = []
        self.sources: list[str] = []
        self.is_silent = False
        #: Called with each request, before it is looked at.
        self.before: Callable[[Request], None] = lambda request: None
        self.after: Callable[[Request], None] = lambda request: None
        service.replies_with(self.reply)

    def reply(self, request: Request) -> str:
        self.before(request)
        reply = self.reply_to(request)
        self.after(request)
        return reply

    def reply_to(self, request: Request) -> str:
        given = request.parameters
        if given["action"] == "usercaptchaupload":
            file = request.files.get("file-upload-01")
            self.contents.append(file.decode() if file else given["file-upload-01"])
            self.sources.append(given["source"])
            return ACCEPTED % (len(self.contents) + 100)
        if given["action"] == "userhistory":
            rows = list(enumerate(self.sources, start=101))
            if "source" in given:
                rows = [row for row in rows if row[1] == given["source"]]
            shown = rows[::-1] if given.get("page", "0") == "0" else []
            lines = [f"{number}|{source}" for number, source in shown]
            return "\n".join([str(len(rows)), "id|source", *lines])
        if self.is_silent:
            return PENDING
        return solved(self.contents[int(given["id"]) - 101])


@pytest.fixture
def people(service: Service) -> People:
    return People(service)


@pytest.fixture
def journal(tmp_path: pathlib.Path) -> str:
    return str(tmp_path / "journal")


PROGRAM = """
import os, sys
from ninekw import Captcha, Client
from conftest import quick
url, journal, output, count = sys.argv[1:]
with Client("TESTKEY4711", journal=journal, **quick(url)) as client, open(output, "a+") as out:
    out.seek(0)
    written = {line.split()[0] for line in out if line.endswith("\\n")}
    tags = [str(number) for number in range(int(count)) if str(number) not in written]
    captchas = [Captcha(f"captcha {tag}".encode(), tag=tag) for tag in tags]
    for done in client.solve_many(captchas):
        out.write(f"{done.tag} {done.result().text}\\n")
        out.flush()
        os.fsync(out.fileno())
"""


def start(service: Service, journal: str, output: str, count: int) -> subprocess.Popen[bytes]:
    folder = str(pathlib.Path(__file__).parent)
    arguments = [sys.executable, "-c", PROGRAM, service.url, journal, output, str(count)]
    return subprocess.Popen(arguments, env=environment(PYTHONPATH=folder))


COUNT = 6


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("point", range(1, 2 * COUNT + 1))
def test_a_program_that_is_killed_and_run_again_pays_for_none_twice(
    service: Service, people: People, tmp_path: pathlib.Path, moment: str, point: int
) -> None:
    journal, output = str(tmp_path / "journal"), tmp_path / "output"
    seen = 0
    programs: list[subprocess.Popen[bytes]] = []

    def kill(request: Request) -> None:
        nonlocal seen
        seen += 1
        # The service sees to what has arrived. What never arrives is known only after minutes, on the
        # clock of the tests in Rust.
        if seen == point:
            programs[0].kill()
            programs[0].wait(PATIENCE)

    setattr(people, moment, kill)
    programs.append(start(service, journal, str(output), COUNT))
    programs[0].wait(PATIENCE)
    setattr(people, moment, lambda request: None)
    again = start(service, journal, str(output), COUNT)
    assert again.wait(PATIENCE) == 0
    lines = output.read_text().splitlines()
    assert sorted(lines) == [f"{number} captcha {number}" for number in range(COUNT)]
    assert sorted(people.contents) == [f"captcha {number}" for number in range(COUNT)]


def test_an_upload_that_was_cut_is_found_by_its_source(
    service: Service, people: People, journal: str
) -> None:
    """The process dies after the service has the captcha, and before it has the id."""
    child = os.fork()
    if child == 0:
        people.after = lambda request: None
        with service.client(journal=journal) as client:
            client.submit(b"one", tag="one")
        os._exit(1)
    people.after = lambda request: os.kill(child, signal.SIGKILL)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL
    people.after = lambda request: None
    with service.client(journal=journal) as client:
        assert client.solve(b"one", tag="one").text == "one"
    assert people.contents == ["one"]


def test_what_the_history_does_not_show_stays_unknown_for_its_time(
    service: Service, people: People, journal: str
) -> None:
    child = os.fork()
    if child == 0:
        with service.client(journal=journal) as client:
            client.submit(b"one", tag="one")
        os._exit(1)
    people.before = lambda request: os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    people.before = lambda request: None
    people.sources = ["somebody else's"]
    with service.client(journal=journal) as client, pytest.raises(SubmitUnknownError) as caught:
        client.solve(b"one", tag="one", timeout=0.5)
    assert "process ended" in str(caught.value)
    assert len(service.uploads) == 1
    with service.client(journal=journal) as client:
        with pytest.raises(SubmitUnknownError):
            client.solve(b"one", tag="one", timeout=0.5)
        client.forget("one")
        assert client.solve(b"one", tag="one").text == "one"
    assert len(service.uploads) == 2


def test_tags_come_back(service: Service, people: People) -> None:
    """Also without a journal."""
    captchas = [Captcha(name.encode(), tag=name) for name in ("one", "two")]
    with service.client() as client:
        found = {done.tag: done.result().text for done in client.solve_many(captchas)}
        assert found == {"one": "one", "two": "two"}
        batch = client.batch()
        batch.add(b"three", tag="three")
        batch.add(b"four")
        assert {done.tag for done in batch} == {"three", None}
    assert all("tag" not in request.parameters for request in service.requests)


@pytest.mark.anyio
async def test_coroutines_have_tags_and_the_journal(
    service: Service, people: People, journal: str
) -> None:
    for _ in range(2):
        async with aio.Client(KEY, journal=journal, **quick(service.url)) as client:
            captchas = [Captcha(name.encode(), tag=name) for name in ("one", "two")]
            found = {done.tag: done.result().text async for done in client.solve_many(captchas)}
            assert found == {"one": "one", "two": "two"}
            assert (await client.solve(b"one", tag="one")).text == "one"
            assert (await client.solve(b"three", tag="three")).text == "three"
    assert sorted(people.contents) == ["one", "three", "two"]
    async with aio.Client(KEY, journal=journal, **quick(service.url)) as client:
        answer = await client.solve(b"one", tag="one")
        await client.acknowledge(answer)
        assert (await client.solve(b"one", tag="one")).id == 104
        await client.forget("one")
        assert (await client.solve(b"one", tag="one")).id == 105


def test_two_processes_share_a_journal(service: Service, people: People, journal: str) -> None:
    """What one of them waits for is resumed by the other only once it has ended."""
    people.is_silent = True
    child = os.fork()
    if child == 0:
        with service.client(journal=journal) as client:
            client.solve(b"one", tag="one")
        os._exit(1)
    with service.client(journal=journal) as client:
        while not any(request.parameters.get("id") for request in service.requests):
            time.sleep(0.01)
        batch = client.batch()
        assert batch.resume() == 0
        with pytest.raises(BusyError, match='tag "one"'):
            client.forget("one")
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        people.is_silent = False
        assert batch.resume() == 1
        assert [(done.tag, done.result().text) for done in batch] == [("one", "one")]
    assert people.contents == ["one"]


def test_what_is_waited_for_is_not_forgotten(
    service: Service, people: People, journal: str
) -> None:
    people.is_silent = True
    with service.client(journal=journal) as client, service.client(journal=journal) as other:
        with client.batch() as batch:
            batch.add(b"one", tag="one")
            while not batch.pending:
                with contextlib.suppress(DeadlineError):
                    batch.next(timeout=0.1)
            for either in (client, other):
                with pytest.raises(BusyError) as caught:
                    either.forget("one")
                assert (caught.value.operation, caught.value.retryable) == ("forget", False)
        with pytest.raises(BusyError):
            other.forget("one")
        client.forget("one")
        other.forget("one")
        people.is_silent = False
        assert other.solve(b"one", tag="one").id == 102
        # What is answered is nobody's any more.
        client.forget("one")
        assert client.solve(b"one", tag="one").id == 103
    with service.client() as client, pytest.raises(ConfigError, match="no journal"):
        client.forget("one")


def test_on_a_full_disk_nothing_is_sent(service: Service, people: People, journal: str) -> None:
    """The line before the upload does not fit: an error, and nothing is paid."""
    pytest.importorskip("resource")
    for room in range(0, 900, 30):
        child = os.fork()
        if child == 0:
            import resource

            code = 3
            try:
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
                with service.client(journal=f"{journal}-{room}") as client:
                    client.solve(f"room {room}".encode(), tag="one")
                code = 0
            except ConfigError as error:
                code = 4 if error.name == "FILE" and "File too large" in error.message else 5
            finally:
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        was_sent = f"room {room}" in people.contents
        assert (code, was_sent) in ((0, True), (4, False)), room
        # With room again, it is paid for once.
        with service.client(journal=f"{journal}-{room}") as client:
            assert client.solve(f"room {room}".encode(), tag="one").text == f"room {room}"
        assert people.contents.count(f"room {room}") == 1
    assert len(people.contents) == 30


def test_a_journal_that_cannot_be_written_is_refused(
    service: Service, tmp_path: pathlib.Path
) -> None:
    for path in (tmp_path, tmp_path / "no" / "journal", "/dev/null"):
        with pytest.raises(ConfigError) as caught:
            service.client(journal=path)
        assert caught.value.name == "FILE"
        assert str(path) in caught.value.message and KEY not in caught.value.message
    with service.client(journal=tmp_path / "journal"):
        pass
    assert KEY not in (tmp_path / "journal").read_text()
    assert (tmp_path / "journal").stat().st_mode & 0o077 == 0
    with pytest.raises(ConfigError, match="another account"):
        Client("OTHERKEY4711", journal=tmp_path / "journal", **quick(service.url))


def test_what_was_not_accepted_is_told(service: Service, journal: str) -> None:
    """The service refuses it: nothing is left in the journal."""
    service.replies_with("0011 Guthaben ist nicht ausreichend.", ACCEPTED % 7, solved("one"))
    with service.client(journal=journal) as client:
        with pytest.raises(Exception, match="0011|credits"):
            client.solve(b"one", tag="one")
        assert client.solve(b"one", tag="one").text == "one"
        assert client.batch().resume() == 0
    with service.client() as client, pytest.raises(ConfigError, match="no journal"):
        client.batch().resume()
    assert not issubclass(ConfigError, NetworkError)


def test_the_command_run_again_pays_for_nothing_twice(
    service: Service, people: People, tmp_path: pathlib.Path
) -> None:
    names = [f"{number}.png" for number in range(3)]
    for name in names:
        (tmp_path / name).write_bytes(f"GIF89a{name}".encode())
    arguments = ["solve", "--journal", "journal", "--setting=polling=fast", *names]
    arguments.append("--setting=look_at_service=off")
    first = run(*arguments, url=service.url, directory=tmp_path)
    second = run(*arguments, url=service.url, directory=tmp_path)
    one = run(*arguments[:4], names[0], url=service.url, directory=tmp_path)
    assert first.code == second.code == one.code == 0, (first, second, one)
    wanted = [f"{name}\tGIF89a{name}" for name in names]
    assert sorted(first.out.splitlines()) == sorted(second.out.splitlines()) == wanted
    assert one.out.strip() == f"GIF89a{names[0]}"
    assert len(people.contents) == 3


def test_commands_share_a_journal(service: Service, people: People, tmp_path: pathlib.Path) -> None:
    """What "submit" paid for, "wait" and "solve" go on with, until "forget" frees it."""
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(f"GIF89a{name}".encode())

    def out(*arguments: object) -> str:
        done = run(*arguments, "--journal", "journal", url=service.url, directory=tmp_path)
        assert done.code == 0, done
        return done.out

    assert out("submit", "a.png") == out("submit", "./a.png") == out("submit", ".//./a.png") == "101\n"
    assert out("submit", "b.png") == "102\n"
    assert out("wait", 101) == "GIF89aa.png\n"
    polls = len(service.requests)
    assert out("wait", 101) == out("solve", "a.png") == "GIF89aa.png\n"
    assert out("submit", "a.png") == "101\n"
    assert len(service.requests) == polls and len(people.contents) == 2
    assert out("forget", "a.png", "no such tag") == ""
    assert out("submit", "a.png") == "103\n"
    assert out("solve", "b.png") == "GIF89ab.png\n"
    # Standard input has no name.
    for text in (b"one?", b"two?"):
        words = ["submit", "-t", "text", "-", "--journal", "journal"]
        done = run(*words, url=service.url, stdin=text, directory=tmp_path)
        assert done.code == 0, done
    without = run("forget", "a.png", url=service.url)
    assert without.code == 10 and "no journal" in without.err
