"""What early warning is narrowed to besides the lens: a board and the post that answers, by a plain form."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.early_warning import OWNER
from dashboard.i18n import Say, name_of
from dashboard.selection import ALL, LENS_KEYS, Selection
from warehouse.reads.plans import Plan

Option = dict[str, str]


def warning_form(plan: Plan, owners: Sequence[str], selection: Selection, say: Say) -> list[Component]:
    """A GET form, which works without JavaScript; nothing where there is nothing to choose from."""
    every = {"value": ALL, "label": say("All")}
    boards = [{"value": one.id, "label": name_of(one, say.language).text} for one in plan.boards]
    posts = [{"value": one, "label": one} for one in owners]
    controls = [
        *_select("board", say("Board"), [every, *boards], selection.board),
        *_select(OWNER, say("Answers for it"), [every, *posts], selection.get(OWNER)),
    ]
    if not controls:
        return []
    carried = [
        dbc.Input(type="hidden", name=key, value=getattr(selection, key))
        for key in LENS_KEYS
        if getattr(selection, key)
    ]
    form = html.Form(
        [*carried, *controls, html.Button(say("Show"), type="submit")],
        action=selection.path(),
        method="get",
        className="filters",
        role="search",
        **aria(label=say("Narrow early warning")),
    )
    return [form]


def _select(key: str, label: str, options: Sequence[Option], value: str) -> list[Component]:
    if len(options) < 3:
        return []
    control = dbc.Select(id=f"early-warning-{key}-select", name=key, options=list(options), value=value or ALL)
    return [html.Label([html.Span(label), control], className="filter")]
