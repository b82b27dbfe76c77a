"""The trend followed to a target's date: where it leads, and whether that misses."""

import math

import pytest

from tests.noise_series import row
from warehouse.rules.noise.projection import aim_of, is_projected, projection

RISING = row(50, 51, 52, 53, 54)


@pytest.mark.parametrize(
    ("months", "aim", "ahead", "misses"),
    [
        (12, (55, math.inf), 55, False),
        (12, (55.1, math.inf), 55, True),
        (36, (57, math.inf), 57, False),
        (12, (-math.inf, 54), 55, True),
        (12, (54, 55), 55, False),
    ],
    ids=["on target", "just short", "three years on", "too high", "at the end of a range"],
)
def test_the_line_leads_on(months: int, aim: tuple[float, float], ahead: float, misses: bool) -> None:
    found = projection(RISING, 12, months, aim)
    assert found is not None
    assert (found.now, found.ahead, found.misses) == (54, ahead, misses)


def test_one_odd_figure_does_not_bend_it() -> None:
    found = projection(row(50, 51, 90, 53, 54), 12, 12, (0, math.inf))
    assert found is not None
    assert found.ahead - found.now == 1


def test_four_figures_are_too_few() -> None:
    assert projection(row(50, 51, 52, 53), 12, 12, (0, math.inf)) is None


def test_a_quarter_is_a_step() -> None:
    found = projection(RISING, 3, 12, (58, math.inf))
    assert found is not None
    assert found.ahead == 58


@pytest.mark.parametrize(
    ("aggregation", "seasonal", "step", "followed"),
    [
        ("period", False, 3, True),
        ("cumulative", False, 3, False),
        ("period", True, 3, False),
        ("period", True, 12, True),
        ("rolling", False, 3, True),
    ],
)
def test_which_figures_are_followed(aggregation: str, seasonal: bool, step: int, followed: bool) -> None:
    assert is_projected(aggregation, seasonal=seasonal, step=step) is followed


@pytest.mark.parametrize(
    ("kind", "polarity", "aim"),
    [
        ("value", "higher_is_better", (7, math.inf)),
        ("value", "lower_is_better", (-math.inf, 7)),
        ("value", "none", None),
        ("range", "none", (5, 9)),
        ("improve", "higher_is_better", None),
    ],
)
def test_what_a_target_asks(kind: str, polarity: str, aim: tuple[float, float] | None) -> None:
    assert aim_of(kind, polarity, 7, 5, 9) == aim
