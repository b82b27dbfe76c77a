"""Green, amber and red as people judged and a council published."""

from datetime import date

import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import Reader
from warehouse.rules.periods import parse
from warehouse.schema import JUDGEMENTS


def judgements(
    reader: Reader, council: str, *, scope: str | None = None, id_: str | None = None, period: str | None = None
) -> pd.DataFrame:
    """Published judgements, the period that ended last first, then by scope and id; narrowed by what is given.

    Of two periods with one end the longer stands first: a year says more than its last quarter.

    Columns: scope (board, objective or theme), id, period, rag (green, amber, red), reason_en, reason_cy, judged_at,
    source.
    """
    table = JUDGEMENTS
    columns = [column for column in table.c if column.name != "council"]
    wanted = select(*columns).where(table.c.council == council)
    for column, value in ((table.c.scope, scope), (table.c.id, id_), (table.c.period, period)):
        if value is not None:
            wanted = wanted.where(column == value)
    found = reader.frame(wanted.order_by(table.c.period, table.c.scope, table.c.id))
    newest_first = sorted(range(len(found)), key=lambda row: _age(found["period"][row]), reverse=True)
    return found.loc[newest_first].reset_index(drop=True)


def _age(iso: str) -> tuple[date, int]:
    period = parse(iso)
    return period.end, period.months
