"""Changes of one indicator beside the changes of another that follow them: places down, times across."""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.links.changes import Changes
from warehouse.rules.noise.arrays import Counts, Floats

END_BITS = 18
"""Enough for every month to the year 9999."""


@dataclass(frozen=True)
class Panel:
    """Pairs of changes of p places at t times; NaN in both where a place has no pair.

    Attributes:
        end: (t,), months since year 0 in which the source's change ends, ascending.
        source: (p, t), gains of the indicator that acts.
        target: (p, t), gains of the one it acts on.
        target_end: (p, t), months since year 0 in which the target's change ends; 0 where there is no pair.
    """

    end: Counts
    source: Floats
    target: Floats
    target_end: Counts


def panel(source: Changes, target: Changes, lag: int) -> Panel:
    """Hold each change of the source against the first of the target, in the same place, that ends `lag` later.

    The first that ends `lag` months after it or later counts, as long as it is less than one step of the target late;
    where a period is missing the next one does not take its place.

    Args:
        source: changes of the indicator that acts.
        target: changes of the one it acts on; places have the same numbers.
        lag: months, 0 or more.
    """
    sought = source.end + lag
    keys = (target.place << END_BITS) | target.end
    at = np.searchsorted(keys, (source.place << END_BITS) | sought)
    near = np.minimum(at, max(keys.size - 1, 0))
    found = at < keys.size
    if keys.size:
        found &= (target.place[near] == source.place) & (target.end[near] < sought + target.step)
    rows, followed = np.flatnonzero(found), near[found]
    places, down = np.unique(source.place[rows], return_inverse=True)
    end, across = np.unique(source.end[rows], return_inverse=True)
    gains = np.full((2, places.size, end.size), np.nan)
    gains[0, down, across], gains[1, down, across] = source.gain[rows], target.gain[followed]
    target_end = np.zeros((places.size, end.size), dtype=np.int64)
    target_end[down, across] = target.end[followed]
    return Panel(end, gains[0], gains[1], target_end)
