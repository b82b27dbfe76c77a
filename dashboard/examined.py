"""A tally and what it rests on, read for a page: so that it can be gone through line by line."""

from dataclasses import dataclass

from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.firmness import Firmness, firmness_by_part
from dashboard.report import Report, narrowed_by
from dashboard.selection import Selection
from dashboard.tally_years import OneBasket, Year, one_basket, tally_years
from warehouse.reads.reader import Row, rows
from warehouse.reads.tally_examined import DOUBLE, HALF, tallies_under
from warehouse.rules.vocabulary import Scope


@dataclass(frozen=True)
class Examined:
    """The tally of the plan, or of one board, and what it rests on.

    Attributes:
        report: the tally and its indicators.
        board: the board's id; empty for the plan.
        firmness: how clear its calls are.
        half: the tally were the "same" band half as wide.
        double: the tally were it twice as wide.
        years: the tally through the years.
        basket: the tally like for like; None where too few indicators have a direction in both years.
    """

    report: Report
    board: str
    firmness: Firmness
    half: Counts
    double: Counts
    years: tuple[Year, ...]
    basket: OneBasket | None

    @property
    def published(self) -> Row | None:
        """The tally that the council published for the reporting period."""
        return next((year.published for year in self.years if year.period == self.report.period), None)

    def moved(self, call: str) -> list[Row]:
        """The indicators whose call would be another by the column `call`, in the plan's order."""
        return [row for row in self.report.rows if row[call] != row["call"]]


def examine(context: Context, report: Report, selection: Selection, board: str = "") -> Examined:
    """Everything that a tally rests on, narrowed by the lens."""
    scope, part = (Scope.BOARD, board) if board else (Scope.PLAN, report.plan.id)
    years = tally_years(context, report, selection, board or None)
    lens = narrowed_by(selection)

    found = rows(tallies_under(context.store.reader(), selection.council, report.period, scope, part, **lens))
    under = {row["band"]: Counts.of(row) for row in found}
    return Examined(
        report=report,
        board=board,
        firmness=firmness_by_part(context, selection, scope).get(part, Firmness()),
        half=under.get(HALF, Counts()),
        double=under.get(DOUBLE, Counts()),
        years=years,
        basket=one_basket(context, report, selection, years, board or None),
    )
