"""The table of tallies: each group of indicators, in each area and reporting period, over the whole of the indicator.

The engine numbers what is counted and lends the calls as numbers; they are counted in whole arrays, as a join of
every call with every group it counts in would be the largest of the build.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse import schema
from warehouse.rules.amounts import Expression
from warehouse.rules.count_calls import NO_TALLY, add_calls
from warehouse.rules.figures import matches
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.tally import with_shares
from warehouse.rules.vocabulary import Call
from warehouse.stored import SERIES, STORED_CALLS
from warehouse.tables import arrow, arrow_batches, register

AT_ONCE = 1_000_000
"""Calls that are held as numbers at once."""

STANDING = ("council", "reporting_period", "indicator", "period")


@dataclass(frozen=True)
class Numbered:
    """What is counted, each kind numbered from 0.

    Attributes:
        areas: council, area, place: the areas of each council.
        series: series, place (of its area), of_indicator: series of the whole, of indicators that count in some group.
        standings: `STANDING`, standing, of_indicator, number (of the period): what stands of each of those indicators.
        groups: council, scope, id, reporting_period, areas (how many its council has), number: each has a tally for
            every one of its areas.
    """

    areas: sa.FromClause
    series: sa.FromClause
    standings: sa.FromClause
    groups: sa.FromClause


def tallies(connection: Connection) -> sa.Select[Any]:
    """The rows of the table of tallies; call it when the calls and the standings are filled.

    Args:
        connection: an open version, which is not written to.
    """
    numbered = _numbered(connection)
    areas = arrow(connection, sa.select(numbered.groups.c.areas).order_by(numbered.groups.c.number))["areas"].to_numpy()
    first = np.cumsum(areas) - areas
    counts = np.zeros((int(areas.sum()), len(Call)), dtype=np.int64)
    layers = _layers(connection, numbered, first)
    for batch in arrow_batches(connection, _calls(numbered), AT_ONCE):
        add_calls(counts, layers, *(column.to_numpy() for column in batch.columns))
    group = np.repeat(np.arange(areas.size), areas)
    kept = np.flatnonzero(counts.any(axis=1))
    columns = {"number": group[kept], "place": (np.arange(group.size) - first[group])[kept]}
    words = {word.value: counts[kept, place] for place, word in enumerate(Call)}
    counted = register(connection, "counted_calls", pa.table(columns | words))
    return with_shares(_named(numbered, counted).cte("named"))


def _numbered(connection: Connection) -> Numbered:
    series, standings, members, periods = SERIES, schema.STANDINGS, _members(), _periods()
    area = sa.select(series.c.council, series.c.area).distinct().subquery("area")
    place = sa.func.row_number().over(partition_by=area.c.council, order_by=area.c.area) - 1
    areas = _lent(connection, "numbered_areas", sa.select(*area.c, place.label("place")))
    stands = (
        sa.select(*(standings.c[name] for name in STANDING), periods.c.number)
        .join_from(standings, members, matches(standings, members, "council", "indicator"))
        .join(periods, matches(standings, periods, "period"))
        .distinct()
        .subquery("stands")
    )
    standing = sa.func.row_number().over(order_by=[stands.c[name] for name in STANDING]) - 1
    indicator = sa.func.dense_rank().over(order_by=[stands.c.council, stands.c.indicator])
    numbers = (standing.label("standing"), indicator.label("of_indicator"))
    numbered = _lent(connection, "numbered_standings", sa.select(*stands.c, *numbers))
    ranked = sa.select(numbered.c.council, numbered.c.indicator, numbered.c.of_indicator).distinct().subquery("ranked")
    whole = (
        sa.select(series.c.series, areas.c.place, ranked.c.of_indicator)
        .join_from(series, areas, matches(series, areas, "council", "area"))
        .join(ranked, matches(series, ranked, "council", "indicator"))
        .where(series.c.breakdown == "")
    )
    group = (
        sa.select(members.c.council, members.c.scope, members.c.id, numbered.c.reporting_period)
        .join_from(members, numbered, matches(members, numbered, "council", "indicator"))
        .distinct()
        .subquery("of_reports")
    )
    size = sa.select(areas.c.council, sa.func.count().label("areas")).group_by(areas.c.council).subquery("size")
    in_order = [group.c[name] for name in ("scope", "council", "id", "reporting_period")]
    number = sa.func.row_number().over(order_by=in_order) - 1
    groups = sa.select(*group.c, size.c.areas, number.label("number"))
    wanted = groups.join_from(group, size, matches(group, size, "council"))
    return Numbered(
        areas, _lent(connection, "numbered_series", whole), numbered, _lent(connection, "numbered_groups", wanted)
    )


def _periods() -> sa.FromClause:
    """The periods of calls, each with the number that the engine keeps of it."""
    period = STORED_CALLS.c.period
    return sa.select(sa.cast(period, sa.Text).label("period"), _number(period).label("number")).distinct().subquery()


def _number(text: sa.ColumnClause[Any]) -> sa.ColumnElement[int]:
    """The place of a text among those that its column enumerates."""
    return sa.func.enum_code(text, type_=sa.Integer)


def _lent(connection: Connection, name: str, select: sa.Select[Any]) -> sa.FromClause:
    """A few rows worked out once and lent back: nothing is made in the version."""
    return register(connection, name, arrow(connection, select))


def _members() -> sa.FromClause:
    """Which indicator counts in which group: once."""
    groups = schema.INDICATOR_GROUPS
    columns = (groups.c[name] for name in ("council", "indicator", "scope", "id"))
    return sa.select(*columns).distinct().subquery("members")


def _layers(connection: Connection, numbered: Numbered, first: Counts) -> Counts:
    """The first tallies of the groups each standing counts in, as `add_calls` needs them: a row for each scope.

    A scope in which an indicator counts more than once has a row for the first of its groups, and one for each further.
    """
    members, standings, groups = _members(), numbered.standings, numbered.groups
    once_more = sa.func.row_number().over(
        partition_by=[members.c.council, members.c.indicator, members.c.scope], order_by=members.c.id
    )
    ranked = sa.select(*members.c, once_more.label("nth")).subquery("ranked")
    layer = sa.func.dense_rank().over(order_by=[ranked.c.scope, ranked.c.nth]) - 1
    found = arrow(
        connection,
        sa.select(standings.c.standing, layer.label("layer"), groups.c.number)
        .join_from(ranked, standings, matches(ranked, standings, "council", "indicator"))
        .join(groups, sa.and_(matches(ranked, groups, "council", "scope", "id"), _same_report(standings, groups))),
    )
    standing, row, number = (found[name].to_numpy() for name in ("standing", "layer", "number"))
    layers = np.full((row.max(initial=-1) + 1, standing.max(initial=-1) + 1), NO_TALLY, dtype=np.int64)
    layers[row, standing] = first[number]
    return layers


def _same_report(standings: sa.FromClause, groups: sa.FromClause) -> Expression:
    return standings.c.reporting_period == groups.c.reporting_period


def _calls(numbered: Numbered) -> sa.Select[Any]:
    """Every call that stands in a reporting period, once for each: standing, place of its area, code of the call."""
    calls, series, standings = STORED_CALLS, numbered.series, numbered.standings
    numbers = {"standing": standings.c.standing, "place": series.c.place, "code": _number(calls.c.call)}
    stands = sa.and_(matches(series, standings, "of_indicator"), _number(calls.c.period) == standings.c.number)
    columns: list[Expression] = [sa.cast(number, sa.Integer).label(name) for name, number in numbers.items()]
    return sa.select(*columns).join_from(calls, series, matches(calls, series, "series")).join(standings, stands)


def _named(numbered: Numbered, counted: sa.FromClause) -> sa.Select[Any]:
    """The counts, each with the words of the group it belongs to."""
    groups, areas = numbered.groups, numbered.areas
    words = [sa.cast(counted.c[word.value], sa.Integer).label(word.value) for word in Call]
    key = (groups.c.council, areas.c.area, groups.c.scope, groups.c.id, groups.c.reporting_period.label("period"))
    return (
        sa.select(*key, *words)
        .join_from(counted, groups, counted.c.number == groups.c.number)
        .join(areas, sa.and_(matches(groups, areas, "council"), areas.c.place == counted.c.place))
    )
