"""The form in which an editor writes an action: plain, without JavaScript, holding what was sent and not kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dash import html
from dash.development.base_component import Component

from dashboard.components.form_fields import Fields
from dashboard.components.hidden import hidden_inputs
from dashboard.i18n import Say, mark
from dashboard.selection import Selection
from warehouse.rules.vocabulary import ActionState, Polarity
from warehouse.writing import EFFECT_CY, EFFECT_EN, LONGEST_FIELD, LONGEST_TEXT, STATE, TITLE_EN, Writing, Written
from warehouse.written_action import (
    COST,
    DUE,
    EXPECTED_BY,
    EXPECTED_CHANGE,
    OWNER_ROLE,
    STARTS,
    TEXT_EN,
    TITLE_CY,
    FieldFault,
)

TEXT_CY = "text_cy"
TEXT_LINES = 4

FAULTS = {
    "needed": mark("say this too"),
    "day": mark("write a day such as 2026-03-31"),
    "number": mark("write a number such as 2.5 or -40"),
    "state": mark("choose one of those given"),
    "before_start": mark("this lies before the first day"),
    "no_change": mark("a change of 0 changes nothing: leave it empty, or say how much"),
    "no_direction": mark("no direction is agreed for this indicator, so that no change is better: leave it empty"),
    "wrong_way": mark("this would make the figure worse: check its sign"),
    "below_zero": mark("a cost is not below 0"),
}
"""What to do about each fault, by `FieldFault.code`."""


@dataclass(frozen=True)
class ActionFilled:
    """What stands in the form.

    Attributes:
        values: text by field.
        follows: thread and version that it is written from; None where it is a new action.
        faults: what is wrong with it.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    follows: tuple[int, int] | None = None
    faults: Sequence[FieldFault] = ()


def filled_with(versions: Sequence[Writing]) -> ActionFilled:
    """The newest version of an action, ready to be changed."""
    newest = versions[-1]
    said = newest.draft
    values = {**said.fields, TEXT_EN: said.text_en, TEXT_CY: said.text_cy}
    return ActionFilled(values, (newest.thread, newest.version))


def action_form(filled: ActionFilled, polarity: str, selection: Selection, say: Say) -> Component:
    """The form; it is sent to the indicator's page it stands on.

    Args:
        filled: what stands in it.
        polarity: which way is better for the indicator.
        selection: the page.
        say: the page's language.
    """
    thread, version = filled.follows or (0, 0)
    hidden = {"kind": Written.ACTION, "period": selection.period, "thread": str(thread), "version": str(version)}
    faults = {fault.field: say(FAULTS[fault.code]) for fault in filled.faults}
    fields = Fields(f"action-{thread}", filled.values, faults, say)
    groups = [
        _group(say("What is done, and why"), *_what(fields, say)),
        _group(say("What it should change"), *_effect(fields, polarity, say)),
        _group(say("When, and who answers for it"), *_when(fields, say)),
    ]
    return html.Form(
        [
            *fields.summary(),
            *hidden_inputs(hidden),
            *groups,
            html.P(say("It shows here at once, with your name. Earlier versions stay."), className="note"),
            html.Button(say("Keep this action"), type="submit", className="button button-main"),
        ],
        action=selection.href(),
        method="post",
        className="step-form writing action-form",
    )


def _group(title: str, *fields: Component) -> Component:
    return html.Fieldset([html.Legend(title), html.Div(list(fields), className="pairs")])


def _what(fields: Fields, say: Say) -> list[Component]:
    later = say("May follow later.")
    why = say("What in the figures asks for it?")
    return [
        fields.line(TITLE_EN, say("What is done, in English"), say("In one line."), maxLength=LONGEST_FIELD),
        fields.line(TITLE_CY, say("The same in Welsh"), later, maxLength=LONGEST_FIELD),
        fields.text(TEXT_EN, say("Why, in English"), why, rows=TEXT_LINES, maxLength=LONGEST_TEXT),
        fields.text(TEXT_CY, say("Why, in Welsh"), later, rows=TEXT_LINES, maxLength=LONGEST_TEXT),
    ]


def _effect(fields: Fields, polarity: str, say: Say) -> list[Component]:
    words = say("What will be different for people?")
    number = say("How far the figure should move, in its own unit; with a minus sign where it should fall.")
    by = say("Left empty, it is judged when the action is due.")
    change = fields.line(EXPECTED_CHANGE, say("Expected change of the figure"), number, inputmode="text")
    return [
        fields.text(EFFECT_EN, say("Expected effect, in English"), words, rows=TEXT_LINES, maxLength=LONGEST_TEXT),
        fields.text(
            EFFECT_CY,
            say("Expected effect, in Welsh"),
            say("May follow later."),
            rows=TEXT_LINES,
            maxLength=LONGEST_TEXT,
        ),
        *([] if polarity == Polarity.NONE else [change]),
        fields.line(EXPECTED_BY, say("Day by which it should show"), by, type="date"),
    ]


def _when(fields: Fields, say: Say) -> list[Component]:
    post = say("A post, such as Head of Housing, and not a name.")
    states = [(state.value, state.words(say.language)) for state in ActionState]
    return [
        fields.line(STARTS, say("First day"), type="date"),
        fields.line(DUE, say("Day it should be done by"), type="date"),
        fields.line(OWNER_ROLE, say("Who answers for it"), post, maxLength=LONGEST_FIELD),
        fields.line(COST, say("Cost in pounds"), say("Leave it empty where it costs nothing more."), inputmode="text"),
        fields.choice(STATE, say("State"), states),
    ]
