"""Names for the arrays that the noise rules pass around."""

from typing import Any

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


def begins(*keys: NDArray[Any]) -> Flags:
    """Where rows begin that differ from the one before in any of these, the first included."""
    found = np.ones(keys[0].size, dtype=np.bool_)
    found[1:] = np.logical_or.reduce([key[1:] != key[:-1] for key in keys])
    return found


def how_many(flags: Flags) -> Counts:
    """How many are true in each row, (n,). Bytes are summed as bytes where they hold the sum: a tenth of the time."""
    kind = np.uint8 if flags.shape[1] <= np.iinfo(np.uint8).max else np.int64
    found: Counts = np.add.reduce(flags.view(np.uint8), axis=1, dtype=kind).astype(np.int64)
    return found


def taken(values: NDArray[Any], rows: Counts, empty: Any) -> NDArray[Any]:
    """The values at these places; `empty` where a place is -1."""
    if not values.size:
        return np.full(rows.size, empty, dtype=values.dtype)
    found = values.take(rows)
    found[rows < 0] = empty
    return found


def quotient(total: Floats, count: Counts | Floats) -> Floats:
    """`total / count`, NaN where there is nothing to divide by."""
    found = np.full(total.shape, np.nan)
    np.divide(total, count, out=found, where=count > 0)
    return found
