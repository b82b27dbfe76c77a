"""Green, amber and red as people judged and a council published."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import Reader
from warehouse.schema import JUDGEMENTS


def judgements(
    reader: Reader, council: str, *, scope: str | None = None, id_: str | None = None, period: str | None = None
) -> pd.DataFrame:
    """Published judgements, newest period first, then by scope and id; narrowed by what is given.

    Columns: scope (board, objective or theme), id, period, rag (green, amber, red), reason_en, reason_cy, judged_at,
    source.
    """
    table = JUDGEMENTS
    columns = [column for column in table.c if column.name != "council"]
    wanted = select(*columns).where(table.c.council == council)
    for column, value in ((table.c.scope, scope), (table.c.id, id_), (table.c.period, period)):
        if value is not None:
            wanted = wanted.where(column == value)
    return reader.frame(wanted.order_by(table.c.period.desc(), table.c.scope, table.c.id))
