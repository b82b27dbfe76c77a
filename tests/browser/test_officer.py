"""From seeing a dip to doing something about it: an officer says why and what is done, and a reader sees both at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import go_by, wait_until_drawn
from tests.browser.server import Site, serving
from tests.browser.test_uploads import watched
from tests.shared import copied, example_and_coventry
from tests.uploads import EDITOR

COUNCIL = "goldvale"


@dataclass(frozen=True)
class Words:
    """What stands on the pages, and what the officer writes, in a language."""

    warning: str
    indicator: str
    reason: str
    explain: str
    why: str
    write: str
    keep: str
    action: str
    expected: str


WORDS = {
    "en": Words(
        "Early warning",
        "Vacant shops",
        "Clearly getting worse, and red against its target. Worse 4 times in a row.",
        "Keep this commentary",
        "The bypass took those who only drove through.",
        "Write an action",
        "Keep this action",
        "A market on Saturdays",
        "\N{MINUS SIGN}1.5 points by 30 September 2026",
    ),
    "cy": Words(
        "Rhybudd cynnar",
        "Siopau gwag",
        "Yn amlwg yn dirywio, ac yn goch yn erbyn ei darged. Wedi dirywio 4 gwaith yn olynol.",
        "Cadw'r sylwebaeth hon",
        "Aeth y ffordd osgoi â'r rhai a yrrai drwodd.",
        "Ysgrifennu cam gweithredu",
        "Cadw'r cam gweithredu hwn",
        "Marchnad ar ddydd Sadwrn",
        "\N{MINUS SIGN}1.5 pwynt erbyn 30 Medi 2026",
    ),
}

ACTION = {
    "text_en": "People come for a market.",
    "effect_en": "Ten shops let again.",
    "expected_change": "-1.5",
    "starts": "2026-04-01",
    "due": "2026-09-30",
    "owner_role": "Head of Economy",
}
"""What the officer fills in besides the title, the same in both languages."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Site]]:
    """An editor's server and a reader's, over the same stores: the example council's."""
    folder = tmp_path_factory.mktemp("officer")
    settings = copied(example_and_coventry(tmp_path_factory), folder / "var")
    with serving(settings, folder / "editor.log", EDITOR) as editor, serving(settings, folder / "r.log", "") as reader:
        yield editor, reader


@pytest.fixture
def editor(browser: Browser, sites: tuple[Site, Site]) -> Iterator[Page]:
    yield from watched(browser, sites[0])


@pytest.fixture
def reader(browser: Browser, sites: tuple[Site, Site]) -> Iterator[Page]:
    yield from watched(browser, sites[1])


@pytest.mark.parametrize("language", WORDS)
def test_an_officer_explains_a_decline_and_acts_on_it_and_a_reader_sees_both(
    language: str, editor: Page, reader: Page, sites: tuple[Site, Site]
) -> None:
    words = WORDS[language]
    editor.goto(f"/{language}/?council={COUNCIL}")
    wait_until_drawn(editor)
    go_by(editor.locator("header").get_by_role("link", name=words.warning))
    wait_until_drawn(editor)
    listed = editor.locator("section.tier tr", has_text=words.indicator)
    expect(listed).to_contain_text(words.reason)
    go_by(listed.get_by_role("link", name=words.indicator))
    wait_until_drawn(editor)
    address = editor.url.removeprefix(sites[0].url)

    reader.goto(address)
    wait_until_drawn(reader)
    expect(reader.locator("section.actions")).to_be_visible()
    expect(reader.get_by_text(words.why)).to_have_count(0)
    expect(reader.get_by_text(words.action)).to_have_count(0)
    expect(reader.locator("main form[method=post]")).to_have_count(0)

    form = editor.locator("section.commentary form")
    if not form.is_visible():
        editor.locator("section.commentary summary").last.click()
    form.locator("[name=text_en]").fill(words.why)
    go_by(form.get_by_role("button", name=words.explain))
    wait_until_drawn(editor)
    act(editor, words, language)

    reader.goto(address)
    wait_until_drawn(reader)
    told = reader.locator("section.commentary")
    expect(told.get_by_text(words.why).first).to_be_visible()
    expect(told).to_contain_text(EDITOR)
    done = reader.locator("section.actions li", has_text=words.action)
    expect(done).to_contain_text(words.expected)
    expect(done).to_contain_text(EDITOR)
    reader.goto(f"/{language}/actions?council={COUNCIL}")
    wait_until_drawn(reader)
    expect(reader.locator("main tr", has_text=words.action)).to_contain_text(words.indicator)


def act(editor: Page, words: Words, language: str) -> None:
    """Write an action in the form on the indicator's page."""
    editor.locator("section.actions summary", has_text=words.write).click()
    form = editor.locator("section.actions form").last
    for name, text in (ACTION | {"title_en": "A market", f"title_{language}": words.action}).items():
        form.locator(f"[name={name}]").fill(text)
    go_by(form.get_by_role("button", name=words.keep))
    wait_until_drawn(editor)


def test_what_is_typed_before_the_page_is_drawn_again_is_kept(editor: Page) -> None:
    held: list[Route] = []
    editor.route("**/_dash-layout", lambda route: held.append(route))
    editor.goto(f"/en/indicators/vacant-shops?council={COUNCIL}", wait_until="domcontentloaded")
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
