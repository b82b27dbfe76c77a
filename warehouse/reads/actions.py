"""What is being done: on a board, or to move an indicator."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.groups import places
from warehouse.reads.reader import Reader, Row, rows
from warehouse.schema import ACTION_BOARDS, ACTION_INDICATORS, ACTIONS, INDICATORS

MOVED = tuple(INDICATORS.c[name] for name in ("indicator", "title_en", "title_cy", "unit", "decimals"))
"""What is said of an indicator beside the action that should move it."""


def actions(reader: Reader, council: str, *, board: str | None = None, indicator: str | None = None) -> pd.DataFrame:
    """Actions, those due first coming first, undated ones last; narrowed by what is given.

    Columns: those of `actions` but the council; boards, a tuple of ids; indicators, a tuple of rows with the
    columns of `MOVED`. Both in the order of the ids.
    """
    table = ACTIONS
    wanted = select(*(column for column in table.c if column.name != "council")).where(table.c.council == council)
    for links, column, value in (
        (ACTION_BOARDS, ACTION_BOARDS.c.board, board),
        (ACTION_INDICATORS, ACTION_INDICATORS.c.indicator, indicator),
    ):
        if value is not None:
            ids = select(links.c.action).where(links.c.council == council, column == value)
            wanted = wanted.where(table.c.id.in_(ids))
    frame = reader.frame(wanted.order_by(table.c.due.nulls_last(), table.c.position))
    boards, indicators = _boards(reader, council), _indicators(reader, council)
    return frame.assign(
        boards=pd.Series([boards.get(id_, ()) for id_ in frame["id"]], dtype=object),
        indicators=pd.Series([indicators.get(id_, ()) for id_ in frame["id"]], dtype=object),
    )


def movable(reader: Reader, council: str) -> dict[str, Row]:
    """Every indicator that an action may name, by its id: the columns of `MOVED`, and boards, a tuple of ids."""
    found = rows(reader.frame(select(*MOVED).where(INDICATORS.c.council == council)))
    stands = places(reader, council)
    return {row["indicator"]: row | {"boards": stands.get(row["indicator"], {}).get("boards", ())} for row in found}


def _boards(reader: Reader, council: str) -> dict[str, tuple[str, ...]]:
    table = ACTION_BOARDS
    found: dict[str, tuple[str, ...]] = {}
    wanted = select(table.c.action, table.c.board).where(table.c.council == council)
    for row in rows(reader.frame(wanted.order_by(table.c.board))):
        found[row["action"]] = (*found.get(row["action"], ()), row["board"])
    return found


def _indicators(reader: Reader, council: str) -> dict[str, tuple[Row, ...]]:
    links, table = ACTION_INDICATORS, INDICATORS
    wanted = (
        select(links.c.action, *MOVED)
        .join_from(links, table, (links.c.council == table.c.council) & (links.c.indicator == table.c.indicator))
        .where(links.c.council == council)
    )
    found: dict[str, tuple[Row, ...]] = {}
    for row in rows(reader.frame(wanted.order_by(table.c.indicator))):
        action = row.pop("action")
        found[action] = (*found.get(action, ()), row)
    return found
