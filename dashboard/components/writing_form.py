"""The form in which an editor writes: plain, without JavaScript, holding what was sent where it was not kept."""

from collections.abc import Sequence
from dataclasses import dataclass

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.hidden import hidden_inputs
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.writing import AUTHOR_ROLE, LONGEST_FIELD, LONGEST_TEXT, Writing, Written

TEXT_LINES = 8
ANCHOR = "commentary"
"""Where the commentary stands on an indicator's page: links to the form lead there."""


@dataclass(frozen=True)
class Filled:
    """What stands in the form.

    Attributes:
        follows: thread and version that it is written from; None where it is the first.
    """

    text_en: str = ""
    text_cy: str = ""
    author_role: str = ""
    follows: tuple[int, int] | None = None


def filled_from(versions: Sequence[Writing]) -> Filled:
    """The newest version, ready to be changed; nothing where there is none."""
    if not versions:
        return Filled()
    newest = versions[-1]
    said = newest.draft
    return Filled(said.text_en, said.text_cy, said.fields.get(AUTHOR_ROLE, ""), (newest.thread, newest.version))


def writing_form(filled: Filled, selection: Selection, say: Say) -> Component:
    """The form; it is sent to the page it stands on."""
    thread, version = filled.follows or (0, 0)
    hidden = {"kind": Written.COMMENTARY, "period": selection.period, "thread": str(thread), "version": str(version)}
    return html.Form(
        [
            *hidden_inputs(hidden),
            _text("text_en", say("In English"), filled.text_en, say, required=True),
            _text("text_cy", say("In Welsh"), filled.text_cy, say, required=False),
            html.Label(
                [
                    html.Span(say("Your post, such as Head of Housing (shown with the text)")),
                    dbc.Input(name=AUTHOR_ROLE, value=filled.author_role, maxLength=LONGEST_FIELD),
                ],
                className="field",
            ),
            html.P(say("It shows here at once, with your name. Earlier versions stay."), className="note"),
            html.Button(say("Keep this commentary"), type="submit", className="button button-main"),
        ],
        action=selection.href(),
        method="post",
        className="step-form writing",
    )


def _text(name: str, label: str, value: str, say: Say, *, required: bool) -> Component:
    help_ = say("Why is the figure what it is, and what will change it? An empty line begins a paragraph.")
    if not required:
        help_ = say("May follow later; until then readers are told that there is no Welsh text yet.")
    return html.Label(
        [
            html.Span(label),
            html.Small(help_),
            dbc.Textarea(name=name, value=value, rows=TEXT_LINES, maxLength=LONGEST_TEXT, required=required),
        ],
        className="field",
    )
