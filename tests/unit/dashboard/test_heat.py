"""The heatmap's rows, groups, periods and orders."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from dashboard.context import Context
from dashboard.heat import Every, Heat, HeatRow, Sort, heat, heat_rows, shown_periods
from dashboard.heat_states import NOTHING, WORDS, Show, letters, states
from dashboard.i18n import speaker
from dashboard.selection import Selection
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.reads.plans import ReportingPeriod

ONE, TWO = "2022-04-01/P1Y", "2023-04-01/P1Y"


def stands(indicator: str, period: str, call: str, **more: Any) -> dict[str, Any]:
    told = {"reason": None, "agreement": f"{call}_untested", "rag": "no_target", "run": 0, "tier": None}
    return {"indicator": indicator, "reporting_period": period, "period": period, "call": call} | told | more


def shaped(*cells: dict[str, Any], language: str = "en") -> dict[str, HeatRow]:
    ids = {cell["indicator"] for cell in cells}
    named = {id_: {"title_en": f"Title {id_}", "title_cy": f"Teitl {id_[::-1]}"} for id_ in ids}
    return {row.indicator: row for row in heat_rows(pd.DataFrame(cells), (ONE, TWO), named, language)}


def words(row: HeatRow, show: Show) -> list[str]:
    known = states(show, speaker("en"))
    return [known[letter].word for letter in row.states[show]]


def test_a_row_tells_every_period_in_every_view() -> None:
    row = shaped(
        stands("a", ONE, "worse", agreement="clear_decline", rag="red"),
        stands("a", TWO, "cant_say", agreement="cant_say", reason="no_polarity", rag="no_judgement"),
    )["a"]
    assert words(row, Show.CALL) == ["worse", "can't say"]
    assert words(row, Show.VARIATION) == ["worse, and clearly so", "can't say"]
    assert words(row, Show.RAG) == ["red", "not judged"]
    assert row.reasons[0] == NOTHING != row.reasons[1]


def test_a_period_in_which_nothing_stands_says_so() -> None:
    rows = shaped(stands("a", TWO, "same"), stands("b", ONE, "same"))
    assert words(rows["a"], Show.CALL) == ["no figure was due", "same"]
    assert words(rows["b"], Show.CALL) == ["same", "no figure was due"]


def order(rows: dict[str, HeatRow], sort: Sort) -> str:
    return "".join(sorted(rows, key=lambda id_: rows[id_].places[sort]))


def test_orders_look_at_the_newest_period() -> None:
    rows = shaped(
        stands("d", ONE, "worse", tier=1, run=9),
        stands("d", TWO, "same"),
        stands("b", TWO, "worse", tier=5, run=3),
        stands("a", ONE, "same"),
        stands("c", TWO, "worse", tier=2, run=1),
    )
    assert order(rows, Sort.PLAN) == "dbac"
    assert order(rows, Sort.WORST) == "cbda"
    assert order(rows, Sort.DECLINE) == "bcda"
    assert order(rows, Sort.TITLE) == "abcd"


def test_a_search_looks_at_both_titles_and_the_id() -> None:
    assert shaped(stands("ab", TWO, "same"), language="cy")["ab"].searched == "ab title ab teitl ba"


def test_each_indicator_stands_once_under_the_first_of_its_boards(context: Context) -> None:
    drawn = here(context)
    assert [(board.id if board else None, [row.indicator for row in members]) for board, members in drawn.groups] == [
        ("jobs", ["work"]),
        ("safe", ["crime"]),
    ]
    assert drawn.periods == (Y22, Y23)
    assert drawn.total == 2
    assert here(context, theme="people").total == 1


def here(context: Context, **lens: str) -> Heat:
    plan = context.plan(COUNCIL)
    return heat(context, plan, Every.YEAR, Selection(council=COUNCIL, period=Y23, **lens))


def reported(year: int, months: int = 12, month: int = 4, count: int = 1) -> ReportingPeriod:
    starts = date(year, month, 1)
    ends = date(year + 1, 3, 31) if months == 12 else date(year, month + 2, 30)
    return ReportingPeriod(f"{starts}/P{'1Y' if months == 12 else '3M'}", months, starts, ends, 1, count)


def test_periods_go_up_to_the_lens_and_leave_out_those_without_figures() -> None:
    periods = [reported(2024), reported(2023), reported(2022, count=0), reported(2021), reported(2023, 3)]
    assert shown_periods(periods, Every.YEAR, "2023-04-01/P1Y") == ("2021-04-01/P1Y", "2023-04-01/P1Y")
    assert shown_periods(periods, Every.QUARTER, "2023-04-01/P1Y") == ("2023-04-01/P3M",)
    assert shown_periods(periods, Every.YEAR, "2023-04-01/P3M") == ("2021-04-01/P1Y",)


@pytest.mark.parametrize("show", Show)
def test_every_state_has_a_letter_of_its_own(show: Show) -> None:
    kept = letters(WORDS[show])
    assert len(set(kept.values())) == len(kept) == len(WORDS[show])
    assert NOTHING not in kept.values()
