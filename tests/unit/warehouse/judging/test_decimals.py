"""Decimals of the engine as ticks and back: signs, the edges of 64 bits, and what is not known."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from tests.unit.warehouse.judging.written import INT64, OBJECT, numbers
from warehouse.judging.decimals import AMOUNT_TYPE, Decimals, as_decimals, fits
from warehouse.rules.exact import FINE, Amounts

LARGEST = Decimal("99999999999999.999999999999999999")
LEAST = LARGEST.copy_negate()
"""The minus sign would round to the 28 digits that Python reckons with."""

LAST = Decimal("0.000000000000000001")


def decimals(values: Sequence[str | Decimal | None], lots: int = 1) -> Decimals:
    written = [None if value is None else Decimal(value) for value in values]
    size = -(-len(written) // lots)
    parts = [pa.array(written[at : at + size], AMOUNT_TYPE) for at in range(0, len(written), size)]
    return Decimals.of(pa.chunked_array(parts, AMOUNT_TYPE))


@pytest.mark.parametrize("kind", [INT64, OBJECT], ids=str)
@pytest.mark.parametrize("lots", [1, 2, 4])
def test_ticks_are_the_decimals_themselves(kind: Any, lots: int) -> None:
    found = decimals(["72.5", None, "-0.25", "0"], lots).ticks(2, kind)
    assert numbers(found) == [7250, None, -25, 0]
    assert found.ticks[1] == 0
    assert found.ticks.dtype == kind


def test_the_largest_amounts_are_exact_without_a_limit_of_bits() -> None:
    assert numbers(decimals([LARGEST, LEAST, LAST, -LAST]).ticks(18, OBJECT)) == [
        10**32 - 1,
        -(10**32) + 1,
        1,
        -1,
    ]


def test_a_column_that_is_a_part_of_another_keeps_its_own_place() -> None:
    whole = pa.chunked_array([pa.array([Decimal(1), None, Decimal("-2.5"), Decimal(4)], AMOUNT_TYPE)])
    assert numbers(Decimals.of(whole.slice(1, 2)).ticks(1, INT64)) == [None, -25]
    assert numbers(Decimals.of(whole.slice(2)).ticks(1, INT64)) == [-25, 40]


def test_what_lies_where_nothing_is_known_is_nothing() -> None:
    """An engine may leave any number there."""
    column = as_decimals(Amounts(np.array([7250, 99], dtype=np.int64), np.array([True, False])), 18)
    found = Decimals.of(pa.chunked_array([column]))
    assert found.ticks(18, INT64).ticks.tolist() == [7250, 0]
    assert found.size.tolist() == [7250, 0]


@pytest.mark.parametrize("column", [[None, None], []])
def test_a_column_of_nothing(column: list[None]) -> None:
    found = Decimals.of(pa.chunked_array([pa.array(column, AMOUNT_TYPE)]))
    assert numbers(found.ticks(3, INT64)) == column
    assert found.scale().tolist() == [1] * len(column)
    assert np.isnan(found.floats()).all()


def test_decimals_that_each_needs() -> None:
    assert decimals(["72", "72.5", "72.25", "-0.001", LAST, LARGEST, None, "100"]).scale().tolist() == [
        1,
        1,
        2,
        3,
        18,
        18,
        1,
        1,
    ]


def test_the_size_is_without_a_sign_in_units_of_the_last_decimal() -> None:
    np.testing.assert_allclose(decimals(["-72.5", None, LARGEST]).size, [72.5e18, 0, 1e32])


def test_binary_fractions_are_the_nearest_ones() -> None:
    written = ["0.1", "-72.35", "33333333333333.1", "0.000000000000000001", None, "1234567.890123"]
    expected = [np.nan if one is None else float(one) for one in written]
    np.testing.assert_array_equal(decimals(written).floats(), expected)


def test_taken_again_and_again() -> None:
    assert numbers(decimals(["1", None, "3"]).take(np.array([2, 2, 1])).ticks(1, INT64)) == [30, 30, None]


@pytest.mark.parametrize("kind", [INT64, OBJECT], ids=str)
def test_ticks_are_written_as_decimals(kind: Any) -> None:
    found = as_decimals(Amounts(np.array([7250, 0, -25], dtype=kind), np.array([True, False, True])), 2)
    assert found.to_pylist() == [Decimal("72.50"), None, Decimal("-0.25")]


def test_ticks_beyond_64_bits_are_written_too() -> None:
    amounts = Amounts(np.array([2**64, -(2**64) - 1, 10**32 - 1, -1], dtype=object), np.ones(4, dtype=np.bool_))
    assert as_decimals(amounts, 18).to_pylist() == [
        Decimal("18.446744073709551616"),
        Decimal("-18.446744073709551617"),
        LARGEST,
        -LAST,
    ]


def test_what_fits_64_bits_leaves_room_for_the_rules() -> None:
    """8 x the amount x a million stays below 2**62: an amount of up to 576,460,752,303 ticks."""
    most = 2.0**62 / 8 / FINE
    size, scale = np.array([most * 0.999, most * 1.001]) * 1e16, np.array([2, 2])
    assert fits(size, scale, np.zeros(2)).tolist() == [True, False]
    assert fits(size, scale - 1, np.zeros(2)).tolist() == [True, True]
    assert fits(size, scale, np.full(2, 2.0 * FINE)).tolist() == [False, False]
