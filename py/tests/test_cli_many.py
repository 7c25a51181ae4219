"""``ninekw solve`` and ``ninekw wait`` with several captchas."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any, NoReturn

import pytest

from conftest import KEY, PENDING, PICTURE, Request, Service, solved
from ninekw import ConfigError
from ninekw._cli import gather
from terminal import PATIENCE, PROGRAM, QUICK, Ended, Terminal, environment, run

AT_ONCE = ["--setting=polling=fast", "--setting=look_at_service=off"]
FIRST = 500
BEGINNING = PICTURE.read_bytes()


class People:
    """Answers each picture with what stands behind its end; some answers never come."""

    def __init__(self, service: Service) -> None:
        self.contents: dict[int, str] = {}
        self.silent: set[str] = set()
        self.asked: set[str] = set()
        self.refused: dict[str, str] = {}
        self.stalled: set[str] = set()
        self.released = threading.Event()
        service.replies_with(self.reply)

    def reply(self, request: Request) -> str:
        parameters = request.parameters
        if parameters.get("action") == "usercaptchaupload":
            content = request.files.get("file-upload-01", b"").removeprefix(BEGINNING).decode()
            content = content or parameters.get("file-upload-01", "puzzle")
            if content in self.stalled:
                self.asked.add(content)
                self.released.wait(PATIENCE)
            if content in self.refused:
                return self.refused[content]
            self.contents[FIRST + len(self.contents)] = content
            return f'{{"captchaid":{FIRST + len(self.contents) - 1},"message":"OK"}}'
        if "id" not in parameters:
            return '{"worker":5,"message":"OK"}'
        content = self.contents[int(parameters["id"])]
        self.asked.add(content)
        return PENDING if content in self.silent else solved(content, credits=70)

    def id_of(self, content: str) -> int:
        return next(number for number, known in self.contents.items() if known == content)


@pytest.fixture
def people(service: Service) -> Iterator[People]:
    people = People(service)
    yield people
    people.released.set()


def solve(service: Service, *arguments: object, **more: Any) -> Ended:
    """The polls of a batch wait for what the service usually takes; not here."""
    return run("solve", *arguments, *AT_ONCE, url=service.url, **more)


def pictures(folder: pathlib.Path, *names: str) -> list[pathlib.Path]:
    """Pictures whose answers are their names without the ending."""
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(BEGINNING + path.stem.encode())
    return paths


def test_a_line_for_each(service: Service, people: People, tmp_path: pathlib.Path) -> None:
    files = pictures(tmp_path, "one.png", "two.png", "three.png")
    done = solve(service, *files, "-o", "min_len=2")
    assert (done.code, done.err) == (0, "")
    assert sorted(done.out.splitlines()) == sorted(f"{path}\t{path.stem}" for path in files)
    assert all(upload.parameters["min_len"] == "2" for upload in service.uploads)


def test_a_directory_stands_for_its_pictures(
    service: Service, people: People, tmp_path: pathlib.Path
) -> None:
    folder = tmp_path / "captchas"
    named = ["b.PNG", "a.jpg", "c.gif", ".hidden.png", "deep/d.png", ".git/e.png"]
    pictures(folder, *named)
    (folder / "notes.txt").write_text("not a captcha")
    (single,) = pictures(tmp_path, "single.png")
    done = solve(service, folder, single, "-s", "max_in_flight=1")
    expected = [folder / "a.jpg", folder / "b.PNG", folder / "c.gif", single]
    assert done.out.splitlines() == [f"{path}\t{path.stem}" for path in expected]
    deep = solve(service, "-r", folder, "-s", "max_in_flight=1")
    expected[3] = folder / "deep" / "d.png"
    assert deep.out.splitlines() == [f"{path}\t{path.stem}" for path in expected]
    # Even a single one has its name: a directory has one picture today and two tomorrow.
    one = solve(service, folder / "deep")
    assert one.out == f"{folder / 'deep' / 'd.png'}\td\n"


def test_texts_and_sitekeys_may_be_several(service: Service, people: People) -> None:
    done = solve(service, "-t", "text", "2 + 2?", "3 + 3?")
    assert sorted(done.out.splitlines()) == ["2 + 2?\t2 + 2?", "3 + 3?\t3 + 3?"]
    widget = ["-t", "hcaptcha", "--page", "https://example.com"]
    assert solve(service, *widget, "KEY", "KEY").out == "KEY\tKEY\n" * 2


def test_the_files_of_a_puzzle_stay_one_captcha(service: Service, people: People) -> None:
    done = solve(service, "-o", "puzzle=1", PICTURE, PICTURE)
    (upload,) = service.uploads
    assert done.code == 0 and sorted(upload.files) == ["file-upload-01", "file-upload-02"]
    table = solve(service, "-t", "puzzle", PICTURE, PICTURE, "--jsonl")
    assert table.code == 2 and "are one captcha" in table.err


def test_json_lines(service: Service, people: People, tmp_path: pathlib.Path) -> None:
    good, bad = pictures(tmp_path, "good.png", "bad.png")
    people.refused["bad"] = "0012 No file"
    done = solve(service, good, bad, "--jsonl")
    assert done.code == 40
    rows = {row["name"]: row for row in map(json.loads, done.out.splitlines())}
    assert rows[str(good)] == {
        "name": str(good),
        "id": FIRST,
        "state": "solved",
        "text": "good",
        "credits": 70,
        "kind": "text",
        "points": None,
        "angle": None,
        "confirmed": None,
        "token": None,
        "price": 10,
    }
    assert rows[str(bad)]["id"] is None and rows[str(bad)]["error"]["code"] == 12
    assert f"ninekw: {bad}: " in done.err


def test_csv_is_quoted(service: Service, people: People, tmp_path: pathlib.Path) -> None:
    nasty = 'a,"b"\nc'
    (file,) = pictures(tmp_path, "x,y.png")
    file.write_bytes(BEGINNING + nasty.encode())
    (bad,) = pictures(tmp_path, "bad.png")
    people.refused["bad"] = "0012 No file"
    done = solve(service, file, bad, "--csv")
    head, *rows = csv.reader(io.StringIO(done.out, newline=""))
    assert head == ["name", "id", "text", "error", "message"]
    found = {row[0]: row[1:] for row in rows}
    assert found[str(file)] == [str(FIRST), nasty, "", ""]
    assert found[str(bad)][:2] == ["", ""] and found[str(bad)][2:] != ["", ""]
    # A line stays a line.
    plain = solve(service, file, bad)
    assert plain.out == f'{file}\ta,"b" c\n'


def test_output_is_a_new_file(service: Service, people: People, tmp_path: pathlib.Path) -> None:
    files = pictures(tmp_path, "one.png", "two.png")
    output = tmp_path / "answers"
    done = solve(service, *files, "--output", output)
    assert (done.code, done.out, done.err) == (0, "", "")
    written = output.read_text()
    assert sorted(written.splitlines()) == sorted(f"{path}\t{path.stem}" for path in files)
    before = len(service.requests)
    again = solve(service, files[0], "--output", output)
    assert again.code == 12 and "--force" in again.err
    assert len(service.requests) == before and output.read_text() == written
    assert solve(service, files[0], "--output", output, "--force").code == 0
    assert output.read_text() == "one\n"
    assert solve(service, files[0], "--output", "-").out == "one\n"


BEFORE = [
    (["a.png", "a.png"], 12, "named twice"),
    (["a.png", "./a.png"], 12, "also as a.png"),
    (["sub", "sub/b.png"], 12, "named twice"),
    (["empty"], 12, "no pictures in this directory; --recursive"),
    (["-r", "empty"], 12, "no pictures in this directory\n"),
    (["-t", "audio", "sub"], 12, "no sounds"),
    (["a.png", "missing.png"], 12, "missing.png"),
    (["a.png", "nothing.png"], 12, "nothing.png"),
    (["a.png", "text.png"], 10, "text.png: "),
    (["a.png", "sub/b.png", "-o", "min_len=99"], 10, "a.png: "),
    (["a.png", "-"], 2, "among others"),
    (["-", "--csv"], 2, "among others"),
    (["a.png", "sub", "--json"], 2, "--jsonl"),
    (["a.png", "--json", "--output", "x"], 2, "--jsonl"),
    (["a.png", "--csv", "--jsonl"], 2, "choose one"),
    (["a.png", "sub", "--force"], 2, "--output"),
    (["a.png", "sub", "--output", "sub/b.png", "--force"], 12, "would replace a captcha"),
    (["a.png", "sub", "--output", "no/such/folder"], 12, "cannot be written"),
    (["a.png", "sub", "--output", "empty", "--force"], 12, "cannot be written"),
]


@pytest.mark.parametrize(("arguments", "code", "said"), BEFORE)
def test_nothing_is_paid_for(
    service: Service,
    people: People,
    tmp_path: pathlib.Path,
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    pictures(tmp_path, "a.png", "sub/b.png")
    (tmp_path / "empty").mkdir()
    (tmp_path / "nothing.png").touch()
    (tmp_path / "text.png").write_text("hello, I am a text")
    done = solve(service, *arguments, directory=tmp_path)
    text = done.out + done.err
    assert done.code == code and said in text
    assert service.requests == [] and (tmp_path / "sub" / "b.png").stat().st_size > 10


def test_an_unreadable_directory(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(path: str) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    # Not by its mode, which stops no root.
    monkeypatch.setattr(os, "scandir", locked)
    said = f"{tmp_path}: the directory cannot be read: Permission denied"
    with pytest.raises(ConfigError, match=said):
        gather.captchas([str(tmp_path)], {}, "image", False)


def test_the_exit_code_is_the_largest(
    service: Service, people: People, tmp_path: pathlib.Path
) -> None:
    good, bad, hard = pictures(tmp_path, "good.png", "bad.png", "ERROR NO USER.png")
    people.refused["bad"] = "0012 No file"
    done = solve(service, good, hard, bad)
    assert (done.code, done.out) == (52, f"{good}\tgood\n")
    assert f"ninekw: {bad}: " in done.err and f"ninekw: {hard}: " in done.err
    assert solve(service, good, bad).code == 40
    assert solve(service, bad, good).code == 40


def test_a_deadline_names_all_that_are_pending(
    service: Service, people: People, tmp_path: pathlib.Path
) -> None:
    files = pictures(tmp_path, "one.png", "two.png")
    people.silent |= {"one", "two"}
    done = solve(service, *files, "--timeout", 1)
    assert (done.code, done.out) == (51, "")
    # However far a slow machine came.
    for path in files:
        if path.stem in people.contents.values():
            captcha = people.id_of(path.stem)
            assert f"{path}: captcha {captcha} is still pending" in done.err
            assert f"\n  ninekw wait {captcha} --setting polling=fast " in done.err
        else:
            assert f"not submitted: {path}" in done.err


REFUSALS = [
    (["-s", "max_in_flight=1"], "0011 Balance insufficient", 40),
    (["-s", "max_in_flight=1", "-s", "max_credits=10"], "", 13),
]


@pytest.mark.parametrize(("settings", "reply", "code"), REFUSALS)
def test_what_would_refuse_all_is_asked_once(
    service: Service,
    people: People,
    tmp_path: pathlib.Path,
    settings: list[str],
    reply: str,
    code: int,
) -> None:
    files = pictures(tmp_path, *(f"{number}.png" for number in range(9)))
    if reply:
        people.refused["1"] = reply
    done = solve(service, *files, *settings)
    assert done.code == code and done.out == f"{files[0]}\t0\n"
    assert f"ninekw: {files[1]}: " in done.err
    assert f"not submitted: {files[2]}, {files[3]}, " in done.err and "and 2 more" in done.err
    assert len(people.contents) == 1 and len(service.uploads) <= 2


def started(service: Service, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, "solve", *map(str, arguments), *AT_ONCE, *QUICK],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_ctrl_c_names_all_that_are_pending(
    service: Service, people: People, tmp_path: pathlib.Path, number: signal.Signals, code: int
) -> None:
    files = pictures(tmp_path, *(f"{number}.png" for number in range(5)))
    people.silent |= {"1", "2"}
    process = started(service, *files, "-s", "max_in_flight=2")
    end = time.monotonic() + PATIENCE
    while people.asked != {"0", "1", "2"}:
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.01)
    process.send_signal(number)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == code and out == f"{files[0]}\t0\n"
    for name in ("1", "2"):
        captcha = people.id_of(name)
        assert f"{tmp_path / name}.png: captcha {captcha} is still pending" in err
        assert f"\n  ninekw wait {captcha} " in err
    assert err.count("ninekw wait") == 2
    assert f"not submitted: {files[3]}, {files[4]}\n" in err


@pytest.mark.parametrize("recover", ["on", "off"])
def test_ctrl_c_names_an_upload_that_it_cut_off(
    service: Service, people: People, tmp_path: pathlib.Path, recover: str
) -> None:
    files = pictures(tmp_path, "0.png", "1.png", "2.png")
    people.stalled.add("1")
    people.silent.add("0")
    process = started(service, *files, "-s", f"recover_uploads={recover}", "-s", "retries=0")
    end = time.monotonic() + PATIENCE
    while "1" not in people.asked:
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out) == (130, "")
    assert f"{files[0]}: captcha {FIRST} is still pending" in err
    doubt = err[err.index(f"{files[1]}: ") :]
    assert "look whether it was taken:\n  ninekw history " in doubt
    assert f"not submitted: {files[2]}\n" in err


def test_given_up_when_asked_to(service: Service, people: People, tmp_path: pathlib.Path) -> None:
    files = pictures(tmp_path, "one.png", "two.png")
    people.silent |= {"one", "two"}
    done = solve(service, *files, "-s", "abandon=abort", "--timeout", 1)
    assert done.code == 51 and "ninekw wait" not in done.err


def wait(service: Service, *arguments: object) -> Ended:
    return run("wait", *arguments, *AT_ONCE, url=service.url)


def test_several_are_waited_for(service: Service, people: People, tmp_path: pathlib.Path) -> None:
    people.contents = {7: "a\tb", 8: "eight", 9: "nine"}
    done = wait(service, 7, 8, "-o", "archiv=1")
    assert (done.code, done.err) == (0, "")
    assert sorted(done.out.splitlines()) == ["7\ta b", "8\teight"]
    assert all(request.parameters["archiv"] == "1" for request in service.requests)
    rows = [json.loads(line) for line in wait(service, 9, "--jsonl").out.splitlines()]
    assert [(row["name"], row["id"], row["text"]) for row in rows] == [("9", 9, "nine")]
    table = wait(service, 8, 9, "--csv").out.splitlines()
    assert table[0] == "name,id,text,error,message"
    assert sorted(table[1:]) == ["8,8,eight,,", "9,9,nine,,"]
    output = tmp_path / "answers"
    assert wait(service, 8, "--output", output).out == ""
    assert output.read_text() == "eight\n"
    for arguments, code, said in (
        ([8, 9, "--json"], 2, "--jsonl"),
        ([8, "--force"], 2, "--output"),
        ([8, "--output", output], 12, "--force"),
        ([8, "--output", output, "--force", "-o", "colour=1"], 10, "colour"),
    ):
        done = wait(service, *arguments)
        assert done.code == code and said in done.out + done.err, done
    assert output.read_text() == "eight\n"


def test_waits_that_end_name_what_is_pending(service: Service, people: People) -> None:
    people.contents = {7: "seven", 8: "eight"}
    people.silent.add("eight")
    done = wait(service, 7, 8, "--timeout", 1)
    assert (done.code, done.out) == (51, "7\tseven\n")
    assert "8: captcha 8 is still pending" in done.err and "\n  ninekw wait 8 " in done.err
    assert "ninekw wait 7" not in done.err and "not submitted" not in done.err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk at hand")
@pytest.mark.parametrize("to_file", [True, False])
def test_a_full_disk_loses_no_answer(
    service: Service, people: People, tmp_path: pathlib.Path, to_file: bool
) -> None:
    files = pictures(tmp_path, "one.png", "two.png")
    people.silent.add("two")
    more = ["--output", "/dev/full", "--force"] if to_file else []
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*PROGRAM, "solve", *map(str, files), *more, *AT_ONCE, *QUICK],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY),
            timeout=PATIENCE,
        )
    assert done.returncode == 1 and "No space left" in done.stderr
    assert f"{files[0]}: captcha {people.id_of('one')} is answered" in done.stderr
    assert f"\n  ninekw wait {people.id_of('one')} " in done.stderr
    # Whatever had left by then.
    if "two" in people.contents.values():
        assert f"ninekw wait {people.id_of('two')} " in done.stderr
    else:
        assert f"not submitted: {files[1]}" in done.stderr


def test_no_half_line_stays_on_a_full_disk(
    service: Service, people: People, tmp_path: pathlib.Path
) -> None:
    """A file may have only so many bytes: the second line does not fit as a whole."""
    files = pictures(tmp_path, "one.png", "two.png")
    output = tmp_path / "answers"
    room = len(f"{files[0]}\tone\n") + 5
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}));"
        "from ninekw._cli import main; sys.exit(main())"
    )
    settings = [*AT_ONCE, *QUICK, "--setting=max_in_flight=1", "--setting=share=process"]
    done = subprocess.run(
        [sys.executable, "-c", limited, "solve", *files, "--output", output, *settings],
        capture_output=True,
        text=True,
        env=environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY),
        timeout=PATIENCE,
    )
    assert done.returncode == 1 and f"ninekw wait {people.id_of('two')} " in done.stderr
    assert output.read_text() == f"{files[0]}\tone\n"


def test_a_terminal_shows_how_many_are_done(
    service: Service, people: People, tmp_path: pathlib.Path
) -> None:
    files = pictures(tmp_path, "one.png", "two.png")
    people.silent.add("two")
    env = environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY)
    command = [*PROGRAM, "solve", *map(str, files), *AT_ONCE, *QUICK]
    screen = Terminal(command, env, columns=120)
    try:
        screen.shows("1 of 2 done")
        assert screen.lines[0].split() == [str(files[0]), "one"]
        people.silent.clear()
        assert screen.ends() == 0
        assert [line.split() for line in screen.lines[:2]] == [[str(p), p.stem] for p in files]
        assert screen.lines[2] == "2 of 2 answered" and KEY.encode() not in screen.raw
    finally:
        screen.close()
