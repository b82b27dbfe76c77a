"""What people send to be kept on the page they look at: plain forms, without JavaScript.

Every one asks again who is asking. What cannot be kept is shown back, in a form that can be sent again.
"""

from collections.abc import Callable, Mapping
from functools import partial

from dash import html
from dash.development.base_component import Component
from flask import Flask, redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard import lesson_posts
from dashboard.action_posts import act
from dashboard.auth import require
from dashboard.components.indicator_commentary import version_words
from dashboard.components.writing_form import ANCHOR, Filled, writing_form
from dashboard.context import Context
from dashboard.i18n import LANGUAGES, Say
from dashboard.posting import NOT_SAID, follows_in, given_back, must_be_known, page_of_form
from dashboard.posts import sent_from
from dashboard.refusals import NOT_DONE, RefusedError
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.errors import WritingRefusedError
from warehouse.rules.vocabulary import Scope
from warehouse.writing import AUTHOR_ROLE, Draft, Subject, Writing, Written


def register(server: Flask, context: Context) -> None:
    """Add the addresses of the forms."""
    languages = f"<any({', '.join(LANGUAGES)}):language>"
    rule = f"/{languages}/indicators/<id_>"
    server.add_url_rule(rule, "write", partial(write, context), methods=["POST"])


def write(context: Context, language: str, id_: str) -> Answer:
    """Keep what a form on an indicator's page sent, by the kind that its field `kind` names."""
    kind = request.form.get("kind", "")
    if kind not in WRITERS:
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    return WRITERS[kind](context, language, id_)


def comment(context: Context, language: str, id_: str) -> Answer:
    """Keep a commentary on an indicator in a reporting period, then show it."""
    person = require(Role.EDITOR, request, context.settings)
    selection = page_of_form(context, language)
    must_be_known(context, selection, id_)
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


WRITERS: dict[str, Callable[[Context, str, str], Answer]] = {
    Written.COMMENTARY: comment,
    Written.ACTION: act,
    Written.LESSON: lesson_posts.keep,
}
"""What may be written about an indicator: kind -> what keeps it, given the language and the indicator's id."""


def _filled(form: Mapping[str, str]) -> Filled:
    return Filled(form.get("text_en", ""), form.get("text_cy", ""), form.get(AUTHOR_ROLE, ""), follows_in(form))


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

    return given_back(refused, below)


def _theirs(theirs: Writing | None, say: Say) -> list[Component]:
    if theirs is None:
        return []
    texts = [html.P(text, lang=language, className="as-sent") for language, text in _languages(theirs) if text]
    return [html.H2(say("What stands now")), html.P(version_words(theirs, say), className="note"), *texts]


def _languages(theirs: Writing) -> tuple[tuple[str, str], ...]:
    return ("en", theirs.draft.text_en), ("cy", theirs.draft.text_cy)
