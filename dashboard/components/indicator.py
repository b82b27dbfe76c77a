"""One indicator in a list or a table: its title as a link, its figures, its direction and its target."""

from collections.abc import Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.table import Cell
from dashboard.components.tag import call_tag, rag_tag
from dashboard.components.traced import traced
from dashboard.components.variation import variation
from dashboard.components.woven import woven
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import amount_words, change_words, period_words
from dashboard.provenance import figure_address
from dashboard.selection import Selection
from warehouse.rules.vocabulary import Rag, Reason

Row = dict[str, Any]
"""A row of `warehouse.reads.calls.calls`."""


def title_link(row: Row, selection: Selection) -> Component:
    """The indicator's title, leading to its page."""
    return html.A(
        named(text_of(row, "title", selection.language)), href=selection.to("indicators", str(row["indicator"]))
    )


def value_words(row: Row, say: Say, column: str = "value") -> str:
    """A figure of the row as shown, or a dash where there is none."""
    value = row[column]
    return amount_words(value, row["unit"], say, row["decimals"]) if value is not None else "–"


def traced_value(row: Row, selection: Selection, say: Say) -> Component | str:
    """The figure, leading to where it came from; a dash where there is none."""
    return _traced(row, "value", row["current_period"] or row["period"], selection, say)


def _traced(row: Row, column: str, period: str, selection: Selection, say: Say) -> Component | str:
    figure = value_words(row, say, column)
    if row[column] is None:
        return figure
    return traced(figure, figure_address(selection, row["indicator"], row["area"], period))


def compared_with(row: Row, selection: Selection, say: Say, year_starts: int) -> Cell:
    """The figure compared with, over its period; a dash where there is none."""
    figure = _traced(row, "comparator", row["comparator_period"], selection, say)
    if row["comparator"] is None:
        return figure
    return [figure, html.Small(period_words(row["comparator_period"], say, year_starts))]


def change_of(row: Row, say: Say) -> str:
    """The change as shown, or a dash."""
    if row["change"] is None:
        return "–"
    return change_words(row["value"], row["comparator"], row["change_percent"], row["unit"], say, row["decimals"])


def reason_words(row: Row, say: Say) -> str:
    """Why there is no direction; empty where there is one."""
    return Reason.of(row["reason"]).words(say.language) if row["reason"] else ""


def direction(row: Row, say: Say) -> Component:
    """The direction tag; under it whether it stands out, or its reason where there is no direction."""
    reason = reason_words(row, say)
    told = [html.Small(reason)] if reason else variation(row, say)
    return html.Div([call_tag(row["call"], row["movement"], say), *told])


def target(row: Row, say: Say) -> Component:
    """The verdict against target; no target is said quietly."""
    if row["rag"] in (Rag.NO_TARGET, None):
        return html.Span(Rag.NO_TARGET.words(say.language), className="quiet")
    return rag_tag(row["rag"], say)


def any_target(found: Iterable[Row]) -> bool:
    """Whether anything listed has a target: without one, a column of targets says nothing."""
    return any(row["rag"] not in (Rag.NO_TARGET, None) for row in found)


def line(row: Row, selection: Selection, say: Say, about: list[Component | str], *, why: str = "") -> html.Li:
    """An item of a list: title, direction, why it is listed, and a small line with the figures and `about`."""
    small = figures(row, selection, say)
    for part in about:
        small += [" \u00b7 ", part]
    reasons = [html.P(why, className="why")] if why else []
    return html.Li([title_link(row, selection), " ", *verdicts(row, say), *reasons, html.Small(small)])


def verdicts(row: Row, say: Say) -> list[Any]:
    """The direction, whether it stands out, and the verdict against target where there is one; spaced."""
    tags = [call_tag(row["call"], row["movement"], say), *variation(row, say)]
    if row["rag"] in (Rag.RED, Rag.AMBER, Rag.GREEN):
        aim: list[Component | str] = [html.Span(say("Target:"), className="quiet"), " ", rag_tag(row["rag"], say)]
        tags.append(html.Span(aim, className="together"))
    return _spaced(tags)


def figures(row: Row, selection: Selection, say: Say) -> list[Component | str]:
    """The figure and the one it is compared with, each leading to where it came from."""
    value = traced_value(row, selection, say)
    if row["comparator"] is None:
        return [value]
    before = _traced(row, "comparator", row["comparator_period"], selection, say)
    return woven(say("{value}, from {comparator}"), value=value, comparator=before)


def own_period(row: Row, say: Say, year_starts: int) -> str:
    """The period of the figure itself, which may be a calendar year inside a reporting year, or an older one."""
    return period_words(row["current_period"] or row["period"], say, year_starts)


def _spaced(parts: list[Any]) -> list[Any]:
    return [item for part in parts for item in (part, " ")]
