"""Upload a file: for whom, which file, what is taken, and what happens then. Without a role, how one is given."""

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard.auth import who
from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.section import section
from dashboard.context import Context
from dashboard.exports.addresses import template_xlsx
from dashboard.i18n import Say, mark, name_of, speaker
from dashboard.intake import LARGEST_FILE, MEGABYTE
from dashboard.selection import Selection
from warehouse.approval import Role

PATH = "data/upload"
TITLE = mark("Upload a file")
CACHED = False

TURN_ON = 'LOCAL_USER="A. Davies" LOCAL_ROLES="editor"'


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    person = who(request, context.settings)
    lead = say("A report card, or a file of figures, is checked first. You see what it would change before it counts.")
    body = _form(context, selection, say) if person.may(Role.EDITOR) else _turned_off(say)
    return html.Div([heading(say("Upload a file")), html.P(lead, className="lead"), *body, _what_happens(say)])


def _form(context: Context, selection: Selection, say: Say) -> list[Component]:
    councils = [{"value": one.id, "label": name_of(one, selection.language).text} for one in context.councils()]
    help_ = say(
        "An Excel workbook (.xlsx) or a CSV file of up to {megabytes} MB, without macros and without a password.",
        megabytes=LARGEST_FILE // MEGABYTE,
    )
    form = html.Form(
        [
            html.Label(
                [html.Span(say("Council")), dbc.Select(name="council", options=councils, value=selection.council)],
                className="field",
            ),
            html.Label(
                [
                    html.Span(say("File")),
                    html.Small(help_),
                    dbc.Input(type="file", name="file", required=True),
                ],
                className="field",
            ),
            html.Button(say("Check the file"), type="submit", className="button button-main"),
        ],
        action=selection.path(),
        method="post",
        encType="multipart/form-data",
        className="upload-form",
    )
    empty = html.P(
        [
            html.A(say("Download an empty report card for this council (Excel)"), href=template_xlsx(selection)),
            ". ",
            say("Its sheets and columns are ready, with notes on each."),
        ]
    )
    return [empty, form]


def _turned_off(say: Say) -> list[Component]:
    words = say(
        "Nobody may upload here yet. Whoever runs this server names a person and their roles in its settings, then "
        "starts it again:"
    )
    who_decides = say(
        "An editor uploads; an approver accepts or rejects. Everybody who reaches the server then counts as that "
        "person, so do this only where that is one person. README.md lists the settings."
    )
    return [notice(words), html.Pre(html.Code(TURN_ON, lang="en"), tabIndex="0"), html.P(who_decides)]


def _what_happens(say: Say) -> Component:
    steps = (
        say("The file is checked. Every fault is shown with its sheet and cell, and what the file would change."),
        say("If it has no faults, you submit it. Nothing is published yet."),
        say("A second person accepts it, or rejects it with a reason."),
        say("What was accepted is published within a minute or two. The file is kept for ever, byte for byte."),
    )
    return section(say("What happens then"), None, html.Ol([html.Li(words) for words in steps]))
