"""When the effect of a link is to be expected: the end of the period judged and the link's lag, as a period."""

from datetime import date

from warehouse.rules.periods import FINANCIAL_YEAR_STARTS, FREQUENCY_MONTHS, Period, add_months, parse

OF_A_BOARD = "quarterly"
"""A board has no period of its own: it meets and is told every quarter."""


def expected(
    judged: str,
    lag_months: int,
    *,
    frequency: str | None = None,
    like: str | None = None,
    year_starts: int = FINANCIAL_YEAR_STARTS,
) -> str:
    """The period in which what happened in `judged` should begin to show, as an ISO 8601 interval.

    It is the month that is `lag_months` after the last one judged, said as a month, a quarter or a year.

    Args:
        judged: the period of the figure of what acts.
        lag_months: of the link, 0 or more.
        frequency: of the indicator acted on; None where the link leads to a board, whose work is said in quarters.
        like: a period of the indicator acted on, whose year may be another than the council's (school years, calendar
            years); None where it has none.
        year_starts: the month in which the council's year begins.

    Raises:
        PeriodError: one of the two is no stored period.
    """
    months = FREQUENCY_MONTHS[frequency or OF_A_BOARD]
    month = add_months(_first_of_last_month(judged), lag_months)
    into = (month.month - _starts(like, year_starts)) % months
    return Period(add_months(month, -into), months).iso


def _first_of_last_month(period: str) -> date:
    return parse(period).end.replace(day=1)


def _starts(like: str | None, year_starts: int) -> int:
    """The month in which a period begins; the council's own for a snapshot, which begins nothing."""
    period = parse(like) if like else None
    return period.start.month if period and period.months else year_starts
