"""The heatmap: what to show, the table, one line that tells the cell pointed at, and the key."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import HIDDEN, aria, data
from dashboard.components.heat_table import heat_table
from dashboard.components.narrowing import Option, choice, narrowing_form, words_box
from dashboard.components.notice import notice
from dashboard.heat import Every, Heat, Sort
from dashboard.heat_choices import Choices
from dashboard.heat_states import Show, State, signs
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.plans import Plan

ANCHOR = "heatmap"
AFTER = "heatmap-key"
"""Where a keyboard goes on past the links of all rows."""


def heatmap(heat: Heat, chosen: Choices, plan: Plan, selection: Selection, say: Say) -> Component:
    """The section's content; without a script the form's button shows what is chosen, and every cell has its word."""
    searched = [row for _, members in heat.groups for row in members if chosen.finds(row.searched)]
    count = say("{shown} of {all} indicators shown")
    hint = say("Point at a cell, or press Tab to reach the table and move with the arrow keys, and it is told here.")
    told = data(
        show=chosen.show,
        every=chosen.every,
        count=count,
        line=say("{title}, {period}: {words}"),
        why=say("{told} ({reason})"),
        target=say("{told}; against target: {rag}"),
    )
    return html.Div(
        [
            *(notice(words) for words in chosen.wrong),
            _form(chosen, plan, selection, say),
            html.P(
                [
                    html.Span(count.format(shown=len(searched), all=heat.total), className="heat-count", role="status"),
                    " ",
                    html.A(say("Skip the table"), href=f"#{AFTER}"),
                ],
                className="note",
            ),
            html.P(hint, className="heat-line", id="heatmap-line", **aria(live="polite")),
            html.Div(
                heat_table(heat, chosen, plan, selection, say),
                className="heat-region",
                tabIndex="0",
                role="region",
                **aria(label=say("Heatmap"), describedby="heatmap-line"),
            ),
            html.Div([_key(show, say) for show in Show], id=AFTER, tabIndex="-1"),
        ],
        className="heat",
        **told,
    )


def _form(chosen: Choices, plan: Plan, selection: Selection, say: Say) -> Component:
    has_quarters = len({one.months for one in plan.reporting_periods if one.reported}) > 1
    return narrowing_form(
        [
            words_box(say("Search titles"), chosen.search),
            choice("show", say("Show"), _views(say), chosen.show),
            choice("sort", say("Order within a board"), _orders(say), chosen.sort),
            *([choice("every", say("Periods"), _lengths(say), chosen.every)] if has_quarters else []),
        ],
        selection,
        button=say("Apply"),
        label=say("What the heatmap shows"),
        anchor=ANCHOR,
        kind="heat-form",
    )


def _views(say: Say) -> list[Option]:
    return [(Show.CALL, say("Direction")), (Show.VARIATION, say("Variation")), (Show.RAG, say("Target"))]


def _orders(say: Say) -> list[Option]:
    return [
        (Sort.PLAN, say("as in the plan")),
        (Sort.WORST, say("most pressing now")),
        (Sort.DECLINE, say("longest decline now")),
        (Sort.TITLE, say("by title")),
    ]


def _lengths(say: Say) -> list[Option]:
    return [(Every.YEAR, say("years")), (Every.QUARTER, say("quarters"))]


def _key(show: Show, say: Say) -> Component:
    """Every sign of a view with its words."""
    items = [_key_item(state) for state in signs(show, say)]
    return html.Ul(items, className=f"key heat-key heat-key-{show.value}", **aria(label=say("What the signs mean")))


def _key_item(state: State) -> html.Li:
    return html.Li([html.Span(className=f"heat-sign {state.style}", **HIDDEN), state.word])
