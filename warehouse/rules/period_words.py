"""Periods as people read them, in English and Welsh; Welsh is worded so that no month's name has to mutate."""

from datetime import date

from babel.dates import get_month_names

from warehouse.rules.periods import FINANCIAL_YEAR_STARTS, Period, add_months, parse

JANUARY = 1
YEAR = 12
QUARTER = 3
QUARTER_LETTERS = {"en": "Q", "cy": "Ch"}
WHEN = {"en": {"period": "in {}", "day": "on {}"}, "cy": {"period": "({})", "day": "({})"}}
"""Welsh stands in brackets, so that nothing has to mutate."""
FROM_TO = {"en": "{} to {}", "cy": "{} – {}"}


def period_words(period: str, language: str, financial_year_starts: int = FINANCIAL_YEAR_STARTS) -> str:
    """A stored period in words.

    Args:
        period: an ISO 8601 interval (`2023-04-01/P1Y`) or a day.
        language: `en` or `cy`.
        financial_year_starts: the month in which the council's reporting year begins.

    Returns:
        Such as 2023/24, 2023, 2022 to 2024, Q2 2024/25, Sep 2024, 30 April 2025, Feb 2024 to Jan 2025.

    Raises:
        PeriodError: it is not a stored period.
    """
    read = parse(period)
    if not read.months:
        return _day(read.start, language)
    if read.start.day != 1:
        return FROM_TO[language].format(_day(read.start, language), _day(read.end, language))
    if read.months == 1:
        return _month(read.start, language)
    return (
        _years(read, language, financial_year_starts)
        or _quarter(read, language, financial_year_starts)
        or FROM_TO[language].format(_month(read.start, language), _month(read.end, language))
    )


def when_words(period: str, language: str, financial_year_starts: int = FINANCIAL_YEAR_STARTS) -> str:
    """A period as part of a sentence: `in 2023/24`, `on 30 April 2025`; `(2023/24)` in Welsh. Arguments as above."""
    words = period_words(period, language, financial_year_starts)
    kind = "period" if parse(period).months else "day"
    return WHEN[language][kind].format(words)


def _years(period: Period, language: str, year_starts: int) -> str | None:
    """A year or a run of whole years, where they begin as calendar or reporting years do."""
    if period.months % YEAR or period.start.month not in (JANUARY, year_starts):
        return None
    first = _year(period.start)
    last = _year(add_months(period.start, period.months - YEAR))
    return first if first == last else FROM_TO[language].format(first, last)


def _quarter(period: Period, language: str, year_starts: int) -> str | None:
    into_year = (period.start.month - year_starts) % YEAR
    if period.months != QUARTER or into_year % QUARTER:
        return None
    year = _year(add_months(period.start, -into_year))
    return f"{QUARTER_LETTERS[language]}{into_year // QUARTER + 1} {year}"


def _year(start: date) -> str:
    """2023 for a year that starts in January, 2023/24 for one that runs into the next."""
    return str(start.year) if start.month == JANUARY else f"{start.year}/{(start.year + 1) % 100:02d}"


def _month(day: date, language: str) -> str:
    """The month and year; Welsh months are written out, having no settled short forms."""
    names = get_month_names("abbreviated" if language == "en" else "wide", locale=language)
    return f"{names[day.month]} {day.year}"


def _day(day: date, language: str) -> str:
    return f"{day.day} {get_month_names('wide', locale=language)[day.month]} {day.year}"
