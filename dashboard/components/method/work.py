"""When something is overdue, what money is set against, and the publishers' shorthand."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, points
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Column, table
from dashboard.i18n import Say
from warehouse.rules.vocabulary import Marker


def chapter(say: Say) -> Component:
    """When something is overdue, and what money is set against."""
    told = points(
        say(
            "An action or a milestone that is not finished is overdue when it was due before the last day of the "
            "reporting period, or before the day whose knowledge is shown, where that is earlier. How far it is, is "
            "what the council reports."
        ),
        say(
            "What was spent, and what spending is expected to come to, are set against the budget of the same period, "
            "in whole pounds; what was spent so far in a period that still runs is not."
        ),
    )
    return under_heading(Anchor.WORK, [told], say)


def markers(say: Say) -> Component:
    """The publishers' shorthand beside figures."""
    rows = [[marker.value, marker.words(say.language)] for marker in Marker]
    columns = [Column(say("Marker")), Column(say("Meaning"))]
    note = html.P(say("The shorthand StatsWales uses."), className="note")
    listed = table(say("Markers and their meaning"), columns, rows, quiet=True)
    return under_heading(Anchor.MARKERS, [note, listed], say)
