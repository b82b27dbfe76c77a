"""What can be done with an upload now, as plain forms, and what was done with it, by whom and why."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.named import as_written
from dashboard.components.table import Column, table
from dashboard.components.upload_words import DONE, via_words
from dashboard.i18n import Say, mark
from dashboard.selection import Selection
from warehouse.uploads import NEEDS_A_REASON, Step, Upload

BUTTONS = {
    Step.SUBMITTED: mark("Submit for a decision"),
    Step.ACCEPTED: mark("Accept and publish"),
    Step.REJECTED: mark("Reject"),
    Step.WITHDRAWN: mark("Withdraw"),
}
MEANINGS = {
    Step.SUBMITTED: mark("A second person then accepts or rejects it. Nothing is published until they accept."),
    Step.ACCEPTED: mark("What it says counts from now on, and is published within a minute or two."),
    Step.REJECTED: mark("Nothing is published. The file and your reason are kept."),
    Step.WITHDRAWN: mark(
        "What it said counts no longer; what stood before stands again. The file, its trace and your reason are kept."
    ),
}
REASONS = {
    Step.REJECTED: mark("Why is it rejected?"),
    Step.WITHDRAWN: mark("Why is it withdrawn?"),
}
HINDRANCES = {
    "role": mark("You have no role that may do this."),
    "person": mark("You uploaded or submitted it yourself, so somebody else must decide."),
}
"""Why a person may not take a step, by what `dashboard.desk.hindrance` says."""

LONGEST_REASON = 2000
REASON_LINES = 3
AT_ONCE = timedelta(minutes=1)
"""A step written down within this time of the moment it counts from needs no second moment."""


def step_forms(
    upload: Upload, steps: Sequence[tuple[Step, str | None]], selection: Selection, say: Say
) -> list[Component]:
    """A form for each step that may follow, or why this person may not take it.

    Args:
        upload: the upload.
        steps: each open step with what hinders this person, if anything does.
        selection: the page the forms stand on.
        say: the page's language.
    """
    forms: list[Component] = [_form(upload, step, selection, say) for step, hindered in steps if not hindered]
    told = {hindered for _, hindered in steps if hindered}
    return [*forms, *(html.P(say(words), className="note") for why, words in HINDRANCES.items() if why in told)]


def _form(upload: Upload, step: Step, selection: Selection, say: Say) -> Component:
    meaning = f"upload-{step.value}-note"
    reason = [
        html.Label(
            [
                html.Span(say(REASONS[step])),
                dbc.Textarea(name="reason", required=True, rows=REASON_LINES, maxlength=LONGEST_REASON),
            ],
            className="field",
        )
        for _ in range(step in NEEDS_A_REASON)
    ]
    return html.Form(
        [
            dbc.Input(type="hidden", name="upload", value=str(upload.upload)),
            dbc.Input(type="hidden", name="step", value=step.value),
            html.P(say(MEANINGS[step]), id=meaning),
            *reason,
            html.Button(
                say(BUTTONS[step]),
                type="submit",
                className="button" if step in NEEDS_A_REASON else "button button-main",
                **aria(describedby=meaning),
            ),
        ],
        action=selection.href(),
        method="post",
        className="step-form",
    )


def history_table(upload: Upload, say: Say) -> html.Table:
    """Every step, oldest first: what, when, by whom, in which way, and why."""
    reasons = any(done.reason for done in upload.steps)
    columns = [
        Column(say("Step")),
        Column(say("When")),
        Column(say("By")),
        Column(say("How")),
        *([Column(say("Reason"))] if reasons else []),
    ]
    lines = [
        [
            say(DONE[done.step]),
            [say.moment(done.at), *_written_later(done.at, done.recorded_at, say)],
            done.by,
            via_words(done.via, say),
            *([as_written(done.reason) if done.reason else ""] if reasons else []),
        ]
        for done in upload.steps
    ]
    return table(say("What was done with it, oldest first"), columns, lines, quiet=True)


def _written_later(at: datetime, recorded_at: datetime, say: Say) -> list[Component]:
    """When it was written down, where that is not the moment from which it counts."""
    if abs(recorded_at - at) <= AT_ONCE:
        return []
    return [html.Small(say("written down {moment}", moment=say.moment(recorded_at)))]
