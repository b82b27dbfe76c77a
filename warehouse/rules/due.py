"""Late or not: told from the days written down and the day a page speaks of, never from a clock.

A page speaks of a reporting period as it was known at a moment. What was not finished by the end of the period is
overdue in it; where that moment is earlier, it counts instead, since what falls due after it was not late yet.
"""

from datetime import date, datetime

from warehouse.rules.periods import parse


def day_counted_to(period: str, known_at: datetime) -> date:
    """The day to which a page counts what is overdue.

    Args:
        period: the reporting period as stored; empty where there is none.
        known_at: the moment whose knowledge the page shows.
    """
    return min(parse(period).end, known_at.date()) if period else known_at.date()


def days_late(due: date | None, finished: date) -> int:
    """Days from when it was due to when it was finished, or to the day counted to; 0 where it is not late."""
    return max(0, (finished - due).days) if due else 0
