"""The forms of a referral's steps: plain, without JavaScript, holding what was sent where it was not kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.form_fields import Fields
from dashboard.i18n import Say, mark, name_of
from dashboard.referrals import Referral, askers
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.rules.referrals import ReferralKind, ReferralStep
from warehouse.writing import ASKED_BY, ASKED_OF, DUE, LONGEST_FIELD, LONGEST_TEXT, SORT, STEP

TEXT_LINES = 5
TEXT_EN, TEXT_CY = "text_en", "text_cy"
SCOPE, ID = "scope", "id"
"""What a new referral is about."""

TYPED = (TEXT_EN, TEXT_CY, ASKED_BY, ASKED_OF, DUE, SORT)
"""What a person fills in; an answer and a decision have only texts."""

TEXTS = {
    ReferralStep.ASK: (mark("The question, in English"), mark("The question, in Welsh")),
    ReferralStep.ANSWER: (mark("The answer, in English"), mark("The answer, in Welsh")),
    ReferralStep.CLOSE: (mark("The committee's decision, in English"), mark("The committee's decision, in Welsh")),
    ReferralStep.WITHDRAW: (mark("Why it is withdrawn, in English"), mark("Why it is withdrawn, in Welsh")),
}
BUTTONS = {
    ReferralStep.ASK: mark("Ask"),
    ReferralStep.ANSWER: mark("Answer"),
    ReferralStep.CLOSE: mark("Close with this decision"),
    ReferralStep.WITHDRAW: mark("Withdraw"),
}
SUMMARIES = {
    ReferralStep.ASK: mark("Ask again"),
    ReferralStep.ANSWER: mark("Answer it"),
    ReferralStep.CLOSE: mark("Close it"),
    ReferralStep.WITHDRAW: mark("Withdraw it"),
}
"""What a folded form of a step is called."""


@dataclass(frozen=True)
class ReferralFilled:
    """What stands in a form.

    Attributes:
        step: what is to be done.
        about: scope and id of what it is about.
        values: text by field.
        follows: thread and version that it follows; None for a new referral.
        faults: what is wrong, by field, in the page's language.
    """

    step: ReferralStep
    about: tuple[str, str]
    values: Mapping[str, str] = field(default_factory=dict)
    follows: tuple[int, int] | None = None
    faults: Mapping[str, str] = field(default_factory=dict)


def next_step(referral: Referral, step: ReferralStep) -> ReferralFilled:
    """An empty form for a step of a referral; whoever asks again may ask another, by another day."""
    newest, subject = referral.newest, referral.subject
    values = {name: value for name, value in newest.draft.fields.items() if name in TYPED and name != DUE}
    return ReferralFilled(step, (subject.scope, subject.id), values, (newest.thread, newest.version))


def referral_form(filled: ReferralFilled, plan: Plan, selection: Selection, say: Say) -> Component:
    """The form of one step; it is sent to the list of referrals."""
    thread, version = filled.follows or (0, 0)
    scope, id_ = filled.about
    hidden = {
        STEP: filled.step.value,
        SCOPE: scope,
        ID: id_,
        "period": selection.period,
        "thread": str(thread),
        "version": str(version),
    }
    fields = Fields(f"referral-{thread}-{filled.step}", filled.values, filled.faults, say)
    in_english, in_welsh = TEXTS[filled.step]
    later = say("May follow later; until then readers are told that there is no Welsh text yet.")
    typed = [
        fields.text(TEXT_EN, say(in_english), "", rows=TEXT_LINES, maxLength=LONGEST_TEXT, required=True),
        fields.text(TEXT_CY, say(in_welsh), later, rows=TEXT_LINES, maxLength=LONGEST_TEXT),
        *(_asking(fields, plan, say, is_new=not thread) if filled.step is ReferralStep.ASK else []),
    ]
    return html.Form(
        [
            *fields.summary(),
            *(dbc.Input(type="hidden", name=name, value=value) for name, value in hidden.items()),
            *typed,
            html.P(say("It shows here at once, with your name. It is never changed or removed."), className="note"),
            html.Button(say(BUTTONS[filled.step]), type="submit", className="button button-main"),
        ],
        action=selection.to("scrutiny", "referrals"),
        method="post",
        className="step-form writing",
    )


def asked_of_fields(fields: Fields, say: Say) -> list[Component]:
    """Who is to answer, and by when."""
    post = say("A post such as Head of Housing, a board, or another committee.")
    return [
        fields.line(ASKED_OF, say("Who is to answer"), post, maxLength=LONGEST_FIELD, required=True),
        fields.line(DUE, say("Day by which to answer"), type="date", required=True),
    ]


def _asking(fields: Fields, plan: Plan, say: Say, *, is_new: bool) -> list[Component]:
    """Only a new referral says who asks, and why."""
    language = say.language
    committees = [(one.id, name_of(one, language).text) for one in askers(plan)]
    kinds = [(kind.value, kind.words(language)) for kind in ReferralKind]
    chosen = [
        fields.choice(ASKED_BY, say("Committee that asks"), committees),
        fields.choice(SORT, say("Why it is referred"), kinds),
    ]
    return [*(chosen if is_new else []), *asked_of_fields(fields, say)]
