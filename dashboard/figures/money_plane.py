"""A plane of boards: how far spending lies from its budget, left to right, and which way the indicators go, upwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from dashboard.figures.labels import LINE_HEIGHT, spread
from dashboard.figures.theme import GRID, INK, LABEL_SIZE, MUTED, NAVY, TEAL, WINE, Figure, layout
from dashboard.i18n import Say
from warehouse.rules.budget_variance import ON_BUDGET_PERCENT
from warehouse.rules.money_quadrants import Quadrant

HEIGHT = 460
PLOT_HEIGHT = 350
"""What is left of the height for the plot itself: used to keep names apart."""
LEADER = 28
"""Pixels from a dot to its name."""
LEAST_HEIGHT = 30.0
"""The balance that the plane reaches at least upwards and downwards, so that a small lean looks small."""
LEAST_REACH = 4.0
"""Per cent of the budget that the plane reaches at least to either side, so that small amounts look small."""
ROOM = 1.45
"""How much further than the furthest dot the plane reaches: the corners hold the names of the quadrants."""
NAME_WIDTH = 15
"""Letters in a line of a name, so that it fits beside its point on a telephone."""
MARKS = {
    Quadrant.OVER_DECLINING: ("diamond", WINE),
    Quadrant.WITHIN_DECLINING: ("triangle-down", WINE),
    Quadrant.OVER_IMPROVING: ("triangle-up", NAVY),
    Quadrant.WITHIN_IMPROVING: ("circle", TEAL),
}
"""A shape beside a colour for each quadrant; what cannot be placed is a hollow square."""
UNPLACED = ("square-open", MUTED)


@dataclass(frozen=True)
class Dot:
    """One board: per cent over its budget (below, where negative), its balance of 100, and what is said of it."""

    name: str
    over: float
    balance: float
    quadrant: Quadrant | None
    words: str


def figure(dots: Sequence[Dot], say: Say) -> Figure:
    """The plane as a Plotly figure; at least one dot."""
    reach = max(LEAST_REACH, *(abs(dot.over) * ROOM for dot in dots))
    height = max(LEAST_HEIGHT, *(abs(dot.balance) * ROOM for dot in dots))
    return {
        "data": [_marks(dots)],
        "layout": layout(
            height=HEIGHT,
            margin={"t": 12, "l": 8, "r": 12, "b": 8},
            xaxis={
                "range": [-reach, reach],
                "title": {"text": say("← under budget · over budget →"), "font": {"size": LABEL_SIZE}},
                "ticksuffix": "%",
                "tickformat": "~f",
                "nticks": 5,
            },
            yaxis={
                "range": [-height, height],
                "title": {"text": say("← more worse · more improved →"), "font": {"size": LABEL_SIZE}},
                "nticks": 7,
                "tickformat": "~f",
            },
            shapes=_shapes(),
            annotations=[*_corners(say), *_names(dots, reach, height)],
        ),
    }


def _marks(dots: Sequence[Dot]) -> dict[str, Any]:
    marks = [MARKS[dot.quadrant] if dot.quadrant else UNPLACED for dot in dots]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [dot.over for dot in dots],
        "y": [dot.balance for dot in dots],
        "text": [dot.words for dot in dots],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": {"size": 14, "symbol": [symbol for symbol, _ in marks], "color": [colour for _, colour in marks]},
    }


def _shapes() -> list[dict[str, Any]]:
    """The band that counts as on budget, and the line between more worse and more improved."""
    edge = float(ON_BUDGET_PERCENT)
    across = {"type": "rect", "xref": "x", "yref": "paper", "x0": -edge, "x1": edge, "y0": 0, "y1": 1}
    line = {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    return [
        across | {"fillcolor": GRID, "line": {"width": 0}, "layer": "below"},
        line | {"line": {"color": MUTED, "width": 1}, "layer": "below"},
    ]


def _corners(say: Say) -> list[dict[str, Any]]:
    """Each quadrant's name in its corner."""
    places = {
        Quadrant.WITHIN_IMPROVING: (0, 1),
        Quadrant.OVER_IMPROVING: (1, 1),
        Quadrant.WITHIN_DECLINING: (0, 0),
        Quadrant.OVER_DECLINING: (1, 0),
    }
    return [
        {
            "text": "<br>".join(wrap(quadrant.words(say.language), NAME_WIDTH)),
            "x": x,
            "y": y,
            "xref": "paper",
            "yref": "paper",
            "xanchor": "right" if x else "left",
            "align": "right" if x else "left",
            "yanchor": "top" if y else "bottom",
            "showarrow": False,
            "font": {"size": LABEL_SIZE, "color": MUTED},
        }
        for quadrant, (x, y) in places.items()
    ]


def _names(dots: Sequence[Dot], reach: float, height: float) -> list[dict[str, Any]]:
    """A name beside each dot, all moved apart upwards and downwards, and a thin line to each from its dot."""
    lines = [wrap(dot.name, NAME_WIDTH) for dot in dots]
    pixel = 2 * height / PLOT_HEIGHT
    sizes = [len(one) * LINE_HEIGHT * pixel for one in lines]
    places = spread([dot.balance for dot in dots], sizes, -height, height)
    return [
        {
            "text": "<br>".join(words),
            "x": dot.over,
            "y": dot.balance,
            "ax": LEADER if dot.over < reach / 4 else -LEADER,
            "ay": place,
            "ayref": "y",
            "xanchor": "left" if dot.over < reach / 4 else "right",
            "align": "left" if dot.over < reach / 4 else "right",
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": MUTED,
            "standoff": 8,
            "font": {"size": LABEL_SIZE, "color": INK},
        }
        for dot, words, place in zip(dots, lines, places, strict=True)
    ]
