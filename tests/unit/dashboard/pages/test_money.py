"""Money beside performance: its sentence, its plane, its lists, its table, and why there may be nothing."""

import re

from dashboard.context import Context
from dashboard.pages import money
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24

HERE = Selection(page="money", council=COUNCIL, period=Y23)


def test_it_opens_with_how_many_boards_are_over_budget_and_declining(working_context: Context) -> None:
    words = text_of_tree(money.layout(working_context, HERE))
    assert words.startswith("In 2023/24, none of 2 boards is over budget and declining")
    assert "Each board's revenue budget of 2023/24" in words
    assert "in cash terms" in words


def test_every_board_stands_in_a_list_or_says_why_not(working_context: Context) -> None:
    words = text_of_tree(money.layout(working_context, HERE))
    lists = words[words.index("Side by side, not cause and effect.") : words.index("The same as a table")]
    assert "Over budget and improving Jobs : £36,500 (3.0%) over, actual; 1 improved, 0 the same, 0 worse" in lists
    assert "Cannot be placed Safe : " in lists
    assert "no budget is recorded for this period" in lists


def test_revenue_and_capital_are_never_added_up(working_context: Context) -> None:
    words = text_of_tree(money.layout(working_context, HERE.changed(show="capital")))
    assert "Each board's capital budget of 2023/24" in words
    assert "£114,999 (28.7%) under, actual" in words
    assert "£36,500" not in words
    strange = text_of_tree(money.layout(working_context, HERE.changed(show="gold")))
    assert "Each board's revenue budget of 2023/24" in strange


def test_the_table_is_sorted_as_the_address_says(working_context: Context) -> None:
    def boards(sort: str) -> list[str]:
        html = to_html(money.layout(working_context, HERE.changed(sort=sort)))
        html = html[html.index("The same as a table") : html.index("Download money")]
        return re.findall(r'<th [^>]*scope="row"[^>]*><a href="/en/boards/([a-z]+)', html)

    assert boards("") == ["jobs", "safe"]
    assert boards("-board") == ["safe", "jobs"]
    assert boards("over") == boards("-over") == ["jobs", "safe"]


def test_a_period_without_a_budget_names_those_that_have_one(working_context: Context) -> None:
    words = text_of_tree(money.layout(working_context, HERE.changed(period="2019-04-01/P1Y")))
    assert "No budget is recorded for 2019/20. There are budgets of 2022/23, 2023/24" in words


def test_a_council_without_budgets_says_so(context: Context) -> None:
    words = text_of_tree(money.layout(context, HERE))
    assert "This council's plan gives no budgets." in words


def test_it_speaks_welsh(working_context: Context) -> None:
    words = text_of_tree(money.layout(working_context, HERE.changed(language="cy")))
    assert "nid oes yr un o 2 bwrdd dros y gyllideb ac yn dirywio" in words
    assert "mewn termau arian parod" in words


def test_a_theme_does_not_narrow_money_and_that_is_said(working_context: Context) -> None:
    words = text_of_tree(money.layout(working_context, HERE.changed(theme="people")))
    assert "themes and committees do not narrow this page" in words
    assert "1 improved, 0 the same, 0 worse" in words


def test_the_earlier_and_the_running_year_have_their_own_amounts(working_context: Context) -> None:
    assert "on budget, actual" in text_of_tree(money.layout(working_context, HERE.changed(period=Y22)))
    assert "£1,250,000" in text_of_tree(money.layout(working_context, HERE.changed(period=Y24)))


def test_spending_through_the_years_is_in_cash_terms_unless_asked(working_context: Context) -> None:
    words = text_of_tree(money.layout(working_context, HERE))
    years = words[words.index("Through the years") :]
    assert "Cash terms: pounds as they were paid." in years
    assert "£1,236,500 over budget and improving" in years
    assert "£1,300,000 forecast, over budget" in years
    assert "+1,299,900.0%" in years


def test_real_terms_name_their_index_and_what_it_does_not_cover(working_context: Context) -> None:
    words = text_of_tree(money.layout(working_context, HERE.changed(terms="real")))
    years = words[words.index("Through the years") :]
    assert "in prices of 2024/25, by the GDP deflator of the Office for National Statistics" in years
    assert "as released on 30 June 2025. Open Government Licence v3.0." in years
    assert "£1,286,888 over budget and improving" in years
