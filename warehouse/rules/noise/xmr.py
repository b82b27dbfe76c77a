"""XmR rules on the latest figure of every run (section F of the method)."""

import numpy as np

from warehouse.rules.noise.arrays import Floats, Signs
from warehouse.rules.noise.limits import Limits
from warehouse.rules.noise.patterns import CLOSE, SHIFT, TREND, labelled, one_way, steps, two_of_three

FEWEST = 8
"""With fewer figures the limits say too little."""

FULL = 12
"""Below this many figures the limits still move a lot with each new one, so the result is labelled a trial."""


def latest_cause(runs: Floats, lines: Limits) -> tuple[Signs, Signs]:
    """Whether the last figure of each run stands out from its run.

    A pattern that the last figure is part of must end at it, so only the last few columns are looked at. A run without
    width is constant, since it has no gaps, so nothing stands out from it.

    Args:
        runs: (n, width), as `runs.runs` gives them; width at least `TREND`.
        lines: the limits of each run.

    Returns:
        The direction (n,): -1 low or falling, +1 high or rising, 0 nothing stands out. The code of the `Cause` (n,).
    """
    latest = runs[:, -1:]
    sides = lines.beside_mean(runs[:, -SHIFT:])
    found = (
        lines.outside(latest)[:, 0],
        one_way(steps(runs[:, -TREND:])),
        _latest_two_of_three(sides[:, -CLOSE:], lines.near(runs[:, -CLOSE:])),
        one_way(sides),
    )
    return labelled(found)


def _latest_two_of_three(sides: Signs, near: Signs) -> Signs:
    """Only figures near the limit are flagged, so the latest has to be one of the two."""
    return two_of_three(sides, near) * np.abs(near[:, -1])
