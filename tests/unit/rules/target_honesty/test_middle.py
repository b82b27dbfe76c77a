"""The middle of other places: enough of them, the same ones every year, the newest years that have any."""

import numpy as np
import pytest

from warehouse.rules.target_honesty.middle import FEWEST_OTHERS, MOST_BEHIND, YEARS, middles

WINDOW = YEARS + MOST_BEHIND


def places(count: int) -> np.ndarray:
    """One target; place p has p + the year's number in every year."""
    return (np.arange(count)[:, None] + np.arange(WINDOW)[None, :]).astype(float)[None]


@pytest.mark.parametrize(("count", "found"), [(FEWEST_OTHERS - 1, 0), (FEWEST_OTHERS, FEWEST_OTHERS)])
def test_with_the_council_itself_it_takes_eight_places(count: int, found: int) -> None:
    told = middles(places(count))
    assert told.places.tolist() == [found]
    assert np.isnan(told.medians).all() == (found == 0)


def test_the_median_of_each_of_the_newest_years() -> None:
    told = middles(places(7))
    assert told.medians.tolist() == [[5.0, 6.0, 7.0, 8.0, 9.0]]
    assert told.behind.tolist() == [0]


def test_a_place_that_misses_a_year_is_left_out_of_all_of_them() -> None:
    figures = places(8)
    figures[0, 7, 4] = np.nan
    told = middles(figures)
    assert told.places.tolist() == [7]
    assert told.medians.tolist() == [[5.0, 6.0, 7.0, 8.0, 9.0]]


@pytest.mark.parametrize(("years", "behind", "found"), [(1, 1, 7), (2, 2, 7), (3, 0, 0)])
def test_other_places_may_publish_two_years_later_and_no_more(years: int, behind: int, found: int) -> None:
    figures = places(7)
    figures[:, :, WINDOW - years :] = np.nan
    told = middles(figures)
    assert (told.behind.tolist(), told.places.tolist()) == ([behind], [found])


def test_targets_are_told_apart() -> None:
    few = places(7)
    few[:, 0] = np.nan
    told = middles(np.concatenate([few, places(7)]))
    assert told.places.tolist() == [0, 7]


def test_no_other_places_at_all() -> None:
    assert middles(np.full((2, 0, WINDOW), np.nan)).places.tolist() == [0, 0]
