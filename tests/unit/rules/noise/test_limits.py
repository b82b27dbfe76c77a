"""Limits: screening, what happens when it leaves nothing, and figures that lie on a line."""

import numpy as np
import pytest

from tests.noise_series import row
from warehouse.rules.noise.limits import limits


def test_limits_from_mean_and_moving_ranges() -> None:
    lines = limits(row(10, 12, 11))
    assert [line.item() for line in (lines.mean, lines.lower, lines.upper)] == pytest.approx([11, 7.01, 14.99])
    assert [lines.near_lower.item(), lines.near_upper.item()] == pytest.approx([11 - 2.66, 11 + 2.66])
    assert lines.sigma.item() == pytest.approx(1.5 / 1.128)
    assert lines.points.item() == 3


@pytest.mark.parametrize(("screened", "spread"), [(True, 1.0), (False, (12 + 11) / 12)])
def test_a_moving_range_out_of_the_common_is_left_out(screened: bool, spread: float) -> None:
    figures = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 13]
    moving = limits(row(*figures), screened=screened).spread.item()
    assert moving == pytest.approx(spread)


def test_a_moving_range_at_the_edge_is_left_out() -> None:
    """The mean moving range is 100, the first of them 326.7."""
    lines = limits(row(0, 326.7, None, *[0, 80] * 4, 0, 33.3))
    assert lines.spread.item() == pytest.approx(673.3 / 9)


def test_screening_that_leaves_only_zeros_is_undone() -> None:
    lines = limits(row(*[10] * 11, 20))
    assert lines.spread.item() == pytest.approx(10 / 11)
    assert lines.have_width.item()


def test_a_constant_series_has_no_width() -> None:
    lines = limits(row(*[33.3] * 12))
    assert lines.spread.item() == 0
    assert not lines.have_width.item()


@pytest.mark.parametrize("figures", [(), (7,), (7, None, 9)])
def test_no_moving_range_no_limits(figures: tuple[float | None, ...]) -> None:
    lines = limits(row(*figures))
    assert np.isnan(lines.upper.item())
    assert not lines.have_width.item()
    assert lines.outside(np.array([[1e9]])).item() == 0


def test_no_moving_range_across_a_gap() -> None:
    assert limits(row(10, 11, None, 90, 91)).spread.item() == 1


@pytest.mark.parametrize(("beyond", "outside"), [(0, 0), (0.9e-9, 0), (1.1e-9, 1)])
def test_a_figure_as_near_to_a_limit_as_the_slack_is_on_it(beyond: float, outside: int) -> None:
    lines = limits(row(*[1, 2] * 12))
    figure = lines.upper + beyond * lines.upper
    assert lines.outside(figure).item() == outside
    assert lines.near(figure).item() == 1 - outside
    assert lines.outside(2 * lines.mean - figure).item() == -outside


def test_near_is_between_the_near_limit_and_the_limit() -> None:
    lines = limits(row(*[1, 2] * 12))
    figures = np.hstack([lines.near_upper, lines.near_upper + 1e-6, lines.near_lower - 1e-6, lines.lower - 1])
    assert lines.near(figures).tolist() == [[0, 1, -1, 0]]
    assert lines.beside_mean(np.hstack([lines.mean, figures])).tolist() == [[0, 1, 1, -1, -1]]
