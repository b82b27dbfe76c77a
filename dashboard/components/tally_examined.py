"""How firm is this figure? A tally that can be gone through line by line."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.band_moves import band_words, moves, other_bands
from dashboard.components.left_out import WITHOUT_DIRECTION, counted, why_left_out
from dashboard.components.second_line import second_line
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.traced import traced
from dashboard.examined import Examined
from dashboard.headline import FEWEST_ALIKE
from dashboard.i18n import Say
from dashboard.provenance import tally_address
from dashboard.published_share import share_of
from dashboard.selection import Selection
from dashboard.tally_years import OneBasket
from warehouse.rules.vocabulary import DIRECTIONAL

Line = list[Any]
"""What is asked, and the answer."""


def tally_examined(examined: Examined, selection: Selection, say: Say) -> Component | None:
    """The table, and below it, folded away, the indicators behind its lines; None for a part without indicators."""
    counts = examined.report.counts
    if not counts.total:
        return None
    lines = [_published(examined, selection, say), _computed(examined, selection, say)]
    if counts.directional:
        lines += [_clear(examined, selection, say), _like_for_like(examined, say), _bands(examined, say)]
    lines.append(_left_out(examined, selection, say))
    title = say("How firm is this figure?")
    columns = [Column(say("Question")), Column(say("Answer"))]
    return section(
        title,
        None,
        table(title, columns, [line for line in lines if line], quiet=True),
        *moves(examined, selection, say),
        *why_left_out(examined.report.rows, selection, say),
        className="examined",
    )


def _narrowed(examined: Examined) -> dict[str, str]:
    return {"board": examined.board} if examined.board else {}


def _published(examined: Examined, selection: Selection, say: Say) -> Line:
    row = examined.published
    if row is None:
        return []
    share = traced(share_of(row), tally_address(selection, row["period"]))
    note = say("The council's own count. It does not name its indicators, so no line below is about it.")
    return [say("Published by the council"), [share, html.Small(note)]]


def _computed(examined: Examined, selection: Selection, say: Say) -> Line:
    counts = examined.report.counts
    told = [counted(DIRECTIONAL, counts, _narrowed(examined), selection, say)] if counts.directional else []
    return [say("Computed from the figures here"), [html.Span(counts.share(say)), *told]]


def _clear(examined: Examined, selection: Selection, say: Say) -> Line:
    lines = second_line(examined.report.counts, examined.firmness, _narrowed(examined), selection, say)
    if not lines:
        return []
    note = say(
        "Clear: it stands out from the indicator's usual ups and downs. One whose usual level says otherwise is "
        "counted apart here. The tally counts all alike."
    )
    return [say("Clear, or usual ups and downs?"), [*lines, html.Small(note)]]


def _like_for_like(examined: Examined, say: Say) -> Line:
    basket = examined.basket
    if basket is None:
        none = say(
            "Fewer than {fewest} indicators have a direction in this year and the one before.", fewest=FEWEST_ALIKE
        )
        return [say("Like for like"), html.Span(none, className="quiet")]
    shares = [
        html.Li(say("{period}: {share}", period=examined.report.words(period, say), share=counts.share(say)))
        for period, counts in basket.years
    ]
    return [say("Like for like"), [html.Ul(shares, className="abreast"), html.Small(_basket(basket, examined, say))]]


def _basket(basket: OneBasket, examined: Examined, say: Say) -> str:
    return say(
        "Over the {count} indicators with a direction in every year from {first} to {last}.",
        count=basket.size,
        first=examined.report.words(basket.years[0][0], say),
        last=examined.report.words(basket.years[-1][0], say),
    )


def _bands(examined: Examined, say: Say) -> Line:
    return [say("With another band for “same”"), [other_bands(examined, say), html.Small(band_words(say))]]


def _left_out(examined: Examined, selection: Selection, say: Say) -> Line:
    told = counted(WITHOUT_DIRECTION, examined.report.counts, _narrowed(examined), selection, say)
    return [say("Left out of the fraction"), told]
