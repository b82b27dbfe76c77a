"""The published version as it was known at an earlier moment: its own rows, cut at that moment and judged again.

Such a version is a file in a folder beside the published ones. All moments between two changes are one moment, so
only finitely many files can be asked for; few are kept, and none whose version is no longer served.
"""

import threading
from bisect import bisect_right
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from warehouse.duckdb_versions import DuckDBVersions

if TYPE_CHECKING:
    from warehouse.reader import Reader

KEPT_MOMENTS = 16
"""Versions cut at a moment that are kept as files; the one unasked for longest goes first."""

AT = "-at-"
"""Between a version's name and the moment at which it was cut."""

BEGINNING = "beginning"
STAMP = "%Y%m%dT%H%M%S%f"


class Moments:
    """The published version as known at earlier moments; many threads may share it."""

    def __init__(self, versions: DuckDBVersions) -> None:
        self._versions = versions
        self._lock = threading.Lock()
        self._version = ""
        self._changes: list[datetime] = []
        self._open: dict[str, Reader] = {}

    def reader(self, published: "Reader", moment: datetime) -> "Reader":
        """A reader of what was known at `moment` (UTC); made first where nobody asked for it before.

        Where nothing has changed since, that is what is published.
        """
        from warehouse.cut import changes

        with self._lock:
            if self._version != published.version.name:
                self._version, self._open = published.version.name, {}
                self._changes = changes(published)
            earlier = self._changes[: bisect_right(self._changes, moment)]
            if len(earlier) == len(self._changes):
                return published
            changed = max(earlier, default=None)
            name = published.version.name + AT + (changed.strftime(STAMP) if changed else BEGINNING)
            if name not in self._open:
                self._open[name] = self._reader(published, name, changed, moment)
                while len(self._open) > KEPT_MOMENTS:
                    del self._open[next(iter(self._open))]
            return self._open[name]

    def sweep(self, served: str) -> None:
        """Remove what was cut from other versions than the one served."""
        with self._versions.lock():
            self._versions.sweep(self._kept(served))

    def close(self) -> None:
        """Let go of every file."""
        for reader in self._open.values():
            reader.close()

    def _reader(self, published: "Reader", name: str, changed: datetime | None, moment: datetime) -> "Reader":
        from warehouse.reader import reader_of_file

        with self._versions.lock():
            if not self._versions.exists(name):
                self._versions.sweep(self._kept(published.version.name)[-(KEPT_MOMENTS - 1) :])
                self._build(published, name, changed)
            self._versions.use(name)
            engine = self._versions.reader(name)
        return reader_of_file(engine, replace(published.version, name=name, as_known_at=changed or moment))

    def _kept(self, served: str) -> list[str]:
        """What was cut from the version served, the longest unused first."""
        return [name for name in self._versions.by_use() if name.partition(AT)[0] == served]

    def _build(self, published: "Reader", name: str, changed: datetime | None) -> None:
        from warehouse.build import fill
        from warehouse.cut import known_at
        from warehouse.stored import create_tables

        histories = known_at(published, changed)
        with self._versions.build() as (unfinished, connection):
            create_tables(connection)
            fill(connection, histories)
        self._versions.finish(unfinished, name)
