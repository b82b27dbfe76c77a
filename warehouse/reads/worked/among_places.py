"""Worked examples of comparison with other places: a quarter, a tie, a group too small, and a benchmark."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import sqlalchemy as sa

from warehouse.reads.reader import Row
from warehouse.reads.worked.directions import PLACE, YEAR
from warehouse.reads.worked.given import asked, given
from warehouse.rules import places as rule
from warehouse.rules.amounts import AMOUNT
from warehouse.rules.benchmark import against_benchmark
from warehouse.rules.comparison_vocabulary import BenchmarkTest
from warehouse.rules.vocabulary import Polarity, Unit
from warehouse.schema import INDICATORS

MORE_PLACES = ("58", "61", "61", "63", "64", "66", "67", "70", "71", "74", "78", "80")
"""Figures of the places of a group, in order; the group of an example is as many of them as it needs."""

TEXTS = ("council", "comparator", "indicator", "breakdown", "period", "area", "definition")
LIMITS = ("lower", "upper", "lower_998", "upper_998", "denominator")
FIGURES = (*(sa.column(n, sa.Text()) for n in TEXTS), *(sa.column(n, AMOUNT) for n in ("value", *LIMITS)))
BENCHMARKS = (
    *(sa.column(n, sa.Text()) for n in (*TEXTS, "test")),
    *(sa.column(n, AMOUNT) for n in ("value", "lower", "upper")),
)
GROUP, SMALL = "group", "small"


@dataclass(frozen=True)
class Benchmarked:
    """A place's figure with its limits, None where it has none; the benchmark, and how it stands against it."""

    value: Decimal
    limits: tuple[Decimal, Decimal] | None
    benchmark: Decimal
    against: str
    mad: Decimal


@cache
def among_places() -> tuple[list[Row], Row]:
    """Where each place of a group stands, best first, and the best of a group that is one place too small."""
    figures = [_figure(GROUP, str(at), Decimal(value)) for at, value in enumerate(MORE_PLACES)]
    few = [_figure(SMALL, str(at), Decimal(value)) for at, value in enumerate(MORE_PLACES[: rule.FEWEST_PLACES - 1])]
    statement = rule.places(
        given("figures", FIGURES, [*figures, *few]), given("indicators", list(INDICATORS.c), _indicators())
    )
    found = sorted(asked(statement), key=lambda row: row["value"], reverse=True)
    small = [row for row in found if row["indicator"] == SMALL]
    return [row for row in found if row["indicator"] == GROUP], small[0]


@cache
def against_a_benchmark() -> list[Benchmarked]:
    """A place whose limits hold the benchmark, one whose do not, and two without limits: within a spread, and beyond.

    Each stands in a group of the same places, and only its own figure is looked at.
    """
    benchmark = Decimal(66)
    wide, narrow = (Decimal(65), Decimal(71)), (Decimal(67), Decimal(69))
    tried: Sequence[tuple[Decimal, tuple[Decimal, Decimal] | None]] = (
        (Decimal(68), wide),
        (Decimal(68), narrow),
        (Decimal(70), None),
        (Decimal(80), None),
    )
    figures, marks = [], []
    for number, (value, limits) in enumerate(tried):
        others = [one for one in MORE_PLACES if Decimal(one) != value]
        figures += [_figure(GROUP, str(at), Decimal(one), f"{number}") for at, one in enumerate(others)]
        figures.append(_figure(GROUP, "ours", value, f"{number}", limits))
        marks.append(
            _group(GROUP, f"{number}") | {"area": "nation", "value": benchmark, "test": BenchmarkTest.INTERVAL.value}
        )
    statement = against_benchmark(
        given("figures", FIGURES, figures),
        given("benchmarks", BENCHMARKS, marks),
        given("indicators", list(INDICATORS.c), _indicators()),
    )
    ours = {row["breakdown"]: row for row in asked(statement) if row["area"] == "ours"}
    return [
        Benchmarked(value, limits, benchmark, ours[f"{number}"]["against"], ours[f"{number}"]["mad"])
        for number, (value, limits) in enumerate(tried)
    ]


def _group(indicator: str, breakdown: str = "") -> Row:
    key = {"council": PLACE["council"], "comparator": "all", "indicator": indicator, "breakdown": breakdown}
    return key | {"period": YEAR, "definition": "1"}


def _figure(
    indicator: str, area: str, value: Decimal, breakdown: str = "", limits: tuple[Decimal, Decimal] | None = None
) -> Row:
    lower, upper = limits or (None, None)
    return _group(indicator, breakdown) | {"area": area, "value": value, "lower": lower, "upper": upper}


def _indicators() -> list[Row]:
    rules = {"council": PLACE["council"], "unit": str(Unit.NUMBER), "polarity": Polarity.HIGHER.value}
    return [rules | {"indicator": name} for name in (GROUP, SMALL)]
