"""The built site: its links lead somewhere, it loads nothing from other hosts, and it can be read on a telephone."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

SITE = Path(os.environ["NINEKW_SITE"])
# Made by other programs.
FOREIGN = "reference/of/"
PAGES = ["", "de/", "guides/first/", "settings/", "languages/php/"]


class Links(HTMLParser):
    """Where a page leads, what it loads, and the names in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.names: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.names.update(values[name] for name in ("id", "name") if name in values)
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag == "link" and values.get("rel") not in ("canonical", "next", "prev"):
            self.loaded.append(values.get("href", ""))
        elif "src" in values:
            self.loaded.append(values["src"])


@pytest.fixture(scope="module")
def pages() -> dict[str, Links]:
    found = {}
    for path in SITE.rglob("*.html"):
        name = path.relative_to(SITE).as_posix()
        # A file that is shown on a page may have this ending, too.
        if path.is_file() and not name.startswith(FOREIGN) and name != "404.html":
            found[name] = Links(path.read_text(encoding="utf-8"))
    return found


def target(page: str, link: str) -> tuple[str, str]:
    """The file that a link leads to, and the name in it."""
    parts = urlsplit(urljoin(f"/{page}", link))
    path = unquote(parts.path).lstrip("/")
    return (path + "index.html" if path == "" or path.endswith("/") else path), unquote(parts.fragment)


def test_every_link_leads_somewhere(pages: dict[str, Links]) -> None:
    assert len(pages) > 60
    broken = []
    for page, links in pages.items():
        for link in links.links + links.loaded:
            if urlsplit(link).scheme:
                continue
            path, name = target(page, link)
            if not (SITE / path).is_file():
                broken.append(f"{page}: {link}")
            elif name and path in pages and name not in pages[path].names:
                broken.append(f"{page}: {link}: there is no such heading")
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Links]) -> None:
    foreign = [
        f"{page}: {link}"
        for page, links in pages.items()
        for link in links.loaded
        if urlsplit(link).netloc
    ]
    assert foreign == []


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = os.environ.get("NINEKW_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        # As root there is no sandbox of the browser's own.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A telephone's window; nothing may be asked of anybody else, and nothing may go wrong."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    own = (address, "data:", "blob:")
    page.on(
        "request",
        lambda request: None if request.url.startswith(own) else complaints.append(request.url),
    )
    yield page
    context.close()
    assert complaints == []


@pytest.mark.parametrize("path", PAGES)
def test_it_fits_a_telephone_and_axe_finds_nothing_serious(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    found = Axe().run(page).response["violations"]
    serious = [
        (one["id"], [node["target"] for node in one["nodes"]][:5])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    folder = os.environ.get("NINEKW_SCREENSHOTS")
    if folder:
        page.screenshot(path=f"{folder}/{path.strip('/').replace('/', '-') or 'start'}.png")
    assert serious == []


def test_search_finds_a_parameter(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("label[for=__search]").first.click()
    page.locator(".md-search__input").press_sequentially("maxtimeout")
    page.locator(".md-search-result__item a").first.wait_for()


def test_a_language_is_chosen_once(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".tabbed-labels label", has_text="PHP").first.click()
    page.goto(address + "guides/first/")
    shown = page.locator(".tabbed-block:visible").first
    assert "solve.php" in shown.inner_text()
