"""The forms of a referral: the question, and each step that may follow it. Plain, without JavaScript."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dash import html
from dash.development.base_component import Component

from dashboard.components.form_fields import Fields
from dashboard.components.hidden import hidden_inputs
from dashboard.i18n import Say, mark
from dashboard.selection import Selection
from warehouse.rules.referrals import Purpose, ReferralState, ReferralStep
from warehouse.writing import AUTHOR_ROLE, LONGEST_FIELD, LONGEST_TEXT
from warehouse.written_action import FieldFault
from warehouse.written_referral import COMMITTEE, DUE, OF_QUESTION, PURPOSE, STEP, TO, TOPIC, Referral

TEXT_EN, TEXT_CY = "text_en", "text_cy"
TEXT_LINES = 4

FAULTS = {
    "needed": mark("say this too"),
    "day": mark("write a day such as 2026-03-31"),
    "choice": mark("choose one of those given"),
}
"""What to do about each fault, by `FieldFault.code`."""

BUTTONS = {
    ReferralStep.ASK: mark("Ask this"),
    ReferralStep.ANSWER: mark("Keep this answer"),
    ReferralStep.CLOSE: mark("Close the referral"),
    ReferralStep.WITHDRAW: mark("Withdraw the referral"),
}

SUMMARIES = {
    (ReferralState.ASKED, ReferralStep.ANSWER): mark("Write the answer"),
    (ReferralState.ANSWERED, ReferralStep.ANSWER): mark("Change the answer"),
    (ReferralState.ASKED, ReferralStep.ASK): mark("Change the question, or who answers by when"),
    (ReferralState.ANSWERED, ReferralStep.ASK): mark("Ask again"),
    (ReferralState.ANSWERED, ReferralStep.CLOSE): mark("Close it with the committee's decision"),
    (ReferralState.ASKED, ReferralStep.WITHDRAW): mark("Withdraw it"),
    (ReferralState.ANSWERED, ReferralStep.WITHDRAW): mark("Withdraw it"),
}
"""What opens the form of each step, where it may follow a state."""

TEXTS = {
    ReferralStep.ASK: (mark("Question, in English"), mark("Question, in Welsh")),
    ReferralStep.ANSWER: (mark("Answer, in English"), mark("Answer, in Welsh")),
    ReferralStep.CLOSE: (mark("Decision, in English"), mark("Decision, in Welsh")),
    ReferralStep.WITHDRAW: (mark("Why, in English"), mark("Why, in Welsh")),
}


@dataclass(frozen=True)
class Asking:
    """Who may ask, and whom.

    Attributes:
        committees: id and name of each that may ask.
        posts: posts and names that are offered as who is to answer.
    """

    committees: Sequence[tuple[str, str]]
    posts: Sequence[str]


@dataclass(frozen=True)
class ReferralFilled:
    """What stands in a form.

    Attributes:
        step: that the form takes.
        values: text by field.
        follows: thread and version that it is written from; None where it begins a referral.
        faults: what is wrong with it.
    """

    step: ReferralStep
    values: Mapping[str, str] = field(default_factory=dict)
    follows: tuple[int, int] | None = None
    faults: Sequence[FieldFault] = ()


def filled_for(referral: Referral, step: ReferralStep) -> ReferralFilled:
    """The form of a step that may follow: what is changed stands in it, what is new is empty."""
    newest = referral.newest
    values = {name: newest.draft.fields.get(name, "") for name in OF_QUESTION}
    changed = {
        (ReferralState.ASKED, ReferralStep.ASK): referral.question,
        (ReferralState.ANSWERED, ReferralStep.ANSWER): referral.answer,
    }.get((referral.state, step))
    if changed is not None:
        said = changed.draft
        values |= {TEXT_EN: said.text_en, TEXT_CY: said.text_cy, AUTHOR_ROLE: said.fields.get(AUTHOR_ROLE, "")}
    return ReferralFilled(step, values, (newest.thread, newest.version))


def referral_form(filled: ReferralFilled, asking: Asking, selection: Selection, say: Say) -> Component:
    """The form of one step; it is sent to the page it stands on."""
    thread, version = filled.follows or (0, 0)
    hidden = {
        STEP: filled.step.value,
        TOPIC: filled.values.get(TOPIC, ""),
        "period": selection.period,
        "thread": str(thread),
        "version": str(version),
    }
    faults = {fault.field: say(FAULTS[fault.code]) for fault in filled.faults}
    fields = Fields(f"referral-{filled.step.value}-{thread}", filled.values, faults, say)
    controls = [*_texts(filled.step, fields, say), *_of_step(filled.step, fields, asking, say)]
    return html.Form(
        [
            *fields.summary(),
            *hidden_inputs(hidden),
            *controls,
            html.P(say("It shows here at once, with your name. Earlier steps stay."), className="note"),
            html.Button(say(BUTTONS[filled.step]), type="submit", className="button button-main"),
        ],
        action=selection.href(),
        method="post",
        className="step-form writing referral-form",
    )


def _texts(step: ReferralStep, fields: Fields, say: Say) -> list[Component]:
    english, welsh = TEXTS[step]
    later = say("May follow later; until then readers are told that there is no Welsh text yet.")
    return [
        fields.text(TEXT_EN, say(english), rows=TEXT_LINES, maxLength=LONGEST_TEXT, required=True),
        fields.text(TEXT_CY, say(welsh), later, rows=TEXT_LINES, maxLength=LONGEST_TEXT),
    ]


def _of_step(step: ReferralStep, fields: Fields, asking: Asking, say: Say) -> list[Component]:
    if step is ReferralStep.ANSWER:
        return [
            fields.line(
                AUTHOR_ROLE, say("Your post, such as Head of Housing (shown with the text)"), maxLength=LONGEST_FIELD
            )
        ]
    if step is not ReferralStep.ASK:
        return []
    purposes = [(one.value, _opened(one.words(say.language))) for one in Purpose]
    posts = f"{fields.anchor(TO)}-posts"
    to = fields.line(
        TO,
        say("To whom"),
        say("A post, or another committee or board, and not a name."),
        maxLength=LONGEST_FIELD,
        list=posts,
        required=True,
    )
    return [
        fields.choice(COMMITTEE, say("Asked by"), asking.committees),
        fields.choice(PURPOSE, say("What sort of referral"), purposes),
        to,
        html.Datalist([html.Option(value=one) for one in asking.posts], id=posts),
        fields.line(DUE, say("Answer due by"), type="date", required=True),
    ]


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]
