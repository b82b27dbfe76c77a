"""What is coming to a meeting's board from next door: what presses most, a few lines, without what is folded away."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.next_door import ELSEWHERE_FROM, acting_items
from dashboard.components.section import section
from dashboard.i18n import Say
from dashboard.next_door import NextDoor
from dashboard.selection import Selection
from warehouse.reads.plans import Plan

MOST = 3
"""What acts from next door takes four lines each: this many fit beside the other blocks on two sides of paper."""


def next_door_block(around: NextDoor | None, plan: Plan, selection: Selection, say: Say) -> Component:
    """The indicators of other boards that are declining, off target or may do harm, and act on this board's."""
    found = [one for one in around.coming if not one.is_folded] if around else []
    if not found:
        words = say("Nothing that acts on this board is declining or off target.")
        quiet = words if around and around.coming else say("No link leads here from another board.")
        return section(say("What is coming from next door"), None, html.P(quiet, className="quiet"), className="block")
    more = len(found) - MOST
    board = selection.to("boards", selection.id)
    rest = [html.P(html.A(say.many("and {count} more", "and {count} more", more), href=board))] if more > 0 else []
    return section(
        say("What is coming from next door"),
        None,
        acting_items(found[:MOST], ELSEWHERE_FROM, plan, selection, say),
        *rest,
        className="block",
    )
