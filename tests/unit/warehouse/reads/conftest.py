"""A small warehouse made by hand: two indicators on two boards, three places, two vintages."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Connection, Select, Table, create_engine
from sqlalchemy.pool import StaticPool

from tests.unit.warehouse.reads.small import ROWS
from warehouse.schema import METADATA


@dataclass(frozen=True)
class MemoryReader:
    """A reader over a connection, in the shape of the store's."""

    connection: Connection
    version: str = "test"

    def frame(self, select: Select[Any], /) -> pd.DataFrame:
        result = self.connection.execute(select)
        return pd.DataFrame([tuple(row) for row in result], columns=pd.Index(result.keys()))


def fill(connection: Connection, rows: dict[Table, list[dict[str, Any]]]) -> None:
    """Put rows into their tables; columns a row does not give are empty."""
    for table, given in rows.items():
        if given:
            whole = [{column.name: row.get(column.name) for column in table.c} for row in given]
            connection.execute(table.insert(), whole)


@pytest.fixture(scope="session")
def reader() -> Iterator[MemoryReader]:
    """The small warehouse, opened once: reads never write."""
    engine = create_engine("duckdb:///:memory:", poolclass=StaticPool)
    with engine.connect() as connection:
        METADATA.create_all(connection)
        fill(connection, ROWS)
        yield MemoryReader(connection)
    engine.dispose()
