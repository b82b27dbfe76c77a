"""Two moments to compare: chosen by the name of an upload, or as days typed in."""

from collections.abc import Sequence
from datetime import datetime

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.narrowing import Option, choice, narrowing_form
from dashboard.components.upload_words import upload_name
from dashboard.i18n import Say
from dashboard.known import canonical, is_day
from dashboard.moments import Moment, before_first
from dashboard.selection import Selection

FROM, TO = "from", "to"
"""Keys of the address; an empty `to` is now."""
NOW = ""


def moment_forms(
    moments: Sequence[Moment], since: datetime, until: datetime | None, selection: Selection, say: Say
) -> list[Component]:
    """A form of two selects; under it, folded, one of two days.

    Args:
        moments: the council's, newest first.
        since: the earlier moment looked at, UTC.
        until: the later one; None for now.
        selection: the page.
        say: the page's language.
    """
    known = [_option(moment, say) for moment in moments]
    first = [(before_first(moments).isoformat(), say("before the first upload"))] if moments else []
    later, earlier = [(NOW, say("now")), *known], [*known, *first]
    chosen = _form(
        [
            _select(FROM, say("From"), earlier, since, say),
            _select(TO, say("To"), later, until, say),
        ],
        selection,
        say,
    )
    typed = _form([_day(FROM, say("From the end of"), since), _day(TO, say("To the end of"), until)], selection, say)
    note = html.P(say("Each upload stands for what was known once it was accepted."), className="note")
    return [chosen, note, html.Details([html.Summary(say("Type days instead")), typed])]


def _form(fields: Sequence[Component], selection: Selection, say: Say) -> Component:
    return narrowing_form(fields, selection, button=say("Compare"), carried=("council",), kind="moments")


def _select(key: str, label: str, options: list[Option], moment: datetime | None, say: Say) -> Component:
    """The options, and before them the moment looked at where it is none of them."""
    value = moment.isoformat() if moment else NOW
    if value not in {known for known, _ in options}:
        options = [(value, moment_words(moment, say)), *options]
    return choice(key, label, options, value)


def _option(moment: Moment, say: Say) -> Option:
    day, name = say.day(moment.at), upload_name(moment.upload)
    words = (
        say("{day}, withdrawal of {name}", day=day, name=name)
        if moment.withdrawn
        else say("{day}, {name}", day=day, name=name)
    )
    return moment.at.isoformat(), words


def moment_words(moment: datetime | None, say: Say) -> str:
    """A moment to the minute, a bare day as its end, or now."""
    if moment is None:
        return say("now")
    if is_day(canonical(moment.isoformat())):
        return say("the end of {day}", day=say.day(moment))
    return say.moment(moment)


def _day(key: str, label: str, moment: datetime | None) -> Component:
    value = moment.date().isoformat() if moment else ""
    return html.Label([html.Span(label), dbc.Input(type="date", name=key, value=value)], className="filter")
