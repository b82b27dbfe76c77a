"""Which quadrant a board stands in, on every edge, and why it may stand in none."""

from decimal import Decimal

import pytest

from warehouse.rules.budget_variance import Spending
from warehouse.rules.money_quadrants import Quadrant, Unplaced, balance, placed


@pytest.mark.parametrize(
    ("spending", "counts", "told"),
    [
        (Spending.OVER, (1, 5, 2), Quadrant.OVER_DECLINING),
        (Spending.OVER, (2, 5, 1), Quadrant.OVER_IMPROVING),
        (Spending.ON, (1, 0, 2), Quadrant.WITHIN_DECLINING),
        (Spending.UNDER, (0, 0, 1), Quadrant.WITHIN_DECLINING),
        (Spending.ON, (1, 0, 0), Quadrant.WITHIN_IMPROVING),
        (Spending.UNDER, (9, 0, 8), Quadrant.WITHIN_IMPROVING),
        (Spending.OVER, (3, 1, 3), Unplaced.EVEN),
        (Spending.OVER, (0, 4, 0), Unplaced.EVEN),
        (Spending.OVER, (0, 0, 0), Unplaced.NO_DIRECTION),
        (None, (1, 0, 2), Unplaced.NO_SPENDING),
    ],
)
def test_where_a_board_stands(
    spending: Spending | None, counts: tuple[int, int, int], told: Quadrant | Unplaced
) -> None:
    assert placed(spending, *counts, budgeted=True) == told


def test_without_a_budget_nothing_else_is_asked() -> None:
    assert placed(None, 1, 0, 2, budgeted=False) == Unplaced.NO_BUDGET


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((0, 0, 0), None),
        ((3, 0, 0), "100.0"),
        ((0, 0, 3), "-100.0"),
        ((0, 2, 0), "0.0"),
        ((2, 0, 1), "33.3"),
        ((1, 0, 2), "-33.3"),
        ((2, 4, 1), "14.3"),
    ],
)
def test_the_balance_is_of_all_that_have_a_direction(counts: tuple[int, int, int], told: str | None) -> None:
    assert balance(*counts) == (None if told is None else Decimal(told))
