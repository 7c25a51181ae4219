"""``--journal`` at the command line: lost uploads, an output that is continued, and damage."""

from __future__ import annotations

import csv
import io
import json
import logging
import pathlib
import signal
import subprocess
from collections.abc import Callable

import pytest

from conftest import KEY, Request, Service
from ninekw import ConfigError
from ninekw._cli.progress import hear_of_the_journal
from ninekw._cli.results import Csv, File, JsonLines, Lines
from terminal import PATIENCE, PROGRAM, QUICK, Ended, Terminal, environment, run
from test_journal import People

LOOKING = "looking for a captcha that another process may have paid for: "
AT_ONCE = ["--setting=polling=fast", "--setting=look_at_service=off"]


@pytest.fixture
def people(service: Service) -> People:
    return People(service)


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    for name in ("a.png", "b.png", "c.png"):
        (tmp_path / name).write_bytes(f"GIF89a{name}".encode())
    return tmp_path


Command = Callable[..., Ended]


@pytest.fixture
def command(service: Service, folder: pathlib.Path) -> Command:
    """A command with the journal."""

    def with_journal(*arguments: object) -> Ended:
        journal = ["--journal", "j", *AT_ONCE]
        return run(*arguments, *journal, url=service.url, directory=folder)

    return with_journal


def lose_an_upload(service: Service, people: People, folder: pathlib.Path) -> None:
    """Kills a ``submit`` of a.png after the service has the captcha, and before it has the id."""
    submit = subprocess.Popen(
        [*PROGRAM, "submit", "a.png", "--journal", "j", *QUICK],
        stderr=subprocess.DEVNULL,
        env=environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY),
        cwd=folder,
    )

    def kill(request: Request) -> None:
        submit.kill()
        submit.wait(PATIENCE)

    people.after = kill
    assert submit.wait(PATIENCE) == -signal.SIGKILL
    people.after = lambda request: None


FINDS = [
    (["submit", "a.png"], "101\n"),
    (["submit", "a.png", "--json"], '{"id": 101}\n'),
    (["solve", "a.png"], "GIF89aa.png\n"),
    (["solve", "a.png", "--jsonl"], None),
    (["submit", "a.png", "-v"], "101\n"),
]


@pytest.mark.parametrize(("arguments", "out"), FINDS)
def test_a_lost_upload_that_is_looked_for_is_told(
    service: Service,
    people: People,
    folder: pathlib.Path,
    command: Command,
    arguments: list[str],
    out: str | None,
) -> None:
    lose_an_upload(service, people, folder)
    done = command(*arguments)
    assert done.code == 0, done
    # Its maxtimeout and half a minute, less what has passed.
    assert f"ninekw: {LOOKING}a.png (up to 6" in done.err and done.err.count(LOOKING) == 1
    assert out is None or done.out == out
    assert people.contents == ["GIF89aa.png"]
    # Now it is known.
    assert LOOKING not in command(*arguments).err


def test_it_is_looked_for_as_long_as_the_command_may(
    service: Service, people: People, folder: pathlib.Path, command: Command
) -> None:
    lose_an_upload(service, people, folder)
    people.sources = ["somebody else's"]
    done = command("submit", "a.png", "--timeout", 1)
    assert done.code == 53 and f"{LOOKING}a.png (up to 1 s)\n" in done.err
    assert done.err.endswith("the same command goes on with it\n"), done.err


def test_a_terminal_shows_that_it_is_looked_for(
    service: Service, people: People, folder: pathlib.Path
) -> None:
    lose_an_upload(service, people, folder)
    people.sources = ["somebody else's"]
    env = environment(NINEKW_URL=service.url, NINEKW_API_KEY=KEY)
    # The tag is the name as it was given.
    command = ["sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", str(folder), *PROGRAM]
    screen = Terminal([*command, "submit", "a.png", "--journal", "j", *QUICK], env)
    screen.shows(LOOKING.strip()).shows("looking for it in the history  0:")
    assert "waiting for a person" not in screen.text
    screen.send("\x03")
    assert screen.ends() == 130
    assert screen.lines[0].startswith(f"ninekw: {LOOKING.strip()}")


def answers_once(people: People) -> None:
    """From the first answer on nobody answers."""

    def after(request: Request) -> None:
        people.is_silent |= request.parameters["action"] == "usercaptchacorrectdata"

    people.after = after


def names(form: str, text: str) -> list[str]:
    if form == "--csv":
        return [row[0] for row in csv.reader(io.StringIO(text, newline=""))]
    if form == "--jsonl":
        return [json.loads(line)["name"] for line in text.splitlines()]
    return [line.split("\t")[0] for line in text.splitlines()]


@pytest.mark.parametrize("form", ["--csv", "--jsonl", "--setting=retries=0"])
@pytest.mark.parametrize("torn", ["", 'b.png\t"GIF'])
def test_after_a_crash_the_output_is_continued(
    people: People, folder: pathlib.Path, command: Command, form: str, torn: str
) -> None:
    answers_once(people)
    words = ["solve", "a.png", "b.png", "c.png", form, "--output", "answers"]
    done = command(*words, "--timeout", 1)
    assert done.code == 51 and "is still pending; the same command goes on with it" in done.err
    assert "ninekw wait" not in done.err
    output = folder / "answers"
    first = output.read_text()
    head = ["name"] if form == "--csv" else []
    assert len(names(form, first)) == len(head) + 1
    output.write_text(first + torn)
    people.is_silent, people.after = False, lambda request: None
    assert command(*words).code == 0
    text = output.read_text()
    assert text.startswith(first)
    assert sorted(names(form, text)) == ["a.png", "b.png", "c.png", *head]
    # And again: nothing is left to write.
    assert command(*words).code == 0 and output.read_text() == text
    assert len(people.contents) == 3
    assert command(*words, "--force").code == 0
    assert sorted(output.read_text().splitlines()) == sorted(text.splitlines())


def test_wait_continues_its_output(people: People, folder: pathlib.Path, command: Command) -> None:
    for name in ("a.png", "b.png"):
        assert command("submit", name).code == 0
    answers_once(people)
    words = ["wait", 101, 102, "--output", "answers"]
    assert command(*words, "--timeout", 1).code == 51
    people.is_silent, people.after = False, lambda request: None
    assert command(*words).code == 0
    lines = (folder / "answers").read_text().splitlines()
    assert sorted(lines) == ["101\tGIF89aa.png", "102\tGIF89ab.png"]


OTHERS = ["name;id\n", "a,b\na,b\n", '{"a": 1}\n', "a.png\tx\n\n", "\0\0\n", "ä.png\n"]


@pytest.mark.parametrize("form", ["--csv", "--jsonl", "--setting=retries=0"])
def test_only_an_output_of_the_same_form_is_continued(
    service: Service, people: People, folder: pathlib.Path, command: Command, form: str
) -> None:
    assert command("submit", "a.png").code == 0
    before = len(service.requests)
    for other in OTHERS:
        (folder / "answers").write_text(other)
        done = command("solve", "a.png", "b.png", form, "--output", "answers")
        assert done.code == 12 and "name another file" in done.err, (form, other, done)
        assert (folder / "answers").read_text() == other
    (folder / "answers").write_bytes(b"\xff\n")
    assert command("solve", "a.png", "b.png", form, "--output", "answers").code == 12
    assert len(service.requests) == before


def test_a_new_journal_continues_nothing(
    service: Service, people: People, folder: pathlib.Path, command: Command
) -> None:
    (folder / "answers").write_text("x.png\tother\n")
    done = command("solve", "a.png", "b.png", "--output", "answers")
    assert done.code == 12 and "and journal; name another" in done.err
    assert service.requests == [] and (folder / "answers").read_text() == "x.png\tother\n"
    # What a run left that was killed before its first answer has nothing to lose.
    (folder / "answers").write_text("")
    assert command("solve", "a.png", "b.png", "--output", "answers").code == 0


def test_without_a_journal_the_way_is_told(
    service: Service, people: People, folder: pathlib.Path
) -> None:
    (folder / "answers").touch()
    words = ["solve", "a.png", "--output", "answers"]
    done = run(*words, url=service.url, directory=folder)
    assert done.code == 12 and "with --journal it is continued" in done.err


def test_two_commands_do_not_write_into_one_output(tmp_path: pathlib.Path) -> None:
    path = str(tmp_path / "answers")
    first = File(path, False, Lines(True))
    with pytest.raises(ConfigError, match="another command"):
        File(path, False, Lines(True))
    first.write("a\tb")
    first.close()
    second = File(path, False, Lines(True))
    second.write("a\tb")
    second.write("a\tb")
    second.close()
    # A row that was there is not written again; a second one that is equal is.
    assert pathlib.Path(path).read_text() == "a\tb\n" * 2


def test_a_file_that_is_written_is_not_emptied(tmp_path: pathlib.Path) -> None:
    path = str(tmp_path / "answers")
    first = File(path, False)
    first.write("a\tb")
    with pytest.raises(ConfigError, match="another command"):
        File(path, True)
    first.write("c\td")
    first.close()
    assert pathlib.Path(path).read_text() == "a\tb\nc\td\n"
    File(path, True).close()
    assert pathlib.Path(path).read_text() == ""


def test_who_has_an_answer_gets_no_row_for_a_failure(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "answers"
    head = Csv().head()
    path.write_text(f'{head}\n"a\nx.png",1,x,,\nb.png,,,FILE,\n')
    file = File(str(path), False, Csv())
    for line in (head, '"a\nx.png",,,FILE,full', "b.png,,,CONNECT,", "b.png,2,y,,"):
        file.write(line)
    file.close()
    rows = ['"a\nx.png",1,x,,', "b.png,,,FILE,", "b.png,,,CONNECT,", "b.png,2,y,,"]
    assert path.read_text() == "\n".join([head, *rows, ""])
    answered = '{"name": "a", "id": 1, "text": "x"}\n'
    path.write_text(answered)
    file = File(str(path), False, JsonLines())
    file.write('{"name": "a", "id": null, "error": {"name": "FILE"}}')
    file.close()
    assert path.read_text() == answered
    for odd in ("\n", "a.png,1\n", f"{'x' * 200_000}\n"):
        path.write_text(f"{head}\n{odd}")
        with pytest.raises(ConfigError, match="its rows"):
            File(str(path), False, Csv())


def test_a_journal_that_cannot_be_written_is_told_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logger = logging.getLogger("ninekw")
    hear_of_the_journal(None)
    try:
        for _ in range(2):
            told = {"event": "journal_failed", "reason": "the journal j: it is full"}
            logger.warning("", extra=told)
    finally:
        logger.removeFilter(logger.filters[-1])
    assert capsys.readouterr().err == "ninekw: warning: the journal j: it is full\n"


def test_rows_of_several_lines_are_read(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "answers"
    head, row = Csv().head(), '"a ""x"".png",1,"two\nlines",,'
    path.write_text(f'{head}\n{row}\n"b.png",2,"two')
    file = File(str(path), False, Csv())
    for line in (head, row, "c.png,3,x,,"):
        file.write(line)
    file.close()
    assert path.read_text() == f"{head}\n{row}\nc.png,3,x,,\n"
    # Nothing is cut off but the beginning of one row.
    odd = f'{head}\n{row}\n"b.png",2,"two,,\nc.png,3,x,,\n'
    path.write_text(odd)
    with pytest.raises(ConfigError, match="its rows"):
        File(str(path), False, Csv())
    assert path.read_text() == odd
    # The balance and the price may be another's.
    path.write_text('{"name": "a", "id": 1, "text": "x", "credits": 7}\n')
    file = File(str(path), False, JsonLines())
    file.write('{"name": "a", "id": 1, "text": "x", "credits": null}')
    file.write('{"name": "b", "id": null, "error": {"name": "LIMIT"}}')
    file.close()
    assert [json.loads(line)["name"] for line in path.read_text().splitlines()] == ["a", "b"]
    # One plain answer, which may have lines of its own.
    path.write_text("two\nlines\n")
    file = File(str(path), False, Lines(False))
    file.write("two\nlines")
    file.close()
    assert path.read_text() == "two\nlines\n"


def test_a_damaged_journal_has_a_way_on(
    service: Service, people: People, folder: pathlib.Path, command: Command
) -> None:
    words = ["solve", "a.png", "b.png"]
    assert command(*words).code == 0
    lines = (folder / "j").read_text().splitlines(keepends=True)
    lines[2] = "garbage\n"
    (folder / "j").write_text("".join(lines))
    done = command(*words)
    assert done.code == 12 and "line 3 is damaged; a copy without that line" in done.err
    assert f"\n  sed 3d {folder / 'j'} > {folder / 'j.mended'}\n" in done.err
    (history,) = [line for line in done.err.splitlines() if line.startswith("  ninekw history")]
    # What needs no journal opens none.
    assert run(*history.split()[1:], url=service.url, directory=folder).code == 0
    (folder / "j").write_text("".join(["garbage\n", *lines[1:]]))
    done = command(*words)
    assert done.code == 12 and "the first line of a new journal" in done.err, done
    assert "sed" not in done.err
    (folder / "j").write_text("".join(lines[:2] + lines[3:]))
    assert command(*words).code == 0
    assert len(people.contents) == 2
