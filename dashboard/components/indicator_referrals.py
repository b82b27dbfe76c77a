"""Referrals about an indicator, on its page: the question, where it stands, the answer and the decision."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.referral import ANCHOR, anchor_of, asked_line, standing, steps_list
from dashboard.components.scrutiny_views import PAGE, REFERRALS
from dashboard.components.section import section
from dashboard.i18n import Say
from dashboard.referrals import Referral
from dashboard.selection import Selection
from warehouse.reads.plans import Plan


def indicator_referrals(
    found: Sequence[Referral], indicator: str, plan: Plan, selection: Selection, say: Say, *, may_ask: bool
) -> list[Component]:
    """The section; nothing where nothing was asked and the reader may not ask.

    Args:
        found: rows of `dashboard.referrals.referrals_of`: those that are open in full, the others folded.
        indicator: its id.
        plan: the council's plan.
        selection: the page.
        say: the page's language.
        may_ask: whether the person acts for a committee.
    """
    new = selection.to(PAGE, REFERRALS, new=f"indicator:{indicator}")
    ask = [html.P(html.A(say("Refer this indicator"), href=f"{new}#new"), className="back")] if may_ask else []
    if not found:
        return [section(say("What committees asked"), None, *ask, anchor=ANCHOR)] if ask else []
    shown = [one for one in found if one.is_open] or list(found[:1])
    earlier = [one for one in found if one not in shown]
    count = say.many("{count} other referral", "{count} other referrals", len(earlier))
    folded = [html.Details([html.Summary(count), *(_one(one, plan, selection, say) for one in earlier)])]
    return [
        section(
            say("What committees asked"),
            None,
            *(_one(one, plan, selection, say) for one in shown),
            *(folded if earlier else []),
            *ask,
            anchor=ANCHOR,
            className="referrals",
        )
    ]


def _one(one: Referral, plan: Plan, selection: Selection, say: Say) -> Component:
    there = f"{selection.to(PAGE, REFERRALS)}#{anchor_of(one)}"
    return html.Div(
        [
            html.P(standing(one, say)),
            asked_line(one, plan, say),
            steps_list(one.steps, say),
            html.P(html.A(say("This referral in the list"), href=there), className="note back"),
        ],
        className="referral",
    )
