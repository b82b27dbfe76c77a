"""Every board through the years: its tally and its published judgement in each, read for all boards at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.parts import judgements_of
from dashboard.report import Report, narrowed_by
from dashboard.selection import ALL, Selection
from dashboard.tally_years import years_in_a_row
from warehouse.reads.plans import Board
from warehouse.reads.reader import Row, rows
from warehouse.reads.tallies import tally_history
from warehouse.rules.vocabulary import Scope

SHOWN = 6
"""Years side by side on a screen of usual width; `years=all` shows every one."""
EVERY_YEAR = 100
"""More years than any plan or series has."""
KEY = "years"


@dataclass(frozen=True)
class BoardYears:
    """Boards beside years.

    Attributes:
        boards: in the plan's order.
        periods: the same part of each year, ISO, the oldest first.
        longer: whether there are years before those.
        counts: the tally of a board in a period; none where it has no indicators.
        judged: the published judgement, a row of `warehouse.reads.judgements.judgements`, by board and period.
    """

    boards: tuple[Board, ...]
    periods: tuple[str, ...]
    longer: bool
    counts: Mapping[tuple[str, str], Counts]
    judged: Mapping[tuple[str, str], Row]

    def of(self, board: Board, period: str) -> Counts:
        """The tally of a board in a period."""
        return self.counts.get((board.id, period), Counts())


def board_years(context: Context, report: Report, selection: Selection) -> BoardYears:
    """Every board's years, narrowed by the lens: the last `SHOWN` of them, or with `years=all` every one."""
    reader, lens = context.store.reader(), narrowed_by(selection)
    history = rows(tally_history(reader, selection.council, Scope.BOARD, **lens))
    counts = {(row["id"], row["period"]): Counts.of(row) for row in history}
    known = {period for (_, period), one in counts.items() if one.directional}
    every = years_in_a_row(known, report.period, EVERY_YEAR)
    shown = every if selection.get(KEY) == ALL else years_in_a_row(known, report.period, SHOWN)
    judged = judgements_of(context, selection, Scope.BOARD)
    return BoardYears(
        boards=report.plan.boards,
        periods=tuple(shown),
        longer=len(every) > len(shown),
        counts=counts,
        judged={(id_, row["period"]): row for id_, found in judged.items() for row in found},
    )
