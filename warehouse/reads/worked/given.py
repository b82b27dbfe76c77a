"""Rows written in the code, as tables that a rule can read, and the engine that asks the rule about them."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa

from warehouse.reads.reader import Row

Columns = Sequence[sa.ColumnElement[Any]]
"""Columns of a table, each with its name and type."""


def given(name: str, columns: Columns, rows: Sequence[Row]) -> sa.CTE:
    """The rows as a named part of a statement.

    Args:
        name: the name of the part.
        columns: each with its name and type; what a row lacks is NULL.
        rows: values by column; at least one row.
    """
    values = sa.values(*(sa.column(one.name, one.type) for one in columns), name=f"{name}_values", literal_binds=True)
    data = values.data([tuple(row.get(one.name) for one in columns) for row in rows])
    return sa.select(*(sa.cast(data.c[one.name], one.type).label(one.name) for one in columns)).cte(f"given_{name}")


def asked(statement: sa.Select[Any]) -> list[Row]:
    """The rows of a statement that reads nothing but what is given in it."""
    with _engine().connect() as connection:
        return [dict(row) for row in connection.execute(statement).mappings()]


@cache
def _engine() -> sa.Engine:
    """An engine without a warehouse: nothing that was published has a part in an example.

    One thread, since a statement over ten rows is all planning; a database for every connection, since they are empty.
    """
    return sa.create_engine("duckdb:///:memory:", poolclass=sa.NullPool, connect_args={"config": {"threads": 1}})
