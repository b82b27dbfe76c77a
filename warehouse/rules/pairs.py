"""Every pair of two lists of rows that have the same number: a join in whole arrays."""

import numpy as np

from warehouse.rules.noise.arrays import Counts


def pairs(left: Counts, right: Counts) -> tuple[Counts, Counts]:
    """Put each row beside every row of the other list that has its number.

    Args:
        left: (n,), a number of each row, in any order.
        right: (m,), alike.

    Returns:
        The places of the pairs in `left`, and in `right`; in order of both.
    """
    order = np.argsort(right, kind="stable")
    first, after = (np.searchsorted(right, left, side, sorter=order) for side in ("left", "right"))
    many = after - first
    before = np.cumsum(many) - many
    places = np.repeat(np.arange(left.size), many)
    return places, order[np.arange(places.size) + (first - before)[places]]
