"""Unit cost: what is counted in a year for every sort of figure, and when there is none."""

from decimal import Decimal

import pytest

from warehouse.rules.unit_cost import Count, count_of, counted_in, unit_cost

YEAR = "2024-04-01/P1Y"
QUARTERS = ("2024-04-01/P3M", "2024-07-01/P3M", "2024-10-01/P3M", "2025-01-01/P3M")


def _counts(*amounts: str | None) -> list[Count]:
    return [
        Count(period, None if amount is None else Decimal(amount))
        for period, amount in zip(QUARTERS, amounts, strict=False)
    ]


@pytest.mark.parametrize(
    ("aggregation", "amounts", "told"),
    [
        ("period", ("1", "2", "3", "4"), 10),
        ("period", ("1", "2", "3"), None),
        ("period", ("1", None, "3", "4"), None),
        ("cumulative", ("1", "3", "6", "10"), 10),
        ("cumulative", ("1", "3", "6"), None),
        ("point_in_time", ("5", "6", "7"), 7),
        ("rolling", ("5", "6", "7", "8"), 8),
        ("period", (), None),
    ],
)
def test_a_years_count_is_rolled_up_as_its_figures_are(
    aggregation: str, amounts: tuple[str | None, ...], told: int | None
) -> None:
    assert counted_in(YEAR, _counts(*amounts), aggregation) == told


def test_other_years_do_not_count() -> None:
    assert counted_in("2023-04-01/P1Y", _counts("1", "2", "3", "4"), "period") is None
    assert counted_in(YEAR, [Count(YEAR, Decimal(9))], "period") == 9


def test_what_is_counted_is_above_the_line_or_the_number_itself() -> None:
    assert count_of(Decimal(3), Decimal(75), "percent") == 3
    assert count_of(None, Decimal(75), "percent") is None
    assert count_of(None, Decimal(75), "number") == 75


@pytest.mark.parametrize(
    ("spent", "counted", "told"), [("300", "4", "75"), ("300", "0", None), ("300", None, None), (None, "4", None)]
)
def test_nothing_is_divided_by_nothing(spent: str | None, counted: str | None, told: str | None) -> None:
    read = [None if one is None else Decimal(one) for one in (spent, counted, told)]
    assert unit_cost(read[0], read[1]) == read[2]
