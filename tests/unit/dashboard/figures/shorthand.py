"""Series written in one line: `2020=70.1 2021=71.2p 2022=c`."""

import re
from decimal import Decimal

from dashboard.figures.points import Point, Spread

_FIGURE = re.compile(r"(\d{4})=(-?[\d.]*)([a-z]?)(?:\[([\d.]+),([\d.]+)\])?(?:@(\w+))?")


def series(text: str) -> tuple[Point, ...]:
    """Annual figures: year=value, then a marker, [lower,upper] and @definition where there are any."""
    found = []
    for year, value, marker, lower, upper, definition in _FIGURE.findall(text):
        amount, low, high = (Decimal(part) if part else None for part in (value, lower, upper))
        found.append(Point(f"{year}-01-01/P1Y", 12 * int(year), amount, marker or None, low, high, definition or "1"))
    return tuple(found)


def band(text: str) -> tuple[Spread, ...]:
    """Spreads of 22 places: year=lowest/median/highest."""
    found = []
    for part in text.split():
        year, edges = part.split("=")
        low, middle, high = (Decimal(edge) for edge in edges.split("/"))
        found.append(Spread(f"{year}-01-01/P1Y", 12 * int(year), low, middle, high, 22))
    return tuple(found)
