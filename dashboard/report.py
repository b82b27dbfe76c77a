"""What every page about the plan starts from: the calls and tallies of a reporting period, and of the year before."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.context import Context
from dashboard.counts import Counts, LikeForLike
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads import tallies as read
from warehouse.reads.calls import calls
from warehouse.reads.plans import Plan, ReportingPeriod
from warehouse.reads.reader import Reader, Row, rows
from warehouse.rules import periods
from warehouse.rules.vocabulary import Scope

YEAR_MONTHS = 12


@dataclass(frozen=True)
class Report:
    """The plan, or one board's part of it, as a reporting period shows it, narrowed by the lens.

    Attributes:
        plan: the council's plan.
        period: the reporting period, ISO.
        now: calls standing in it, as `warehouse.reads.calls.calls` gives them.
        counts: this period's tally.
        counts_before: the year before's; `None` where there is no reporting period a year earlier.
        same_basket: both tallies over the indicators with a direction in both years; `None` where there is none.
    """

    plan: Plan
    period: str
    now: pd.DataFrame
    counts: Counts
    counts_before: Counts | None
    same_basket: LikeForLike | None

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
    reader, council, period = context.store.reader(), selection.council, selection.period
    plan = context.plan(council)
    scope, part = (Scope.BOARD, board) if board else (Scope.PLAN, plan.id)
    lens = narrowed_by(selection)
    earlier = year_before(plan.reporting_periods, period)
    return Report(
        plan=plan,
        period=period,
        now=calls(reader, council, period, board=board, **lens),
        counts=tallied(reader, council, period, scope, **lens).get(part, Counts()),
        counts_before=tallied(reader, council, earlier, scope, **lens).get(part, Counts()) if earlier else None,
        same_basket=_alike(reader, council, (period, earlier), (scope, part), **lens) if earlier else None,
    )


def by_part(context: Context, selection: Selection, scope: Scope) -> dict[str, Counts]:
    """The tally of each theme, objective, board or committee that has indicators, narrowed by the lens, by id."""
    return tallied(context.store.reader(), selection.council, selection.period, scope, **narrowed_by(selection))


def narrowed_by(selection: Selection) -> dict[str, Any]:
    """What the lens narrows every read to: the theme and the committee."""
    return {"theme": selection.theme or None, "committee": selection.committee or None}


def tallied(reader: Reader, council: str, period: str, scope: Scope, **lens: Any) -> dict[str, Counts]:
    """The tally of each part of the plan that has indicators, narrowed by what is given, by id."""
    return {row["id"]: Counts.of(row) for row in rows(read.tallies(reader, council, period, scope, **lens))}


def _alike(
    reader: Reader, council: str, years: tuple[str, str], part: tuple[Scope, str], **lens: Any
) -> LikeForLike | None:
    """Both tallies like for like; `None` where no indicator has a direction in both years."""
    both = [Counts.of(row) for row in rows(read.like_for_like(reader, council, years, *part, **lens))]
    return LikeForLike(now=both[1], before=both[0]) if both else None


def year_before(reported: tuple[ReportingPeriod, ...], period: str) -> str | None:
    """The reporting period of the same length that began a year earlier, where the council has it."""
    now = periods.parse(period)
    wanted = periods.Period(periods.add_months(now.start, -YEAR_MONTHS), now.months).iso
    return wanted if any(one.period == wanted for one in reported) else None


def report_before(reported: tuple[ReportingPeriod, ...], period: str) -> str | None:
    """The latest reporting period of the same length before this one; `None` before the first."""
    now = periods.parse(period)
    every = [periods.parse(one.period) for one in reported]
    earlier = [one for one in every if one.months == now.months and one.end < now.end]
    return max(earlier, key=lambda one: one.end).iso if earlier else None


def narrowed_to(plan: Plan, selection: Selection) -> str:
    """The theme and committee looked at, in words; empty for the whole plan."""
    chosen = [name_of(theme, selection.language).text for theme in plan.themes if theme.id == selection.theme]
    chosen += [name_of(one, selection.language).text for one in plan.committees if one.id == selection.committee]
    return ", ".join(chosen)
