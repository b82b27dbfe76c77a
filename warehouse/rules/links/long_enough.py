"""Which pairs can speak: those of places seen at enough times, and of times at which enough places are seen."""

import numpy as np

from warehouse.rules.noise.arrays import Flags
from warehouse.rules.places import FEWEST_PLACES

FEWEST_PAIRS = 4
"""Pairs of changes a place needs to bear witness: with 2 or 3 a single odd year decides what it says."""


def long_enough(known: Flags) -> Flags:
    """Leave out places with fewer than `FEWEST_PAIRS` pairs and times with fewer than `FEWEST_PLACES`, till none is.

    What moved everywhere at a time cannot be told from what one place did where few are seen.

    Args:
        known: (p, t), where there is a pair.
    """
    kept = known
    while True:
        places, times = kept.sum(axis=1) >= FEWEST_PAIRS, kept.sum(axis=0) >= FEWEST_PLACES
        fewer: Flags = kept & places[:, None] & times[None, :]
        if np.array_equal(fewer, kept):
            return kept
        kept = fewer
