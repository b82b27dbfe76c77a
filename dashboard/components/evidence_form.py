"""What the page of evidence is narrowed to besides the lens: a board, by a plain form."""

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.i18n import Say, name_of
from dashboard.selection import ALL, LENS_KEYS, Selection
from warehouse.reads.plans import Plan


def evidence_form(plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """A GET form, which works without JavaScript; nothing where there is no board to choose from."""
    if len(plan.boards) < 2:
        return []
    options = [
        {"value": ALL, "label": say("All")},
        *({"value": one.id, "label": name_of(one, say.language).text} for one in plan.boards),
    ]
    carried = [
        dbc.Input(type="hidden", name=key, value=getattr(selection, key))
        for key in LENS_KEYS
        if getattr(selection, key)
    ]
    control = dbc.Select(id="evidence-board-select", name="board", options=options, value=selection.board or ALL)
    form = html.Form(
        [
            *carried,
            html.Label([html.Span(say("Board")), control], className="filter"),
            html.Button(say("Show"), type="submit"),
        ],
        action=selection.path(),
        method="get",
        className="filters",
        role="search",
        **aria(label=say("Narrow to a board")),
    )
    return [form]
