"""Every pair of rows with one number: as a plain loop finds them."""

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from warehouse.rules.pairs import pairs

NUMBERS = st.lists(st.integers(-2, 4), max_size=8)


@given(NUMBERS, NUMBERS)
def test_every_pair_is_found_in_order(left: list[int], right: list[int]) -> None:
    found = pairs(np.array(left, dtype=np.int64), np.array(right, dtype=np.int64))
    every = [(one, other) for one in range(len(left)) for other in range(len(right)) if left[one] == right[other]]
    assert list(zip(*(places.tolist() for places in found), strict=True)) == every
