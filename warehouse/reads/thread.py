"""The indicators of the golden thread: each with its call, who answers for it, and what it could lack."""

import pandas as pd
from sqlalchemy import func, select

from warehouse.reads.calls import calls
from warehouse.reads.reader import ALL, Reader, own_area
from warehouse.rules.vocabulary import OPEN_ACTIONS
from warehouse.schema import ACTION_INDICATORS, ACTIONS, BENCHMARKS, COMPARISONS

SINGLE = 1
"""Places of a group in which nobody stands but the council itself."""


def threaded(
    reader: Reader, council: str, period: str, *, theme: str | None = None, committee: str | None = None
) -> pd.DataFrame:
    """One row per indicator standing in the reporting period, in the plan's order, narrowed by what is given.

    Columns: those of `warehouse.reads.calls.calls`; compared (bool: in any period a figure of another place stands
    beside one of the council's own); open_actions (int: actions planned or under way that name it).
    """
    found = calls(reader, council, period, theme=theme, committee=committee)
    return found.assign(
        owner_role=found["owner_role"].astype(object).where(found["owner_role"].notna(), None),
        compared=found["indicator"].isin(_compared(reader, council)),
        open_actions=found["indicator"].map(_open_actions(reader, council)).fillna(0).astype("int64"),
    )


def _compared(reader: Reader, council: str) -> set[str]:
    """Indicators of which the council stands among other places, or beside a nation."""
    found: set[str] = set()
    for table, more in ((COMPARISONS, [COMPARISONS.c.of > SINGLE]), (BENCHMARKS, [])):
        own = (table.c.council == council, table.c.area == own_area(council), table.c.breakdown == ALL)
        found |= set(reader.frame(select(table.c.indicator).where(*own, *more).distinct())["indicator"])
    return found


def _open_actions(reader: Reader, council: str) -> pd.Series:
    """How many open actions name each indicator, by its id."""
    named, table = ACTION_INDICATORS, ACTIONS
    wanted = (
        select(named.c.indicator, func.count().label("open_actions"))
        .join_from(named, table, (named.c.council == table.c.council) & (named.c.action == table.c.id))
        .where(named.c.council == council, table.c.state.in_([state.value for state in OPEN_ACTIONS]))
        .group_by(named.c.indicator)
    )
    return reader.frame(wanted).set_index("indicator")["open_actions"]
