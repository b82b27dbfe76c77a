"""Links as they are taken away: in the columns of a plan folder's `links.csv`, after the council."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.exports import stamped
from warehouse.reads.reader import Reader
from warehouse.schema import LINKS

LINKS_COLUMNS = tuple(column.name for column in LINKS.columns)


def links_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
) -> pd.DataFrame:
    """Links in the columns of `LINKS_COLUMNS`, then `STAMP_COLUMNS`; by what acts, then by what is acted on.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: a link is of no area; it is there so that every export is called alike.
        period: likewise.
        language: likewise: both languages stand in every row.
    """
    wanted = select(LINKS).order_by(*(LINKS.c[name] for name in LINKS_COLUMNS[:4]))
    if council is not None:
        wanted = wanted.where(LINKS.c.council == council)
    return stamped(reader, reader.frame(wanted))
