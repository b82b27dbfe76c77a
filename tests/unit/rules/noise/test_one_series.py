"""One series laid out for a page: the same steps, segments and runs as the signals look at."""

import numpy as np
import pytest

from warehouse.rules.noise.one_series import OneSeries, one_series

YEAR = 12
START = 12 * 2010


def laid(figures: str, *, rebased: set[int] | None = None, step: int = YEAR, month: int = 0) -> OneSeries:
    """Annual figures in one line: `1 2 - 4b`, where `-` is missing and a letter names the definition."""
    written = [(place, word) for place, word in enumerate(figures.split()) if word != "-"]
    return one_series(
        np.array([START + month + step * place for place, _ in written]),
        np.full(len(written), step),
        np.array([float(word.rstrip("ab")) for _, word in written]),
        [word.strip("0123456789.") or "a" for _, word in written],
        np.array([place in (rebased or set()) for place, _ in written]),
    )


def test_a_missing_period_keeps_its_place() -> None:
    found = laid("1 2 - 4")
    assert found.starts.tolist() == [START, START + 12, START + 24, START + 36]
    assert np.isnan(found.values).tolist() == [False, False, True, False]
    assert set(found.segments) == {0}


def test_a_new_definition_begins_a_segment() -> None:
    assert laid("1 2 3b 4b").segments.tolist() == [0, 0, 1, 1]


@pytest.mark.parametrize(("after", "last"), [(7, 0), (8, 1)])
def test_a_rebase_counts_once_eight_figures_follow(after: int, last: int) -> None:
    found = laid(" ".join("1" * (3 + after)), rebased={3})
    assert found.segments[-1] == last


def test_the_run_ends_at_the_figure_asked_for_and_begins_after_a_gap() -> None:
    run = laid("1 - 3 4 5 6").run_to(START + 4 * YEAR)
    assert run.shape == (1, 10)
    assert run[~np.isnan(run)].tolist() == [3, 4, 5]


def test_the_window_is_as_long_as_the_step_asks() -> None:
    assert laid(" ".join("1" * 30), step=1).run_to(START + 29).shape == (1, 24)


def test_figures_of_another_calendar_stand_apart() -> None:
    """Financial years after calendar years: the newest figure's own calendar is the series."""
    found = one_series(
        np.array([START, START + 12, START + 27, START + 39]),
        np.full(4, 12),
        np.array([1.0, 2.0, 3.0, 4.0]),
        ["a"] * 4,
        np.zeros(4, dtype=np.bool_),
    )
    assert found.first == START + 27
    assert found.values.tolist() == [3, 4]


def test_figures_of_two_calendars_may_come_in_turns() -> None:
    """Calendar years and financial years side by side, the newest of them a calendar year."""
    starts = START + np.array([0, 3, 12, 15, 24])
    found = one_series(starts, np.full(5, YEAR), np.arange(1.0, 6), ["a"] * 5, np.zeros(5, dtype=np.bool_))
    assert (found.first, found.values.tolist()) == (START, [1, 3, 5])


def test_what_is_not_usable_begins_no_segment_whatever_it_was_counted_under() -> None:
    starts = START + YEAR * np.arange(3)
    found = one_series(
        starts, np.full(3, YEAR), np.array([1.0, np.nan, 3.0]), ["a", "b", "a"], np.zeros(3, dtype=np.bool_)
    )
    assert found.segments.tolist() == [0, 0, 0]


def test_a_missing_period_is_no_rebase() -> None:
    assert set(laid("1 - 1 1 1 1 1 1 1 1").segments) == {0}


def test_a_series_goes_no_further_than_its_newest_figure() -> None:
    """Calendar years until a new calendar begins: its first year is all there is of it."""
    starts = START + np.array([0, 12, 24, 27])
    found = one_series(starts, np.full(4, YEAR), np.arange(1.0, 5), ["a"] * 4, np.zeros(4, dtype=np.bool_))
    assert (found.first, found.values.tolist(), found.segments.tolist()) == (START + 27, [4], [0])


def test_figures_of_another_length_stand_apart() -> None:
    """Quarters, then a first whole year."""
    starts, steps = START + np.array([0, 3, 12]), np.array([3, 3, YEAR])
    found = one_series(starts, steps, np.arange(1.0, 4), ["a"] * 3, np.zeros(3, dtype=np.bool_))
    assert (found.first, found.step, found.values.tolist()) == (START + 12, YEAR, [3])
