"""The XmR rules as patterns of figures, and which of them a figure is labelled with (Making Data Count).

One chart and the latest figure of a million series are judged with the same functions: they take windows of figures
that stand next to one another along the last axis.
"""

import numpy as np

from warehouse.rules.codes import code
from warehouse.rules.noise.arrays import Floats, Signs, signs
from warehouse.rules.noise.words import Cause

TREND = 7
"""So many figures each above, or each below, the one before: one chance in 2,520 among figures in random order."""

SHIFT = 7
"""So many figures in a row on one side of the mean."""

CLOSE = 3
"""The window of the rule of two of three."""

CLOSE_NEEDED = 2

CAUSES = (Cause.OUTSIDE, Cause.TREND, Cause.TWO_OF_THREE, Cause.SHIFT)
"""In the order in which they label a figure to which several apply."""


def steps(values: Floats) -> Signs:
    """Whether each figure rises (+1) or falls (-1) from the one before; 0 for a tie or a gap. One column fewer."""
    return signs(values[:, 1:] > values[:, :-1], values[:, 1:] < values[:, :-1])


def one_way(windows: Signs) -> Signs:
    """+1 or -1 where all signs of a window agree, else 0."""
    found: Signs = np.maximum(windows.min(axis=-1), 0) + np.minimum(windows.max(axis=-1), 0)
    return found


def two_of_three(sides: Signs, near: Signs) -> Signs:
    """+1 or -1 where three figures lie on one side of the mean, at least two of them near the limit."""
    enough = np.count_nonzero(near, axis=-1) >= CLOSE_NEEDED
    found: Signs = one_way(sides) * enough.view(np.int8)
    return found


def labelled(directions: tuple[Signs, Signs, Signs, Signs]) -> tuple[Signs, Signs]:
    """The direction that counts, and the code of its `Cause`.

    Args:
        directions: what each rule of `CAUSES` says of each figure, in that order.
    """
    direction = np.zeros_like(directions[0])
    label = np.full_like(direction, code(Cause.COMMON))
    for cause, found in zip(reversed(CAUSES), reversed(directions), strict=True):
        np.copyto(direction, found, where=found != 0)
        np.copyto(label, code(cause), where=found != 0)
    return direction, label
