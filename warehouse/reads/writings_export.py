"""What people wrote here as it is taken away: every version that the published version was built with."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.exports import stamped
from warehouse.reads.reader import Reader
from warehouse.schema import WRITINGS

OF_THREAD = "thread_version"
"""A writing's place among the versions of its thread; `version` is the publication, as in every export."""

WRITINGS_COLUMNS = (
    "council", "thread", OF_THREAD, "kind", "scope", "id", "period", "text_en", "text_cy", "fields", "written_by",
    "role", "written_at", "event",
)  # fmt: skip


def writings_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
) -> pd.DataFrame:
    """Every version of every writing in the columns of `WRITINGS_COLUMNS`, then `STAMP_COLUMNS`; oldest first.

    Args:
        reader: the version to read.
        council: only this council's.
        area: people write about a council, not an area; it is there so that every export is called alike.
        period: only what is written about this reporting period.
        language: texts stand in both; it is there likewise.
    """
    columns = {column.name: column for column in WRITINGS.columns} | {OF_THREAD: WRITINGS.c.version.label(OF_THREAD)}
    wanted = select(*(columns[name] for name in WRITINGS_COLUMNS))
    for column, value in ((WRITINGS.c.council, council), (WRITINGS.c.period, period)):
        if value is not None:
            wanted = wanted.where(column == value)
    return stamped(reader, reader.frame(wanted.order_by(WRITINGS.c.event)))
