"""The cross-cutting page: matrices whose cells lead to their indicators, and what is said where there is nothing."""

import re

import pytest

from dashboard.components.heat_table import heat_table
from dashboard.context import Context
from dashboard.heat import Every, Heat, HeatRow, Sort
from dashboard.heat_choices import Choices
from dashboard.heat_states import Show
from dashboard.i18n import Name, speaker
from dashboard.pages import cross_cutting
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23

HERE = Selection(page="cross-cutting", council=COUNCIL, period=Y23)


def row_of(html: str, words: str) -> str:
    """The row of the first matrix that begins with these words."""
    return next(row for row in re.findall(r"<tr.*?</tr>", html) if re.sub("<[^>]+>", "", row).startswith(words))


def test_a_cell_leads_to_exactly_its_indicators_and_says_its_counts(context: Context) -> None:
    row = row_of(to_html(cross_cutting.layout(context, HERE)), "e1 E1")
    addresses = re.findall(r'href="([^"]+)"', row)
    lens = f"/en/indicators?council={COUNCIL}&amp;period={Y23}"
    assert addresses == [
        f"{lens}&amp;objective=e1&amp;board=jobs",
        f"{lens}&amp;objective=e1&amp;board=safe",
        f"{lens}&amp;objective=e1",
    ]
    assert "E1, Jobs: 1 improved" in row
    assert re.search(r"<b>\+</b>1", row)


def test_pairs_without_indicators_are_left_empty(context: Context) -> None:
    html = to_html(cross_cutting.layout(context, HERE))
    assert "<div></div>" in row_of(html, "People")
    assert "<div></div>" not in row_of(html, "Economy")


def test_totals_are_the_boards_own_and_not_sums_of_cells(context: Context) -> None:
    words = text_of_tree(cross_cutting.layout(context, HERE))
    assert "All indicators counts" not in words
    assert "“All indicators” counts each once, wherever it stands: it is not the sum of the cells." in words
    assert "Safe: 1 improved, 1 can't say" in words


def test_the_page_opens_with_what_declines_and_says_where_no_links_are(context: Context) -> None:
    words = text_of_tree(cross_cutting.layout(context, HERE.changed(period=Y22)))
    assert words.startswith("In 2022/23, 1 of 2 boards have indicators that got worse")
    assert "No link from one board's indicators to another board is stated." in words


def test_within_a_theme_its_row_is_not_repeated(context: Context) -> None:
    words = text_of_tree(cross_cutting.layout(context, HERE.changed(theme="people")))
    assert words.startswith("People, 2023/24: no indicator got worse")
    assert "Boards by theme" not in words
    assert "No objective has indicators here." in words


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"period": ""}, "No figures are reported yet")],
)
def test_what_is_missing_is_said(context: Context, changes: dict[str, str], said: str) -> None:
    assert said in text_of_tree(cross_cutting.layout(context, HERE.changed(**changes)))


def heat_rows(html: str) -> dict[str, str]:
    """The heatmap's rows by the id their link leads to."""
    table = html[html.index('class="heat-table"') :]
    rows = re.findall(r"<tr [^>]*data-c=.*?</tr>", table)
    return {re.search(r"/indicators/([^?]+)", row)[1]: row for row in rows}  # type: ignore[index]


def test_every_cell_of_the_heatmap_has_its_word(context: Context) -> None:
    rows = heat_rows(to_html(cross_cutting.layout(context, HERE)))
    assert list(rows) == ["work", "crime"]
    assert re.findall(r"<td[^>]*>([^<]+)</td>", rows["work"]) == ["not available", "improved"]
    assert re.findall(r"<td[^>]*>([^<]+)</td>", rows["crime"]) == ["worse", "can&#x27;t say"]


def test_the_view_the_order_and_the_search_stand_in_the_address(context: Context) -> None:
    html = to_html(cross_cutting.layout(context, HERE.changed(show="rag", sort="title", q="tŷ")))
    rows = heat_rows(html)
    assert re.findall(r"<td[^>]*>([^<]+)</td>", rows["work"]) == ["no target", "green"]
    assert " hidden>" in rows["work"]
    assert " hidden>" not in rows["crime"]
    assert "1 of 2 indicators shown" in html


def test_a_value_the_heatmap_does_not_know_is_explained(context: Context) -> None:
    words = text_of_tree(cross_cutting.layout(context, HERE.changed(show="colours", every="week")))
    assert "The heatmap knows no “colours”. The usual is shown instead." in words
    assert "The heatmap knows no “week”." in words


def test_titles_cannot_become_markup_in_the_heatmap(context: Context) -> None:
    row = HeatRow("a<b", Name('<script>"x"'), '<script>"x"', dict.fromkeys(Show, "a"), "-", dict.fromkeys(Sort, 0))
    drawn = heat_table(
        Heat((Y23,), ((None, (row,)),)),
        Choices(Show.CALL, Sort.PLAN, Every.YEAR, ""),
        context.plan(COUNCIL),
        HERE,
        speaker("en"),
    )
    assert "<script" not in drawn.html
    assert 'data-q="&lt;script&gt;&quot;x&quot;"' in drawn.html
