"""What needs attention, what is doing well, what changed and what cannot be seen: orderings of calls."""

from decimal import Decimal

from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import Call, Rag

RAG_ORDER: dict[str, int] = {
    Rag.RED: 0,
    Rag.AMBER: 1,
    Rag.NO_TARGET: 2,
    Rag.NO_JUDGEMENT: 2,
    Rag.NO_DATA: 2,
    Rag.GREEN: 3,
}
"""Off target first; what is on target although it got worse comes last."""

NEWS_ORDER = (Call.WORSE, Call.NOT_AVAILABLE, Call.CANT_SAY, Call.SAME, Call.IMPROVED)
"""Bad news first, then what can no longer be seen."""

_UNKNOWN = Decimal(0)


def needing_attention(calls: list[Row]) -> list[Row]:
    """Indicators that got worse: off target first, then the largest change in per cent, then the plan's order."""
    worse = [row for row in calls if row["call"] == Call.WORSE]
    return sorted(worse, key=lambda row: (RAG_ORDER[row["rag"]], -_size(row), row["position"]))


def doing_well(calls: list[Row]) -> list[Row]:
    """Indicators that improved: the largest change in per cent first, then the plan's order."""
    improved = [row for row in calls if row["call"] == Call.IMPROVED]
    return sorted(improved, key=lambda row: (-_size(row), row["position"]))


def blind_spots(calls: list[Row]) -> dict[tuple[str, str], list[Row]]:
    """Indicators without a direction, by call and reason, the largest group first within each call."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in calls:
        if row["call"] in (Call.CANT_SAY, Call.NOT_AVAILABLE):
            groups.setdefault((row["call"], row["reason"]), []).append(row)
    order: dict[str, int] = {call: place for place, call in enumerate(Call)}
    return dict(sorted(groups.items(), key=lambda item: (-order[item[0][0]], -len(item[1]), item[0])))


def bad_news_first(changes: list[Row]) -> list[Row]:
    """Changed calls in the order of `NEWS_ORDER`, then of the plan."""
    order: dict[str, int] = {call: place for place, call in enumerate(NEWS_ORDER)}
    return sorted(changes, key=lambda row: (order[row["call"]], row["position"]))


def _size(row: Row) -> Decimal:
    """How large the change is beside the figure compared with; an unknown one counts nothing."""
    percent = row["change_percent"]
    return abs(Decimal(percent)) if percent is not None else _UNKNOWN
