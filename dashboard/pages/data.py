"""Data: what is published, what waits for a decision, who has reported when, and the way to everything else."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard.auth import who
from dashboard.components.heading import heading
from dashboard.components.long_list import long_list
from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.upload_table import upload_link, uploads_table
from dashboard.components.writing_form import ANCHOR
from dashboard.context import Context
from dashboard.exports.addresses import DICTIONARY, FORMAT, attention_csv, calls_csv, tallies_csv, template_xlsx
from dashboard.i18n import Name, Say, mark, name_of, speaker, text_of
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from dashboard.waiting import waiting
from warehouse.approval import Role
from warehouse.reads.reader import rows
from warehouse.reads.titles import titles
from warehouse.uploads import Step, Upload

PATH = "data"
TITLE = mark("Data")
CACHED = False


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    uploads = context.store.record.uploads()
    councils = {one.id: name_of(one, say.language) for one in context.councils()}
    lead = say("Where the figures come from, who has reported, and what has changed. Nothing here is ever overwritten.")
    return html.Div(
        [
            heading(say("Data")),
            html.P(lead, className="lead"),
            _published(context, selection, say),
            _waiting(uploads, councils, selection, say),
            *_unexplained(context, selection, say),
            _reported(uploads, councils, selection, say),
            _more(selection, say),
        ]
    )


def _published(context: Context, selection: Selection, say: Say) -> Component:
    version = context.store.reader().version
    words = say("Version {number}, published {moment}", number=version.number, moment=say.moment(version.published_at))
    links = html.Ul(
        [
            html.Li(html.A(say("What has changed"), href=selection.to("data", "changes"))),
            html.Li(html.A(say("The audit chain"), href=selection.to("data", "audit"))),
        ],
        className="facts",
    )
    return section(say("What is published"), None, html.P([words, "."]), links)


def _waiting(uploads: Sequence[Upload], councils: Mapping[str, Name], selection: Selection, say: Say) -> Component:
    waiting = [upload for upload in reversed(uploads) if upload.state is Step.SUBMITTED]
    listed = (
        uploads_table(say("Uploads that wait for a decision"), waiting, councils, selection, say)
        if waiting
        else html.P(say("Nothing waits for a decision."))
    )
    links = html.Ul(
        [
            html.Li(html.A(say("Upload a file"), href=selection.to("data", "upload"))),
            html.Li(html.A(say("All uploads"), href=selection.to("data", "uploads"))),
        ],
        className="facts",
    )
    return section(say("Waiting for a decision"), None, listed, links)


def _unexplained(context: Context, selection: Selection, say: Say) -> list[Component]:
    """What editors are asked to explain; only they are asked."""
    if not selection.period or not who(request, context.settings).may(Role.EDITOR):
        return []
    known = context.plan(selection.council)
    found = waiting(context, selection, known)
    period = period_words(selection.period, say, known.financial_year_starts)
    note = say(
        "These got into a more pressing tier in {period} than in the period before, and nobody has said why.",
        period=period,
    )
    titles_here = {row["indicator"]: row for row in rows(titles(context.store.reader(), selection.council))}
    items = [
        html.Li(
            html.A(
                named(text_of(titles_here[row["id"]], "title", say.language)),
                href=selection.to("indicators", row["id"]) + f"#{ANCHOR}",
            )
        )
        for row in found
    ]
    listed = long_list(items, say) if items else [html.P(say("Nothing waits for an explanation."))]
    return [section(say("Waiting for an explanation"), note if items else None, *listed)]


def _reported(uploads: Sequence[Upload], councils: Mapping[str, Name], selection: Selection, say: Say) -> Component:
    """The last accepted upload of every council, the longest ago first."""
    accepted = [upload for upload in uploads if upload.state is Step.ACCEPTED]
    by_council = {council: [one for one in accepted if one.council == council] for council in councils}
    columns = [
        Column(say("Council")),
        Column(say("Last accepted")),
        Column(say("File")),
        Column(say("Accepted uploads"), numeric=True),
    ]
    lines = [
        [
            named(councils[council]),
            say.day(theirs[-1].steps[-1].at) if theirs else say("nothing yet"),
            upload_link(theirs[-1], selection, say) if theirs else "–",
            str(len(theirs)),
        ]
        for council, theirs in sorted(by_council.items(), key=lambda one: _last(one[1]))
    ]
    note = say("The council that has waited longest stands first.") if len(lines) > 1 else None
    return section(say("Who reported when"), note, table(say("Who reported when"), columns, lines, quiet=True))


def _last(uploads: Sequence[Upload]) -> str:
    return max((upload.steps[-1].at.isoformat() for upload in uploads), default="")


def _more(selection: Selection, say: Say) -> Component:
    links = (
        (say("An empty report card for this council (Excel)"), template_xlsx(selection)),
        (say("Directions of this council's indicators (CSV)"), calls_csv(selection)),
        (say("Tallies of this council (CSV)"), tallies_csv(selection)),
        (say("What needs attention in this council, and its blind spots (CSV)"), attention_csv(selection)),
        (say("Every table and column: the data dictionary"), DICTIONARY),
        (say("The format of a plan folder"), FORMAT),
    )
    return section(say("Take away"), None, html.Ul([html.Li(html.A(words, href=address)) for words, address in links]))
