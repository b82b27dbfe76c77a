"""The dated steps of a board's work."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import Reader
from warehouse.schema import MILESTONES


def milestones(reader: Reader, council: str, board: str) -> pd.DataFrame:
    """The milestones of a board, those due first coming first. Columns: those of `milestones` but the council."""
    table = MILESTONES
    wanted = select(*(column for column in table.c if column.name != "council"))
    return reader.frame(
        wanted.where(table.c.council == council, table.c.board == board).order_by(table.c.due, table.c.position)
    )
