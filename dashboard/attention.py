"""What needs attention, what is doing well, what changed and what cannot be seen: orderings of calls."""

from collections.abc import Iterable
from decimal import Decimal

from dashboard.report import Report, narrowed_by
from dashboard.selection import Selection
from warehouse.reads import attention as read
from warehouse.reads.groups import Filters
from warehouse.reads.reader import Reader, Row
from warehouse.rules.vocabulary import DIRECTIONAL, Call

NEWS_ORDER = (Call.WORSE, Call.NOT_AVAILABLE, Call.CANT_SAY, Call.SAME, Call.IMPROVED)
"""Bad news first, then what can no longer be seen."""

_UNKNOWN = Decimal(0)


def needing_attention(reader: Reader, report: Report, selection: Selection) -> list[Row]:
    """The report's indicators that need attention, in the order of the rule."""
    filters = Filters(**narrowed_by(selection))
    found = read.needing_attention(reader, council=selection.council, period=report.period, filters=filters)
    return _in_order(report.rows, found["id"])


def blind_spots(reader: Reader, report: Report, selection: Selection) -> list[list[Row]]:
    """The report's indicators without a direction, in the order of the rule, those of one reason together.

    The reason of the indicator that is longest without a direction comes first.
    """
    filters = Filters(**narrowed_by(selection))
    found = read.unseen(reader, council=selection.council, period=report.period, filters=filters)
    return by_reason(_in_order(report.rows, found["id"]))


def by_reason(calls: Iterable[Row]) -> list[list[Row]]:
    """The calls without a direction, those of one reason together, in the order in which they come."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in calls:
        if row["call"] not in DIRECTIONAL:
            groups.setdefault((row["call"], row["reason"]), []).append(row)
    return list(groups.values())


def doing_well(calls: list[Row]) -> list[Row]:
    """Indicators that improved: the largest change in per cent first, then the plan's order."""
    improved = [row for row in calls if row["call"] == Call.IMPROVED]
    return sorted(improved, key=lambda row: (-_size(row), row["position"]))


def bad_news_first(changes: list[Row]) -> list[Row]:
    """Changed calls in the order of `NEWS_ORDER`, then of the plan."""
    order: dict[str, int] = {call: place for place, call in enumerate(NEWS_ORDER)}
    return sorted(changes, key=lambda row: (order[row["call"]], row["position"]))


def _in_order(calls: list[Row], order: Iterable[str]) -> list[Row]:
    by_indicator = {row["indicator"]: row for row in calls}
    return [by_indicator[indicator] for indicator in order]


def _size(row: Row) -> Decimal:
    """How large the change is beside the figure compared with; an unknown one counts nothing."""
    percent = row["change_percent"]
    return abs(Decimal(percent)) if percent is not None else _UNKNOWN
