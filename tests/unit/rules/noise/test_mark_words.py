"""The second mark and its reason, from one row of calls."""

from typing import Any

import pytest

from warehouse.rules.noise.mark_words import is_a_year_apart, mark_of, signs_of_tests, why_marked
from warehouse.rules.noise.words import Mark, NoiseTest

YEARS = {"current_period": "2023-04-01/P1Y", "comparator_period": "2022-04-01/P1Y"}
QUARTERS = {"current_period": "2024-04-01/P3M", "comparator_period": "2024-01-01/P3M"}


def row(agreement: str = "clear_decline", noise: str = "worsening", **more: Any) -> dict[str, Any]:
    found = {"xmr": -1, "mann_kendall": None, "ci_z": None, "cause": "shift", "tests": "xmr", "points": 14}
    plain = {"noise_reason": None, "conflict": False, "carry_over": False, "seasonal": False}
    return {"agreement": agreement, "noise": noise} | YEARS | found | plain | more


@pytest.mark.parametrize(
    ("agreement", "mark"),
    [
        ("clear_improvement", Mark.CLEAR),
        ("worse_within_normal_variation", Mark.WITHIN),
        ("same_untested", Mark.UNTESTED),
        ("conflict_up_but_worsening", Mark.BUT_WORSENING),
        ("steady_after_improvement", Mark.BUT_IMPROVING),
        ("cant_say", None),
        ("not_available", None),
    ],
)
def test_a_call_with_a_direction_has_a_mark_and_no_other(agreement: str, mark: Mark | None) -> None:
    assert mark_of({"agreement": agreement}) == mark


def test_both_calls_then_what_the_tests_found() -> None:
    assert why_marked(row(), "en") == (
        "Worse than last year, and by more than its usual ups and downs. "
        "Control chart (14 figures): a worsening (one of 7 on one side of the mean). "
        "With 12 figures or more the control chart takes the place of the Mann-Kendall test. "
        "The two figures have no confidence limits to compare."
    )
    assert why_marked(row(), "cy").startswith("Yn waeth na llynedd, a thu hwnt i'r amrywiad arferol. Siart reoli")


def test_each_test_says_its_own_finding() -> None:
    both = row(tests="xmr_trial;mann_kendall;ci_z", xmr=0, mann_kendall=-1, ci_z=1, points=9, conflict=True)
    words = why_marked(both | {"cause": "common_cause"}, "en")
    assert "Control chart (9 figures; a trial, being fewer than 12): nothing that stands out." in words
    assert "Mann-Kendall test of trend (9 figures): a worsening." in words
    assert "Confidence intervals of the two figures: an improvement." in words
    assert "The tests disagree" in words


def test_without_a_figure_no_test_ran() -> None:
    assert signs_of_tests({"tests": None}) == {}
    assert signs_of_tests(row(tests="ci_z", ci_z=1)) == {NoiseTest.CI_Z: 1}


def test_too_few_figures_and_overlapping_ones_say_so() -> None:
    untested = row("worse_untested", "not_enough_data", tests="", xmr=None, cause=None, points=4)
    assert "needs at least 8 figures in a row; there are 4" in why_marked(untested | {"noise_reason": "4_points"}, "en")
    rolling = untested | {"noise": "not_testable", "noise_reason": "overlapping_periods"}
    assert why_marked(rolling, "en").endswith("each figure shares time with the one before, so none stands alone.")


@pytest.mark.parametrize(("periods", "seasonal"), [(YEARS, False), (QUARTERS, True)])
def test_the_season_disturbs_no_whole_year(periods: dict[str, str], seasonal: bool) -> None:
    words = why_marked(row(seasonal=True, tests="ci_z", xmr=None, ci_z=-1, cause=None, points=6) | periods, "en")
    assert ("they follow the seasons" in words) == seasonal


@pytest.mark.parametrize(
    ("current", "before", "expected"),
    [
        ("2023-04-01/P1Y", "2022-04-01/P1Y", True),
        ("2024-04-01/P3M", "2023-04-01/P3M", True),
        ("2025-03-31", "2024-03-31", True),
        ("2024-04-01/P3M", "2024-01-01/P3M", False),
        ("2023-04-01/P1Y", "2021-04-01/P1Y", False),
        ("2021-01-01/P3Y", "2020-01-01/P3Y", False),
    ],
)
def test_only_a_figure_of_a_year_earlier_is_last_years(current: str, before: str, expected: bool) -> None:
    assert is_a_year_apart({"current_period": current, "comparator_period": before}) == expected
    assert ("last year" in why_marked(row(current_period=current, comparator_period=before), "en")) == expected
