"""Rows written in the code, as a table that a rule can read."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from warehouse.reads.reader import Row


def given(name: str, columns: Sequence[sa.ColumnElement[Any]], rows: Sequence[Row]) -> sa.CTE:
    """The rows as a named part of a statement, which may read any open version.

    Args:
        name: the name of the part.
        columns: each with its name and type; what a row lacks is NULL.
        rows: values by column; at least one row.
    """
    values = sa.values(*(sa.column(one.name, one.type) for one in columns), name=f"{name}_values", literal_binds=True)
    data = values.data([tuple(row.get(one.name) for one in columns) for row in rows])
    return sa.select(*(sa.cast(data.c[one.name], one.type).label(one.name) for one in columns)).cte(f"given_{name}")
