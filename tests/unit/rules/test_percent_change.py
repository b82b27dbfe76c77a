"""Tenths of a percent of the comparator's size, half up from the exact fraction, in both kinds of whole number."""

from typing import Any

import numpy as np
import pytest

from warehouse.rules.exact import Amounts
from warehouse.rules.percent_change import MOST_TENTHS, change_in_tenths

KINDS = [np.dtype(np.int64), np.dtype(object)]


def tenths(change: int | None, comparator: int, kind: Any) -> int | None:
    given = Amounts(np.array([change or 0], dtype=kind), np.array([change is not None]))
    found = change_in_tenths(given, np.array([comparator], dtype=kind))
    assert found.ticks[0] == 0 or found.known[0]
    return int(found.ticks[0]) if found.known[0] else None


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize(
    ("change", "comparator", "expected"),
    [
        (25, 700, 36),
        (-25, 700, -36),
        (25, -700, 36),
        (1, 2000, 1),
        (-1, 2000, -1),
        (1, 2001, 0),
        (0, 5, 0),
        (5, 0, None),
        (0, 0, None),
        (None, 5, None),
    ],
)
def test_change(change: int | None, comparator: int, expected: int | None, kind: Any) -> None:
    assert tenths(change, comparator, kind) == expected


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_comparator_as_good_as_nothing_states_no_percentage(kind: Any) -> None:
    most = MOST_TENTHS // 1000
    assert tenths(most - 1, 1, kind) == MOST_TENTHS - 1000
    assert tenths(most, 1, kind) is None
    assert tenths(-most, 1, kind) is None
