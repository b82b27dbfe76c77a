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
    """The values at these places, uncopied where those are all of them in order; `empty` where a place is -1."""
    if not values.size:
        return np.full(rows.size, empty, dtype=values.dtype)
    if is_every(rows, values.size):
        return values
    if _is_once(values) and (values[0] == empty or bool((rows >= 0).all())):
        return np.broadcast_to(values[:1], rows.shape)
    found = values.take(rows)
    found[rows < 0] = empty
    return found


def is_every(rows: Counts, count: int) -> bool:
    """Whether these are all the places of so many values, in order."""
    ends_fit = rows.shape == (count,) and count > 0 and rows[0] == 0 and rows[-1] == count - 1
    return bool(ends_fit) and bool((rows[1:] > rows[:-1]).all())


def once(values: NDArray[Any]) -> NDArray[Any]:
    """The same values, kept once where they are all alike: nothing is then written or read for each of millions."""
    alike = values.size > 0 and bool((values == values[0]).all())
    return np.broadcast_to(values[:1], values.shape) if alike else values


def for_each(values: NDArray[Any], rows: Counts) -> NDArray[Any]:
    """The values of a few things, such as indicators, for each row that names one; kept once where they are alike."""
    return picked(once(values), rows)


def picked(values: NDArray[Any], rows: Counts) -> NDArray[Any]:
    """The values at these places; those that are kept once (`once`) stay so."""
    return np.broadcast_to(values[:1], rows.shape) if _is_once(values) else values.take(rows)


def _is_once(values: NDArray[Any]) -> bool:
    return values.size > 0 and values.strides == (0,)


def quotient(total: Floats, count: Counts | Floats) -> Floats:
    """`total / count`, NaN where there is nothing to divide by."""
    found = np.full(total.shape, np.nan)
    np.divide(total, count, out=found, where=count > 0)
    return found
