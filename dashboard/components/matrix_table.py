"""A matrix of tallies as a table: a row for each theme or objective, a column for each board, and their totals."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.table import Column, table_under
from dashboard.components.tally_marks import tally_marks
from dashboard.counts import Counts
from dashboard.i18n import Say, name_of
from dashboard.matrix import Matrix
from dashboard.selection import Selection
from warehouse.reads.plans import Objective, Theme
from warehouse.rules.vocabulary import Scope


def matrix_table(matrix: Matrix, selection: Selection, say: Say) -> Component:
    """The table. A pair without indicators is left empty; totals count each indicator once."""
    language = selection.language
    first = say("Theme") if matrix.scope is Scope.THEME else say("Objective")
    boards = [name_of(board, language) for board in matrix.boards]
    columns = [Column(first), *(Column(name.text) for name in boards), Column(say("All indicators"))]
    links: list[Any] = [
        html.A(named(name_of(one, language)), href=selection.to("boards", one.id)) for one in matrix.boards
    ]
    titles: list[Any] = [first, *links, say("All indicators")]
    headings = [html.Th(title, scope="col", role="columnheader") for title in titles]
    cells = [_row(matrix, part, selection, say) for part in matrix.parts]
    caption = say("Indicators by theme and board") if matrix.scope is Scope.THEME else say("By objective and board")
    drawn = table_under(headings, caption, columns, [*cells, _totals(matrix, selection, say)], quiet=True)
    return html.Div(drawn, className="matrix")


def _row(matrix: Matrix, part: Theme | Objective, selection: Selection, say: Say) -> list[Any]:
    key, name = matrix.scope.value, name_of(part, selection.language)
    code = [html.Span(part.id, className="code"), " "] if matrix.scope is Scope.OBJECTIVE else []
    cells = [
        _cell(
            matrix.cells.get((part.id, board.id)),
            f"{name.text}, {name_of(board, selection.language).text}",
            {key: part.id, "board": board.id},
            selection,
            say,
        )
        for board in matrix.boards
    ]
    total = _total(matrix.of_parts.get(part.id), name.text, {key: part.id}, selection, say)
    return [[*code, named(name)], *cells, total]


def _totals(matrix: Matrix, selection: Selection, say: Say) -> list[Any]:
    cells = [
        _total(
            matrix.of_boards.get(board.id),
            name_of(board, selection.language).text,
            {"board": board.id},
            selection,
            say,
        )
        for board in matrix.boards
    ]
    words = say("All indicators")
    return [html.B(words), *cells, _total(matrix.whole, words, {}, selection, say)]


def _total(counts: Counts | None, about: str, narrowed: dict[str, str], selection: Selection, say: Say) -> Any:
    """As a cell, but what has no indicators at all says so: that is a gap in the plan."""
    return _cell(counts, about, narrowed, selection, say) or html.Span(say("no indicators"), className="quiet")


def _cell(counts: Counts | None, about: str, narrowed: dict[str, str], selection: Selection, say: Say) -> Any:
    if counts is None or not counts.total:
        return ""
    return tally_marks(counts, selection.to("indicators", **narrowed), about, say)
