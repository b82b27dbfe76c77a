"""A loaded installation, the real server over it, and Debian's chromium: one of each for a worker's whole run."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize

from tests.browser.chromium import chromium
from tests.browser.faults import Faults
from tests.browser.server import Site, load_everything, serving
from tests.conftest import installation
from tests.shared import copied, once

WIDE = (1280, 900)
NARROW = (320, 640)
"""Windows in CSS pixels; the narrow one is also a window of 1280 pixels enlarged to 400%."""

PATIENCE = 60_000
"""Milliseconds anything in the browser may take, on a busy machine."""

LINES_OF_LOG = 60

Visit = Callable[[str], Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder: `-m "not browser"` leaves them out."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show the end of the server's output beside a failure."""
    report = yield
    site = getattr(item, "funcargs", {}).get("site")
    if report.failed and isinstance(site, Site):
        lines = site.log.read_text(encoding="utf-8", errors="replace").splitlines()
        report.sections.append(("server output", "\n".join(lines[-LINES_OF_LOG:])))
    return report


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real server over the bundled plans and an invented council."""
    shared = once(tmp_path_factory, "everything", lambda folder: load_everything(installation(folder / "var"), folder))
    settings = copied(installation(shared / "var"), tmp_path_factory.mktemp("site") / "var")
    with serving(settings, settings.originals.parent.with_name("server.log")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def window(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """One window for all tests that need nothing special: what it fetched once stays cached."""
    context = browser.new_context(viewport=size(WIDE), base_url=site.url)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def faults(site: Site) -> Faults:
    """What the page of this test complains of."""
    return Faults(urlsplit(site.url).netloc)


@pytest.fixture
def page(window: BrowserContext, faults: Faults) -> Iterator[Page]:
    """A page of its own, watched."""
    opened = window.new_page()
    faults.watch(opened)
    yield opened
    opened.close()
    assert faults.take() == []


@pytest.fixture
def visit(page: Page) -> Visit:
    """Open an address and wait until Dash has drawn it."""

    def go(address: str) -> Page:
        page.goto(address)
        wait_until_drawn(page)
        return page

    return go


def wait_until_drawn(page: Page) -> None:
    """Until Dash's own copy of the page stands, the first one is gone, and charts are drawn."""
    page.wait_for_function(DRAWN)


DRAWN = """() => !document.getElementById("prerendered")
    && document.querySelector("#page > [data-view]") !== null
    && document.querySelectorAll("._dash-loading, [data-dash-is-loading=true]").length === 0
    && [...document.querySelectorAll(".dash-graph")].every(graph => graph.querySelector(".main-svg"))"""


def go_by(control: Locator) -> None:
    """Click what the browser itself opens another page by, and wait until that page is whole."""
    with control.page.expect_navigation():
        control.click()


def size(window: tuple[int, int]) -> ViewportSize:
    """A window for Playwright."""
    return {"width": window[0], "height": window[1]}
