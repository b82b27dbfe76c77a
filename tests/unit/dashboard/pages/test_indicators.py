"""The list of indicators, as a reader without JavaScript meets it."""

import re

import pytest

from dashboard.context import Context
from dashboard.pages import indicators
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y23


def page(context: Context, language: str = "en", **asked: str) -> str:
    selection = Selection(language=language, page="indicators", council=COUNCIL, period=Y23).changed(**asked)
    return to_html(indicators.layout(context, selection))


def listed(html: str) -> list[str]:
    return re.findall(r'<th [^>]*scope="row"[^>]*><a href="/\w+/indicators/(\w+)\?', html)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["work", "crime"]),
        ({"board": "jobs"}, ["work"]),
        ({"board": "safe", "call": "cant_say"}, ["crime"]),
        ({"variation": "clear"}, ["work"]),
        ({"variation": "clear", "board": "safe"}, ["work"]),
        ({"q": "WORK"}, ["work"]),
        ({"theme": "people"}, ["crime"]),
        ({"sort": "title"}, ["crime", "work"]),
        ({"sort": "-title"}, ["work", "crime"]),
    ],
)
def test_the_list_holds_what_was_asked_for_in_its_order(
    context: Context, asked: dict[str, str], found: list[str]
) -> None:
    html = page(context, **asked)
    assert listed(html) == found
    assert f"{len(found)} indicator" in html


def test_each_filter_is_said_and_can_be_removed(context: Context) -> None:
    html = page(context, board="safe", call="cant_say", q="crime")
    chosen = re.search(r'class="chosen".*?</ul>', html, re.DOTALL)
    assert chosen is not None
    assert "Safe" in chosen[0]
    links = re.findall(r'href="([^"]+)"', chosen[0])
    assert len(links) == 3
    assert sum("board=safe" in link for link in links) == 2
    assert sum("call=cant_say" in link for link in links) == 2
    assert sum("q=crime" in link for link in links) == 2


def test_the_variation_looked_for_is_said_and_can_be_removed(context: Context) -> None:
    html = page(context, variation="untested")
    assert listed(html) == []
    chosen = re.search(r'class="chosen".*?</ul>', html, re.DOTALL)
    assert chosen is not None
    assert "Variation: <b>untested</b>" in chosen[0]
    assert "variation" not in re.findall(r'href="([^"]+)"', chosen[0])[0]
    assert '<option value="untested" selected>untested</option>' in html


def test_the_form_works_without_javascript_and_keeps_the_lens(context: Context) -> None:
    html = page(context, q="tŷ", theme="people")
    form = re.search(r'<form[^>]*class="filters".*?</form>', html, re.DOTALL)
    assert form is not None
    assert 'method="get"' in form[0]
    fields = [dict(re.findall(r'(\w+)="([^"]*)"', tag)) for tag in re.findall(r"<input[^>]*>", form[0])]
    values = {field["name"]: (field["type"], field["value"]) for field in fields}
    assert values["period"] == ("hidden", Y23)
    assert values["theme"] == ("hidden", "people")
    assert values["q"] == ("search", "tŷ")


def test_a_control_not_narrowed_says_all(context: Context) -> None:
    selects = re.findall(r"<select.*?</select>", page(context, board="safe"), re.DOTALL)
    chosen = [re.search(r'value="([^"]*)" selected', select) for select in selects]
    assert [found[1] for found in chosen if found] == ["safe", "all", "all", "all"]


def test_sorting_is_a_link_that_turns_round_and_ends(context: Context) -> None:
    def link(html: str) -> str:
        found = re.search(r'<a href="([^"]*)" title="Sort by Indicator"', html)
        assert found is not None
        return found[1]

    assert "sort=title" in link(page(context))
    assert "sort=-title" in link(page(context, sort="title"))
    assert "sort=" not in link(page(context, sort="-title"))
    assert 'aria-sort="descending"' in page(context, sort="-title")
    assert "aria-sort" not in page(context)


def test_an_empty_list_says_why_and_offers_a_way_back(context: Context) -> None:
    html = page(context, q="nothing like it", board="jobs")
    assert "nothing like it" in html
    assert "<table" not in html
    back = re.search(r'href="([^"]+)"[^>]*>Show all indicators', html)
    assert back is not None
    assert "q=" not in back[1]
    assert "board=" not in back[1]


def test_the_download_is_of_the_same_list(context: Context) -> None:
    html = page(context, board="safe", sort="title")
    link = re.search(r'href="(/download/calls.csv[^"]+)"', html)
    assert link is not None
    assert "board=safe" in link[1]
    assert "language=en" in link[1]


def test_the_page_is_welsh_and_marks_english_names(context: Context) -> None:
    selection = Selection(language="cy", page="indicators", council=COUNCIL, period=Y23)
    tree = indicators.layout(context, selection)
    assert "Pobl mewn gwaith" in text_of_tree(tree)
    assert "Search" not in text_of_tree(tree)
    assert '<span lang="en">Jobs</span>' in to_html(tree)


def test_targets_have_a_column_only_where_anything_listed_has_one(context: Context) -> None:
    assert ">Target</a>" in page(context).replace('<span aria-hidden="true"></span>', "")
    assert "Target" not in page(context, theme="people")


def test_the_figure_compared_with_stands_over_its_period(context: Context) -> None:
    assert "70.0%</a><small>2022/23</small>" in page(context, board="jobs")
