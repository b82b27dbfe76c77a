"""An indicator's trend: the council's line, the range of other places, nations, target, doubts and breaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dashboard.figures import axes
from dashboard.figures.labels import EndLabel, annotations
from dashboard.figures.points import Point, Spread, breaks, figure_words, runs, said, shown
from dashboard.figures.theme import BAND, GREY, LILAC, MUTED, NAVY, ORANGE, TEAL, WINE, Figure, layout
from dashboard.i18n import Say

HEIGHT = 400
PLOT_HEIGHT = 310
"""What is left of the height for the plot itself: used to keep labels apart."""
LABEL_MARGIN = 132
EDGES: tuple[Literal["lowest", "median", "highest"], ...] = ("lowest", "median", "highest")
OTHER_COLOURS = (WINE, GREY, LILAC)
OTHER_DASHES = ("dash", "dot", "dashdot")


@dataclass(frozen=True)
class Trend:
    """What the chart shows.

    Attributes:
        unit: the indicator's unit.
        decimals: decimal places shown, or None for as many as a figure has.
        name: the council's own area.
        own: its figures, oldest first.
        others: other places drawn as lines (nations), each with its name and figures.
        left_out: names of places whose figures are totals, and so are not drawn.
        band: the spread of the comparator's places, period by period.
        band_name: the comparator's name.
        targets: the figures aimed for.
        year_starts: month in which the council's year starts.
    """

    unit: str
    decimals: int | None
    name: str
    own: Sequence[Point]
    others: tuple[tuple[str, Sequence[Point]], ...] = ()
    left_out: tuple[str, ...] = ()
    band: Sequence[Spread] = ()
    band_name: str = ""
    targets: Sequence[Point] = ()
    year_starts: int = 4


@dataclass(frozen=True)
class _Part:
    """Traces, the labels at their ends, and the values the axis must hold."""

    traces: list[dict[str, Any]]
    labels: list[EndLabel]
    values: list[float]


def figure(trend: Trend, say: Say) -> Figure:
    """The trend as a Plotly figure; it has no data when the council has no figure."""
    own = trend.own
    if not shown(own):
        return {"data": [], "layout": layout(height=HEIGHT)}
    parts = [_band(trend, say), *_others(trend, say), _target(trend, say), _own(trend, say)]
    values = [value for part in parts for value in part.values]
    y_range = axes.y_range(values)
    labels = [label for part in parts for label in part.labels]
    return {
        "data": [trace for part in parts for trace in part.traces],
        "layout": layout(
            height=HEIGHT,
            margin={"r": LABEL_MARGIN, "t": 44},
            title=axes.unit_title(trend.unit, y_range, say),
            xaxis=axes.period_axis([point.period for point in own], say, trend.year_starts),
            yaxis=axes.value_axis(trend.unit, y_range),
            annotations=[*annotations(labels, y_range, PLOT_HEIGHT), *_break_words(own, say)],
            shapes=[_break_line(point) for point in breaks(own)],
        ),
    }


def _own(trend: Trend, say: Say) -> _Part:
    found = shown(trend.own)
    traces = [_line(run, NAVY, 3, "solid") for run in runs(trend.own) if len(run) > 1]
    traces += [_limits(found)] if any(point.lower is not None for point in found) else []
    traces.append(
        {
            "type": "scatter",
            "name": trend.name,
            "mode": "markers",
            "x": [point.x for point in found],
            "y": [_number(point.value) for point in found],
            "text": [said(trend.name, p, trend.unit, trend.decimals, say, trend.year_starts) for p in found],
            "hoverinfo": "text",
            "marker": {
                "size": 8,
                "color": ["#ffffff" if point.hollow else NAVY for point in found],
                "line": {"color": NAVY, "width": 2},
            },
        }
    )
    limits = [_number(end) for point in found for end in (point.lower, point.upper) if end is not None]
    return _Part(traces, [_end_label(trend, trend.name, found[-1], NAVY, say, bold=True)], [*_values(found), *limits])


def _others(trend: Trend, say: Say) -> list[_Part]:
    parts = []
    first = min(point.start_month for point in shown(trend.own))
    for (name, series), colour, dash in zip(trend.others, OTHER_COLOURS, OTHER_DASHES, strict=False):
        since = [point for point in series if point.start_month >= first]
        found = shown(since)
        if not found:
            continue
        traces = [_line(run, colour, 2, dash) for run in runs(since) if len(run) > 1]
        traces.append(_invisible_points(trend, name, found, colour, say))
        parts.append(_Part(traces, [_end_label(trend, name, found[-1], colour, say)], _values(found)))
    return parts


def _band(trend: Trend, say: Say) -> _Part:
    """The comparator's spread, in the periods of the council's own figures."""
    mine = {point.period for point in trend.own}
    band = [spread for spread in trend.band if spread.period in mine]
    if not band:
        return _Part([], [], [])
    lowest, median, highest = ([spread.edge(edge) for spread in band] for edge in EDGES)
    middle = say("{places}, middle", places=trend.band_name)
    traces = [_fill(low, high) for low, high in zip(runs(lowest), runs(highest), strict=True)]
    traces += [_line(run, TEAL, 2, "solid") for run in runs(median) if len(run) > 1]
    traces.append(_invisible_points(trend, middle, median, TEAL, say))
    label = _end_label(trend, middle, median[-1], TEAL, say)
    return _Part(traces, [label], [*_values(lowest), *_values(highest)])


def _target(trend: Trend, say: Say) -> _Part:
    found = shown(trend.targets)
    if not found:
        return _Part([], [], [])
    line = _line(found, ORANGE, 2, "dashdot") | {
        "line": {"color": ORANGE, "width": 2, "dash": "dashdot", "shape": "hv"}
    }
    traces = [line, _invisible_points(trend, say("Target"), found, ORANGE, say)]
    return _Part(traces, [_end_label(trend, say("Target"), found[-1], ORANGE, say)], _values(found))


def _line(run: Sequence[Point], colour: str, width: int, dash: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [point.x for point in run],
        "y": [_number(point.value) for point in run],
        "line": {"color": colour, "width": width, "dash": dash},
        "hoverinfo": "skip",
    }


def _limits(found: Sequence[Point]) -> dict[str, Any]:
    """Published 95% confidence limits, as a thin bar through each point."""
    with_limits = [point for point in found if point.lower is not None and point.upper is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [point.x for point in with_limits],
        "y": [_number(point.value) for point in with_limits],
        "marker": {"size": 1, "color": NAVY},
        "hoverinfo": "skip",
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [_number(point.upper) - _number(point.value) for point in with_limits],
            "arrayminus": [_number(point.value) - _number(point.lower) for point in with_limits],
            "color": "#7f96ad",
            "thickness": 1.5,
            "width": 0,
        },
    }


def _fill(low: Sequence[Point], high: Sequence[Point]) -> dict[str, Any]:
    there_and_back = [*low, *reversed(high)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [point.x for point in there_and_back],
        "y": [_number(point.value) for point in there_and_back],
        "fill": "toself",
        "fillcolor": BAND,
        "line": {"color": BAND, "width": 1},
        "hoverinfo": "skip",
    }


def _invisible_points(trend: Trend, name: str, found: Sequence[Point], colour: str, say: Say) -> dict[str, Any]:
    """Small points that say their figure when pointed at."""
    return {
        "type": "scatter",
        "name": name,
        "mode": "markers",
        "x": [point.x for point in found],
        "y": [_number(point.value) for point in found],
        "text": [said(name, point, trend.unit, trend.decimals, say, trend.year_starts) for point in found],
        "hoverinfo": "text",
        "marker": {"size": 4, "color": colour},
    }


def _end_label(trend: Trend, name: str, last: Point, colour: str, say: Say, *, bold: bool = False) -> EndLabel:
    text = f"{name} {figure_words(last, trend.unit, trend.decimals, say)}"
    return EndLabel(text, _number(last.value), colour, bold)


def _break_line(point: Point) -> dict[str, Any]:
    line = {"color": MUTED, "width": 1, "dash": "dash"}
    return {"type": "line", "x0": point.x, "x1": point.x, "yref": "paper", "y0": 0, "y1": 1, "line": line}


def _break_words(own: Sequence[Point], say: Say) -> list[dict[str, Any]]:
    return [
        {
            "text": say("new definition"),
            "x": point.x,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"size": 12, "color": MUTED},
        }
        for point in breaks(own)
    ]


def _values(series: Sequence[Point]) -> list[float]:
    return [_number(point.value) for point in series if point.value is not None]


def _number(value: Any) -> float:
    return float(value)
