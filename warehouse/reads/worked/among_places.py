"""Worked examples of comparison with other places: a quarter, a tie, a group too small, and a benchmark."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import numpy as np

from warehouse.reads.reader import Row
from warehouse.rules import places as rule
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.benchmark import Benchmarks, Measured, against_benchmark
from warehouse.rules.codes import code, words_of
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.comparison_vocabulary import Against, BenchmarkTest, NoQuartile
from warehouse.rules.exact import Amounts, Bands, exactly
from warehouse.rules.spread import FINER
from warehouse.rules.vocabulary import Polarity

MORE_PLACES = ("58", "61", "61", "63", "64", "66", "67", "70", "71", "74", "78", "80")
"""Figures of the places of a group, in order; the group of an example is as many of them as it needs."""


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
    group = _placed(sorted(map(Decimal, MORE_PLACES), reverse=True))
    small = _placed(sorted(map(Decimal, MORE_PLACES[: rule.FEWEST_PLACES - 1]), reverse=True))
    return group, small[0]


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
    return [_benchmarked(value, limits, benchmark) for value, limits in tried]


def _placed(values: Sequence[Decimal]) -> list[Row]:
    """The places of one group, each with its figure and the columns of the table of comparisons."""
    found = rule.places(np.zeros(len(values), dtype=np.int64), exactly(values), _higher_is_better(len(values)))
    reasons = words_of(found.reason, NoQuartile)
    return [
        {"value": value, "quartile_reason": reason}
        | {name: int(numbers[at]) if known[at] else None for name, (numbers, known) in found.columns().items()}
        for at, (value, reason) in enumerate(zip(values, reasons, strict=True))
    ]


def _benchmarked(value: Decimal, limits: tuple[Decimal, Decimal] | None, benchmark: Decimal) -> Benchmarked:
    """A place among the others, of which the first is the one that is asked about."""
    others = [one for one in map(Decimal, MORE_PLACES) if one != value]
    lower, upper = limits or (None, None)
    count, rest = 1 + len(others), [None] * len(others)
    group, unknown = np.zeros(count, dtype=np.int64), exactly([None] * count)
    figures = Measured(
        group=group,
        value=exactly([value, *others]),
        lower=exactly([lower, *rest]),
        upper=exactly([upper, *rest]),
        lower_998=unknown,
        upper_998=unknown,
        denominator=np.full(count, np.nan),
        percent=np.zeros(count, dtype=np.bool_),
    )
    test = np.array([code(BenchmarkTest.INTERVAL)])
    mark = Benchmarks(group[:1], exactly([benchmark]), exactly([None]), exactly([None]), test)
    found = against_benchmark(figures, mark, _higher_is_better(count), asked=np.arange(count) == 0)
    against = words_of(found.against, Against)[0]
    return Benchmarked(value, limits, benchmark, str(against), _spread(found.mad))


def _spread(mad: Amounts) -> Decimal:
    """The first spread as it is written."""
    return Decimal(int(mad.ticks[0])).scaleb(-AMOUNT_DECIMALS - FINER)


def _higher_is_better(count: int) -> Yardstick:
    """The yardstick of every place of an example: no range, and no tolerance, since places have none."""
    nothing = np.zeros(count, dtype=object)
    return Yardstick(
        polarity=np.full(count, code(Polarity.HIGHER)),
        low=nothing,
        high=nothing,
        bounded=np.zeros(count, dtype=np.bool_),
        tolerance=Bands(nothing, nothing),
        decimals=np.full(count, -1),
        scale=np.full(count, AMOUNT_DECIMALS),
    )
