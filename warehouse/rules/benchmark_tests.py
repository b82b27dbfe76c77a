"""Tests that tell a difference from a benchmark from chance: one by default, others for a comparator that names one.

`interval` is the method's own (section E). The others are those of OHID's Fingertips, for councils that publish by
them. Each looks only at which side of the benchmark a place lies, and how far beyond doubt; `compare_with` then
says what that means.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant, size
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.comparison_vocabulary import Against, BenchmarkTest

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


@dataclass(frozen=True)
class Figures:
    """A place's figure and the benchmark's; every part is a column expression, NULL where it is not known."""

    value: Expression
    lower: Expression
    upper: Expression
    lower_998: Expression
    upper_998: Expression
    denominator: Expression
    whole: Expression
    """What the figure would be if everything counted: 100 for a percentage; NULL where it is no proportion."""
    benchmark: Expression
    benchmark_lower: Expression
    benchmark_upper: Expression
    mad: Expression
    """The group's median absolute deviation (`spread.spreads`)."""


def compare_with(test: Expression, figures: Figures, yardstick: Yardstick) -> Expression:
    """How a place stands against a benchmark (`Against`); NULL where what the test needs is not known.

    Args:
        test: a `BenchmarkTest`.
        figures: the place's figure and the benchmark's, both usable, of one period and definition.
        yardstick: the indicator's. Without an agreed direction a place is higher or lower; with no polarity at all,
            not even `none`, it is not compared. Of two figures equally near to a range neither is better.
    """
    clear = sa.case(
        (test == constant(BenchmarkTest.INTERVAL), _by_own_interval(figures)),
        (test == constant(BenchmarkTest.OVERLAP), _by_overlap(figures)),
        (test == constant(BenchmarkTest.TWO_LEVELS), _by_two_levels(figures)),
        (test == constant(BenchmarkTest.FUNNEL_95), _by_funnel(figures, Z_95)),
        (test == constant(BenchmarkTest.FUNNEL_998), _by_funnel(figures, Z_998)),
    )
    gain = yardstick.gain(figures.value, figures.benchmark)
    ahead = sa.case((yardstick.tells_direction, gain), else_=figures.value - figures.benchmark)
    unknown = sa.or_(yardstick.polarity.is_(None), clear.is_(None), ahead.is_(None))
    arms = [
        (sa.and_(yardstick.tells_direction.is_(directional), clear == constant(clearness), hit), constant(word))
        for (directional, clearness), words in SAID.items()
        for hit, word in zip((ahead > constant(0), ahead < constant(0)), words, strict=True)
    ]
    return sa.case((unknown, sa.null()), *arms, else_=constant(Against.SIMILAR))


def _by_own_interval(figures: Figures) -> Expression:
    """The place's own 95% limits; where it has none, more than one median absolute deviation of its group."""
    inside = _between(figures.benchmark, figures.lower, figures.upper)
    near = size(figures.value - figures.benchmark) <= figures.mad
    is_similar = sa.func.coalesce(inside, near, type_=sa.Boolean)
    return sa.case((is_similar, constant(0)), (sa.not_(is_similar), constant(1)))


def _by_overlap(figures: Figures) -> Expression:
    """Both places' 95% limits; intervals that touch overlap."""
    overlap = sa.and_(figures.lower <= figures.benchmark_upper, figures.benchmark_lower <= figures.upper)
    return sa.case((overlap, constant(0)), (sa.not_(overlap), constant(1)))


def _by_two_levels(figures: Figures) -> Expression:
    """The place's own 95% and 99.8% limits; a benchmark on a limit lies inside it."""
    inside = _between(figures.benchmark, figures.lower, figures.upper)
    inside_998 = _between(figures.benchmark, figures.lower_998, figures.upper_998)
    return sa.case(
        (sa.or_(inside.is_(None), inside_998.is_(None)), sa.null()),
        (inside, constant(0)),
        (inside_998, constant(1)),
        else_=constant(2),
    )


def _by_funnel(figures: Figures, z: Decimal) -> Expression:
    """A proportion against what chance does to a place of its size, were the benchmark true of it (Wilson's limits).

    The limits around p0 are where n(p - p0)^2 = z^2 p(1 - p), so p lies inside them where the left is not the larger:
    no root to take. In binary floats, since limits are estimates and squares of amounts outgrow every decimal.
    """
    value, benchmark, whole, number = (
        sa.cast(amount, sa.Double) for amount in (figures.value, figures.benchmark, figures.whole, figures.denominator)
    )
    away = value - benchmark
    inside = number * away * away <= constant(z * z) * value * (whole - value)
    is_proportion = sa.and_(benchmark.between(constant(0), whole), number > constant(0))
    return sa.case(
        (sa.and_(is_proportion, inside), constant(0)), (sa.and_(is_proportion, sa.not_(inside)), constant(1))
    )


def _between(amount: Expression, low: Expression, high: Expression) -> Expression:
    """Whether an amount lies between two limits, ends included; NULL unless all three are known."""
    known = sa.and_(amount.is_not(None), low.is_not(None), high.is_not(None))
    return sa.case((known, amount.between(low, high)))
