"""Traces that more than one chart is drawn from."""

from collections.abc import Sequence
from typing import Any

from dashboard.figures.points import Point
from dashboard.figures.theme import MUTED


def line(run: Sequence[Point], colour: str, width: int, dash: str) -> dict[str, Any]:
    """A line through the points of a run."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [point.x for point in run],
        "y": [number(point.value) for point in run],
        "line": {"color": colour, "width": width, "dash": dash},
        "hoverinfo": "skip",
    }


def marks(name: str, found: Sequence[Point], words: Sequence[str], marker: dict[str, Any]) -> dict[str, Any]:
    """A mark for each point, which says its words when pointed at."""
    return {
        "type": "scatter",
        "name": name,
        "mode": "markers",
        "x": [point.x for point in found],
        "y": [number(point.value) for point in found],
        "text": list(words),
        "hoverinfo": "text",
        "marker": marker,
    }


def break_line(point: Point) -> dict[str, Any]:
    """An upright line where something about the series changed."""
    line = {"color": MUTED, "width": 1, "dash": "dash"}
    return {"type": "line", "x0": point.x, "x1": point.x, "yref": "paper", "y0": 0, "y1": 1, "line": line}


def break_words(point: Point, words: str) -> dict[str, Any]:
    """What changed there, over the plot."""
    return {
        "text": words,
        "x": point.x,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 12, "color": MUTED},
    }


def values_of(series: Sequence[Point]) -> list[float]:
    """The figures there are."""
    return [number(point.value) for point in series if point.value is not None]


def number(value: Any) -> float:
    """An exact figure as Plotly takes it."""
    return float(value)
