"""Both sides against the local service: every kind is submitted, taken, shown, answered and judged."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

import ninekw
from conftest import PICTURE, WORKER, Sandbox, Service
from ninekw import Answer, AnswerError, Captcha, Client, ConfigError, GoneError, Job, Point

SOUND = (b"RIFF\x24\x08\0\0WAVEfmt " + b"\7" * 600)[:600]
CONTENT = PICTURE.read_bytes()
TOKEN = "03AGdBq24-token_with~signs"
EVERYTHING: dict[str, Any] = {
    "mouse": True,
    "multimouse": True,
    "rotate": True,
    "puzzle": True,
    "audio": True,
    "interactive": True,
    "textonly": True,
    "confirm": True,
}


class Sample(NamedTuple):
    """A kind: how it is submitted, which job comes of it, how it is answered, what is seen."""

    captcha: Callable[[], Captcha]
    kind: str
    answer: Any
    wire: str
    seen: Callable[[Answer], bool]
    content: bytes | None = CONTENT


SAMPLES = {
    "image": Sample(
        lambda: Captcha.image(PICTURE, min_len=4, case_sensitive=1),
        "text",
        "kw7Fx9",
        "kw7Fx9",
        lambda answer: answer.kind == "text" and answer.points is None,
    ),
    "math": Sample(
        lambda: Captcha.math(CONTENT, numeric=1),
        "text",
        "42",
        "42",
        lambda answer: answer.angle is None,
    ),
    "text": Sample(
        lambda: Captcha.text("How many legs has a größer spider?"),
        "textonly",
        "8 & more",
        "8 & more",
        lambda answer: answer.kind == "textonly",
        "How many legs has a größer spider?".encode(),
    ),
    "audio": Sample(
        lambda: Captcha.audio(SOUND),
        "audio",
        "one two",
        "one two",
        lambda answer: answer.text == "one two",
        SOUND,
    ),
    "mouse": Sample(
        lambda: Captcha.mouse(PICTURE),
        "mouse",
        (32, 18),
        "32x18",
        lambda answer: answer.points == ((32, 18),),
    ),
    "multimouse": Sample(
        lambda: Captcha.multimouse(PICTURE),
        "multimouse",
        [Point(68, 14), (81, 19)],
        "68x14;81x19",
        lambda answer: answer.points == (Point(68, 14), Point(81, 19)),
    ),
    "rotate": Sample(
        lambda: Captcha.rotate(PICTURE, angle=15),
        "rotate",
        -40,
        "-40",
        lambda answer: answer.angle == -40,
    ),
    "puzzle": Sample(
        lambda: Captcha.puzzle([PICTURE, CONTENT, str(PICTURE)]),
        "puzzle",
        ((301, 5), (165, 11)),
        "301.5.165.11",
        lambda answer: answer.points == ((301, 5), (165, 11)),
    ),
    "interactive": Sample(
        lambda: Captcha.interactive("recaptchav2", "6LeIxAcTAAAAA", "https://example.org/login"),
        "interactive",
        TOKEN,
        TOKEN,
        lambda answer: answer.token == TOKEN,
        None,
    ),
    "confirm": Sample(
        lambda: Captcha.confirm_check(PICTURE, "kw7Fx9", maxtimeout=300),
        "confirm",
        True,
        "yes",
        lambda answer: answer.confirmed is True and answer.token is None,
    ),
}


def taken(client: Client, **options: Any) -> Job:
    job = client.next_job(**{**EVERYTHING, **options})
    assert job is not None
    return job


@pytest.mark.parametrize("name", SAMPLES)
def test_every_kind_goes_all_the_way(sandbox: Sandbox, name: str) -> None:
    sample = SAMPLES[name]
    captcha_id = sandbox.submitter.submit(sample.captcha(), prio=0)
    assert sandbox.submitter.poll(captcha_id).state == "pending"

    job = taken(sandbox.worker, withok=True, speed=1, speedlevel=2)
    assert (job.id, job.kind) == (captcha_id, sample.kind)
    assert int(job.raw["captchaid"]) == job.int("captchaid") == captcha_id
    assert 0 < job.time_left <= job.time_limit
    if sample.content is not None:
        assert job.files[0].bytes == sample.content
        assert len(job.files) == job.file_count
        for file in (
            sandbox.worker.show(job),
            sandbox.worker.show(captcha_id, base64=True),
            sandbox.worker.show(job, static=True),
            sandbox.worker.show(job, static=True, base64=True),
        ):
            assert file == job.files[0]
    job.check(sample.answer)
    credits = sandbox.worker.answer_job(job, sample.answer)
    assert credits == (4 if name == "confirm" else 8)
    assert sandbox.worker.next_job(**EVERYTHING) is None

    answer = sandbox.submitter.wait(captcha_id)
    if name != "confirm":
        assert answer.text == sample.wire
    assert sample.seen(answer), answer
    if name != "confirm":
        assert sandbox.worker.job_verdict(job) is None
        sandbox.submitter.feedback(answer, correct=True)
        assert sandbox.worker.job_verdict(captcha_id) is True
        row = sandbox.worker.history("solved").rows[0]
        assert (row["id"], row["answer"]) == (str(captcha_id), sample.wire)
        assert row["type"] == sample.kind
    submitted = sandbox.submitter.history("submitted")
    assert submitted.count == len(submitted.rows) == 1
    assert submitted.rows[0]["id"] == str(captcha_id)
    detail = sandbox.submitter.history_detail(answer)
    assert detail.captcha is not None and detail.captcha.rows[0]["id"] == str(captcha_id)
    assert detail.answers is not None or name == "confirm"


def test_what_a_job_says(sandbox: Sandbox) -> None:
    sandbox.submitter.submit(
        Captcha.rotate(PICTURE, angle=15, textinstructions="turn it", maxtimeout=90)
    )
    job = taken(sandbox.worker, moretimes=1)
    assert (job.captcha_kind, job.angle, job.instructions) == ("rotate", 15, "turn it")
    assert job.size is not None and job.interaction_left is not None
    assert (job.answer_to_check, job.content, job.widget, job.sitekey) == (None,) * 4
    assert job.page_url is None and job.field("nonsense") is None
    assert repr(job) == f"<ninekw.Job {job.id}, rotate>"
    assert job.files is job.files and job.raw is job.raw
    assert repr(job.files[0]) == f"<CaptchaFile, {len(CONTENT)} bytes of image/png>"
    assert job.files[0].extension == "png"
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(job)


def test_the_rules_of_a_job_are_checked_before_anything_is_sent(sandbox: Sandbox) -> None:
    sandbox.submitter.submit(Captcha.image(PICTURE, min_len=4, max_len=6, numeric=1, nospace=1))
    job = taken(sandbox.worker)
    rules = job.rules
    assert (rules.min_len, rules.max_len, rules.numeric, rules.no_space) == (4, 6, 1, True)
    assert (rules.phrase, rules.math, rules.case_sensitive) == (False, False, 0)
    for answer, code in (("abc", 40), ("123", 51), ("1234567", 52), ("12 34", 39), ("", 13)):
        with pytest.raises(AnswerError) as caught:
            job.check(answer)
        assert (caught.value.code, caught.value.captcha_id) == (code, job.id)
        with pytest.raises(AnswerError):
            sandbox.worker.answer_job(job, answer)
    with pytest.raises(ConfigError, match="answered by text"):
        job.check((3, 4))
    sandbox.worker.answer_job(job, "12345")


def test_a_wish_to_have_the_answer_checked(sandbox: Sandbox) -> None:
    captcha_id = sandbox.submitter.submit(PICTURE, confirm=True, maxtimeout=300)
    sandbox.worker.answer_job(taken(sandbox.worker), "kw7Fx9")
    check = taken(sandbox.another)
    assert (check.id, check.kind, check.captcha_kind) == (captcha_id, "confirm", "text")
    assert check.answer_to_check == "kw7Fx9"
    sandbox.another.answer_job(check, True)
    assert sandbox.submitter.wait(captcha_id).text == "kw7Fx9"
    checks = sandbox.submitter.history_detail(captcha_id).checks
    assert checks is not None and len(checks.rows) == 1


def test_skipping_and_ending(sandbox: Sandbox) -> None:
    captcha_id = sandbox.submit()
    job = taken(sandbox.worker)
    sandbox.worker.skip_job(job, end=True)
    sandbox.worker.end_jobs()
    assert taken(sandbox.another).id == captcha_id
    with pytest.raises(GoneError) as caught:
        sandbox.worker.answer_job(captcha_id, "kw7Fx9")
    assert caught.value.captcha_id == captcha_id
    skipped = sandbox.submitter.history_detail(captcha_id).skipped
    assert skipped is not None and len(skipped.rows) == 1


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        ("two words", "two words"),
        (Point(3, 4), "3x4"),
        ([3, 4], "3x4"),
        ([(3, 4)], "3x4"),
        (((1, 2), [3, 4]), "1x2;3x4"),
        (-40, "-40"),
        (True, "yes"),
        (False, "no"),
    ],
)
def test_typed_answers(service: Service, client: Client, answer: Any, written: str) -> None:
    service.replies_with('{"message":"OK","newcredits":8}')
    assert client.answer_job(7, answer, source="mine") == 8
    sent = service.requests[0].parameters
    assert (sent["captcha"], sent["id"], sent["source"]) == (written, "7", "mine")
    assert sent.get("confirm") == ("1" if isinstance(answer, bool) else None)


@pytest.mark.parametrize(
    "answer",
    [
        None,
        b"bytes",
        bytearray(b"bytes"),
        4.0,
        {},
        {1, 2},
        object(),
        "",
        [],
        [(1, 2), 3],
        ["12"],
        [b"12"],
        (1,),
        (1, 2, 3),
        (1.0, 2),
        (1, "2"),
        (True, False),
        (2**31, 0),
        2**31,
        "\ud800",
    ],
)
def test_what_is_no_answer(service: Service, client: Client, answer: Any) -> None:
    with pytest.raises(ConfigError):
        client.answer_job(7, answer)
    assert service.requests == []


def test_a_wrong_type_is_named_with_what_is_wanted(client: Client) -> None:
    for call, wanted in (
        (lambda: client.answer_job(7, None), r"str, a point .* not NoneType"),  # type: ignore[arg-type]
        (lambda: client.answer_job("7", "x"), "id must be int, not str"),  # type: ignore[arg-type]
        (lambda: client.poll(7, maxtimeout=90), "maxtimeout"),  # type: ignore[call-arg]
        (lambda: client.next_job(mouze=1), "did you mean mouse?"),  # type: ignore[call-arg]
        (lambda: client.next_job(moretimes=4), "moretimes must be a whole number, 0..3, not 4"),
        (lambda: client.history("others"), "submitted, solved or wrong"),  # type: ignore[call-overload]
        (lambda: client.set_setting("all", True), "selfsolve, selfonly or selfsend"),  # type: ignore[arg-type]
        (lambda: client.set_setting("selfsend", 1), "on must be True or False"),  # type: ignore[arg-type]
        (lambda: client.work(None), "decide must be callable"),  # type: ignore[arg-type]
        (lambda: client.show(7, static=True, nodraw=1), "nodraw"),
    ):
        with pytest.raises(ConfigError, match=wanted):
            call()


def test_a_job_in_the_text_form(service: Service, client: Client) -> None:
    service.replies_with("4711|mouse|0|__undefined__|min_len=0|300|57")
    job = client.next_job(**{"mouse": True, "json": 0})  # type: ignore[arg-type]
    assert job is not None and (job.id, job.kind, job.size) == (4711, "mouse", (300, 57))
    assert job.files == () and job.int("min_len") == 0
    assert job.raw == {"text": "4711|mouse|0|__undefined__|min_len=0|300|57"}


def test_nothing_to_do_and_options(service: Service, client: Client) -> None:
    service.replies_with('{"message":"NO CAPTCHA"}')
    assert client.next_job(text="no", interactive="hcaptcha,geetest", selfonly=True) is None
    sent = service.requests[0].parameters
    assert (sent["text"], sent["interactive"], sent["selfonly"]) == ("no", "hcaptcha,geetest", "1")
    service.replies_with('{"message":"OK"}')
    service.replies.pop(0)
    client.confirm_job(speed=True)
    client.end_jobs(source="mine")
    client.feedback(7, True, archiv=True, debug=None)
    confirmed, ended, judged = [request.parameters for request in service.requests[1:]]
    assert (confirmed["action"], confirmed["speed"]) == ("usercaptchanewok", "1")
    assert (ended["end"], ended["source"]) == ("1", "mine")
    assert (judged["archiv"], "debug" in judged) == ("1", False)


def test_threads_share_a_client(sandbox: Sandbox) -> None:
    ids = {sandbox.submit() for _ in range(12)}
    answered: list[int] = []
    answers: list[Answer] = []

    def answer() -> None:
        while (job := sandbox.worker.next_job()) is not None:
            sandbox.worker.answer_job(job, f"answer {job.id}")
            answered.append(job.id)

    def wait(captcha_id: int) -> None:
        answers.append(sandbox.submitter.wait(captcha_id, timeout=20))

    threads = [threading.Thread(target=wait, args=(captcha_id,)) for captcha_id in ids]
    threads += [threading.Thread(target=answer) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answered) == sorted(ids)
    assert {(a.id, a.text) for a in answers} == {(id, f"answer {id}") for id in ids}


def test_the_key_is_nowhere(sandbox: Sandbox) -> None:
    sandbox.submit()
    job = taken(sandbox.worker)
    with pytest.raises(ninekw.ServiceError) as caught:
        sandbox.worker.answer_job(1, "x")
    for value in (job, sandbox.worker, caught.value, job.raw, vars(caught.value)):
        assert WORKER not in repr(value) + str(value)
