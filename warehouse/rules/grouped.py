"""Amounts of many groups sorted at once: by group, and within it from the least to the greatest.

Both are put into one whole number, since sorting those takes a tenth of the time of sorting by one and then the other.
"""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.exact import Ticks
from warehouse.rules.noise.arrays import Counts, begins

KEYS = 2**63
"""So many numbers of a group and an amount can be told apart in an int64."""


@dataclass(frozen=True)
class Grouped:
    """n rows, sorted by group and amount.

    Attributes:
        rows: (n,), the places of the rows in the arrays that were sorted.
        ties: (t,), where rows of one group with one amount begin, counted in the sorted row.
        groups: (g,), where the rows of one group begin, alike.
    """

    rows: Counts
    ties: Counts
    groups: Counts

    @property
    def sizes(self) -> Counts:
        """(g,), how many rows each group has."""
        return lengths(self.groups, self.rows.size)


def grouped(group: Counts, amount: Ticks) -> Grouped:
    """Sort amounts within their groups.

    Args:
        group: (n,), numbers that are equal for rows of one group, in any order.
        amount: (n,), ticks.
    """
    rows, key = _sorted(_keys(group, amount))
    ties = np.flatnonzero(begins(key))
    groups = ties[begins(group.take(rows.take(ties)))]
    return Grouped(rows, ties, groups)


def lengths(first: Counts, total: int) -> Counts:
    """How long each part of a row is, from where the parts begin and how long the whole row is."""
    return np.diff(first, append=total)


def _sorted(key: Counts) -> tuple[Counts, Counts]:
    """The places of keys in their order, and the keys so. One sort of both in one number takes a quarter as long."""
    bits = key.size.bit_length()
    if not key.size or int(key.max()) >= KEYS >> bits:
        rows = np.argsort(key)
        return rows, key.take(rows)
    both = key << bits | np.arange(key.size)
    both.sort()
    return both & ((1 << bits) - 1), both >> bits


def _keys(group: Counts, amount: Ticks) -> Counts:
    """Numbers in the order of group and amount; made of ranks where the amounts are too large, or Python's own."""
    if not group.size:
        return group
    first, groups = _span(group)
    least, amounts = _span(amount)
    if amount.dtype != np.int64 or groups * amounts >= KEYS:
        return _keys(np.unique(group, return_inverse=True)[1], np.unique(amount, return_inverse=True)[1])
    key: Counts = (group - first) * amounts + (amount - least)
    return key


def _span(numbers: Ticks) -> tuple[int, int]:
    """The least of them, and how many whole numbers there are from it to the greatest."""
    least = int(numbers.min())
    return least, int(numbers.max()) - least + 1
