"""What becomes of captchas that are left, given up, lost or not wanted."""

from __future__ import annotations

import time
from typing import Any

import pytest

import ninekw
from conftest import KEY, Request, Service, solved
from ninekw import Client
from test_batch import FIRST, People, of_action, pictures


def test_leaving_early_leaves_them_open(service: Service, client: Client) -> None:
    people = People(ready={FIRST})
    service.replies_with(people)
    results = client.solve_many(pictures(4))
    for _ in results:
        break
    left = results.batch.pending
    assert FIRST not in left and set(left) == people.open
    assert of_action(service, "usercaptchacorrectback") == []
    results.batch.give_up()
    told = of_action(service, "usercaptchacorrectback")
    assert {(int(given["id"]), given["correct"]) for given in told} == {(n, "3") for n in left}
    assert results.batch.pending == ()


def test_giving_up_hands_out_what_is_answered(service: Service, client: Client) -> None:
    people = People(ready=set())
    service.replies_with(people)
    batch = client.batch()
    for picture in pictures(2):
        batch.add(picture)
    with pytest.raises(ninekw.DeadlineError):
        batch.next(timeout=0.2)
    people.ready = {FIRST}
    # Until it may be asked about again.
    time.sleep(0.05)
    batch.give_up()
    done = batch.next()
    assert done is not None and done.result().text == "picture 0"
    assert batch.next() is None
    told = of_action(service, "usercaptchacorrectback")
    assert [(given["id"], given["correct"]) for given in told] == [(str(FIRST + 1), "3")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"polling": "eager"},
        {"polling": 1},
        {"max_in_flight": 0},
        {"max_in_flight": -1},
        {"max_in_flight": 1.5},
        {"look_at_service": 1},
        {"recover_uploads": "no"},
        {"abandon": "drop"},
    ],
)
def test_wrong_settings(wrong: Any) -> None:
    with pytest.raises(ninekw.ConfigError):
        Client(KEY, **wrong)


@pytest.mark.parametrize("abandon", ["keep", "abort"])
def test_what_becomes_of_a_captcha(service: Service, abandon: Any) -> None:
    service.replies_with(People(ready=set()))
    with pytest.raises(ninekw.DeadlineError):
        service.client(abandon=abandon).solve(b"picture", timeout=0.2)
    told = [given["correct"] for given in of_action(service, "usercaptchacorrectback")]
    assert told == (["3"] if abandon == "abort" else [])


def test_an_upload_whose_reply_is_lost_is_found_in_the_history(service: Service) -> None:
    def history(request: Request) -> str:
        return f"1\r\nid|source\r\n7|{request.parameters['source']}"

    service.replies_with("", status=500)
    service.replies_with(history, solved())
    (done,) = service.client(recover_uploads=True, source="mine").solve_many([b"picture"])
    assert done.captcha_id == 7 and done.result().text == "K7Q2M"
    source = service.uploads[0].parameters["source"]
    assert source.startswith("mine-") and len(source) == 13


def test_the_service_is_looked_at(service: Service) -> None:
    service.replies_with(People(ready=set()))
    for look in (False, True):
        results = service.client(look_at_service=look).solve_many([b"x"], timeout=0.3)
        with pytest.raises(ninekw.DeadlineError):
            next(results)
        looked = [request for request in service.requests if "servercheck" in request.path]
        assert bool(looked) == look


def test_a_closed_batch_names_what_is_open(service: Service, client: Client) -> None:
    service.replies_with(People(ready=set()))
    with client.batch() as batch:
        for picture in pictures(2):
            batch.add(picture)
        with pytest.raises(ninekw.DeadlineError):
            batch.next(timeout=0.3)
        assert len(batch.pending) == 2
    assert sorted(batch.pending) == [FIRST, FIRST + 1]
    batch.close()
    with pytest.raises(ninekw.ConfigError, match="closed"):
        batch.add(pictures(1)[0])


def test_abort_gives_up_what_is_left(service: Service) -> None:
    people = People(ready=set())
    service.replies_with(people)
    with service.client(abandon="abort") as client:
        many = client.solve_many(pictures(2), timeout=0.3)
        with many, pytest.raises(ninekw.DeadlineError):
            next(many)
    assert many.pending == ()
    feedback = of_action(service, "usercaptchacorrectback")
    assert sorted(given["id"] for given in feedback) == [str(FIRST), str(FIRST + 1)]


def test_a_loop_that_is_left_names_what_is_open(service: Service, client: Client) -> None:
    service.replies_with(People(ready={FIRST}))
    many = client.solve_many(pictures(3))
    for done in many:
        assert done.captcha_id == FIRST
        break
    many.close()
    assert set(many.pending) <= {FIRST + 1, FIRST + 2}


@pytest.mark.parametrize("abandon", ["keep", "abort"])
def test_left_after_the_first_of_twelve(service: Service, abandon: str) -> None:
    people = People(ready={FIRST})
    service.replies_with(people)
    with service.client(abandon=abandon) as client:
        many = client.solve_many(pictures(12))
        assert next(many).captcha_id == FIRST
        many.batch.feedback(FIRST, correct=True)
        many.close()
    verdicts = of_action(service, "usercaptchacorrectback")
    assert {"1"} == {given["correct"] for given in verdicts if given["id"] == str(FIRST)}
    unpaid = {int(given["id"]) for given in verdicts if given["correct"] == "3"}
    assert {*people.open} == unpaid | {*many.pending}
    assert many.pending == () if abandon == "abort" else not unpaid


def test_a_forgotten_batch_warns(service: Service, client: Client) -> None:
    service.replies_with(People(ready=set()))
    batch = client.batch()
    batch.add(pictures(1)[0])
    with pytest.raises(ninekw.DeadlineError):
        batch.next(timeout=0.3)
    with pytest.warns(ResourceWarning, match=str(FIRST)):
        del batch


def test_giving_up_can_be_stopped(service: Service, silent: str) -> None:
    batch = Client(KEY, url=silent, min_interval=0).batch()
    batch.add_submitted(7)
    with pytest.raises(ninekw.DeadlineError):
        batch.give_up(timeout=0.2)
    assert batch.pending == (7,)
