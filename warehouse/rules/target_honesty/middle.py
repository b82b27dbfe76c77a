"""The middle of other places, year by year: always of the same places, so that only what they did can move it."""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.noise.arrays import Counts, Flags, Floats, how_many
from warehouse.rules.noise.theil_sen import FEWEST_TO_PROJECT
from warehouse.rules.places import FEWEST_PLACES

YEARS = FEWEST_TO_PROJECT
"""A line is followed through so many years (method, section G: at least 5 points); all of them are asked of a place."""

FEWEST_OTHERS = FEWEST_PLACES - 1
"""With the council itself as many places as section E of the method asks for."""

MOST_BEHIND = 2
"""Years by which other places' newest figures may be older than the council's: they are often published later."""


@dataclass(frozen=True)
class Middles:
    """The middle of other places for n targets.

    Attributes:
        medians: (n, `YEARS`), the median of each year, the oldest first; NaN without enough places.
        places: (n,), how many places; 0 without enough.
        behind: (n,), years from the newest of those years to the council's own figure.
    """

    medians: Floats
    places: Counts
    behind: Counts


def middles(figures: Floats) -> Middles:
    """The middle of the places that have a comparable figure in every one of `YEARS` years, the newest that have any.

    Args:
        figures: (n, p, `YEARS` + `MOST_BEHIND`), of p other places in the years up to that of the council's own figure,
            the oldest first; NaN where there is no figure that can be compared with the council's.
    """
    count = figures.shape[0]
    found = Middles(np.full((count, YEARS), np.nan), np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64))
    for behind in reversed(range(MOST_BEHIND + 1)):
        first = MOST_BEHIND - behind
        some = figures[:, :, first : first + YEARS]
        whole: Flags = np.all(~np.isnan(some), axis=2)
        places = how_many(whole)
        rows = np.flatnonzero(places >= FEWEST_OTHERS)
        found.medians[rows] = np.nanmedian(np.where(whole[rows, :, None], some[rows], np.nan), axis=1)
        found.places[rows], found.behind[rows] = places[rows], behind
    return found
