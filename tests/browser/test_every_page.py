"""What must hold on every page, in both languages, wide and narrow: nobody is shut out, and nothing goes astray."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, TimeoutError

from tests.browser.addresses import FICTIONAL, LANGUAGES, LIKE_ANOTHER, PAGES, address
from tests.browser.conftest import NARROW, WIDE, Visit, size
from tests.browser.documents import Document, fetch
from tests.browser.faults import Faults
from tests.browser.server import Site
from tests.browser.words import Words, words_of
from tests.faults.rounds import is_long

EVERY = [pytest.param(name, language, id=f"{name}-{language}") for name in PAGES for language in LANGUAGES]
MISSING = {"not-found"}
"""Pages that answer 404."""

IN_BOTH_LANGUAGES = {"data-upload-plan"}
"""Pages that tell what a plan says in each language, word for word."""

WORDS_OF_A_SENTENCE = 3
"""A Welsh page may share single words and names with the English one, but no run of this many."""

SAME_IN_BOTH = {"Rhondda Cynon Taf", "Newcastle-under-Lyme"}
"""Names that are the same in Welsh and in English."""

TRIED = [name for name in PAGES if is_long() or name not in LIKE_ANOTHER]
"""Pages that are tried from end to end."""

WINDOWS = {"en": {"wide", "narrow"}, "cy": {"wide", "narrow"}} if is_long() else {"en": {"wide"}, "cy": {"narrow"}}
"""The windows that axe-core is asked of in each language: in every run, Welsh, the longer one, in the narrow window."""

FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
TIME_TO_FIT = 20_000
"""Milliseconds charts may take to follow a window made narrower."""

CUT_OFF = """() => [...document.querySelectorAll(".dash-graph")].flatMap(graph => {
  const edge = graph.getBoundingClientRect();
  return [...graph.querySelectorAll(".main-svg text")].filter(text => {
    const box = text.getBoundingClientRect();
    if (!box.width || !/[\\p{L}\\p{N}]/u.test(text.textContent)) return false;
    return box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1;
  }).map(text => text.textContent);
})"""
"""Words of a chart that reach beyond it, where they are not seen; an icicle leaves out what fits no box of its own."""

EMPTY_SECTIONS = """() => [...document.querySelectorAll("main section")].map(section => section.innerText.trim())
  .filter(words => !words.includes("\\n"))"""
"""Sections that say nothing beyond their heading."""

STICKING_OUT = """() => [...document.querySelectorAll("body *")]
  .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(one => one.outerHTML.slice(0, 160)).slice(0, 8)"""


@pytest.mark.parametrize("name", TRIED)
def test_a_page_shuts_nobody_out(name: str, visit: Visit, faults: Faults) -> None:
    """In either language it holds what `words_of_a_whole_page` asks, and no English is left on the Welsh page."""
    faults.pages_may_be_missing = name in MISSING
    english, welsh = (words_of_a_whole_page(name, language, visit, faults) for language in LANGUAGES)
    if name not in IN_BOTH_LANGUAGES:
        assert left_in_english(welsh, {words["text"] for words in english} - SAME_IN_BOTH) == []


def words_of_a_whole_page(name: str, language: str, visit: Visit, faults: Faults) -> list[Words]:
    """axe-core with every rule, no fault, no other host, one H1, and no scrolling sideways at 320 pixels."""
    page = visit(address(language, PAGES[name]))
    said = words_of(page)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    if "wide" in WINDOWS[language]:
        assert (accessibility_faults(page), language, "wide") == ([], language, "wide")
    assert page.evaluate(EMPTY_SECTIONS) == []
    assert page.evaluate(CUT_OFF) == []
    page.set_viewport_size(size(NARROW))
    assert sticking_out(page) == []
    assert page.evaluate(CUT_OFF) == []
    if "narrow" in WINDOWS[language]:
        assert (accessibility_faults(page), language, "narrow") == ([], language, "narrow")
    assert faults.take() == []
    page.set_viewport_size(size(WIDE))
    return said


def left_in_english(welsh: list[Words], english: set[str]) -> list[Words]:
    """Whatever reads the same in both languages is short, or marked as English."""
    return [
        words for words in welsh if words["lang"] == "cy" and words["text"] in english and is_a_sentence(words["text"])
    ]


def sticking_out(page: Page) -> list[str]:
    """What makes the page scroll sideways; nothing when it does not, once charts have followed the window."""
    try:
        page.wait_for_function(FITS, timeout=TIME_TO_FIT)
    except TimeoutError:
        found: list[str] = page.evaluate(STICKING_OUT)
        return found or ["something that cannot be told"]
    return []


def accessibility_faults(page: Page) -> list[str]:
    """One line for each element that breaks a rule of axe-core, all of its rules asked."""
    violations = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['help']}: {node['html'][:200]}" for one in violations for node in one["nodes"]]


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_the_first_byte_speaks_the_language(name: str, language: str, site: Site) -> None:
    """Language, title and one H1 stand in the document itself, before any script, under the true status."""
    first = fetch(site.url + address(language, PAGES[name]))
    assert first.status == (404 if name in MISSING else 200)
    document = Document.read(first.text)
    assert document.lang == language
    assert len(document.headings) == 1
    assert document.title.endswith("Golden Thread")
    assert document.title.count(" · ") == 2
    assert '<script src="http' not in first.text


def test_titles_tell_pages_apart(site: Site) -> None:
    """No two pages of a council share a title, and none keeps its English one in Welsh."""
    pages = ("overview", "boards", "board", "board-few", "indicators", "indicator-limits", "about", "not-found")
    english, welsh = (
        [Document.read(fetch(site.url + address(language, PAGES[page])).text).title for page in pages]
        for language in LANGUAGES
    )
    assert len(set(english)) == len(set(welsh)) == len(pages)
    assert not set(english) & set(welsh)


def is_a_sentence(text: str) -> bool:
    """Three words or more, figures and signs not counted; an address on the web is none."""
    return "://" not in text and len(re.findall(r"(?<!\w)[^\W\d_]{2,}(?!\w)", text)) >= WORDS_OF_A_SENTENCE


@pytest.mark.parametrize(("language", "word"), [("en", "fictional"), ("cy", "dychmygol")])
@pytest.mark.parametrize("name", FICTIONAL)
def test_an_invented_council_says_so(name: str, language: str, word: str, site: Site) -> None:
    """On every page of it, before anything else, with and without JavaScript (the first document is both)."""
    text = fetch(site.url + address(language, FICTIONAL[name])).text
    bands = Document.read(text).root.all("div", "fictional")
    assert [word in band.text.lower() for band in bands] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_council_is_not_called_invented(language: str, site: Site) -> None:
    assert 'class="fictional"' not in fetch(site.url + address(language, PAGES["overview"])).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_skip_link_leads_past_the_header(language: str, visit: Visit) -> None:
    page = visit(address(language, PAGES["overview"]))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert "skip" in (skip.get_attribute("class") or "")
    box = skip.bounding_box()
    assert box is not None
    assert 0 <= box["x"] < WIDE[0]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
