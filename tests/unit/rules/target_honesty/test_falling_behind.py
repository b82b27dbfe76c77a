"""Where the middle of other places leads, and when it passes a target."""

import numpy as np
import pytest

from warehouse.rules.codes import words_of
from warehouse.rules.target_honesty.falling_behind import NEVER, TERM, Ahead, ahead, falling_behind
from warehouse.rules.target_honesty.middle import Middles
from warehouse.rules.target_honesty.vocabulary import Outcome

UP, DOWN = np.array([1], dtype=np.int8), np.array([-1], dtype=np.int8)
OPEN = np.array([[-np.inf, np.inf]])


def middle(*medians: float, behind: int = 0, places: int = 9) -> Middles:
    return Middles(np.array([medians]), np.array([places]), np.array([behind]))


RISING = middle(50.0, 51.0, 52.0, 53.0, 54.0)


def line(aim: float, some: Middles = RISING, better: np.ndarray = UP, ends: np.ndarray = OPEN) -> Ahead:
    return ahead(np.array([aim]), some, better, ends)


def told(aim: float, some: Middles = RISING, better: np.ndarray = UP, same: float = 0.25) -> str | None:
    return words_of(falling_behind(line(aim, some, better), some, np.array([same]), better), Outcome)[0]


@pytest.mark.parametrize(("aim", "passes"), [(53.0, 0), (54.0, 1), (55.5, 2), (58.9, 5), (59.0, NEVER)])
def test_the_year_in_which_the_middle_is_first_better_than_the_target(aim: float, passes: int) -> None:
    assert line(aim).passes.tolist() == [passes]


def test_the_line_at_the_end_of_the_term() -> None:
    found = line(55.0)
    assert found.at_term.tolist() == [54.0 + TERM]
    assert found.lead.tolist() == [4.0]


def test_figures_published_later_are_followed_to_the_councils_year() -> None:
    assert line(55.0, middle(50.0, 51.0, 52.0, 53.0, 54.0, behind=2)).at_term.tolist() == [56.0 + TERM]


def test_a_percentage_is_not_followed_above_all_of_it() -> None:
    found = line(95.0, middle(90.0, 92.0, 94.0, 96.0, 98.0), ends=np.array([[0.0, 100.0]]))
    assert found.at_term.tolist() == [100.0]
    assert found.lead.tolist() == [5.0]


@pytest.mark.parametrize(("aim", "outcome"), [(58.9, Outcome.FOUND), (59.0, Outcome.CLEAR), (80.0, Outcome.CLEAR)])
def test_a_target_that_is_not_passed_within_the_term_does_not_fall_behind(aim: float, outcome: Outcome) -> None:
    assert told(aim) == outcome


@pytest.mark.parametrize(("same", "outcome"), [(3.99, Outcome.FOUND), (4.0, Outcome.CLEAR)])
def test_a_middle_that_stays_the_same_leaves_nobody_behind(same: float, outcome: Outcome) -> None:
    assert told(50.0, same=same) == outcome


@pytest.mark.parametrize(
    ("medians", "outcome"),
    [((50.0, 51.0, 52.0, 53.0, 54.0), Outcome.FOUND), ((50.0, 52.0, 51.0, 53.0, 54.0), Outcome.CLEAR)],
)
def test_one_step_back_in_five_years_is_no_clear_trend(medians: tuple[float, ...], outcome: Outcome) -> None:
    assert told(50.0, middle(*medians)) == outcome


def test_a_middle_that_gets_worse_leaves_nobody_behind() -> None:
    assert told(50.0, better=DOWN) == Outcome.CLEAR
    assert told(50.0, middle(54.0, 53.0, 52.0, 51.0, 50.0), DOWN) == Outcome.FOUND


def test_without_enough_places_it_is_not_tested() -> None:
    nobody = middle(*[np.nan] * 5, places=0)
    assert told(50.0, nobody) == Outcome.NOT_TESTED
    assert line(50.0, nobody).passes.tolist() == [NEVER]
