"""What the list of referrals is narrowed to besides the lens, by a plain form."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.i18n import Say, name_of
from dashboard.referrals import askers
from dashboard.referrals_listed import OPEN, ORDERS, OVERDUE, PRESSING, SORT, STATE, WORDS, Asked
from dashboard.selection import ALL, LENS_KEYS, Selection
from warehouse.reads.plans import Plan
from warehouse.rules.referrals import ReferralState

Option = tuple[str, str]


def referral_filters(plan: Plan, asked: Asked, selection: Selection, say: Say) -> Component:
    """A GET form, which works without JavaScript: words, state, committee, board and order."""
    language = say.language
    every = (ALL, say("All"))
    states = [
        (OPEN, say("open")),
        (OVERDUE, say("overdue")),
        *((one.value, one.words(language)) for one in ReferralState),
    ]
    committees = [(one.id, name_of(one, language).text) for one in askers(plan)]
    boards = [(one.id, name_of(one, language).text) for one in plan.boards]
    orders = [(key, say(words)) for key, words in ORDERS.items()]
    box = dbc.Input(type="search", name=WORDS, value=selection.get(WORDS), id="referrals-search-input")
    return html.Form(
        [
            *(dbc.Input(type="hidden", name=key, value=value) for key, value in _carried(selection)),
            html.Label([html.Span(say("Whole words, in English or Welsh")), box], className="filter filter-words"),
            _select(STATE, say("State"), [every, *states], asked.state or ALL),
            *([_select("committee", say("Asked by"), [every, *committees], selection.committee or ALL)]),
            *([_select("board", say("Board"), [every, *boards], selection.board or ALL)] if boards else []),
            _select(SORT, say("Order"), orders, asked.order or PRESSING),
            html.Button(say("Search"), type="submit"),
        ],
        action=selection.path(),
        method="get",
        className="filters",
        role="search",
        **aria(label=say("Find referrals")),
    )


def _carried(selection: Selection) -> list[tuple[str, str]]:
    """The lens, without the committee: this form asks for it."""
    kept = [key for key in LENS_KEYS if key != "committee"]
    return [(key, getattr(selection, key)) for key in kept if getattr(selection, key)]


def _select(key: str, label: str, options: Sequence[Option], value: str) -> Component:
    listed = [{"value": one, "label": words} for one, words in options]
    control = dbc.Select(id=f"referrals-{key}-select", name=key, options=listed, value=value)
    return html.Label([html.Span(label), control], className="filter")
