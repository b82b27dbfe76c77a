"""Where the present trend leads: to the last target that is still to come, or else 12 months on."""

import math
from dataclasses import dataclass
from decimal import Decimal

from warehouse.reads.comparable import Comparable
from warehouse.reads.indicator import Indicator
from warehouse.reads.reader import Row
from warehouse.rules.noise.projection import Aim, Projection, aim_of, is_projected, projection
from warehouse.rules.noise.signals import MONTHS_AHEAD
from warehouse.rules.periods import Period, add_months, parse


@dataclass(frozen=True)
class Projected:
    """A projection, and what it is held against.

    Attributes:
        line: its heights, and whether it misses.
        latest: the period of the latest figure.
        period: the period it leads to.
        low: the lowest figure on target, infinite without one.
        high: the highest, alike.
        set_for_then: whether the target is one set for that period; else it is the latest figure's own.
    """

    line: Projection
    latest: str
    period: str
    low: float
    high: float
    set_for_then: bool


def projected_to_target(
    own: Comparable, indicator: Indicator, targets: list[Row], call: Row | None
) -> Projected | None:
    """The projection from the latest figure; None where nothing is aimed for or no line is drawn.

    Args:
        own: the figures.
        indicator: says whether its figures may be projected at all.
        targets: rows of `warehouse.reads.indicator.targets`.
        call: that of the latest figure's period, with the target in force (`target_low`, `target_high`).
    """
    newest = own.newest
    if own.series is None or newest is None:
        return None
    if not is_projected(indicator.aggregation, seasonal=indicator.seasonal, step=own.series.step):
        return None
    now = parse(newest["period"])
    months, aim, set_for_then = _aim(now, indicator, targets, call)
    line = projection(own.series.run_to(now.start_month), own.series.step, months, aim) if aim else None
    if aim is None or line is None:
        return None
    return Projected(line, newest["period"], Period(add_months(now.start, months), now.months).iso, *aim, set_for_then)


def _aim(now: Period, indicator: Indicator, targets: list[Row], call: Row | None) -> tuple[int, Aim | None, bool]:
    """How many months ahead to look, the bounds of the target there, and whether it was set for then."""
    later = [(when, row) for when, row in ((parse(row["period"]), row) for row in targets) if _is_later(when, now)]
    for when, row in sorted(later, key=lambda one: one[0], reverse=True):
        amounts = (_number(row[name]) for name in ("value", "range_low", "range_high"))
        if aim := aim_of(row["kind"], indicator.polarity, *amounts):
            return when.start_month - now.start_month, aim, True
    return MONTHS_AHEAD, _in_force(call), False


def _is_later(target: Period, now: Period) -> bool:
    """Whether a target is for a later period like the figure's own: what a year adds up to says little of a quarter."""
    return target.months == now.months and target.start > now.start


def _in_force(call: Row | None) -> Aim | None:
    if call is None or (call["target_low"] is None and call["target_high"] is None):
        return None
    low, high = _number(call["target_low"]), _number(call["target_high"])
    return -math.inf if low is None else low, math.inf if high is None else high


def _number(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
