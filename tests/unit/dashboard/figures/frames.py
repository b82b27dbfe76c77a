"""Series written in one line: `2020=70.1 2021=71.2p 2022=c`."""

import re
from decimal import Decimal

import pandas as pd

COLUMNS = ("area", "breakdown", "period", "start_month", "months", "value", "marker", "lower", "upper", "definition")
_FIGURE = re.compile(r"(\d{4})=(-?[\d.]*)([a-z]?)(?:\[([\d.]+),([\d.]+)\])?(?:@(\w+))?")


def series(text: str) -> pd.DataFrame:
    """Annual figures: year=value, then a marker, [lower,upper] and @definition where there are any."""
    rows = []
    for year, value, marker, lower, upper, definition in _FIGURE.findall(text):
        amounts = [Decimal(part) if part else None for part in (value, lower, upper)]
        start = 12 * int(year)
        rows.append(
            ("A", "", f"{year}-01-01/P1Y", start, 12, amounts[0], marker, amounts[1], amounts[2], definition or "1")
        )
    return pd.DataFrame(rows, columns=[*COLUMNS]).astype({"value": object})


def band(text: str, places: int = 22) -> pd.DataFrame:
    """Ranges: year=lowest/median/highest."""
    rows = []
    for part in text.split():
        year, edges = part.split("=")
        low, middle, high = (Decimal(edge) for edge in edges.split("/"))
        rows.append((f"{year}-01-01/P1Y", 12 * int(year), 12, low, middle, high, places, "1"))
    columns = ["period", "start_month", "months", "lowest", "median", "highest", "places", "definition"]
    return pd.DataFrame(rows, columns=columns)
