"""When the effect of a link is to be expected."""

import pytest

from warehouse.rules.links.expected import expected


@pytest.mark.parametrize(
    ("judged", "lag", "frequency", "period"),
    [
        ("2025-07-01/P3M", 3, "quarterly", "2025-10-01/P3M"),
        ("2025-07-01/P3M", 0, "quarterly", "2025-07-01/P3M"),
        ("2025-07-01/P3M", 1, "quarterly", "2025-10-01/P3M"),
        ("2025-07-01/P3M", 3, "monthly", "2025-12-01/P1M"),
        ("2025-07-01/P3M", 6, "annual", "2025-04-01/P1Y"),
        ("2025-07-01/P3M", 7, "annual", "2026-04-01/P1Y"),
        ("2025-03-01/P1M", 1, None, "2025-04-01/P3M"),
        ("2024-04-01/P1Y", 9, None, "2025-10-01/P3M"),
        ("2025-03-15", 24, "annual", "2026-04-01/P1Y"),
    ],
)
def test_the_end_of_the_period_judged_and_the_lag(judged: str, lag: int, frequency: str | None, period: str) -> None:
    assert expected(judged, lag, frequency=frequency) == period


@pytest.mark.parametrize(
    ("like", "period"),
    [
        ("2024-09-01/P1Y", "2025-09-01/P1Y"),
        ("2023-01-01/P1Y", "2025-01-01/P1Y"),
        ("2022-01-01/P3Y", "2025-01-01/P1Y"),
        ("2024-09-30", "2025-04-01/P1Y"),
        (None, "2025-04-01/P1Y"),
    ],
)
def test_a_year_is_the_year_of_what_is_acted_on(like: str | None, period: str) -> None:
    assert expected("2025-07-01/P3M", 3, frequency="annual", like=like) == period


def test_a_council_whose_year_begins_in_january_has_its_own_quarters() -> None:
    assert expected("2025-07-01/P3M", 2, year_starts=2) == "2025-11-01/P3M"
