"""How figures arise: from a simple model of each indicator, and chance that is a hash, so it is the same every time.

Adding an indicator, an area or a period changes no other figure. All arithmetic is exact decimal.
"""

import hashlib
from decimal import Decimal

from data.example.make.measure import Measure, amount
from data.example.make.measures import MEASURES
from data.example.make.plan import COUNCIL_AREA
from data.example.make.quarters import last_year_by, period_of
from data.example.make.turns import turn_of
from warehouse.rules.periods import Period, add_months
from warehouse.rules.vocabulary import Marker

Row = dict[str, str]

START = 12 * 2019 + 3
"""April 2019, in months since year 0: where a model's level holds."""

PERCENT = Decimal(100)


def chance(*key: str) -> Decimal:
    """A number that belongs to this key, with mean 0, standard deviation 1 and no value beyond 3: three even draws."""
    digest = hashlib.sha256("|".join(key).encode()).digest()
    draws = (int.from_bytes(digest[n : n + 4], "big") for n in (0, 4, 8))
    return Decimal(sum(draws)) / Decimal(2**31) - 3


def figure(measure: Measure, label: str, area: str = COUNCIL_AREA, part: str = "") -> Row:
    """The figure of an indicator for a period: columns of figures.csv, where they hold something."""
    period = period_of(measure, label)
    row = {"indicator": measure.id, "area": area, "period": label, "breakdown": part}
    if measure.aggregation == "cumulative":
        value = sum((_modelled(measure, quarter, area, part) for quarter in _so_far(period)), Decimal(0))
        return row | _written(measure, value, row) | {"months_elapsed": str(_quarter(period) * 3 + 3)}
    return row | _written(measure, _modelled(measure, period, area, part), row)


def _written(measure: Measure, value: Decimal, row: Row) -> Row:
    """The value as published, with its counts or its limits where the indicator has them."""
    model = measure.model
    if model.cases:
        spread = chance(row["area"], row["period"], row["breakdown"], "cases")
        below = int(model.cases * (1 + spread / 30))
        above = min(below, int(value * below / PERCENT))
        value = PERCENT * above / below
        return {"value": amount(value, measure.decimals), "numerator": str(above), "denominator": str(below)}
    if value < model.hidden_below:
        return {"value": "", "marker": Marker.CONFIDENTIAL.value}
    if model.margin is None:
        return {"value": amount(value, measure.decimals)}
    ends = value - Decimal(model.margin), value + Decimal(model.margin)
    lower, upper = (amount(_bounded(measure, end), measure.decimals) for end in ends)
    return {"value": amount(value, measure.decimals), "lower": lower, "upper": upper}


def _modelled(measure: Measure, period: Period, area: str, part: str) -> Decimal:
    model, months = measure.model, period.start_month - START
    value = Decimal(model.level) + Decimal(model.trend) * months / 12 + _off_trend(measure, period, area, part)
    value += Decimal(model.season[_quarter(period)])
    if area == COUNCIL_AREA:
        value += turn_of(measure.id, period.start)
    else:
        value += Decimal(model.spread or 0) * chance(measure.id, area)
    value += sum((Decimal(away) for name, away in model.parts if name == part), Decimal(0))
    return _bounded(measure, value)


def _off_trend(measure: Measure, period: Period, area: str, part: str) -> Decimal:
    """What chance adds, and in other councils what the figure follows."""
    model = measure.model
    value = Decimal(model.noise) * chance(measure.id, area, part, period.iso)
    if model.follows is None or area == COUNCIL_AREA:
        return value
    led = MEASURES[model.follows.indicator]
    before = last_year_by(led, add_months(period.start, period.months - model.follows.months))
    return value + Decimal(model.follows.by) * _off_trend(led, before, area, part)


def _bounded(measure: Measure, value: Decimal) -> Decimal:
    """No percentage beyond 0 to 100, and nothing counted below 0; only money may be owed."""
    if measure.unit == "percent":
        return min(max(value, Decimal(0)), PERCENT)
    return value if measure.unit == "£m" else max(value, Decimal(0))


def _quarter(period: Period) -> int:
    """Which quarter of the financial year a period starts in, from 0."""
    return (period.start.month - 4) % 12 // 3


def _so_far(period: Period) -> list[Period]:
    """The quarters of the financial year up to and with this one."""
    return [Period(add_months(period.start, -3 * back), 3) for back in range(_quarter(period), -1, -1)]
