"""The numbers of an indicator's chart as a table, newest first, and every vintage of each."""

from collections.abc import Callable, Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import in_english
from dashboard.components.place import place_words
from dashboard.components.table import Column, table
from dashboard.components.tag import call_tag
from dashboard.components.traced import Trace, traced
from dashboard.figures.points import Point, Spread, figure_words, marker_words, shown
from dashboard.figures.trend import Trend
from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words, period_words
from warehouse.reads.reader import Row

NOTHING = "–"
SHOWN_AT_ONCE = 12
"""Figures in sight; the older ones are folded away under them."""


def figures_table(
    trend: Trend, calls: Mapping[str, Row], areas: Mapping[str, str], trace: Trace, say: Say
) -> list[Component]:
    """One row per period of the council's own series: its figure and call, the nations, the middle and the range.

    The newest `SHOWN_AT_ONCE` stand in a table, any older ones in a folded one of the same columns.

    Args:
        trend: what the chart shows.
        calls: period -> the call of that period, a row of `warehouse.reads.indicator.call_history`.
        areas: name of a place in the chart -> its area code.
        trace: where a figure of an area and a period came from.
        say: the page's language.
    """
    others = {name: {point.period: point for point in series} for name, series in trend.others}
    band = {spread.period: spread for spread in trend.band}
    limits = any(point.lower is not None for point in trend.own)
    columns = [
        Column(say("Period")),
        Column(trend.name, numeric=True),
        *([Column(say("95% confidence"), numeric=True)] if limits else []),
        Column(say("Direction")),
        *(Column(name, numeric=True) for name in others),
        *([Column(say("{places}, middle", places=trend.band_name), numeric=True)] if band else []),
        *([Column(say("{places}, lowest to highest", places=trend.band_name), numeric=True)] if band else []),
    ]
    lines = [
        [
            period_words(point.period, say, trend.year_starts),
            _marked(point, trend, trace(areas[trend.name], point.period), say),
            *([_limits(point, trend, say)] if limits else []),
            _call(calls.get(point.period), say),
            *(_of(place.get(point.period), areas[name], trace, trend, say) for name, place in others.items()),
            *(_band(band.get(point.period), trend, say) if band else []),
        ]
        for point in reversed(trend.own)
    ]
    newest, older = lines[:SHOWN_AT_ONCE], lines[SHOWN_AT_ONCE:]
    shown: list[Component] = [table(say("The same figures as in the chart, newest first"), columns, newest)]
    if older:
        words = say.many("{count} earlier figure", "{count} earlier figures", len(older))
        shown.append(html.Details([html.Summary(words), table(words, columns, older, quiet=True)]))
    return shown


def vintages_table(vintages: list[Row], trend: Trend, trace: Callable[[str, str], str], say: Say) -> html.Table:
    """Every figure ever recorded for the council, with its place; `trace` takes a period and a part of the whole."""
    columns = [
        Column(say("Period")),
        Column(say("Version"), numeric=True),
        Column(say("Figure"), numeric=True),
        Column(say("Published")),
        Column(say("Recorded")),
        Column(say("File and row")),
        Column(say("Note")),
    ]
    lines = [
        [
            _period_and_part(row, trend, say),
            str(row["vintage"]),
            _recorded_figure(row, trend, trace(row["period"], row["breakdown"]), say),
            say.day(row["published_at"]) if row["published_at"] else NOTHING,
            say.day(row["known_from"]),
            place_words(row, say),
            in_english(row["note"], say) if row["note"] else NOTHING,
        ]
        for row in vintages
    ]
    return table(say("Every version of every figure of {place}, newest first", place=trend.name), columns, lines)


def _marked(point: Point, trend: Trend, address: str, say: Say) -> Component:
    figure = traced(figure_words(point, trend.unit, trend.decimals, say), address)
    return _beside(marker_words(point.marker, say) if point.value is not None else "", figure)


def _beside(marker: str, figure: Component) -> Component:
    """A figure with its marker before it, so that figures end under each other."""
    parts: list[Any] = [html.Small(marker), " ", figure] if marker else [figure]
    return html.Span(parts, className="marked")


def _limits(point: Point, trend: Trend, say: Say) -> str:
    if point.lower is None or point.upper is None:
        return NOTHING
    low, high = (amount_words(end, trend.unit, say, trend.decimals) for end in (point.lower, point.upper))
    return say("{low} to {high}", low=low, high=high)


def _call(row: Row | None, say: Say) -> Any:
    return call_tag(row["call"], row["movement"], say) if row else NOTHING


def _of(point: Point | None, area: str, trace: Trace, trend: Trend, say: Say) -> Any:
    if point is None or not shown([point]):
        return NOTHING
    return traced(figure_words(point, trend.unit, trend.decimals, say), trace(area, point.period))


def _band(spread: Spread | None, trend: Trend, say: Say) -> tuple[str, str]:
    if spread is None:
        return NOTHING, NOTHING
    low, middle, high = (
        amount_words(edge, trend.unit, say, trend.decimals) for edge in (spread.lowest, spread.median, spread.highest)
    )
    return middle, say("{low} to {high}", low=low, high=high)


def _period_and_part(row: Row, trend: Trend, say: Say) -> Any:
    period = period_words(row["period"], say, trend.year_starts)
    return [period, ", ", in_english(row["breakdown"], say)] if row["breakdown"] else period


def _recorded_figure(row: Row, trend: Trend, address: str, say: Say) -> Component:
    words = marker_words(row["marker"], say)
    if row["value"] is None:
        return traced(words or say("no figure"), address)
    # As published, not rounded: this table is the record.
    return _beside(words, traced(amount_words(row["value"], trend.unit, say), address))
