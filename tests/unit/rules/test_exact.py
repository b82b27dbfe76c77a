"""Amounts in ticks, in both kinds of whole number: what is not known, edges of bands, and how amounts are shown."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from warehouse.rules.exact import Amounts, Bands, as_floats, equal_as_shown, exactly, powers, rounded, within

KINDS = [np.dtype(np.int64), np.dtype(object)]
HUGE = 10**32
"""An amount of eighteen decimals just beyond what may be stored; far beyond 64 bits."""


@pytest.fixture(params=KINDS, ids=str)
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


def ticks(numbers: list[int], kind: Any) -> Any:
    return np.array(numbers, dtype=kind)


def test_what_is_taken_from_nowhere_is_not_known(kind: Any) -> None:
    found = Amounts(ticks([5, 7], kind), np.array([True, True])).take(np.array([1, -1, 0]))
    assert (found.ticks.tolist(), found.known.tolist()) == ([7, 0, 5], [True, False, True])
    assert found.ticks.dtype == kind


def test_only_some_stay_known_and_the_others_are_nothing(kind: Any) -> None:
    found = Amounts(ticks([5, 0, 7], kind), np.array([True, False, True])).only(np.array([False, True, True]))
    assert (found.ticks.tolist(), found.known.tolist()) == ([0, 0, 7], [False, False, True])


def test_a_band_reaches_its_ticks_or_its_share_of_the_others_size(kind: Any) -> None:
    bands = Bands(ticks([25, 0, 0], kind), ticks([0, 10_000, 0], kind))
    assert bands.reach(ticks([-300, -300, -300], kind)).tolist() == [25_000_000, 3_000_000, 0]
    assert bands.take(np.array([1])).reach(ticks([50], kind)).tolist() == [500_000]


def test_the_edge_belongs_to_a_band(kind: Any) -> None:
    found = within(ticks([3, 3, 4], kind), ticks([3_000_000, 2_999_999, 3_999_999], kind))
    assert found.tolist() == [True, False, False]
    assert found.dtype == np.bool_


@pytest.mark.parametrize(
    ("one", "other", "decimals", "alike"),
    [
        (72449, 72350, 1, True),
        (72449, 72349, 1, False),
        (-72449, -72350, 1, True),
        (-50, 49, 1, False),
        (-49, 49, 1, True),
        (500, 1499, 0, True),
        (500, 1500, 0, False),
        (72449, 72448, 3, False),
        (72449, 72449, 3, True),
        (72449, 72449, 6, True),
        (72449, 72450, 6, False),
        (72449, 72449, -1, False),
    ],
)
def test_amounts_of_three_decimals_read_alike(one: int, other: int, decimals: int, alike: bool, kind: Any) -> None:
    found = equal_as_shown(ticks([one, other], kind), ticks([other, one], kind), np.full(2, decimals), np.full(2, 3))
    assert found.tolist() == [alike, alike]
    assert found.dtype == np.bool_


def test_each_amount_is_shown_by_its_own_decimals_and_scale(kind: Any) -> None:
    found = equal_as_shown(ticks([14, 14, 14], kind), ticks([6, 6, 6], kind), np.array([0, 1, 0]), np.array([1, 1, 2]))
    assert found.tolist() == [True, False, True]


def test_halves_are_rounded_away_from_zero(kind: Any) -> None:
    assert rounded(ticks([14, 15, -14, -15, 25, 0], kind), ticks([10] * 6, kind)).tolist() == [1, 2, -1, -2, 3, 0]


def test_powers_of_ten(kind: Any) -> None:
    found = powers(np.array([0, 3, 18]), kind)
    assert (found.tolist(), found.dtype) == ([1, 1000, 10**18], kind)


def test_amounts_beyond_64_bits_stay_exact() -> None:
    one, other = (ticks([number], object) for number in (HUGE + 1, HUGE))
    assert within(one - other, Bands(ticks([1], object), ticks([0], object)).reach(other)).tolist() == [True]
    assert not equal_as_shown(one, other, np.array([18]), np.array([18])).any()


def test_binary_fractions_are_nan_where_not_known(kind: Any) -> None:
    found = as_floats(Amounts(ticks([725, 0, -1], kind), np.array([True, False, True])), np.array([1, 1, 3]))
    assert found.dtype == np.float64
    np.testing.assert_array_equal(found, [72.5, np.nan, -0.001])


def test_decimals_are_counted_exactly() -> None:
    found = exactly([Decimal("1.50"), None, Decimal("-0.001"), Decimal("1E+2")], 3)
    assert (found.ticks.tolist(), found.known.tolist()) == ([1500, 0, -1, 100_000], [True, False, True, True])


def test_a_decimal_that_needs_more_decimals_is_refused() -> None:
    with pytest.raises(ValueError, match=r"0\.0001"):
        exactly([Decimal("0.0001")], 3)
