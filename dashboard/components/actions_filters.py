"""What the list of actions is narrowed to besides the lens: words, a board, a post and a state, by a plain form."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.actions_listed import OVERDUE, STATE, VERDICT
from dashboard.components.aria import aria
from dashboard.early_warning import OWNER
from dashboard.i18n import Say, name_of
from dashboard.selection import ALL, LENS_KEYS, Selection
from warehouse.reads.plans import Plan
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.rules.vocabulary import ActionState

Option = tuple[str, str]

UNMARKED = ""
"""The language of what people wrote in whichever one they chose."""


def actions_form(plan: Plan, owners: Sequence[str], selection: Selection, say: Say) -> Component:
    """A GET form, which works without JavaScript."""
    posts = [(one, one) for one in owners]
    boards = [(one.id, name_of(one, say.language).text) for one in plan.boards]
    states = [(OVERDUE, say("overdue")), *((one.value, one.words(say.language)) for one in ActionState)]
    shown = [(one.value, one.words(say.language)) for one in Verdict]
    carried = {key: getattr(selection, key) for key in LENS_KEYS} | {"sort": selection.get("sort")}
    return html.Form(
        [
            *(dbc.Input(type="hidden", name=key, value=value) for key, value in carried.items() if value),
            html.Label(
                [html.Span(say("Search actions")), dbc.Input(type="search", name="q", value=selection.get("q"))],
                className="filter filter-words",
            ),
            *_select("board", say("Board"), boards, selection.board, say),
            *_select(OWNER, say("Answers for it"), posts, selection.get(OWNER), say, lang=UNMARKED),
            *_select(STATE, say("State"), states, selection.get(STATE), say),
            *_select(VERDICT, say("What the figures show"), shown, selection.get(VERDICT), say),
            html.Button(say("Show"), type="submit"),
        ],
        action=selection.path(),
        method="get",
        className="filters",
        role="search",
        **aria(label=say("Narrow the actions")),
    )


def _select(
    key: str, label: str, options: Sequence[Option], value: str, say: Say, *, lang: str | None = None
) -> list[Component]:
    """A control; an option cannot say its own language, so `lang` says it of the control."""
    if len(options) < 2:
        return []
    listed = [{"value": ALL, "label": say("All")}, *({"value": one, "label": words} for one, words in options)]
    control = dbc.Select(name=key, options=listed, value=value or ALL)
    return [html.Label([html.Span(label), html.Div(control, lang=lang)], className="filter")]
