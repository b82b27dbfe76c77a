"""What people come to do, done as they do it: with a mouse, a keyboard, a telephone, on paper, without JavaScript."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.shell import NAVIGATION
from tests.browser.addresses import LANGUAGES, PAGES, address
from tests.browser.conftest import NARROW, PATIENCE, WIDE, Visit, go_by, size, wait_until_drawn
from tests.browser.documents import Document
from tests.browser.faults import Faults
from tests.browser.server import Site

CALLBACK = "/_dash-update-component"
OVERVIEW = address("en", PAGES["overview"])
BOARD = address("en", PAGES["board"])
MOST_TABS = 20
"""Presses of Tab within which the lens is reached."""

SMALLEST_TARGET = 24
"""CSS pixels a thing to press must measure: https://www.w3.org/TR/WCAG22/#target-size-minimum."""

SHOWN = """address => {
  const view = document.querySelector("#page > [data-view]");
  return view !== null && view.dataset.view.startsWith(address)
    && document.title === view.dataset.title && !document.getElementById("prerendered");
}"""


def arrived(page: Page, path: str) -> None:
    """Until the page at a path is drawn, and says so in the title."""
    page.wait_for_function(SHOWN, arg=path)
    wait_until_drawn(page)


def focused(page: Page) -> str:
    """The element that has the focus: its tag, or the name of a control."""
    found: str = page.evaluate("document.activeElement.name || document.activeElement.tagName")
    return found


def callbacks(faults: Faults) -> int:
    """How often the server was asked to draw."""
    return sum(CALLBACK in url for url in faults.asked)


def query_of(page: Page) -> dict[str, list[str]]:
    """The query of the address the browser shows."""
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_overview_to_early_warning_to_an_indicator(visit: Visit, faults: Faults, language: str) -> None:
    page = visit(address(language, PAGES["overview-fictional"]))
    page.locator("main p > a[href*='/early-warning']").click()
    arrived(page, f"/{language}/early-warning")
    worse = page.locator(".tier tbody a").first
    title = worse.inner_text()
    worse.click()
    arrived(page, f"/{language}/indicators/")
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".verdict .call")).to_be_visible()
    assert faults.found == []


def test_from_the_overview_to_why_an_indicator_got_worse_and_back(visit: Visit, faults: Faults) -> None:
    page = visit(OVERVIEW)
    headline = page.locator("h1").inner_text()
    segment = page.locator("a.segment-worse").first
    count = int(segment.inner_text().split()[0])
    faults.asked.clear()
    segment.click()
    arrived(page, "/en/indicators")
    assert callbacks(faults) == 1
    assert page.locator("main tbody tr").count() == count
    assert query_of(page)["call"] == ["worse"]
    assert focused(page) == "H1"

    title = page.locator("main tbody th a").first
    wanted = title.inner_text()
    title.click()
    arrived(page, "/en/indicators/")
    assert page.locator("h1").inner_text() == wanted
    assert focused(page) == "H1"
    verdict = page.locator(".verdict").inner_text()
    assert "worse" in verdict
    assert re.search(r"against .+ (is|no) .*(better|worse)", verdict)

    page.go_back()
    arrived(page, "/en/indicators?")
    page.go_back()
    arrived(page, "/en/")
    assert page.locator("h1").inner_text() == headline


def test_the_reporting_period_changes_with_the_keyboard_alone(visit: Visit, faults: Faults) -> None:
    page = visit(OVERVIEW)
    before = page.locator("main").inner_text()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if focused(page) == "period":
            break
    assert focused(page) == "period"
    faults.asked.clear()
    page.keyboard.press("ArrowDown")
    page.wait_for_url(re.compile("period="))
    chosen = query_of(page)["period"][0]
    page.wait_for_function("period => document.querySelector('[data-view]').dataset.view.includes(period)", arg=chosen)
    wait_until_drawn(page)
    assert callbacks(faults) == 1
    assert page.locator("main").inner_text() != before
    expect(page.locator('select[name="period"]')).to_be_focused()
    page.go_back()
    page.wait_for_function("text => document.querySelector('main').innerText === text", arg=before)


def test_the_last_of_several_quick_choices_is_what_is_shown(visit: Visit) -> None:
    page = visit(OVERVIEW)
    control = page.locator('select[name="period"]')
    periods = control.locator("option").evaluate_all("options => options.map(option => option.value)")
    for period in periods[:3]:
        control.select_option(period)
    arrived(page, "/en/?")
    page.wait_for_function(
        "period => document.querySelector('[data-view]').dataset.view.includes(period)", arg=periods[2]
    )
    assert query_of(page)["period"] == [periods[2]]
    expect(control).to_have_value(periods[2])


def test_another_council_starts_afresh(visit: Visit) -> None:
    page = visit(address("en", PAGES["overview-theme"]))
    page.locator('select[name="council"]').select_option("coventry")
    page.wait_for_function("() => document.title.includes('Coventry')")
    assert query_of(page) == {"council": ["coventry"]}
    assert page.locator(".notice", has_text="There is no").count() == 0


@pytest.mark.parametrize("page_name", ["board-2019", "indicators-filtered", "indicator-own", "overview-theme"])
def test_the_other_language_is_the_same_page_and_query(page_name: str, visit: Visit) -> None:
    page = visit(address("en", PAGES[page_name]))
    english, asked = page.locator("h1").inner_text(), query_of(page)
    rows = page.locator("main tbody tr").count()
    page.locator("header .language").click()
    page.wait_for_url("**/cy/**")
    wait_until_drawn(page)
    assert page.locator("html").get_attribute("lang") == "cy"
    assert urlsplit(page.url).path == "/cy" + urlsplit(PAGES[page_name]).path
    assert asked.items() <= query_of(page).items()
    assert page.locator("main tbody tr").count() == rows
    if "indicators" not in page_name:
        assert page.locator("h1").inner_text() != english
    page.locator("header .language").click()
    page.wait_for_url("**/en/**")
    wait_until_drawn(page)
    assert page.locator("h1").inner_text() == english


def test_the_header_leads_everywhere_and_the_focus_follows(visit: Visit, faults: Faults) -> None:
    page = visit(OVERVIEW)
    places = list(enumerate(NAVIGATION))
    for number, (path, _) in [*places[1:], places[0]]:
        title = page.title()
        faults.asked.clear()
        page.locator("header nav a").nth(number).click()
        arrived(page, f"/en/{path}")
        assert callbacks(faults) == 1
        assert focused(page) == "H1"
        assert page.title() != title


def test_an_old_link_with_unknown_keys_opens(visit: Visit) -> None:
    page = visit(BOARD + "&colour=red&utm_source=minutes&page_number=-1&period=2019-04-01/P1Y")
    assert page.locator("h1").inner_text() == "Developing the economy"
    assert page.locator(".notice", has_text="There is no").count() == 0
    assert page.locator('select[name="period"]').input_value() == "2019-04-01/P1Y"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_value_is_explained_and_the_rest_is_shown(language: str, visit: Visit) -> None:
    page = visit(address(language, PAGES["wrong-value"]))
    notices = page.locator(".notice").all_inner_texts()
    assert [value for value in ("lately", "nowhere") if not any(value in notice for notice in notices)] == []
    assert page.locator(".segment").count() > 0


@pytest.mark.parametrize("council", ["wrexham", "abertest"])
def test_every_board_is_reached_from_every_board(council: str, site: Site) -> None:
    """By the page of all boards, which every board links to, and by going on from one to the next."""
    every = boards_on(site, f"/en/boards?council={council}")
    assert len(every) == {"wrexham": 7, "abertest": 2}[council]
    walked, here = [], every[0]
    for _ in every:
        walked.append(here)
        links = [link.attributes["href"] for link in Document.at(site.url + here).root.all("main")[0].all("a")]
        assert any(urlsplit(link).path == "/en/boards" for link in links)
        here = [link for link in links if urlsplit(link).path.startswith("/en/boards/")][-1]
    assert [urlsplit(board).path for board in walked] == [urlsplit(board).path for board in every]
    assert urlsplit(here).path == urlsplit(every[0]).path


def boards_on(site: Site, page: str) -> list[str]:
    """The addresses of the boards a page links to, in its order."""
    links = [link.attributes["href"] for link in Document.at(site.url + page).root.all("main")[0].all("a")]
    return [link for link in links if urlsplit(link).path.startswith("/en/boards/")]


@pytest.fixture
def without_script(browser: Browser, site: Site) -> Iterator[Page]:
    """A page in a browser whose JavaScript is switched off."""
    context = browser.new_context(base_url=site.url, java_script_enabled=False, viewport=size(WIDE))
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("start", ["/en/?council=wrexham", "/en/boards/developing-the-economy?council=wrexham"])
def test_without_javascript_pages_read_fully_and_the_lens_works(start: str, without_script: Page) -> None:
    page = without_script
    page.goto(start)
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("main tbody tr:visible").count() > 5
    assert "Loading" not in page.locator("body").inner_text()
    before = page.locator("main").inner_text()
    page.locator('select[name="period"]').select_option("2019-04-01/P1Y")
    go_by(page.get_by_role("button", name="Show"))
    assert query_of(page)["period"] == ["2019-04-01/P1Y"]
    assert page.locator('select[name="period"]').input_value() == "2019-04-01/P1Y"
    assert page.locator("main").inner_text() != before
    go_by(page.locator(".segment").first)
    count = page.locator("main tbody tr").count()
    assert f"{count} indicator" in page.locator(".lead").inner_text()


def test_without_javascript_another_council_can_be_chosen(without_script: Page) -> None:
    """The form sends the old council's period and theme along; none of that may stand in the way."""
    page = without_script
    page.goto(address("en", PAGES["overview-theme"]))
    page.locator('select[name="council"]').select_option("coventry")
    go_by(page.get_by_role("button", name="Show"))
    expect(page.locator("header small")).to_have_text("Coventry City Council")


@pytest.mark.parametrize("page_name", ["board", "indicators-filtered", "indicator-limits"])
def test_a_download_is_a_file_with_the_rows_of_its_page(page_name: str, visit: Visit) -> None:
    page = visit(address("en", PAGES[page_name]))
    with page.expect_download() as waiting:
        page.locator('main a:is([href^="/download/calls"], [href^="/download/series"])').first.click()
    download = waiting.value
    assert re.fullmatch(r"wrexham_[\w-]+(_[\w-]+)?\.csv", download.suggested_filename)
    rows = list(csv.DictReader(StringIO(download.path().read_text(encoding="utf-8-sig"))))
    if page_name == "indicator-limits":
        own = [row for row in rows if row["area"] == "W06000006"]
        figures = page.get_by_role("table", name=re.compile("The same figures as in the chart"))
        assert len(own) == figures.locator("tbody tr").count()
    else:
        within = page.locator(".measures" if page_name == "board" else "main")
        assert len(rows) == within.locator('tbody th a, details li a[href*="/indicators/"]').count()


@pytest.mark.parametrize("page_name", ["overview", "board", "indicators-filtered", "indicator-own"])
def test_a_printed_page_has_figures_and_no_controls(page_name: str, visit: Visit) -> None:
    page = visit(address("en", PAGES[page_name]))
    page.emulate_media(media="print")
    assert page.locator("nav:visible, button:visible, input:visible, .skip:visible, .modebar:visible").count() == 0
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("main tbody tr:visible").count() > 0
    for control in page.locator("select:visible").all():
        assert control.evaluate("select => getComputedStyle(select).borderTopWidth") == "0px"
    seen = "parts => parts.map(part => part.lastElementChild.checkVisibility())"
    assert all(page.locator("main details:not(.variation, :has(form))").evaluate_all(seen))


def test_why_a_mark_stands_is_told_under_the_pointer_by_key_and_until_escape(visit: Visit) -> None:
    page = visit(address("en", PAGES["indicators"]))
    mark, why = page.locator(".variation summary").first, page.locator(".variation p").first
    expect(why).to_be_hidden()
    mark.hover()
    expect(why).to_be_visible()
    page.keyboard.press("Escape")
    expect(why).to_be_hidden()
    page.mouse.move(0, 0)
    page.locator(".variation").first.locator("xpath=ancestor::tr//a[contains(@class, 'traced')]").last.focus()
    page.keyboard.press("Tab")
    expect(mark).to_be_focused()
    expect(why).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(why).to_be_visible()
    page.keyboard.press("Escape")
    expect(why).to_be_hidden()


def test_on_paper_a_mark_has_its_words_and_a_reason_only_where_it_was_opened(visit: Visit) -> None:
    page = visit(address("en", PAGES["indicators"]))
    marks, reasons = page.locator(".variation summary"), page.locator(".variation p")
    marks.nth(1).click()
    page.emulate_media(media="print")
    expect(marks.first).to_be_visible()
    expect(reasons.first).to_be_hidden()
    expect(reasons.nth(1)).to_be_visible()


def test_colours_and_motion_a_reader_chose_are_kept(visit: Visit) -> None:
    page = visit(OVERVIEW)
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    borders = page.locator(".segment, .tag").evaluate_all(
        "all => all.map(one => getComputedStyle(one).borderTopStyle + parseFloat(getComputedStyle(one).borderTopWidth))"
    )
    assert set(borders) == {"solid1"}
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = "all => all.filter(one => parseFloat(getComputedStyle(one).animationDuration) > 0).length"
    assert page.locator("body *").evaluate_all(moving) == 0


def test_enlarged_four_times_everything_can_still_be_used(visit: Visit) -> None:
    """320 pixels is a window of 1280 enlarged to 400%: https://www.w3.org/TR/WCAG22/#reflow."""
    page = visit(OVERVIEW)
    page.set_viewport_size(size(NARROW))
    for link in page.locator("header nav a").all():
        expect(link).to_be_in_viewport()
    large_enough(page, ".lens select, a.segment")
    page.locator('select[name="theme"]').select_option("place")
    page.wait_for_url("**theme=place**")
    arrived(page, "/en/?")
    page.locator("a.segment-improved").first.click()
    arrived(page, "/en/indicators")
    expect(page.locator("main tbody tr").first).to_be_visible()
    large_enough(page, ".filters select, .filters button, .filters input:not([type=hidden])")


def large_enough(page: Page, controls: str) -> None:
    """Everything to press is there, large enough for a finger and inside the narrow window."""
    found = page.locator(controls).all()
    assert found
    for control in found:
        box = control.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= SMALLEST_TARGET
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW[0]
