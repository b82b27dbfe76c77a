"""Some indicators after others: while one lot is read or written, others are judged."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.judging.columns import Columns
from warehouse.judging.judge import Council, Judged, judged
from warehouse.judging.numbers import enumerated
from warehouse.judging.read import figures
from warehouse.schema import BENCHMARKS
from warehouse.stored import Stored
from warehouse.tables import append

AT_A_TIME = 3
"""Lots that are in memory at a time: one that is read or written, and one for each of two processors."""


def side_by_side(connection: Connection, lots: Iterable[Council], tables: Stored) -> None:
    """Judge every lot of indicators, and append what is found to the tables that are worked out.

    Every statement runs in one thread, since a connection takes one at a time. Arrays are worked out in others, which
    run at once as far as the engine and NumPy let them. The rows of a lot lie together; the lots lie as they end.

    Args:
        connection: an open transaction on the new version.
        lots: councils with some of their indicators each.
        tables: the tables in which calls and comparisons are stored.
    """
    with ThreadPoolExecutor(1) as statements, ThreadPoolExecutor(AT_A_TIME) as judges:

        def judge(some: Council) -> None:
            given = statements.submit(figures, connection, some).result()
            for part in judged(some, given):
                statements.submit(_append, connection, _rows(part, tables)).result()

        for _ in judges.map(judge, lots):
            pass


def _rows(part: Judged, tables: Stored) -> list[tuple[sa.Table, Columns]]:
    """What is appended to which table."""
    return [
        (tables.series, part.series),
        (tables.calls, enumerated(tables.calls, part.calls)),
        *((tables.comparisons, enumerated(tables.comparisons, rows)) for rows in part.comparisons),
        *((BENCHMARKS, rows) for rows in part.benchmarks),
    ]


def _append(connection: Connection, rows: list[tuple[sa.Table, Columns]]) -> None:
    for table, some in rows:
        append(connection, table, some)
