"""Real terms: the bundled index against its publisher's own years, and what has no index."""

from decimal import Decimal

import pytest

from warehouse.rules.deflators import BASE, QUARTERS, index_of, real_terms
from warehouse.rules.figure_words import as_shown

PUBLISHED_YEARS = {
    2017: "86.7",
    2018: "88.4",
    2019: "90.3",
    2020: "94.8",
    2021: "94.8",
    2022: "100.0",
    2023: "106.9",
    2024: "111.2",
}
"""The annual index of the same release, which weighs its quarters by output."""


@pytest.mark.parametrize(("year", "published"), PUBLISHED_YEARS.items())
def test_the_quarters_agree_with_the_years_of_their_release(year: int, published: str) -> None:
    assert len(QUARTERS[year]) == 4
    mean = index_of(f"{year}-01-01/P1Y")
    assert mean is not None
    assert abs(mean - Decimal(published)) < Decimal("0.2")


def test_a_financial_year_is_the_mean_of_its_own_quarters() -> None:
    assert index_of("2023-04-01/P1Y") == Decimal("107.975")
    assert index_of("2023-04-01/P3M") == Decimal("106.8")


@pytest.mark.parametrize(
    "period", ["2025-04-01/P1Y", "2016-04-01/P1Y", "2023-05-01/P3M", "2023-04-01/P1M", "2023-04-01"]
)
def test_what_the_release_does_not_cover_has_no_index(period: str) -> None:
    assert index_of(period) is None
    assert real_terms(Decimal(100), period) is None


def test_pounds_of_the_base_stay_as_they_are_and_earlier_ones_grow() -> None:
    assert real_terms(Decimal(100), BASE) == Decimal(100)
    grown = real_terms(Decimal(107975), "2023-04-01/P1Y")
    assert grown is not None
    assert as_shown(grown, 2) == Decimal("112375.00")


def test_the_base_is_the_last_financial_year_with_every_quarter() -> None:
    assert index_of(BASE) is not None
    assert index_of("2025-04-01/P1Y") is None
