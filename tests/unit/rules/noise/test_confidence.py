"""Derived confidence limits, and the test of two figures that have them."""

import numpy as np
import pytest

from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.noise.confidence import (
    EXACT_BELOW,
    derived_limits,
    multiplier_of,
    proportion_limits,
    rate_limits,
)
from warehouse.rules.noise.z_test import z_score, z_test

NAN = np.nan


def z(*numbers: float) -> int:
    return z_test(*(np.array([number], dtype=np.float64) for number in numbers)).item()


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((55, 52, 58, 50, 47, 53), 1),
        ((50, 47, 53, 55, 52, 58), -1),
        ((53, 50, 56, 50, 47, 53), 0),
        ((1.96, -1.4, 3.4, 0, -1, 1), 0),
        ((55, 55, 55, 50, 47, 53), NOT_RUN),
        ((55, 52, 58, 50, 50, 50), NOT_RUN),
        ((55, 58, 52, 50, 47, 53), NOT_RUN),
        ((55, 52, 58, 50, NAN, NAN), NOT_RUN),
        ((55, 52, 58, NAN, 47, 53), NOT_RUN),
    ],
)
def test_z_test(numbers: tuple[float, ...], expected: int) -> None:
    assert z(*numbers) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((55, 52, 58, 50, 47, 53), 2.31),
        ((50, 47, 53, 55, 52, 58), -2.31),
        ((0.5, 0.4, 0.6, 0.2, 0.1, 0.3), 4.158),
        ((0.5, 0.4, 0.6, 50, 47, 53), -32.323),
        ((50, 47, 53, 0.5, 0.4, 0.6), 32.323),
        ((55, 55, 55, 50, 47, 53), NAN),
        ((55, 52, 58, 50, 50, 50), NAN),
        ((55, 58, 52, 50, 47, 53), NAN),
        ((55, 52, 58, 50, NAN, NAN), NAN),
        ((55, 52, 58, NAN, 47, 53), NAN),
    ],
)
def test_how_many_standard_errors_two_figures_lie_apart(numbers: tuple[float, ...], expected: float) -> None:
    (found,) = z_score(*(np.array([number], dtype=np.float64) for number in numbers))
    assert found == pytest.approx(expected, abs=0.001, nan_ok=True)


def test_exactly_critical_is_not_clear() -> None:
    """Standard errors of 3/1.96 and 4/1.96 make one of 5/1.96, so a difference of 5 is just critical."""
    assert z(5, 2, 8, 0, -4, 4) == z(-5, -8, -2, 0, -4, 4) == 0
    assert z(5.001, 2, 8, 0, -4, 4) == 1


@pytest.mark.parametrize(
    ("value", "numerator", "denominator", "expected"),
    [
        (65, 65, 100, 100),
        (0.65, 65, 100, 1),
        (125, 65, 52000, 100000),
        (1.3, 65, 52000, 1000),
        (109.6, 100, 100, 100),
        (109.7, 100, 100, NAN),
        (30, 65, 100, NAN),
        (10, 1, 10, 100),
        (100, 1, 1, 100),
        (0, 0, 100, NAN),
        (0, 5, 100, NAN),
        (5, 0, 100, NAN),
        (65, 65, 0, NAN),
        (NAN, 65, 100, NAN),
    ],
)
def test_multiplier(value: float, numerator: float, denominator: float, expected: float) -> None:
    found = multiplier_of(*(np.array([number], dtype=np.float64) for number in (value, numerator, denominator)))
    assert np.array_equal(found, [expected], equal_nan=True)


@pytest.mark.parametrize(
    ("count", "denominator"), [(11.0, 10.0), (-1.0, 10.0), (1.0, 0.0), (0.0, 0.0), (NAN, 10.0), (1.0, NAN), (0.0, -5.0)]
)
def test_no_limits_without_counts(count: float, denominator: float) -> None:
    assert np.isnan(proportion_limits(np.array([count]), np.array([denominator]), 100)).all()
    if not count > 0 < denominator:
        assert np.isnan(rate_limits(np.array([count]), np.array([denominator]), 100)).all()


@pytest.mark.parametrize("whole", [1.0, 15.0, 1e6])
def test_limits_of_none_and_of_all_stay_between_0_and_1(whole: float) -> None:
    lower, upper = proportion_limits(np.array([0, whole]), np.array([whole, whole]), 1)
    assert (lower[0], upper[1]) == (0, 1)


def test_exact_limits_below_ten_and_byar_from_there_on() -> None:
    counts = np.array([EXACT_BELOW - 1, EXACT_BELOW], dtype=np.float64)
    lower, upper = rate_limits(counts, np.ones(2), 1)
    assert lower == pytest.approx([4.115373, 4.787450], rel=1e-6)
    assert upper == pytest.approx([17.084803, 18.391459], rel=1e-6)


def test_only_percentages_and_rates_that_are_their_counts_own_get_limits() -> None:
    value = np.array([65.0, 65.0, 60.0, 125.0, 125.0, 0.0, 0.0])
    numerator = np.array([65.0, 65.0, 65.0, 65.0, 65.0, 0.0, 0.0])
    denominator = np.array([100.0, 100.0, 100.0, 52000.0, 52000.0, 10.0, 10.0])
    percent = np.array([True, False, False, False, True, True, False])
    rate = np.array([False, False, True, True, False, False, True])
    lower, upper = derived_limits(value, numerator, denominator, percent=percent, rate=rate)
    assert lower == pytest.approx([55.254443, NAN, 50.163, 96.467669, NAN, 0, NAN], rel=1e-4, nan_ok=True)
    assert (np.isnan(lower) == np.isnan(upper)).all()


@pytest.mark.parametrize(("value", "numerator"), [(0.0, 3.0), (50.0, 0.0)])
def test_nothing_of_all_is_a_share_only_where_figure_and_count_are_both_0(value: float, numerator: float) -> None:
    """A share of 0 that comes from 3 of 10 was rounded or weighted: its limits are not those of 3 of 10."""
    yes, no = np.array([True]), np.array([False])
    found = derived_limits(np.array([value]), np.array([numerator]), np.array([10.0]), percent=yes, rate=no)
    assert np.isnan(found).all()
