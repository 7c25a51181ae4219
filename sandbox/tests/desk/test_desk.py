"""The desk in a real browser."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from kinds import KINDS, Kind
from playwright.sync_api import Browser, Page, expect
from service import Service, picture

expect.set_options(timeout=20_000)
BY_NAME = {kind.name: kind for kind in KINDS}
HOSTILE = "<img src=x onerror=\"alert('in')\"><script>alert(1)</script>\u202e&lt;b&gt;"


def wait_for(wanted: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not wanted():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.05)


def submit(service: Service, kind: Kind) -> str:
    return service.submit(*kind.files, **kind.options)


def shown(page: Page) -> None:
    """Waits until a captcha is there, with its pictures."""
    expect(page.locator("#job")).to_be_visible()
    page.wait_for_function(
        "() => [...document.querySelectorAll('#work img')].every((image) => image.complete && image.naturalWidth)"
    )
    # Pieces and crosses are placed once the pictures are decoded.
    page.wait_for_function(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
    )


def close(answer: str, expected: str) -> bool:
    """The same, but for a pixel: a pointer has whole pixels of the window, which need not lie on those of the picture."""
    number = re.compile(r"\d+")
    numbers = [[int(text) for text in number.findall(one)] for one in (answer, expected)]
    near = len(numbers[0]) == len(numbers[1]) and all(
        abs(a - b) <= 1 for a, b in zip(*numbers, strict=True)
    )
    return near and number.sub("", answer) == number.sub("", expected)


@pytest.mark.parametrize("way", ["mouse", "keys"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_answered(page: Page, service: Service, kind: Kind, way: str) -> None:
    captcha = submit(service, kind)
    shown(page)
    expected = {"mouse": kind.by_mouse, "keys": kind.by_keys}[way]
    {"mouse": kind.mouse, "keys": kind.keys}[way](page)
    expect(page.locator("#history tr")).to_have_count(1)
    assert close(service.answer(captcha), expected)
    pay = "4" if kind.name == "confirm" else "8"
    expect(page.locator("#earned")).to_have_text(pay)
    expect(page.locator("#credits")).to_have_text(pay)


def test_rules_are_told_and_checked(page: Page, service: Service) -> None:
    service.submit(picture(), numeric="1", min_len="4", max_len="5", nospace="1")
    shown(page)
    expect(page.locator("#rules li")).to_have_text(
        ["no spaces", "only digits", "characters at least: 4", "characters at most: 5"]
    )
    field, problem, send = (
        page.locator("#work input"),
        page.locator("#problem"),
        page.locator("#send"),
    )
    expect(send).to_be_disabled()
    for text, message in [
        ("12a", "only digits"),
        ("1 2", "no spaces"),
        ("123", "at least"),
        ("123456", "at most"),
    ]:
        field.fill(text)
        expect(problem).to_contain_text(message)
        expect(send).to_be_disabled()
    field.fill("1234")
    expect(problem).to_have_text("")
    expect(send).to_be_enabled()


def test_skip_pause_and_verdict(page: Page, service: Service) -> None:
    first = submit(service, BY_NAME["text"])
    shown(page)
    page.keyboard.press("Escape")
    expect(page.locator("#job")).to_be_hidden()
    # Whoever skips does not get it again.
    second = submit(service, BY_NAME["textonly"])
    shown(page)
    expect(page.locator("#work .plain")).to_have_text("What is the capital of France?")
    page.keyboard.press("F8")
    expect(page.locator("#state")).to_have_text("Paused")
    assert (service.answer(first), service.answer(second)) == ("NO DATA", "NO DATA")
    third = submit(service, BY_NAME["math"])
    page.wait_for_timeout(1500)
    expect(page.locator("#job")).to_be_hidden()
    page.get_by_role("button", name="Go on").click()
    shown(page)
    page.keyboard.type("7")
    page.keyboard.press("Enter")
    expect(page.locator("#history tr td").nth(4)).to_have_text("?")
    service.call(action="usercaptchacorrectback", id=third, correct="1")
    expect(page.locator("#history tr td").nth(4)).to_have_text("right")


def count_tones(page: Page) -> None:
    page.evaluate(
        """() => {
            window.tones = [];
            window.OscillatorNode = class extends OscillatorNode {
                start(...when) { window.tones.push(this.context.state); super.start(...when); }
            };
        }"""
    )


def test_a_sound_when_one_comes(page: Page, service: Service) -> None:
    count_tones(page)
    submit(service, BY_NAME["text"])
    shown(page)
    assert page.evaluate("tones") == []
    # Whoever turns it on hears it.
    page.get_by_label("A sound when one comes").check()
    assert page.evaluate("tones") == ["running"]
    page.keyboard.press("Escape")
    submit(service, BY_NAME["textonly"])
    shown(page)
    assert page.evaluate("tones") == ["running", "running"]
    # It stays on, but a browser plays nothing before its user has touched the page.
    page.reload()
    count_tones(page)
    submit(service, BY_NAME["math"])
    shown(page)
    expect(page.get_by_label("A sound when one comes")).to_be_checked()
    assert page.evaluate("tones") == []


def test_the_time_passes(page: Page, service: Service) -> None:
    page.clock.install()
    page.reload()
    for _ in range(2):
        submit(service, BY_NAME["text"])
        page.clock.run_for(2_000)
        expect(page.locator("#job")).to_be_visible()
        expect(page.locator("#left")).to_contain_text(" s")
        page.clock.run_for(29_000)
        page.clock.run_for(2_000)
    expect(page.locator("#trouble")).to_contain_text("time is over")
    # Nobody was there twice: a desk that is left open takes no more.
    expect(page.locator("#state")).to_contain_text("Nobody answered")
    submit(service, BY_NAME["text"])
    page.clock.run_for(5_000)
    expect(page.locator("#job")).to_be_hidden()


def test_a_lost_connection_comes_back(page: Page, service: Service) -> None:
    port, control_port = (url.rsplit(":", 1)[1] for url in (service.url, service.control))
    service.stop()
    expect(page.locator("#trouble")).to_contain_text("connection is lost")
    again = Service(
        "--port", port, "--control-port", control_port, "--control-token", service.token
    )
    try:
        captcha = again.submit(picture())
        shown(page)
        expect(page.locator("#trouble")).to_be_hidden()
        page.keyboard.type("back")
        page.keyboard.press("Enter")
        expect(page.locator("#history tr")).to_have_count(1)
        assert again.answer(captcha) == "back"
    finally:
        again.stop()


def test_a_refused_answer_stays(page: Page, service: Service) -> None:
    captcha = submit(service, BY_NAME["text"])
    shown(page)
    service.steer("POST", "/v1/refusals", {"code": 19, "action": "usercaptchacorrect", "times": 1})
    page.keyboard.type("abcd")
    page.keyboard.press("Enter")
    expect(page.locator("#problem")).to_contain_text("0019")
    expect(page.locator("#work input")).to_have_value("abcd")
    page.keyboard.type("e")
    page.keyboard.press("Enter")
    expect(page.locator("#history tr")).to_have_count(1)
    assert service.answer(captcha) == "abcde"


def test_two_tabs_have_two_captchas(page: Page, service: Service) -> None:
    other = page.context.new_page()
    other.goto(service.desk)
    captchas = [
        service.submit(b"First question?", textonly="1"),
        service.submit(b"Second question?", textonly="1"),
    ]
    for tab in (page, other):
        shown(tab)
        word = tab.locator("#work .plain").inner_text().split(" ")[0]
        tab.locator("#work input").fill(word)
        tab.locator("#send").click()
        expect(tab.locator("#history tr")).to_have_count(1)
    assert [service.answer(captcha) for captcha in captchas] == ["First", "Second"]
    # A tab that is closed gives its captcha back.
    third = service.submit(b"Third question?", textonly="1")
    page.keyboard.press("F8")
    shown(other)
    other.close()
    wait_for(
        lambda: service.call(action="usercaptchanew", textonly="1", selfsolve="1").startswith(third)
    )


def test_hostile_text_is_only_text(page: Page, service: Service) -> None:
    service.submit(
        HOSTILE.encode(),
        textonly="1",
        name='"><script>alert(2)<\\/script>.svg',
        textinstructions=HOSTILE,
    )
    shown(page)
    assert page.locator("#work .plain").inner_text() == HOSTILE
    assert page.locator("#instructions").inner_text() == HOSTILE
    page.keyboard.press("Escape")
    service.submit(
        b"key" + HOSTILE.encode(), interactive="1", oldsource=HOSTILE, pageurl="javascript:alert(3)"
    )
    shown(page)
    expect(page.locator("#work dd").first).to_have_text(HOSTILE)
    assert page.locator("#work a").count() == 0
    page.keyboard.press("Escape")
    # What is no picture is not shown, whatever its label says.
    service.submit(
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(4)'>" + b" " * 100 + b"</svg>"
    )
    shown(page)
    expect(page.locator("#work")).to_contain_text("cannot be shown")


def test_others_are_kept_out(browser: Browser, service: Service) -> None:
    context = browser.new_context()
    page = context.new_page()
    reply = page.goto(service.desk)
    assert reply is not None
    policy = reply.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    # A page of another origin: another port is one.
    page.goto(f"{service.url}/grafik/form.html")
    script = """async ([url, token]) => {
        try {
            const reply = await fetch(url, {method: 'POST', mode: 'no-cors', headers: {}, body: 'action=usercaptchanew'});
            return reply.type;
        } catch { return 'failed'; }
    }"""
    service.submit(b"A question?", textonly="1")
    page.evaluate(script, [f"{service.control}/desk/call?token={service.token}", service.token])
    wrong = page.goto(f"{service.control}/desk/?token=wrong-token")
    assert wrong is not None
    expect(page.locator("#trouble")).to_contain_text("connection is lost")
    # Neither got the captcha.
    assert service.call(action="usercaptchanew", textonly="1", selfsolve="1").endswith("|textonly")
    context.close()


def test_the_same_page_for_a_worker(page: Page, service: Service) -> None:
    """``ninekw work --web``, here with the local service in place of the real one."""
    page.keyboard.press("F8")
    command = [os.environ["NINEKW_PYTHON"], "-m", "ninekw", "work", "--web"]
    env = {**os.environ, "NINEKW_URL": service.url, "NINEKW_API_KEY": "sandboxworker"}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout is not None
            tab = page.context.new_page()
            tab.goto(program.stdout.readline().removeprefix("desk ").strip())
            expect(tab.locator("#credits")).to_have_text("1000")
            for kind in KINDS:
                captcha = submit(service, kind)
                shown(tab)
                kind.mouse(tab)
                expect(tab.locator("#job")).to_be_hidden()
                assert close(service.answer(captcha), kind.by_mouse), kind.name
            check(tab, "worker")
        finally:
            program.kill()


@pytest.mark.parametrize(
    ("width", "language", "scheme"),
    [(360, "de", "dark"), (1280, "en", "light"), (3840, "en", "dark")],
)
def test_it_can_be_used_by_everybody(
    browser: Browser, service: Service, width: int, language: str, scheme: str
) -> None:
    context = browser.new_context(
        locale=language,
        color_scheme=scheme,
        viewport={"width": width, "height": max(width * 9 // 16, 740)},
    )
    page = context.new_page()
    page.goto(service.desk)
    expect(page.locator("html")).to_have_attribute("lang", language)
    check(page, "idle")
    for kind in KINDS:
        submit(service, kind)
        shown(page)
        check(page, kind.name)
        if width == 1280:
            picture_of(page, kind.name)
        # An answer, so that the history has something in it.
        (kind.mouse if language == "en" else _skip)(page)
        expect(page.locator("#job")).to_be_hidden()
    if width == 360:
        submit(service, BY_NAME["mouse"])
        shown(page)
        picture_of(page, "narrow")
    context.close()


def _skip(page: Page) -> None:
    page.locator("#skip").click()


def check(page: Page, where: str) -> None:
    """Nothing is wrong for axe, and nothing lies beside the window."""
    results = Axe().run(page)
    assert results.violations_count == 0, f"{where}: {results.generate_report()}"
    wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0, f"{where}: {wide} pixels too wide"


def picture_of(page: Page, name: str) -> None:
    """A picture for the documentation, if somebody asks for them."""
    folder = os.environ.get("NINEKW_SCREENSHOTS")
    if folder:
        what = page if name == "narrow" else page.locator("main")
        what.screenshot(path=Path(folder) / f"{name}.png")
