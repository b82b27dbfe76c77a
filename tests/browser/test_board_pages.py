"""Board pages: the link is the whole state, and a meeting fits on two sides of paper."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import LANGUAGES, PAGES, address
from tests.browser.conftest import Visit

OF_BOARDS = ("board", "board-fictional", "boards", "boards-years", "boards-lines", "meeting")
SIDES = 2
MEETINGS = (
    PAGES["meeting"],
    "/meeting/improving-the-environment?council=wrexham&period=2019-04-01/P1Y",
    "/meeting/learning?council=abertest",
)

KEPT = """async () => [document.cookie, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length]"""


@pytest.mark.parametrize("name", OF_BOARDS)
def test_a_board_page_keeps_nothing_in_the_browser(name: str, visit: Visit) -> None:
    page = visit(address("en", PAGES[name]))
    assert page.evaluate(KEPT) == ["", 0, 0, 0, 0]
    assert page.context.cookies() == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("meeting", MEETINGS)
def test_a_meeting_fits_on_two_sides_of_paper(language: str, meeting: str, visit: Visit) -> None:
    page = visit(address(language, meeting))
    assert 1 <= sides(page) <= SIDES


def test_on_paper_a_meeting_has_its_version_and_no_controls(visit: Visit) -> None:
    page = visit(address("en", "/meeting/learning?council=abertest"))
    page.emulate_media(media="print")
    for seen in (".fictional", "footer", "h1", ".when"):
        assert page.locator(seen).is_visible(), seen
    for unseen in ("header nav", ".lens", "form.since"):
        assert not page.locator(unseen).is_visible(), unseen
    assert "Version" in page.locator("footer").inner_text()


def sides(page: Page) -> int:
    """Pages of the document as it is printed on A4."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
