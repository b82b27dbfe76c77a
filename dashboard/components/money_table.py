"""Money beside performance as a table that can be sorted."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import html

from dashboard.components.money_words import direction_words, on_budget_words, over_words, pounds
from dashboard.components.sortable_table import SortColumn, sortable_table
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.parts import board_link
from dashboard.selection import Selection
from warehouse.reads.plans import Board
from warehouse.reads.reader import Row
from warehouse.rules.budget_variance import Counted
from warehouse.rules.money_quadrants import Quadrant, Unplaced

NOTHING = "–"
SORTED: Mapping[str, str] = {"budget": "budget", "spent": "spent", "over": "over_percent", "direction": "balance"}
"""Values of `sort`, and the column that each goes by."""


def money_table(
    caption: str, found: Sequence[Row], boards: Mapping[str, Board], selection: Selection, say: Say, year_starts: int
) -> html.Table:
    """The rows of `warehouse.reads.money`, in the order that the address asks for, else in the plan's."""
    columns = [
        SortColumn(say("Board"), key="board"),
        SortColumn(say("Budget"), numeric=True, key="budget"),
        SortColumn(say("Spending"), numeric=True, key="spent"),
        SortColumn(say("Against the budget"), numeric=True, key="over"),
        SortColumn(say("Direction"), key="direction"),
        SortColumn(say("Where it stands")),
    ]
    lines = [
        _cells(row, boards[row["board"]], selection, say, year_starts) for row in _sorted(found, boards, selection)
    ]
    return sortable_table(caption, columns, lines, selection, say)


def _sorted(found: Sequence[Row], boards: Mapping[str, Board], selection: Selection) -> list[Row]:
    """What has no figure stands last, whichever way the rest is sorted."""
    asked = selection.get("sort")
    key, falling = asked.removeprefix("-"), asked.startswith("-")
    if key == "board":
        by_name: Callable[[Row], Any] = lambda row: name_of(boards[row["board"]], selection.language).text.casefold()  # noqa: E731
        return sorted(found, key=by_name, reverse=falling)
    column = SORTED.get(key)
    if column is None:
        return list(found)
    known = [row for row in found if row[column] is not None]
    return [
        *sorted(known, key=lambda row: row[column], reverse=falling),
        *(row for row in found if row[column] is None),
    ]


def _cells(row: Row, board: Board, selection: Selection, say: Say, year_starts: int) -> list[Any]:
    state = Quadrant.of(row["quadrant"]) if row["quadrant"] else Unplaced.of(row["reason"])
    budget: Any = NOTHING
    if row["budget"] is not None:
        budget = [pounds(row["budget"], say), html.Small(period_words(row["period"], say, year_starts))]
    spent: Any = NOTHING
    if row["spent"] is not None:
        spent = [pounds(row["spent"], say), html.Small(Counted.of(row["counted"]).words(say.language))]
    against: Any = NOTHING
    if row["over"] is not None:
        against = [over_words(row, say), html.Small(on_budget_words(row, say))]
    return [board_link(board, selection), budget, spent, against, direction_words(row, say), state.words(say.language)]
