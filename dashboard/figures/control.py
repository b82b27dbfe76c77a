"""The control chart of the council's own series: mean and limits of each segment, and the figures that stand out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.figures import axes
from dashboard.figures.labels import EndLabel, annotations
from dashboard.figures.points import Point, breaks, runs, said, shown
from dashboard.figures.theme import GREY, INK, NAVY, Figure, layout
from dashboard.figures.traces import break_line, break_words, line, marks, number, values_of
from dashboard.figures.trend import HEIGHT, LABEL_MARGIN, PLOT_HEIGHT, Part, Trend, end_label, target_part
from dashboard.i18n import Say
from warehouse.reads.control_chart import Charted
from warehouse.reads.reader import Row, rows
from warehouse.rules.noise.words import Cause

SYMBOLS = {-1: "triangle-down", 0: "circle", 1: "triangle-up"}
"""A figure that stands out is told by its shape: which way it does. A number leads to the words, by which rule."""
SIZES = {-1: 13, 0: 8, 1: 13}
DASHES = {"mean": "solid", "lower": "dash", "upper": "dash", "near_lower": "dot", "near_upper": "dot"}
LABEL_SHIFT = 16
"""Pixels between a flagged figure and its number."""


@dataclass(frozen=True)
class Stretch:
    """Neighbouring figures that stand out by one rule, the same way."""

    cause: str
    direction: int
    points: Sequence[Point]

    @property
    def furthest(self) -> Point:
        """The figure that stands out most."""
        return max(self.points, key=lambda point: self.direction * number(point.value))


def figure(trend: Trend, charted: Charted, say: Say) -> Figure:
    """The chart as a Plotly figure; `charted` has limits."""
    found = rows(charted.points)
    by_period = {row["period"]: row for row in found}
    parts = [_lines(found, say), target_part(trend, say), _own(trend, by_period, say)]
    y_range = axes.y_range([value for part in parts for value in part.values])
    changed = [(point, say("new definition")) for point in breaks(trend.own)]
    begun = {row["period"] for row in charted.begun}
    changed += [(point, say("counted anew")) for point in trend.own if point.period in begun]
    return {
        "data": [trace for part in parts for trace in part.traces],
        "layout": layout(
            height=HEIGHT,
            margin={"r": LABEL_MARGIN, "t": 44},
            title=axes.unit_title(trend.unit, y_range, say),
            xaxis=axes.period_axis([point.period for point in trend.own], say, trend.year_starts)
            | axes.from_to(*axes.time_range(point.x for point in shown(trend.own))),
            yaxis=axes.value_axis(trend.unit, y_range),
            annotations=[
                *annotations([label for part in parts for label in part.labels], y_range, PLOT_HEIGHT),
                *(break_words(point, words) for point, words in changed),
                *(_flag(place, one) for place, one in enumerate(stretches(trend, charted), start=1)),
            ],
            shapes=[break_line(point) for point, _ in changed],
        ),
    }


def _lines(found: list[Row], say: Say) -> Part:
    """Mean, limits and near limits of every segment, thin and straight; the last segment's are named."""
    traces, values, last = [], [], []
    for _, segment in groupby(found, key=lambda row: row["segment"]):
        here = [row for row in segment if row["mean"] is not None]
        if not here:
            continue
        first, last = here[0], here
        ends = [Point(row["period"], row["start_month"], None).x for row in (first, here[-1])]
        for name, dash in DASHES.items():
            traces.append(_level(ends, first[name], dash))
            values.append(first[name])
    labels = [EndLabel(words, last[0][name], GREY) for name, words in _named(say).items()] if last else []
    return Part(traces, labels, values)


def _named(say: Say) -> dict[str, str]:
    return {"mean": say("Mean"), "lower": say("Lower limit"), "upper": say("Upper limit")}


def _level(ends: Sequence[str], height: float, dash: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(ends),
        "y": [height, height],
        "line": {"color": GREY, "width": 1, "dash": dash},
        "hoverinfo": "skip",
    }


def _own(trend: Trend, by_period: dict[str, Row], say: Say) -> Part:
    found = shown(trend.own)
    ways = [by_period[point.period]["direction"] if point.period in by_period else 0 for point in found]
    traces = [line(run, NAVY, 2, "solid") for run in runs(trend.own) if len(run) > 1]
    marker = {
        "symbol": [SYMBOLS[way] for way in ways],
        "size": [SIZES[way] for way in ways],
        "opacity": 1,
        "color": ["#ffffff" if point.hollow else NAVY for point in found],
        "line": {"color": NAVY, "width": 2},
    }
    words = [_said(trend, point, by_period.get(point.period), say) for point in found]
    traces.append(marks(trend.name, found, words, marker))
    return Part(traces, [end_label(trend, trend.name, found[-1], NAVY, say, bold=True)], values_of(found))


def _said(trend: Trend, point: Point, row: Row | None, say: Say) -> str:
    words = said(trend.name, point, trend.unit, trend.decimals, say, trend.year_starts)
    return f"{words}; {cause_words(row['cause'], row['direction'], say)}" if row and row["direction"] else words


def stretches(trend: Trend, charted: Charted) -> list[Stretch]:
    """What stands out in the chart, oldest first; the chart numbers them from 1."""
    by_period = {row["period"]: row for row in rows(charted.points)}
    grouped = groupby(shown(trend.own), key=lambda point: _flag_of(by_period.get(point.period)))
    return [Stretch(cause, direction, list(points)) for (direction, cause), points in grouped if direction]


def _flag_of(row: Row | None) -> tuple[int, str]:
    return (row["direction"], row["cause"]) if row else (0, Cause.COMMON)


def _flag(place: int, stretch: Stretch) -> dict[str, Any]:
    """The number of a stretch, beyond the furthest of its figures."""
    return {
        "text": f"<b>{place}</b>",
        "x": stretch.furthest.x,
        "y": number(stretch.furthest.value),
        "yshift": stretch.direction * LABEL_SHIFT,
        "showarrow": False,
        "font": {"size": 12, "color": INK},
    }


def cause_words(cause: str, direction: int, say: Say) -> str:
    """By which rule a figure of the chart stands out, and which way."""
    way = {1: say("high or rising"), -1: say("low or falling")}[direction]
    return f"{Cause.of(cause).words(say.language)}, {way}"


def flagged(points: pd.DataFrame) -> int:
    """How many figures of a chart stand out."""
    return int((points["direction"] != 0).sum())
