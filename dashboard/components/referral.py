"""One referral: what was asked, what was answered and decided, by whom and when; and the forms of what may follow."""

from collections.abc import Collection
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.commentary import paragraphs
from dashboard.components.facts import facts
from dashboard.components.named import as_written, named
from dashboard.components.referral_form import SUMMARIES, Asking, filled_for, referral_form
from dashboard.components.work_words import overdue_words, state_tag
from dashboard.i18n import Say, mark
from dashboard.referral_subject import Subjects
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.rules.referrals import ReferralState, ReferralStep, next_steps
from warehouse.writing import AUTHOR_ROLE, Writing
from warehouse.written_referral import Referral, role_for, step_of

DONE = {
    ReferralStep.ASK: mark("Asked"),
    ReferralStep.ANSWER: mark("Answered"),
    ReferralStep.CLOSE: mark("Closed with this decision"),
    ReferralStep.WITHDRAW: mark("Withdrawn"),
}
AGAIN = mark("Asked again")
ROLES = {Role.EDITOR: mark("editor"), Role.APPROVER: mark("approver")}


def state_of(referral: Referral, late: int, say: Say) -> Component:
    """Where it stands, and how late its answer is."""
    told: list[Any] = [state_tag(referral.state, say)]
    if late:
        told += [" ", html.B(overdue_words(late, say), className="late")]
    return html.Span(told)


def due_words(referral: Referral, say: Say) -> str:
    """The day by which an answer is due."""
    return say("answer due {day}", day=say.day(referral.due))


def referral_facts(referral: Referral, late: int, subjects: Subjects, say: Say) -> Component:
    """Who asked whom for what, by when, and where it stands."""
    return facts(
        [
            (say("State"), state_of(referral, late, say)),
            (say("Asked by"), named(subjects.who(referral.committee))),
            (say("To whom"), as_written(referral.to)),
            (say("Answer due by"), say.day(referral.due)),
            (say("What sort of referral"), referral.purpose.words(say.language)),
        ]
    )


def steps_of(referral: Referral, say: Say) -> Component:
    """Every step in its order: what was done, by whom, when and as what, and every word of it."""
    asked = 0
    items: list[Component] = []
    for one in referral.versions:
        step = step_of(one)
        asked += step is ReferralStep.ASK
        title = say(AGAIN if step is ReferralStep.ASK and asked > 1 else DONE[step])
        items.append(html.Li([html.H3(title), html.P(by_whom(one, say), className="note"), text_in(one, say)]))
    return html.Ol(items, className="plain referral-steps")


def by_whom(one: Writing, say: Say) -> list[Any]:
    """Who took a step, as what, and when."""
    post = one.draft.fields.get(AUTHOR_ROLE, "") if step_of(one) is ReferralStep.ANSWER else ""
    person = say(
        "{person} ({role}), {moment}", person=one.written_by, role=_role(one, say), moment=say.moment(one.written_at)
    )
    return [as_written(post), ", ", person] if post else [person]


def text_in(one: Writing, say: Say) -> Component:
    """What a step says, in the page's language as far as it is written in it."""
    said = one.draft
    if say.language == "en" or said.text_cy:
        return paragraphs(said.text_cy if say.language == "cy" else said.text_en, None)
    return html.Div([paragraphs(said.text_en, "en"), html.P(say("not yet in Welsh"), className="note")])


def step_forms(
    referral: Referral, roles: Collection[Role], asking: Asking, selection: Selection, say: Say
) -> list[Component]:
    """A form for each step that may follow and that these roles may take; the one that is expected stands open."""
    steps = [step for step in next_steps(referral.state) if role_for(step) in roles] if referral.is_open else []
    return [
        html.Details(
            [
                html.Summary(say(SUMMARIES[referral.state, step])),
                referral_form(filled_for(referral, step), asking, selection, say),
            ],
            open=step is expected_next(referral),
        )
        for step in steps
    ]


def expected_next(referral: Referral) -> ReferralStep | None:
    """The step that everybody waits for: the answer, then the decision."""
    waits = {ReferralState.ASKED: ReferralStep.ANSWER, ReferralState.ANSWERED: ReferralStep.CLOSE}
    return waits.get(referral.state)


def _role(one: Writing, say: Say) -> str:
    return say(ROLES[Role(one.role)])
