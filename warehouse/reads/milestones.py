"""The dated steps of a board's work."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import Reader
from warehouse.schema import MILESTONES


def milestones(reader: Reader, council: str, board: str | None = None) -> pd.DataFrame:
    """The milestones of a board, or of all, those due first coming first.

    Columns: those of `milestones` but the council.
    """
    table = MILESTONES
    wanted = select(*(column for column in table.c if column.name != "council")).where(table.c.council == council)
    if board is not None:
        wanted = wanted.where(table.c.board == board)
    return reader.frame(wanted.order_by(table.c.due, table.c.position))
