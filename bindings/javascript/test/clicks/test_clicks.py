"""The page of the example with clicks shows them where the worker clicked, and reports the verdict."""

from __future__ import annotations

import os
import subprocess

from playwright.sync_api import expect, sync_playwright

WORKER = "60x40;150x70"


def test_clicks_are_shown() -> None:
    sandbox = subprocess.Popen(
        [os.environ["NINEKW_SANDBOX"], "--auto-answer", WORKER, "--verbose", "--until-eof"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert sandbox.stdin is not None and sandbox.stdout is not None and sandbox.stderr is not None
    url = sandbox.stdout.readline().split()[-1]
    program = subprocess.Popen(
        ["node", "bindings/javascript/examples/clicks/clicks.js", "tests/data/captcha.png"],
        env={**os.environ, "NINEKW_URL": url, "NINEKW_API_KEY": "sandbox"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert program.stdout is not None
        look(program.stdout.readline().strip())
    finally:
        program.kill()
        sandbox.stdin.close()
    assert "usercaptchacorrectback" in sandbox.stderr.read()


def look(page_url: str) -> None:
    with sync_playwright() as playwright:
        # As root there is no sandbox of the browser's own.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("NINEKW_CHROMIUM", "/usr/bin/chromium"), args=arguments
        )
        page = browser.new_page()
        page.goto(page_url)
        expect(page.locator("#state")).to_have_text("60, 40; 150, 70", timeout=60_000)
        picture = page.locator("#stage img").bounding_box()
        size = page.locator("#stage img").evaluate("(shown) => [shown.naturalWidth, shown.naturalHeight]")
        marks = [page.locator("#stage span").nth(number).bounding_box() for number in range(2)]
        for mark, (x, y) in zip(marks, [(60, 40), (150, 70)], strict=True):
            assert mark is not None and picture is not None
            middle = (mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
            assert abs(middle[0] - picture["x"] - x * picture["width"] / size[0]) < 1.5
            assert abs(middle[1] - picture["y"] - y * picture["height"] / size[1]) < 1.5
        page.get_by_role("button", name="Right").click()
        expect(page.locator("#state")).to_contain_text("reported", timeout=20_000)
        browser.close()
