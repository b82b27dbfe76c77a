"""Some indicators after others: while one lot is read or written, others are judged."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.few import Columns
from warehouse.judging.judge import Council, Judged, judged
from warehouse.judging.numbers import enumerated
from warehouse.judging.read import figures
from warehouse.judging.told import Told, told
from warehouse.schema import BENCHMARKS
from warehouse.stored import Stored
from warehouse.tables import append

Rows = tuple[sa.Table, Columns]
"""Rows of a table, by columns."""

Done = tuple[list[Rows], list[pa.Table]]
"""What a lot appends to which table, and what it adds to tallies."""

AHEAD = 4
"""Lots that are read before the first of them is written: one is judged meanwhile, one is told, one waits for its turn.

More threads that judge would mostly wait for one another, for memory and for Python itself.
"""


def side_by_side(connection: Connection, lots: Iterable[Council], tables: Stored) -> list[pa.Table]:
    """Judge every lot of indicators, and append what is found to the tables that are worked out.

    Every statement runs in one thread, since a connection takes one at a time. Arrays are judged in another, and made
    columns of in a third. What is found is written in the order of the lots.

    Args:
        connection: an open transaction on the new version.
        lots: councils with some of their indicators each.
        tables: the tables in which calls and comparisons are stored.

    Returns:
        What the calls add to tallies (`Told.tallied`), lot after lot.
    """
    counted: list[pa.Table] = []
    with _one_thread(connection), _thread() as statements, _thread() as judge, _thread() as teller:
        begun: deque[Future[Done]] = deque()

        def write() -> None:
            rows, tallied = begun.popleft().result()
            counted.extend(tallied)
            statements.submit(_append, connection, rows).result()

        for some in lots:
            given = statements.submit(figures, connection, some)
            begun.append(teller.submit(_tell, some, judge.submit(_judge, some, given), tables))
            if len(begun) == AHEAD:
                write()
        while begun:
            write()
    return counted


@contextmanager
def _one_thread(connection: Connection) -> Iterator[None]:
    """Let the engine run statements in the thread that asks for them: its helpers would stand in the judge's way."""
    threads = connection.scalar(sa.select(sa.func.current_setting("threads")))
    connection.exec_driver_sql("SET threads = 1")
    yield
    connection.exec_driver_sql(f"SET threads = {threads}")


def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1)


def _judge(some: Council, given: Future[pa.Table]) -> list[Judged]:
    return list(judged(some, given.result()))


def _tell(some: Council, parts: Future[list[Judged]], tables: Stored) -> Done:
    every = [told(some, part) for part in parts.result()]
    return [rows for part in every for rows in _rows(part, tables)], [part.tallied for part in every]


def _rows(part: Told, tables: Stored) -> list[Rows]:
    return [
        (tables.series, part.series),
        (tables.findings, part.findings),
        (tables.calls, enumerated(tables.calls, part.calls)),
        *((tables.comparisons, enumerated(tables.comparisons, rows)) for rows in part.comparisons),
        *((BENCHMARKS, rows) for rows in part.benchmarks),
    ]


def _append(connection: Connection, rows: list[Rows]) -> None:
    for table, some in rows:
        append(connection, table, some)
