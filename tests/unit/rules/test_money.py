"""Spending against budget, on the edges of what is shown."""

from decimal import Decimal

import pytest

from warehouse.rules.money import over_budget, share_of_budget


@pytest.mark.parametrize(
    ("spent", "budget", "over", "percent"),
    [
        ("1236500", "1200000", "36500", "3.0"),
        ("285000.50", "400000", "-114999", "-28.7"),
        ("400000.49", "400000", "0", "0.0"),
        ("400000.50", "400000", "1", "0.0"),
        ("100", "-200", "300", "150.0"),
        ("1205", "2400", "-1195", "-49.8"),
    ],
)
def test_over_is_what_a_reader_who_subtracts_finds(spent: str, budget: str, over: str, percent: str) -> None:
    found = over_budget(Decimal(spent), Decimal(budget))
    assert found == Decimal(over)
    assert share_of_budget(found, Decimal(budget)) == Decimal(percent)


def test_nothing_is_a_share_of_no_budget() -> None:
    assert share_of_budget(Decimal(5), Decimal(0)) is None
