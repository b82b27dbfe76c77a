"""A lesson that is sent from an indicator's page: kept with what the indicator did then, or given back."""

from collections.abc import Mapping
from dataclasses import replace

from dash import html
from dash.development.base_component import Component
from flask import redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.auth import require
from dashboard.components.indicator_commentary import version_words
from dashboard.components.indicator_lessons import lesson_texts
from dashboard.components.lesson import ANCHOR
from dashboard.components.lesson_form import FilledLesson, lesson_form
from dashboard.context import Context
from dashboard.i18n import Say
from dashboard.lessons import SEVERAL, turned
from dashboard.posting import follows_in, given_back, must_be_known, page_of_form
from dashboard.posts import sent_from
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.errors import WritingRefusedError
from warehouse.reads.lessons import learners
from warehouse.rules.vocabulary import Scope
from warehouse.writing import (
    AUTHOR_ROLE,
    BOARDS,
    DECLINE,
    HAPPENED_CY,
    HAPPENED_EN,
    OF_TURN,
    THEMES,
    TURN,
    UNIT,
    Draft,
    Subject,
    Writing,
    Written,
)


def keep(context: Context, language: str, id_: str) -> Answer:
    """Keep a lesson on an indicator from a reporting period, then show it."""
    person = require(Role.EDITOR, request, context.settings)
    selection = page_of_form(context, language)
    must_be_known(context, selection, id_)
    filled = _filled(request.form)
    subject = Subject(selection.council, Scope.INDICATOR, id_, selection.period)
    newest = _newest(context, subject, filled.follows)
    fields = {AUTHOR_ROLE: filled.author_role, HAPPENED_EN: filled.happened_en, HAPPENED_CY: filled.happened_cy}
    fields |= _of_turn(context, subject, newest)
    draft = Draft(Written.LESSON, subject, filled.tried_en, filled.tried_cy, fields)
    try:
        context.store.record.writings.write(draft, person.name, Role.EDITOR, sent_from(), filled.follows)
    except WritingRefusedError as refused:
        is_newer = refused.why == "newer"
        theirs = newest if is_newer else None
        follows = (theirs.thread, theirs.version) if theirs else None
        again = replace(filled, follows=follows) if is_newer else filled
        raise given_back(refused, lambda say: _below(theirs, again, selection, say)) from None
    return redirect(f"{selection.href()}#{ANCHOR}", 303)


def _filled(form: Mapping[str, str]) -> FilledLesson:
    tried, happened = [(form.get(f"{stem}_en", ""), form.get(f"{stem}_cy", "")) for stem in ("text", "happened")]
    return FilledLesson(*tried, *happened, form.get(AUTHOR_ROLE, ""), follows_in(form))


def _newest(context: Context, subject: Subject, follows: tuple[int, int] | None) -> Writing | None:
    """The newest version of the lesson that is changed; None where one is begun, or there is no such lesson."""
    every = context.store.record.writings.all(subject.council, kind=Written.LESSON, scope=subject.scope, id_=subject.id)
    thread = follows[0] if follows else None
    return next((one for one in reversed(every) if one.thread == thread and one.draft.subject == subject), None)


def _of_turn(context: Context, subject: Subject, newest: Writing | None) -> dict[str, str]:
    """What the indicator was and did when the lesson was begun: what is revised later changes no lesson."""
    if newest is not None:
        return {name: newest.draft.fields.get(name, "") for name in OF_TURN}
    reader, here = context.store.reader(), context.plan(subject.council)
    is_then = turned(reader, here, {subject.period}, {subject.id}).get((subject.period, subject.id), {})
    learner = learners(reader, subject.council)[subject.id]
    return {
        DECLINE: is_then.get("decline") or "",
        TURN: is_then.get("turn") or "",
        UNIT: learner["unit"],
        THEMES: SEVERAL.join(learner["themes"]),
        BOARDS: SEVERAL.join(learner["boards"]),
    }


def _below(theirs: Writing | None, again: FilledLesson, selection: Selection, say: Say) -> list[Component]:
    """What somebody else wrote in between, and the text in a form that follows it."""
    return [*_theirs(theirs, say), html.H2(say("Your text")), lesson_form(again, selection, say)]


def _theirs(theirs: Writing | None, say: Say) -> list[Component]:
    if theirs is None:
        return []
    return [
        html.H2(say("What stands now")),
        html.P(version_words(theirs, say), className="note"),
        *lesson_texts(theirs),
    ]
