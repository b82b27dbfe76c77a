"""Decimals of the engine as whole numbers of ticks, and back, exactly and without a Python value for each.

Arrow keeps a decimal as one whole number of 128 bits, in two words of 64. Where a decimal is a whole number of ticks
that 64 bits hold, a binary fraction only guesses which: multiplied back, the guess must give the very bits.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from warehouse.rules.amounts import AMOUNT_DECIMALS, AMOUNT_DIGITS
from warehouse.rules.exact import FINE, Amounts, Ticks
from warehouse.rules.noise.arrays import Counts, Flags, Floats

WORD = 2.0**64
SMALL = 2.0**62
"""Beyond this size a guess is no whole number of 64 bits any more."""

AMOUNT_TYPE = pa.decimal128(AMOUNT_DIGITS, AMOUNT_DECIMALS)
"""An amount as it is stored."""

SHORT_DIGITS = 18
"""Digits of a decimal that Arrow keeps in one word."""

ROOM = 8.0
"""Rules may double an amount, and the difference of two, before they hold it against a share of another."""

Words = NDArray[np.int64]


@dataclass(frozen=True)
class Decimals:
    """A column of n decimals of `AMOUNT_DECIMALS` decimals.

    Attributes:
        low: (n,), the low word of each; 0 where there is none.
        high: (n,), the high word, alike.
        known: (n,), whether there is one.
    """

    low: Words
    high: Words
    known: Flags

    @classmethod
    def of(cls, column: "pa.ChunkedArray[Any]") -> "Decimals":
        """The decimals of an Arrow column of amounts."""
        array = column.cast(AMOUNT_TYPE).combine_chunks()
        array = array if isinstance(array, pa.Array) else pa.concat_arrays(array.chunks)
        known = array.is_valid().to_numpy(zero_copy_only=False)
        if not known.any():
            nothing = np.zeros(len(array), dtype=np.int64)
            return cls(nothing, nothing, known)
        buffer = array.buffers()[1]
        words = np.frombuffer(buffer, dtype=np.int64, count=2 * (array.offset + len(array))).reshape(-1, 2)
        low, high = words[array.offset :].T
        return cls(low, high, known) if known.all() else cls(np.where(known, low, 0), np.where(known, high, 0), known)

    def take(self, rows: Counts) -> "Decimals":
        """The decimals at these places."""
        return Decimals(self.low[rows], self.high[rows], self.known[rows])

    @cached_property
    def nearest(self) -> Floats:
        """The nearest binary fraction of each in units of the last decimal, or one next to it."""
        found = self.low.astype(np.float64)
        rows = np.flatnonzero(self.high != self.low >> 63)
        if rows.size:
            found[rows] = self.high[rows] * WORD + self.low[rows].view(np.uint64)
        return found

    @property
    def size(self) -> Floats:
        """About how large each is, without its sign, in units of the last decimal."""
        return np.abs(self.nearest)

    def scale(self) -> Counts:
        """How many decimals each needs, at least 1; maybe more where that makes 2**53 ticks, too many for 64 bits."""
        found = np.full(self.known.size, AMOUNT_DECIMALS)
        for decimals, rows, _ in self._by_scale():
            found[rows] = decimals
        return found

    def ticks(self, scale: int, dtype: "np.dtype[Any]") -> Amounts:
        """The amounts in ticks of 10**-scale, of which each must be a whole number."""
        if dtype.hasobject:
            whole = self.high.astype(object) * 2**64 + np.ascontiguousarray(self.low).view(np.uint64).astype(object)
            return Amounts(whole // 10 ** (AMOUNT_DECIMALS - scale), self.known)
        return Amounts(_ticks(self.low, self.nearest, scale)[0], self.known)

    def floats(self) -> Floats:
        """The binary fractions nearest to each, or next to that beyond 2**53 ticks; NaN where there is none.

        Only the noise rules look at these.
        """
        found = self.nearest / 10.0**AMOUNT_DECIMALS
        for decimals, rows, ticks in self._by_scale():
            found[rows] = ticks / 10.0**decimals
        found[~self.known] = np.nan
        return found

    def _by_scale(self) -> Iterator[tuple[int, Counts, Ticks]]:
        """Decimals, where those stand that need so many (at least 1), and their ticks; but for too large ones."""
        rows, low, nearest = np.arange(self.known.size), self.low, self.nearest
        for decimals in range(1, AMOUNT_DECIMALS + 1):
            ticks, exact = _ticks(low, nearest, decimals)
            if exact.all():
                yield decimals, rows, ticks
                return
            yield decimals, rows[exact], ticks[exact]
            rest = ~exact
            rows, low, nearest = rows[rest], low[rest], nearest[rest]


def fits(size: Floats, scale: Counts, share: Floats) -> Flags:
    """Whether all that rules work out with amounts up to `size` fits 64 bits.

    Args:
        size: in units of the last decimal of a stored amount (`Decimals.size`).
        scale: decimals of the ticks.
        share: the largest share that is taken of an amount, in millionths.
    """
    return size / 10.0 ** (AMOUNT_DECIMALS - scale) * ROOM * np.maximum(share, FINE) < SMALL


def as_decimals(amounts: Amounts, scale: int) -> pa.Array:
    """Ticks as an Arrow column of decimals with `scale` decimals, empty where not known."""
    known = None if amounts.known.all() else pa.array(amounts.known).buffers()[1]
    if scale <= SHORT_DIGITS and np.abs(amounts.ticks).max(initial=0) < 10**SHORT_DIGITS:
        ticks = np.ascontiguousarray(amounts.ticks, dtype=np.int64)
        return pa.Array.from_buffers(pa.decimal64(SHORT_DIGITS, scale), ticks.size, [known, pa.py_buffer(ticks)])
    words = np.empty((amounts.known.size, 2), dtype=np.int64)
    if amounts.ticks.dtype == object:
        words[:, 0] = (amounts.ticks & (2**64 - 1)).astype(np.uint64).view(np.int64)
        words[:, 1] = (amounts.ticks >> 64).astype(np.int64)
    else:
        words[:, 0] = amounts.ticks
        np.right_shift(amounts.ticks, 63, out=words[:, 1])
    return pa.Array.from_buffers(pa.decimal128(AMOUNT_DIGITS, scale), len(words), [known, pa.py_buffer(words)])


def _ticks(low: Words, nearest: Floats, scale: int) -> tuple[Ticks, Flags]:
    """What each would be in ticks, and whether it is exactly that."""
    step = 10 ** (AMOUNT_DECIMALS - scale)
    guess = np.rint(nearest / step)
    small = np.abs(guess) < SMALL
    ticks = np.where(small, guess, 0).astype(np.int64)
    return ticks, small & (ticks * step == low)
