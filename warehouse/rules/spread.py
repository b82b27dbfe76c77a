"""The spread of a group: its median absolute deviation, exactly (method, section E; ONS Explore Local Statistics).

A median of an even number of figures is half of two of them. So the sums are taken of both, which is exact, and the
halves are part of the one factor at the end.
"""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from warehouse.rules.exact import Amounts, Ticks
from warehouse.rules.grouped import grouped
from warehouse.rules.noise.arrays import Counts

TO_SIGMA = Decimal("1.4826")
"""Makes the deviation that half the places exceed as wide as one standard deviation of a normal distribution."""

FINER = 5
"""Decimals that a spread has more than the figures: a quarter of `TO_SIGMA` has so many."""

QUARTER = int((TO_SIGMA / 4).scaleb(FINER))

FEWEST_PLACES = 2
"""One place alone has no distance from anything."""


@dataclass(frozen=True)
class Spreads:
    """The spread of the group that each of n places stands in, one value each; not known in a group of one figure.

    Attributes:
        median_twice: ticks, twice the median of the group's figures.
        mad: 1.4826 x the median of their distances from the median, in ticks of `FINER` decimals more than those of
            the figures: 0 where at least half of the places share one figure.
    """

    median_twice: Amounts
    mad: Amounts


def spreads(group: Counts, value: Amounts) -> Spreads:
    """The spread of every place's group.

    Args:
        group: numbers that are equal for places of one group, in any order.
        value: the places' figures; what is not known has no part in the spread.
    """
    rows = np.flatnonzero(value.known)
    _, place = np.unique(group, return_inverse=True)
    median_twice = _medians_twice(place[rows], value.ticks[rows], int(place.max(initial=-1)) + 1)
    away_twice = np.abs(2 * value.ticks[rows] - median_twice.ticks[place[rows]])
    away_four_times = _medians_twice(place[rows], away_twice, median_twice.ticks.size)
    mad = Amounts(QUARTER * away_four_times.ticks, away_four_times.known)
    return Spreads(median_twice.take(place), mad.take(place))


def _medians_twice(group: Counts, amount: Ticks, groups: int) -> Amounts:
    """Twice the median of each group from 0 on: the last of its lower half and the first of its upper, or one twice."""
    found = Amounts(np.zeros(groups, dtype=amount.dtype), np.zeros(groups, dtype=np.bool_))
    ordered = grouped(group, amount)
    wide = ordered.sizes >= FEWEST_PLACES
    begins, sizes = ordered.groups[wide], ordered.sizes[wide]
    lower, upper = (amount[ordered.rows[begins + place]] for place in ((sizes - 1) // 2, sizes // 2))
    numbers = group[ordered.rows[begins]]
    found.ticks[numbers], found.known[numbers] = lower + upper, True
    return found
