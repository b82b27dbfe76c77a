"""Which board acts on which: a row for the board that acts, a column for the one acted on."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.next_door_sections import WHAT_WE_ACT_ON
from dashboard.components.table import Column, table
from dashboard.i18n import Say, name_of
from dashboard.influence import Influence
from dashboard.selection import Selection
from warehouse.reads.plans import Board

INFLUENCE = "influence"
"""Where links lead to this table."""


def influence_table(
    boards: Sequence[Board],
    pairs: Mapping[tuple[str, str], Influence],
    totals: Mapping[str, Influence],
    selection: Selection,
    say: Say,
) -> Component:
    """The table; a cell leads to what the row's board acts on. Empty where nothing links the two."""
    names = [name_of(board, selection.language).text for board in boards]
    columns = [Column(say("Board that acts")), *(Column(name) for name in names), Column(say("All other boards"))]
    rows = [
        [
            html.A(named(name_of(board, selection.language)), href=selection.to("boards", board.id)),
            *(_pair(board, other, pairs.get((board.id, other.id)), selection, say) for other in boards),
            _cell(board, say("all other boards"), totals[board.id], selection, say) if totals[board.id].links else "",
        ]
        for board in boards
    ]
    return html.Div(table(say("Links from board to board"), columns, rows, quiet=True), className="matrix influence")


def _pair(board: Board, other: Board, found: Influence | None, selection: Selection, say: Say) -> Any:
    if board.id == other.id:
        return html.Span(say("itself"), className="itself")
    return _cell(board, name_of(other, selection.language).text, found, selection, say) if found else ""


def _cell(board: Board, onto: str, found: Influence, selection: Selection, say: Say) -> Component:
    about = say("{board}, acting on {other}", board=name_of(board, selection.language).text, other=onto)
    address = selection.to("boards", board.id) + f"#{WHAT_WE_ACT_ON}"
    return html.A(
        [html.Span(f"{about}: ", className="unseen"), *_words(found, say)],
        href=address,
        className="declining" if found.declining else None,
    )


def _words(found: Influence, say: Say) -> list[Component]:
    parts: list[Component] = [html.Span(say.many("{count} link", "{count} links", found.links))]
    if found.declining:
        parts.append(html.B(say.many("{count} declining", "{count} declining", found.declining)))
        parts.append(html.Small(say.many("{count} supported", "{count} supported", found.supported)))
    return [html.Div(part) for part in parts]
