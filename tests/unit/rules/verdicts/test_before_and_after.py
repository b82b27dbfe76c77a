"""Which two figures an action is judged by."""

import numpy as np
import pytest

from warehouse.rules.verdicts.before_and_after import NONE, before_and_after

QUARTERS = np.arange(24 * 12, 24 * 12 + 24, 3)
"""Eight quarters from January 2024 to December 2025; years are counted from 2000 here."""
FIRST_DAYS_AFTER = np.datetime64("2000-01", "M") + (QUARTERS + 3)


def found(begins: str, shows: str, *, seasonal: bool = False, missing: tuple[int, ...] = ()) -> tuple[int, int]:
    usable = np.array([[place not in missing for place in range(QUARTERS.size)]])
    days = FIRST_DAYS_AFTER.astype("datetime64[D]")[None] - np.timedelta64(1, "D")
    one, other = (np.array([day], dtype="datetime64[D]") for day in (begins, shows))
    before, after = before_and_after(QUARTERS[None], days, usable, one, other, np.array([seasonal]))
    return int(before[0]), int(after[0])


@pytest.mark.parametrize(
    ("begins", "shows", "places"),
    [
        ("2024-07-01", "2025-03-31", (1, 4)),
        ("2024-06-30", "2025-04-01", (0, 5)),
        ("2024-03-31", "2025-12-31", (NONE, 7)),
        ("2024-07-01", "2026-01-01", (1, NONE)),
    ],
)
def test_the_last_before_and_the_first_after(begins: str, shows: str, places: tuple[int, int]) -> None:
    assert found(begins, shows) == places


def test_a_missing_figure_is_passed_over() -> None:
    assert found("2024-07-01", "2025-03-31", missing=(1, 4)) == (0, 5)


def test_a_seasonal_figure_is_held_against_the_same_time_of_year() -> None:
    assert found("2024-07-01", "2025-03-31", seasonal=True) == (0, 4)
    assert found("2024-07-01", "2025-07-01", seasonal=True) == (NONE, 6)
    assert found("2024-07-01", "2026-01-01", seasonal=True) == (NONE, NONE)
