"""A browser, and a service with its desk for each test."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from service import Service


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = os.environ.get("NINEKW_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        # As root there is no sandbox of the browser's own.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def service() -> Iterator[Service]:
    service = Service()
    yield service
    service.stop()


@pytest.fixture
def page(browser: Browser, service: Service) -> Iterator[Page]:
    """The desk in English; nothing may be asked of anybody but its own server, and nothing may go wrong in it."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    own = (service.control, "data:")
    page.on(
        "request",
        lambda request: None if request.url.startswith(own) else complaints.append(request.url),
    )
    page.goto(service.desk)
    yield page
    assert complaints == []
    context.close()
