"""List calls written as plain values with the real rules: what needs attention, what cannot be seen, what goes on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa
import sqlalchemy as sa

from tests.judging import AREA, BREAKDOWN, COUNCIL, Row, engine
from warehouse.rules.attention import attention, blind_spots
from warehouse.rules.calls_in_a_row import calls_in_a_row

_TYPES = {
    **dict.fromkeys(("board", "id", "call", "noise", "rag", "reason"), (sa.Text, pa.string())),
    **dict.fromkeys(("council", "indicator", "area", "breakdown"), (sa.Text, pa.string())),
    **dict.fromkeys(("run", "missing", "start_month", "months"), (sa.Integer, pa.int32())),
    **dict.fromkeys(("projected_breach", "lagged"), (sa.Boolean, pa.bool_())),
    "effect": (sa.Double, pa.float64()),
}


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column, _TYPES[column][0]) for column in columns))


LISTED = _table("listed_rows", "board", "id", "call", "noise", "rag", "run", "effect", "projected_breach")
UNSEEN = _table("unseen_rows", "board", "id", "call", "reason", "missing")
SERIES = _table("series_rows", "council", "indicator", "area", "breakdown", "start_month", "months", "call", "lagged")


def _run(statement: sa.Select[Any], table: sa.TableClause, rows: Iterable[Row]) -> list[Row]:
    kept = list(rows)
    columns = {c.name: pa.array([row.get(c.name) for row in kept], _TYPES[c.name][1]) for c in table.columns}
    with engine().connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.register(table.name, pa.table(columns))
        return [dict(row) for row in connection.execute(statement).mappings()]


def list_boards(boards: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """What needs attention on each board, in order."""
    rows = [{"board": board, **row} for board, some in boards.items() for row in some]
    return _by_board(_run(attention(LISTED, ["board"]), LISTED, rows), boards)


def list_unseen(boards: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """The blind spots of each board, in order."""
    rows = [{"board": board, **row} for board, some in boards.items() for row in some]
    return _by_board(_run(blind_spots(UNSEEN, ["board"]), UNSEEN, rows), boards)


def _by_board(rows: Iterable[Row], boards: Iterable[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {board: [] for board in boards}
    for row in rows:
        found[row["board"]].append(row)
    return found


def count_in_a_row(series: Mapping[str, Sequence[str]]) -> dict[str, list[tuple[int, int]]]:
    """The run and the missing periods of each call of each series; `worse lagged` repeats an older figure."""
    rows = [
        {
            "council": COUNCIL,
            "indicator": name,
            "area": AREA,
            "breakdown": BREAKDOWN,
            "start_month": 12 * at,
            "months": 12,
            "call": written.removesuffix(" lagged"),
            "lagged": written.endswith(" lagged"),
        }
        for name, calls in series.items()
        for at, written in enumerate(calls)
    ]
    judged = sorted(_run(calls_in_a_row(SERIES), SERIES, reversed(rows)), key=lambda row: row["start_month"])
    return {name: [(r["run"], r["missing"]) for r in judged if r["indicator"] == name] for name in series}
