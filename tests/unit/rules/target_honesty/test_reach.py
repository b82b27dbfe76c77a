"""A target at, within and beyond the limits of the process."""

import numpy as np
import pytest

from warehouse.rules.codes import words_of
from warehouse.rules.noise.limits import WIDTH, Limits
from warehouse.rules.target_honesty.reach import is_trial, met_anyway, out_of_reach
from warehouse.rules.target_honesty.vocabulary import Outcome


def lines(points: int = 12, spread: float = 1.0) -> Limits:
    """Limits of 50 - 2.66 to 50 + 2.66."""
    return Limits(np.array([[50.0]]), np.array([[spread]]), np.array([[points]]))


def asked(rule: object, target: float, value: float, better: int, points: int = 12) -> str | None:
    found = rule(np.array([target]), np.array([value]), lines(points), np.array([better], dtype=np.int8))  # type: ignore[operator]
    return words_of(found, Outcome)[0]


@pytest.mark.parametrize(
    ("target", "better", "outcome"),
    [
        (50 + WIDTH, 1, Outcome.CLEAR),
        (50 + WIDTH + 1e-6, 1, Outcome.FOUND),
        (50 - WIDTH, -1, Outcome.CLEAR),
        (50 - WIDTH - 1e-6, -1, Outcome.FOUND),
        (50 - WIDTH - 1e-6, 1, Outcome.CLEAR),
        (50.0, 1, Outcome.CLEAR),
    ],
)
def test_a_target_on_the_better_limit_can_be_reached_and_one_beyond_it_cannot(
    target: float, better: int, outcome: Outcome
) -> None:
    assert asked(out_of_reach, target, 50.0, better) == outcome


@pytest.mark.parametrize(
    ("target", "better", "outcome"),
    [
        (50 - WIDTH, 1, Outcome.CLEAR),
        (50 - WIDTH - 1e-6, 1, Outcome.FOUND),
        (50 + WIDTH, -1, Outcome.CLEAR),
        (50 + WIDTH + 1e-6, -1, Outcome.FOUND),
        (50 + WIDTH + 1e-6, 1, Outcome.CLEAR),
    ],
)
def test_a_target_on_the_worse_limit_may_be_missed_and_one_beyond_it_is_always_met(
    target: float, better: int, outcome: Outcome
) -> None:
    assert asked(met_anyway, target, 50.0, better) == outcome


def test_what_happens_today_is_possible() -> None:
    assert asked(out_of_reach, 60.0, 60.0, 1) == Outcome.CLEAR
    assert asked(out_of_reach, 60.0, 59.9, 1) == Outcome.FOUND
    assert asked(met_anyway, 40.0, 39.9, 1) == Outcome.CLEAR
    assert asked(met_anyway, 40.0, 40.0, 1) == Outcome.FOUND


@pytest.mark.parametrize(("points", "outcome"), [(7, Outcome.NOT_TESTED), (8, Outcome.FOUND)])
def test_eight_figures_are_needed(points: int, outcome: Outcome) -> None:
    assert asked(out_of_reach, 60.0, 50.0, 1, points) == outcome
    assert asked(met_anyway, 40.0, 50.0, 1, points) == outcome


def test_below_twelve_it_is_a_trial() -> None:
    assert is_trial(lines(11)).tolist() == [True]
    assert is_trial(lines(12)).tolist() == [False]


def test_without_a_direction_or_a_target_nothing_is_tested() -> None:
    assert asked(out_of_reach, 60.0, 50.0, 0) == Outcome.NOT_TESTED
    assert asked(met_anyway, np.nan, 50.0, 1) == Outcome.NOT_TESTED
