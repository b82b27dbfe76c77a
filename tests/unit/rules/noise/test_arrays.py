"""Small things that are asked of arrays everywhere."""

import numpy as np
import pytest

from warehouse.rules.noise.arrays import begins, how_many, is_every, once, picked, taken


@pytest.mark.parametrize("width", [0, 255, 256, 300])
def test_flags_are_counted_however_many_there_are(width: int) -> None:
    assert how_many(np.ones((2, width), dtype=np.bool_)).tolist() == [width, width]


def test_rows_begin_where_any_of_their_keys_changes() -> None:
    found = begins(np.array([1, 1, 2, 2, 2]), np.array([5, 5, 5, 6, 6]))
    assert found.dtype == np.bool_
    assert found.tolist() == [True, False, True, True, False]
    assert begins(np.zeros(0, dtype=np.int64)).tolist() == []


def test_what_is_taken_keeps_its_type_and_is_empty_where_no_place_is_named() -> None:
    values = np.array([7, 8, 9], dtype=np.int8)
    found = taken(values, np.array([0, -1, 2]), -3)
    assert (found.dtype, found.tolist()) == (np.int8, [7, -3, 9])
    nothing = taken(values[:0], np.array([-1, -1]), -3)
    assert (nothing.dtype, nothing.tolist()) == (np.int8, [-3, -3])


BEYOND = 10**30
"""Too large for 64 bits: Python's own whole number."""


@pytest.mark.parametrize(
    "values",
    [
        np.array([7, 7, 7], dtype=np.int8),
        np.array([7, 8, 7], dtype=np.int8),
        np.array([BEYOND, BEYOND, BEYOND], dtype=object),
        np.array([True, True]),
        np.array([np.nan, np.nan]),
        np.zeros(0),
    ],
    ids=str,
)
def test_values_that_are_alike_are_kept_once_and_stay_what_they_are(values: np.ndarray) -> None:
    found, rows = once(values), np.array([1, 0, 1, -1])
    assert (found.dtype, found.shape) == (values.dtype, values.shape)
    assert np.array_equal(found, values, equal_nan=values.dtype == np.float64)
    if values.size:
        assert np.array_equal(picked(found, rows), values[rows], equal_nan=values.dtype == np.float64)
        assert picked(found, rows).dtype == values.dtype
        assert taken(found, rows, 0)[3] == 0
        assert taken(found, rows, 0).dtype == values.dtype


def test_alike_values_take_the_room_of_one() -> None:
    alike = once(np.full(1000, 3))
    assert alike.strides == picked(alike, np.arange(500)).strides == taken(alike, np.arange(500), -1).strides == (0,)
    assert once(np.arange(1000)).strides == (8,)


@pytest.mark.parametrize(
    ("rows", "count", "every"),
    [
        ([0, 1, 2], 3, True),
        ([0, 1], 3, False),
        ([0, 2, 1], 3, False),
        ([0, 0, 2], 3, False),
        ([-1, 1, 2], 3, False),
        ([], 0, False),
    ],
)
def test_all_places_in_order_are_told_from_others(rows: list[int], count: int, *, every: bool) -> None:
    places = np.array(rows, dtype=np.int64)
    assert is_every(places, count) is every
    values = np.arange(10, 10 + count)
    assert (taken(values, places, -3) is values) is every
