"""An indicator's trend: the council's line, the range of other places, nations, target, doubts and breaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dashboard.figures import action_bars, axes
from dashboard.figures.action_bars import Action
from dashboard.figures.labels import EndLabel, annotations
from dashboard.figures.points import Point, Spread, breaks, figure_words, runs, said, shown
from dashboard.figures.revised import Revised, dashes
from dashboard.figures.theme import BAND, GREY, LILAC, NAVY, ORANGE, TEAL, WINE, Figure, layout
from dashboard.figures.traces import break_line, break_words, line, marks, number, values_of
from dashboard.i18n import Say

HEIGHT = 400
PLOT_HEIGHT = 310
"""What is left of the height for the plot itself: used to keep labels apart."""
LABEL_MARGIN = 132
TOP_MARGIN = 44
BREAK_ROW = 20
"""Pixels over the plot for the words at a new definition."""
AT_THE_TOP = {"y": 1, "yref": "container", "yanchor": "top", "pad": {"t": 14}}
"""Where the line with the unit stands, whatever stands between it and the plot."""
NEAR = 6
"""Pixels between the plot and what stands over it."""
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
        ahead: where the present trend leads, if it does: its line at the latest figure and at the target's date.
        actions: what is done to move it.
        revised: its figures that are not what they were.
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
    ahead: Sequence[Point] = ()
    actions: Sequence[Action] = ()
    revised: Sequence[Revised] = ()
    year_starts: int = 4


@dataclass(frozen=True)
class Part:
    """Traces, the labels at their ends, and the values the axis must hold."""

    traces: list[dict[str, Any]]
    labels: list[EndLabel]
    values: list[float]


def figure(trend: Trend, say: Say) -> Figure:
    """The trend as a Plotly figure; it has no data when the council has no figure."""
    own = trend.own
    if not shown(own):
        return {"data": [], "layout": layout(height=HEIGHT)}
    parts = [_band(trend, say), *_others(trend, say), target_part(trend, say), _own(trend, say), _ahead(trend, say)]
    values = [value for part in parts for value in part.values]
    y_range = axes.y_range(values)
    labels = [label for part in parts for label in part.labels]
    traces = [trace for part in parts for trace in part.traces]
    first, last = _time(traces, trend.actions)
    actions = action_bars.drawn(trend.actions, first, last)
    low = NEAR + (BREAK_ROW if breaks(own) else 0)
    over = len(actions) * action_bars.ROW_HEIGHT
    return {
        "data": [*dashes(trend.revised, _said_before(trend, say), y_range), *traces],
        "layout": layout(
            height=HEIGHT + over,
            margin={"r": LABEL_MARGIN, "t": TOP_MARGIN + over},
            title=axes.unit_title(trend.unit, y_range, say) | AT_THE_TOP,
            xaxis=axes.period_axis([point.period for point in (*own, *trend.ahead[1:])], say, trend.year_starts)
            | axes.from_to(first, last),
            yaxis=axes.value_axis(trend.unit, y_range),
            annotations=[
                *annotations(labels, y_range, PLOT_HEIGHT),
                *(break_words(point, say("new definition")) for point in breaks(own)),
                *action_bars.names(actions, first, last, low),
            ],
            shapes=[
                *(break_line(point) for point in breaks(own)),
                *action_bars.bars(actions, first, last, low),
            ],
        ),
    }


def _time(traces: Sequence[dict[str, Any]], actions: Sequence[Action]) -> tuple[date, date]:
    """The days that are drawn: those of all that has a height, and of an action that has just begun."""
    first, last = axes.time_range(day for trace in traces for day in trace["x"])
    return first, action_bars.last_day(actions, first, last)


def _said_before(trend: Trend, say: Say) -> list[str]:
    """What a revised figure's old height says when pointed at."""
    name = say("{place} before it was revised", place=trend.name)
    return [said(name, one.before, trend.unit, trend.decimals, say, trend.year_starts) for one in trend.revised]


def _own(trend: Trend, say: Say) -> Part:
    found = shown(trend.own)
    traces = [line(run, NAVY, 3, "solid") for run in runs(trend.own) if len(run) > 1]
    traces += [_limits(found)] if any(point.lower is not None for point in found) else []
    marker = {
        "size": 8,
        "color": ["#ffffff" if point.hollow else NAVY for point in found],
        "line": {"color": NAVY, "width": 2},
    }
    traces.append(marks(trend.name, found, _said(trend, trend.name, found, say), marker))
    limits = [number(end) for point in found for end in (point.lower, point.upper) if end is not None]
    return Part(traces, [end_label(trend, trend.name, found[-1], NAVY, say, bold=True)], [*values_of(found), *limits])


def _others(trend: Trend, say: Say) -> list[Part]:
    parts = []
    first = min(point.start_month for point in shown(trend.own))
    for (name, series), colour, dash in zip(trend.others, OTHER_COLOURS, OTHER_DASHES, strict=False):
        since = [point for point in series if point.start_month >= first]
        found = shown(since)
        if not found:
            continue
        traces = [line(run, colour, 2, dash) for run in runs(since) if len(run) > 1]
        traces.append(small_points(trend, name, found, colour, say))
        parts.append(Part(traces, [end_label(trend, name, found[-1], colour, say)], values_of(found)))
    return parts


def _band(trend: Trend, say: Say) -> Part:
    """The comparator's spread, in the periods of the council's own figures."""
    mine = {point.period for point in trend.own}
    band = [spread for spread in trend.band if spread.period in mine]
    if not band:
        return Part([], [], [])
    lowest, median, highest = ([spread.edge(edge) for spread in band] for edge in EDGES)
    middle = say("{places}, middle", places=trend.band_name)
    traces = [_fill(low, high) for low, high in zip(runs(lowest), runs(highest), strict=True)]
    traces += [line(run, TEAL, 2, "solid") for run in runs(median) if len(run) > 1]
    traces.append(small_points(trend, middle, median, TEAL, say))
    label = end_label(trend, middle, median[-1], TEAL, say)
    return Part(traces, [label], [*values_of(lowest), *values_of(highest)])


def target_part(trend: Trend, say: Say) -> Part:
    """The figures aimed for, as a stepped line."""
    found = shown(trend.targets)
    if not found:
        return Part([], [], [])
    look = {"color": ORANGE, "width": 2, "dash": "dashdot", "shape": "hv"}
    stepped = line(found, ORANGE, 2, "dashdot") | {"line": look}
    traces = [stepped, small_points(trend, say("Target"), found, ORANGE, say)]
    return Part(traces, [end_label(trend, say("Target"), found[-1], ORANGE, say)], values_of(found))


def _ahead(trend: Trend, say: Say) -> Part:
    """The present trend followed to the target's date: dotted, to an open diamond, since it is no fact."""
    if not trend.ahead:
        return Part([], [], [])
    name, (_, then) = say("if the present trend continues"), trend.ahead
    end = small_points(trend, name, [then], NAVY, say)
    end["marker"] = {"size": 9, "symbol": "diamond-open", "color": NAVY, "line": {"width": 2}}
    traces = [line(trend.ahead, NAVY, 2, "dot"), end]
    return Part(traces, [end_label(trend, name, then, NAVY, say)], values_of(trend.ahead))


def _limits(found: Sequence[Point]) -> dict[str, Any]:
    """Published 95% confidence limits, as a thin bar through each point."""
    with_limits = [point for point in found if point.lower is not None and point.upper is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [point.x for point in with_limits],
        "y": [number(point.value) for point in with_limits],
        "marker": {"size": 1, "color": NAVY},
        "hoverinfo": "skip",
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [number(point.upper) - number(point.value) for point in with_limits],
            "arrayminus": [number(point.value) - number(point.lower) for point in with_limits],
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
        "y": [number(point.value) for point in there_and_back],
        "fill": "toself",
        "fillcolor": BAND,
        "line": {"color": BAND, "width": 1},
        "hoverinfo": "skip",
    }


def small_points(trend: Trend, name: str, found: Sequence[Point], colour: str, say: Say) -> dict[str, Any]:
    """Small points that say their figure when pointed at."""
    return marks(name, found, _said(trend, name, found, say), {"size": 4, "color": colour})


def _said(trend: Trend, name: str, found: Sequence[Point], say: Say) -> list[str]:
    return [said(name, point, trend.unit, trend.decimals, say, trend.year_starts) for point in found]


def end_label(trend: Trend, name: str, last: Point, colour: str, say: Say, *, bold: bool = False) -> EndLabel:
    """A line's name and its last figure, to stand at its end."""
    text = f"{name} {figure_words(last, trend.unit, trend.decimals, say)}"
    return EndLabel(text, number(last.value), colour, bold)
