"""A committee picks what to examine, prints its brief and refers a question; an officer answers; the committee closes."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import go_by, wait_until_drawn
from tests.browser.server import Site, serving
from tests.browser.test_board_pages import sides
from tests.browser.test_uploads import watched
from tests.shared import copied, example_and_coventry
from tests.uploads import APPROVER, EDITOR

COUNCIL = "goldvale"
SIDES = 2
"""A brief is one sheet of A4 on both sides."""


@dataclass(frozen=True)
class Words:
    """What the buttons say, and what people write, in a language."""

    refer: str
    ask: str
    question: str
    keep: str
    answer: str
    close: str
    decision: str
    closed: str


WORDS = {
    "en": Words(
        "Refer a question about it",
        "Ask this",
        "What will be different by the autumn?",
        "Keep this answer",
        "Two grants are agreed, and four are asked for.",
        "Close the referral",
        "The committee looks at it again in a year.",
        "closed",
    ),
    "cy": Words(
        "Atgyfeirio cwestiwn amdano",
        "Gofyn hyn",
        "Beth fydd yn wahanol erbyn yr hydref?",
        "Cadw'r ateb hwn",
        "Cytunwyd ar ddau grant, a gofynnir am bedwar.",
        "Cau'r atgyfeiriad",
        "Bydd y pwyllgor yn edrych arno eto ymhen blwyddyn.",
        "wedi'i gau",
    ),
}

Sites = tuple[Site, Site]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    """Over the same stores, the example council's: a server for who acts for the committee, and an officer's."""
    folder = tmp_path_factory.mktemp("committee")
    settings = copied(example_and_coventry(tmp_path_factory), folder / "var")
    with (
        serving(settings, folder / "committee.log", APPROVER) as committee,
        serving(settings, folder / "officer.log", EDITOR) as officer,
    ):
        yield committee, officer


@pytest.fixture
def committee(browser: Browser, sites: Sites) -> Iterator[Page]:
    yield from watched(browser, sites[0])


@pytest.fixture
def officer(browser: Browser, sites: Sites) -> Iterator[Page]:
    yield from watched(browser, sites[1])


def go(page: Page, address: str) -> None:
    page.goto(address)
    wait_until_drawn(page)


def follow(link: Locator) -> None:
    go_by(link)
    wait_until_drawn(link.page)


def say(page: Page, button: str, text: str, language: str, **more: str) -> None:
    """Fill in the form that this button sends, and send it."""
    form = page.locator("form", has=page.get_by_role("button", name=button))
    for name, value in {"text_en": text, **({"text_cy": text} if language == "cy" else {}), **more}.items():
        form.locator(f"[name={name}]").fill(value)
    follow(form.get_by_role("button", name=button))


@pytest.mark.parametrize("language", WORDS)
def test_a_committee_picks_a_topic_and_refers_it_and_an_officer_answers(
    language: str, committee: Page, officer: Page
) -> None:
    words = WORDS[language]
    go(committee, f"/{language}/scrutiny?council={COUNCIL}&kind=indicator")
    topic = committee.locator("main table a[href*='scrutiny/brief']").first
    title = topic.inner_text()
    follow(topic)
    expect(committee.locator("h1")).to_contain_text(title)
    assert 1 <= sides(committee) <= SIDES

    follow(committee.get_by_role("link", name=words.refer))
    say(committee, words.ask, words.question, language, to="Head of Economy", due="2027-03-31")
    address = urlsplit(committee.url)._replace(scheme="", netloc="").geturl()
    expect(committee.locator("main")).to_contain_text(words.question)

    go(officer, address)
    say(officer, words.keep, words.answer, language)
    expect(officer.locator("main")).to_contain_text(words.answer)

    go(committee, address)
    say(committee, words.close, words.decision, language)
    follow(committee.locator("h1 a"))
    expect(committee.locator("h1")).to_contain_text(title)
    referral = committee.locator("section.referrals")
    for text in (words.question, words.answer, words.decision, words.closed):
        expect(referral).to_contain_text(text)
