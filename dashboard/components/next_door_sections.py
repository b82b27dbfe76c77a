"""The two sections of a board about its neighbours: what comes from next door, and what this board acts on."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.next_door import ELSEWHERE_FROM, ELSEWHERE_TO, acting_list
from dashboard.components.section import section
from dashboard.exports.addresses import links_csv
from dashboard.i18n import Say
from dashboard.next_door import Acting, NextDoor
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.rules.links.pressing import Pressing

WHAT_WE_ACT_ON = "what-we-act-on"
"""Where other pages lead to what this board acts on."""


def next_door_sections(around: NextDoor, plan: Plan, selection: Selection, say: Say) -> Component:
    """What acts on the board the page is about, and beside it what it acts on, with a file of both."""
    both = [_coming(around.coming, plan, selection, say), _going(around.going, plan, selection, say)]
    return html.Div(both, className="cols")


def _coming(found: Sequence[Acting], plan: Plan, selection: Selection, say: Say) -> Component:
    title = say("From next door")
    how = html.P(html.A(say("How links are judged"), href=selection.to("about") + "#links"), className="downloads")
    if not found:
        return section(title, None, html.P(say("No link leads here from another board."), className="quiet"), how)
    note = say("Indicators of other boards that people state act on this one: a statement, never proof.")
    return section(title, note, _in_trouble(found, say), *acting_list(found, ELSEWHERE_FROM, plan, selection, say), how)


def _going(found: Sequence[Acting], plan: Plan, selection: Selection, say: Say) -> Component:
    title = say("What we act on")
    file = html.A(say("Download the links of this board (CSV)"), href=links_csv(selection.changed(board=selection.id)))
    download = html.P(file, className="downloads")
    if not found:
        quiet = html.P(say("No link leads from here to another board."), className="quiet")
        return section(title, None, quiet, download, anchor=WHAT_WE_ACT_ON)
    note = say("Indicators of this board that people state act on others: a statement, never proof.")
    listed = acting_list(found, ELSEWHERE_TO, plan, selection, say)
    return section(title, note, _in_trouble(found, say), *listed, download, anchor=WHAT_WE_ACT_ON)


def _in_trouble(found: Sequence[Acting], say: Say) -> Component:
    """How many of what acts are declining or off target."""
    count = sum(one.pressing <= Pressing.OFF_TARGET for one in found)
    return html.P(html.B(say("Declining or off target: {count} of {total}", count=count, total=len(found))))
