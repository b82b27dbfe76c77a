"""Whether a process as it is now can be relied on to meet its target (Making Data Count's assurance icons)."""

import numpy as np

from warehouse.rules.codes import code
from warehouse.rules.noise.arrays import NOT_RUN, Floats, Signs
from warehouse.rules.noise.limits import Limits
from warehouse.rules.noise.words import Assurance

FEWEST = 12
"""Limits of fewer figures promise too little about those to come."""


def assurance(target: Floats, lines: Limits, better: Signs) -> Signs:
    """Where a target lies beside the limits of the current segment.

    A target beyond the limit on the good side will not be met by the process as it is, one beyond the limit on the bad
    side will be. A target on a limit, as near as the limits' slack, is hit and miss.

    Args:
        target: (n,), NaN where there is none.
        lines: limits of the figures of each current segment.
        better: (n,), +1 where higher is better, -1 where lower is, 0 where neither is.

    Returns:
        The codes of `Assurance`, `NOT_RUN` where there is no target, no direction, or fewer than `FEWEST` figures.
    """
    told = (better != 0) & ~np.isnan(target) & (lines.points[:, 0] >= FEWEST) & ~np.isnan(lines.spread[:, 0])
    beyond = lines.outside(target[:, None])[:, 0] * better
    found = np.select(
        [beyond > 0, beyond < 0],
        [code(Assurance.CONSISTENTLY_FAILS), code(Assurance.CONSISTENTLY_MEETS)],
        code(Assurance.HIT_AND_MISS),
    )
    return np.where(told, found, NOT_RUN)
