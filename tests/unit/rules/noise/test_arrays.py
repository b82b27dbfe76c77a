"""Small things that are asked of arrays everywhere."""

import numpy as np
import pytest

from warehouse.rules.noise.arrays import begins, how_many, taken


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
