"""One referral: what it is about, where it stands, and each step with what was said and who took it."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.commentary import paragraphs
from dashboard.components.named import as_written, named
from dashboard.components.work_words import dotted, overdue_words, state_tag
from dashboard.i18n import Name, Say, mark
from dashboard.i18n.formats import period_words
from dashboard.referrals import Referral, asker_name, step_of
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.reads.plans import Plan
from warehouse.rules.referrals import ReferralKind, ReferralState, ReferralStep
from warehouse.rules.vocabulary import Scope
from warehouse.writing import Writing

PAGES = {Scope.INDICATOR.value: "indicators", Scope.BOARD.value: "boards"}
"""Where each sort of thing has its page."""

ANCHOR = "referrals"
"""Where referrals stand on an indicator's page."""

STEPS = {
    ReferralStep.ASK: mark("Question"),
    ReferralStep.ANSWER: mark("Answer"),
    ReferralStep.CLOSE: mark("Decision"),
    ReferralStep.WITHDRAW: mark("Withdrawn"),
}
BY = {
    Role.EDITOR.value: mark("{person} (editor), {moment}"),
    Role.APPROVER.value: mark("{person} (for the committee), {moment}"),
}
"""Who took a step, by the role that let them."""


def anchor_of(referral: Referral) -> str:
    """Where one referral stands on the list."""
    return f"referral-{referral.thread}"


def referral_link(referral: Referral, selection: Selection) -> Component:
    """What it is about, leading to its page; only its name where the plan no longer has it."""
    title, subject = named(referral.title(selection.language)), referral.subject
    if referral.about["is_gone"]:
        return html.Span(title)
    return html.A(title, href=selection.to(PAGES[subject.scope], subject.id))


def standing(referral: Referral, say: Say) -> list[Any]:
    """Where it stands, and how late its answer is."""
    parts: list[Any] = [state_tag(referral.state, say)]
    if referral.late:
        parts += [" ", html.B(overdue_words(referral.late, say), className="late")]
    return parts


def asked_line(referral: Referral, plan: Plan, say: Say) -> html.P:
    """Who asks whom, about which period, and by when."""
    asker: Name = asker_name(plan, referral.asked_by, say.language)
    parts: list[Any] = [named(asker), [say("asked of"), " ", as_written(referral.asked_of)]]
    if referral.state is ReferralState.WAITING:
        parts.append(say("answer due {day}", day=say.day(referral.due)))
    if referral.sort is ReferralKind.TARGETS:
        parts.append(referral.sort.words(say.language))
    parts.append(
        say("figures of {period}", period=period_words(referral.subject.period, say, plan.financial_year_starts))
    )
    return html.P([piece for part in dotted(parts) for piece in (part if isinstance(part, list) else [part])])


def steps_list(steps: Sequence[Writing], say: Say) -> html.Ol:
    """Every step in its order: what was said, by whom, in which role and when."""
    return html.Ol([html.Li(_step(one, say)) for one in steps], className="plain referral-steps")


def _step(one: Writing, say: Say) -> list[Component]:
    said = one.draft
    is_english = say.language == "cy" and not said.text_cy
    text = said.text_cy if say.language == "cy" and said.text_cy else said.text_en
    by = say(BY[one.role], person=one.written_by, moment=say.moment(one.written_at))
    note = [by, ", ", say("not yet in Welsh")] if is_english else by
    return [
        html.B(say(STEPS[step_of(one)])),
        paragraphs(text, "en" if is_english else None),
        html.P(note, className="note"),
    ]
