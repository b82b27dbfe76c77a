"""The heatmap as it is used: changed at once with the address following, by keyboard, and without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.addresses import LANGUAGES, address
from tests.browser.conftest import PATIENCE, Visit, go_by, wait_until_drawn
from tests.browser.faults import Faults
from tests.browser.server import Site
from tests.browser.test_journeys import CALLBACK

HERE = "/cross-cutting?council=abertest"
ROW = '#page tr[data-c]:has(a[href*="/indicators/{}?"])'

SIDES = """() => {
  const sides = row => [...row.children].slice(1).map(cell => Math.round(cell.getBoundingClientRect().right));
  const heads = sides(document.querySelector("#page .heat-table thead tr"));
  return [...document.querySelectorAll("#page tr[data-c]")]
    .filter(row => sides(row).some((side, at) => Math.abs(side - heads[at]) > 1))
    .map(row => row.textContent);
}"""
"""Rows whose cells end elsewhere than the headings of their columns."""


def cells(page: Page, indicator: str) -> list[str]:
    """The words of an indicator's cells, the oldest first."""
    return page.locator(f"{ROW.format(indicator)} td").all_text_contents()


@pytest.mark.parametrize("language", LANGUAGES)
def test_view_order_and_search_change_at_once_and_stand_in_the_address(language: str, visit: Visit) -> None:
    page = visit(address(language, HERE))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    form = page.locator("#page .heat-form")
    form.locator("[name=show]").select_option("variation")
    form.locator("[name=sort]").select_option("title")
    form.locator("[name=q]").fill("llyfrgell")
    expect(page).to_have_url(re.compile("q=llyfrgell&sort=title&show=variation"))
    changed = {indicator: cells(page, indicator) for indicator in ("visits", "attendance")}
    shown = page.locator("#page tr[data-c]:visible").count()
    assert [url for url in asked if CALLBACK in url] == []
    visit(page.url.removeprefix(page.url.split(f"/{language}/")[0]))
    assert {indicator: cells(page, indicator) for indicator in changed} == changed
    assert page.locator("#page tr[data-c]:visible").count() == shown == 1


def test_the_other_language_and_the_lens_keep_what_is_shown(visit: Visit) -> None:
    page = visit(address("en", HERE))
    page.locator("#page .heat-form [name=sort]").select_option("worst")
    expect(page).to_have_url(re.compile("sort=worst"))
    page.locator('#page .lens [name="theme"]').select_option("people")
    expect(page).to_have_url(re.compile("theme=people.*sort=worst"))
    expect(page.locator("#page .heat-form [name=sort]")).to_have_value("worst")
    assert "sort=worst" in (page.locator("#page header .language").get_attribute("href") or "")


def test_arrow_keys_move_from_cell_to_cell_and_each_is_told(visit: Visit) -> None:
    page = visit(address("en", HERE))
    page.locator("#page .heat-region").focus()
    line = page.locator("#page .heat-line")
    page.keyboard.press("ArrowDown")
    expect(line).to_have_text("School attendance, 2023/24: better, not tested.")
    page.keyboard.press("ArrowLeft")
    expect(line).to_have_text("School attendance, 2022/23: not available (this is the first figure).")
    page.keyboard.press("ArrowUp")
    assert page.locator("#page td.at").count() == 1


def test_without_javascript_the_form_asks_the_server(browser: Browser, site: Site, faults: Faults) -> None:
    window = browser.new_context(java_script_enabled=False, base_url=site.url)
    window.set_default_timeout(PATIENCE)
    page = window.new_page()
    faults.watch(page)
    page.goto(address("en", HERE))
    form = page.locator(".heat-form")
    form.locator("[name=show]").select_option("rag")
    form.locator("[name=q]").fill("repair")
    go_by(form.locator("button"))
    assert "show=rag" in page.url
    assert page.url.endswith("#heatmap")
    assert page.locator("#heatmap").count() == 1
    assert page.locator("tr[data-c]:visible").count() == 1
    assert page.locator("tr[data-c]:visible td").all_text_contents()[-1] == "no target"
    window.close()
    assert faults.take() == []


def test_going_back_shows_what_the_address_says(visit: Visit) -> None:
    page = visit(address("en", HERE))
    page.locator("#page .heat-form [name=show]").select_option("rag")
    expect(page).to_have_url(re.compile("show=rag"))
    page.locator('#page header nav a[aria-current="page"]').click()
    expect(page.locator("#page .heat")).to_have_attribute("data-show", "call")
    page.go_back()
    expect(page.locator("#page .heat")).to_have_attribute("data-show", "rag")
    wait_until_drawn(page)


@pytest.mark.parametrize("show", ["call", "variation", "rag"])
def test_every_cell_stands_under_its_period(show: str, visit: Visit) -> None:
    page = visit(address("en", f"{HERE}&show={show}"))
    page.locator("#page .heat-region").scroll_into_view_if_needed()
    assert page.evaluate(SIDES) == []
