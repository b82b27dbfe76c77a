"""Counts along rows of time."""

import numpy as np

from warehouse.rules.count_from import count_from


def test_the_count_begins_anew_with_its_own_place_counted() -> None:
    begins = np.array([True, False, False, True, False, True, False])
    hit = np.array([True, False, True, True, True, False, True])
    assert count_from(begins, hit).tolist() == [1, 1, 2, 1, 2, 0, 1]


def test_it_begins_at_the_first_place_in_any_case() -> None:
    assert count_from(np.zeros(3, dtype=np.bool_), np.ones(3, dtype=np.bool_)).tolist() == [1, 2, 3]
    assert count_from(np.zeros(0, dtype=np.bool_), np.zeros(0, dtype=np.bool_)).tolist() == []
