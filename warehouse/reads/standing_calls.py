"""The call that stands for every indicator, in every part of the plan and reporting period: what tallies count."""

from typing import Any

from sqlalchemy import Select, select

from warehouse.reads.reader import ALL, own_area
from warehouse.rules.figures import matches
from warehouse.schema import CALLS, INDICATOR_GROUPS, OF_STANDING, STANDINGS


def standing_calls(council: str, area: str | None) -> Select[Any]:
    """Of an area, the council's own unless given: scope, id, period (the reporting period), indicator, call."""
    groups = INDICATOR_GROUPS
    period = STANDINGS.c.reporting_period.label("period")
    return (
        select(groups.c.scope, groups.c.id, period, groups.c.indicator, CALLS.c.call)
        .join_from(groups, STANDINGS, matches(groups, STANDINGS, "council", "indicator"))
        .join(CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .where(groups.c.council == council, CALLS.c.area == (area or own_area(council)), CALLS.c.breakdown == ALL)
    )
