"""Tests that tell a difference from a benchmark from chance: one by default, others for a comparator that names one.

`interval` is the method's own (section E). The others are those of OHID's Fingertips, for councils that publish by
them. Each looks only at which side of the benchmark a place lies, and how far beyond doubt; `compare_with` then
says what that means.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Self

import numpy as np

from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.comparison_vocabulary import Against, BenchmarkTest
from warehouse.rules.exact import Amounts, as_floats
from warehouse.rules.noise.arrays import Counts, Flags, Floats, Signs
from warehouse.rules.spread import FINER

Z_95 = Decimal("1.96")
Z_998 = Decimal("3.0902")
"""Standard errors either side that hold 95% and 99.8% of what chance does, as Fingertips writes them."""

SAID: Mapping[tuple[bool, int], tuple[Against, Against]] = {
    (True, 1): (Against.BETTER, Against.WORSE),
    (True, 2): (Against.MUCH_BETTER, Against.MUCH_WORSE),
    (False, 1): (Against.HIGHER, Against.LOWER),
    (False, 2): (Against.MUCH_HIGHER, Against.MUCH_LOWER),
}
"""Whether a direction is agreed, and how clear the difference is -> the word for above, and for below."""

UNKNOWN = np.int8(-1)
"""In place of how clear a difference is (0 not, 1, 2 much) where what the test needs is not known."""


@dataclass(frozen=True)
class Figures:
    """n places' figures and the benchmarks', one value each; all amounts of a row are in the same ticks.

    Attributes:
        value: the place's figure.
        lower: its lower 95% confidence limit, and its other limits.
        upper: see `lower`.
        lower_998: those of 99.8%.
        upper_998: see `lower_998`.
        denominator: how many people or things the place has; NaN where not known.
        whole: what the figure would be if everything counted: 100 for a percentage; NaN where it is no proportion.
        benchmark: the figure compared with.
        benchmark_lower: its lower 95% confidence limit, and its upper one.
        benchmark_upper: see `benchmark_lower`.
        mad: the group's median absolute deviation, in finer ticks (`spread.Spreads`).
    """

    value: Amounts
    lower: Amounts
    upper: Amounts
    lower_998: Amounts
    upper_998: Amounts
    denominator: Floats
    whole: Floats
    benchmark: Amounts
    benchmark_lower: Amounts
    benchmark_upper: Amounts
    mad: Amounts

    def take(self, rows: Counts) -> Self:
        """The figures at these places."""
        return type(self)(**{name: values.take(rows) for name, values in vars(self).items()})


def compare_with(test: Codes, figures: Figures, yardstick: Yardstick) -> Codes:
    """How places stand against a benchmark (codes of `Against`); `NO_WORD` where what the test needs is not known.

    Args:
        test: codes of `BenchmarkTest`.
        figures: the place's figure and the benchmark's, both usable, of one period and definition.
        yardstick: the indicator's. Without an agreed direction a place is higher or lower; with no polarity at all,
            not even `none`, it is not compared. Of two figures equally near to a range neither is better.
    """
    clear = np.full(test.shape, UNKNOWN)
    for word, tell in _TESTS.items():
        rows = np.flatnonzero(test == code(word))
        if rows.size:
            clear[rows] = tell(figures.take(rows), yardstick.scale[rows])
    ahead = yardstick.gain(figures.value.ticks, figures.benchmark.ticks)
    known = figures.value.known & figures.benchmark.known & (yardstick.polarity != NO_WORD) & (clear != UNKNOWN)
    against = np.where(known, code(Against.SIMILAR), NO_WORD)
    for (directional, clearness), (above, below) in SAID.items():
        here = known & (yardstick.tells_direction == directional) & (clear == clearness)
        against[here & (ahead > 0)] = code(above)
        against[here & (ahead < 0)] = code(below)
    return against


def _by_own_interval(figures: Figures, _: Counts) -> Signs:
    """The place's own 95% limits; where it has none, more than one median absolute deviation of its group."""
    inside, held = _between(figures.benchmark, figures.lower, figures.upper)
    away = np.abs(figures.value.ticks - figures.benchmark.ticks)
    near = (10**FINER * away <= figures.mad.ticks).astype(np.bool_)
    measured = figures.value.known & figures.benchmark.known & figures.mad.known
    return _beyond(np.where(held, inside, near), held | measured)


def _by_overlap(figures: Figures, _: Counts) -> Signs:
    """Both places' 95% limits; intervals that touch overlap. One gap is enough to tell that they do not."""
    above, above_known = _at_most(figures.lower, figures.benchmark_upper)
    below, below_known = _at_most(figures.benchmark_lower, figures.upper)
    apart = (above_known & ~above) | (below_known & ~below)
    return _beyond(~apart, apart | (above_known & below_known))


def _by_two_levels(figures: Figures, _: Counts) -> Signs:
    """The place's own 95% and 99.8% limits; a benchmark on a limit lies inside it."""
    inside, known = _between(figures.benchmark, figures.lower, figures.upper)
    inside_998, known_998 = _between(figures.benchmark, figures.lower_998, figures.upper_998)
    clear = np.where(inside_998, np.int8(1), np.int8(2))
    clear[inside] = 0
    return np.where(known & known_998, clear, UNKNOWN)


def _by_funnel(figures: Figures, scale: Counts, *, z: Decimal) -> Signs:
    """A proportion against what chance does to a place of its size, were the benchmark true of it (Wilson's limits).

    The limits around p0 are where n(p - p0)^2 = z^2 p(1 - p), so p lies inside them where the left is not the larger:
    no root to take. In binary floats, since limits are estimates and squares of amounts outgrow every decimal.
    """
    value, benchmark = as_floats(figures.value, scale), as_floats(figures.benchmark, scale)
    number, whole = figures.denominator, figures.whole
    away = value - benchmark
    inside = number * away * away <= float(z * z) * value * (whole - value)
    return _beyond(inside, (benchmark >= 0) & (benchmark <= whole) & (number > 0))


_TESTS: Mapping[BenchmarkTest, Callable[[Figures, Counts], Signs]] = {
    BenchmarkTest.INTERVAL: _by_own_interval,
    BenchmarkTest.OVERLAP: _by_overlap,
    BenchmarkTest.TWO_LEVELS: _by_two_levels,
    BenchmarkTest.FUNNEL_95: partial(_by_funnel, z=Z_95),
    BenchmarkTest.FUNNEL_998: partial(_by_funnel, z=Z_998),
}
"""Test -> how clear differences are by it, from the figures and the decimals of their ticks."""


def _beyond(similar: Flags, known: Flags) -> Signs:
    """How clear differences are by a test of one level."""
    return np.where(known, (~similar).astype(np.int8), UNKNOWN)


def _between(amount: Amounts, low: Amounts, high: Amounts) -> tuple[Flags, Flags]:
    """Whether an amount lies between two limits, ends included, and whether all three are known."""
    above, above_known = _at_most(low, amount)
    below, below_known = _at_most(amount, high)
    return above & below, above_known & below_known


def _at_most(one: Amounts, other: Amounts) -> tuple[Flags, Flags]:
    """Whether one amount is at most the other, and whether both are known."""
    return (one.ticks <= other.ticks).astype(np.bool_), one.known & other.known
