"""Cut what a version was built from at a moment: what was known and written then, as if nothing had come after."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from warehouse.reader import Reader
from warehouse.schema import HISTORIES, WRITINGS

if TYPE_CHECKING:
    import pyarrow as pa


def changes(reader: Reader) -> list[datetime]:
    """Every moment at which anything that is kept here changed, oldest first."""
    moments = [
        sa.select(column.label("moment")).where(column.is_not(None)).distinct()
        for history in HISTORIES.values()
        for column in (history.c.known_from, history.c.known_until)
    ]
    every = sa.union(*moments, sa.select(WRITINGS.c.written_at.label("moment"))).subquery("moments")
    return [moment.to_pydatetime() for moment in reader.frame(sa.select(every.c.moment).order_by("moment"))["moment"]]


def known_at(reader: Reader, moment: datetime | None) -> "Mapping[str, pa.Table]":
    """The histories and writings of a version, cut: what was known by `moment`, as if nothing had come after.

    Args:
        reader: of the version.
        moment: UTC; None is before anything was told, when only what has stood from the beginning was known.
    """
    written = sa.select(WRITINGS).where(WRITINGS.c.written_at <= _moment(moment))
    return {
        **{name: reader.arrow(_cut(history, moment)) for name, history in HISTORIES.items()},
        WRITINGS.name: reader.arrow(written),
    }


def _cut(history: sa.Table, moment: datetime | None) -> sa.Select[Any]:
    from_the_beginning: sa.ColumnElement[bool] = history.c.known_from.is_(None)
    known, until = from_the_beginning, _moment(None)
    if moment is not None:
        at = _moment(moment)
        known = sa.or_(from_the_beginning, history.c.known_from <= at)
        until = sa.case((history.c.known_until <= at, history.c.known_until))
    columns = [until.label(c.name) if c.name == "known_until" else c for c in history.columns]
    return sa.select(*columns).where(known)


def _moment(moment: datetime | None) -> sa.ColumnElement[Any]:
    return sa.cast(sa.null() if moment is None else sa.literal(moment.isoformat(), sa.Text), sa.DateTime)
