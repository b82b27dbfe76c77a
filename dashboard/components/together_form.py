"""Which two indicators to put together: two plain lists grouped by board, and the months between cause and effect."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.narrowing import narrowing_form
from dashboard.i18n import Say, name_of, text_of
from dashboard.selection import Selection
from dashboard.two_chosen import FIRST, LAG, LONGEST_LAG, SECOND, lag_of
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row


def together_form(found: Sequence[Row], lag: int | None, plan: Plan, selection: Selection, say: Say) -> Component:
    """A GET form that works without JavaScript.

    Args:
        found: every indicator: a row with indicator, its titles and boards, in the plan's order.
        lag: what is meant where no months are typed; None where nothing is chosen yet.
        plan: the council's plan.
        selection: the page.
        say: the page's language.
    """
    return narrowing_form(
        [
            _choice(FIRST, say("First indicator"), found, plan, selection, say),
            _choice(SECOND, say("Second indicator"), found, plan, selection, say),
            html.Label(
                [
                    html.Span(say("Months between them")),
                    dbc.Input(
                        type="number",
                        name=LAG,
                        value=selection.get(LAG) if lag_of(selection.get(LAG)) is not None else "",
                        min=0,
                        max=LONGEST_LAG,
                        placeholder=None if lag is None else str(lag),
                    ),
                ],
                className="filter lag",
            ),
        ],
        selection,
        button=say("Put together"),
        kind="together-form",
    )


def _choice(key: str, words: str, found: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> Component:
    """One list; an indicator of several boards stands under the first of them."""
    groups = [
        (name_of(board, say.language).text, [row for row in found if first_board(row, plan) == board.id])
        for board in plan.boards
    ]
    groups.append((say("On no board"), [row for row in found if first_board(row, plan) is None]))
    chosen = selection.get(key)
    options = [
        html.Optgroup([_option(row, chosen, say) for row in rows], label=label) for label, rows in groups if rows
    ]
    nothing = html.Option(say("Choose an indicator"), value="")
    return html.Label(
        [html.Span(words), html.Select([nothing, *options], name=key, className="form-select")], className="filter"
    )


def first_board(row: Row, plan: Plan) -> str | None:
    """The first board of the plan on which an indicator stands."""
    return next((board.id for board in plan.boards if board.id in row["boards"]), None)


def _option(row: Row, chosen: str, say: Say) -> html.Option:
    title, picked = text_of(row, "title", say.language).text, row["indicator"] == chosen
    return html.Option(title, value=row["indicator"], selected=picked)
