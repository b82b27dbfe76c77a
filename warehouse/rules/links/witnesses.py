"""Each place is one witness: does its target gain more at the times when its source gains more?

Of every two times of a place, the one at which the source gained more is either the one at which the target gained
more or not; the place says what more of them say. Years of one place depend on one another, so they are not counted
one by one in the test. Two times at once are looked at rather than the sign of one, because signs of lopsided
changes (many small losses, a few large gains) agree more often than not though the two have nothing to do with each
other; which of two is larger has no such lean. This is the sign of Kendall's S.
"""

import numpy as np

from warehouse.rules.links.centre import centred
from warehouse.rules.links.in_step import out_of_step
from warehouse.rules.noise.arrays import Counts, Flags, Floats
from warehouse.rules.noise.limits import SLACK


def witnesses(source: Floats, target: Floats, kept: Flags) -> Counts:
    """What each place says, (p,): pairs of times that agree, less those that do not.

    Args:
        source: (p, t), gains of the indicator that acts; anything where not kept.
        target: (p, t), those of the one it acts on.
        kept: (p, t), where there is a pair.
    """
    said = np.zeros(kept.shape[0], dtype=np.int64)
    acting, acted_on = ((_own_part(changes, kept), _slack(changes, kept)) for changes in (source, target))
    for apart in range(1, kept.shape[1]):
        both = kept[:, apart:] & kept[:, :-apart]
        said += np.where(both, _more(*acting, apart) * _more(*acted_on, apart), 0).sum(axis=1)
    return said


def _own_part(changes: Floats, kept: Flags) -> Floats:
    """What a place's changes owe to nothing that is shared."""
    return out_of_step(centred(changes, kept), kept)


def _slack(changes: Floats, kept: Flags) -> float:
    """Differences no larger than this are what binary fractions make of none."""
    return SLACK * float(np.abs(changes[kept]).max(initial=0.0))


def _more(own: Floats, slack: float, apart: int) -> Counts:
    """Whether each place gained more than `apart` times before (1), less (-1) or as much (0)."""
    difference = own[:, apart:] - own[:, :-apart]
    found: Counts = np.where(np.abs(difference) <= slack, 0, np.sign(difference)).astype(np.int64)
    return found
