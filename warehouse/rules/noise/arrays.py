"""Names for the arrays that the noise rules pass around."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
"""Figures; NaN where there is none."""

Signs = NDArray[np.int8]
"""-1, 0 or +1, or small codes."""

Flags = NDArray[np.bool_]
Counts = NDArray[np.int64]

NOT_RUN = np.int8(-128)
"""In place of a sign or a code where there is none, as no test ran: the least int8, far from every sign and code."""


def signs(above: Flags, below: Flags) -> Signs:
    """+1 where `above`, -1 where `below`, 0 where neither."""
    return above.view(np.int8) - below.view(np.int8)


def quotient(total: Floats, count: Counts | Floats) -> Floats:
    """`total / count`, NaN where there is nothing to divide by."""
    found = np.full(total.shape, np.nan)
    np.divide(total, count, out=found, where=count > 0)
    return found
