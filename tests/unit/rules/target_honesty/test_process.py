"""The limits of the run that ends at a figure: under one definition, without a gap, since it was last counted anew."""

import numpy as np
import pytest

from warehouse.rules.noise.limits import limits
from warehouse.rules.target_honesty.process import process_limits

VALUES = np.array([50.0, 52, 51, 49, 50, 53, 51, 50, 52, 48, 50, 51, 49, 52, 50, 51])
COUNT = VALUES.size


def points(definition: list[int] | None = None, rebased: int = -1, missing: int = -1, asked: int = COUNT - 1) -> int:
    there = np.array([place for place in range(COUNT) if place != missing])
    found = process_limits(
        np.zeros(there.size, dtype=np.int64),
        12 * there,
        np.full(there.size, 12),
        np.array(definition or [0] * COUNT)[there],
        VALUES[there],
        there == rebased,
        np.flatnonzero(there == asked),
    )
    return int(found.points[0, 0])


def test_a_new_definition_a_rebase_and_a_gap_begin_a_run() -> None:
    assert points() == COUNT
    assert points(definition=[0] * 6 + [1] * 10) == 10
    assert points(rebased=8) == 8
    assert points(rebased=9) == COUNT
    assert points(missing=3) == COUNT - 4


def test_only_figures_up_to_the_one_asked_about_count() -> None:
    assert points(asked=9) == 10


@pytest.mark.parametrize("order", [1, -1])
def test_the_limits_are_those_of_each_series_in_the_order_asked(order: int) -> None:
    series = np.repeat([0, 1], COUNT)
    value = np.concatenate([VALUES, 10 * VALUES])
    shuffled = np.arange(series.size)[::order]
    start = np.tile(3 * np.arange(COUNT), 2)
    step = np.full(series.size, 3)
    ends = np.array([np.flatnonzero((series[shuffled] == one) & (start[shuffled] == 45))[0] for one in (1, 0)])
    found = process_limits(
        series[shuffled],
        start[shuffled],
        step,
        np.zeros_like(series),
        value[shuffled],
        np.zeros(series.size, dtype=np.bool_),
        ends,
    )
    expected = limits(np.stack([10 * VALUES, VALUES]))
    assert np.allclose(found.upper, expected.upper)
    assert np.allclose(found.lower, expected.lower)
