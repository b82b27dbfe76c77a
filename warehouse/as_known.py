"""The published version as it was known at an earlier moment: its own rows, cut at that moment and judged again.

Such a version is a file beside the one it was cut from. Moments between two changes are the same moment, so only
finitely many files can be asked for; few are kept, and none whose version is no longer served.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from filelock import FileLock
from sqlalchemy.engine import Connection, Engine

from warehouse.duckdb_versions import DuckDBVersions
from warehouse.errors import MissingVersionFileError
from warehouse.schema import HISTORIES, METADATA

if TYPE_CHECKING:
    import pyarrow as pa

KEPT_MOMENTS = 16
"""Versions cut at a moment that are kept as files; the one unasked for longest goes first."""

AT = "-at-"
"""Between a version's name and the moment at which it was cut."""

BEGINNING = "beginning"
STAMP = "%Y%m%dT%H%M%S%f"


class Moments:
    """Versions cut at a moment, beside the published ones."""

    def __init__(self, versions: DuckDBVersions) -> None:
        self._versions = versions

    def cut(self, published: Engine, version: str, moment: datetime) -> str:
        """The name of the version as it was known at `moment`; made first where it is not there.

        Args:
            published: an open version.
            version: its name.
            moment: UTC; what is known from then on is not in it.

        Returns:
            The version's own name where nothing changed since.
        """
        with published.connect() as connection:
            changes = changes_of(connection)
        earlier = [change for change in changes if change <= moment]
        if len(earlier) == len(changes):
            return version
        name = version + AT + (max(earlier).strftime(STAMP) if earlier else BEGINNING)
        with FileLock(self._versions.folder / "moments.lock"):
            if not self._versions.exists(name):
                self._make_room(version)
                self._build(published, name, max(earlier, default=None))
            self._versions.touch(name)
        return name

    def sweep(self, served: str | None) -> None:
        """Remove what was cut from a version that is no longer served."""
        for name in self._versions.names():
            if AT in name and name.partition(AT)[0] != served:
                self._discard(name)

    def _make_room(self, served: str) -> None:
        self.sweep(served)
        kept = [name for name in self._versions.names() if AT in name]
        for name in sorted(kept, key=self._versions.touched_at)[: max(0, len(kept) + 1 - KEPT_MOMENTS)]:
            self._discard(name)

    def _discard(self, name: str) -> None:
        with suppress(PermissionError):  # Windows keeps a file that is being read; the next sweep takes it
            self._versions.discard(name)

    def _build(self, published: Engine, name: str, moment: datetime | None) -> None:
        from warehouse.build import fill

        with published.connect() as connection:
            histories = known_at(connection, moment)
        with self._versions.build() as (unfinished, connection):
            METADATA.create_all(connection)
            fill(connection, histories)
        self._versions.rename(unfinished, name)


def changes_of(connection: Connection) -> list[datetime]:
    """Every moment at which anything that is kept here changed, oldest first."""
    moments = [
        sa.select(column.label("moment")).where(column.is_not(None)).distinct()
        for history in HISTORIES.values()
        for column in (history.c.known_from, history.c.known_until)
    ]
    every = sa.union(*moments).subquery("moments")
    return list(connection.scalars(sa.select(every.c.moment).order_by(every.c.moment)))


def known_at(connection: Connection, moment: datetime | None) -> "Mapping[str, pa.Table]":
    """The histories of a version, cut: what was known by `moment`, as if nothing had come after.

    Args:
        connection: on the version.
        moment: UTC; None is before anything was told, when only what has stood from the beginning was known.
    """
    return {name: _arrow(connection, _cut(history, moment)) for name, history in HISTORIES.items()}


def _cut(history: sa.Table, moment: datetime | None) -> sa.Select[Any]:
    from_the_beginning = history.c.known_from.is_(None)
    if moment is None:
        known, until = from_the_beginning, sa.cast(sa.null(), sa.DateTime)
    else:
        known = sa.or_(from_the_beginning, history.c.known_from <= moment)
        until = sa.case((history.c.known_until <= moment, history.c.known_until))
    columns = [until.label(c.name) if c.name == "known_until" else c for c in history.columns]
    return sa.select(*columns).where(known)


def _arrow(connection: Connection, select: sa.Select[Any]) -> "pa.Table":
    """The rows of a select as they lie, without a Python value made of each."""
    cursor: Any = connection.execute(select).cursor
    return cursor.to_arrow_table()
