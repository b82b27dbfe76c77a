"""Every place's figure for one period in one table, the council marked; and the parts of the whole."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from dash import html

from dashboard.components.named import in_english, named
from dashboard.components.table import Column, table
from dashboard.components.tag import call_tag
from dashboard.components.traced import traced
from dashboard.figures.points import marker_words
from dashboard.figures.trend import Trend
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import amount_words
from warehouse.reads.reader import Row
from warehouse.rules.place_words import QUARTER

NOTHING = "–"


def places_table(
    places: list[Row],
    own_area: str,
    period: str,
    trend: Trend,
    trace: Callable[[str], str],
    say: Say,
    *,
    totals: Collection[str] = (),
    ranked: Mapping[str, Row] | None = None,
) -> html.Table:
    """Places from the highest figure to the lowest, as they come; those without a figure last.

    Args:
        places: rows of `warehouse.reads.indicator.everywhere`.
        own_area: the council's own area, set in bold and named as such.
        period: the period, in words.
        trend: unit, decimals.
        trace: area code -> where its figure came from.
        say: the page's language.
        totals: kinds of area whose figures are totals, named as such.
        ranked: area code -> its row of `warehouse.reads.standing_among.standing_among`, where any is ranked.
    """
    standing = {area: row for area, row in (ranked or {}).items() if row["rank"] is not None}
    columns = [Column(say("Place")), Column(say("Figure"), numeric=True)]
    columns += [Column(say("Rank"), numeric=True), Column(say("Quarter"))] if standing else []
    lines = [
        [
            _place(row, own_area, totals, say),
            traced(_figure(row, trend, say), trace(row["area"])),
            *(_rank(standing.get(row["area"]), say) if standing else []),
        ]
        for row in places
    ]
    return table(say("All places, {period}: from the highest figure to the lowest", period=period), columns, lines)


def breakdowns_table(parts: list[Row], period: str, trend: Trend, trace: Callable[[Row], str], say: Say) -> html.Table:
    """The figure and direction of every part in one period; `trace` says where the figure of a row came from."""
    columns = [Column(say("Part")), Column(say("Figure"), numeric=True), Column(say("Direction"))]
    lines = [
        [
            in_english(row["breakdown"], say),
            traced(_figure(row, trend, say), trace(row)) if row["value"] is not None else _figure(row, trend, say),
            call_tag(row["call"], row["movement"], say),
        ]
        for row in parts
    ]
    return table(say("Parts of the whole, {period}", period=period), columns, lines)


def _place(row: Row, own_area: str, totals: Collection[str], say: Say) -> Any:
    name = named(text_of(row, "name", say.language))
    if row["kind"] in totals:
        return [name, " ", say("(total)")]
    if row["area"] != own_area:
        return name
    return html.Strong([name, " ", say("(this council)")])


def _rank(row: Row | None, say: Say) -> list[str]:
    """Rank, 1 being the best, and quarter; dashes where the place is not of the comparator, or has none."""
    if row is None:
        return [NOTHING, NOTHING]
    quarter = QUARTER[say.language][row["quartile"]] if row["quartile"] else NOTHING
    return [str(row["rank"]), quarter]


def _figure(row: Row, trend: Trend, say: Say) -> str:
    words = marker_words(row["marker"], say)
    if row["value"] is None:
        return words or say("no figure")
    figure = amount_words(row["value"], trend.unit, say, trend.decimals)
    return f"{figure} ({words})" if words else figure
