"""Spending against its budget: the edges of "on budget", and which amount counts when."""

from datetime import date
from decimal import Decimal

import pytest

from warehouse.rules.budget_variance import Counted, Spending, period_of_budget, spending, spent

YEAR = "2025-04-01/P1Y"
LAST_DAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("amount", "budget", "told"),
    [
        ("101", "100", Spending.ON),
        ("101.01", "100", Spending.OVER),
        ("99", "100", Spending.ON),
        ("98.99", "100", Spending.UNDER),
        ("100", "100", Spending.ON),
        ("0", "0", Spending.ON),
        ("0.01", "0", Spending.OVER),
        ("-99", "-100", Spending.ON),
        ("-98", "-100", Spending.OVER),
        ("-102", "-100", Spending.UNDER),
    ],
)
def test_one_per_cent_either_way_is_on_budget(amount: str, budget: str, told: Spending) -> None:
    assert spending(Decimal(amount), Decimal(budget)) == told


@pytest.mark.parametrize(
    ("known_on", "counted", "amount"),
    [
        (date(2026, 3, 30), Counted.FORECAST, 110),
        (LAST_DAY, Counted.ACTUAL, 90),
        (date(2026, 4, 1), Counted.ACTUAL, 90),
    ],
)
def test_the_actual_counts_once_the_period_is_over(known_on: date, counted: Counted, amount: int) -> None:
    found = spent(Decimal(90), Decimal(110), YEAR, known_on)
    assert found is not None
    assert (found.counted, found.amount) == (counted, amount)


def test_a_period_that_is_over_without_an_actual_has_its_forecast() -> None:
    found = spent(None, Decimal(110), YEAR, LAST_DAY)
    assert found is not None
    assert found.counted == Counted.FORECAST


def test_what_was_spent_so_far_is_no_spending_of_the_whole_period() -> None:
    assert spent(Decimal(90), None, YEAR, date(2025, 12, 31)) is None
    assert spent(None, None, YEAR, LAST_DAY) is None


@pytest.mark.parametrize(
    ("given", "reporting", "found"),
    [
        ((YEAR,), YEAR, YEAR),
        ((YEAR,), "2025-07-01/P3M", YEAR),
        ((YEAR, "2025-07-01/P3M"), "2025-07-01/P3M", "2025-07-01/P3M"),
        (("2025-07-01/P3M",), YEAR, None),
        (("2024-04-01/P1Y",), "2025-04-01/P3M", None),
        ((), YEAR, None),
    ],
)
def test_the_shortest_budget_that_holds_the_period(given: tuple[str, ...], reporting: str, found: str | None) -> None:
    assert period_of_budget(given, reporting) == found
