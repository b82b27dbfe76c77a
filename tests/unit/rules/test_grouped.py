"""Rows sorted within their groups: groups in any order, numbers too large for one key, and no rows at all."""

import numpy as np
import pytest

from warehouse.rules.grouped import grouped
from warehouse.rules.noise.arrays import Counts

FAR = 2**62
OBJECT = np.dtype(object)


def ordered(
    group: Counts, amounts: list[int], dtype: "np.dtype[object]"
) -> tuple[list[list[int]], list[int], list[int]]:
    """The groups' amounts in the order found, how many groups there are of each size, and where ties begin."""
    amount = np.array(amounts, dtype=dtype)
    found = grouped(group, amount)
    parts = np.split(amount[found.rows], found.groups[1:])
    return [part.tolist() for part in parts], found.sizes.tolist(), found.ties.tolist()


@pytest.mark.parametrize("dtype", [np.dtype(np.int64), OBJECT])
@pytest.mark.parametrize("numbers", [(0, 1, 2), (-5, 3, 4), (-FAR, 0, FAR)])
@pytest.mark.parametrize("size", [1, FAR // 8])
def test_amounts_stand_in_order_within_their_groups(
    dtype: "np.dtype[object]", numbers: tuple[int, int, int], size: int
) -> None:
    a, b, c = numbers
    group = np.array([c, a, a, b, c, a, c])
    amounts = [size * one for one in (5, 3, -1, 8, 5, 3, 2)]
    found, sizes, ties = ordered(group, amounts, dtype)
    assert found == [[size * one for one in part] for part in ([-1, 3, 3], [8], [2, 5, 5])]
    assert sizes == [3, 1, 3]
    assert ties == [0, 1, 3, 4, 5]


def test_amounts_beyond_64_bits_are_told_apart() -> None:
    group = np.zeros(3, dtype=np.int64)
    assert ordered(group, [10**32 + 1, 10**32, 10**32 + 1], OBJECT)[0] == [[10**32, 10**32 + 1, 10**32 + 1]]


def test_no_rows_have_no_groups() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    found = grouped(nothing, nothing)
    assert (found.rows.size, found.ties.size, found.groups.size) == (0, 0, 0)


@pytest.mark.parametrize("far", [2**60, 2**61, 2**62])
def test_amounts_that_leave_no_room_for_their_places_stand_in_order(far: int) -> None:
    amounts = [far, 7, far - 1, 0, far]
    assert ordered(np.zeros(5, dtype=np.int64), amounts, np.dtype(np.int64))[0] == [sorted(amounts)]
