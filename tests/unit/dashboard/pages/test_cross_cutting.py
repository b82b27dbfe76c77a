"""The cross-cutting page: matrices whose cells lead to their indicators, and what is said where there is nothing."""

import re

import pytest

from dashboard.context import Context
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
