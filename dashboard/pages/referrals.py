"""Referrals: what committees have asked, of whom, what was answered and decided; what is overdue stands first."""

from collections.abc import Sequence
from functools import partial

from dash import Dash, html
from dash.development.base_component import Component
from flask import request

from dashboard.auth import Person, who
from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.referral import anchor_of, asked_line, referral_link, standing, steps_list
from dashboard.components.referral_filters import referral_filters
from dashboard.components.referral_form import SUMMARIES, ReferralFilled, next_step, referral_form
from dashboard.components.scrutiny_views import PAGE, REFERRALS, scrutiny_views
from dashboard.components.section import section
from dashboard.context import Context
from dashboard.exports.addresses import referrals_csv
from dashboard.i18n import Say, mark, speaker, text_of
from dashboard.referrals import Referral, abouts, referrals_of
from dashboard.referrals_listed import asked_in, found_in
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.reads.plans import Plan
from warehouse.rules.referrals import MAY_FOLLOW, TAKEN_BY, ReferralStep
from warehouse.writing import ASKED_BY

PATH = f"{PAGE}/{REFERRALS}"
TITLE = mark("Referrals")

CACHED = False
"""It shows the record, forms for whoever may take a step, and days that pass."""

NEW = "new"
"""The key of an address that begins a referral: `indicator:<id>` or `board:<id>`."""


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say, plan = speaker(selection.language), context.plan(selection.council)
    every, asked = referrals_of(context, selection), asked_in(selection, say)
    found = found_in(every, asked, selection)
    person = who(request, context.settings)
    may_write = bool(selection.period) and not selection.as_known_at
    steps = [step for step in ReferralStep if may_write and person.may(Role(TAKEN_BY[step]))]
    show = partial(_referral, plan=plan, steps=steps, selection=selection, say=say)
    return html.Div(
        [
            heading(_headline(found, say) if found else say("Referrals")),
            html.P(say("What committees have asked, and what came of it."), className="lead"),
            scrutiny_views(selection, say),
            *_new(context, plan, person, selection, say),
            *(notice(words) for words in asked.wrong),
            *([referral_filters(plan, asked, selection, say)] if every else []),
            *([show(one) for one in found]),
            *([_download(selection, say)] if found else [_nothing(every, selection, say)]),
        ],
        className="referrals",
    )


def register(app: Dash, context: Context) -> None:
    """Nothing to register: the whole state is in the address."""


def _headline(found: Sequence[Referral], say: Say) -> str:
    """How many are open, and how many overdue."""
    late, waiting = sum(bool(one.late) for one in found), sum(one.is_open for one in found)
    told = say.many("{count} referral open", "{count} referrals open", waiting)
    if late:
        return say("{open}, {count} overdue", open=told, count=late)
    return told if waiting else say.many("{count} referral, not open", "{count} referrals, none open", len(found))


def _referral(one: Referral, *, plan: Plan, steps: Sequence[ReferralStep], selection: Selection, say: Say) -> Component:
    open_to = [step for step in MAY_FOLLOW[one.state] if step in steps]
    forms = [
        html.Details([html.Summary(say(SUMMARIES[step])), referral_form(next_step(one, step), plan, selection, say)])
        for step in open_to
    ]
    return html.Section(
        [
            html.H2([referral_link(one, selection), " ", *standing(one, say)], id=anchor_of(one)),
            asked_line(one, plan, say),
            steps_list(one.steps, say),
            *forms,
        ],
        className="referral",
    )


def _new(context: Context, plan: Plan, person: Person, selection: Selection, say: Say) -> list[Component]:
    """The form of a new referral, where the address begins one and the person may ask."""
    asked = selection.get(NEW)
    if not asked:
        return []
    scope, _, id_ = asked.partition(":")
    about = abouts(context, selection).get((scope, id_))
    if about is None:
        return [notice(say("There is nothing called “{value}” to refer.", value=asked))]
    if selection.as_known_at or not selection.period or not person.may(Role(TAKEN_BY[ReferralStep.ASK])):
        return [notice(say("Whoever acts for a committee, with the role of an approver, may refer this."))]
    values = {ASKED_BY: selection.committee}
    title = say("Refer: {title}", title=text_of(about, "title", say.language).text)
    form = referral_form(ReferralFilled(ReferralStep.ASK, (scope, id_), values), plan, selection, say)
    return [section(title, None, form, anchor="new")]


def _nothing(every: Sequence[Referral], selection: Selection, say: Say) -> Component:
    if every:
        everything = selection.to(PAGE, REFERRALS, theme="", committee="")
        return notice(
            say("No referral fits everything chosen."), " ", html.A(say("Show all referrals"), href=everything)
        )
    return notice(
        say("No committee has referred anything yet. Whoever acts for one begins a referral on an indicator's page.")
    )


def _download(selection: Selection, say: Say) -> Component:
    words = say("Download these referrals with every step (CSV)")
    return html.P(html.A(words, href=referrals_csv(selection.changed(new=""))), className="downloads")
