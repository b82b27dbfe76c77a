"""Every place of a group against one benchmark: a nation, a region, or the council asked about (method, section E)."""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.benchmark_tests import Figures, compare_with
from warehouse.rules.codes import Codes
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.exact import Amounts
from warehouse.rules.noise.arrays import Counts, Flags, Floats
from warehouse.rules.pairs import pairs
from warehouse.rules.spread import spreads

HUNDRED = 100.0
"""Of everything, 100% counts: the whole that a proportion in per cent is part of."""


@dataclass(frozen=True)
class Measured:
    """Figures of n places of groups, one value each.

    Attributes:
        group: numbers that are equal for the places that are compared with one another (`places.COMPARED`).
        value: the figure; not known where the place has no usable one. 0 is a figure.
        lower: its lower 95% confidence limit, and its other limits.
        upper: see `lower`.
        lower_998: those of 99.8%.
        upper_998: see `lower_998`.
        denominator: how many people or things the place has; NaN where not known.
        percent: whether the figure is a percentage.
    """

    group: Counts
    value: Amounts
    lower: Amounts
    upper: Amounts
    lower_998: Amounts
    upper_998: Amounts
    denominator: Floats
    percent: Flags


@dataclass(frozen=True)
class Benchmarks:
    """Figures that groups are held against, one value each: a row for each group and benchmark.

    Attributes:
        group: the number of the group, as in `Measured`.
        value: the figure, in the ticks of the group's. It may be that of one of the places, or not.
        lower: its lower 95% confidence limit.
        upper: its upper one.
        test: codes of `BenchmarkTest`.
    """

    group: Counts
    value: Amounts
    lower: Amounts
    upper: Amounts
    test: Codes


@dataclass(frozen=True)
class Compared:
    """How places stand, one value for each place and benchmark that it has.

    Attributes:
        place: which of the places.
        benchmark: which of the benchmarks.
        difference: the place's figure less the benchmark, in ticks; not known unless both are.
        mad: the median absolute deviation of the group's figures (`spread.Spreads`).
        against: codes of `Against`; `NO_WORD` where what the test needs is not known.
    """

    place: Counts
    benchmark: Counts
    difference: Amounts
    mad: Amounts
    against: Codes


def against_benchmark(
    figures: Measured, benchmarks: Benchmarks, yardstick: Yardstick, asked: Flags | None = None
) -> Compared:
    """How places stand against their group's benchmarks.

    Args:
        figures: all places of the groups, since all of them make up the spread.
        benchmarks: what they are held against.
        yardstick: that of each place's indicator.
        asked: the places to be compared; all of them without it.
    """
    mad = spreads(figures.group, figures.value).mad
    rows = np.arange(figures.group.size) if asked is None else np.flatnonzero(asked)
    at, held = pairs(figures.group[rows], benchmarks.group)
    place = rows[at]
    compared = Figures(
        value=figures.value.take(place),
        lower=figures.lower.take(place),
        upper=figures.upper.take(place),
        lower_998=figures.lower_998.take(place),
        upper_998=figures.upper_998.take(place),
        denominator=figures.denominator[place],
        whole=np.where(figures.percent[place], HUNDRED, np.nan),
        benchmark=benchmarks.value.take(held),
        benchmark_lower=benchmarks.lower.take(held),
        benchmark_upper=benchmarks.upper.take(held),
        mad=mad.take(place),
    )
    against = compare_with(benchmarks.test[held], compared, yardstick.take(place))
    return Compared(place, held, _difference(compared.value, compared.benchmark), compared.mad, against)


def _difference(value: Amounts, other: Amounts) -> Amounts:
    both = value.known & other.known
    return Amounts(value.ticks - other.ticks, both).only(both)
