"""What committees have asked about a brief's topic: what is open first, with what was answered and decided."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.brief import Brief
from dashboard.components.named import named
from dashboard.components.referral import due_words, state_of
from dashboard.components.referrals_table import referral_href, short_text
from dashboard.components.section import section
from dashboard.components.work_words import dotted
from dashboard.i18n import Say, name_of
from dashboard.referrals import may_ask
from dashboard.referrals_listed import NEW
from dashboard.selection import Selection
from warehouse.rules.referrals import ReferralState
from warehouse.writing import Writing
from warehouse.written_referral import Referral

MOST_REFERRALS = 3
"""Referrals that fit beside the rest on two sides of paper; all are a link away."""


def referrals_block(found: Brief, topic: str, selection: Selection, say: Say) -> Component:
    """The referrals, and the way to make one."""
    in_order = sorted(found.referrals, key=lambda one: not one.is_open)
    items = [_item(one, found, selection, say) for one in in_order[:MOST_REFERRALS]]
    more = len(in_order) - len(items)
    rest = [html.P(say.many("and {count} more", "and {count} more", more), className="quiet")] if more else []
    nothing = [] if items else [html.P(say("No committee has asked about it."), className="quiet")]
    listed = [html.Ul(items, className="plain")] if items else []
    ask = html.A(say("Refer a question about it"), href=selection.to("scrutiny", "referrals", **{NEW: topic}))
    return section(say("Referrals"), None, *listed, *rest, *nothing, html.P(ask, className="back"), className="block")


def _item(one: Referral, found: Brief, selection: Selection, say: Say) -> html.Li:
    who = next((part for part in may_ask(found.plan) if part.id == one.committee), None)
    asked = named(name_of(who, say.language)) if who else one.committee
    due = [due_words(one, say)] if one.state is ReferralState.ASKED else []
    link = html.A(say("All steps"), href=referral_href(one, selection))
    parts: list[Any] = [short_text(one.question, say), " ", state_of(one, one.overdue(found.referred_to), say)]
    for title, step in ((say("Answer"), one.answer), (say("Decision"), one.decision)):
        parts += _told(title, step, say)
    return html.Li([*parts, html.Small(dotted([asked, *due, link]))])


def _told(title: str, step: Writing | None, say: Say) -> list[Component]:
    return [html.Div([html.B(title), ": ", short_text(step, say)])] if step else []
