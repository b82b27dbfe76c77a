"""Totals of whole nations are told from averages."""

from decimal import Decimal

import pytest

from warehouse.rules.totals import Figures, are_totals


def figures(text: str) -> Figures:
    """`2022=5 2023=6` as figures."""
    return {period: Decimal(value) for period, value in (part.split("=") for part in text.split())}


@pytest.mark.parametrize(
    ("unit", "larger", "highest", "totals"),
    [
        ("number", ["2022=900 2023=950"], "2022=90 2023=95", True),
        ("number", ["2022=900 2023=90"], "2022=90 2023=95", False),
        ("number", ["2022=90"], "2022=90", False),
        ("currency", ["2022=602"], "2022=650", False),
        ("£m", ["2022=60"], "2022=50", True),
        ("percent", ["2022=60"], "2022=50", False),
        ("%", ["2022=6"], "2022=5", False),
        ("rate", ["2022=60"], "2022=50", False),
        ("number", ["2021=900"], "2022=90", False),
        ("number", ["2022=900"], "", False),
        ("number", [], "2022=90", False),
    ],
)
def test_a_total_lies_above_every_council_in_every_period(
    unit: str, larger: list[str], highest: str, totals: bool
) -> None:
    assert are_totals(unit, [figures(area) for area in larger], figures(highest)) is totals


def test_the_nation_decides_for_the_union_around_it() -> None:
    total_nation, small_union = figures("2022=900"), figures("2022=-5")
    assert are_totals("£m", [total_nation, small_union], figures("2022=90"))
    average_nation, high_union = figures("2022=50"), figures("2022=95")
    assert not are_totals("currency", [average_nation, high_union], figures("2022=90"))
    assert are_totals("number", [figures(""), total_nation], figures("2022=90"))
