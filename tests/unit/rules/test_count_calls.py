"""Calls counted in every tally they count in."""

import numpy as np

from warehouse.rules.codes import codes_of
from warehouse.rules.count_calls import count_calls
from warehouse.rules.vocabulary import Call


def test_each_word_is_counted_in_each_tally() -> None:
    words = ["improved", "worse", "worse", "same", "not_available", "worse"]
    found = count_calls(np.array([0, 2, 0, 2, 1, 2]), codes_of(words, Call), 4)
    assert found.tolist() == [[1, 0, 1, 0, 0], [0, 0, 0, 0, 1], [0, 1, 2, 0, 0], [0, 0, 0, 0, 0]]


def test_of_no_calls_nothing_is_counted() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    assert count_calls(nothing, codes_of([], Call), 1).tolist() == [[0] * len(Call)]
    assert count_calls(nothing, codes_of([], Call), 0).shape == (0, len(Call))
