"""Actions over the plot of a trend: a bar from the day each begins to the day it is due, under its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from textwrap import shorten
from typing import Any

from dashboard.figures.theme import LILAC, MUTED, words_colour

MOST_DRAWN = 3
"""Bars over the plot, those that begin last: more would crowd out the line. The list under the chart has them all."""
ROW_HEIGHT = 24
"""Pixels of a bar with its name over it."""
BAR_HEIGHT = 4
NAME_SIZE = 12
LETTERS = 28
"""Letters of a name: so many fit over a bar on a telephone, wherever the bar lies."""
FIRST_MIDDLE = 0.3
"""Share of the plot's width before which no name has its middle, for want of room: it begins with its bar instead."""
AHEAD = 0.2
"""Share of the time drawn that is added at most for an action that begins after the last figure."""


@dataclass(frozen=True)
class Action:
    """What a bar stands for.

    Attributes:
        title: what is done, in the page's language.
        starts: the first day.
        due: the day it should be done by; None where none is set.
    """

    title: str
    starts: date
    due: date | None


def drawn(actions: Sequence[Action], first: date, last: date) -> list[Action]:
    """Those that can be seen between these days, the earliest first.

    Args:
        actions: all of them.
        first: the first day of the plot.
        last: the last.
    """
    seen = [one for one in actions if one.starts <= last and (one.due is None or one.due >= first)]
    return sorted(seen, key=lambda one: one.starts)[-MOST_DRAWN:]


def last_day(actions: Sequence[Action], first: date, last: date) -> date:
    """The last day of a plot of figures between two days that shows what has just begun, as far as there is room."""
    furthest = last + timedelta(days=round((last - first).days * AHEAD))
    return max([last, *(one.starts for one in actions if one.starts <= furthest)])


def bars(actions: Sequence[Action], first: date, last: date, above: int) -> list[dict[str, Any]]:
    """Plotly shapes: of each action its bar, and a thin line down through the plot where it begins.

    Args:
        actions: those that are drawn, the lowest last.
        first: the first day of the plot.
        last: the last.
        above: pixels between the plot and the lowest bar.
    """
    shapes = []
    for row, action in enumerate(reversed(actions)):
        low = above + row * ROW_HEIGHT
        begins, ends = _ends(action, first, last)
        shapes.append(
            {
                "type": "rect",
                "x0": begins.isoformat(),
                "x1": ends.isoformat(),
                "yref": "paper",
                "ysizemode": "pixel",
                "yanchor": 1,
                "y0": low,
                "y1": low + BAR_HEIGHT,
                "fillcolor": LILAC,
                "line": {"width": 0},
            }
        )
        if action.starts >= first:
            line = {"color": MUTED, "width": 1, "dash": "dot"}
            day = begins.isoformat()
            shapes.append({"type": "line", "x0": day, "x1": day, "yref": "paper", "y0": 0, "y1": 1, "line": line})
    return shapes


def names(actions: Sequence[Action], first: date, last: date, above: int) -> list[dict[str, Any]]:
    """Plotly annotations: the name of each bar over it; other arguments as `bars`."""
    return [
        {
            "text": escape(shorten(action.title, LETTERS, placeholder="…"), quote=False),
            **_place(action, first, last),
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": above + row * ROW_HEIGHT + BAR_HEIGHT - 1,
            "borderpad": 0,
            "showarrow": False,
            "font": {"size": NAME_SIZE, "color": words_colour(LILAC)},
        }
        for row, action in enumerate(reversed(actions))
    ]


def _ends(action: Action, first: date, last: date) -> tuple[date, date]:
    """The first and last day of a bar, as far as they are drawn; a bar is at least a day long."""
    begins = max(action.starts, first)
    return begins, max(min(action.due or last, last), begins + timedelta(days=1))


def _place(action: Action, first: date, last: date) -> dict[str, str]:
    """Over the middle of the bar, or where the bar begins if that is too far left."""
    begins, ends = _ends(action, first, last)
    middle = begins + (ends - begins) / 2
    if middle - first < FIRST_MIDDLE * (last - first):
        return {"x": begins.isoformat(), "xanchor": "left"}
    return {"x": middle.isoformat(), "xanchor": "center"}
