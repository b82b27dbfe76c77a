"""The quarters reported on, and which periods of each kind a quarter's report card brings."""

from dataclasses import dataclass
from datetime import date

from data.example.make.measure import Measure
from warehouse.rules.periods import ACADEMIC_YEAR_STARTS, FINANCIAL_YEAR_STARTS, Period, parse

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
ACADEMIC_IN = 3
CALENDAR_IN = 2
"""Quarters whose card brings the academic year that ended in August, and the calendar year before."""


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a financial year: Quarter(2024, 2) is July to September 2024."""

    year: int
    number: int

    @property
    def label(self) -> str:
        """Q2 2024/25."""
        return f"Q{self.number} {year_label(self.year)}"

    @property
    def id(self) -> str:
        """2024-25-Q2, as in names of files."""
        return f"{year_label(self.year).replace('/', '-')}-Q{self.number}"

    @property
    def months(self) -> tuple[str, str, str]:
        """Its months as people write them: Jul 2024, Aug 2024, Sep 2024."""
        first = 3 * (self.number - 1)
        year = self.year + (self.number == 4)
        a, b, c = (f"{MONTHS[first + n]} {year}" for n in range(3))
        return a, b, c

    def next(self) -> "Quarter":
        """The quarter after it."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)


def year_label(year: int) -> str:
    """2024/25."""
    return f"{year}/{(year + 1) % 100:02d}"


def quarters(first: Quarter, last: Quarter) -> list[Quarter]:
    """Every quarter from the first to the last, both included."""
    found = [first]
    while found[-1] < last:
        found.append(found[-1].next())
    return found


REPORTED = quarters(Quarter(2023, 1), Quarter(2025, 4))
"""The twelve quarters that have a report card."""


def periods_of(measure: Measure, quarter: Quarter) -> list[str]:
    """The periods of an indicator that the card of a quarter brings, as people write them."""
    if measure.frequency == "monthly":
        return list(quarter.months)
    if measure.frequency == "quarterly":
        return [quarter.label]
    year = {
        ("financial", 4): quarter.year,
        ("academic", ACADEMIC_IN): quarter.year - 1,
        ("calendar", CALENDAR_IN): quarter.year - 1,
    }.get((measure.year_type, quarter.number))
    if year is None or (year - 2019) % measure.model.every:
        return []
    return [_year_of(measure, year)]


def last_year_by(measure: Measure, day: date) -> Period:
    """The last period of an annual indicator that is over by the morning of a day."""
    years = (period_of(measure, _year_of(measure, year)) for year in (day.year, day.year - 1, day.year - 2))
    return next(period for period in years if period.end < day)


def _year_of(measure: Measure, year: int) -> str:
    """The year of an indicator that begins in a calendar year, as people write it."""
    return str(year) if measure.year_type == "calendar" else year_label(year)


def period_of(measure: Measure, label: str) -> Period:
    """A period of this indicator, read as the loader reads it."""
    academic = measure.year_type == "academic"
    return parse(label, ACADEMIC_YEAR_STARTS if academic else FINANCIAL_YEAR_STARTS)
