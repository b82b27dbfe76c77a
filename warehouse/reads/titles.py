"""What every indicator, action and milestone of a council is called."""

import pandas as pd
from sqlalchemy import select, union_all

from warehouse.reads.reader import Reader
from warehouse.schema import ACTIONS, INDICATORS, MILESTONES


def titles(reader: Reader, council: str) -> pd.DataFrame:
    """Columns: indicator, title_en, title_cy; in the plan folder's order."""
    table = INDICATORS
    wanted = select(table.c.indicator, table.c.title_en, table.c.title_cy).where(table.c.council == council)
    return reader.frame(wanted.order_by(table.c.position))


def titles_of_work(reader: Reader, council: str) -> pd.DataFrame:
    """Columns: id, title_en, title_cy; actions and milestones, in the order of their ids."""
    both = union_all(
        *(
            select(table.c.id, table.c.title_en, table.c.title_cy).where(table.c.council == council)
            for table in (ACTIONS, MILESTONES)
        )
    ).subquery("work")
    return reader.frame(select(both).order_by(both.c.id))
