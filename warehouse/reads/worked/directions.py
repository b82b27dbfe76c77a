"""Worked examples of the direction of travel: a series of figures under an indicator's own rules, and its call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from warehouse.judging.rows import call_rows
from warehouse.reads.reader import Row
from warehouse.rules import defaults
from warehouse.rules.periods import Period, add_months, parse
from warehouse.rules.vocabulary import Aggregation, Polarity, Unit
from warehouse.schema import INDICATORS

PLACE = {"council": "worked", "area": "place", "breakdown": ""}
YEAR = "2023-04-01/P1Y"
QUARTER = "2024-01-01/P3M"
"""The period of the last figure of a series, by how far apart its figures are."""


@dataclass(frozen=True)
class Series:
    """Figures under an indicator's rules, oldest first, the last being the one that is judged.

    Attributes:
        figures: each a period after the one before; None where there is none.
        rules: columns of the table of indicators that are not as usual; higher is better, and the unit is a number.
        latest: columns of the table of observations for the last figure.
        period: the period of the last figure.
    """

    figures: Sequence[Decimal | None]
    rules: Mapping[str, Any] = field(default_factory=dict)
    latest: Mapping[str, Any] = field(default_factory=dict)
    period: str = YEAR


@dataclass(frozen=True)
class Judged:
    """A series with its call: a row of the table of calls up to `marker`, and the row of its indicator."""

    series: Series
    call: Row
    indicator: Row


def pair(before: str | Decimal | None, now: str | Decimal | None, **rules: Any) -> Series:
    """Two figures a year apart; without the earlier one, the first."""
    found = (now,) if before is None else (before, now)
    return Series([None if one is None else Decimal(one) for one in found], rules)


def judge(series: Mapping[str, Series]) -> dict[str, Judged]:
    """Every series by its name, judged by the rule all at once."""
    indicators = {name: _indicator(name, one) for name, one in series.items()}
    figures = [row for name, one in series.items() for row in _rows(name, one)]
    found = call_rows(list(indicators.values()), figures, [_request(name, one) for name, one in series.items()])
    calls = {row["indicator"]: row for row in found}
    return {name: Judged(one, calls[name], indicators[name]) for name, one in series.items()}


def _indicator(name: str, series: Series) -> Row:
    unit = series.rules.get("unit", Unit.NUMBER)
    tolerance = defaults.default_tolerance(unit)
    usual = {
        "council": PLACE["council"],
        "indicator": name,
        "unit": str(unit),
        "polarity": Polarity.HIGHER.value,
        "tolerance_kind": str(tolerance.kind),
        "tolerance": tolerance.width,
        "aggregation": str(Aggregation.PERIOD),
        "max_lag_periods": 0,
        "allow_gap": 0,
    }
    return {column.name: None for column in INDICATORS.c} | usual | dict(series.rules)


def _request(name: str, series: Series) -> Row:
    period = parse(series.period)
    return PLACE | {
        "indicator": name,
        "period": series.period,
        "start_month": period.start_month,
        "months": period.months,
    }


def _rows(name: str, series: Series) -> list[Row]:
    last = parse(series.period)
    count = len(series.figures)
    found = []
    for at, value in enumerate(series.figures, start=1):
        period = Period(add_months(last.start, (at - count) * last.months), last.months)
        row = PLACE | {
            "indicator": name,
            "period": period.iso,
            "start_month": period.start_month,
            "months": period.months,
            "value": value,
            "definition": "1",
            "vintage": at,
        }
        found.append(row | (dict(series.latest) if at == count else {}))
    return found
