"""From a file to a published figure: two people at two browsers, over an installation of their own."""

import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from etl import pipeline
from tests.browser.conftest import PATIENCE, WIDE, go_by, size, wait_until_drawn
from tests.browser.faults import Faults
from tests.browser.server import Site, serving
from tests.conftest import installation
from tests.plans import write_plan
from tests.uploads import APPROVER, EDITOR
from warehouse.store import Store

COUNCIL = "abertest"
HEADER = "indicator,area,period,value"
LONGEST_PUBLISHING = 120
"""Seconds a small publication may take on a busy machine."""
LONGEST_CHECK = 30
"""Seconds within which a hostile file must be answered."""

People = tuple[Site, Site]


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    """An editor's server and an approver's, over the same stores."""
    folder = tmp_path_factory.mktemp("people")
    settings = installation(folder / "var")
    with Store(settings) as store:
        pipeline.load(store, [write_plan(folder / COUNCIL)], [], lambda _: None)
    with (
        serving(settings, folder / "editor.log", EDITOR) as editor,
        serving(settings, folder / "approver.log", APPROVER) as approver,
    ):
        yield editor, approver


@pytest.fixture
def editor(browser: Browser, people: People) -> Iterator[Page]:
    yield from watched(browser, people[0])


@pytest.fixture
def approver(browser: Browser, people: People) -> Iterator[Page]:
    yield from watched(browser, people[1])


@pytest.fixture
def without_script(browser: Browser, people: People) -> Iterator[Page]:
    yield from watched(browser, people[0], script=False)


def watched(browser: Browser, site: Site, *, script: bool = True) -> Iterator[Page]:
    """A page of one person; it must complain of nothing."""
    context = browser.new_context(viewport=size(WIDE), base_url=site.url, java_script_enabled=script)
    context.set_default_timeout(PATIENCE)
    page, faults = context.new_page(), Faults(urlsplit(site.url).netloc)
    faults.watch(page)
    yield page
    context.close()
    assert faults.take() == []


def figures(*rows: str, name: str = "Figures.csv") -> FilePayload:
    return {"name": name, "mimeType": "text/csv", "buffer": "\n".join([HEADER, *rows, ""]).encode()}


def send(page: Page, file: FilePayload, *, language: str = "en", script: bool = True) -> str:
    """Send a file through the form; returns the number of the upload that it leads to."""
    page.goto(f"/{language}/data/upload?council={COUNCIL}")
    if script:
        wait_until_drawn(page)
    page.locator("main input[type=file]").set_input_files(file)
    page.locator("main form button").click()
    page.wait_for_url("**/data/uploads?*upload=*")
    return page.url.rpartition("upload=")[2]


def press(page: Page, words: str) -> None:
    """Press a button that sends a form, and wait for the page it leads to."""
    go_by(page.get_by_role("button", name=words))


def look(page: Page, upload: str) -> None:
    page.goto(f"/en/data/uploads?council={COUNCIL}&upload={upload}")
    wait_until_drawn(page)


def wait_until_published(page: Page) -> None:
    """Look again, as a reader would, until the page no longer says that the figures are being published."""
    deadline = time.monotonic() + LONGEST_PUBLISHING
    again = page.get_by_role("link", name="Look again")
    while again.count():
        assert time.monotonic() < deadline, "it was not published in time"
        go_by(again)
        wait_until_drawn(page)


def test_a_file_is_checked_submitted_accepted_by_another_and_seen(editor: Page, approver: Page) -> None:
    upload = send(editor, figures("attendance,X00000001,2023/24,91.0"))
    expect(editor.get_by_role("heading", name="What it would change")).to_be_visible()
    revised = editor.get_by_role("table", name="Revised")
    expect(revised).to_contain_text("92.4")
    expect(revised).to_contain_text("91")

    press(editor, "Submit for a decision")
    expect(editor.get_by_text("somebody else must decide")).to_be_visible()
    expect(editor.get_by_role("button", name="Accept and publish")).to_have_count(0)

    look(approver, upload)
    press(approver, "Accept and publish")
    wait_until_published(approver)
    history = approver.get_by_role("table", name="What was done with it, oldest first")
    expect(history).to_contain_text(EDITOR)
    expect(history).to_contain_text(APPROVER)

    approver.goto(f"/en/indicators/attendance?council={COUNCIL}&period=2023-04-01/P1Y")
    wait_until_drawn(approver)
    approver.locator(".headline-figures a", has_text="91.0%").click()
    expect(approver.get_by_role("heading", name="91%, in force", exact=True)).to_be_visible()
    expect(approver.get_by_role("heading", name="92.4%, no longer in force")).to_be_visible()
    expect(approver.get_by_role("link", name=f"Upload {upload}: Figures.csv")).to_be_visible()

    approver.goto(f"/en/data/changes?council={COUNCIL}")
    wait_until_drawn(approver)
    changed = approver.get_by_role("table", name="Figures", exact=True)
    expect(changed).to_contain_text("row 2")
    expect(changed).to_contain_text(f"by {APPROVER}")


def test_a_rejection_keeps_its_reason_and_publishes_nothing(editor: Page, approver: Page) -> None:
    upload = send(editor, figures("repairs,X00000001,2023/24,9.9"))
    press(editor, "Submit for a decision")
    look(approver, upload)
    approver.get_by_label("Why is it rejected?").fill("That is the figure of another team.")
    press(approver, "Reject")
    expect(approver.get_by_role("blockquote")).to_have_text("That is the figure of another team.")
    expect(approver.get_by_role("link", name="Look again")).to_have_count(0)
    approver.goto(f"/en/indicators/repairs?council={COUNCIL}")
    expect(approver.get_by_text("9.9 days")).to_have_count(0)


def test_faults_are_shown_and_cannot_be_submitted(editor: Page) -> None:
    send(editor, figures("attendance,X00000001,2023/24,twelve"), language="cy")
    expect(editor.get_by_role("heading", name="Diffygion")).to_be_visible()
    expect(editor.get_by_role("table", name="Diffygion")).to_contain_text("twelve")
    expect(editor.get_by_role("button", name="Cyflwyno am benderfyniad")).to_have_count(0)


def test_everything_works_without_javascript(without_script: Page) -> None:
    page = without_script
    send(page, figures("visits,X00000001,2023/24,1200"), script=False)
    expect(page.get_by_role("table", name="Revised")).to_contain_text("1,200")
    press(page, "Submit for a decision")
    expect(page.locator(".standing")).to_have_text("Waiting for a decision")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_empty_report_card_is_offered(language: str, people: People) -> None:
    with urlopen(f"{people[0].url}/download/template.xlsx?council={COUNCIL}&language={language}") as answer:
        assert answer.headers["Content-Disposition"] == f'attachment; filename="report-card_{COUNCIL}_{language}.xlsx"'
        assert "xl/workbook.xml" in zipfile.ZipFile(BytesIO(answer.read())).namelist()


def bomb() -> bytes:
    """A workbook whose one sheet inflates to 100 MB."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 100_000_000)
    return packed.getvalue()


@pytest.mark.parametrize("name", ["garbage.xlsx", "bomb.xlsx", "nothing.csv"])
def test_a_hostile_file_is_answered_and_the_server_stays_up(name: str, editor: Page, people: People) -> None:
    content = {"garbage.xlsx": b"\x00\xff" * 5000, "bomb.xlsx": bomb(), "nothing.csv": b""}[name]
    workers = people[0].workers()
    began = time.monotonic()
    send(editor, {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    expect(editor.get_by_role("heading", name="Faults")).to_be_visible()
    assert time.monotonic() - began < LONGEST_CHECK
    assert people[0].workers() == workers
    assert workers


def test_a_file_that_is_too_large_is_refused_in_words(browser: Browser, people: People, tmp_path: Path) -> None:
    """The answer is a page, though the browser was still sending."""
    large = tmp_path / "large.xlsx"
    large.write_bytes(b"x" * 11_000_000)
    page = browser.new_page(base_url=people[0].url)
    page.goto(f"/en/data/upload?council={COUNCIL}")
    wait_until_drawn(page)
    page.locator("main input[type=file]").set_input_files(large)
    press(page, "Check the file")
    expect(page.get_by_text("What was sent is too large.")).to_be_visible()
    page.close()
