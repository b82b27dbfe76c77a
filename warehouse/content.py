"""What a version holds: one hash over all of it, and the check that a reopened version is what was written."""

import hashlib
from typing import Any

import pyarrow as pa
from sqlalchemy import Select, cast, func, select
from sqlalchemy.engine import Connection

from warehouse.build import rejudged
from warehouse.errors import BuildFailedError
from warehouse.history import CLOCK
from warehouse.reads.reader import own_area
from warehouse.reads.standing_calls import standing_calls
from warehouse.rules.tally import tally
from warehouse.schema import CALLS, COUNCILS, METADATA, TALLIES
from warehouse.tables import register


def content_hash(connection: Connection) -> str:
    """SHA-256 over every row of every table, in whatever order the rows lie; the same content gives the same hash.

    The columns that say when we learned of a row, not what it is, are left out.
    """
    digest = hashlib.sha256()
    for table in METADATA.sorted_tables:
        columns = [c.name for c in table.columns if c.name not in CLOCK]
        texts = ", ".join(f'coalesce(CAST("{column}" AS VARCHAR), chr(0))' for column in columns)
        row = f"md5_number(concat_ws(chr(31), {texts}))"
        statement = f"SELECT count(*), bit_xor({row}), sum({row} % 1000000007) FROM {table.name}"
        digest.update(repr((table.name, columns, *connection.exec_driver_sql(statement).one())).encode())
    return digest.hexdigest()


def verify(connection: Connection, written: str) -> None:
    """See that a reopened version holds what was written, and that every rule runs on it and says the same again.

    The tallies of the councils' own areas are counted from the stored calls, as a page counts what it narrows.

    Raises:
        BuildFailedError: it does not.
    """
    if content_hash(connection) != written:
        raise BuildFailedError("it did not read back as it was written")
    for calls in rejudged(connection):
        again = register(connection, "again", pa.table(calls))
        made = select(*(cast(column, CALLS.c[column.name].type).label(column.name) for column in again.columns))
        _compare(connection, "calls", made, select(*(CALLS.c[column.name] for column in again.columns)))
    for council in connection.scalars(select(COUNCILS.c.council)).all():
        counted = tally(standing_calls(council, None).subquery("rows"), ("scope", "id", "period"))
        stored = select(*(TALLIES.c[column.name] for column in counted.selected_columns))
        of_own_area = stored.where(TALLIES.c.council == council, TALLIES.c.area == own_area(council))
        _compare(connection, "tallies", counted, of_own_area)


def _compare(connection: Connection, what: str, made: Select[Any], stored: Select[Any]) -> None:
    differing = select(func.count()).select_from(made.except_all(stored).subquery("differing"))
    # Read to its end: the engine refuses other work on a connection that has an unfinished result.
    if connection.execute(differing).scalar_one():
        raise BuildFailedError(f"its {what}, judged again, are not what was written")
