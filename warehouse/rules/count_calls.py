"""The counts of many tallies at once, in whole arrays: how many of the calls of each group are which (section D).

`tally` counts the calls that a select gives, for a page that narrows them; both count the same.
"""

import numpy as np
from numpy.typing import NDArray

from warehouse.rules.codes import Codes
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.vocabulary import Call

Numbers = NDArray[np.int32] | Counts
"""Places in something else."""

NO_TALLY = -1
"""In place of a tally where an indicator counts in no further group."""


def add_calls(counts: Counts, first: Counts, standing: Numbers, area: Numbers, call: Codes) -> None:
    """Add calls to every tally they count in.

    The tallies of one group in one reporting period are neighbours, one for each area.

    Args:
        counts: (tallies, words of `Call`), changed in place.
        first: (groups, standings), for each indicator in each reporting period the first tally of each of the groups it
            counts in, each once; `NO_TALLY` after the last. Groups that are alike (those of one scope) best stand in
            one row: each row is counted at once, over the tallies between its first and its last.
        standing: (n,), the column of each call in `first`.
        area: (n,), the place of its area among the tallies of its groups.
        call: (n,), codes of `Call`.
    """
    flat = counts.reshape(-1)
    for of_group in first:
        counted = of_group != NO_TALLY
        if not counted.any():
            continue
        low = of_group[counted].min() * len(Call)
        places = (of_group * len(Call) - low)[standing] + area * np.int64(len(Call)) + call
        found = np.bincount(places if counted.all() else places[counted[standing]])
        flat[low : low + found.size] += found
