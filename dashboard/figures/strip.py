"""Where a council stands among other places: a dot for each along one scale, its own large and named."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from dashboard.figures import axes
from dashboard.figures.theme import LABEL_SIZE, MUTED, NAVY, WINE, Figure, layout
from dashboard.i18n import Say
from warehouse.rules.figure_words import unit_signs
from warehouse.rules.vocabulary import Polarity

HEIGHT = 220
BINS = 48
"""Dots nearer to each other than one part in so many of the scale stand one over the other."""
DOTS = "#8fa3b8"
EDGE = "#5b7189"
ROOM = 0.06
"""Free space left and right of the dots, as a share of their range."""
UNDER_NUMBERS = 22
"""Pixels from the axis to under its numbers."""
OWN_AT, NATION_AT = -0.8, 0.9
"""Where names begin, in dots: downwards from below the lowest row, upwards from above the highest."""
FEWEST_ROWS = 2
"""Rows of dots there is room for at least, so that a few places do not fill the height."""
LINE_WIDTH = 22
"""Letters in a line of a name, so that it fits on a telephone on either side of its figure."""


@dataclass(frozen=True)
class Place:
    """One place's figure, and what is said of it."""

    name: str
    value: float
    words: str


def figure(own: Place, others: Sequence[Place], nations: Sequence[Place], unit: str, polarity: str, say: Say) -> Figure:
    """The strip as a Plotly figure.

    Args:
        own: the council's own place.
        others: the other places of the comparator.
        nations: larger areas whose figures are averages, drawn as upright lines.
        unit: of all figures.
        polarity: says which end of the scale is the better one.
        say: the page's language.
    """
    everyone = [*others, own]
    low, high = _ends([place.value for place in (*everyone, *nations)])
    levels = stacked([place.value for place in everyone], (high - low) / BINS)
    top = max(*levels, FEWEST_ROWS)
    over = [top + NATION_AT + sum(_lines(place) for place in nations[:number]) for number in range(len(nations) + 1)]
    before, after = unit_signs(unit)
    return {
        "data": [
            _dots([*others], levels[:-1], {"size": 9, "color": DOTS, "line": {"color": EDGE, "width": 1}}),
            _dots([own], levels[-1:], {"size": 16, "color": NAVY, "symbol": "diamond"}),
            *(_nation(place, top) for place in nations),
        ],
        "layout": layout(
            height=HEIGHT,
            margin={"t": 34, "b": 2 * UNDER_NUMBERS},
            title=axes.unit_title(unit, (0, 1), say),
            xaxis={"range": [low, high], "tickformat": ",~f", "nticks": 6, "tickprefix": before, "ticksuffix": after},
            yaxis={"visible": False, "range": [OWN_AT - _lines(own), over[-1]]},
            annotations=[
                _name(own, OWN_AT, NAVY, (low, high), above=False),
                *(
                    _name(place, height, WINE, (low, high), above=True)
                    for place, height in zip(nations, over[:-1], strict=True)
                ),
                *_better_end(polarity, say),
            ],
        ),
    }


def stacked(values: Sequence[float], width: float) -> list[int]:
    """How high each dot stands, from 0, so that no two within `width` of each other lie on one another."""
    rows: list[float] = []
    found = [0] * len(values)
    for place in sorted(range(len(values)), key=lambda i: values[i]):
        free = next((row for row, last in enumerate(rows) if values[place] - last >= width), len(rows))
        rows[free : free + 1] = [values[place]]
        found[place] = free
    return found


def _ends(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = (high - low) * ROOM or abs(high) * ROOM or 1.0
    return low - room, high + room


def _dots(places: Sequence[Place], levels: Sequence[int], marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [place.value for place in places],
        "y": list(levels),
        "text": [place.words for place in places],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": marker,
    }


def _nation(place: Place, top: int) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": place.name,
        "x": [place.value, place.value],
        "y": [-0.5, top + NATION_AT],
        "text": [place.words, place.words],
        "hoverinfo": "text",
        "line": {"color": WINE, "width": 2, "dash": "dash"},
    }


def _lines(place: Place) -> int:
    """How many lines a name takes."""
    return len(wrap(place.words, LINE_WIDTH))


def _name(place: Place, height: float, colour: str, ends: tuple[float, float], *, above: bool) -> dict[str, Any]:
    """A name at its figure, on whichever side of it there is room; the council's own below the dots, and bold."""
    share = (place.value - ends[0]) / (ends[1] - ends[0])
    side = "left" if share < 1 / 3 else "right" if share > 2 / 3 else "center"
    words = "<br>".join(wrap(place.words, LINE_WIDTH))
    return {
        "text": words if above else f"<b>{words}</b>",
        "x": place.value,
        "y": height,
        "xanchor": side,
        "align": side,
        "yanchor": "bottom" if above else "top",
        "showarrow": False,
        "font": {"size": LABEL_SIZE, "color": colour},
    }


def _better_end(polarity: str, say: Say) -> list[dict[str, Any]]:
    """Which end of the scale is the better one, where an end is."""
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return []
    right = polarity == Polarity.HIGHER
    return [
        {
            "text": say("better →") if right else say("← better"),
            "x": 1 if right else 0,
            "xref": "paper",
            "xanchor": "right" if right else "left",
            "y": 0,
            "yref": "paper",
            "yanchor": "top",
            "yshift": -UNDER_NUMBERS,
            "showarrow": False,
            "font": {"size": LABEL_SIZE, "color": MUTED},
        }
    ]
