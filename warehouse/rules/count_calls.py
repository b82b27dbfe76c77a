"""The counts of many tallies at once, in whole arrays: how many of the calls of each group are which (section D).

`tally` counts the calls that a select gives, for a page that narrows them; both count the same.
"""

import numpy as np

from warehouse.rules.codes import Codes
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.vocabulary import Call


def count_calls(tally: Counts, call: Codes, tallies: int) -> Counts:
    """Count the calls of every tally.

    Args:
        tally: (n,), the place of the tally that each call counts in; a call of several stands once for each.
        call: (n,), codes of `Call`.
        tallies: how many tallies there are.

    Returns:
        (tallies, words of `Call`).
    """
    return np.bincount(tally * len(Call) + call, minlength=tallies * len(Call)).reshape(tallies, len(Call))
