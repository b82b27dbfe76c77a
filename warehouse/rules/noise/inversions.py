"""The exact distribution of Mann-Kendall's S when the order of the figures is chance.

S is the number of pairs that rise less the number that fall. Of the rearrangements of figures in groups of equals,
those with a given number of falling pairs are counted by the coefficients of a Gaussian multinomial: the product of
(1 - q^k) for k up to n, divided by the same product for every group. So nothing has to be enumerated, and the counts
are whole numbers.
"""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from math import comb

import numpy as np

from warehouse.rules.noise.arrays import Counts, Floats
from warehouse.rules.noise.runs import WINDOWS

LONGEST = max(WINDOWS.values())
"""The longest run there is a table for."""

MOST_TIED = 8
"""Up to this many figures the exact distribution is used where some are equal."""


def tail(groups: tuple[int, ...]) -> list[float]:
    """The two-sided p of every |S| from 0 on, for figures that fall into groups of equals of these sizes."""
    points = sum(groups)
    pairs = comb(points, 2) - sum(comb(size, 2) for size in groups)
    below = list(accumulate(_falling_pairs(groups, pairs)))
    ways = below[-1]
    return [1.0, *(2 * below[(pairs - size) // 2] / ways for size in range(1, pairs + 1))]


def _falling_pairs(groups: tuple[int, ...], pairs: int) -> list[int]:
    """How many rearrangements have 0, 1, ... `pairs` falling pairs."""
    ways = [1] + [0] * pairs
    for factor in range(1, sum(groups) + 1):
        for power in range(pairs, factor - 1, -1):
            ways[power] -= ways[power - factor]
    for factor in (factor for size in groups for factor in range(1, size + 1)):
        for power in range(factor, pairs + 1):
            ways[power] += ways[power - factor]
    return ways


@cache
def untied_tails() -> Floats:
    """The p of figures that all differ, by their number and |S|."""
    table = np.ones((LONGEST + 1, comb(LONGEST, 2) + 1))
    for points in range(1, LONGEST + 1):
        found = tail((1,) * points)
        table[points, : len(found)] = found
    return table


@cache
def tied_tails() -> tuple[Counts, Floats]:
    """The p of few figures of which some are equal.

    Returns:
        The row of a tie pattern, by the number of figures, of equal pairs and of equal triples, which together tell the
        patterns of so few figures apart; and p by that row and |S|.
    """
    rows = np.zeros((MOST_TIED + 1, comb(MOST_TIED, 2) + 1, comb(MOST_TIED, 3) + 1), dtype=np.int64)
    tails: list[list[float]] = []
    for points in range(1, MOST_TIED + 1):
        for groups in _patterns(points, points):
            rows[points, sum(comb(size, 2) for size in groups), sum(comb(size, 3) for size in groups)] = len(tails)
            tails.append(tail(groups))
    table = np.ones((len(tails), comb(MOST_TIED, 2) + 1))
    for row, found in enumerate(tails):
        table[row, : len(found)] = found
    return rows, table


def _patterns(points: int, largest: int) -> Iterator[tuple[int, ...]]:
    """Every way to part `points` figures into groups of at most `largest`."""
    if not points:
        yield ()
    for size in range(1, min(points, largest) + 1):
        for rest in _patterns(points - size, size):
            yield (size, *rest)
