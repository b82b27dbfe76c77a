"""Fill a new version: the histories as they were read, then everything judged, set by set.

The order is the whole story: all that was ever known, what of it is in force, which periods are judged, every call,
its target, the tallies, and how calls changed through time.
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse import schema
from warehouse.benchmarks import benchmarks
from warehouse.calendars import calendars
from warehouse.call_history import call_history
from warehouse.comparisons import comparisons
from warehouse.history import in_force
from warehouse.rules.definitions import with_definitions
from warehouse.rules.direction import direction
from warehouse.rules.figures import SERIES, matches
from warehouse.rules.judge_targets import judge_targets
from warehouse.rules.rag_policy import with_rag_policy
from warehouse.rules.vocabulary import Scope
from warehouse.signals import signals_of_calls
from warehouse.tables import Lent, frame, in_order, insert, insert_frame, register, temporary
from warehouse.tallies import tallies


def fill(connection: Connection, histories: Mapping[str, Lent]) -> None:
    """Fill every table of an empty version.

    Args:
        connection: an open transaction on the new version, its tables made.
        histories: table name -> rows with the columns of that table's history (`schema.HISTORIES`); amounts as exact
            text or decimals, missing ones as None.
    """
    for name, history in schema.HISTORIES.items():
        if name in histories and len(histories[name]):
            insert_frame(connection, history, histories[name])
    for table in schema.GIVEN:
        if table is not schema.OBSERVATIONS:
            insert(connection, table, _in_force(table))
    insert(connection, schema.ACTION_BOARDS, _links("boards", "board"))
    insert(connection, schema.ACTION_INDICATORS, _links("indicators", "indicator"))
    judge(connection)


def judge(connection: Connection) -> None:
    """Fill the tables that are worked out, from those that are given."""
    figures = temporary(connection, "figures", _figures())
    requests = _requests(connection, figures)
    judged = temporary(connection, "judged", direction(requests, figures, schema.INDICATORS))
    insert(connection, schema.CALLS, judge_targets(judged, _ruled(), schema.TARGETS))
    insert(connection, schema.SIGNALS, signals_of_calls(connection, figures))
    insert(connection, schema.COMPARISONS, comparisons(figures))
    insert(connection, schema.BENCHMARKS, benchmarks(figures))
    insert(connection, schema.TALLIES, tallies(connection))
    insert(connection, schema.REPORTING_PERIODS, _reported())
    insert(connection, schema.CALL_HISTORY, call_history(connection))


def _in_force(table: sa.Table) -> sa.Select[Any]:
    """The rows of a table's history that are what we know now."""
    history = schema.HISTORIES[table.name]
    chosen = sa.select(*(history.c[column.name] for column in table.columns)).where(in_force(history))
    return chosen.order_by(*in_order(history))


def _links(column: str, one: str) -> sa.Select[Any]:
    """A row for each action and each id that a column of several holds."""
    actions = schema.ACTIONS
    ids = sa.func.unnest(sa.func.string_split(actions.c[column], ";"))
    return sa.select(actions.c.council, actions.c.id.label("action"), ids.label(one))


def _figures() -> sa.Select[Any]:
    """The figures in force, each under the definition it was counted under."""
    return with_definitions(sa.select(schema.OBSERVATIONS).where(in_force(schema.OBSERVATIONS)).subquery("standing"))


def _requests(connection: Connection, figures: sa.FromClause) -> sa.FromClause:
    """Every series at every period of its indicator's calendar; fills `standings` on the way."""
    laid_out = calendars(
        frame(connection, _periods(figures)),
        frame(connection, sa.select(*(schema.INDICATORS.c[c] for c in ("council", "indicator", "frequency")))),
        frame(connection, sa.select(schema.PLANS.c.council, schema.PLANS.c.financial_year_starts)),
    )
    calendar = register(connection, "calendar", laid_out.calendar)
    standing = register(connection, "standing", laid_out.standings)
    register(connection, "reporting", laid_out.reporting)
    series = temporary(connection, "series", _series(figures))
    insert(
        connection,
        schema.STANDINGS,
        sa.select(
            standing.c.council,
            standing.c.reporting_period,
            standing.c.indicator,
            series.c.area,
            series.c.breakdown,
            standing.c.period,
        ).join_from(standing, series, matches(standing, series, "council", "indicator")),
    )
    return (
        sa.select(*(series.c[c] for c in SERIES), calendar.c.period, calendar.c.start_month, calendar.c.months)
        .join_from(calendar, series, matches(calendar, series, "council", "indicator"))
        .subquery("requests")
    )


def _periods(figures: sa.FromClause) -> sa.Select[Any]:
    """Distinct periods of each indicator, and whether the council's own area has a figure for them."""
    seen, councils = figures, schema.COUNCILS
    own = sa.func.max(sa.case((sa.and_(seen.c.area == councils.c.area, seen.c.value.is_not(None)), 1), else_=0))
    return (
        sa.select(seen.c.council, seen.c.indicator, seen.c.period, (own == 1).label("own"))
        .join_from(seen, councils, matches(seen, councils, "council"))
        .group_by(seen.c.council, seen.c.indicator, seen.c.period)
    )


def _series(figures: sa.FromClause) -> sa.Select[Any]:
    """Every series with figures, and the council's own for every indicator, figures or not."""
    indicators, councils = schema.INDICATORS, schema.COUNCILS
    expected = sa.select(
        indicators.c.council, indicators.c.indicator, councils.c.area, sa.literal("").label("breakdown")
    ).join_from(indicators, councils, matches(indicators, councils, "council"))
    seen = sa.select(*(figures.c[c] for c in SERIES)).distinct()
    return sa.select(*expected.union(seen).subquery("either").c)


def rejudged() -> sa.Select[Any]:
    """The calls of one indicator of each council, judged once more from its figures: a check that every rule runs."""
    seen = _figures().subquery("figures")
    chosen = (
        sa.select(seen.c.council, sa.func.min(seen.c.indicator).label("indicator"))
        .join(schema.INDICATORS, matches(seen, schema.INDICATORS, "council", "indicator"))
        .group_by(seen.c.council)
        .subquery("chosen")
    )
    requests = (
        sa.select(*(seen.c[c] for c in (*SERIES, "period", "start_month", "months")))
        .join(chosen, matches(seen, chosen, "council", "indicator"))
        .distinct()
        .subquery("requests")
    )
    judged = direction(requests, seen, schema.INDICATORS).subquery("judged")
    return judge_targets(judged, _ruled(), schema.TARGETS)


def _ruled() -> sa.FromClause:
    """The indicators with the policy of their plan."""
    return with_rag_policy(schema.INDICATORS, schema.PLANS)


def _reported() -> sa.Select[Any]:
    """The reporting periods, with how many indicators were expected in each and how many reported."""
    reporting = sa.table("reporting", *(sa.column(c) for c in ("council", "period", "months", "starts", "ends")))
    totals, councils = schema.TALLIES, schema.COUNCILS
    standings, calls = schema.STANDINGS, schema.CALLS
    figures = (
        sa.select(standings.c.council, standings.c.reporting_period, sa.func.count(calls.c.value).label("reported"))
        .join_from(standings, calls, matches(standings, calls, *SERIES, "period"))
        .join(councils, sa.and_(matches(standings, councils, "council", "area")))
        .where(standings.c.breakdown == "")
        .group_by(standings.c.council, standings.c.reporting_period)
        .subquery("figures")
    )
    expected = (
        sa.select(totals.c.council, totals.c.period, totals.c.total)
        .join_from(totals, councils, matches(totals, councils, "council", "area"))
        .where(totals.c.scope == Scope.PLAN)
        .subquery("expected")
    )
    return (
        sa.select(
            *(reporting.c[c] for c in ("council", "period", "months", "starts", "ends")),
            expected.c.total.label("expected"),
            figures.c.reported,
        )
        .join_from(reporting, expected, matches(reporting, expected, "council", "period"))
        .join(
            figures,
            sa.and_(reporting.c.council == figures.c.council, reporting.c.period == figures.c.reporting_period),
        )
    )
