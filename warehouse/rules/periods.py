"""Periods: one value for every way a council writes one.

A period is an ISO 8601 interval with a duration (`2023-04-01/P1Y`, `2024-07-01/P3M`), or a single day
(`2025-03-15`) for a snapshot. Everyday forms (`2023/24`, `Q2 2024/25`, `Sep 2024`, `2020-2022`) are read
into the same value; one that could mean two things is refused, never guessed.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

FINANCIAL_YEAR_STARTS = 4
ACADEMIC_YEAR_STARTS = 9
FREQUENCY_MONTHS = {"monthly": 1, "quarterly": 3, "annual": 12}

_MONTHS = {
    name.lower(): number
    for names in (
        "January February March April May June July August September October November December",
        "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
    )
    for number, name in enumerate(names.split(), start=1)
}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}

_ISO_INTERVAL = re.compile(r"(\d{4})-(\d{2})-(\d{2})/P(\d{1,2})([YM])")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YEAR = re.compile(r"(\d{4})")
_SPLIT_YEAR = re.compile(r"(\d{4})\s*([/-])\s*(\d{2})")
_WINDOW = re.compile(r"(\d{4})\s*[-\u2013]\s*(\d{4})")
_QUARTER = re.compile(r"(?:q|ch)([1-4])\s+(\d{4})(?:\s*[/-]\s*(\d{2}))?", re.IGNORECASE)
_MONTH = re.compile(r"([^\W\d]+)\s+(\d{4})")


class PeriodError(ValueError):
    """A period that cannot be read, or that could mean two things."""

    def __init__(self, text: str, *, could_be: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.text = text
        self.could_be = could_be


@dataclass(frozen=True, order=True)
class Period:
    """A stretch of time: `months` long from `start`, or the single day `start` when `months` is 0."""

    start: date
    months: int

    @property
    def iso(self) -> str:
        """The stable written form, as stored and exported."""
        if not self.months:
            return self.start.isoformat()
        whole_years = self.months % 12 == 0
        length = f"{self.months // 12}Y" if whole_years else f"{self.months}M"
        return f"{self.start.isoformat()}/P{length}"

    @cached_property
    def end(self) -> date:
        """The last day, included."""
        return add_months(self.start, self.months) - timedelta(days=1) if self.months else self.start

    def ends_in(self, other: "Period") -> bool:
        """True where its last day lies in the other: what is written of it stands there."""
        return other.start <= self.end <= other.end

    def overlaps(self, other: "Period") -> bool:
        """True where the two share a day."""
        return self.start <= other.end and other.start <= self.end

    @property
    def start_month(self) -> int:
        """Months since year 0: 12 x year + month - 1. The rules step through time on this number."""
        return 12 * self.start.year + self.start.month - 1


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name in English or Welsh, or its English abbreviation; None for any other word."""
    return _MONTHS.get(name.lower())


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the month's last day where it is shorter."""
    index = 12 * day.year + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def parse(text: str, year_starts: int = FINANCIAL_YEAR_STARTS) -> Period:
    """Read a period as written; `year_starts` is the month in which a split year such as 2023/24 begins.

    Raises:
        PeriodError: it is unreadable, or could mean two things (both are named).
    """
    written = text.strip()
    try:
        period = _read(written, year_starts)
    except ValueError as error:
        raise error if isinstance(error, PeriodError) else PeriodError(written) from error
    if period is None:
        raise PeriodError(written)
    return period


def _read(written: str, year_starts: int) -> Period | None:
    if match := _ISO_INTERVAL.fullmatch(written):
        year, month, day, length = (int(match[i]) for i in range(1, 5))
        if not length:
            return None
        return Period(date(year, month, day), length * 12 if match[5] == "Y" else length)
    if match := _ISO_DAY.fullmatch(written):
        return Period(date(int(match[1]), int(match[2]), int(match[3])), 0)
    if match := _YEAR.fullmatch(written):
        return Period(date(int(match[1]), 1, 1), 12)
    if match := _SPLIT_YEAR.fullmatch(written):
        return _split_year(written, int(match[1]), match[2], int(match[3]), year_starts)
    if match := _WINDOW.fullmatch(written):
        years = int(match[2]) - int(match[1]) + 1
        return Period(date(int(match[1]), 1, 1), 12 * years) if years > 1 else None
    if match := _QUARTER.fullmatch(written):
        quarter, year, second = int(match[1]), int(match[2]), match[3]
        if second is None:
            return Period(date(year, 3 * quarter - 2, 1), 3)
        if int(second) != (year + 1) % 100:
            return None
        return Period(add_months(date(year, year_starts, 1), 3 * (quarter - 1)), 3)
    if (match := _MONTH.fullmatch(written)) and (named := month_number(match[1])):
        return Period(date(int(match[2]), named, 1), 1)
    return None


def _split_year(written: str, year: int, sign: str, second: int, year_starts: int) -> Period | None:
    follows = second == (year + 1) % 100
    is_month = sign == "-" and 1 <= second <= 12
    if follows and is_month:
        raise PeriodError(written, could_be=(f"{year}/{second:02d}", f"{calendar.month_abbr[second]} {year}"))
    if follows:
        return Period(date(year, year_starts, 1), 12)
    return Period(date(year, second, 1), 1) if is_month else None
