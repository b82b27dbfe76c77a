"""The four rules on the latest figure, at the edges of their windows."""

import numpy as np
import pytest

from tests.noise_series import row
from warehouse.rules.codes import words_of
from warehouse.rules.noise.control_chart import SHORT, TooFewToFixError, control_chart
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.words import Cause
from warehouse.rules.noise.xmr import latest_cause

BASE = [-2, 2] * 8
"""Mean 0, moving ranges 4, so that limits lie near 10.6 and near limits near 7.1."""


def label(*figures: float) -> tuple[Cause | None, int]:
    direction, cause = latest_cause(row(*figures), limits(row(*figures)))
    return words_of(cause, Cause)[0], direction.item()


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([*BASE], (Cause.COMMON, 0)),
        ([*BASE, 20], (Cause.OUTSIDE, 1)),
        ([*BASE, -20], (Cause.OUTSIDE, -1)),
        ([*BASE, -2, -1, 0, 1, 2, 3, 4], (Cause.TREND, 1)),
        ([*BASE[:-1], 1, 2, 3, 4, 4.5, 5], (Cause.TREND, 1)),
        ([*BASE[:-1], 1, 2, 3, 3, 4.5, 5], (Cause.COMMON, 0)),
        ([*BASE[:-2], 5, 4, 3, 2, 1, 0, -1], (Cause.TREND, -1)),
        ([*BASE, -1, 8.5, 8.4], (Cause.COMMON, 0)),
        ([*BASE, 1.5, 9.5, 9.4], (Cause.TWO_OF_THREE, 1)),
        ([*BASE, 9.4, 9.5, 1.5], (Cause.COMMON, 0)),
        ([*BASE, -10.4, -1.9, -10.5], (Cause.TWO_OF_THREE, -1)),
        ([*[-2, 2] * 8, *[2.1, 2] * 3], (Cause.SHIFT, 1)),
        ([*[-2, 2] * 8, *[2.1, 2] * 2, 2.1], (Cause.COMMON, 0)),
        ([*[2, -2] * 8, *[-2.1, -2] * 3], (Cause.SHIFT, -1)),
    ],
)
def test_label(figures: list[float], expected: tuple[Cause, int]) -> None:
    assert label(*figures) == expected


def test_a_jump_after_a_constant_series_flags_the_jump_alone() -> None:
    chart = control_chart(np.array([10.0] * 11 + [20]), np.zeros(12, dtype=np.int64))
    assert words_of(chart.cause, Cause)[-1] == Cause.OUTSIDE
    assert np.flatnonzero(chart.outside).tolist() == [11]


def test_two_levels_beside_a_gap_have_no_width_and_no_signal() -> None:
    values = np.array([5.0] * 8 + [np.nan] + [7.0] * 8)
    chart = control_chart(values, np.zeros(values.size, dtype=np.int64))
    assert set(chart.side.tolist()) == {-1, 0, 1}
    assert not chart.cause.any()
    assert not chart.outside.any()


def test_a_gap_breaks_every_window() -> None:
    steady = [10, 12, 11, 13, 9, 10, 12, 11, 13, 10, 9, 12, 11, 10]
    rising = [8, 9, 10, None, 12, 13, 14, 15]
    values = np.array([np.nan if figure is None else figure for figure in steady + rising], dtype=np.float64)
    chart = control_chart(values, np.zeros(values.size, dtype=np.int64))
    assert Cause.TREND not in words_of(chart.cause, Cause)


def test_patterns_do_not_reach_into_the_next_segment() -> None:
    values = np.arange(13, dtype=np.float64)
    whole = control_chart(values, np.zeros(13, dtype=np.int64))
    parts = control_chart(values, np.repeat([0, 1], [7, 6]))
    assert words_of(whole.cause, Cause)[6:8] == [Cause.TREND] * 2
    assert (parts.direction != 0).tolist() == [True] * 7 + [False] * 6
    assert parts.mean.tolist() == [3.0] * 7 + [9.5] * 6
    assert parts.current.mean.item() == 9.5


@pytest.mark.parametrize(("points", "short"), [(SHORT - 1, True), (SHORT, False)])
def test_short_segments_are_said_to_be(points: int, short: bool) -> None:
    chart = control_chart(np.append(np.arange(points, dtype=np.float64), np.nan), np.zeros(points + 1, dtype=np.int64))
    assert chart.short.tolist() == [short] * (points + 1)


def test_limits_can_be_fixed() -> None:
    values = np.array([1, 2] * 6 + [50.0])
    numbers = np.zeros(13, dtype=np.int64)
    assert control_chart(values, numbers, fix_after=12).mean.tolist() == [1.5] * 13
    assert control_chart(values, numbers, fix_after=12).points.tolist() == [12] * 13
    with pytest.raises(TooFewToFixError, match="12 points or more, not 11"):
        control_chart(values, numbers, fix_after=11)


def test_every_segment_is_fixed_by_its_own_first_points() -> None:
    values = np.array([*[1, 2] * 6, 50.0, *[3, 4] * 6, 90.0])
    chart = control_chart(values, np.repeat([0, 1], 13), fix_after=12)
    assert chart.mean.tolist() == [1.5] * 13 + [3.5] * 13
    assert chart.points.tolist() == [12] * 26
