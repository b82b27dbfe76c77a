"""An open version made by hand: what the council of the small warehouse gave, and what the build makes of it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, Engine, Table, create_engine, select
from sqlalchemy.pool import StaticPool

from tests.unit.warehouse.reads.conftest import fill
from tests.unit.warehouse.reads.small import ROWS
from warehouse.build import judge
from warehouse.reads.reader import Row
from warehouse.schema import GIVEN
from warehouse.stored import create_tables


def told(connection: Connection, table: Table) -> list[Row]:
    """The rows of a table of an open version."""
    return [dict(row) for row in connection.execute(select(table)).mappings()]


def version() -> Engine:
    """A version without a row."""
    engine = create_engine("duckdb:///:memory:", poolclass=StaticPool)
    with engine.begin() as connection:
        create_tables(connection)
    return engine


def give(connection: Connection) -> None:
    """What the council of the small warehouse gave."""
    fill(connection, {table: ROWS[table] for table in GIVEN if table in ROWS})


@pytest.fixture(scope="session")
def empty() -> Iterator[Engine]:
    """A version without a row, made once; what a test writes into it is taken back."""
    engine = version()
    yield engine
    engine.dispose()


@pytest.fixture
def given(empty: Engine) -> Iterator[Connection]:
    """An open version that holds what was given, nothing of it judged."""
    with empty.connect() as connection:
        give(connection)
        yield connection
        connection.rollback()


@contextmanager
def built() -> Iterator[Engine]:
    """A version that holds what was given, judged."""
    engine = version()
    with engine.begin() as connection:
        give(connection)
        judge(connection)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def judged() -> Iterator[Connection]:
    """The same, judged once for all tests, which only read it."""
    with built() as engine, engine.connect() as connection:
        yield connection
