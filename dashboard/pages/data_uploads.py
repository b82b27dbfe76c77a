"""Uploads: the list, by where each stands; and one upload with its check report, its changes and its decision."""

from datetime import UTC, datetime

from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard.auth import Person, who
from dashboard.components.aria import aria
from dashboard.components.check_report import check_report
from dashboard.components.facts import facts
from dashboard.components.heading import heading
from dashboard.components.named import as_written
from dashboard.components.notice import notice
from dashboard.components.paging import page_links, page_of
from dashboard.components.section import section
from dashboard.components.upload_changes import upload_changes
from dashboard.components.upload_steps import history_table, step_forms
from dashboard.components.upload_table import council_name, uploads_table
from dashboard.components.upload_words import KINDS, STATES, last_step, size_words, state_tag, upload_title
from dashboard.context import Context
from dashboard.desk import hindrance, is_overdue, open_steps, waits_for_publication
from dashboard.exports.addresses import original
from dashboard.i18n import Name, Say, mark, name_of, speaker
from dashboard.key_words import key_words
from dashboard.selection import PageNotFoundError, Selection
from warehouse.approval import Role
from warehouse.errors import UnknownUploadError
from warehouse.record import Publication
from warehouse.uploads import Step, Upload

PATH = "data/uploads"
TITLE = mark("Uploads")
CACHED = False

ON_A_PAGE = 25


def layout(context: Context, selection: Selection) -> Component:
    """The list; one upload where the address names it.

    Raises:
        PageNotFoundError: there is no such upload.
    """
    say = speaker(selection.language)
    if number := selection.get("upload"):
        return _one(context, _upload(context, number), selection, say)
    return _list(context, selection, say)


def _upload(context: Context, number: str) -> Upload:
    if not (number.isascii() and number.isdecimal() and len(number) < 10):
        raise PageNotFoundError(number)
    try:
        return context.store.record.upload(int(number))
    except UnknownUploadError as error:
        raise PageNotFoundError(number) from error


def _list(context: Context, selection: Selection, say: Say) -> Component:
    states = [step for step in Step if step == selection.get("state")]
    uploads = [
        upload
        for upload in reversed(context.store.record.uploads(selection.council))
        if not states or upload.state in states
    ]
    shown, pages = page_of(uploads, selection, ON_A_PAGE)
    found = (
        uploads_table(say("Uploads, newest first"), shown, _councils(context, say), selection, say)
        if shown
        else notice(say("There is no such upload yet."))
    )
    return html.Div(
        [
            heading(say("Uploads")),
            html.P(say("Everything that was ever offered for this council, newest first."), className="lead"),
            _states(states, selection, say),
            found,
            *page_links(pages, selection, say),
            html.P(html.A(say("Upload a file"), href=selection.to("data", "upload")), className="onward"),
        ]
    )


def _states(chosen: list[Step], selection: Selection, say: Say) -> Component:
    """Links that narrow the list to one state."""
    choices: list[tuple[str, str]] = [("", say("All")), *((step.value, say(words)) for step, words in STATES.items())]
    here = chosen[0].value if chosen else ""
    links = [
        html.Li(
            html.A(
                words,
                href=selection.to("data", "uploads", state=value),
                **(aria(current="true") if value == here else {}),
            )
        )
        for value, words in choices
    ]
    return html.Nav(html.Ul(links, className="choices"), **aria(label=say("Where they stand")))


def _councils(context: Context, say: Say) -> dict[str, Name]:
    return {one.id: name_of(one, say.language) for one in context.councils()}


def _one(context: Context, upload: Upload, selection: Selection, say: Say) -> Component:
    person = who(request, context.settings)
    served = context.store.record.current()
    changes = upload_changes(upload.report, key_words(context, upload.council, say), say)
    title = say("What it changed") if upload.is_accepted else say("What it would change")
    return html.Div(
        [
            heading(*upload_title(upload, say)),
            html.P(state_tag(upload.state, say), className="standing"),
            *last_step(upload, say),
            *_faults(upload, say),
            *_publishing(upload, served, selection, say),
            section(say("Check report"), None, *check_report(upload.report.issues, say), className="checks"),
            section(title, None, *changes, className="changes"),
            *_decision(context, upload, person, selection, say),
            section(say("History"), None, history_table(upload, say)),
            section(say("File"), None, _file_facts(context, upload, person, selection, say)),
            html.P(
                html.A(say("All uploads"), href=selection.to("data", "uploads", council=upload.council)),
                className="onward",
            ),
        ]
    )


def _faults(upload: Upload, say: Say) -> list[Component]:
    """That a file cannot go on as it is, before all that explains it."""
    count = sum(issue.severity == "error" for issue in upload.report.issues)
    if upload.state is not Step.CHECKED or not count:
        return []
    words = say.many(
        "The file has {count} fault, so it cannot be submitted. Mend it in the file, then upload it again.",
        "The file has {count} faults, so it cannot be submitted. Mend them in the file, then upload it again.",
        count,
    )
    return [notice(words)]


def _publishing(upload: Upload, served: Publication | None, selection: Selection, say: Say) -> list[Component]:
    """Whether the decision shows in what is served yet; never for ever that it soon will."""
    waiting = waits_for_publication(upload, served)
    if waiting is None:
        return []
    if served is not None and served.action == "rollback":
        words = say("An earlier version is served again (a rollback), so this does not show in the figures.")
        return [notice(words)]
    # A link with a target is left to the browser, which loads the page anew.
    again = html.A(say("Look again"), href=selection.href(), target="_self")
    since = say.moment(waiting.recorded_at)
    if is_overdue(waiting, datetime.now(UTC).replace(tzinfo=None)):
        words = say(
            "The decision of {moment} is kept and safe, but publishing it has not finished. Ask whoever runs this "
            "site to run this command:",
            moment=since,
        )
        return [notice(words, " ", html.Code("python -m etl publish", lang="en"), " ", again)]
    words = say("The figures are being published, since {moment}. This takes a minute or two.", moment=since)
    return [notice(words, " ", again)]


def _decision(context: Context, upload: Upload, person: Person, selection: Selection, say: Say) -> list[Component]:
    """What this person may do now."""
    same = context.settings.same_person_may_approve
    steps = [(step, hindrance(upload, step, person, same_person_may=same)) for step in open_steps(upload)]
    if not steps:
        return []
    return [section(say("What can be done now"), None, *step_forms(upload, steps, selection, say))]


def _file_facts(context: Context, upload: Upload, person: Person, selection: Selection, say: Say) -> Component:
    allowed = person.may(Role.EDITOR) or person.may(Role.APPROVER)
    files = [
        html.Li(
            [
                html.A(as_written(file), href=original(selection, upload.upload, file))
                if allowed
                else as_written(file),
                f" ({size_words(upload.sizes[file], say)}) ",
                html.Small(["SHA-256 ", html.Code(sha256)]),
            ]
        )
        for file, sha256 in upload.files.items()
    ]
    return facts(
        [
            (say("Council"), council_name(upload.council, _councils(context, say), say)),
            (say("Kind"), say(KINDS[upload.kind])),
            (say("Originals, kept for ever"), html.Ul(files, className="inline")),
            (say("Checked under the rules"), html.Code(upload.rules[:12])),
        ]
    )
