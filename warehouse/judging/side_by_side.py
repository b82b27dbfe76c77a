"""Some indicators after others: while one lot is read or written, others are judged."""

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor

import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.few import Columns
from warehouse.judging.judge import Council, Judged, judged
from warehouse.judging.numbers import enumerated
from warehouse.judging.read import figures
from warehouse.schema import BENCHMARKS
from warehouse.stored import Stored
from warehouse.tables import append

Rows = tuple[sa.Table, Columns]
"""Rows of a table, by columns."""

Done = tuple[list[Rows], list[pa.Table]]
"""What a lot appends to which table, and what it adds to tallies."""

AHEAD = 3
"""Lots that are read before the first of them is written: one is judged meanwhile, and one waits for its turn.

More threads that judge would mostly wait for one another, for memory and for Python itself.
"""


def side_by_side(connection: Connection, lots: Iterable[Council], tables: Stored) -> list[pa.Table]:
    """Judge every lot of indicators, and append what is found to the tables that are worked out.

    Every statement runs in one thread, since a connection takes one at a time, and arrays are worked out in another.
    What is found is written in the order of the lots.

    Args:
        connection: an open transaction on the new version.
        lots: councils with some of their indicators each.
        tables: the tables in which calls and comparisons are stored.

    Returns:
        What the calls add to tallies (`Judged.tallied`), lot after lot.
    """
    counted: list[pa.Table] = []
    with ThreadPoolExecutor(1) as statements, ThreadPoolExecutor(1) as judge:
        begun: deque[Future[Done]] = deque()

        def write() -> None:
            rows, tallied = begun.popleft().result()
            counted.extend(tallied)
            statements.submit(_append, connection, rows).result()

        for some in lots:
            given = statements.submit(figures, connection, some)
            begun.append(judge.submit(_judge, some, given, tables))
            if len(begun) == AHEAD:
                write()
        while begun:
            write()
    return counted


def _judge(some: Council, given: Future[pa.Table], tables: Stored) -> Done:
    rows: list[Rows] = []
    counted: list[pa.Table] = []
    for part in judged(some, given.result()):
        rows += _rows(part, tables)
        counted.append(part.tallied)
    return rows, counted


def _rows(part: Judged, tables: Stored) -> list[Rows]:
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
