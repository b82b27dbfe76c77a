"""What the tests found of a call, from its row."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.noise_sentence import both_calls, found_by, what_tests_found
from tests.unit.warehouse.reads.small import COUNCIL
from warehouse.reader import Reader
from warehouse.reads import indicator as read
from warehouse.reads.indicator import Indicator

YEAR_ON, LONGER = ("2023-04-01/P1Y", "2022-04-01/P1Y"), ("2023-04-01/P1Y", "2019-04-01/P1Y")


def row(**more: Any) -> dict[str, Any]:
    return {
        "call": "improved",
        "agreement": "clear_improvement",
        "current_period": YEAR_ON[0],
        "comparator_period": YEAR_ON[1],
        "noise": "improving",
        "noise_reason": None,
        "tests": "xmr_trial;mann_kendall",
        "xmr": 1,
        "mann_kendall": 0,
        "ci_z": None,
        "points": 9,
        "cause": "outside_limits",
        "conflict": False,
        "carry_over": False,
    } | more


@pytest.fixture
def quarterly(reader: Reader) -> Indicator:
    return replace(read.indicator(reader, COUNCIL, "work"), frequency="quarterly", seasonal=True)


def test_the_tests_that_ran_with_what_they_found() -> None:
    assert found_by(row()) == {"xmr_trial": 1, "mann_kendall": 0}
    assert found_by(row(tests="")) == found_by(row(tests=None)) == {}


@pytest.mark.parametrize(("periods", "before"), [(YEAR_ON, "last year"), (LONGER, "the figure it is compared with")])
def test_only_last_years_figure_is_called_that(periods: tuple[str, str], before: str) -> None:
    said = both_calls(row(current_period=periods[0], comparator_period=periods[1]), "en")
    assert said == f"Better than {before}, and by more than its usual ups and downs."


def test_without_a_direction_only_the_tests_speak(quarterly: Indicator) -> None:
    call = row(call="cant_say", agreement="cant_say")
    assert both_calls(call, "en") == ""
    assert "an improvement (outside the limits)" in what_tests_found(call, quarterly, "en")


def test_the_season_keeps_quarters_from_being_tested(quarterly: Indicator) -> None:
    call = row(noise="not_testable", noise_reason="seasonal", tests="", xmr=None, cause=None)
    assert what_tests_found(call, quarterly, "en").startswith("Figures in a row were not tested, because they follow")


def test_too_few_figures_are_counted(quarterly: Indicator) -> None:
    call = row(noise="not_enough_data", noise_reason="3_points", tests="", points=3, xmr=None, cause=None)
    assert "there are 3." in what_tests_found(call, replace(quarterly, frequency="annual"), "en")


def test_without_a_figure_nothing_is_said(quarterly: Indicator) -> None:
    assert what_tests_found(row(noise=None), quarterly, "en") == ""
