"""Requests that change something, and files of the record: plain forms and links, without JavaScript.

Every one asks again who is asking, and whether they may. What was changed is shown by the page it leads to.
"""

import re
import sys
from collections.abc import Mapping
from functools import partial

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.auth import require
from dashboard.components.upload_steps import LONGEST_REASON
from dashboard.context import Context
from dashboard.desk import NEEDED_FOR, in_words
from dashboard.exports.addresses import ORIGINAL, TEMPLATE
from dashboard.i18n import LANGUAGES, mark
from dashboard.intake import BusyError, Intake, IntakeError
from dashboard.kept import Kept
from dashboard.refusals import NOT_DONE, RefusedError
from dashboard.selection import Selection
from warehouse.approval import ROLE_FOR, Role, allow_person
from warehouse.errors import MissingOriginalError, StepRefusedError, UnknownUploadError
from warehouse.uploads import Step, Upload

VIA = "web page"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_TEMPLATES = 32
A_NUMBER = re.compile(r"[0-9]{1,9}")
NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")


def register(server: Flask, context: Context) -> None:
    """Add the addresses of the forms and files."""
    intake = Intake(context.settings)
    templates = Kept(MOST_TEMPLATES)
    languages = f"<any({', '.join(LANGUAGES)}):language>"
    server.add_url_rule(f"/{languages}/data/upload", "receive", partial(receive, context, intake), methods=["POST"])
    server.add_url_rule(f"/{languages}/data/uploads", "step", partial(take_step, context, intake), methods=["POST"])
    server.add_url_rule(TEMPLATE, "template", partial(template, context, intake, templates), methods=["GET"])
    server.add_url_rule(ORIGINAL, "original", partial(original, context), methods=["GET"])


def receive(context: Context, intake: Intake, language: str) -> Answer:
    """Have the file that was sent checked and recorded, then show its check report."""
    person = require(Role.EDITOR, request, context.settings)
    council = request.form.get("council", "")
    if council not in {one.id for one in context.councils()}:
        raise RefusedError(400, NOT_DONE, mark("Choose the council whose figures the file holds."))
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        raise RefusedError(400, NOT_DONE, mark("No file was sent. Choose a file, then send it."))
    try:
        number = intake.offer(sent.read(), sent.filename, council, person.name, sent_from())
    except BusyError:
        raise RefusedError(503, NOT_DONE, mark("Another file is being checked. Try again in a minute.")) from None
    except IntakeError as error:
        server_log(error)
        words = mark(
            "The file could not be checked, and nothing was kept of it. Try again, or ask whoever runs this site."
        )
        raise RefusedError(503, NOT_DONE, words) from None
    return redirect(Selection(language=language, council=council).to("data", "uploads", upload=str(number)), 303)


def take_step(context: Context, intake: Intake, language: str) -> Answer:
    """Submit, accept, reject or withdraw an upload, then show it."""
    step = _step(request.form)
    person = require(ROLE_FOR[step], request, context.settings)
    upload = _upload(context, request.form.get("upload", ""))
    reason = request.form.get("reason", "").strip()
    if len(reason) > LONGEST_REASON:
        words = mark("The reason is too long: {most} characters are kept. Go back and shorten it.")
        raise RefusedError(400, NOT_DONE, words, most=LONGEST_REASON)
    may_be_same = context.settings.same_person_may_approve
    try:
        allow_person(upload, step, person.name, same_person_may=may_be_same)
        context.store.record.step(upload.upload, step, person.name, sent_from(), reason)
    except StepRefusedError as refused:
        raise in_words(refused) from None
    if step in NEEDED_FOR:
        intake.publish()
    asked = Selection(language=language, council=upload.council)
    return redirect(asked.to("data", "uploads", upload=str(upload.upload)), 303)


def sent_from() -> str:
    """Where this request came from, as the record keeps it: `web page, 127.0.0.1`, the address the server saw."""
    return ", ".join(part for part in (VIA, request.remote_addr) if part)


def template(context: Context, intake: Intake, templates: Kept) -> Response:
    """An empty report card for a council; written once for a published version."""
    asked = Selection.parse(f"/{request.args.get('language', '')}/", request.query_string.decode("utf-8", "replace"))
    if asked.council not in {one.id for one in context.councils()}:
        raise _nothing_here()
    key = (context.store.reader().version.name, asked.council, asked.language)
    try:
        content = templates.get(key, lambda: intake.template(asked.council, asked.language))
    except IntakeError as error:
        server_log(error)
        raise RefusedError(
            503, NOT_DONE, mark("The report card could not be written. Try again in a minute.")
        ) from None
    return _file(content, f"report-card_{asked.council}_{asked.language}.xlsx", WORKBOOK)


def original(context: Context) -> Response:
    """A file of an upload, byte for byte, for those who may upload or decide."""
    person = require(Role.READER, request, context.settings)
    if not (person.may(Role.EDITOR) or person.may(Role.APPROVER)):
        require(Role.EDITOR, request, context.settings)
    upload = _upload(context, request.args.get("upload", ""))
    file = request.args.get("file", "")
    if file not in upload.files:
        raise _nothing_here()
    try:
        content = context.store.record.originals.read(upload.files[file])
    except MissingOriginalError as error:
        server_log(error)
        words = mark("The original is missing or changed. Run python -m etl verify, then put it back from a backup.")
        raise RefusedError(500, NOT_DONE, words) from None
    return _file(content, file, "application/octet-stream")


def server_log(error: Exception) -> None:
    """Tell whoever runs the server what its users are only told in part."""
    print(error, file=sys.stderr, flush=True)


def _step(form: Mapping[str, str]) -> Step:
    try:
        step = Step(form.get("step", ""))
    except ValueError:
        raise _nothing_here() from None
    if step is Step.CHECKED:
        raise _nothing_here()
    return step


def _upload(context: Context, number: str) -> Upload:
    if not A_NUMBER.fullmatch(number):
        raise _nothing_here()
    try:
        return context.store.record.upload(int(number))
    except UnknownUploadError:
        raise _nothing_here() from None


def _nothing_here() -> RefusedError:
    return RefusedError(404, mark("Page not found"), mark("There is no such file or upload here."))


def _file(content: bytes, name: str, mimetype: str) -> Response:
    response = Response(content, mimetype=mimetype)
    plain = NOT_IN_A_NAME.sub("-", name.rpartition("/")[2]).strip("-.") or "original"
    response.headers["Content-Disposition"] = f'attachment; filename="{plain}"'
    return response
