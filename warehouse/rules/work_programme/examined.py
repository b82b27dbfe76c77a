"""How long ago a topic was examined."""

from datetime import date

YEAR_MONTHS = 12


def months_since(examined: date, day: date) -> int:
    """Whole months from the day it was examined to another; 0 where that is earlier."""
    months = YEAR_MONTHS * (day.year - examined.year) + day.month - examined.month
    return max(0, months - (day.day < examined.day))
