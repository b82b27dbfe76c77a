"""The last wanted cell before each, and where a period stands, against a plain look at one cell after the other."""

from typing import Any

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from tests.property.test_exact_amounts import MANY
from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD
from warehouse.rules.exact import Amounts
from warehouse.rules.steps import cells_at, last_before

FIRST = 24_000

PERIOD = st.tuples(st.integers(0, 2), st.sampled_from([1, 3, 12]), st.integers(FIRST, FIRST + 40))
"""Series, months and start, in the order of cells."""

PERIODS = st.lists(PERIOD, min_size=1, max_size=25, unique=True).map(sorted)


def cells_of(periods: list[tuple[int, int, int]]) -> Cells:
    series, months, start = (np.array(column, dtype=np.int64) for column in zip(*periods, strict=True))
    none, no_word = np.full(series.size, -1), np.full(series.size, NO_WORD)
    value = Amounts(np.zeros(series.size, dtype=np.int64), np.zeros(series.size, dtype=np.bool_))
    return Cells(series, series, start, months, value, no_word, none, none)


@MANY
@given(PERIODS, st.sampled_from([1, 3, 4, 12]), st.data())
def test_the_last_wanted_cell_before_each(periods: list[tuple[int, int, int]], step: int, data: st.DataObject) -> None:
    wanted: list[bool] = data.draw(st.lists(st.booleans(), min_size=len(periods), max_size=len(periods)))
    expected = []
    for at, (series, months, start) in enumerate(periods):
        before: list[Any] = [
            place
            for place, (other, length, earlier) in enumerate(periods[:at])
            if wanted[place] and (other, length) == (series, months) and (start - earlier) % step == 0
        ]
        expected.append(max(before, default=-1))
    cells = cells_of(periods)
    assert last_before(cells, np.array(wanted), cells.start % step).tolist() == expected


@MANY
@given(PERIODS, st.lists(PERIOD, min_size=1, max_size=10))
def test_where_periods_stand(periods: list[tuple[int, int, int]], asked: list[tuple[int, int, int]]) -> None:
    series, months, start = (np.array(column, dtype=np.int64) for column in zip(*asked, strict=True))
    expected = [periods.index(one) if one in periods else -1 for one in asked]
    assert cells_at(cells_of(periods), series, start, months).tolist() == expected
