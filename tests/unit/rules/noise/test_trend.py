"""Mann-Kendall, Theil-Sen and carry-over at their edges."""

from math import comb, factorial

import numpy as np
import pytest

from tests.noise_series import row
from warehouse.rules.noise.carry_over import carry_over, strong_carry_over
from warehouse.rules.noise.inversions import LONGEST, MOST_TIED, tail, tied_tails, untied_tails
from warehouse.rules.noise.mann_kendall import mann_kendall
from warehouse.rules.noise.theil_sen import projected, theil_sen


@pytest.mark.parametrize(
    ("figures", "s", "p", "trend"),
    [
        ([50, 51, 52, 53, 54], 10, 2 / 120, 1),
        ([50, 52, 51, 53, 54], 8, 10 / 120, 0),
        ([54, 53, 52, 51, 50], -10, 2 / 120, -1),
        ([50, 51, 52, 53], 6, 2 / 24, 0),
        ([5] * 6, 0, 1, 0),
        ([1, 1, 2, 2, 3, 3], 12, 2 / 90, 1),
    ],
)
def test_small_cases(figures: list[float], s: int, p: float, trend: int) -> None:
    found = mann_kendall(row(*figures))
    assert (found.s.item(), found.trend.item()) == (s, trend)
    assert found.p.item() == pytest.approx(p, rel=1e-14)


def test_exactly_one_chance_in_twenty_is_a_trend() -> None:
    found = mann_kendall(row(1, 1, 1, 1, 2, 3, 2, 2))
    assert (found.p.item(), found.trend.item()) == (0.05, 1)
    assert mann_kendall(row(1, 1, 1, 1, 3, 2, 2, 2)).trend.item() == 0


def test_tails_of_patterns() -> None:
    assert tail((3, 3))[-1] == 2 / comb(6, 3)
    assert tail((1, 1, 1, 1))[-1] == 2 / factorial(4)


def test_tables_agree_with_the_distributions() -> None:
    rows, tails = tied_tails()
    assert tails.shape == (1 + 2 + 3 + 5 + 7 + 11 + 15 + 22, comb(MOST_TIED, 2) + 1)
    assert tails[rows[6, 3, 0], 12] == pytest.approx(2 / 90)
    assert untied_tails()[5, 10] == pytest.approx(2 / 120)
    assert untied_tails().shape == (LONGEST + 1, comb(LONGEST, 2) + 1)


def test_the_line_and_where_it_leads() -> None:
    slope, intercept = theil_sen(row(1, 3, 5, 100, 9))
    assert (slope.item(), intercept.item()) == (2, 1)
    assert projected(row(1, 3, 5, 100, 9), 1).item() == 11
    assert np.isnan(projected(row(1, 3, 5, 7), 1)).all()


def test_only_the_last_ten_figures_are_projected() -> None:
    assert projected(row(500, *range(10)), 4).item() == 13


def test_no_line_through_one_figure() -> None:
    assert np.isnan(theil_sen(row(1))).all()
    assert np.isnan(theil_sen(row())).all()


@pytest.mark.parametrize(
    ("figures", "expected"), [([1, 2, 3, 4, 5, 6], 0.5), ([0, 0, 0, 0, 1, 1, 1, 1], 0.625), ([1, -1, 1, -1], -0.75)]
)
def test_carry_over(figures: list[float], expected: float) -> None:
    assert carry_over(row(*figures)).item() == pytest.approx(expected)
    assert strong_carry_over(row(*figures)).item() == (expected > 0.5)


@pytest.mark.parametrize("figures", [[], [1], [0.1] * 9])
def test_no_carry_over_without_variation(figures: list[float]) -> None:
    assert np.isnan(carry_over(row(*figures))).all()
    assert not strong_carry_over(row(*figures)).any()
