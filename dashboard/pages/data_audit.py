"""The audit chain: everything that ever happened to the record, newest first, and how anyone can check it."""

import json
from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.paging import page_links, page_of
from dashboard.components.section import section
from dashboard.components.table import Cell, Column, table
from dashboard.components.upload_words import DONE
from dashboard.context import Context
from dashboard.i18n import Say, mark, speaker
from dashboard.selection import Selection
from warehouse.audit import AuditEvent

PATH = "data/audit"
TITLE = mark("The audit chain")
CACHED = False

ON_A_PAGE = 25
SHOWN_HEX = 12
ACTIONS = {
    **{step.value: words for step, words in DONE.items()},
    "publish": mark("Published"),
    "rollback": mark("Served an earlier version again"),
    "write_commentary": mark("Commentary written"),
    "write_lesson": mark("Lesson written"),
    "write_action": mark("Action written"),
}
"""What was done, by the action of an event."""


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    events = list(reversed(context.store.record.events()))
    shown, pages = page_of(events, selection, ON_A_PAGE)
    lead = say(
        "Everything that was ever uploaded, decided or published is an event, and each event carries the fingerprint "
        "(hash) of the one before. Whoever changes, removes or reorders one breaks the chain."
    )
    return html.Div(
        [
            heading(say("The audit chain")),
            html.P(lead, className="lead"),
            _head(events, say),
            section(
                say("Events, newest first"), None, _table(shown, selection, say), *page_links(pages, selection, say)
            ),
        ]
    )


def _head(events: Sequence[AuditEvent], say: Say) -> Component:
    head = events[0].hash if events else "–"
    return section(
        say("How to check it"),
        None,
        html.P([say("The head of the chain, the hash of its newest event:"), " ", html.Code(head, className="hash")]),
        html.P(
            say(
                "The first twelve digits of the head stand at the foot of every page and in every export, as they were "
                "when the version shown was published. Keep a copy of one, and the chain cannot be "
                "rewritten without that being seen."
            )
        ),
        html.P(
            say(
                "Whoever runs this server checks the chain, the originals and the published version with one command. "
                "It names the first bad event:"
            )
        ),
        html.Pre(html.Code("python -m etl verify", lang="en"), tabIndex="0"),
    )


def _table(events: Sequence[AuditEvent], selection: Selection, say: Say) -> html.Table:
    columns = [Column(say("Event")), Column(say("When")), Column(say("Who")), Column(say("Hash"))]
    lines = [
        [
            [
                html.Span(str(event.number), className="code"),
                " ",
                say(ACTIONS[event.action]) if event.action in ACTIONS else event.action,
                *_about(event, selection, say),
            ],
            say.moment(event.at),
            event.actor,
            html.Code(event.hash[:SHOWN_HEX]),
        ]
        for event in events
    ]
    return table(say("Events, newest first"), columns, lines, quiet=True)


def _about(event: AuditEvent, selection: Selection, say: Say) -> list[Cell]:
    """The upload or the version an event is about."""
    rows = rows_of(event)
    for step in rows.get("upload_steps", ()):
        address = selection.to("data", "uploads", upload=str(step["upload"]))
        return [": ", html.A(say("upload {number}", number=step["upload"]), href=address)]
    for publication in rows.get("publications", ()):
        return [": ", say("version {number}", number=publication["number"])]
    return []


def rows_of(event: AuditEvent) -> dict[str, list[dict[str, Any]]]:
    """The rows an event wrote, by table, as its canonical JSON tells them."""
    told: dict[str, list[str]] = json.loads(event.details)
    return {name: [json.loads(row) for row in some] for name, some in told.items()}
