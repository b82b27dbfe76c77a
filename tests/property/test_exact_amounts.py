"""Exact amounts against Python's own fractions, in both kinds of whole number; and decimals there and back."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pyarrow as pa
from hypothesis import given, settings

from tests.property.cases import EXACT, wide_amounts
from warehouse.judging.decimals import AMOUNT_TYPE, Decimals, as_decimals, fits
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.exact import FINE, Amounts, Bands, equal_as_shown, exactly, rounded, within
from warehouse.rules.percent_change import MOST_TENTHS, change_in_tenths

MANY = settings(max_examples=400, deadline=None)

SMALL = 2**62 // (8 * FINE)
"""The largest amount that is counted in 64 bits, its share no larger than itself."""

KINDS = (np.dtype(np.int64), np.dtype(object))
PLENTY = Context(prec=80, rounding=ROUND_HALF_UP)


def small() -> st.SearchStrategy[int]:
    """Ticks that 64 bits hold with room for the rules; small ones and the edges come up often."""
    return st.integers(-40, 40) | st.integers(-SMALL, SMALL) | st.sampled_from([SMALL, -SMALL])


def of_kinds(*columns: list[int]) -> list[list[Any]]:
    """The same columns in each kind of whole number."""
    return [[np.array(column, dtype=kind) for column in columns] for kind in KINDS]


@MANY
@given(small(), small(), small(), st.integers(0, FINE))
def test_a_distance_is_within_a_band_when_the_fraction_says_so(one: int, other: int, fixed: int, share: int) -> None:
    expected = abs(one - other) <= abs(fixed) + Fraction(share, FINE) * abs(other)
    for first, second, width, part in of_kinds([one], [other], [abs(fixed)], [share]):
        assert within(np.abs(first - second), Bands(width, 0 * part).reach(second)).tolist() == [
            abs(one - other) <= abs(fixed)
        ]
        reach = Bands(width, 0 * part).reach(second) + Bands(0 * width, part).reach(second)
        assert within(np.abs(first - second), reach).tolist() == [expected]


@MANY
@given(small(), small(), st.integers(-1, 7), st.integers(0, 9), st.integers(-3, 3))
def test_amounts_read_alike_when_they_are_rounded_alike(
    one: int, other: int, decimals: int, scale: int, near: int
) -> None:
    for left, right in ((one, other), (one, one + near)):
        expected = decimals >= 0 and _shown(left, scale, decimals) == _shown(right, scale, decimals)
        for first, second in of_kinds([left], [right]):
            found = equal_as_shown(first, second, np.array([decimals]), np.array([scale]))
            assert found.tolist() == [expected]


def _shown(ticks: int, scale: int, decimals: int) -> Decimal:
    return Decimal(ticks).scaleb(-scale, PLENTY).quantize(Decimal(1).scaleb(-decimals), context=PLENTY)


@MANY
@given(small(), st.integers(0, 12))
def test_rounding_is_half_away_from_zero(ticks: int, exponent: int) -> None:
    expected = int(Decimal(ticks).scaleb(-exponent, PLENTY).to_integral_value(ROUND_HALF_UP, PLENTY))
    for amounts, step in of_kinds([ticks], [10**exponent]):
        assert rounded(amounts, step).tolist() == [expected]


@MANY
@given(small(), small())
def test_a_change_in_tenths_of_a_percent_is_half_up(change: int, comparator: int) -> None:
    expected = None
    if comparator:
        exact = Fraction(1000 * abs(change), abs(comparator))
        whole = int(exact + Fraction(1, 2))
        expected = (whole if change >= 0 else -whole) if whole < MOST_TENTHS else None
    for moved, base in of_kinds([change], [comparator]):
        found = change_in_tenths(Amounts(moved, np.array([True])), base)
        assert (found.ticks.tolist()[0] if found.known[0] else None) == expected


def columns() -> st.SearchStrategy[list[Decimal | None]]:
    return st.lists(st.none() | wide_amounts() | st.decimals(-1000, 1000, places=2), min_size=1, max_size=12)


@MANY
@given(columns(), st.integers(0, 3), st.integers(1, 4))
def test_decimals_come_back_as_they_were(values: list[Decimal | None], skipped: int, lots: int) -> None:
    """From one chunk or several, and from a part of a longer column."""
    padded = [*[Decimal(1)] * skipped, *values]
    parts = [pa.array(padded[at::lots], AMOUNT_TYPE) for at in range(lots)]
    column = pa.chunked_array(parts, AMOUNT_TYPE).slice(skipped)
    expected = column.to_pylist()
    read = Decimals.of(column)
    found = read.ticks(AMOUNT_DECIMALS, np.dtype(object))
    assert found.ticks.tolist() == exactly(expected).ticks.tolist()
    assert as_decimals(found, AMOUNT_DECIMALS).to_pylist() == expected
    for value, decimals in zip(expected, read.scale().tolist(), strict=True):
        needed = _needed(value)
        assert decimals == needed or (_ticks(value) >= 2**53 and needed < decimals <= AMOUNT_DECIMALS)
    scale = int(read.scale().max())
    if fits(read.size, np.full(read.known.size, scale), np.zeros(read.known.size)).all():
        small_ticks = read.ticks(scale, np.dtype(np.int64))
        assert as_decimals(small_ticks, scale).to_pylist() == expected
    for value, near in zip(expected, read.floats().tolist(), strict=True):
        assert np.isnan(near) if value is None else _is_nearest(value, near)


def _needed(value: Decimal | None) -> int:
    """Decimals that an amount needs, at least 1."""
    if value is None:
        return 1
    exponent = EXACT.normalize(value).as_tuple().exponent
    assert isinstance(exponent, int)
    return max(1, -exponent)


def _ticks(value: Decimal | None) -> int:
    """The size of an amount in ticks of the decimals it needs."""
    return 0 if value is None else abs(int(value.scaleb(_needed(value), PLENTY)))


def _is_nearest(value: Decimal, near: float) -> bool:
    """Whether a binary fraction is the nearest, or next to it where the amount has more than its 53 bits of ticks."""
    nearest = float(value)
    if _ticks(value) < 2**53:
        return near == nearest
    return near in (np.nextafter(nearest, -np.inf), nearest, np.nextafter(nearest, np.inf))
