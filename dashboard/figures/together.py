"""Two indicators stacked over one axis of time, each with its own unit and its own axis; the second moved back."""

from collections.abc import Sequence
from datetime import date
from textwrap import wrap
from typing import Any

from dashboard.figures import axes
from dashboard.figures.points import figure_words, runs, said, shown
from dashboard.figures.theme import GRID, INK, LABEL_SIZE, NAVY, WINE, Figure, layout
from dashboard.figures.traces import line, marks, values_of
from dashboard.i18n import Say
from dashboard.together import Side
from warehouse.rules.periods import add_months

HEIGHT = 640
MARGIN_RIGHT = 76
"""Room for the newest figure beside its point."""
PANELS = ((0.54, 0.84), (0.0, 0.3))
"""The lower and upper end of each panel, as shares of the height: above each its title, below it its years."""
TITLE_LETTERS = 30
"""Letters of a title that stand abreast over a panel on a telephone."""
MOST_YEARS = 6
"""Years named along a panel, so that they stand apart on a telephone."""
COLOURS = (NAVY, WINE)
ROOM = 3
"""Months of free time at either end, so that no point lies on the edge."""


def figure(sides: tuple[Side, Side], lag: int, say: Say, year_starts: int) -> Figure:
    """The two panels as a Plotly figure; each side has at least one figure.

    Args:
        sides: the first above, the second below.
        lag: months by which the second is drawn earlier than it was.
        say: the page's language.
        year_starts: month in which the council's year starts.
    """
    moved = (0, lag)
    ends = [_earlier(point.x, back) for side, back in zip(sides, moved, strict=True) for point in shown(side.series)]
    span = [_earlier(min(ends), ROOM), _earlier(max(ends), -ROOM)]
    panels = [_panel(n, side, moved[n], span, say, year_starts) for n, side in enumerate(sides)]
    return {
        "data": [trace for traces, _, _ in panels for trace in traces],
        "layout": layout(
            height=HEIGHT,
            margin={"r": MARGIN_RIGHT, "t": 8},
            annotations=[note for _, _, notes in panels for note in notes],
            **{key: axis for _, found, _ in panels for key, axis in found.items()},
        ),
    }


def _panel(
    place: int, side: Side, back: int, span: Sequence[str], say: Say, year_starts: int
) -> tuple[list[dict[str, Any]], dict[str, Any], list[dict[str, Any]]]:
    """Traces, axes and words of one panel."""
    number = "" if place == 0 else str(place + 1)
    known, found = side.indicator, shown(side.series)
    title, colour = known.title(say.language), COLOURS[place]
    y_range = axes.y_range(values_of(found))
    words = [said(title, point, known.unit, known.decimals, say, year_starts) for point in found]
    marker = {
        "size": 8,
        "color": ["#ffffff" if point.hollow else colour for point in found],
        "line": {"color": colour, "width": 2},
    }
    drawn = [
        *(line(run, colour, 3, "solid") for run in runs(side.series) if len(run) > 1),
        marks(title, found, words, marker),
    ]
    on = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
    traces = [trace | on | {"x": [_earlier(x, back) for x in trace["x"]]} for trace in drawn]
    shape = {"automargin": True, "fixedrange": True}
    x_axis = _years(span, back, say) | {"range": list(span), "anchor": f"y{number}"}
    y_axis = axes.value_axis(known.unit, y_range) | {"domain": list(PANELS[place]), "anchor": f"x{number}", "nticks": 4}
    return (
        traces,
        {f"xaxis{number}": _like_layout("x", shape | x_axis), f"yaxis{number}": _like_layout("y", shape | y_axis)},
        [_title(place, side, y_range, say), _newest(side, back, number, say)],
    )


def _like_layout(kind: str, axis: dict[str, Any]) -> dict[str, Any]:
    """The axis over the one that every chart has: the theme knows only the first of each kind."""
    return {**layout()[f"{kind}axis"], **axis}


def _years(span: Sequence[str], back: int, say: Say) -> dict[str, Any]:
    """The beginnings of the panel's own years, each where it is drawn; that they are moved is said under them."""
    first, last = (date.fromisoformat(_earlier(end, -back)) for end in span)
    starts = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    seen = [day for day in starts if first <= day <= last]
    named = seen[:: -(-len(seen) // MOST_YEARS) or 1]
    axis: dict[str, Any] = {
        "type": "date",
        "tickmode": "array",
        "tickvals": [_earlier(day.isoformat(), back) for day in named],
        "ticktext": [str(day.year) for day in named],
        "tickfont": {"size": axes.TICK_SIZE},
        "showgrid": True,
        "gridcolor": GRID,
    }
    if back:
        words = say.many("drawn {count} month earlier", "drawn {count} months earlier", back)
        axis["title"] = {"text": words, "font": {"size": LABEL_SIZE, "color": COLOURS[1]}, "standoff": 6}
    return axis


def _title(place: int, side: Side, y_range: tuple[float, float], say: Say) -> dict[str, Any]:
    unit = axes.unit_title(side.indicator.unit, y_range, say)["text"]
    title, words = ("<br>".join(wrap(text, TITLE_LETTERS)) for text in (side.indicator.title(say.language), unit))
    return {
        "text": f"<b>{title}</b><br>{words}",
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": PANELS[place][1],
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 6,
        "align": "left",
        "showarrow": False,
        "font": {"size": LABEL_SIZE, "color": INK},
    }


def _newest(side: Side, back: int, number: str, say: Say) -> dict[str, Any]:
    last, known = shown(side.series)[-1], side.indicator
    return {
        "text": figure_words(last, known.unit, known.decimals, say),
        "x": _earlier(last.x, back),
        "xref": f"x{number}",
        "xanchor": "left",
        "xshift": 9,
        "y": float(last.value or 0),
        "yref": f"y{number}",
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": LABEL_SIZE, "color": COLOURS[bool(number)]},
    }


def _earlier(iso: str, months: int) -> str:
    """A day as many months earlier."""
    return add_months(date.fromisoformat(iso), -months).isoformat()
