"""An action that an editor sends from an indicator's page: kept and shown, or given back with what is wrong."""

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component
from flask import redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.auth import require
from dashboard.components.action_form import TEXT_CY, ActionFilled, action_form
from dashboard.components.action_link import ANCHOR
from dashboard.components.action_versions import version_of_action
from dashboard.context import Context
from dashboard.i18n import Say, mark
from dashboard.posting import NOT_SAID, follows_in, given_back, must_be_known, page_of_form
from dashboard.posts import sent_from
from dashboard.refusals import NOT_DONE, RefusedError
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.errors import WritingRefusedError
from warehouse.reads.indicator import indicator
from warehouse.rules.vocabulary import Scope
from warehouse.writing import Draft, Subject, Writing, Written, newest_of_each
from warehouse.written_action import FIELDS, TEXT_EN, faults_of, tidied

FAULTY = mark("The action is not kept yet. What to mend stands above the form, and everything you wrote is in it.")


def act(context: Context, language: str, id_: str) -> Answer:
    """Keep an action on an indicator, or a new version of one, then show it."""
    person = require(Role.EDITOR, request, context.settings)
    selection = page_of_form(context, language)
    must_be_known(context, selection, id_)
    follows, values = follows_in(request.form), _values(request.form)
    versions = _versions(context, selection, id_, follows)
    subject = (
        versions[-1].draft.subject if versions else Subject(selection.council, Scope.INDICATOR, id_, selection.period)
    )
    draft = tidied(
        Draft(
            Written.ACTION,
            subject,
            values[TEXT_EN],
            values[TEXT_CY],
            {name: value for name, value in values.items() if name in FIELDS},
        )
    )
    polarity = indicator(context.store.reader(), selection.council, id_).polarity
    if faults := faults_of(draft, polarity):
        raise _faulty(ActionFilled(values, follows, faults), polarity, selection)
    try:
        context.store.record.writings.write(draft, person.name, Role.EDITOR, sent_from(), follows)
    except WritingRefusedError as refused:
        filled = ActionFilled(values, follows)
        raise _refused(refused, filled, versions, polarity, selection) from None
    return redirect(f"{selection.href()}#{ANCHOR}", 303)


def _values(form: Mapping[str, str]) -> dict[str, str]:
    return {name: form.get(name, "") for name in (*FIELDS, TEXT_EN, TEXT_CY)}


def _versions(context: Context, selection: Selection, id_: str, follows: tuple[int, int] | None) -> tuple[Writing, ...]:
    """Every version of the action that is changed, oldest first; none where it is a new one.

    Raises:
        RefusedError: the form names an action that is not this indicator's.
    """
    if follows is None:
        return ()
    here = context.store.record.writings.all(selection.council, kind=Written.ACTION, scope=Scope.INDICATOR, id_=id_)
    found = next((some for some in newest_of_each(here) if some[-1].thread == follows[0]), None)
    if found is None:
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    return found


def _faulty(filled: ActionFilled, polarity: str, selection: Selection) -> RefusedError:
    answer = RefusedError(400, NOT_DONE, FAULTY)
    answer.below = lambda say: [action_form(filled, polarity, selection, say)]
    return answer


def _refused(
    refused: WritingRefusedError,
    filled: ActionFilled,
    versions: tuple[Writing, ...],
    polarity: str,
    selection: Selection,
) -> RefusedError:
    """The refusal with everything in a form, and above it what somebody else wrote in between."""
    newest = versions[-1] if refused.why == "newer" and versions else None
    follows = (newest.thread, newest.version) if newest else filled.follows
    again = ActionFilled(filled.values, follows)

    def below(say: Say) -> list[Component]:
        theirs: list[Component] = [html.H2(say("What stands now")), *version_of_action(newest, say)] if newest else []
        return [*theirs, html.H2(say("Your text")), action_form(again, polarity, selection, say)]

    return given_back(refused, below)
