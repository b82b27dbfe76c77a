"""A step of a referral that is sent: kept and shown, or refused in words with everything that was written."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from dash import html
from dash.development.base_component import Component
from flask import Flask, redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.auth import require
from dashboard.components.referral import anchor_of, standing, steps_list
from dashboard.components.referral_form import ID, SCOPE, TEXT_CY, TEXT_EN, TYPED, ReferralFilled, referral_form
from dashboard.components.scrutiny_views import PAGE, REFERRALS
from dashboard.context import Context
from dashboard.i18n import LANGUAGES, Say, mark
from dashboard.posting import NOT_SAID, follows_in, given_back, page_of_form
from dashboard.posts import sent_from
from dashboard.referrals import Referral, abouts, askers, day_of, referrals_of
from dashboard.refusals import NOT_DONE, RefusedError
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.errors import WritingRefusedError
from warehouse.reads.plans import Plan
from warehouse.rules.referrals import (
    TAKEN_BY,
    ReferralKind,
    ReferralState,
    ReferralStep,
    WrongReferralStepError,
    after,
)
from warehouse.writing import ASKED_BY, ASKED_OF, DUE, SORT, STEP, Draft, Subject, Written

FAULTY = mark("The question is not asked yet. What to mend stands above the form, and everything you wrote is in it.")
FAULTS = {
    ASKED_BY: mark("Choose the committee that asks."),
    SORT: mark("Choose why it is referred."),
    ASKED_OF: mark("Say who is to answer."),
    DUE: mark("Give a day from today on, such as 2026-03-31."),
}
"""What to do about each field that is wrong."""


def register(server: Flask, context: Context) -> None:
    """Add the address of the forms."""
    rule = f"/<any({', '.join(LANGUAGES)}):language>/{PAGE}/{REFERRALS}"
    server.add_url_rule(rule, "refer", partial(refer, context), methods=["POST"])


def refer(context: Context, language: str) -> Answer:
    """Take a step of a referral, then show it."""
    step = _step(request.form)
    person = require(Role(TAKEN_BY[step]), request, context.settings)
    selection = page_of_form(context, language)
    before = _before(context, selection)
    filled = _filled(step, before)
    _must_follow(before.state if before else None, step, filled, before, context.plan(selection.council), selection)
    if before is None and filled.about not in abouts(context, selection):
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    plan = context.plan(selection.council)
    if step is ReferralStep.ASK and (faults := faults_of(filled.values, plan, day_of(selection))):
        raise _faulty(filled, faults, plan, selection)
    subject = before.subject if before else Subject(selection.council, *filled.about, selection.period)
    draft = Draft(Written.REFERRAL, subject, filled.values[TEXT_EN], filled.values[TEXT_CY], _fields(filled))
    role = Role(TAKEN_BY[step])
    try:
        kept = context.store.record.writings.write(draft, person.name, role, sent_from(), filled.follows)
    except WritingRefusedError as refused:
        raise _refused(refused, filled, before, plan, selection) from None
    return redirect(f"{selection.to(PAGE, REFERRALS)}#{anchor_of(Referral((kept,), {}, 0))}", 303)


def faults_of(values: Mapping[str, str], plan: Plan, today: date) -> list[str]:
    """The fields of a question that are wrong."""
    right = {
        ASKED_BY: values[ASKED_BY] in {one.id for one in askers(plan)},
        SORT: values[SORT] in {one.value for one in ReferralKind},
        ASKED_OF: bool(values[ASKED_OF].strip()),
        DUE: _is_day_to_come(values[DUE], today),
    }
    return [name for name, is_right in right.items() if not is_right]


def _step(form: Mapping[str, str]) -> ReferralStep:
    try:
        return ReferralStep.of(form.get(STEP, ""))
    except KeyError:
        raise RefusedError(400, NOT_DONE, NOT_SAID) from None


def _before(context: Context, selection: Selection) -> Referral | None:
    """The referral that a step follows, as it stands now; None for a new one.

    Raises:
        RefusedError: the form names a referral that is not this council's.
    """
    follows = follows_in(request.form)
    if follows is None:
        return None
    found = next((one for one in referrals_of(context, selection) if one.thread == follows[0]), None)
    if found is None:
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    return found


def _filled(step: ReferralStep, before: Referral | None) -> ReferralFilled:
    """What was sent; who asked and why stays as it was asked, and so does all of it but the texts in an answer."""
    sent = {name: request.form.get(name, "").strip() for name in TYPED}
    if before is None:
        return ReferralFilled(step, (request.form.get(SCOPE, ""), request.form.get(ID, "")), sent)
    typed = (TEXT_EN, TEXT_CY, *((ASKED_OF, DUE) if step is ReferralStep.ASK else ()))
    values = {**before.newest.draft.fields, **{name: sent[name] for name in typed}}
    return ReferralFilled(step, (before.subject.scope, before.subject.id), values, follows_in(request.form))


def _fields(filled: ReferralFilled) -> dict[str, str]:
    return {STEP: filled.step.value, **{name: filled.values[name] for name in (ASKED_BY, ASKED_OF, DUE, SORT)}}


def _must_follow(
    state: ReferralState | None,
    step: ReferralStep,
    filled: ReferralFilled,
    before: Referral | None,
    plan: Plan,
    selection: Selection,
) -> None:
    """Nothing where the step may be taken now.

    Raises:
        RefusedError: it may not, such as an answer to what was withdrawn meanwhile.
    """
    try:
        after(state, step)
    except WrongReferralStepError as wrong:
        answer = RefusedError(409, NOT_DONE, mark("{why}"), why=wrong.words(selection.language))
        answer.below = lambda say: [*_standing(before, say), *_as_sent(filled, say)]
        raise answer from None


def _faulty(filled: ReferralFilled, faults: list[str], plan: Plan, selection: Selection) -> RefusedError:
    answer = RefusedError(400, NOT_DONE, FAULTY)

    def below(say: Say) -> list[Component]:
        told = {name: say(FAULTS[name]) for name in faults}
        return [referral_form(replace(filled, faults=told), plan, selection, say)]

    answer.below = below
    return answer


def _refused(
    refused: WritingRefusedError, filled: ReferralFilled, before: Referral | None, plan: Plan, selection: Selection
) -> RefusedError:
    """The refusal with the text in a form that follows what stands now, which is shown above it."""
    is_newer = refused.why == "newer"
    newest = before.newest if before and is_newer else None
    again = replace(filled, follows=(newest.thread, newest.version)) if newest else filled

    def below(say: Say) -> list[Component]:
        theirs = _standing(before, say) if is_newer else []
        return [*theirs, html.H2(say("Your text")), referral_form(again, plan, selection, say)]

    return given_back(refused, below)


def _standing(before: Referral | None, say: Say) -> list[Component]:
    if before is None:
        return []
    return [html.H2([say("What stands now"), " ", *standing(before, say)]), steps_list(before.steps, say)]


def _as_sent(filled: ReferralFilled, say: Say) -> list[Component]:
    texts = [(lang, filled.values[name]) for lang, name in (("en", TEXT_EN), ("cy", TEXT_CY)) if filled.values[name]]
    shown = [html.P(text, lang=lang, className="as-sent") for lang, text in texts]
    return [html.H2(say("Your text")), *shown] if shown else []


def _is_day_to_come(text: str, today: date) -> bool:
    try:
        return date.fromisoformat(text) >= today
    except ValueError:
        return False
