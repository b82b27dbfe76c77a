"""Which day a meeting looks back to, and why."""

from datetime import date

import pytest

from dashboard.since import Because, Since, next_meeting, since_of

YEAR = "2023-04-01/P1Y"
MET = (date(2024, 2, 1), date(2024, 6, 3), date(2024, 12, 2))
KNOWN = date(2024, 10, 1)


def test_the_last_meeting_before_what_is_known_comes_first() -> None:
    assert since_of("", MET, YEAR, KNOWN) == Since(date(2024, 6, 3), Because.MEETING)
    assert since_of("", MET, YEAR, date(2024, 6, 3)) == Since(date(2024, 2, 1), Because.MEETING)


def test_without_an_earlier_meeting_it_is_the_end_of_the_period_or_what_is_known() -> None:
    assert since_of("", (), YEAR, KNOWN) == Since(date(2024, 3, 31), Because.PERIOD_END)
    assert since_of("", MET, YEAR, date(2024, 1, 15)) == Since(date(2024, 1, 15), Because.PERIOD_END)


def test_a_day_may_be_chosen() -> None:
    assert since_of("2023-05-06", MET, YEAR, KNOWN) == Since(date(2023, 5, 6), Because.CHOSEN)


@pytest.mark.parametrize("asked", ["2024-10-01", "2031-01-01", "yesterday", "2024-13-01"])
def test_a_day_that_is_none_or_not_earlier_is_refused(asked: str) -> None:
    assert since_of(asked, MET, YEAR, KNOWN) == Since(date(2024, 6, 3), Because.MEETING, refused=True)
    assert since_of(asked, (), YEAR, KNOWN).refused


def test_the_next_meeting_is_the_first_not_yet_held() -> None:
    assert next_meeting(MET, KNOWN) == date(2024, 12, 2)
    assert next_meeting(MET, date(2024, 12, 2)) == date(2024, 12, 2)
    assert next_meeting(MET, date(2025, 1, 1)) is None
