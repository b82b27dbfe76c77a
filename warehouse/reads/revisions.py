"""How a call stood when its figure was first reported, and what revisions made of it."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import ALL, Reader, own_area, rows
from warehouse.schema import CALL_HISTORY

COLUMNS = ("period", "known_from", "upload", "call", "reason", "value", "comparator", "rag")


@dataclass(frozen=True)
class Revision:
    """A call that is not what it was when it was first reported.

    Attributes:
        first: the call as first reported.
        reported_at: when that was, UTC.
        now: the call as it is known now.
        revised_at: since when it has been so, UTC.
        upload: the upload that made it so; None where it was a withdrawal.
    """

    first: str
    reported_at: datetime
    now: str
    revised_at: datetime
    upload: int | None


def revisions(reader: Reader, council: str, indicator: str) -> pd.DataFrame:
    """Every judgement that each period of the council's own area ever had, oldest period and judgement first.

    Columns: period, known_from (UTC), upload (Int64, missing for a withdrawal), call, reason, value, comparator, rag.
    Empty for an indicator that was never revised.
    """
    table = CALL_HISTORY
    wanted = select(*(table.c[name] for name in COLUMNS)).where(
        table.c.council == council, table.c.indicator == indicator, table.c.breakdown == ALL
    )
    wanted = wanted.where(table.c.area == own_area(council))
    return reader.frame(wanted.order_by(table.c.period, table.c.known_from)).astype({"upload": "Int64"})


def revision(reader: Reader, council: str, indicator: str, period: str) -> Revision | None:
    """What revisions did to the call of one period; None where it is as it was first reported."""
    found = revisions(reader, council, indicator)
    judged = rows(found[found["period"] == period])
    if not judged or judged[0]["call"] == judged[-1]["call"]:
        return None
    turned = next(n for n in range(len(judged), 0, -1) if judged[n - 1]["call"] != judged[-1]["call"])
    first, last = judged[0], judged[turned]
    return Revision(first["call"], first["known_from"], last["call"], last["known_from"], last["upload"])
