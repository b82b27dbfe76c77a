"""What is judged, as it is read from an open version."""

from collections.abc import Collection, Iterator
from typing import Any

import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse import schema
from warehouse.history import in_force
from warehouse.judging.benchmarks import Comparator
from warehouse.judging.judge import Council
from warehouse.judging.signals import LIMITS
from warehouse.judging.tallied import MEMBER, STANDING
from warehouse.rules.figures import matches
from warehouse.rules.targets_in_force import in_force as targets_in_force
from warehouse.tables import arrow, frame

LARGER = ("nation", "union")
"""Kinds of area that a council is held against."""

AT_ONCE = 500_000
"""Figures that are judged at once: enough for whole arrays to pay, few enough for memory."""

FIGURES = (
    "indicator", "area", "breakdown", "period", "value", "marker", "definition", "months_elapsed", "published_at",
    "known_from", "vintage", *LIMITS,
)  # fmt: skip
"""Columns of the table of observations that the rules look at."""

TEXTS = ("area", "breakdown", "period", "definition")
"""Those of them that are texts of which there are few."""

NOTHING_STANDS = pd.DataFrame(columns=["council", *STANDING])
"""For a check that judges again and counts nothing."""


def ruled() -> sa.Select[Any]:
    """The indicators with the policy of their plan."""
    indicators, plans = schema.INDICATORS, schema.PLANS
    return sa.select(indicators, plans.c.rag_policy).join_from(
        indicators, plans, matches(indicators, plans, "council"), isouter=True
    )


def periods(connection: Connection) -> pd.DataFrame:
    """Council, indicator and period of every figure in force; own, whether it is about the council's own area; count.

    `count` is how many figures there are.
    """
    seen, councils = schema.OBSERVATIONS, schema.COUNCILS
    key = [seen.c[name] for name in ("council", "indicator", "period")]
    every = sa.select(*key, sa.func.count().label("count")).where(in_force(seen)).group_by(*key)
    own = (
        sa.select(*key, sa.true().label("own"))
        .join_from(seen, councils, matches(seen, councils, "council", "area"))
        .where(in_force(seen), seen.c.value.is_not(None))
        .distinct()
    )
    both = frame(connection, every).merge(frame(connection, own), "left", on=["council", "indicator", "period"])
    return both.assign(own=both["own"].eq(True))


def councils(
    connection: Connection, calendar: pd.DataFrame, standings: pd.DataFrame = NOTHING_STANDS
) -> Iterator[Council]:
    """Every council with all its indicators, which are numbered through all councils.

    Args:
        connection: the open version.
        calendar: council, indicator, period, start_month, months: every period at which an indicator is judged.
        standings: council, reporting_period, indicator, period: what counts in the tallies; nothing does unless given.
    """
    groups = schema.INDICATOR_GROUPS
    indicators = frame(connection, ruled().order_by(schema.INDICATORS.c.council, schema.INDICATORS.c.indicator))
    every = {
        "indicators": indicators.assign(number=range(len(indicators))),
        "calendar": calendar,
        "targets": targets_in_force(frame(connection, sa.select(schema.TARGETS))),
        "rebases": frame(connection, sa.select(schema.REBASES)),
        "standings": standings,
        "members": frame(connection, sa.select(*(groups.c[name] for name in ("council", *MEMBER))).distinct()),
    }
    areas = frame(connection, sa.select(schema.AREAS).where(schema.AREAS.c.kind.in_(LARGER)))
    for council in frame(connection, sa.select(schema.COUNCILS)).itertuples():
        id_ = str(council.council)
        yield Council(
            id=id_,
            area=str(council.area),
            **{name: rows[rows["council"] == id_] for name, rows in every.items()},
            comparators=_comparators(connection, id_),
            larger=list(areas.loc[areas["council"] == id_, "area"]),
        )


def _comparators(connection: Connection, council: str) -> list[Comparator]:
    chosen, members = schema.COMPARATORS, schema.COMPARATOR_AREAS
    groups = frame(connection, sa.select(chosen).where(chosen.c.council == council))
    areas = frame(connection, sa.select(members.c.comparator, members.c.area).where(members.c.council == council))
    of_each = areas.groupby("comparator")["area"].apply(list).to_dict()
    return [
        Comparator(str(one.id), int(str(one.position)), of_each.get(one.id, []), str(one.test), bool(one.is_default))
        for one in groups.itertuples()
    ]


def figures(connection: Connection, some: Council) -> pa.Table:
    """The figures in force of a council's indicators, columns `FIGURES`, `TEXTS` kept once each; and of any between."""
    seen, names = schema.OBSERVATIONS, some.indicators["indicator"]
    chosen = sa.and_(in_force(seen), seen.c.council == some.id, seen.c.indicator.between(names.min(), names.max()))
    rows = arrow(connection, sa.select(*(seen.c[name] for name in FIGURES)).where(chosen))
    once = [rows[name].dictionary_encode() if name in TEXTS else rows[name] for name in FIGURES]
    return pa.table(once, names=FIGURES)


def some_at_a_time(council: Council, counted: pd.DataFrame) -> Iterator[Council]:
    """A council's indicators in order, so many at a time that about `AT_ONCE` figures are judged at once.

    Args:
        council: with all its indicators.
        counted: as `periods` gives them.
    """
    many = counted[counted["council"] == council.id].groupby("indicator")["count"].sum()
    so_far = council.indicators["indicator"].map(many).fillna(0).astype("int64").cumsum()
    for _, some in council.indicators.groupby((so_far - 1).clip(lower=0) // AT_ONCE):
        yield council.only(list(some["indicator"]))


def periods_of(connection: Connection, names: Collection[str]) -> pd.DataFrame:
    """Council, indicator, period, start_month and months of every figure of these indicators."""
    seen = schema.OBSERVATIONS
    key = [seen.c[name] for name in ("council", "indicator", "period", "start_month", "months")]
    return frame(connection, sa.select(*key).where(in_force(seen), seen.c.indicator.in_(sorted(names))).distinct())


def first_indicators(connection: Connection) -> pd.DataFrame:
    """Council, indicator, period, start_month and months of the figures of one indicator of each council."""
    seen, rules = schema.OBSERVATIONS, schema.INDICATORS
    first = (
        sa.select(seen.c.council, sa.func.min(seen.c.indicator).label("indicator"))
        .join_from(seen, rules, matches(seen, rules, "council", "indicator"))
        .where(in_force(seen))
        .group_by(seen.c.council)
        .subquery("first")
    )
    key = [seen.c[name] for name in ("council", "indicator", "period", "start_month", "months")]
    chosen = sa.select(*key).join_from(seen, first, matches(seen, first, "council", "indicator"))
    return frame(connection, chosen.where(in_force(seen)).distinct())
