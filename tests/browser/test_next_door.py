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
from tests.conftest import installation
from tests.plans import FIGURES, LINKS_HEADER, swap, write_plan
from warehouse.settings import Settings
from warehouse.store import Store

COUNCIL = "abertest"
LINKS = f"""\
{LINKS_HEADER}\
attendance,repairs,,harms,3,Children who walk to school break lamps.,Mae plant yn torri lampau.,,Street Works Manager,2024-03-01
repairs,,learning,helps,1,Lit streets let pupils walk home.,Mae strydoedd golau yn gadael i ddisgyblion gerdded adref.,https://example.org/streets,Street Works Manager,2024-03-01
"""
STEADY = swap(FIGURES, "repairs,X00000001,2023/24,4.2,", "repairs,X00000001,2023/24,3.1,")
DECLINE = "indicator,area,period,value\nrepairs,X00000001,2023/24,4.2\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Two boards that act on each other; on both, nothing declines."""
    own = installation(tmp_path / "var")
    with Store(own) as store:
        folder = write_plan(tmp_path / COUNCIL, {"links.csv": LINKS, "figures.csv": STEADY})
        pipeline.load(store, [folder], [], lambda _: None)
    return own


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
    expect(quiet).to_contain_text("Declining or off target: 0 of 1")
    expect(quiet.get_by_role("link", name="Days to repair a street light")).to_be_hidden()

    figures = tmp_path / "Figures.csv"
    figures.write_text(DECLINE, encoding="utf-8")
    with Store(settings) as store:
        pipeline.load(store, [], [figures], lambda _: None, COUNCIL)
        assert [one.number for one in store.record.publications()] == [1, 2]

    told = section(page, "learning", "From next door")
    expect(told).to_contain_text("Declining or off target: 1 of 1")
    expect(told.get_by_role("link", name="Days to repair a street light")).to_be_visible()
    expect(told).to_contain_text(
        "As this gets worse, so may the work of this board, after 1 month: expect the effect around Q1 2024/25."
    )
    expect(told).to_contain_text("Lit streets let pupils walk home.")
    told.get_by_text("Cannot be tested", exact=True).click()
    expect(told.get_by_text("Stated by Street Works Manager on 1 March 2024.")).to_be_visible()

    why = "“Family link workers in eight schools” (Learning board, since 1 September 2023)"
    for board, title in (("learning", "What we act on"), ("streets", "From next door")):
        marked = section(page, board, title).locator(".conflict")
        expect(marked).to_contain_text(why)
        expect(marked).to_contain_text("A question to ask, not proof")

    welsh = section(page, "learning", "O drws nesaf", "cy")
    expect(welsh).to_contain_text("gall hyn ddirywio hefyd ar ôl mis: gwaith y bwrdd hwn")
