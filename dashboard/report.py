"""What every page about the plan starts from: the calls of a reporting period, and of the year before."""

from dataclasses import dataclass

import pandas as pd

from dashboard.context import Context
from dashboard.counts import Counts, LikeForLike, like_for_like
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads.calls import calls
from warehouse.reads.plans import Plan, ReportingPeriod
from warehouse.reads.reader import Row, rows
from warehouse.rules import periods

YEAR_MONTHS = 12


@dataclass(frozen=True)
class Report:
    """The plan as a reporting period shows it, narrowed by the lens.

    Attributes:
        plan: the council's plan.
        period: the reporting period, ISO.
        now: calls standing in it, as `warehouse.reads.calls.calls` gives them.
        year_before: the reporting period a year earlier; `None` where there is none.
        before: calls standing in that; `None` likewise.
    """

    plan: Plan
    period: str
    now: pd.DataFrame
    year_before: str | None
    before: pd.DataFrame | None

    @property
    def counts(self) -> Counts:
        """This period's tally."""
        return Counts.of(self.now["call"])

    @property
    def counts_before(self) -> Counts | None:
        """The year before's tally."""
        return None if self.before is None else Counts.of(self.before["call"])

    @property
    def same_basket(self) -> LikeForLike | None:
        """Both tallies over the indicators with a direction in both years."""
        return None if self.before is None else like_for_like(self.now, self.before)

    @property
    def rows(self) -> list[Row]:
        """The calls as plain values, in the plan's order."""
        return rows(self.now)

    def words(self, period: str, say: Say) -> str:
        """A reporting period as the council writes it."""
        return period_words(period, say, self.plan.financial_year_starts)


def gather(context: Context, selection: Selection, *, board: str | None = None) -> Report | None:
    """The report for an address; `None` where the council has no reporting period yet."""
    if not selection.period:
        return None
    reader = context.store.reader()
    plan = context.plan(selection.council)
    narrowed = {"theme": selection.theme or None, "committee": selection.committee or None, "board": board}
    earlier = year_before(plan.reporting_periods, selection.period)
    return Report(
        plan=plan,
        period=selection.period,
        now=calls(reader, selection.council, selection.period, **narrowed),
        year_before=earlier,
        before=calls(reader, selection.council, earlier, **narrowed) if earlier else None,
    )


def year_before(reported: tuple[ReportingPeriod, ...], period: str) -> str | None:
    """The reporting period of the same length that began a year earlier, where the council has it."""
    return _earlier(reported, period, YEAR_MONTHS)


def report_before(reported: tuple[ReportingPeriod, ...], period: str) -> str | None:
    """The reporting period just before: the last quarter for a quarter, the last year for a year."""
    return _earlier(reported, period, periods.parse(period).months)


def _earlier(reported: tuple[ReportingPeriod, ...], period: str, months: int) -> str | None:
    now = periods.parse(period)
    wanted = periods.Period(periods.add_months(now.start, -months), now.months).iso
    return wanted if any(one.period == wanted for one in reported) else None


def narrowed_to(plan: Plan, selection: Selection) -> str:
    """The theme and committee looked at, in words; empty for the whole plan."""
    chosen = [name_of(theme, selection.language).text for theme in plan.themes if theme.id == selection.theme]
    chosen += [name_of(one, selection.language).text for one in plan.committees if one.id == selection.committee]
    return ", ".join(chosen)
