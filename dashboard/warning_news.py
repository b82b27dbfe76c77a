"""What is new since the last report: each indicator is held against the last meeting of its own boards."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from warehouse.reads.reader import Row
from warehouse.rules import periods
from warehouse.rules.attention_news import Wait, last_report, newly_pressing, next_report
from warehouse.rules.moments import LAST

Days = tuple[date, ...]
Tiers = Mapping[str, int | None]
"""Indicator -> its tier; None where it had a direction and needed no attention."""


@dataclass(frozen=True)
class NewsItem:
    """An indicator that stands in a worse tier than at the last report.

    Attributes:
        row: a row of `warehouse.reads.calls.calls`.
        tier_then: the tier it stood in; None where it was not listed.
        wait: since when its figure is here, and when members are told; None where the figure was here already, and
            what it is judged by has changed.
    """

    row: Row
    tier_then: int | None
    wait: Wait | None


@dataclass(frozen=True)
class News:
    """What is new.

    Attributes:
        items: in the order of the rule.
        first: the earliest last report that anything listed is held against; None where the plan names no meeting.
        last: the latest of them.
    """

    items: list[NewsItem]
    first: date | None = None
    last: date | None = None


def news_of(
    listed: Sequence[Row],
    meetings: Mapping[str, Days],
    since: Mapping[str, date],
    day: date,
    tiers_at: Callable[[datetime], Tiers],
) -> News:
    """What is new among the indicators that need attention.

    Args:
        listed: rows of `warehouse.reads.calls.calls`, in the order of the rule.
        meetings: the days on which an indicator's boards meet; none for one without.
        since: the day on which each figure became known here.
        day: the day whose knowledge is shown.
        tiers_at: the tiers as they were known at a moment (UTC).
    """
    held = {row["indicator"]: last_report(meetings.get(row["indicator"], ()), day) for row in listed}
    reports = sorted({report for report in held.values() if report is not None})
    if not reports:
        return News([])
    then = {report: tiers_at(datetime.combine(report, LAST)) for report in reports}
    reported = [(row, report) for row in listed if (report := held[row["indicator"]]) is not None]
    tiers_then = [then[report].get(row["indicator"]) for row, report in reported]
    new = newly_pressing(_tiers([row["tier"] for row, _ in reported]), _tiers(tiers_then))
    items = [
        NewsItem(row, tier, _wait(row, report, meetings[row["indicator"]], since))
        for (row, report), tier, is_new in zip(reported, tiers_then, new, strict=True)
        if is_new
    ]
    return News(items, reports[0], reports[-1])


def _tiers(tiers: Sequence[int | None]) -> pd.Series:
    return pd.Series(list(tiers), dtype="Int64")


def _wait(row: Row, report: date, meetings: Days, since: Mapping[str, date]) -> Wait | None:
    known = since[row["indicator"]]
    if known <= report:
        return None
    ended = periods.parse(row["current_period"]).end
    return Wait(ended=ended, known=known, reported=next_report(meetings, known))
