"""The control chart of the council's own series: mean and limits of each segment, and the figures that stand out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.figures import axes
from dashboard.figures.labels import EndLabel, annotations
from dashboard.figures.points import Point, breaks, runs, said, shown
from dashboard.figures.theme import GREY, MUTED, NAVY, Figure, layout
from dashboard.figures.traces import break_line, break_words, line, number, values_of
from dashboard.figures.trend import HEIGHT, LABEL_MARGIN, PLOT_HEIGHT, Part, Trend, end_label, target_part
from dashboard.i18n import Say
from warehouse.reads.control_chart import Charted
from warehouse.reads.reader import Row, rows
from warehouse.rules.noise.words import Cause

SYMBOLS = {-1: "triangle-down", 0: "circle", 1: "triangle-up"}
"""A figure that stands out is told by its shape: which way it does; the words say by which rule."""
SIZES = {-1: 13, 0: 8, 1: 13}
DASHES = {"mean": "solid", "lower": "dash", "upper": "dash", "near_lower": "dot", "near_upper": "dot"}
MOST_LABELS = 3
"""Newest stretches of flagged figures that are labelled; more labels would lie over each other."""
BEHIND_WORDS = "rgba(255, 255, 255, 0.8)"
"""Keeps words readable where a line passes under them."""
LABEL_SHIFT = 16
"""Pixels between a flagged figure and its label."""


@dataclass(frozen=True)
class _Flagged:
    """A stretch of neighbouring figures that stand out by one rule, and the furthest of them."""

    cause: str
    direction: int
    at: Point


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
            xaxis=axes.period_axis([point.period for point in trend.own], say, trend.year_starts),
            yaxis=axes.value_axis(trend.unit, y_range),
            annotations=[
                *annotations([label for part in parts for label in part.labels], y_range, PLOT_HEIGHT),
                *(break_words(point, words) for point, words in changed),
                *(_flag(one, say) for one in _stretches(trend.own, by_period)[-MOST_LABELS:]),
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
    traces.append(
        {
            "type": "scatter",
            "name": trend.name,
            "mode": "markers",
            "x": [point.x for point in found],
            "y": [number(point.value) for point in found],
            "text": [_said(trend, point, by_period.get(point.period), say) for point in found],
            "hoverinfo": "text",
            "marker": {
                "symbol": [SYMBOLS[way] for way in ways],
                "size": [SIZES[way] for way in ways],
                "color": ["#ffffff" if point.hollow else NAVY for point in found],
                "line": {"color": NAVY, "width": 2},
            },
        }
    )
    return Part(traces, [end_label(trend, trend.name, found[-1], NAVY, say, bold=True)], values_of(found))


def _said(trend: Trend, point: Point, row: Row | None, say: Say) -> str:
    words = said(trend.name, point, trend.unit, trend.decimals, say, trend.year_starts)
    return f"{words}; {cause_words(row, say)}" if row and row["direction"] else words


def _stretches(own: Sequence[Point], by_period: dict[str, Row]) -> list[_Flagged]:
    """Neighbours that stand out by the same rule, oldest first."""
    found = []
    for (direction, cause), group in groupby(shown(own), key=lambda point: _flag_of(by_period.get(point.period))):
        if direction:
            found.append(_Flagged(cause, direction, max(group, key=lambda p: direction * number(p.value))))
    return found


def _flag_of(row: Row | None) -> tuple[int, str]:
    return (row["direction"], row["cause"]) if row else (0, Cause.COMMON)


def _flag(one: _Flagged, say: Say) -> dict[str, Any]:
    """The rule by which figures stand out, beyond the furthest of them."""
    return {
        "text": Cause.of(one.cause).words(say.language),
        "x": one.at.x,
        "y": number(one.at.value),
        "bgcolor": BEHIND_WORDS,
        "yshift": one.direction * LABEL_SHIFT,
        "showarrow": False,
        "font": {"size": 12, "color": MUTED},
    }


def cause_words(row: Row, say: Say) -> str:
    """By which rule a figure of the chart stands out, and which way."""
    way = {1: say("high or rising"), -1: say("low or falling")}[row["direction"]]
    return f"{Cause.of(row['cause']).words(say.language)}, {way}"


def flagged(points: pd.DataFrame) -> int:
    """How many figures of a chart stand out."""
    return int((points["direction"] != 0).sum())
