"""Working in an open version: lend frames to the engine, insert what selects give, keep what was worked out."""

from typing import Any

import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.few import Columns, written_out

Lent = Any
"""Rows as the engine can borrow them: a pandas frame or an Arrow table."""

SORTED_BY = (
    "council", "indicator", "breakdown", "area", "start_month", "period", "vintage", "position", "id", "known_from",
)  # fmt: skip
"""Rows are stored in this order, as far as a table has these columns, so that a page's read touches few blocks."""


def insert_frame(connection: Connection, table: sa.Table, frame: Lent) -> None:
    """Insert a frame's rows with one statement, each column cast to the table's type by the engine."""
    given = register(connection, f"given_{table.name}", frame)
    columns = [sa.cast(given.c[column.name], column.type).label(column.name) for column in table.columns]
    insert(connection, table, sa.select(*columns).order_by(*in_order(given)))


def append(connection: Connection, table: sa.Table | sa.TableClause, rows: Columns) -> None:
    """Insert rows as they stand, in an open transaction; columns of the table that they lack are empty."""
    driver: Any = connection.connection.driver_connection
    driver.register("rows", pa.table(written_out(rows)))
    driver.execute(f"INSERT INTO {table.name} BY NAME SELECT * FROM rows")


def in_order(rows: sa.FromClause) -> list[sa.ColumnElement[Any]]:
    """The columns of `rows` by which they are stored."""
    return [rows.c[column] for column in SORTED_BY if column in rows.c]


def insert(connection: Connection, table: sa.Table, select: sa.Select[Any]) -> None:
    """Insert what a select gives, by name: the order of its columns does not matter."""
    chosen = select.subquery("chosen")
    names = [column.name for column in table.columns]
    connection.execute(sa.insert(table).from_select(names, sa.select(*(chosen.c[name] for name in names))))


def register(connection: Connection, name: str, frame: Lent) -> sa.TableClause:
    """Lend a frame to the engine as a table: bulk loads go this way, never row by row."""
    driver: Any = connection.connection.driver_connection
    driver.register(name, frame)
    return sa.table(name, *(sa.column(column) for column in driver.table(name).columns))


def temporary(connection: Connection, name: str, select: sa.Select[Any]) -> sa.TableClause:
    """Work a select out once, for the statements that follow."""
    connection.execute(sa.CreateTableAs(select, name, temporary=True))
    return sa.table(name, *(sa.column(column.name, column.type) for column in select.selected_columns))


def frame(connection: Connection, select: sa.Select[Any]) -> pd.DataFrame:
    """The rows of a select."""
    result = connection.execute(select)
    return pd.DataFrame([tuple(row) for row in result], columns=list(result.keys()))


def arrow(connection: Connection, select: sa.Select[Any]) -> pa.Table:
    """The rows of a select as the engine holds them, for many rows: no Python value is made of each."""
    text = select.compile(connection.engine, compile_kwargs={"literal_binds": True})
    driver: Any = connection.connection.driver_connection
    return driver.sql(str(text)).to_arrow_table()
