"""What people send to be kept on the page they look at: plain forms, without JavaScript.

Every one asks again who is asking. What cannot be kept is shown back, in a form that can be sent again.
"""

import re
from collections.abc import Mapping
from functools import partial

from dash import html
from dash.development.base_component import Component
from flask import Flask, redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.auth import require
from dashboard.components.indicator_commentary import version_words
from dashboard.components.writing_form import ANCHOR, Filled, writing_form
from dashboard.context import Context
from dashboard.i18n import LANGUAGES, Say, mark, speaker
from dashboard.lens import look
from dashboard.posts import sent_from
from dashboard.refusals import NOT_DONE, RefusedError
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.errors import WritingRefusedError
from warehouse.reads.indicator import UnknownIndicatorError, indicator
from warehouse.rules.vocabulary import Scope
from warehouse.writing import AUTHOR_ROLE, Draft, Subject, Writing, Written

A_NUMBER = re.compile(r"[0-9]{1,9}")

WHY_NOT = {
    "empty": mark("Nothing is written in English. Your text is below: write it, then send it again."),
    "long": mark("A text is too long: {most} characters are kept. Your text is below: shorten it, then send it again."),
    "newer": mark(
        "Somebody else has written since you began. Theirs stands first, and yours below it: put them together, then "
        "send yours again."
    ),
}
"""Why a text is not kept, by `WritingRefusedError.why`."""

STATUS = {"empty": 400, "long": 400, "newer": 409}


def register(server: Flask, context: Context) -> None:
    """Add the addresses of the forms."""
    languages = f"<any({', '.join(LANGUAGES)}):language>"
    rule = f"/{languages}/indicators/<id_>"
    server.add_url_rule(rule, "comment", partial(comment, context), methods=["POST"])


def comment(context: Context, language: str, id_: str) -> Answer:
    """Keep a commentary on an indicator in a reporting period, then show it."""
    person = require(Role.EDITOR, request, context.settings)
    selection = _selection(context, language, id_)
    filled = _filled(request.form)
    subject = Subject(selection.council, Scope.INDICATOR, id_, selection.period)
    fields = {AUTHOR_ROLE: filled.author_role}
    draft = Draft(Written.COMMENTARY, subject, filled.text_en, filled.text_cy, fields)
    writings = context.store.record.writings
    try:
        writings.write(draft, person.name, Role.EDITOR, sent_from(), filled.follows)
    except WritingRefusedError as refused:
        raise _given_back(refused, context, subject, filled, selection) from None
    return redirect(f"{selection.href()}#{ANCHOR}", 303)


def _selection(context: Context, language: str, id_: str) -> Selection:
    """The page the form stood on, which must be what the address says word for word."""
    asked = Selection.parse(request.path, request.query_string.decode("utf-8", "replace"))
    lens = look(context, asked, speaker(language))
    period = request.form.get("period", "")
    is_there = lens is not None and lens.selection.council == asked.council and not asked.as_known_at
    if lens is None or not is_there or not period or lens.selection.period != period:
        words = mark("The form does not say what it is about. Open the indicator's page again and send it from there.")
        raise RefusedError(400, NOT_DONE, words)
    try:
        indicator(context.store.reader(), lens.selection.council, id_)
    except UnknownIndicatorError:
        raise RefusedError(404, mark("Page not found"), mark("There is no such indicator here.")) from None
    return lens.selection


def _filled(form: Mapping[str, str]) -> Filled:
    numbers = [form.get(name, "") for name in ("thread", "version")]
    known = [int(number) for number in numbers if A_NUMBER.fullmatch(number)]
    thread, version = known if len(known) == len(numbers) else (0, 0)
    follows = (thread, version) if thread else None
    return Filled(form.get("text_en", ""), form.get("text_cy", ""), form.get(AUTHOR_ROLE, ""), follows)


def _given_back(
    refused: WritingRefusedError, context: Context, subject: Subject, filled: Filled, selection: Selection
) -> RefusedError:
    """The refusal with the text in a form, and above it what somebody else wrote in between."""
    theirs: Writing | None = None
    if refused.why == "newer":
        every = context.store.record.writings.all(
            subject.council, kind=Written.COMMENTARY, scope=subject.scope, id_=subject.id
        )
        theirs = next((one for one in reversed(every) if one.draft.subject == subject), None)
    follows = (theirs.thread, theirs.version) if theirs else filled.follows if refused.why != "newer" else None
    again = Filled(filled.text_en, filled.text_cy, filled.author_role, follows)

    def below(say: Say) -> list[Component]:
        return [*_theirs(theirs, say), html.H2(say("Your text")), writing_form(again, selection, say)]

    answer = RefusedError(STATUS[refused.why], NOT_DONE, WHY_NOT[refused.why], **refused.words)
    answer.below = below
    return answer


def _theirs(theirs: Writing | None, say: Say) -> list[Component]:
    if theirs is None:
        return []
    texts = [html.P(text, lang=language, className="as-sent") for language, text in _languages(theirs) if text]
    return [html.H2(say("What stands now")), html.P(version_words(theirs, say), className="note"), *texts]


def _languages(theirs: Writing) -> tuple[tuple[str, str], ...]:
    return ("en", theirs.draft.text_en), ("cy", theirs.draft.text_cy)
