"""Every call with its keywords, for the type checker alone: nothing runs this.

Each ``type: ignore`` here must be needed (``warn_unused_ignores``): it is a mistake that the types
have to notice.
"""

from __future__ import annotations

import io
import pathlib
from collections.abc import Iterator, Mapping
from typing import Any

import ninekw
from ninekw import (
    Answer,
    Batch,
    CancelToken,
    Captcha,
    CaptchaFile,
    Client,
    Decision,
    Done,
    Job,
    JobOutcome,
    Point,
    Progress,
    Solution,
    SolveMany,
    WorkTally,
    aio,
)


def made() -> Client:
    Client(api_key="key", url="http://127.0.0.1", source="mine", job_interval=0.5)
    Client("key", job_interval="1")  # type: ignore[arg-type]
    Client(polling="fast", max_in_flight=8, look_at_service=False, abandon="abort")
    Client(polling="eager")  # type: ignore[arg-type]
    Client(recover_uploads="no", abandon="drop")  # type: ignore[arg-type]
    with Client() as client:
        return client


def captchas() -> list[Captcha]:
    Captcha.image("x.png", prio="3")  # type: ignore[arg-type]
    Captcha.image("x.png", prioo=3)  # type: ignore[call-arg]
    Captcha.interactive("turnstile", "key", "page")  # type: ignore[arg-type]
    Captcha.interactive(widget="hcaptcha", sitekey="key")  # type: ignore[call-arg]
    Captcha.image(None)  # type: ignore[arg-type]
    files: list[str] = ["a.png", "b.png"]
    return [
        Captcha.image(pathlib.Path("x.png"), min_len=4, max_len=8, case_sensitive=2),
        Captcha.math(b"picture", numeric=1, maxtimeout=90),
        Captcha.text("1+1?", textinstructions="a number", phrase=False),
        Captcha.mouse(io.BytesIO(b"picture"), nomd5=1, selfsolve=True),
        Captcha.multimouse(bytearray(b"picture"), captchapermin=3),
        Captcha.rotate("x.png", angle=-15, previousid=7),
        Captcha.puzzle(files, prio=3),
        Captcha.puzzle(open(name, "rb") for name in files),
        Captcha.audio("x.mp3", confirm=True),
        Captcha.interactive(
            "hcaptcha", "key", "https://example.org", proxytype="https", proxy="h:1"
        ),
        Captcha.confirm_check("x.png", "abc", maxtimeout=300),
    ]


def submitting(client: Client, token: CancelToken) -> None:
    def on_progress(progress: Progress) -> bool:
        return progress.elapsed < 10

    number: int = client.submit(Captcha.mouse("x.png"), prio=3, timeout=10)
    answer: Answer = client.solve("x.png", min_len=4, cancel=token, on_progress=on_progress)
    client.submit(["a.png", b"b"], puzzle=True, timeout=1.5)
    client.submit("x.png", min_len="4")  # type: ignore[arg-type]
    client.submit("x.png", minlen=4)  # type: ignore[call-arg]
    client.solve(7)  # type: ignore[arg-type]
    answer = client.wait(number, timeout=60, archiv=True)
    answer = client.poll(answer, archiv=True, source="mine", cancel=token)
    client.poll(number, id=8)  # type: ignore[call-arg]
    client.poll("7")  # type: ignore[arg-type]
    client.feedback(answer, correct=True, archiv=True, debug=False)
    client.feedback(number, None)
    client.feedback(number, correct=1)  # type: ignore[arg-type]
    client.feedback(number, True, archive=True)  # type: ignore[call-arg]
    credits: int = client.balance(timeout=1)
    load = client.server_status(timeout=1)
    for finding in client.diagnose("mouse", timeout=1).findings:
        assert isinstance(finding.name, str)
    by_kind: int | None = load.queue_by_kind.get("audio", credits)
    points: tuple[Point, ...] | None = answer.points
    parts: tuple[int | None, bool | None, str | None] = (
        answer.angle,
        answer.confirmed,
        answer.token,
    )
    answer.text = "mine"  # type: ignore[misc]
    print(by_kind, points, parts, answer.kind == "confirm", answer.kind == "sound")  # type: ignore[comparison-overlap]
    text: str = client.call("userhistory", {"filter": "ok"}, page=2, text=True)
    either: dict[str, Any] | str = client.call("userconfig", timeout=1)
    body: bytes = client.call_bytes("usercaptchashow", id=7)
    print(text, either, body)


def many(client: Client, token: CancelToken, endless: Iterator[Captcha]) -> None:
    results: SolveMany = client.solve_many(endless, timeout=60, cancel=token, prio=3)
    client.solve_many(["a.png", b"b", Captcha.mouse("c.png")], on_progress=print)
    client.solve_many(open(name, "rb") for name in ["a.png"])
    client.solve_many([7])  # type: ignore[list-item]
    client.solve_many(endless, prioo=3)  # type: ignore[call-arg]
    for done in results:
        answer: Answer = done.result()
        either: tuple[Answer | None, ninekw.NinekwError | None] = (done.answer, done.error)
        results.batch.feedback(answer, correct=True)
        done.ticket = 8  # type: ignore[misc]
        print(either)
    batch: Batch = client.batch()
    ticket: int = batch.add("x.png", mouse=True) + batch.add_submitted(7)
    batch.add("x.png", mouze=True)  # type: ignore[call-arg]
    one: Done | None = batch.next(timeout=5, cancel=token, on_progress=print)
    batch.next().result()  # type: ignore[union-attr]
    batch.feedback(7, None)
    batch.feedback(7, 1)  # type: ignore[arg-type]
    batch.give_up(timeout=5)
    rest: float | None = batch.expected_rest(7)
    number: int | None = batch.captcha_id(0)
    lost: list[tuple[int, ninekw.NinekwError]] = batch.lost_feedback()
    numbers: tuple[int, int, bool, tuple[int, ...]] = (
        batch.in_flight,
        batch.queued,
        batch.has_room,
        batch.pending,
    )
    rest_of_them: list[Done] = [*batch]
    print(ticket, one, rest, number, lost, numbers, rest_of_them)


def answering(client: Client) -> None:
    job: Job | None = client.next_job(
        text="no",
        mouse=True,
        interactive="hcaptcha,geetest",
        moretimes=2,
        speed=1,
        speedlevel=2,
        withok=True,
        timeout=5,
    )
    client.next_job(text="maybe")  # type: ignore[arg-type]
    client.next_job(mouze=True)  # type: ignore[call-arg]
    client.next_job().id  # type: ignore[union-attr]
    assert job is not None
    facts: tuple[int, str, str | None, tuple[int, int] | None, float, float | None] = (
        job.id,
        job.kind,
        job.field("width"),
        job.size,
        job.time_left,
        job.interaction_left,
    )
    width: int | None = job.int("width")
    files: tuple[CaptchaFile, ...] = job.files
    raw: Mapping[str, Any] = job.raw
    longest: int = job.rules.max_len
    job.check("abc")
    job.check(b"abc")  # type: ignore[arg-type]
    job.id = 7  # type: ignore[misc]
    job.rules.max_len = 7  # type: ignore[misc]
    client.confirm_job(speed=1, speedlevel=2, source="mine", timeout=5)
    file: CaptchaFile = client.show(job, base64=True, nodraw=True, timeout=5)
    file = client.show(7, static=True, base64=True)
    content: bytes = file.bytes
    solutions: list[Solution] = ["abc", (3, 4), Point(3, 4), [(1, 2), Point(3, 4)], -40, True]
    for solution in solutions:
        credits: int | None = client.answer_job(job, solution, extended=True, timeout=5)
        print(credits)
    client.answer_job(7, answer="abc", confirm=False)
    client.answer_job(7, "abc", captcha="abc")  # type: ignore[call-arg]
    client.answer_job(7, 4.5)  # type: ignore[arg-type]
    client.answer_job(7, b"abc")  # type: ignore[arg-type]
    client.answer_job(7, None)  # type: ignore[arg-type]
    client.skip_job(job, end=True, speed=1, timeout=5)
    client.skip_job(7, finish=True)  # type: ignore[call-arg]
    client.end_jobs(source="mine", timeout=5)
    verdict: bool | None = client.job_verdict(job, archiv=True, notext=True, timeout=5)
    print(facts, width, files, raw, longest, content, verdict)


def working(client: Client, token: CancelToken) -> None:
    def decide(job: Job) -> Solution | Decision:
        return "abc" if job.kind == "text" else Decision.SKIP

    def on_outcome(job: Job, outcome: JobOutcome) -> bool:
        return outcome.kind != "late" and outcome.error is None

    def nothing(job: Job) -> None:
        pass

    tally: WorkTally = client.work(
        decide, on_outcome=on_outcome, mouse=True, cancel=token, timeout=60
    )
    client.work(lambda job: (3, 4), on_progress=lambda progress: None)
    client.work(nothing)  # type: ignore[arg-type]
    client.work(decide, on_outcome=decide)  # type: ignore[arg-type]
    client.work(decide, mouze=True)  # type: ignore[call-arg]
    print(tally.credits + tally.let_go)


def accounting(client: Client, kind: ninekw.HistoryKind) -> None:
    page = client.history("submitted", page=0, filter="ok", short=False, onlyapikey=1, timeout=5)
    client.history("solved", confirm=True, correctsource="mine")
    client.history("wrong", page=1, archiv=True)
    client.history(kind, page=1)
    client.history(kind="solved", page=1)
    client.history("wrong", filter="ok")  # type: ignore[call-overload]
    client.history("submitted", confirm=True)  # type: ignore[call-overload]
    client.history("all")  # type: ignore[call-overload]
    pages: Iterator[ninekw.History] = client.history_pages("submitted", filter="notok", timeout=5)
    client.history_pages("solved", filter="good")  # type: ignore[call-overload]
    count: int | None = page.count
    cell: str = page.rows[0]["id"]
    absent: str | None = page.rows[0].get("x")
    page.rows[0]["id"] = "8"  # type: ignore[index]
    detail = client.history_detail(7, archiv=True, short=True, timeout=5)
    answers: ninekw.Table | None = detail.answers
    detail.tables["skip"].rows[0].cells
    settings = client.settings(timeout=5)
    switched: bool | None = settings.selfsend
    client.settings(archiv=True)  # type: ignore[call-arg]
    client.set_setting("selfsolve", True, timeout=5)
    client.set_setting(name="selfsend", on=False)
    client.set_setting("self", True)  # type: ignore[arg-type]
    columns: tuple[str, ...] = client.referrals(archiv=True, timeout=5).columns
    number: int | None = client.transfer(1000, 7, transferart=2, timeout=5).id
    client.transfer(credits=1000, user_id=7)
    client.transfer(1000, 7, guthaben=1000)  # type: ignore[call-arg]
    code: str = client.create_coupon(1000, source="mine", timeout=5).code
    account = client.create_account(code, ref=7, source="mine", timeout=5)
    client.create_account(code=40000)
    client.create_account(code, ref="7")  # type: ignore[arg-type]
    password: str = account.password
    account.password = "mine"  # type: ignore[misc]
    print(next(pages), count, cell, absent, answers, switched, columns, number, password)


async def coroutines(client: aio.Client) -> None:
    answer: Answer = await client.solve("captcha.png", min_len=4, timeout=5)
    await client.solve("captcha.png", min_length=4)  # type: ignore[call-arg]
    await client.solve("captcha.png", cancel=CancelToken())  # type: ignore[call-arg]
    captcha_id: int = await client.submit(Captcha.mouse("captcha.png"), prio=3)
    waited: Answer = await client.wait(captcha_id, archiv=True)
    await client.feedback(answer, correct="yes")  # type: ignore[arg-type]
    async for done in client.solve_many(["captcha.png"], prio=2):
        text: str = done.result().text
        print(text)
    for _ in client.solve_many(["captcha.png"]):  # type: ignore[attr-defined]
        pass
    page: ninekw.History = await client.history("submitted", filter="notok")
    await client.history("wrong", filter="ok")  # type: ignore[call-overload]
    async for page in client.history_pages("solved"):
        print(page.count)
    raw: str = await client.call("usercaptchaguthaben", text=True)
    credits: int = await client.balance()
    aio.Client("key", min_interval=0.5, polling="fast")
    aio.Client("key", polling="slow")  # type: ignore[arg-type]
    print(waited, raw, credits)
