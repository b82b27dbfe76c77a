"""Declines that began in a reporting period and that others have met before, read for the early warning page."""

from collections.abc import Sequence

from dashboard.been_here import BeenHere, been_here
from dashboard.context import Context
from dashboard.lessons import everywhere, turned, year_starts
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.turning_words import Turn


def met_before(context: Context, listed: Sequence[Row], selection: Selection) -> tuple[list[BeenHere], dict[str, int]]:
    """Those of the indicators that a lesson is known of, in their order, and when each council's year begins.

    Args:
        context: where it is read from.
        listed: the indicators that need attention, rows of `warehouse.reads.calls.calls`.
        selection: the page.
    """
    lessons = everywhere(context, selection)
    if not lessons:
        return [], {}
    now = turned(context.store.reader(), context.plan(selection.council), selection.period)
    began = [
        (row | {"council": selection.council}, told["decline"])
        for row in listed
        if (told := now.get((selection.period, row["indicator"]))) and told["turn"] is Turn.BEGAN
    ]
    found = [been_here(row, decline, lessons, selection.period) for row, decline in began]
    return [one for one in found if one is not None], year_starts(context, lessons, selection)
