"""Exact arithmetic on whole arrays of amounts: counted in ticks, whole numbers of a small part of the unit.

One tick is 10**-scale of the unit, and the figures of one indicator, its bounds, bands and targets are all counted in
the same ticks: sums, differences and comparisons of whole numbers are exact. Ticks are int64 where everything that is
worked out with them fits, and Python's own whole numbers (object arrays) where it might not; every function here and
every rule takes either. Nothing passes through a binary fraction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.noise.arrays import Counts, Flags, Floats, for_each, picked, taken

Ticks = NDArray[Any]
"""Whole numbers: int64, or object for Python's own, which have no limit."""

SHARE_DECIMALS = 6
"""A share (a relative tolerance, 1%) has so many decimals, so a share of ticks is a whole number of smaller parts."""

FINE: int = 10**SHARE_DECIMALS
"""So many of those parts are one tick."""


@dataclass(frozen=True)
class Amounts:
    """Amounts of which some are not known, one value each.

    Attributes:
        ticks: the amounts; 0 where not known.
        known: whether there is one.
    """

    ticks: Ticks
    known: Flags

    def take(self, rows: Counts) -> Self:
        """The amounts at these places; not known where a place is -1."""
        return type(self)(taken(self.ticks, rows, 0), taken(self.known, rows, empty=False))

    def only(self, kept: Flags) -> Self:
        """The same amounts, not known but where `kept`."""
        known = self.known & kept
        return type(self)(np.where(known, self.ticks, 0), known)


@dataclass(frozen=True)
class Bands:
    """How far amounts may lie from others: so many ticks, or a share of the other's size, one band each.

    Attributes:
        fixed: ticks; 0 for a relative band, and where none is allowed.
        share: millionths of the other amount's size; 0 for an absolute band, and where none is allowed.
    """

    fixed: Ticks
    share: Ticks

    def take(self, rows: Counts) -> Self:
        """The bands at these places."""
        return type(self)(for_each(self.fixed, rows), for_each(self.share, rows))

    def reach(self, base: Ticks) -> Ticks:
        """How far each band reaches beside `base`, in millionths of a tick."""
        found: Ticks = self.fixed * FINE + self.share * np.abs(base)
        return found


def within(distance: Ticks, reach: Ticks) -> Flags:
    """Whether a distance (ticks, not negative) is at most a reach (millionths of a tick): the edge belongs to it."""
    near: Flags = (distance * FINE <= reach).astype(np.bool_)
    return near


def equal_as_shown(one: Ticks, other: Ticks, decimals: Counts, scale: Counts) -> Flags:
    """Whether two amounts read alike when shown, rounded half up (away from zero).

    Args:
        one: ticks.
        other: ticks, of the same scale.
        decimals: how many decimals are shown; negative where none are set, and amounts then never read alike.
        scale: how many decimals the ticks have.
    """
    alike: Flags = (one == other).astype(np.bool_) & (decimals >= 0)
    finer = (decimals >= 0) & (scale > decimals) & ~alike
    rows = np.flatnonzero(finer)
    step = powers(picked(scale, rows) - picked(decimals, rows), one.dtype)
    near = (np.abs(one.take(rows) - other.take(rows)) < step).astype(np.bool_)
    rows, step = rows[near], step[near]
    alike[rows] = rounded(one.take(rows), step) == rounded(other.take(rows), step)
    return alike


def rounded(ticks: Ticks, step: Ticks) -> Ticks:
    """How many whole steps an amount has, halves away from zero."""
    steps = (2 * np.abs(ticks) + step) // (2 * step)
    found: Ticks = np.where(ticks < 0, -steps, steps)
    return found


def powers(exponents: Counts | int, dtype: "np.dtype[Any]") -> Ticks:
    """10 to the power of each exponent (0 to 18), as ticks of the given kind."""
    table = np.array([10**exponent for exponent in range(AMOUNT_DECIMALS + 1)], dtype=dtype)
    return table[exponents]


def as_floats(amounts: Amounts, scale: Counts | int) -> Floats:
    """The binary fractions nearest to amounts, or next to that beyond 2**53 ticks; NaN where not known.

    Only section F and funnels look at these.
    """
    found: Floats = amounts.ticks.astype(np.float64) / powers(scale, np.dtype(np.float64))
    found[~amounts.known] = np.nan
    return found


def exactly(values: Sequence[Decimal | None], scale: int = AMOUNT_DECIMALS) -> Amounts:
    """Decimals as amounts of Python's own whole numbers, None as not known.

    Raises:
        ValueError: a value has more decimals than `scale`.
    """
    ticks = np.zeros(len(values), dtype=object)
    for place, value in enumerate(values):
        if value is not None:
            top, bottom = value.as_integer_ratio()
            ticks[place], rest = divmod(top * 10**scale, bottom)
            if rest:
                raise ValueError(value)
    return Amounts(ticks, np.array([value is not None for value in values], dtype=np.bool_))
