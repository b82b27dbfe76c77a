"""Figures of other periods than the reporting period: neither hidden, nor passed off as the period's own."""

from collections.abc import Sequence
from datetime import date

from warehouse.reads.plans import ReportingPeriod
from warehouse.reads.reader import Row
from warehouse.rules import periods


def newer_figure(history: Sequence[Row], reported: str) -> Row | None:
    """The newest call with a figure of its own period, of those that end after the reporting period.

    Args:
        history: the call of every period, oldest first.
        reported: the reporting period looked at, ISO; empty where there is none.
    """
    newer = [row for row in _own(history, reported) if _end(row["period"]) > _end(reported)]
    return max(newer, key=lambda row: _end(row["period"]), default=None)


def latest_before(history: Sequence[Row], reported: str) -> Row | None:
    """The newest call with a figure of its own period, of those that end before the reporting period does."""
    earlier = [row for row in _own(history, reported) if _end(row["period"]) <= _end(reported)]
    return max(earlier, key=lambda row: _end(row["period"]), default=None)


def _own(history: Sequence[Row], reported: str) -> list[Row]:
    return [row for row in history if row["value"] is not None and not row["lagged"]] if reported else []


def _end(period: str) -> date:
    return periods.parse(period).end


def reporting_period_of(period: str, reported: str, known: Sequence[ReportingPeriod]) -> str | None:
    """The reporting period, as long as the one looked at, in which `period` ends: there its figure stands."""
    end, months = periods.parse(period).end, periods.parse(reported).months
    holding = [one.period for one in known if one.months == months and one.starts <= end <= one.ends]
    return next(iter(holding), None)
