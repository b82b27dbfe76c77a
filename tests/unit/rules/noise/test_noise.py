"""Which tests run, and what follows from them."""

import numpy as np
import pytest

from tests.noise_series import judge_runs, row, said
from warehouse.rules.codes import code
from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.noise.noise import is_seasonal
from warehouse.rules.noise.words import Cause, Noise


@pytest.mark.parametrize(
    ("points", "tests"),
    [
        (4, []),
        (5, ["mann_kendall"]),
        (7, ["mann_kendall"]),
        (8, ["xmr_trial", "mann_kendall"]),
        (11, ["xmr_trial", "mann_kendall"]),
        (12, ["xmr"]),
        (24, ["xmr"]),
    ],
)
def test_which_tests_run(points: int, tests: list[str]) -> None:
    found = said(judge_runs(row(*range(points))))
    assert found["tests"] == tests
    assert found["reason"] == (None if tests else "4_points")


@pytest.mark.parametrize(
    ("better", "flags", "reason"),
    [
        (0, {}, "no_direction_of_improvement"),
        (1, {"overlapping": True}, "overlapping_periods"),
        (1, {"seasonal": True}, "seasonal"),
    ],
)
def test_what_cannot_be_tested(better: int, flags: dict[str, bool], reason: str) -> None:
    found = said(judge_runs(row(*range(24)), better, **flags))
    assert (found["noise"], found["reason"], found["tests"]) == ("not_testable", reason, [])


@pytest.mark.parametrize(
    ("better", "flags", "noise"),
    [
        (1, {"seasonal": True}, "improving"),
        (-1, {"seasonal": True}, "worsening"),
        (1, {"overlapping": True}, "not_testable"),
        (0, {}, "not_testable"),
    ],
)
def test_confidence_limits_are_fair_to_seasons_alone(better: int, flags: dict[str, bool], noise: str) -> None:
    assert said(judge_runs(row(*range(24)), better, 1, **flags))["noise"] == noise


@pytest.mark.parametrize(("step", "seasonal"), [(1, True), (3, True), (0, True), (12, False), (36, False)])
def test_years_have_no_season(step: int, seasonal: bool) -> None:
    assert is_seasonal(np.array([True, False]), step).tolist() == [seasonal, False]


def test_tests_that_disagree_make_no_clear_change() -> None:
    found = said(judge_runs(row(*range(5)), ci=-1))
    assert found == {
        "noise": Noise.NO_CLEAR_CHANGE,
        "reason": None,
        "tests": ["mann_kendall", "ci_z"],
        "results": [1, -1],
        "conflict": True,
    }


def test_one_clear_sign_is_enough() -> None:
    assert said(judge_runs(row(1, 2, 1, 2, 1), ci=1))["noise"] == Noise.IMPROVING


def test_signs_are_oriented_by_polarity_but_the_cause_is_not() -> None:
    found = judge_runs(row(*[1, 2] * 7, 20), -1)
    assert found.xmr.tolist() == [-1]
    assert found.cause.tolist() == [code(Cause.OUTSIDE)]


def test_results_are_small_numbers() -> None:
    found = judge_runs(row(*range(6)))
    codes = (found.noise, found.reason, found.xmr, found.cause, found.mann_kendall, found.ci_z)
    assert {part.dtype for part in codes} == {np.dtype(np.int8)}
    assert found.xmr.tolist() == found.cause.tolist() == [NOT_RUN]


def test_a_trend_is_looked_for_in_all_of_eleven_figures() -> None:
    """In the last ten of them the order is one that chance would often give."""
    whole = [-1, 5, 2, 1, 4, 0, 8, 3, 6, 7, 9]
    assert judge_runs(row(*whole)).mann_kendall.tolist() == [1]
    assert judge_runs(row(*whole[1:])).mann_kendall.tolist() == [0]


def test_carry_over_is_told_only_where_the_run_was_tested() -> None:
    steps = [0] * 6 + [1] * 6
    assert judge_runs(row(*steps)).carry_over.tolist() == [True]
    assert judge_runs(row(*steps), overlapping=True).carry_over.tolist() == [False]


def test_a_missing_figure_has_no_points() -> None:
    assert said(judge_runs(row()))["reason"] == "0_points"
