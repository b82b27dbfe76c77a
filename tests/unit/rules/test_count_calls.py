"""Calls added to every tally they count in."""

import numpy as np

from warehouse.rules.codes import codes_of
from warehouse.rules.count_calls import NO_TALLY, add_calls
from warehouse.rules.vocabulary import Call

AREAS = 2


def test_a_call_counts_once_in_each_group_of_its_standing_and_in_its_own_area() -> None:
    first = np.array([[0, 0, 2], [4, NO_TALLY, 4], [NO_TALLY, NO_TALLY, NO_TALLY]])
    counts = np.zeros((3 * AREAS, len(Call)), dtype=np.int64)
    standing, area = np.array([0, 0, 1, 2, 2]), np.array([0, 1, 1, 0, 1])
    add_calls(counts, first, standing, area, codes_of(["improved", "worse", "worse", "same", "not_available"], Call))
    assert counts.tolist() == [
        [1, 0, 0, 0, 0],
        [0, 0, 2, 0, 0],
        [0, 1, 0, 0, 0],
        [0, 0, 0, 0, 1],
        [1, 1, 0, 0, 0],
        [0, 0, 1, 0, 1],
    ]


def test_what_was_counted_before_is_kept() -> None:
    counts = np.full((1, len(Call)), 7)
    one = np.zeros(1, dtype=np.int64)
    add_calls(counts, np.array([[0]]), one, one, codes_of(["worse"], Call))
    add_calls(counts, np.array([[0]]), one[:0], one[:0], codes_of([], Call))
    assert counts.tolist() == [[7, 7, 8, 7, 7]]
