"""Ask the rules that are SQL about rows written as plain values: one engine, its tables lent as they are."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pyarrow as pa
import sqlalchemy as sa

Row = dict[str, Any]

_ARROW = {
    "TEXT": pa.string(),
    "INTEGER": pa.int32(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "DATETIME": pa.timestamp("us"),
    "DOUBLE": pa.float64(),
    "NUMERIC(38, 18)": pa.decimal128(38, 18),
    "NUMERIC(20, 1)": pa.decimal128(20, 1),
}


@cache
def engine() -> sa.Engine:
    """One engine for all tests of a process; every query brings its own frames."""
    return sa.create_engine("duckdb:///:memory:", poolclass=sa.pool.SingletonThreadPool)


def run(statement: sa.Select[Any], frames: Mapping[sa.TableClause, Sequence[Row]]) -> list[Row]:
    """Rows of `statement` over these frames, which stand for the tables they are keyed by."""
    with engine().connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        for table, rows in frames.items():
            driver.register(table.name, arrow(table, rows))
        return [dict(row) for row in connection.execute(statement).mappings()]


def arrow(table: sa.TableClause, rows: Sequence[Row]) -> pa.Table:
    """Rows as an Arrow table with the table's own columns and types; what a row lacks is NULL."""
    columns = {
        column.name: pa.array([row.get(column.name) for row in rows], _ARROW[str(column.type)])
        for column in table.columns
    }
    return pa.table(columns)
