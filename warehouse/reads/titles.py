"""What every indicator of a council is called."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import Reader
from warehouse.schema import INDICATORS


def titles(reader: Reader, council: str) -> pd.DataFrame:
    """Columns: indicator, title_en, title_cy; in the plan folder's order."""
    table = INDICATORS
    wanted = select(table.c.indicator, table.c.title_en, table.c.title_cy).where(table.c.council == council)
    return reader.frame(wanted.order_by(table.c.position))
