"""What every call sends and gives back."""

from __future__ import annotations

import json

import pytest

import ninekw
from conftest import ID, KEY, PENDING, UPLOADED, Service, solved
from ninekw import Answer, Client, ConfigError, Point, State


def test_an_unknown_setting_gets_a_suggestion(service: Service) -> None:
    for wrong, right in (("tiemout", "timeout"), ("max_inflight", "max_in_flight")):
        with pytest.raises(TypeError, match=f"'{wrong}'; did you mean '{right}'") as raised:
            service.client(**{wrong: 1})
        assert KEY not in repr(raised.traceback[-1].locals)
    with pytest.raises(TypeError, match="did you mean 'api_key'"):
        Client(apikey=KEY)  # type: ignore[arg-type]


def test_balance(service: Service, client: Client) -> None:
    service.replies_with('{"credits":"54514","message":"OK"}')
    assert client.balance() == 54514
    sent = service.requests[0]
    assert sent.path == "/index.cgi"
    assert sent.parameters["action"] == "usercaptchaguthaben"
    assert sent.parameters["apikey"] == KEY


def test_server_status_does_not_send_the_key(service: Service, client: Client) -> None:
    body = {
        "worker": 21,
        "queue": "3",
        "inwork": 2,
        "allavgsec5m": "12s",
        "workermouse": 4,
    }
    service.replies_with("\ufeff" + json.dumps(body))
    status = client.server_status()
    assert (status.workers, status.queue, status.in_work) == (21, 3, 2)
    assert status.mean_solve_seconds == 12
    assert status.workers_by_kind == {"mouse": 4}
    assert status.queue_by_kind == {}
    assert status.raw == body
    assert service.requests[0].parameters == {}


def test_solve(service: Service, client: Client) -> None:
    service.replies_with(UPLOADED, PENDING, solved(credits=100))
    phases = []
    answer = client.solve(b"picture", min_len=4, on_progress=lambda p: phases.append(p.phase))
    assert answer == Answer(ID, State.SOLVED, "K7Q2M", 100, "text", price=10)
    assert answer.state == "solved"
    assert [r.parameters.get("id") for r in service.requests] == [
        None,
        str(ID),
        str(ID),
    ]
    assert "waiting" in phases and set(phases) <= {"queued", "network", "waiting"}


def test_submit_wait_poll_and_feedback(service: Service, client: Client) -> None:
    service.replies_with(UPLOADED, PENDING, solved("68x149;81x192"), '{"message":"OK"}')
    captcha_id = client.submit(b"picture", multimouse=True)
    assert captcha_id == ID
    pending = client.poll(captcha_id)
    assert (pending.state, pending.text, pending.points) == (State.PENDING, "", None)
    assert isinstance(pending.retry_in, float) and pending.retry_in >= 0
    answer = client.wait(pending)
    assert answer.retry_in is None
    assert answer.points == (Point(68, 149), Point(81, 192))
    for verdict, number in ((True, "1"), (False, "2"), (None, "3")):
        client.feedback(answer, correct=verdict)
        assert service.requests[-1].parameters["correct"] == number


def test_an_answer_has_no_truth(service: Service, client: Client) -> None:
    service.replies_with(PENDING)
    with pytest.raises(TypeError, match="state"):
        bool(client.poll(1))


def test_rotate_and_unsolved(service: Service, client: Client) -> None:
    service.replies_with(solved("-40"), '{"answer":"ERROR NO USER"}')
    assert client.poll(7).angle == -40
    assert client.poll(7).state is State.UNSOLVED
    with pytest.raises(ninekw.UnsolvedError) as caught:
        client.wait(7)
    assert caught.value.captcha_id == 7


def test_call_gives_json_text_and_bytes(service: Service, client: Client) -> None:
    picture = b"\x89PNG\r\n\x1a\n\x00\xff"
    service.replies_with('{"refs":[1]}', "OK", "12|34", picture)
    assert client.call("userconfigref") == {"refs": [1]}
    assert client.call("userconfigref") == "OK"
    text: str = client.call("userhistory", {"filter": "ok"}, page=2, text=True)
    assert text == "12|34"
    assert "json" not in service.requests[-1].parameters
    assert service.requests[-1].parameters["filter"] == "ok"
    assert service.requests[-1].parameters["page"] == "2"
    assert client.call_bytes("usercaptchashow", id=7) == picture


def test_a_parameter_called_text(service: Service, client: Client) -> None:
    service.replies_with('{"message":"NO CAPTCHA"}')
    client.call("usercaptchanew", {"text": "no"})
    assert service.requests[0].parameters["text"] == "no"
    with pytest.raises(ConfigError, match="in a dict"):
        client.call("usercaptchanew", text="no")  # type: ignore[call-overload]


def test_the_environment(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    service.replies_with('{"credits":1}')
    with pytest.raises(ConfigError, match="NINEKW_API_KEY"):
        Client()
    monkeypatch.setenv("NINEKW_API_KEY", "FROMENV12")
    monkeypatch.setenv("NINEKW_URL", service.url)
    assert Client().balance() == 1
    assert service.requests[0].parameters["apikey"] == "FROMENV12"
    assert Client("GIVEN12").balance() == 1
    assert service.requests[1].parameters["apikey"] == "GIVEN12"


def test_use_after_close(client: Client) -> None:
    with client:
        pass
    client.close()
    for call in (client.balance, client.server_status, client.__enter__):
        with pytest.raises(ConfigError, match="closed"):
            call()


@pytest.mark.parametrize(
    "settings",
    [
        {"timeout": -1},
        {"timeout": 0},
        {"timeout": float("nan")},
        {"timeout": float("inf")},
        {"timeout": "soon"},
        {"min_interval": 0.1},
        {"retries": -1},
        {"retries": 2**32},
        {"retries": 1.5},
        {"max_reply_bytes": 2**64},
        {"url": "www.9kw.eu"},
        {"source": "imacros"},
        {"tls_roots": "none"},
        {"ca_file": "/nonexistent.pem"},
        {"api_key": "short key"},
        {"api_key": b"TESTKEY4711"},
    ],
)
def test_wrong_settings(settings: dict[str, object]) -> None:
    with pytest.raises(ConfigError) as caught:
        Client(**{"api_key": KEY, **settings})  # type: ignore[arg-type]
    assert 100 <= caught.value.status < 200
    assert caught.value.operation in ("config", "options")
