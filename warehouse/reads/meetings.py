"""When boards meet, as the plan says it."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from warehouse.reads.reader import Reader, rows
from warehouse.rules.vocabulary import Scope
from warehouse.schema import INDICATOR_GROUPS, MEETINGS

Days = tuple[date, ...]
"""Days of meetings, past and to come, the earliest first."""


def meetings(reader: Reader, council: str, board: str) -> Days:
    """The days on which a board meets; empty where the plan names none."""
    table = MEETINGS
    wanted = select(table.c.held_on).where(table.c.council == council, table.c.board == board)
    return tuple(row["held_on"] for row in rows(reader.frame(wanted.order_by(table.c.held_on))))


def meetings_of_indicators(reader: Reader, council: str | None = None) -> Mapping[tuple[str, str], Days]:
    """The days on which any board meets that an indicator stands on, by council and indicator.

    An indicator is left out where none of its boards has a meeting in the plan.
    """
    table, groups = MEETINGS, INDICATOR_GROUPS
    on_board = (groups.c.council == table.c.council) & (groups.c.id == table.c.board)
    wanted = (
        select(groups.c.council, groups.c.indicator, table.c.held_on)
        .join_from(groups, table, on_board)
        .where(groups.c.scope == Scope.BOARD.value)
        .distinct()
        .order_by(groups.c.council, groups.c.indicator, table.c.held_on)
    )
    if council is not None:
        wanted = wanted.where(groups.c.council == council)
    found: dict[tuple[str, str], Days] = {}
    by_indicator = reader.frame(wanted).groupby(["council", "indicator"], sort=False)["held_on"]
    for key, days in by_indicator:
        found[str(key[0]), str(key[1])] = tuple(day.date() if hasattr(day, "date") else day for day in days)
    return found
