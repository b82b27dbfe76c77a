"""What the list of referrals is narrowed to: words, a committee, a board and a state, by a plain form."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.i18n import Say, name_of
from dashboard.referrals_listed import OPEN, OVERDUE, STATE
from dashboard.selection import ALL, LENS_KEYS, Selection
from warehouse.reads.plans import Plan
from warehouse.rules.referrals import ReferralState

FEWEST_CHOICES = 2


def referrals_filters(plan: Plan, selection: Selection, say: Say) -> Component:
    """A GET form, which works without JavaScript."""
    committees = [(one.id, name_of(one, say.language).text) for one in plan.committees]
    boards = [(one.id, name_of(one, say.language).text) for one in plan.boards]
    states = [
        (OPEN, say("all that are open")),
        (OVERDUE, say("overdue")),
        *((one.value, one.words(say.language)) for one in ReferralState),
    ]
    carried = {key: getattr(selection, key) for key in LENS_KEYS if key != "committee"}
    carried |= {"sort": selection.get("sort")}
    return html.Form(
        [
            *(dbc.Input(type="hidden", name=key, value=value) for key, value in carried.items() if value),
            html.Label(
                [html.Span(say("Search referrals")), dbc.Input(type="search", name="q", value=selection.get("q"))],
                className="filter filter-words",
            ),
            *_select("committee", say("Committee"), committees, selection.committee, say),
            *_select("board", say("Board"), boards, selection.board, say),
            *_select(STATE, say("State"), states, selection.get(STATE), say),
            html.Button(say("Show"), type="submit"),
        ],
        action=selection.path(),
        method="get",
        className="filters",
        role="search",
        **aria(label=say("Narrow the referrals")),
    )


def _select(key: str, label: str, options: Sequence[tuple[str, str]], value: str, say: Say) -> list[Component]:
    if len(options) < FEWEST_CHOICES:
        return []
    listed = [{"value": ALL, "label": say("All")}, *({"value": one, "label": words} for one, words in options)]
    control = dbc.Select(name=key, options=listed, value=value or ALL)
    return [html.Label([html.Span(label), control], className="filter")]
