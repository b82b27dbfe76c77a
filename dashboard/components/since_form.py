"""The day a meeting looks back to: said with its reason, and a plain date field to choose another."""

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.narrowing import narrowing_form
from dashboard.components.notice import notice
from dashboard.i18n import Say
from dashboard.selection import Selection
from dashboard.since import KEY, Because, Since


def since_words(since: Since, say: Say) -> str:
    """The day and why it is that one, as the beginning of what is told of it."""
    day = say.day(since.day)
    match since.because:
        case Because.CHOSEN:
            return say("Looking back to {day}, the day chosen.", day=day)
        case Because.MEETING:
            return say("Looking back to the last meeting, on {day}.", day=day)
        case Because.PERIOD_END:
            return say("Looking back to {day}, the end of the reporting period: no earlier meeting is known.", day=day)


def since_form(since: Since, selection: Selection, say: Say) -> list[Component]:
    """A GET form that works without JavaScript; a day that cannot be looked back to is explained first."""
    faults = [notice(say("“{value}” is not an earlier day.", value=selection.get(KEY)))] if since.refused else []
    day = dbc.Input(type="date", name=KEY, value=since.day.isoformat())
    asked = html.Label([html.Span(say("Since the meeting on")), day], className="filter")
    return [*faults, narrowing_form([asked], selection, button=say("Show"), kind="since")]
