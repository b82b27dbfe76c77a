"""Where runs begin and end, and where a new segment does."""

import numpy as np
import pytest

from warehouse.rules.noise.rebase import FEWEST_AFTER_REBASE, segments
from warehouse.rules.noise.runs import run_lengths, runs, window

NAN = np.nan


@pytest.mark.parametrize(("step", "width"), [(1, 24), (3, 20), (12, 10), (36, 10), (0, 10)])
def test_windows(step: int, width: int) -> None:
    assert window(step) == width


def test_runs_are_right_aligned_and_end_at_gaps_and_new_segments() -> None:
    values = np.array([[1.0, 2, NAN, 4, 5, 6], [7, 8, 9, 10, 11, 12]])
    numbers = np.array([[0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0]])
    found = runs(values, numbers, 3)
    expected = [
        [NAN, NAN, 1],
        [NAN, 1, 2],
        [NAN, NAN, NAN],
        [NAN, NAN, 4],
        [NAN, 4, 5],
        [NAN, NAN, 6],
        [NAN, NAN, 7],
        [NAN, 7, 8],
        [7, 8, 9],
        [8, 9, 10],
        [9, 10, 11],
        [10, 11, 12],
    ]
    assert np.array_equal(found, expected, equal_nan=True)
    assert run_lengths(values, numbers).tolist() == [[1, 2, 0, 1, 2, 1], [1, 2, 3, 4, 5, 6]]
    assert run_lengths(values, numbers).dtype == np.int64


def test_runs_are_laid_out_column_by_column() -> None:
    assert runs(np.ones((3, 4)), np.zeros((3, 4), dtype=np.int64), 10).flags.f_contiguous


@pytest.mark.parametrize("after", [FEWEST_AFTER_REBASE - 1, FEWEST_AFTER_REBASE])
def test_a_rebase_counts_once_enough_figures_follow(after: int) -> None:
    definitions = np.zeros((1, 3 + after), dtype=np.int64)
    rebased = np.zeros(definitions.shape, dtype=np.bool_)
    rebased[0, 3] = True
    expected = [0, 0, 0, *[int(after >= FEWEST_AFTER_REBASE)] * after]
    assert segments(definitions, rebased).tolist() == [expected]


def test_missing_figures_do_not_count_towards_a_rebase() -> None:
    definitions = np.array([[0, 0, 0, -1, 0, 0, 0, 0, 0, 0]])
    rebased = np.arange(10)[None] == 2
    assert not segments(definitions, rebased).any()


def test_a_later_rebase_ends_the_segment_of_an_earlier_one() -> None:
    definitions = np.zeros((1, 12), dtype=np.int64)
    rebased = np.isin(np.arange(12), [2, 4])[None]
    assert segments(definitions, rebased).tolist() == [[0] * 4 + [1] * 8]


def test_a_gap_does_not_hide_a_new_definition() -> None:
    definitions = np.array([[-1, 0, -1, 0, -1, 1, 1]])
    assert segments(definitions, np.zeros((1, 7), dtype=np.bool_)).tolist() == [[0, 0, 0, 0, 0, 1, 1]]
