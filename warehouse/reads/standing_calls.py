"""The call that stands for every indicator, in every part of the plan and reporting period: what tallies count."""

from typing import Any

from sqlalchemy import Select, and_, select

from warehouse.reads.reader import ALL, own_area
from warehouse.schema import CALLS, INDICATOR_GROUPS, STANDINGS

OF_CALL = ("council", "indicator", "area", "breakdown", "period")
"""Columns that name a call."""


def standing_calls(council: str, area: str | None) -> Select[Any]:
    """Of an area, the council's own unless given: scope, id, period (the reporting period), indicator, call."""
    groups = INDICATOR_GROUPS
    same_indicator = and_(*(groups.c[name] == STANDINGS.c[name] for name in ("council", "indicator")))
    same_call = and_(*(STANDINGS.c[name] == CALLS.c[name] for name in OF_CALL))
    period = STANDINGS.c.reporting_period.label("period")
    return (
        select(groups.c.scope, groups.c.id, period, groups.c.indicator, CALLS.c.call)
        .join_from(groups, STANDINGS, same_indicator)
        .join(CALLS, same_call)
        .where(groups.c.council == council, STANDINGS.c.area == (area or own_area(council)))
        .where(STANDINGS.c.breakdown == ALL)
    )
