"""The last point of a chart says what the signals say, wherever both look at the same figures."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property.runs_of_figures import MANY, WIDEST, figures
from warehouse.rules.noise.control_chart import control_chart
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.one_series import one_series
from warehouse.rules.noise.xmr import FEWEST, latest_cause

MONTHLY = 1


@MANY
@given(figures(FEWEST, WIDEST), st.integers(0, 30_000))
def test_the_latest_point_agrees(whole: list[float], first: int) -> None:
    """A window of months is as long as the longest series drawn, so the whole segment is the run."""
    count = len(whole)
    start = first + MONTHLY * np.arange(count)
    series = one_series(start, np.full(count, MONTHLY), np.array(whole), ["1"] * count, np.zeros(count, np.bool_))
    chart, run = control_chart(series.values, series.segments), series.run_to(int(start[-1]))
    lines = limits(run)
    direction, cause = latest_cause(run, lines)
    assert (chart.direction[-1], chart.cause[-1]) == (direction[0], cause[0])
    for mine, theirs in ((chart.mean, lines.mean), (chart.lower, lines.lower), (chart.upper, lines.upper)):
        assert mine[-1] == pytest.approx(theirs[0, 0])
    assert chart.points[-1] == count
