"""Fill a new version: the histories as they were read, then everything judged.

The order is the whole story: all that was ever known, what of it is in force, what people wrote and do besides, which
periods are judged, every call, its target, the tallies, how calls changed through time, and what the figures say of
links.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse import schema
from warehouse.calendars import Calendars, calendars
from warehouse.call_history import call_history
from warehouse.few import Columns
from warehouse.history import in_force
from warehouse.judging.judge import called
from warehouse.judging.links import link_evidence
from warehouse.judging.read import councils, figures, first_indicators, periods, some_at_a_time
from warehouse.judging.side_by_side import side_by_side
from warehouse.judging.verdicts import action_verdicts
from warehouse.published_writings import add_written_actions
from warehouse.rules.figures import matches
from warehouse.rules.vocabulary import Scope
from warehouse.stored import Stored, create_stored
from warehouse.tables import Lent, frame, in_order, insert, insert_frame, register, temporary
from warehouse.tallies import tallies


def fill(connection: Connection, histories: Mapping[str, Lent]) -> None:
    """Fill every table of an empty version.

    Args:
        connection: an open transaction on the new version, its tables made.
        histories: table name -> rows with the columns of that table's history (`schema.HISTORIES`), and `writings`
            with its own columns; amounts as exact text or decimals, missing ones as None.
    """
    for name, history in (schema.HISTORIES | {schema.WRITINGS.name: schema.WRITINGS}).items():
        if name in histories and len(histories[name]):
            insert_frame(connection, history, histories[name])
    for table in schema.GIVEN:
        if table is not schema.OBSERVATIONS:
            insert(connection, table, _in_force(table))
    add_written_actions(connection)
    insert(connection, schema.ACTION_BOARDS, _links("boards", "board"))
    insert(connection, schema.ACTION_INDICATORS, _links("indicators", "indicator"))
    judge(connection)


def judge(connection: Connection) -> None:
    """Fill the tables that are worked out, from those that are given."""
    counted = periods(connection)
    laid_out = _calendars(connection, counted)
    insert_frame(connection, schema.STANDINGS, laid_out.standings)
    every = list(councils(connection, laid_out.calendar, laid_out.standings))
    tables = create_stored(connection, sorted(laid_out.calendar["period"].unique()))
    lots = (some for council in every for some in some_at_a_time(council, counted))
    insert(connection, schema.TALLIES, tallies(connection, side_by_side(connection, lots, tables)))
    register(connection, "reporting", laid_out.reporting)
    insert(connection, schema.REPORTING_PERIODS, _reported(temporary(connection, "own_calls", _own_calls(tables))))
    insert(connection, schema.CALL_HISTORY, call_history(connection))
    insert_frame(
        connection, schema.LINK_EVIDENCE, link_evidence(connection, frame(connection, sa.select(schema.LINKS)))
    )
    insert_frame(connection, schema.ACTION_VERDICTS, action_verdicts(connection))


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


def _calendars(connection: Connection, counted: pd.DataFrame) -> Calendars:
    """Which periods are judged, and which of them stand in what is reported."""
    return calendars(
        counted,
        frame(connection, sa.select(*(schema.INDICATORS.c[c] for c in ("council", "indicator", "frequency")))),
        frame(connection, sa.select(schema.PLANS.c.council, schema.PLANS.c.financial_year_starts)),
    )


def rejudged(connection: Connection) -> Iterator[Columns]:
    """The calls of one indicator of each council, judged once more from its figures: a check that every rule runs.

    Yields:
        Columns of the table of calls up to `stretch`, of periods that have a figure.
    """
    for council in councils(connection, first_indicators(connection)):
        for name in council.calendar["indicator"].unique():
            some = council.only([name])
            for one in called(some, figures(connection, some)):
                yield one.of_figures(council.id)


def _own_calls(tables: Stored) -> sa.Select[Any]:
    """What is judged of the councils' own areas, each indicator as a whole: few of all calls."""
    calls, series, councils = tables.calls, tables.series, schema.COUNCILS
    period = sa.cast(calls.c.period, sa.Text).label("period")
    return (
        sa.select(series.c.council, series.c.indicator, period, calls.c.value)
        .join_from(calls, series, matches(calls, series, "series"))
        .join(councils, matches(series, councils, "council", "area"))
        .where(series.c.breakdown == "")
    )


def _reported(calls: sa.FromClause) -> sa.Select[Any]:
    """The reporting periods, with how many indicators were expected in each and how many reported.

    Args:
        calls: those of the councils' own areas.
    """
    reporting = sa.table("reporting", *(sa.column(c) for c in ("council", "period", "months", "starts", "ends")))
    totals, councils, standings = schema.TALLIES, schema.COUNCILS, schema.STANDINGS
    figures = (
        sa.select(standings.c.council, standings.c.reporting_period, sa.func.count(calls.c.value).label("reported"))
        .join_from(standings, calls, matches(standings, calls, *schema.OF_STANDING))
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
