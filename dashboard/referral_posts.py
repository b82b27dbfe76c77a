"""Steps of referrals that are sent: kept and shown, or given back with what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from dash import html
from dash.development.base_component import Component
from flask import Flask, redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.auth import require
from dashboard.components.missed_form import DRAFTED
from dashboard.components.referral import by_whom, text_in
from dashboard.components.referral_form import TEXT_CY, TEXT_EN, ReferralFilled, referral_form
from dashboard.components.referrals_table import referral_href
from dashboard.context import Context
from dashboard.drafted_posts import confirm
from dashboard.i18n import LANGUAGES, Say, mark
from dashboard.posting import NOT_SAID, follows_in, given_back, page_of_form
from dashboard.posts import sent_from
from dashboard.referral_desk import asking_of
from dashboard.referral_subject import Subjects, subject_of
from dashboard.referrals import may_ask, referrals_of
from dashboard.refusals import NOT_DONE, RefusedError
from dashboard.selection import Selection
from warehouse.errors import WritingRefusedError
from warehouse.reads.plans import Plan
from warehouse.rules.referrals import ReferralStep, may_follow
from warehouse.writing import AUTHOR_ROLE, Draft, Subject, Writing, Written
from warehouse.written_referral import COMMITTEE, OF_QUESTION, STEP, TOPIC, Referral, faults_of, role_for, step_of

FAULTY = mark("The referral is not kept yet. What to mend stands above the form, and everything you wrote is in it.")
NOT_NOW = mark(
    "The referral is {state}, so this cannot be done to it. What stands now is below, and under it what you wrote."
)


def register(server: Flask, context: Context) -> None:
    """Add the address of the forms."""
    languages = f"<any({', '.join(LANGUAGES)}):language>"
    server.add_url_rule(f"/{languages}/scrutiny/referrals", "refer", partial(refer, context), methods=["POST"])


def refer(context: Context, language: str) -> Answer:
    """Keep what a form of the page of referrals sent, by the step that it names."""
    step = request.form.get(STEP, "")
    if step == DRAFTED:
        return confirm(context, language)
    if step not in set(ReferralStep):
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    return take(context, language, ReferralStep.of(step))


def take(context: Context, language: str, step: ReferralStep) -> Answer:
    """Take a step of a referral, or begin one, then show it."""
    role = role_for(step)
    person = require(role, request, context.settings)
    selection = page_of_form(context, language)
    plan = context.plan(selection.council)
    filled = ReferralFilled(step, _values(request.form), follows_in(request.form))
    referral = _referral(context, selection, filled)
    desk = _Desk(context, selection, plan)
    draft = desk.draft(filled, referral)
    if referral is not None and filled.follows == (referral.thread, referral.newest.version):
        desk.must_follow(referral, filled)
    if faults := faults_of(draft, [one.id for one in may_ask(plan)]) if step is ReferralStep.ASK else []:
        raise desk.faulty(replace(filled, faults=faults))
    try:
        kept = context.store.record.writings.write(draft, person.name, role, sent_from(), filled.follows)
    except WritingRefusedError as refused:
        raise desk.refused(refused, filled, referral) from None
    return redirect(referral_href(Referral((kept,)), selection.changed(committee="", theme="")), 303)


def _values(form: Mapping[str, str]) -> dict[str, str]:
    return {name: form.get(name, "") for name in (*OF_QUESTION, TEXT_EN, TEXT_CY, AUTHOR_ROLE)}


def _referral(context: Context, selection: Selection, filled: ReferralFilled) -> Referral | None:
    """The referral that a step follows; None where one is begun.

    Raises:
        RefusedError: there is no such referral, or a step that follows nothing is not a question.
    """
    if filled.follows is None:
        if may_follow(None, filled.step):
            return None
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    found = next((one for one in referrals_of(context, selection) if one.thread == filled.follows[0]), None)
    if found is None:
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    return found


class _Desk:
    """What is made of a form on one page."""

    def __init__(self, context: Context, selection: Selection, plan: Plan) -> None:
        self._context, self._selection, self._plan = context, selection, plan

    def draft(self, filled: ReferralFilled, referral: Referral | None) -> Draft:
        """What would be kept: a question says everything, later steps carry what it said."""
        asks, values = filled.step is ReferralStep.ASK, filled.values
        said = {name: values[name] for name in OF_QUESTION}
        if referral is not None:
            before = referral.newest.draft.fields
            said = (
                {name: before.get(name, "") for name in OF_QUESTION}
                if not asks
                else said | {TOPIC: before.get(TOPIC, "")}
            )
        post = values[AUTHOR_ROLE] if filled.step is ReferralStep.ANSWER else ""
        return Draft(
            Written.REFERRAL,
            referral.subject if referral is not None else self._subject(said),
            values[TEXT_EN],
            values[TEXT_CY],
            {STEP: filled.step.value, AUTHOR_ROLE: post, **said},
        ).tidy()

    def must_follow(self, referral: Referral, filled: ReferralFilled) -> None:
        """Nothing where the step may be taken where the referral stands.

        Raises:
            RefusedError: it may not.
        """
        if may_follow(referral.state, filled.step):
            return
        answer = RefusedError(409, NOT_DONE, NOT_NOW, state=referral.state.words(self._selection.language))
        answer.below = lambda say: self._below(referral.newest, filled, say)
        raise answer

    def faulty(self, filled: ReferralFilled) -> RefusedError:
        """The question with what is wrong with it."""
        answer = RefusedError(400, NOT_DONE, FAULTY)
        answer.below = lambda say: [self._form(filled, say)]
        return answer

    def refused(self, refused: WritingRefusedError, filled: ReferralFilled, referral: Referral | None) -> RefusedError:
        """The refusal with everything in a form, and above it the step that somebody else took in between."""
        is_newer = refused.why == "newer" and referral is not None
        if not is_newer or referral is None:
            return given_back(refused, lambda say: [self._form(filled, say)])
        newest = referral.newest
        again = replace(filled, follows=(newest.thread, newest.version))
        if may_follow(referral.state, filled.step):
            return given_back(refused, lambda say: [*_stands(newest, say), self._form(again, say)])
        return given_back(refused, lambda say: self._below(newest, filled, say))

    def _subject(self, said: Mapping[str, str]) -> Subject:
        topic = said[TOPIC]
        known = Subjects(self._context.store.reader(), self._plan, self._selection).of_topic(topic) if topic else None
        if topic and known is None:
            raise RefusedError(400, NOT_DONE, NOT_SAID)
        of = self._selection
        return subject_of(topic, of.council, of.period, said[COMMITTEE], self._plan)

    def _form(self, filled: ReferralFilled, say: Say) -> Component:
        asking = asking_of(self._context, self._selection, self._plan, say)
        return html.Div([html.H2(say("Your text")), referral_form(filled, asking, self._selection, say)])

    def _below(self, newest: Writing, filled: ReferralFilled, say: Say) -> list[Component]:
        """What stands, and what was written though no form would take it."""
        texts: Sequence[tuple[str, str]] = [("en", filled.values[TEXT_EN]), ("cy", filled.values[TEXT_CY])]
        mine: list[Component] = [html.P(text, lang=language, className="as-sent") for language, text in texts if text]
        return [*_stands(newest, say), html.H2(say("Your text")), *mine]


def _stands(newest: Writing, say: Say) -> list[Component]:
    title = html.H2(say("What stands now"))
    return [
        title,
        html.P([step_of(newest).words(say.language), ": ", *by_whom(newest, say)], className="note"),
        text_in(newest, say),
    ]
