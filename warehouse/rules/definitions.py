"""Which definition each figure was counted under: as written or, where none is, a new one from a marked break on."""

from collections.abc import Sequence

import numpy as np

from warehouse.rules.codes import Codes, code
from warehouse.rules.count_from import count_from
from warehouse.rules.noise.arrays import Counts, begins
from warehouse.rules.vocabulary import Marker

FIRST = "1"
"""The definition of a figure that names none."""


def under_definitions(series: Counts, start: Counts, marker: Codes, written: Counts, names: Sequence[str]) -> Counts:
    """The definition each figure was counted under.

    A written definition says all there is to say. A break that is marked without one holds for every later figure of
    its series that names none either, whichever file brought that figure and however long its period is.

    Args:
        series: (n,), the number of the series, in order; of two figures that start together the first counts as the
            earlier (`Cells`: the one with the shorter period).
        start: (n,), months since year 0 at which the period starts.
        marker: (n,), codes of `Marker`.
        written: (n,), the place in `names` of the definition that is written, `FIRST` where none is; -1 where there
            is no row.
        names: the definitions that are written anywhere, each once.

    Returns:
        (n,), numbers that are equal where figures were counted alike, whatever their series; -1 where there is no row.
        Numbers below `len(names)` are places in it.
    """
    if FIRST not in names:
        return written
    unnamed = written == names.index(FIRST)
    broken = unnamed & (marker == code(Marker.BREAK))
    if not broken.any():
        return written
    rows = np.flatnonzero(unnamed & np.isin(series, series[broken]))
    rows = rows[np.lexsort((start[rows], series[rows]))]
    breaks = count_from(begins(series[rows]), broken[rows])
    found = written.copy()
    found[rows] = np.array(_after_breaks(names, int(breaks.max())), dtype=found.dtype)[breaks]
    return found


def _after_breaks(names: Sequence[str], most: int) -> list[int]:
    """The numbers of the definitions after none, one, up to `most` breaks; a name that is written keeps its place."""
    places = {name: place for place, name in enumerate(names)}
    later = [places.get(f"{FIRST}-b{breaks}", len(names) + breaks) for breaks in range(1, most + 1)]
    return [places[FIRST], *later]
