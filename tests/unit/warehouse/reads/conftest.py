"""A small warehouse made by hand: two indicators on two boards, four places, two vintages."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Connection, Table, create_engine
from sqlalchemy.pool import StaticPool

from tests.unit.warehouse.reads.small import ROWS
from tests.unit.warehouse.reads.small_work import WORK
from warehouse.reader import Reader, Version
from warehouse.schema import METADATA


def fill(connection: Connection, rows: dict[Table, list[dict[str, Any]]]) -> None:
    """Put rows into their tables; columns a row does not give are empty."""
    for table, given in rows.items():
        whole = [{column.name: row.get(column.name) for column in table.c} for row in given]
        connection.execute(table.insert(), whole)


@contextmanager
def warehouse_of(rows: dict[Table, list[dict[str, Any]]]) -> Iterator[Reader]:
    """A warehouse of these rows, opened once: reads never write."""
    engine = create_engine("duckdb:///:memory:", poolclass=StaticPool)
    with engine.begin() as connection:
        METADATA.create_all(connection)
        fill(connection, rows)
    opened = Reader(engine, Version(1, "small", "0" * 64, datetime(2025, 1, 1), "0" * 64, 1))  # noqa: DTZ001
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    """The small warehouse; its council gives no actions, milestones, budget or commentary."""
    with warehouse_of(ROWS) as opened:
        yield opened


@pytest.fixture(scope="session")
def working_reader() -> Iterator[Reader]:
    """The small warehouse with what is being done in it."""
    with warehouse_of({**ROWS, **WORK}) as opened:
        yield opened
