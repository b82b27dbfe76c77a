"""When boards meet, as the plan says it."""

from datetime import date

from sqlalchemy import select

from warehouse.reads.reader import Reader, rows
from warehouse.schema import MEETINGS


def meetings(reader: Reader, council: str, board: str) -> tuple[date, ...]:
    """The days on which a board meets, past and to come, the earliest first; empty where the plan names none."""
    table = MEETINGS
    wanted = select(table.c.held_on).where(table.c.council == council, table.c.board == board)
    return tuple(row["held_on"] for row in rows(reader.frame(wanted.order_by(table.c.held_on))))
