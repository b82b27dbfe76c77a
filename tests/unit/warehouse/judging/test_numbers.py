"""Numbers in place of names: the same whatever else is judged in the lot, and never one for two series."""

from typing import Any

import numpy as np
import pyarrow as pa

from tests.unit.warehouse.judging.written import OTHER, OWN, block, seen, year, years
from warehouse.judging.columns import texts, words
from warehouse.judging.numbers import SERIES_OF_EACH, as_stored, numbers_of_series, series_of
from warehouse.rules.vocabulary import Call

GIVEN = (
    seen("b", year(2022), "3", breakdown="women"),
    seen("a", year(2022), "1"),
    seen("b", year(2022), "2", area=OTHER),
)
BOTH: dict[str, Any] = {"a": years(2022), "b": years(2022)}


def test_a_number_begins_with_that_of_its_indicator() -> None:
    found = numbers_of_series(block(*GIVEN, **BOTH), np.array([4, 7]))
    assert found.tolist() == [4 * SERIES_OF_EACH, *(7 * SERIES_OF_EACH + rank for rank in range(3))]


def test_a_series_has_the_same_number_without_the_others() -> None:
    alone = numbers_of_series(block(GIVEN[0], GIVEN[2], b=years(2022)), np.array([7]))
    assert alone.tolist() == numbers_of_series(block(*GIVEN, **BOTH), np.array([4, 7]))[1:].tolist()


def test_every_series_is_named() -> None:
    found = series_of(block(*GIVEN, **BOTH), np.array([40, 70, 71, 72]), "c", ["a", "b"])
    assert [tuple(row.values()) for row in found.to_pylist()] == [
        (40, "c", "a", OWN, ""),
        (70, "c", "b", OTHER, ""),
        (71, "c", "b", OWN, ""),
        (72, "c", "b", OWN, "women"),
    ]


def test_words_and_periods_are_stored_as_numbers_and_the_rest_as_it_is() -> None:
    rows = {
        "period": texts(np.array([1, 0, 1]), ["later", "earlier"]),
        "current_period": texts(np.array([-1, 0, 1]), ["later", "earlier"]),
        "call": words(np.array([2, -1, 0], dtype=np.int8), Call),
        "points": pa.array([1, 2, 3]),
    }
    assert as_stored(rows, {"earlier": 5, "later": 9}).to_pydict() == {
        "period": [5, 9, 5],
        "current_period": [None, 9, 5],
        "call": [2, None, 0],
        "points": [1, 2, 3],
    }
