"""Axes that tell the truth: zero where it can be shown, a word where it cannot, and periods as people write them."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from dashboard.figures.theme import MUTED
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from warehouse.rules import periods
from warehouse.rules.figure_words import PERCENT_SIGN, unit_signs
from warehouse.rules.vocabulary import Unit

FLATTEST = 2 / 3
"""The scale starts at 0 unless the lowest figure is above this share of the highest: the line would lie flat."""
ROOM = 0.08
"""Free space above and below the figures, as a share of their range."""
TICK_SIZE = 12
"""Height of the letters of the periods under the plot, in pixels."""
LETTERS_ABREAST = 25
"""Letters of that size that stand side by side under the plot on a telephone, with a space after each period."""
YEAR = 12
EDGE_DAYS = 20
"""Days left free at both ends for marks and numbers, at least, and as a share of all days."""
EDGE_SHARE = 0.03


def y_range(values: Sequence[float]) -> tuple[float, float]:
    """The lowest and highest value the axis shows."""
    low, high = min(values), max(values)
    if low >= 0 and low <= FLATTEST * high:
        low = 0.0
    if high <= 0 and high >= FLATTEST * low:
        high = 0.0
    if low == high == 0:
        return 0.0, 1.0
    room = (high - low) * ROOM or abs(high) * ROOM
    return (low if low == 0 else low - room), (high if high == 0 else high + room)


def starts_at_zero(shown: tuple[float, float]) -> bool:
    """True where 0 is on the axis."""
    return shown[0] <= 0 <= shown[1]


def unit_words(unit: str, say: Say) -> str:
    """What the figures count, as a line over the chart; `cash terms` where inflation alone moves them."""
    words: dict[str, str] = {
        Unit.PERCENT: say("Percent"),
        PERCENT_SIGN: say("Percent"),
        Unit.NUMBER: say("Number"),
        Unit.RATE: say("Rate"),
        Unit.CURRENCY: say("Pounds, cash terms"),
        Unit.DAYS: say("Days"),
        Unit.SCORE: say("Score"),
        Unit.RATIO: say("Ratio"),
    }
    return words.get(unit, unit)


def unit_title(unit: str, shown: tuple[float, float], say: Say) -> dict[str, Any]:
    """The line over the plot: the unit, and a warning where the scale does not start at 0."""
    words = unit_words(unit, say)
    text = words if starts_at_zero(shown) else say("{unit}; the scale does not start at 0", unit=words)
    return {"text": text, "x": 0, "xref": "container", "xanchor": "left", "font": {"size": 13, "color": MUTED}}


def value_axis(unit: str, shown: tuple[float, float]) -> dict[str, Any]:
    """The y axis, with the unit beside its numbers."""
    before, after = unit_signs(unit)
    signs = {"tickprefix": before, "ticksuffix": after}
    zero = {"zeroline": True, "zerolinecolor": MUTED, "zerolinewidth": 1} if starts_at_zero(shown) else {}
    return {"range": list(shown), "tickformat": ",~f", "nticks": 6} | signs | zero


def time_range(days: Iterable[str]) -> tuple[date, date]:
    """From before the first of these days to after the last: no mark or number is cut off or makes the plot shrink."""
    drawn = [date.fromisoformat(day) for day in days]
    first, last = min(drawn), max(drawn)
    room = timedelta(days=max(EDGE_DAYS, round((last - first).days * EDGE_SHARE)))
    return first - room, last + room


def from_to(first: date, last: date) -> dict[str, list[str]]:
    """The range of an axis of time, as Plotly takes it."""
    return {"range": [first.isoformat(), last.isoformat()]}


def period_axis(own: Sequence[str], say: Say, year_starts: int) -> dict[str, Any]:
    """The x axis: a few periods by name, the newest always, the others evenly back from it.

    A name stands in two lines, and as many are named as lie flat beside each other on a telephone.
    """
    words = [period_words(period, say, year_starts).replace(" ", "<br>", 1) for period in own]
    widest = max((len(line) for name in words for line in name.split("<br>")), default=0)
    every = _step(own, LETTERS_ABREAST // (widest + 1))
    return {
        "type": "date",
        "tickmode": "array",
        "tickvals": [periods.parse(period).end.isoformat() for period in own[::-1][::every]][::-1],
        "ticktext": words[::-1][::every][::-1],
        "tickfont": {"size": TICK_SIZE},
        "autotickangles": [0, 45, 90],
    }


def _step(own: Sequence[str], most: int) -> int:
    """Every how many periods one is named, for at most `most`; of quarters and months, whole years apart if it can."""
    every = -(-len(own) // max(most, 1)) or 1
    in_year = YEAR // periods.parse(own[-1]).months if own and 0 < periods.parse(own[-1]).months < YEAR else 1
    return -(-every // in_year) * in_year if every > in_year else every
