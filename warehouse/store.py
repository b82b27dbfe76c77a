"""Open, build aside, verify, publish, roll back. Readers only ever see a finished, published version.

What reads frames and judges is imported where it is needed: asking whether anything is new must be quick.
"""

import hashlib
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from warehouse.duckdb_versions import DuckDBVersions, content_hash
from warehouse.errors import BuildFailedError, NothingPublishedError, UnknownVersionError
from warehouse.record import Load, Publication, Record
from warehouse.schema import METADATA
from warehouse.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

    from warehouse.reader import Reader

BUILDING = ("build", "calendars", "history", "schema", "tables")
"""Modules of this package, beside the rules, that decide what a version holds."""


class Store:
    """The two stores of an installation: the record, and the warehouse's versions."""

    def __init__(self, settings: Settings) -> None:
        self.record = Record(settings.record_url, settings.originals)
        self._versions = DuckDBVersions(settings.warehouse_url)
        self._lock = threading.Lock()
        self._reader: Reader | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of both stores."""
        if self._reader is not None:
            self._reader.close()
        self.record.close()

    def reader(self) -> "Reader":
        """A reader of what is published now; cheap to ask for at every request.

        Raises:
            NothingPublishedError: no version has been published yet.
        """
        publication = self.record.current()
        if publication is None:
            raise NothingPublishedError
        with self._lock:
            if self._reader is None or self._reader.version.number != publication.number:
                self._reader = self._open(publication)
            return self._reader

    def inputs_hash(self) -> str:
        """SHA-256 over the newest accepted files of every council and the rules; unchanged means nothing to build."""
        digest = hashlib.sha256(rules_digest().encode())
        for load in self.record.loads():
            digest.update(repr((load.load, load.council, sorted(load.files.items()))).encode())
        return digest.hexdigest()

    def is_current(self) -> bool:
        """True where what is published was built from all that is accepted, by today's rules, and is still there."""
        publication = self.record.current()
        if publication is None or publication.inputs_hash != self.inputs_hash():
            return False
        return self._versions.exists(publication.version)

    def publish(self, frames: "Mapping[str, pd.DataFrame]", loads: list[Load]) -> Publication:
        """Build a version aside from these frames, verify it by reopening it, and publish it with one row.

        Args:
            frames: table name -> rows, as `warehouse.build.fill` takes them.
            loads: every acceptance the frames were read from.

        Raises:
            BuildFailedError: it did not read back as it was written.
            OvertakenError: another load was accepted meanwhile.
        """
        from warehouse.build import fill

        inputs_hash = self.inputs_hash()
        with self._versions.build() as (name, connection):
            METADATA.create_all(connection)
            fill(connection, frames)
            written = content_hash(connection)
        try:
            return self._publish_verified(name, written, inputs_hash, max(load.load for load in loads))
        except BaseException:
            self._versions.discard(name)
            raise

    def _publish_verified(self, name: str, written: str, inputs_hash: str, built_from: int) -> Publication:
        """Reopen the version, see that it holds what was written, and publish it with one row.

        The open connection holds the file meanwhile, so that no other process sweeps it before its row stands.
        """
        engine = self._versions.reader(name)
        try:
            with engine.connect() as connection:
                if content_hash(connection) != written:
                    raise BuildFailedError("it did not read back as it was written")
                return self.record.publish(name, written, inputs_hash, built_from)
        finally:
            engine.dispose()

    def roll_back(self, version: str) -> Publication:
        """Serve an earlier version again, named by its number or name; the file is checked first.

        Raises:
            UnknownVersionError: it was never published here.
            MissingVersionFileError: its file is gone.
        """
        known = [p for p in self.record.publications() if version in (p.version, str(p.number))]
        if not known:
            raise UnknownVersionError(version)
        self._versions.reader(known[-1].version).dispose()
        return self.record.publish_again(known[-1])

    def sweep(self) -> list[str]:
        """Remove unfinished builds that an interrupted load left behind; returns their names."""
        return self._versions.sweep({p.version for p in self.record.publications()})

    def _open(self, publication: Publication) -> "Reader":
        from warehouse.reader import Reader, Version

        version = Version(publication.number, publication.version, publication.content_hash, publication.published_at)
        return Reader(self._versions.reader(publication.version), version)


@cache
def rules_digest() -> str:
    """SHA-256 over this package's source: a version built by other rules is not up to date."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for path in [*sorted((here / "rules").glob("*.py")), *(here / f"{name}.py" for name in BUILDING)]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
