"""List calls written as plain values with the real rules: what needs attention, what cannot be seen, what goes on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from tests.judging import AREA, BREAKDOWN, COUNCIL, Row, run
from warehouse.rules.attention import attention, blind_spots
from warehouse.rules.calls_in_a_row import calls_in_a_row

TEXTS = ("board", "council", "indicator", "area", "breakdown", "id", "call", "noise", "rag", "reason")
FLAGS = ("projected_breach", "lagged")


def _table(name: str, *columns: str) -> sa.TableClause:
    types: dict[str, type[Any]] = dict.fromkeys(TEXTS, sa.Text) | dict.fromkeys(FLAGS, sa.Boolean)
    types["effect"] = sa.Double
    return sa.table(name, *(sa.column(column, types.get(column, sa.Integer)) for column in columns))


LISTED = _table("listed_rows", "board", "id", "call", "noise", "rag", "run", "effect", "projected_breach")
UNSEEN = _table("unseen_rows", "board", "id", "call", "reason", "missing")
SERIES = _table("series_rows", "council", "indicator", "area", "breakdown", "start_month", "months", "call", "lagged")


def list_boards(boards: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """What needs attention on each board, in order."""
    rows = [{"board": board, **row} for board, some in boards.items() for row in some]
    return _by_board(run(attention(LISTED, ["board"]), {LISTED: rows}), boards)


def list_unseen(boards: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """The blind spots of each board, in order."""
    rows = [{"board": board, **row} for board, some in boards.items() for row in some]
    return _by_board(run(blind_spots(UNSEEN, ["board"]), {UNSEEN: rows}), boards)


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
    judged = sorted(run(calls_in_a_row(SERIES), {SERIES: rows[::-1]}), key=lambda row: row["start_month"])
    return {name: [(r["run"], r["missing"]) for r in judged if r["indicator"] == name] for name in series}
