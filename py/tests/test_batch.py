"""Many captchas at once."""

from __future__ import annotations

import itertools
import pickle
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

import ninekw
from conftest import PENDING, PICTURE, UPLOADED, Request, Sandbox, Service, solved
from ninekw import Client, DeadlineError, Job, Progress

FIRST = 100


class People:
    """Answers captchas: those that ``ready`` names, or all."""

    def __init__(self, ready: set[int] | None = None) -> None:
        self.contents: dict[int, bytes] = {}
        self.ready = ready
        self.open: set[int] = set()
        self.most_open = 0

    def __call__(self, request: Request) -> str:
        action = request.parameters.get("action")
        if action == "usercaptchaupload":
            captcha_id = FIRST + len(self.contents)
            self.contents[captcha_id] = request.files["file-upload-01"]
            self.open.add(captcha_id)
            self.most_open = max(self.most_open, len(self.open))
            return f'{{"captchaid":{captcha_id},"message":"OK"}}'
        if action == "usercaptchacorrectdata":
            captcha_id = int(request.parameters["id"])
            if self.ready is not None and captcha_id not in self.ready:
                return PENDING
            self.open.discard(captcha_id)
            return solved(self.contents[captcha_id].decode())
        return '{"message":"OK"}'


def pictures(count: int) -> list[bytes]:
    return [f"picture {number}".encode() for number in range(count)]


def of_action(service: Service, action: str) -> list[dict[str, str]]:
    parameters = [request.parameters for request in service.requests]
    return [given for given in parameters if given.get("action") == action]


def test_all_are_solved(service: Service, client: Client) -> None:
    service.replies_with(People())
    found = {done.ticket: done for done in client.solve_many(pictures(100), prio=3)}
    assert sorted(found) == [*range(100)]
    for ticket, done in found.items():
        assert done.result().text == f"picture {ticket}" and done.error is None
        assert done.result() is done.answer and done.captcha_id == done.result().id
    assert all(upload.parameters["prio"] == "3" for upload in service.uploads)


def test_they_come_in_the_order_of_completion(service: Service, client: Client) -> None:
    people = People(ready=set())
    service.replies_with(people)
    order = [3, 0, 4, 1, 2]
    results = client.solve_many(pictures(5))
    found = []
    for ticket in order:
        assert people.ready is not None
        people.ready.add(FIRST + ticket)
        found.append(next(results).ticket)
    assert found == order
    assert next(results, None) is None and next(results, None) is None


def test_an_endless_stream_is_asked_for_as_many_as_there_is_room(service: Service) -> None:
    people = People()
    service.replies_with(people)
    pulled = 0

    def endless() -> Iterator[bytes]:
        nonlocal pulled
        for number in itertools.count():
            # The one before is with the service before another one is asked for.
            assert len(service.uploads) == pulled
            pulled += 1
            yield str(number).encode()

    results = service.client(max_in_flight=4).solve_many(endless())
    for number, _ in enumerate(results):
        assert pulled - number <= 4
        if number == 200:
            break
    assert people.most_open == 4
    assert len(results.batch.pending) == results.batch.in_flight == pulled - 201
    assert results.batch.queued == 0


def test_what_is_wrong_with_one_is_its_own_result(service: Service, client: Client) -> None:
    service.replies_with(People())
    wrong: Any = 7
    captchas = [
        b"right",
        "missing.png",
        wrong,
        ninekw.Captcha.mouse(b"right", rotate=True),
        ninekw.Captcha(b"right", min_len=3),
    ]
    found = {done.ticket: done for done in client.solve_many(captchas)}
    assert sorted(found) == [0, 1, 2, 3, 4]
    assert found[0].result().text == found[4].result().text == "right"
    for ticket in (1, 2, 3):
        with pytest.raises(ninekw.ConfigError) as caught:
            found[ticket].result()
        assert caught.value is found[ticket].error
        assert found[ticket].answer is None and found[ticket].captcha_id is None
    assert len(service.uploads) == 2


def test_a_refused_captcha_is_its_own_result(service: Service, client: Client) -> None:
    service.replies_with("0011 Guthaben ist nicht ausreichend.", UPLOADED, solved())
    refused, answered = client.solve_many(pictures(2))
    assert isinstance(refused.error, ninekw.BalanceError) and refused.captcha_id is None
    assert answered.ticket == 1 and answered.result().text == "K7Q2M"
    again = pickle.loads(pickle.dumps(refused))
    assert type(again.error) is ninekw.BalanceError and again.ticket == 0
    assert pickle.loads(pickle.dumps(answered)) == answered


def test_an_exception_of_the_input_passes_through_and_nothing_is_lost(
    service: Service, client: Client
) -> None:
    service.replies_with(People())

    class Broken:
        name = "picture"

        def read(self, size: int = -1) -> bytes:
            raise OSError("the disk")

    broken: Any = Broken()

    def failing() -> Iterator[Any]:
        yield b"a"
        yield broken
        yield b"c"
        raise LookupError("mine")

    results = client.solve_many(failing())
    seen: list[type[BaseException]] = []
    found: set[int] = set()
    while True:
        try:
            done = next(results)
        except StopIteration:
            break
        except (OSError, LookupError) as error:
            seen.append(type(error))
        else:
            found.add(done.ticket)
    assert seen == [OSError, LookupError] and found == {0, 2}


@pytest.mark.parametrize("wrong", ["x.png", b"x", ninekw.Captcha(b"x"), PICTURE, 7, None])
def test_one_captcha_is_not_several(client: Client, wrong: Any) -> None:
    with pytest.raises(ninekw.ConfigError, match="captchas must be several"):
        client.solve_many(wrong)


@pytest.mark.parametrize("wrong", [{"timeout": -1}, {"timeout": "1"}, {"on_progress": 1}])
def test_wrong_arguments_are_told_at_once(client: Client, wrong: Any) -> None:
    with pytest.raises(ninekw.ConfigError):
        client.solve_many([], **wrong)


def test_a_batch(service: Service) -> None:
    people = People(ready=set())
    service.replies_with(people)
    batch = service.client(max_in_flight=3).batch()
    assert batch.next() is None and batch.has_room
    assert [batch.add(picture, min_len=2) for picture in pictures(2)] == [0, 1]
    assert batch.has_room and (batch.queued, batch.in_flight) == (2, 0)
    people.contents[90] = b"of another process"
    assert batch.add_submitted(90) == 2
    assert not batch.has_room
    with pytest.raises(ninekw.ConfigError):
        batch.add(b"x", mouse=True, rotate=True)
    assert batch.add(b"x") == 3
    with pytest.raises(ninekw.DeadlineError):
        batch.next(timeout=0.2)
    assert len(batch.pending) == 3 and 90 in batch.pending and batch.queued == 1
    ids = [batch.captcha_id(ticket) for ticket in range(5)]
    assert {*ids[:3]} == {*batch.pending} and ids[2:] == [90, None, None]
    assert (batch.expected_rest(90) or 0) > 0 and batch.expected_rest(7) is None
    people.ready = None
    found = {done.ticket: done for done in batch}
    assert sorted(found) == [0, 1, 2, 3] and found[2].captcha_id == 90
    assert batch.pending == () and batch.in_flight == 0 and batch.captcha_id(0) is None
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(batch)


def test_a_batch_without_waiting_for_each(service: Service) -> None:
    people = People(ready=set())
    service.replies_with(people)
    batch = service.client(max_in_flight=5).batch()
    while batch.has_room:
        batch.add(b"x")
    with pytest.raises(ninekw.DeadlineError):
        batch.next(timeout=0.2)
    assert people.most_open == batch.in_flight == 5


def test_feedback_is_given_in_the_turns_that_are_left(service: Service, client: Client) -> None:
    service.replies_with(People())
    results = client.solve_many(pictures(5))
    for done in results:
        results.batch.feedback(done.result(), done.ticket != 3)
    told = of_action(service, "usercaptchacorrectback")
    verdicts = {int(given["id"]): given["correct"] for given in told}
    assert sorted(verdicts) == [*range(FIRST, FIRST + 5)]
    assert [*verdicts.values()].count("2") == 1
    assert results.batch.lost_feedback() == []
    wrong: Any = 1
    with pytest.raises(ninekw.ConfigError):
        results.batch.feedback(7, wrong)


def test_feedback_that_is_refused_is_told(service: Service, client: Client) -> None:
    service.replies_with("0008 Captcha ID not found")
    batch = client.batch()
    batch.feedback(7, None)
    assert batch.next() is None
    ((captcha_id, error),) = batch.lost_feedback()
    assert captcha_id == 7 and isinstance(error, ninekw.ServiceError) and error.code == 8
    assert batch.lost_feedback() == []


def test_the_time_passes_and_the_batch_goes_on(service: Service, client: Client) -> None:
    people = People(ready={FIRST})
    service.replies_with(people)
    start = time.monotonic()
    results = client.solve_many(pictures(3), timeout=0.3)
    found = [next(results)]
    for _ in range(2):
        with pytest.raises(ninekw.DeadlineError):
            next(results)
    assert time.monotonic() - start < 1
    people.ready = None
    found += results.batch
    assert {done.ticket for done in found} == {0, 1, 2}


def test_a_token_stops_them_and_the_batch_goes_on(service: Service, client: Client) -> None:
    people = People(ready=set())
    service.replies_with(people)
    token = ninekw.CancelToken()
    results = client.solve_many(pictures(3), cancel=token)
    threading.Timer(0.2, token.trigger).start()
    with pytest.raises(ninekw.CancelledError):
        next(results)
    token.reset()
    people.ready = None
    assert {done.ticket for done in results} == {0, 1, 2}


def test_without_time_it_makes_one_step(service: Service, client: Client) -> None:
    service.replies_with(People())
    batch = client.batch()
    for picture in pictures(3):
        batch.add(picture)
    found: list[int] = []
    for step in range(1, 1000):
        time.sleep(0.002)
        try:
            done = batch.next(timeout=0)
        except ninekw.DeadlineError:
            pass
        else:
            if done is None:
                break
            found.append(done.ticket)
        assert len(service.requests) <= step
    assert sorted(found) == [0, 1, 2] and len(service.uploads) == 3


def test_no_time_left_is_no_step(service: Service, client: Client) -> None:
    service.replies_with(People())
    with pytest.raises(ninekw.DeadlineError):
        next(client.solve_many(pictures(1), timeout=0))
    assert service.requests == []


def test_progress_counts_from_the_beginning(service: Service, client: Client) -> None:
    people = People(ready={FIRST})
    service.replies_with(people)
    told: list[Progress] = []
    results = client.solve_many(pictures(2), on_progress=told.append)
    next(results)
    people.ready = None
    time.sleep(0.2)
    next(results)
    elapsed = [progress.elapsed for progress in told]
    assert elapsed == sorted(elapsed) and elapsed[-1] > 0.2


def test_with_a_person_on_the_other_side(sandbox: Sandbox) -> None:
    count = 30
    stop = ninekw.CancelToken()
    answered = 0

    def decide(job: Job) -> str:
        return f"answer {job.id}"

    def work() -> None:
        nonlocal answered
        tally = sandbox.worker.work(decide, cancel=stop)
        answered = tally.answered

    worker = threading.Thread(target=work)
    worker.start()
    before = sandbox.submitter.balance()
    results = sandbox.submitter.solve_many((PICTURE for _ in range(count)), nomd5=1, timeout=60)
    found = {}
    for done in results:
        found[done.ticket] = done
        results.batch.feedback(done.result(), True)
    stop.trigger()
    worker.join()
    assert sorted(found) == [*range(count)] and answered == count
    assert all(done.result().text == f"answer {done.captcha_id}" for done in found.values())
    assert len({done.captcha_id for done in found.values()}) == count
    assert sandbox.submitter.balance() == before - 10 * count
    assert results.batch.lost_feedback() == []


def test_equal_pictures_are_one_captcha(sandbox: Sandbox) -> None:
    cases: list[tuple[dict[str, Any], int]] = [({}, 1), ({"nomd5": 1}, 3)]
    for more, count in cases:
        before = sandbox.submitter.balance()
        batch = sandbox.submitter.batch()
        for _ in range(3):
            batch.add(PICTURE, **more)
        while len(batch.pending) < 3:
            with pytest.raises(DeadlineError):
                batch.next(timeout=0.2)
        ids = {*batch.pending}
        assert len(ids) == count and sandbox.submitter.balance() == before - 10 * count
        for _ in ids:
            job = sandbox.worker.next_job(text="yes")
            assert job is not None and job.id in ids
            sandbox.worker.answer_job(job, "K7Q2M")
        answered = [done.result().id for done in batch]
        assert len(answered) == 3 and {*answered} == ids
