"""Which figures after an action stand out from those before it."""

import numpy as np
import pytest

from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.verdicts.clear_since import clear_since

EIGHT = [10.0, 11.0] * 4
"""Mean 10.5, moving ranges 1: limits at 7.84 and 13.16."""


def clear(before: list[float], after: float, better: int = 1, *, in_a_row: bool = True, ci: int = NOT_RUN) -> int:
    signs = np.array([better], dtype=np.int8), np.array([ci], dtype=np.int8)
    rows = np.array([before]), np.array([after])
    return int(clear_since(*rows, signs[0], in_a_row=np.array([in_a_row]), ci=signs[1], ahead=np.array([1]))[0])


@pytest.mark.parametrize(
    ("after", "sign"), [(13.16, 0), (13.17, 1), (7.84, 0), (7.83, -1), (10.5, 0), (float("nan"), NOT_RUN)]
)
def test_a_figure_is_clear_strictly_beyond_the_limits(after: float, sign: int) -> None:
    assert clear(EIGHT, after) == sign
    assert clear(EIGHT, after, -1) == (sign if sign == NOT_RUN else -sign)


def test_seven_figures_are_too_few_and_a_missing_one_does_not_count() -> None:
    assert clear(EIGHT[1:], 20.0) == NOT_RUN
    assert clear([float("nan"), *EIGHT[1:]], 20.0) == NOT_RUN
    assert clear([float("nan"), *EIGHT], 20.0) == 1


def test_figures_that_never_moved_show_nothing() -> None:
    assert clear([10.0] * 8, 20.0) == 0


def test_seasonal_figures_are_tested_by_confidence_limits_alone() -> None:
    assert clear(EIGHT, 20.0, in_a_row=False) == NOT_RUN
    assert clear(EIGHT, 20.0, in_a_row=False, ci=1) == 1
    assert clear(EIGHT, 20.0, -1, in_a_row=False, ci=1) == -1


def test_tests_that_disagree_are_not_clear_and_one_is_enough() -> None:
    assert clear(EIGHT, 20.0, ci=-1) == 0
    assert clear(EIGHT, 20.0, ci=0) == 1
    assert clear(EIGHT[::-1], 11.0, ci=1) == 1


def test_confidence_limits_show_no_effect_where_the_figures_only_kept_to_their_line() -> None:
    rising = [10.0, 12.0, 11.0, 13.0, 12.0, 14.0, 13.0, 15.0]
    assert clear(rising, 15.0, ci=1) == 0
    assert clear(rising, 30.0, ci=1) == 1
    assert clear(rising, 15.0, ci=1, in_a_row=False) == 1
    assert clear(rising[:-1], 14.0, ci=1) == 1


def test_without_a_direction_no_test_runs() -> None:
    assert clear(EIGHT, 20.0, 0, ci=1) == NOT_RUN
