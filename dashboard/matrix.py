"""Boards crossed with themes and with objectives: the tally of every pair, and of every board, theme and objective."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.report import Report, by_part, narrowed_by
from dashboard.selection import Selection
from warehouse.reads.matrix import board_matrix
from warehouse.reads.plans import Board, Objective, Theme
from warehouse.reads.reader import rows
from warehouse.rules.vocabulary import Scope

Parts = tuple[Theme | Objective, ...]


@dataclass(frozen=True)
class Matrix:
    """Tallies by theme or objective, and by board.

    Attributes:
        scope: theme or objective.
        parts: the themes or objectives, in the plan's order.
        boards: in the plan's order.
        cells: by ids of part and board; a pair without indicators is not there.
        of_parts: the tally of each part, whatever its boards; a part without indicators is not there.
        of_boards: the tally of each board, whatever its parts.
        whole: the tally of the plan.
    """

    scope: Scope
    parts: Parts
    boards: tuple[Board, ...]
    cells: Mapping[tuple[str, str], Counts]
    of_parts: Mapping[str, Counts]
    of_boards: Mapping[str, Counts]
    whole: Counts

    def declining_on(self, part: str) -> int:
        """On how many boards the part has an indicator that got worse."""
        return sum(counts.worse > 0 for (of, _), counts in self.cells.items() if of == part)


def matrices(context: Context, report: Report, selection: Selection) -> tuple[Matrix, Matrix]:
    """Boards by themes, and boards by objectives, narrowed by the lens."""
    reader, plan = context.store.reader(), report.plan
    of_boards = by_part(context, selection, Scope.BOARD)
    found = rows(board_matrix(reader, selection.council, report.period, **narrowed_by(selection)))

    def matrix(scope: Scope, parts: Parts) -> Matrix:
        cells = {(row["id"], row["board"]): Counts.of(row) for row in found if row["scope"] == scope}
        of_parts = by_part(context, selection, scope)
        return Matrix(scope, _shown(parts, of_parts, selection), plan.boards, cells, of_parts, of_boards, report.counts)

    return matrix(Scope.THEME, plan.themes), matrix(Scope.OBJECTIVE, plan.objectives)


def _shown(parts: Parts, of_parts: Mapping[str, Counts], selection: Selection) -> Parts:
    """Every part of the plan; of a narrowed one those with indicators, and within a theme no other theme.

    An indicator may stand in two themes, but an address narrows to one: a cell of the other would lead astray.
    """
    if not (selection.theme or selection.committee):
        return parts
    others = {one.id for one in parts if isinstance(one, Theme)} - {selection.theme} if selection.theme else set()
    return tuple(one for one in parts if one.id in of_parts and one.id not in others)
