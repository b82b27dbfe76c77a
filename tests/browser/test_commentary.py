"""From seeing a decline to saying why: an officer writes, and a reader sees it at once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from etl import pipeline
from tests.browser.conftest import go_by, wait_until_drawn
from tests.browser.server import Site, serving
from tests.browser.test_uploads import watched
from tests.conftest import installation
from tests.plans import write_plan
from tests.uploads import EDITOR
from warehouse.store import Store

COUNCIL = "abertest"
WORDS = {
    "en": ("Days to repair a street light", "Keep this commentary", "Two crews were lent to the flood."),
    "cy": ("Diwrnodau i drwsio golau stryd", "Cadw'r sylwebaeth hon", "Rhoddwyd benthyg dau griw i'r llifogydd."),
}
"""The declining indicator, the button, and what is written, by language."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Site]]:
    """An editor's server and a reader's, over the same stores."""
    folder = tmp_path_factory.mktemp("commentary")
    settings = installation(folder / "var")
    with Store(settings) as store:
        pipeline.load(store, [write_plan(folder / COUNCIL)], [], lambda _: None)
    with serving(settings, folder / "editor.log", EDITOR) as editor, serving(settings, folder / "r.log", "") as reader:
        yield editor, reader


@pytest.fixture
def editor(browser: Browser, sites: tuple[Site, Site]) -> Iterator[Page]:
    yield from watched(browser, sites[0])


@pytest.fixture
def reader(browser: Browser, sites: tuple[Site, Site]) -> Iterator[Page]:
    yield from watched(browser, sites[1])


@pytest.mark.parametrize("language", WORDS)
def test_an_officer_explains_a_decline_and_a_reader_sees_it(
    language: str, editor: Page, reader: Page, sites: tuple[Site, Site]
) -> None:
    title, button, text = WORDS[language]
    editor.goto(f"/{language}/?council={COUNCIL}")
    wait_until_drawn(editor)
    go_by(editor.locator("main").get_by_role("link", name=title).first)
    wait_until_drawn(editor)
    address = editor.url.removeprefix(sites[0].url)
    reader.goto(address)
    wait_until_drawn(reader)
    expect(reader.get_by_text(text)).to_have_count(0)
    expect(reader.locator("textarea")).to_have_count(0)

    form = editor.locator("section.commentary form")
    if not form.is_visible():
        editor.locator("section.commentary summary").last.click()
    form.locator("[name=text_en]").fill(text)
    go_by(form.get_by_role("button", name=button))
    wait_until_drawn(editor)

    reader.goto(address)
    wait_until_drawn(reader)
    told = reader.locator("section.commentary")
    expect(told.get_by_text(text).first).to_be_visible()
    expect(told).to_contain_text(EDITOR)


def test_what_is_typed_before_the_page_is_drawn_again_is_kept(editor: Page) -> None:
    held: list[Route] = []
    editor.route("**/_dash-layout", lambda route: held.append(route))
    editor.goto(f"/en/indicators/repairs?council={COUNCIL}", wait_until="domcontentloaded")
    section = editor.locator("#prerendered section.commentary")
    section.locator("details", has=editor.locator("form")).evaluate("details => { details.open = true; }")
    section.locator("[name=text_en]").fill("Two crews were")
    for route in held:
        route.continue_()
    wait_until_drawn(editor)
    typed = editor.locator("section.commentary [name=text_en]")
    expect(typed).to_be_visible()
    expect(typed).to_have_value("Two crews were")
    expect(typed).to_be_focused()
