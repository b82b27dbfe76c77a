"""Declines that began in a reporting period and that others have met before, read for the early warning page."""

from collections.abc import Sequence

from dashboard.been_here import BeenHere, been_here
from dashboard.context import Context
from dashboard.lessons import everywhere, plans_of
from dashboard.report import report_before
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row, rows
from warehouse.reads.turning import turns
from warehouse.rules.turning_words import Turn


def met_before(context: Context, listed: Sequence[Row], selection: Selection) -> tuple[list[BeenHere], dict[str, Plan]]:
    """Those of the indicators that a lesson is known of, in their order, and the plans that lessons are from.

    Args:
        context: where it is read from.
        listed: the indicators that need attention, rows of `warehouse.reads.calls.calls`.
        selection: the page.
    """
    lessons = everywhere(context, selection)
    if not lessons:
        return [], {}
    before = report_before(context.plan(selection.council).reporting_periods, selection.period)
    told_now = rows(turns(context.store.reader(), selection.council, {selection.period: before}))
    now = {row["indicator"]: row for row in told_now if row["turn"] is Turn.BEGAN}
    began = [
        (row | {"council": selection.council}, now[row["indicator"]]["decline"])
        for row in listed
        if row["indicator"] in now
    ]
    found = [been_here(row, decline, lessons, selection.period) for row, decline in began]
    return [one for one in found if one is not None], plans_of(context, lessons, selection)
