"""Services beside each other: their money, and the direction of the indicators each should move."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.money_plane import money_plane, reading
from dashboard.components.money_words import direction_words, on_budget_words, over_words, pounds, service_name
from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.i18n import Say
from dashboard.parts import board_link
from dashboard.selection import Selection
from warehouse.reads.plans import Board
from warehouse.reads.reader import Row
from warehouse.rules.budget_variance import Counted
from warehouse.rules.money_quadrants import Quadrant, Unplaced

NOTHING = "–"


def services_section(
    found: Sequence[Row], boards: Mapping[str, Board], selection: Selection, say: Say
) -> list[Component]:
    """The plane and the table of services; nothing where the plan gives none.

    Args:
        found: rows of `warehouse.reads.money_services` of one kind of money.
        boards: by id.
        selection: the page.
        say: its language.
    """
    if not found:
        return []
    note = say("Parts of a board's money, never more of it; each with the indicators it should move. Cash terms.")
    columns = [
        Column(say("Service")),
        Column(say("Spending"), numeric=True),
        Column(say("Against the budget"), numeric=True),
        Column(say("Direction")),
        Column(say("Where it stands")),
    ]
    return [
        section(
            say("Services"),
            note,
            *money_plane(
                found,
                lambda row: service_name(row, say.language).text,
                say("Services: {list}.", list=reading(found, say)),
                say,
            ),
            table(
                say("Money and direction of each service"),
                columns,
                [_cells(row, boards, selection, say) for row in found],
            ),
        )
    ]


def service_cell(row: Row, boards: Mapping[str, Board], selection: Selection, say: Say) -> list[Any]:
    """A service's name over the link to its board."""
    return [named(service_name(row, say.language)), html.Small(board_link(boards[row["board"]], selection))]


def _cells(row: Row, boards: Mapping[str, Board], selection: Selection, say: Say) -> list[Any]:
    state = Quadrant.of(row["quadrant"]) if row["quadrant"] else Unplaced.of(row["reason"])
    spent: Any = NOTHING
    against: Any = NOTHING
    if row["spent"] is not None:
        spent = [pounds(row["spent"], say), html.Small(Counted.of(row["counted"]).words(say.language))]
        against = [over_words(row, say), html.Small(on_budget_words(row, say))]
    service = service_cell(row, boards, selection, say)
    return [service, spent, against, direction_words(row, say), state.words(say.language)]
