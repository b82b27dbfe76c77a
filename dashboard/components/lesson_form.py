"""The form in which an editor writes a lesson: plain, without JavaScript, holding what was sent and not kept."""

from collections.abc import Sequence
from dataclasses import dataclass

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.hidden import hidden_inputs
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.writing import AUTHOR_ROLE, HAPPENED_CY, HAPPENED_EN, LONGEST_FIELD, LONGEST_TEXT, Writing, Written

TEXT_LINES = 5


@dataclass(frozen=True)
class FilledLesson:
    """What stands in the form.

    Attributes:
        follows: thread and version that it is written from; None where it begins a lesson.
    """

    tried_en: str = ""
    tried_cy: str = ""
    happened_en: str = ""
    happened_cy: str = ""
    author_role: str = ""
    follows: tuple[int, int] | None = None


def filled_lesson(versions: Sequence[Writing]) -> FilledLesson:
    """The newest version, ready to be changed; nothing where there is none."""
    if not versions:
        return FilledLesson()
    newest = versions[-1]
    said, fields = newest.draft, newest.draft.fields
    return FilledLesson(
        said.text_en,
        said.text_cy,
        fields.get(HAPPENED_EN, ""),
        fields.get(HAPPENED_CY, ""),
        fields.get(AUTHOR_ROLE, ""),
        (newest.thread, newest.version),
    )


def lesson_form(filled: FilledLesson, selection: Selection, say: Say) -> Component:
    """The form; it is sent to the indicator's page in the lesson's own period, which is the selection's."""
    thread, version = filled.follows or (0, 0)
    hidden = {"kind": Written.LESSON, "period": selection.period, "thread": str(thread), "version": str(version)}
    tried, happened = say("What was tried"), say("What happened")
    help_tried = say("What was done, by whom and from when, and why. An empty line begins a paragraph.")
    help_happened = say("What changed, how soon and at what cost; and what you would do otherwise.")
    later = say("May follow later; until then readers are told that there is no Welsh text yet.")
    return html.Form(
        [
            *hidden_inputs(hidden),
            _text("text_en", say("{what}, in English", what=tried), help_tried, filled.tried_en, required=True),
            _text(
                HAPPENED_EN, say("{what}, in English", what=happened), help_happened, filled.happened_en, required=True
            ),
            _text("text_cy", say("{what}, in Welsh", what=tried), later, filled.tried_cy, required=False),
            _text(HAPPENED_CY, say("{what}, in Welsh", what=happened), later, filled.happened_cy, required=False),
            html.Label(
                [
                    html.Span(say("Your post, such as Head of Housing (shown with the text)")),
                    dbc.Input(name=AUTHOR_ROLE, value=filled.author_role, maxLength=LONGEST_FIELD),
                ],
                className="field",
            ),
            html.P(say("It shows here at once, with your name. Earlier versions stay."), className="note"),
            html.Button(say("Keep this lesson"), type="submit", className="button button-main"),
        ],
        action=selection.href(),
        method="post",
        className="step-form writing",
    )


def _text(name: str, label: str, help_: str, value: str, *, required: bool) -> Component:
    return html.Label(
        [
            html.Span(label),
            html.Small(help_),
            dbc.Textarea(name=name, value=value, rows=TEXT_LINES, maxLength=LONGEST_TEXT, required=required),
        ],
        className="field",
    )
