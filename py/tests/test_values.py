"""Wrong values, copies and pickles, and what a repr shows."""

from __future__ import annotations

import copy
import io
import pickle
from typing import Any

import pytest
from PIL import Image

import ninekw
from conftest import KEY, UPLOADED, Service, solved
from ninekw import Client, ConfigError

WRONG: list[Any] = [1.9, "7", 2**63, -(2**63) - 1, float("nan"), float("inf"), b"7", [7], True]


@pytest.mark.parametrize("value", [*WRONG, None], ids=repr)
def test_wrong_ids(service: Service, client: Client, value: Any) -> None:
    for call in (client.wait, client.poll, client.history_detail, client.show, client.skip_job):
        with pytest.raises(ConfigError) as caught:
            call(value)
        assert "id" in str(caught.value)
    with pytest.raises(ConfigError):
        client.feedback(value, True)
    assert service.requests == []


@pytest.mark.parametrize("value", WRONG, ids=repr)
def test_wrong_numbers_of_options(service: Service, client: Client, value: Any) -> None:
    with pytest.raises(ConfigError, match="maxtimeout|64 bits"):
        client.submit(b"picture", maxtimeout=value)
    assert service.requests == []


@pytest.mark.parametrize("value", ["1", float("nan"), float("inf"), -1, b"1", [1]], ids=repr)
def test_wrong_times(service: Service, client: Client, value: Any) -> None:
    with pytest.raises(ConfigError, match="timeout"):
        client.balance(timeout=value)
    with pytest.raises(ConfigError, match="timeout"):
        client.solve_many([b"1"], timeout=value)
    with pytest.raises(ConfigError, match="connect_timeout"):
        service.client(connect_timeout=value)
    assert service.requests == []


@pytest.mark.parametrize("value", [5, float("nan"), True, [], {}, 10**30], ids=repr)
@pytest.mark.parametrize("setting", ["journal", "ca_file"])
def test_wrong_paths(service: Service, setting: str, value: Any) -> None:
    with pytest.raises(ConfigError, match=setting):
        service.client(**{setting: value})


@pytest.mark.parametrize("value", [1, 0, "yes", "True"])
def test_wrong_switches(service: Service, client: Client, value: Any) -> None:
    with pytest.raises(ConfigError):
        client.feedback(7, value)
    with pytest.raises(ConfigError):
        client.set_setting("selfsolve", value)
    assert service.requests == []


@pytest.mark.parametrize("value", [None, 1.9, ..., [], {}, True], ids=repr)
def test_no_captchas(service: Service, client: Client, value: Any) -> None:
    with pytest.raises(ConfigError):
        client.submit([value])
    assert service.requests == []


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1", "LA"])
def test_pictures_of_pillow(service: Service, client: Client, mode: str) -> None:
    service.replies_with(UPLOADED)
    client.submit(Image.new(mode, (8, 6)))
    with Image.open(io.BytesIO(service.uploads[0].files["file-upload-01"])) as sent:
        assert (sent.format, sent.size) == ("PNG", (8, 6))


@pytest.mark.parametrize("mode", ["CMYK", "YCbCr", "LAB", "HSV", "F", "RGBA", "1", "I;16"])
def test_a_picture_of_any_mode(service: Service, client: Client, mode: str) -> None:
    service.replies_with(UPLOADED)
    client.submit(Image.new(mode, (8, 6)))
    assert service.uploads[0].files["file-upload-01"].startswith(b"\x89PNG")


def test_a_picture_that_cannot_be_written(service: Service, client: Client) -> None:
    class Broken:
        def save(self, fp: object, format: str) -> None:
            raise OSError("cannot write")

    with pytest.raises(ConfigError, match="cannot be written as PNG"):
        client.submit(Broken())
    assert service.requests == []


def test_a_strided_memoryview(service: Service, client: Client) -> None:
    service.replies_with(UPLOADED)
    client.submit(memoryview(b"p-i-c-t-u-r-e-")[::2])
    assert service.uploads[0].files["file-upload-01"] == b"picture"


@pytest.mark.parametrize(
    "travel", [copy.copy, copy.deepcopy, lambda v: pickle.loads(pickle.dumps(v))]
)
def test_answers_and_errors_travel(service: Service, client: Client, travel: Any) -> None:
    service.replies_with(solved("1x2;3x4", credits="7"))
    answer = client.wait(7)
    assert travel(answer) == answer and hash(travel(answer)) == hash(answer)
    service.replies[:] = [(200, '{"error":"0002 API key not found"}')]
    with pytest.raises(ninekw.AuthError) as caught:
        client.wait(7)
    again = travel(caught.value)
    assert type(again) is ninekw.AuthError and again.__dict__ == caught.value.__dict__
    for value in (ninekw.Point(1, 2), ninekw.State.SOLVED, ninekw.Progress(1, "waiting", 0.5)):
        assert travel(value) == value


@pytest.mark.parametrize("travel", [copy.copy, copy.deepcopy, pickle.dumps])
def test_clients_do_not_travel(client: Client, travel: Any) -> None:
    for value in (client, client.batch(), client.solve_many([])):
        with pytest.raises(TypeError, match="cannot be pickled or copied"):
            travel(value)


def test_answers_can_be_matched(service: Service, client: Client) -> None:
    service.replies_with(solved())
    match client.wait(7):
        case ninekw.Answer(captcha_id, ninekw.State.SOLVED, text):
            assert (captcha_id, text) == (7, "K7Q2M")
        case other:
            raise AssertionError(other)


def test_no_repr_shows_the_key(service: Service, client: Client) -> None:
    service.replies_with(solved())
    values = [client, client.batch(), client.wait(7), client.solve_many([]), ninekw.CancelToken()]
    for value in values:
        assert KEY not in repr(value) and repr(value)
