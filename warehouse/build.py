"""Fill a new version: the frames as they were read, then everything judged, set by set.

The order is the whole story: what was given, which periods are judged, every call, its target, and the tallies.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse import schema
from warehouse.calendars import calendars
from warehouse.rules.direction import direction
from warehouse.rules.judge_targets import judge_targets
from warehouse.rules.tally import tally
from warehouse.rules.vocabulary import Scope

GIVEN = (
    schema.COUNCILS,
    schema.PLANS,
    schema.THEMES,
    schema.OBJECTIVES,
    schema.BOARDS,
    schema.COMMITTEES,
    schema.AREAS,
    schema.COMPARATORS,
    schema.COMPARATOR_AREAS,
    schema.INDICATORS,
    schema.INDICATOR_GROUPS,
    schema.OBSERVATIONS,
    schema.TARGETS,
    schema.JUDGEMENTS,
    schema.PUBLISHED_TALLIES,
)
"""Tables that come from the plan folders; the others are worked out here."""

SORTED_BY = ("council", "indicator", "breakdown", "area", "start_month", "period", "vintage", "position", "id")
"""Rows are stored in this order, as far as a table has these columns, so that a page's read touches few blocks."""

SERIES = ("council", "indicator", "area", "breakdown")


def fill(connection: Connection, frames: Mapping[str, pd.DataFrame]) -> None:
    """Fill every table of an empty version.

    Args:
        connection: an open transaction on the new version, its tables made.
        frames: table name -> rows, with the table's columns; amounts as exact text, missing ones as None.
    """
    for table in GIVEN:
        if table.name in frames and len(frames[table.name]):
            _insert_frame(connection, table, frames[table.name])
    requests = _requests(connection)
    judged = _temporary(connection, "judged", direction(requests, schema.OBSERVATIONS, schema.INDICATORS))
    _insert(connection, schema.CALLS, judge_targets(judged, schema.INDICATORS, schema.TARGETS))
    _insert(connection, schema.TALLIES, tallies())
    _insert(connection, schema.REPORTING_PERIODS, _reported())


def _requests(connection: Connection) -> sa.FromClause:
    """Every series at every period of its indicator's calendar; fills `standings` on the way."""
    laid_out = calendars(
        _frame(connection, _periods()),
        _frame(connection, sa.select(*(schema.INDICATORS.c[c] for c in ("council", "indicator", "frequency")))),
        _frame(connection, sa.select(schema.PLANS.c.council, schema.PLANS.c.financial_year_starts)),
    )
    calendar = _register(connection, "calendar", laid_out.calendar)
    standing = _register(connection, "standing", laid_out.standings)
    _register(connection, "reporting", laid_out.reporting)
    series = _temporary(connection, "series", _series())
    _insert(
        connection,
        schema.STANDINGS,
        sa.select(
            standing.c.council,
            standing.c.reporting_period,
            standing.c.indicator,
            series.c.area,
            series.c.breakdown,
            standing.c.period,
        ).join_from(standing, series, _same(standing, series, "council", "indicator")),
    )
    return (
        sa.select(*(series.c[c] for c in SERIES), calendar.c.period, calendar.c.start_month, calendar.c.months)
        .join_from(calendar, series, _same(calendar, series, "council", "indicator"))
        .subquery("requests")
    )


def _periods() -> sa.Select[Any]:
    """Distinct periods of each indicator, and whether the council's own area has a figure for them."""
    seen, councils = schema.OBSERVATIONS, schema.COUNCILS
    own = sa.func.max(sa.case((sa.and_(seen.c.area == councils.c.area, seen.c.value.is_not(None)), 1), else_=0))
    return (
        sa.select(seen.c.council, seen.c.indicator, seen.c.period, (own == 1).label("own"))
        .join_from(seen, councils, _same(seen, councils, "council"))
        .group_by(seen.c.council, seen.c.indicator, seen.c.period)
    )


def _series() -> sa.Select[Any]:
    """Every series with figures, and the council's own for every indicator, figures or not."""
    indicators, councils = schema.INDICATORS, schema.COUNCILS
    expected = sa.select(
        indicators.c.council, indicators.c.indicator, councils.c.area, sa.literal("").label("breakdown")
    ).join_from(indicators, councils, _same(indicators, councils, "council"))
    seen = sa.select(*(schema.OBSERVATIONS.c[c] for c in SERIES)).distinct()
    return sa.select(*expected.union(seen).subquery("either").c)


def rejudged() -> sa.Select[Any]:
    """The calls of one indicator of each council, judged once more from its figures: a check that every rule runs."""
    seen = schema.OBSERVATIONS
    chosen = (
        sa.select(seen.c.council, sa.func.min(seen.c.indicator).label("indicator"))
        .join(schema.INDICATORS, _same(seen, schema.INDICATORS, "council", "indicator"))
        .group_by(seen.c.council)
        .subquery("chosen")
    )
    requests = (
        sa.select(*(seen.c[c] for c in (*SERIES, "period", "start_month", "months")))
        .join(chosen, _same(seen, chosen, "council", "indicator"))
        .distinct()
        .subquery("requests")
    )
    judged = direction(requests, schema.OBSERVATIONS, schema.INDICATORS).subquery("judged")
    return judge_targets(judged, schema.INDICATORS, schema.TARGETS)


def tallies() -> sa.Select[Any]:
    """Every tally: each group of indicators, in each area and reporting period, over the whole of the indicator."""
    groups, standings, calls = schema.INDICATOR_GROUPS, schema.STANDINGS, schema.CALLS
    rows = (
        sa.select(
            groups.c.council,
            standings.c.area,
            groups.c.scope,
            groups.c.id,
            groups.c.indicator,
            standings.c.reporting_period.label("period"),
            calls.c.call,
        )
        .join_from(groups, standings, _same(groups, standings, "council", "indicator"))
        .join(calls, _same(standings, calls, *SERIES, "period"))
        .where(standings.c.breakdown == "")
        .subquery("rows")
    )
    return tally(rows, ["council", "area", "scope", "id", "period"])


def _reported() -> sa.Select[Any]:
    """The reporting periods, with how many indicators were expected in each and how many reported."""
    reporting = sa.table("reporting", *(sa.column(c) for c in ("council", "period", "months", "starts", "ends")))
    totals, councils = schema.TALLIES, schema.COUNCILS
    standings, calls = schema.STANDINGS, schema.CALLS
    figures = (
        sa.select(standings.c.council, standings.c.reporting_period, sa.func.count(calls.c.value).label("reported"))
        .join_from(standings, calls, _same(standings, calls, *SERIES, "period"))
        .join(councils, sa.and_(_same(standings, councils, "council", "area")))
        .where(standings.c.breakdown == "")
        .group_by(standings.c.council, standings.c.reporting_period)
        .subquery("figures")
    )
    expected = (
        sa.select(totals.c.council, totals.c.period, totals.c.total)
        .join_from(totals, councils, _same(totals, councils, "council", "area"))
        .where(totals.c.scope == Scope.PLAN)
        .subquery("expected")
    )
    return (
        sa.select(
            *(reporting.c[c] for c in ("council", "period", "months", "starts", "ends")),
            expected.c.total.label("expected"),
            figures.c.reported,
        )
        .join_from(reporting, expected, _same(reporting, expected, "council", "period"))
        .join(
            figures,
            sa.and_(reporting.c.council == figures.c.council, reporting.c.period == figures.c.reporting_period),
        )
    )


def _same(left: sa.FromClause, right: sa.FromClause, *columns: str) -> sa.ColumnElement[bool]:
    return sa.and_(*(left.c[column] == right.c[column] for column in columns))


def _insert_frame(connection: Connection, table: sa.Table, frame: pd.DataFrame) -> None:
    """Insert a frame's rows with one statement, each column cast to the table's type by the engine."""
    given = _register(connection, f"given_{table.name}", frame)
    order = [given.c[column] for column in SORTED_BY if column in frame.columns]
    _insert(
        connection,
        table,
        sa.select(
            *(sa.cast(given.c[column.name], column.type).label(column.name) for column in table.columns)
        ).order_by(*order),
    )


def _insert(connection: Connection, table: sa.Table, select: sa.Select[Any]) -> None:
    """Insert what a select gives, by name: the order of its columns does not matter."""
    chosen = select.subquery("chosen")
    names = [column.name for column in table.columns]
    connection.execute(sa.insert(table).from_select(names, sa.select(*(chosen.c[name] for name in names))))


def _register(connection: Connection, name: str, frame: pd.DataFrame) -> sa.TableClause:
    """Lend a frame to the engine as a table: bulk loads go this way, never row by row."""
    driver: Any = connection.connection.driver_connection
    driver.register(name, frame)
    return sa.table(name, *(sa.column(str(column)) for column in frame.columns))


def _temporary(connection: Connection, name: str, select: sa.Select[Any]) -> sa.TableClause:
    """Work a select out once, for the statements that follow."""
    connection.execute(sa.CreateTableAs(select, name, temporary=True))
    return sa.table(name, *(sa.column(column.name, column.type) for column in select.selected_columns))


def _frame(connection: Connection, select: sa.Select[Any]) -> pd.DataFrame:
    result = connection.execute(select)
    return pd.DataFrame(result.fetchall(), columns=list(result.keys()))
