"""Committees, or boards, as a table: what each looks at, which way it goes, and how much of it is getting worse."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.plan_parts import indicators_link
from dashboard.components.scrutiny_views import PAGE
from dashboard.components.table import Column, table
from dashboard.components.tally_bar import tally_bar, tally_key
from dashboard.i18n import Say
from dashboard.scrutiny import Watched
from dashboard.selection import Selection
from warehouse.rules.vocabulary import Scope


def watched_table(caption: str, first: str, found: Sequence[Watched], selection: Selection, say: Say) -> Component:
    """A row for each; its name leads to its page, and how many decline to early warning."""
    columns = [
        Column(first),
        Column(say("Indicators"), numeric=True),
        Column(say("Direction of travel")),
        Column(say("Getting worse")),
    ]
    cells = [_cells(one, selection, say) for one in found]
    return html.Div([tally_key(say), table(caption, columns, cells, quiet=True)], className="watched")


def _cells(one: Watched, selection: Selection, say: Say) -> list[Any]:
    bare, key = selection.changed(committee=""), one.scope.value
    page = PAGE if one.scope is Scope.COMMITTEE else "boards"
    name = html.A(named(one.name), href=bare.to(page, one.id))
    if not one.counts.total:
        return [name, "0", html.Span(say("no indicators"), className="quiet"), ""]
    link = indicators_link(bare, {key: one.id})
    bar = tally_bar(one.counts, link, one.name.text, say)
    return [name, str(one.counts.total), bar, _declining(one, bare.to("early-warning", **{key: one.id}), say)]


def _declining(one: Watched, address: str, say: Say) -> Any:
    if not one.declining:
        return html.Span(say("none"), className="quiet")
    words = say.many("{count} indicator", "{count} indicators", one.declining)
    link = html.A([words, html.Span([": ", one.name.text], className="unseen")], href=address)
    return [link, html.Small(say("{count} of them clearly", count=one.clearly))] if one.clearly else link
