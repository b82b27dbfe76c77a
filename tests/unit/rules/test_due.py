"""Overdue is told from the reporting period and the moment of knowledge."""

from datetime import date, datetime

import pytest

from warehouse.rules.due import day_counted_to, days_late

NOW = datetime(2026, 11, 22, 9)  # noqa: DTZ001
LAST_MINUTE = datetime(2024, 3, 31, 23, 59)  # noqa: DTZ001
HALF_WAY = datetime(2023, 10, 13, 12)  # noqa: DTZ001
DUE = date(2024, 1, 31)


@pytest.mark.parametrize(
    ("period", "known_at", "day"),
    [
        ("2023-04-01/P1Y", NOW, date(2024, 3, 31)),
        ("2024-01-01/P3M", LAST_MINUTE, date(2024, 3, 31)),
        ("2023-04-01/P1Y", HALF_WAY, date(2023, 10, 13)),
        ("", NOW, date(2026, 11, 22)),
    ],
    ids=["a period that is over", "its last day", "a period that runs", "no period at all"],
)
def test_a_page_counts_to_the_end_of_its_period_but_not_beyond_what_was_known(
    period: str, known_at: datetime, day: date
) -> None:
    assert day_counted_to(period, known_at) == day


@pytest.mark.parametrize(
    ("due", "finished", "days"),
    [
        (DUE, date(2024, 1, 30), 0),
        (DUE, DUE, 0),
        (DUE, date(2024, 2, 1), 1),
        (DUE, date(2024, 3, 31), 60),
        (None, DUE, 0),
    ],
)
def test_late_begins_on_the_day_after(due: date | None, finished: date, days: int) -> None:
    assert days_late(due, finished) == days
