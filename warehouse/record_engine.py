"""The database that holds the record: SQLite by default, PostgreSQL where there are several application servers.

Both are opened so that what is committed survives a power cut, and so that one writer at a time adds to the chain.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from warehouse.addresses import read_address
from warehouse.errors import AlteredRecordError, OldRecordError, UnusableStoreError
from warehouse.record_tables import RECORD, triggers

EXPECTED = "sqlite:///PATH or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE"
POSTGRESQL = "postgresql"
WRITING = "golden_thread_writing"
CHAIN_LOCK = 7_206_021
"""The advisory lock that a writer holds in PostgreSQL: any number that every writer agrees on."""

SQLITE_PRAGMAS = ("busy_timeout=30000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")


def open_record(setting: str) -> Engine:
    """An engine on the record, its tables and triggers made on first use.

    Raises:
        UnusableStoreError: it cannot be opened or written.
        OldRecordError: it was made before there was an audit chain.
    """
    url = read_address("RECORD_URL", setting, ("sqlite", POSTGRESQL), EXPECTED)
    if url.get_backend_name() == "sqlite":
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
        engine = sa.create_engine(url)
        _tune_sqlite(engine)
    else:
        engine = sa.create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    try:
        _make_tables(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction in which every statement sees the record as it was at the first: SQLite always reads so.

    Raises:
        UnusableStoreError: the record cannot be opened or read.
        AlteredRecordError: it holds what the record never writes.
    """
    with _told(engine), engine.connect() as connection:
        if engine.dialect.name == POSTGRESQL:
            connection.execution_options(isolation_level="REPEATABLE READ")
        try:
            yield connection
        except (ValueError, LookupError) as error:
            raise AlteredRecordError from error


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that alone may write, committed at the end: what it reads cannot change before it writes.

    Raises:
        UnusableStoreError: the record cannot be opened or written; nothing was.
    """
    with _told(engine), engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        if engine.dialect.name == POSTGRESQL:
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(CHAIN_LOCK)))
        yield connection


@contextmanager
def _told(engine: Engine) -> Iterator[None]:
    """What the database refuses, as one line for a person."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        shown = engine.url.render_as_string(hide_password=True)
        raise UnusableStoreError("RECORD_URL", shown, str(error.orig).strip().splitlines()[0].rstrip(".")) from error


def _make_tables(engine: Engine) -> None:
    with reading(engine) as connection:
        names = set(sa.inspect(connection).get_table_names())
    if "load_files" in names:
        raise OldRecordError
    if names >= set(RECORD.tables):
        return
    with writing(engine) as connection:
        RECORD.create_all(connection)
        for statement in triggers(engine.dialect.name):
            connection.exec_driver_sql(statement)


def _tune_sqlite(engine: Engine) -> None:
    """Durable settings, and transactions begun by us: a writer takes its lock at once, and so never has to give up."""

    @sa.event.listens_for(engine, "connect")
    def _connected(connection: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in SQLITE_PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        is_writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
