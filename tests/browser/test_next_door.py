"""A decline on one board is told to the board next door within one publication, with its reason."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from etl import pipeline
from tests.browser.conftest import PATIENCE, WIDE, size, wait_until_drawn
from tests.browser.faults import Faults
from tests.browser.server import serving
from tests.shared import copied, example_and_coventry
from warehouse.settings import Settings
from warehouse.store import Store

COUNCIL = "goldvale"
HOMES = "Council homes at the standard"
DECLINE = "indicator,area,period,value\nhomes-at-standard,X90000001,2025/26,90.1\n"
"""A correction: 95.3% as it stands, the same as the 95.6% of the year before, was 90.1%."""


@pytest.fixture
def settings(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The example council, whose homes are as good as a year before."""
    return copied(example_and_coventry(tmp_path_factory), tmp_path / "var")


@pytest.fixture
def page(settings: Settings, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A councillor's browser; it must complain of nothing."""
    with serving(settings, tmp_path / "server.log") as site:
        context = browser.new_context(viewport=size(WIDE), base_url=site.url)
        context.set_default_timeout(PATIENCE)
        opened, faults = context.new_page(), Faults(urlsplit(site.url).netloc)
        faults.watch(opened)
        yield opened
        context.close()
        assert faults.take() == []


def section(page: Page, board: str, title: str, language: str = "en") -> Locator:
    """A section of a board's page as it is now."""
    page.goto(f"/{language}/boards/{board}?council={COUNCIL}")
    wait_until_drawn(page)
    return page.locator("section").filter(has=page.get_by_role("heading", name=title))


def test_a_decline_next_door_is_told_within_one_publication(page: Page, settings: Settings, tmp_path: Path) -> None:
    quiet = section(page, "learning", "From next door")
    expect(quiet).to_contain_text("Declining or off target: 2 of 6")
    expect(quiet.get_by_role("link", name=HOMES, exact=True)).to_be_hidden()

    figures = tmp_path / "Figures.csv"
    figures.write_text(DECLINE, encoding="utf-8")
    with Store(settings) as store:
        published = len(store.record.publications())
        pipeline.load(store, [], [figures], lambda _: None, COUNCIL)
        assert len(store.record.publications()) == published + 1

    told = section(page, "learning", "From next door")
    expect(told).to_contain_text("Declining or off target: 3 of 6")
    line = told.locator("li").filter(has=page.get_by_role("link", name=HOMES, exact=True))
    expect(line.get_by_role("link", name=HOMES, exact=True)).to_be_visible()
    expect(line).to_contain_text("worse")
    expect(line).to_contain_text("answers for it: Head of Housing")
    expect(line).to_contain_text("As this gets worse, so may Attendance at secondary schools")
    expect(line).to_contain_text("expect the effect around Sep 2026 to Aug 2027.")
    expect(line).to_contain_text("Children who live in dry, warm homes miss fewer days of school.")
    line.get_by_text("The figures are mixed", exact=True).click()
    expect(line.get_by_text("Stated by Head of Housing (example) on 18 March 2024.")).to_be_visible()

    welsh = section(page, "learning", "O drws nesaf", "cy")
    expect(welsh).to_contain_text("Yn dirywio neu'n methu'r targed: 3 o 6")
    expect(welsh).to_contain_text("Mae plant sy'n byw mewn cartrefi sych a chynnes yn colli llai o ddiwrnodau ysgol.")
