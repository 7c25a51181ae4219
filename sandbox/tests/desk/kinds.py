"""Every kind of captcha: how it is submitted, and how a person answers it by mouse and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page
from service import picture, piece, sound

Way = Callable[[Page], None]


@dataclass
class Kind:
    """A captcha, and both ways to its answer."""

    name: str
    files: list[bytes]
    mouse: Way
    keys: Way
    by_mouse: str
    by_keys: str
    options: dict[str, str] = field(default_factory=dict)


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _type(text: str) -> Way:
    def way(page: Page) -> None:
        page.keyboard.type(text)
        page.keyboard.press("Enter")

    return way


def _type_and_click(text: str) -> Way:
    def way(page: Page) -> None:
        page.locator("#work input").click()
        page.locator("#work input").fill(text)
        page.locator("#send").click()

    return way


def _click(*points: tuple[int, int]) -> Way:
    def way(page: Page) -> None:
        stage = page.locator(".stage img").first
        box = stage.bounding_box()
        assert box is not None
        for x, y in points:
            # The middle of a pixel of the picture, which may be shown smaller.
            left, top = ((x + 0.5) * box["width"] / 240, (y + 0.5) * box["height"] / 120)
            stage.click(position={"x": left, "y": top}, force=True)
        page.locator("#send").click()

    return way


def _point_by_keys(page: Page) -> None:
    # From the middle, 120 x 60.
    _press(page, "Shift+ArrowRight", "ArrowRight", "ArrowUp", "Enter", "Control+Enter")


def _points_by_keys(page: Page) -> None:
    _press(
        page,
        "ArrowLeft",
        " ",
        "ArrowDown",
        " ",
        "Delete",
        "Shift+ArrowDown",
        "Enter",
        "Control+Enter",
    )


def _turn(page: Page) -> None:
    page.get_by_role("button", name="+40°").click()
    page.locator("#send").click()


def _turn_by_keys(page: Page) -> None:
    _press(page, "ArrowLeft", "ArrowLeft", "ArrowLeft", "Control+Enter")


def _drag(page: Page) -> None:
    for position, (x, y) in enumerate([(100, 50), (30, 20)]):
        box = page.locator(".piece").nth(position).bounding_box()
        assert box is not None
        start = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.move(*start)
        page.mouse.down()
        page.mouse.move(start[0] + x, start[1] + y, steps=4)
        page.mouse.up()
    page.locator("#send").click()


def _drag_by_keys(page: Page) -> None:
    _press(page, "Shift+ArrowRight", "ArrowDown", "Tab", "ArrowRight", "Control+Enter")


def _decide(name: str) -> Way:
    def way(page: Page) -> None:
        page.get_by_role("button", name=name, exact=True).click()
        page.locator("#send").click()

    return way


def _decide_by_keys(page: Page) -> None:
    _press(page, "Tab", "Enter", "Control+Enter")


def _paste(page: Page) -> None:
    page.locator("#work textarea").fill("03AGdBq25-token")
    page.locator("#send").click()


def _paste_by_keys(page: Page) -> None:
    page.keyboard.insert_text("03AGdBq25-token")
    _press(page, "Control+Enter")


SITE = {
    "interactive": "1",
    "oldsource": "recaptchav2",
    "pageurl": "https://example.com/login",
    "proxy": "127.0.0.1:1080",
    "proxytype": "socks5",
}
CHECK = {"confirm": "1", "checkanswer": "K7Q2M", "maxtimeout": "600"}

KINDS = [
    Kind(
        "text",
        [picture()],
        _type_and_click("K7Q2M"),
        _type("k 7"),
        "K7Q2M",
        "k 7",
        {"min_len": "3", "max_len": "5"},
    ),
    Kind("math", [picture()], _type_and_click("42"), _type("-7"), "42", "-7", {"math": "1"}),
    Kind(
        "textonly",
        [b"What is the capital of France?"],
        _type_and_click("Paris"),
        _type("paris"),
        "Paris",
        "paris",
        {"textonly": "1"},
    ),
    Kind("audio", [sound()], _type_and_click("one two"), _type("1 2"), "one two", "1 2"),
    Kind(
        "mouse",
        [picture()],
        _click((60, 40)),
        _point_by_keys,
        "60x40",
        "131x59",
        {"mouse": "1", "textinstructions": "Click the blue disc"},
    ),
    Kind(
        "multimouse",
        [picture()],
        _click((60, 40), (150, 70)),
        _points_by_keys,
        "60x40;150x70",
        "119x60;119x71",
        {"multimouse": "1"},
    ),
    Kind("rotate", [picture(120, 120)], _turn, _turn_by_keys, "40", "-3", {"rotate": "1"}),
    Kind(
        "puzzle",
        [picture(), picture(), piece(), piece()],
        _drag,
        _drag_by_keys,
        "100.50.150.20",
        "10.1.121.0",
        {"puzzle": "1"},
    ),
    Kind(
        "interactive",
        [b"6LfP0CITAAAAAHq9"],
        _paste,
        _paste_by_keys,
        "03AGdBq25-token",
        "03AGdBq25-token",
        SITE,
    ),
    Kind("confirm", [picture()], _decide("Yes"), _decide_by_keys, "K7Q2M", "ERROR NO USER", CHECK),
]
