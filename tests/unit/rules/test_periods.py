"""How periods are read: every way in which councils write one, and what is refused since it may mean two things."""

from datetime import date

import pytest

from warehouse.rules.periods import Period, PeriodError, add_months, month_number, parse

READ = {
    "2023-04-01/P1Y": (date(2023, 4, 1), 12),
    "2022-01-01/P3Y": (date(2022, 1, 1), 36),
    "2024-07-01/P3M": (date(2024, 7, 1), 3),
    "2024-04-06/P18M": (date(2024, 4, 6), 18),
    "2025-03-15": (date(2025, 3, 15), 0),
    "2023": (date(2023, 1, 1), 12),
    "2023/24": (date(2023, 4, 1), 12),
    " 2023/24\n": (date(2023, 4, 1), 12),
    "2023 / 24": (date(2023, 4, 1), 12),
    "2023-24": (date(2023, 4, 1), 12),
    "2012-13": (date(2012, 4, 1), 12),
    "2011/12": (date(2011, 4, 1), 12),
    "1999/00": (date(1999, 4, 1), 12),
    "1999-00": (date(1999, 4, 1), 12),
    "2024-01": (date(2024, 1, 1), 1),
    "2024-12": (date(2024, 12, 1), 1),
    "2020-2022": (date(2020, 1, 1), 36),
    "2020 \u2013 2021": (date(2020, 1, 1), 24),
    "Q1 2024": (date(2024, 1, 1), 3),
    "q4 2024": (date(2024, 10, 1), 3),
    "Q1 2024/25": (date(2024, 4, 1), 3),
    "Ch2 2024-25": (date(2024, 7, 1), 3),
    "Q4 2024 / 25": (date(2025, 1, 1), 3),
    "Q3 1999/00": (date(1999, 10, 1), 3),
    "Sep 2024": (date(2024, 9, 1), 1),
    "Sept 2024": (date(2024, 9, 1), 1),
    "DECEMBER 2024": (date(2024, 12, 1), 1),
    "Ionawr 2024": (date(2024, 1, 1), 1),
}


@pytest.mark.parametrize("text", READ)
def test_a_period_is_read_as_it_is_written(text: str) -> None:
    assert parse(text) == Period(*READ[text])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2023/24", date(2023, 9, 1)),
        ("Q1 2023/24", date(2023, 9, 1)),
        ("Q3 2023/24", date(2024, 3, 1)),
        ("Q3 2023", date(2023, 7, 1)),
        ("2023", date(2023, 1, 1)),
    ],
)
def test_a_split_year_begins_when_the_publishers_year_does(text: str, start: date) -> None:
    assert parse(text, 9).start == start


REFUSED = [
    "",
    "last year",
    "2023/25",
    "2023/23",
    "2024/12",
    "2024-00",
    "2024-14",
    "2021-2021",
    "2022-2020",
    "Q5 2024",
    "Q1 2024/26",
    "Q1 2024/24",
    "Smarch 2024",
    "2023-02-30",
    "2023-13-01",
    "2023-02-30/P1M",
    "2023-04-01/P0M",
    "2023-04-01/P1D",
    "0000",
    "Q4 9999/00",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_period_is_refused_as_it_was_written(text: str) -> None:
    with pytest.raises(PeriodError) as refused:
        parse(f" {text} ")
    assert (refused.value.text, str(refused.value), refused.value.could_be) == (text, text, ())


@pytest.mark.parametrize(
    ("text", "could_be"),
    [("2011-12", ("2011/12", "Dec 2011")), ("2000-01", ("2000/01", "Jan 2000"))],
)
def test_what_may_be_a_year_or_a_month_is_refused_and_both_are_named(text: str, could_be: tuple[str, str]) -> None:
    with pytest.raises(PeriodError, match=text) as refused:
        parse(text)
    assert (refused.value.text, refused.value.could_be) == (text, could_be)


@pytest.mark.parametrize(
    ("start", "months", "iso", "end", "start_month"),
    [
        (date(2023, 4, 1), 12, "2023-04-01/P1Y", date(2024, 3, 31), 24279),
        (date(2022, 1, 1), 36, "2022-01-01/P3Y", date(2024, 12, 31), 24264),
        (date(2024, 4, 6), 18, "2024-04-06/P18M", date(2025, 10, 5), 24291),
        (date(2024, 2, 1), 1, "2024-02-01/P1M", date(2024, 2, 29), 24289),
        (date(2025, 12, 15), 0, "2025-12-15", date(2025, 12, 15), 24311),
    ],
)
def test_a_period_is_written_in_one_way_and_ends_on_its_last_day(
    start: date, months: int, iso: str, end: date, start_month: int
) -> None:
    period = Period(start, months)
    assert (period.iso, period.end, period.start_month) == (iso, end, start_month)
    assert parse(iso) == period


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 1, 31), 13, date(2025, 2, 28)),
        (date(2024, 11, 15), 1, date(2024, 12, 15)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 5, 31), 0, date(2024, 5, 31)),
    ],
)
def test_months_are_stepped_over_to_the_same_day_or_to_the_last_of_a_shorter_month(
    day: date, months: int, later: date
) -> None:
    assert add_months(day, months) == later


def test_names_of_months() -> None:
    assert [month_number(name) for name in ("MAY", "mai", "Jul", "sept", "Rhagfyr", "Med")] == [5, 5, 7, 9, 12, None]
