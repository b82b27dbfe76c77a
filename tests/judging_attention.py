"""List calls written as plain values with the real rules: what needs attention, what cannot be seen, what goes on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import sqlalchemy as sa

from tests.queries import Row, run
from warehouse.rules.attention import NO_TIER, attention, blind_spots, tier
from warehouse.rules.calls_in_a_row import calls_in_a_row
from warehouse.rules.codes import codes_of
from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.noise.words import Noise
from warehouse.rules.vocabulary import Call, Rag

TEXTS = ("board", "id", "call", "rag", "reason")


def _table(name: str, *columns: str) -> sa.TableClause:
    types: dict[str, type[Any]] = dict.fromkeys(TEXTS, sa.Text) | {"effect": sa.Double}
    return sa.table(name, *(sa.column(column, types.get(column, sa.Integer)) for column in columns))


LISTED = _table("listed_rows", "board", "id", "rag", "run", "effect", "tier")
UNSEEN = _table("unseen_rows", "board", "id", "call", "reason", "missing")


def tiers(rows: Sequence[Row]) -> list[int | None]:
    """The tier of each row, None where it has none."""
    noise = codes_of([row["noise"] for row in rows], Noise)
    found = tier(
        codes_of([row["call"] for row in rows], Call),
        np.where(noise < 0, NOT_RUN, noise),
        codes_of([row["rag"] for row in rows], Rag),
        np.array([row["run"] for row in rows], dtype=np.int64),
        np.array([bool(row["projected_breach"]) for row in rows], dtype=np.bool_),
    )
    return [None if one == NO_TIER else one for one in found.tolist()]


def with_tiers(rows: Sequence[Row]) -> list[Row]:
    """The rows, each with its tier."""
    return [row | {"tier": one} for row, one in zip(rows, tiers(rows), strict=True)]


def list_boards(boards: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """What needs attention on each board, in order."""
    rows = [{"board": board, **row} for board, some in boards.items() for row in some]
    return _by_board(run(attention(LISTED, ["board"]), {LISTED: with_tiers(rows)}), boards)


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
    written = [(name, at, call) for name, calls in series.items() for at, call in enumerate(calls)]
    run_, missing = calls_in_a_row(
        np.array([at == 0 for _, at, _ in written], dtype=np.bool_),
        codes_of([call.removesuffix(" lagged") for _, _, call in written], Call),
        np.array([call.endswith(" lagged") for _, _, call in written], dtype=np.bool_),
    )
    found: dict[str, list[tuple[int, int]]] = {name: [] for name in series}
    for (name, _, _), *counts in zip(written, run_.tolist(), missing.tolist(), strict=True):
        found[name].append((counts[0], counts[1]))
    return found
