"""Which periods an indicator is judged at, and which of them stands for each period a council reports.

A figure stands in the reporting period in which its own period ends: calendar 2023 and the three years 2021 to 2023
both stand in 2023/24. Where no figure ends in a reporting period, the period that should have is judged in its
place, so that a missing figure is counted as not available and never drops out of sight.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from warehouse.rules.periods import FREQUENCY_MONTHS, Period, add_months, parse

YEAR = 12
QUARTER = 3

Stands = tuple[str, str]
"""A reporting period, and the period that stands in it."""

Judged = tuple[str, int, int]
"""A period, the month since year 0 in which it starts, and its months."""


@dataclass(frozen=True)
class Calendars:
    """The three frames a build needs.

    Attributes:
        calendar: council, indicator, period, start_month, months: every period an indicator is judged at.
        standings: council, reporting_period, indicator, period: which of them stands in each reporting period.
        reporting: council, period, months, starts, ends: the reporting periods.
    """

    calendar: pd.DataFrame
    standings: pd.DataFrame
    reporting: pd.DataFrame


def calendars(periods: pd.DataFrame, indicators: pd.DataFrame, plans: pd.DataFrame) -> Calendars:
    """Lay out every council's calendar.

    Args:
        periods: council, indicator, period, own (True where the council's own area has a figure for it), distinct.
        indicators: council, indicator, frequency.
        plans: council, financial_year_starts.
    """
    calendar: list[tuple[object, ...]] = []
    standings: list[tuple[object, ...]] = []
    reporting: list[tuple[object, ...]] = []
    read = {text: parse(text) for text in periods["period"].unique()}
    known = {
        key: tuple(sorted(read[text] for text in group["period"].unique()))
        for key, group in periods.groupby(["council", "indicator"], sort=False)
    }
    own = periods[periods["own"].astype(bool)].groupby("council")["period"].unique()
    for plan in plans.itertuples():
        council = str(plan.council)
        frequencies = indicators.loc[indicators["council"] == council].set_index("indicator")["frequency"]
        ends = [parse(text) for text in own.get(council, ())]
        reports = list(_reporting_periods(ends, int(str(plan.financial_year_starts)), set(frequencies)))
        reporting += [(council, r.iso, r.months, r.start, r.end) for r in reports]
        laid_out: dict[tuple[tuple[Period, ...], int], tuple[list[Stands], list[Judged]]] = {}
        for indicator, frequency in frequencies.items():
            alike = known.get((council, indicator), ()), FREQUENCY_MONTHS[frequency]
            if alike not in laid_out:
                laid_out[alike] = _laid_out(*alike, reports)
            stands, judged = laid_out[alike]
            standings += [(council, report, indicator, period) for report, period in stands]
            calendar += [(council, indicator, *period) for period in judged]
    return Calendars(
        pd.DataFrame(calendar, columns=["council", "indicator", "period", "start_month", "months"]),
        pd.DataFrame(standings, columns=["council", "reporting_period", "indicator", "period"]),
        pd.DataFrame(reporting, columns=["council", "period", "months", "starts", "ends"]),
    )


def _reporting_periods(have: list[Period], year_starts: int, frequencies: Iterable[str]) -> Iterator[Period]:
    """The years in which the council's own figures end; and quarters, where anything is that frequent."""
    if not have:
        return
    first, last = min(period.end for period in have), max(period.end for period in have)
    lengths = [YEAR]
    if any(FREQUENCY_MONTHS[frequency] <= QUARTER for frequency in frequencies):
        frequent = [period.end for period in have if 0 < period.months <= QUARTER]
        lengths += [QUARTER] if frequent else []
    for months in lengths:
        period = Period(add_months(first.replace(month=year_starts, day=1), -YEAR), months)
        while period.start <= last:
            if period.end >= first and (months == YEAR or period.end >= min(frequent)):
                yield period
            period = Period(add_months(period.start, months), months)


def _laid_out(have: tuple[Period, ...], step: int, reports: list[Period]) -> tuple[list[Stands], list[Judged]]:
    """What stands for a series in each reporting period, and every period at which it is judged; many series share it.

    Args:
        have: the periods of its figures, in order.
        step: months from one to the next.
        reports: the reporting periods.
    """
    stands = {report: _standing(have, report, step) for report in reports if step <= report.months}
    judged = sorted({*have, *stands.values()})
    return (
        [(report.iso, period.iso) for report, period in stands.items()],
        [(period.iso, period.start_month, period.months or step) for period in judged],
    )


def _standing(have: tuple[Period, ...], report: Period, step: int) -> Period:
    """The period of a series that ends in `report`: the latest one, or the one that should have."""
    ending = [period for period in have if report.start <= period.end <= report.end]
    if ending:
        return max(ending, key=lambda period: (period.end, (period.months or step) == step))
    if not have:
        return report
    nearest = min(have, key=lambda period: abs((period.end - report.end).days))
    shift = report.months * _reports_apart(nearest, report)
    return Period(add_months(nearest.start, shift), nearest.months)


def _reports_apart(period: Period, report: Period) -> int:
    """How many reporting periods `period` ends before `report`; negative when after."""
    months = 12 * (report.end.year - period.end.year) + report.end.month - period.end.month
    return months // report.months
