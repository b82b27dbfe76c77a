"""A figure newer than the reporting period looked at: it may not be hidden, nor may it pass for the period's own."""

from collections.abc import Sequence

from warehouse.reads.plans import ReportingPeriod
from warehouse.reads.reader import Row
from warehouse.rules import periods


def newer_figure(history: Sequence[Row], reported: str) -> Row | None:
    """The newest call with a figure of its own period, where that period ends after the reporting period; else None.

    Args:
        history: the call of every period, oldest first.
        reported: the reporting period looked at, ISO; empty where there is none.
    """
    own = [row for row in history if row["value"] is not None and not row["lagged"]]
    if not own or not reported:
        return None
    newest = max(own, key=lambda row: periods.parse(row["period"]).end)
    return newest if periods.parse(newest["period"]).end > periods.parse(reported).end else None


def reporting_period_of(period: str, reported: str, known: Sequence[ReportingPeriod]) -> str | None:
    """The reporting period, as long as the one looked at, in which `period` ends: there its figure stands."""
    end, months = periods.parse(period).end, periods.parse(reported).months
    holding = [one.period for one in known if one.months == months and one.starts <= end <= one.ends]
    return next(iter(holding), None)
