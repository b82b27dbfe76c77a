"""Steps back through time, and where a period stands, on a few cells that can be checked by eye."""

import numpy as np
import pytest

from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD
from warehouse.rules.exact import Amounts
from warehouse.rules.steps import cells_at, last_before

SERIES, START, MONTHS = 0, 1, 2


def cells_of(*periods: tuple[int, int, int]) -> Cells:
    """Cells without figures, of (series, start, months), sorted as cells are."""
    assert list(periods) == sorted(periods, key=lambda one: (one[SERIES], one[MONTHS], one[START]))
    series, start, months = (np.array(column, dtype=np.int64) for column in zip(*periods, strict=True))
    none = np.full(series.size, -1)
    return Cells(
        series=series,
        indicator=series,
        start=start,
        months=months,
        value=Amounts(np.zeros(series.size, dtype=np.int64), np.zeros(series.size, dtype=np.bool_)),
        marker=np.full(series.size, NO_WORD),
        definition=none,
        elapsed=none,
    )


YEARS = cells_of((0, 12, 12), (0, 24, 12), (0, 36, 12), (1, 12, 12), (1, 24, 12))
QUARTERS = cells_of((0, 0, 3), (0, 3, 3), (0, 6, 3), (0, 9, 3), (0, 12, 3), (0, 15, 3), (0, 12, 12))


def before(cells: Cells, wanted: str, phase: np.ndarray[tuple[int], np.dtype[np.int64]]) -> list[int]:
    found: list[int] = last_before(cells, np.array([one == "x" for one in wanted]), phase).tolist()
    return found


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("xxxxx", [-1, 0, 1, -1, 3]),
        ("x..xx", [-1, 0, 0, -1, 3]),
        ("..xx.", [-1, -1, -1, -1, 3]),
        (".....", [-1] * 5),
    ],
)
def test_the_last_wanted_of_the_same_series(wanted: str, expected: list[int]) -> None:
    assert before(YEARS, wanted, np.zeros(5, dtype=np.int64)) == expected


def test_of_several_phases_only_the_own_one_counts() -> None:
    assert before(QUARTERS, "xxxxxxx", QUARTERS.start % 12) == [-1, -1, -1, -1, 0, 1, -1]
    assert before(QUARTERS, ".xxxxxx", QUARTERS.start % 12) == [-1, -1, -1, -1, -1, 1, -1]


def test_another_length_of_period_is_another_series() -> None:
    assert before(QUARTERS, "xxxxxxx", np.zeros(7, dtype=np.int64)) == [-1, 0, 1, 2, 3, 4, -1]


def test_a_period_is_found_where_it_stands() -> None:
    series, start, months = (np.array(one) for one in ([0, 0, 0, 0], [12, 12, 1, 18], [3, 12, 3, 3]))
    assert cells_at(QUARTERS, series, start, months).tolist() == [4, 6, -1, -1]


def test_periods_of_another_series_or_before_all_time_have_no_cell() -> None:
    """An indicator without a baseline asks for -1 month that starts at month -1."""
    series, start, months = (np.array(one) for one in ([2, 1, 1, 1, 1], [12, 12, 36, -24, -1], [12, 12, 12, 12, -1]))
    assert cells_at(YEARS, series, start, months).tolist() == [-1, 3, -1, -1, -1]
