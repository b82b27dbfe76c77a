"""Open, build aside, verify, publish, roll back. Readers only ever see a finished, published version.

What reads frames and judges is imported where it is needed: asking whether anything is new must be quick.
"""

import hashlib
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

import sqlalchemy as sa
from filelock import Timeout

from warehouse.as_known import Moments
from warehouse.duckdb_versions import DuckDBVersions, Stamp
from warehouse.errors import (
    BuildFailedError,
    NothingPublishedError,
    UnknownVersionError,
    UnreadableVersionError,
    UnusableStoreError,
)
from warehouse.record import Built, Publication, Record
from warehouse.settings import Settings
from warehouse.uploads import Upload

if TYPE_CHECKING:
    import pandas as pd

    from warehouse.reader import Reader

MOMENTS = "moments"
"""The folder, beside the versions, of what was known at earlier moments."""

BUILDING = (
    "build", "calendars", "call_history", "cut", "errors", "few", "history", "published_writings", "schema", "stored",
    "tables", "tallies", "writing", "written_action",
)  # fmt: skip
"""Modules of this package that decide what a version holds, beside the folders `JUDGING`."""

JUDGING = ("rules", "judging")


class Store:
    """The two stores of an installation: the record, and the warehouse's versions."""

    def __init__(self, settings: Settings) -> None:
        self.record = Record(settings.record_url, settings.originals)
        self._versions = DuckDBVersions(settings.warehouse_url)
        self._moments = Moments(DuckDBVersions(settings.warehouse_url, MOMENTS))
        self._keep = settings.keep_versions
        self._lock = threading.Lock()
        self._reader: Reader | None = None
        self._stamps: dict[str, Stamp | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of both stores."""
        if self._reader is not None:
            self._reader.close()
        self._moments.close()
        self.record.close()

    def reader(self, as_known_at: datetime | None = None) -> "Reader":
        """A reader of what is published now; cheap to ask for at every request.

        With `as_known_at`, a moment in UTC, it reads what was known then instead, judged by the same rules.

        A version whose file is gone or is not what was published is passed over: the one before it is served, and
        its `Version` says so.

        Raises:
            NothingPublishedError: no version has been published yet.
            DamagedVersionError: no version that is kept is whole.
            MissingVersionFileError: the same, and the newest is gone.
        """
        with self._lock:
            publication = self.record.current()
            if publication is None:
                raise NothingPublishedError
            if self._reader is None or not self._is_whole(self._reader, publication):
                self._reader = self._open_newest()
            published = self._reader
        return published if as_known_at is None else self._moments.reader(published, as_known_at)

    def holds_versions(self) -> bool:
        """True where there are files of versions, whatever the record says of them."""
        return bool(self._versions.by_use())

    def inputs_hash(self) -> str:
        """SHA-256 over all that is accepted, all that is written, and the rules; unchanged means nothing to build."""
        return _inputs_hash(self.record.accepted(), self.record.writings.last_event())

    def is_current(self) -> bool:
        """True where what is published was built from all the record has, by today's rules, and is still there."""
        publication = self.record.current()
        if publication is None or publication.inputs_hash != self.inputs_hash():
            return False
        return self.published_fault() is None

    @contextmanager
    def publishing(self) -> Iterator[None]:
        """Hold the lock of the one publisher, waiting for another to finish; what a dead one left behind is swept."""
        with self._versions.lock():
            self._sweep()
            yield

    def sweep(self) -> None:
        """Remove what an interrupted publisher left behind, unless one is at work."""
        try:
            with self._versions.lock().acquire(timeout=0):
                self._sweep()
        except Timeout:
            return

    def publish(self, frames: "Mapping[str, pd.DataFrame]", uploads: list[Upload], built_from: int) -> Publication:
        """Build a version aside from these frames, verify it by reopening it, and publish it with one row.

        Only who is `publishing` may call this.

        Args:
            frames: table name -> rows, as `warehouse.build.fill` takes them.
            uploads: every accepted upload; the frames were read from them.
            built_from: the last audit event that was taken into account; what was written by then is put with them.

        Raises:
            BuildFailedError: it did not read back as it was written.
        """
        try:
            with _told():
                name, content = self._build(frames, built_from)
                file_sha256 = self._versions.finish(name)
            inputs = _inputs_hash(uploads, self.record.writings.last_event(built_from))
            built = Built(name, content, inputs, rules_digest(), file_sha256, built_from)
            return self.record.publish(built)
        finally:
            with suppress(UnusableStoreError):
                self._sweep()

    def rebuilt_hash(self, frames: "Mapping[str, pd.DataFrame]") -> str:
        """The content hash of a version built from these frames, verified and thrown away again.

        Of what people wrote it takes what the published version took, since pages show the rest before it is published.
        Only who is `publishing` may call this.

        Raises:
            BuildFailedError: it did not read back as it was written.
        """
        publication = self.record.current()
        with _told():
            name, content = self._build(frames, publication.built_from if publication else self.record.last_event())
        self._versions.discard(name)
        return content

    def roll_back(self, version: str) -> Publication:
        """Serve an earlier version again, named by its number or name; the file is checked first.

        Raises:
            UnknownVersionError: it was never published here.
            MissingVersionFileError: its file is gone.
            DamagedVersionError: its file is not what was published.
        """
        known = [p for p in self.record.publications() if version in (p.version, str(p.number))]
        if not known:
            raise UnknownVersionError(version)
        earlier = known[-1]
        with self.publishing():
            self._versions.check(earlier.version, earlier.file_sha256)
            built = Built(*(getattr(earlier, name) for name in Built.__dataclass_fields__))
            return self.record.publish(built, "rollback")

    def published_fault(self) -> str | None:
        """What is wrong with the file of the published version; None where it is whole, or nothing is published."""
        publication = self.record.current()
        if publication is None:
            return None
        try:
            self._versions.check(publication.version, publication.file_sha256)
        except UnreadableVersionError as error:
            return str(error)
        return None

    def _build(self, frames: "Mapping[str, pd.DataFrame]", built_from: int) -> tuple[str, str]:
        """Build aside and verify by reopening; returns the unfinished version's name and its content hash."""
        from warehouse.build import fill
        from warehouse.content import content_hash, verify
        from warehouse.published_writings import writings_frame
        from warehouse.schema import WRITINGS
        from warehouse.stored import create_tables

        writings = writings_frame(self.record.writings.all(up_to_event=built_from))
        with self._versions.build() as (name, connection):
            create_tables(connection)
            fill(connection, {**frames, WRITINGS.name: writings})
            written = content_hash(connection)
        engine = self._versions.unfinished(name)
        try:
            with engine.connect() as connection:
                verify(connection, written)
        except BaseException:
            engine.dispose()
            self._versions.discard(name)
            raise
        engine.dispose()
        return name, written

    def _sweep(self) -> None:
        """Keep the newest versions and what is served now; everything else can be built again."""
        self._versions.sweep({p.version for p in self._kept()})
        if (served := self.record.current()) is not None:
            self._moments.sweep(served.version)
        self.record.originals.sweep()

    def _kept(self) -> list[Publication]:
        """The newest publication of each of the last versions, the newest first: those whose files are kept."""
        newest = {p.version: p for p in self.record.publications()}
        return sorted(newest.values(), key=lambda p: -p.number)[: self._keep]

    def _is_whole(self, reader: "Reader", publication: Publication) -> bool:
        """True where this reader is of this publication, or of the last whole one, and no file has changed since."""
        if reader.version.asked != publication.number:
            return False
        return all(self._versions.stamp(name) == stamp for name, stamp in self._stamps.items())

    def _open_newest(self) -> "Reader":
        """Open the newest publication whose file is whole."""
        kept = self._kept()
        wrong: list[UnreadableVersionError] = []
        stamps: dict[str, Stamp | None] = {}
        for candidate in kept:
            stamps[candidate.version] = self._versions.stamp(candidate.version)
            try:
                self._versions.check(candidate.version, candidate.file_sha256)
                reader = self._open(candidate, kept[0].number)
            except UnreadableVersionError as error:
                wrong.append(error)
                continue
            self._stamps = stamps
            return reader
        if self.record.current() != kept[0]:
            return self._open_newest()
        raise wrong[0]

    def _open(self, publication: Publication, asked: int) -> "Reader":
        from warehouse.reader import Version, reader_of_file

        version = Version(
            publication.number,
            publication.version,
            publication.content_hash,
            publication.published_at,
            publication.audit_head,
            asked,
        )
        return reader_of_file(self._versions.reader(publication.version), version)


@contextmanager
def _told() -> Iterator[None]:
    """What the engine or the disk refuses during a build, as one line for a person."""
    try:
        yield
    except OSError as error:
        raise BuildFailedError(error.strerror or str(error)) from error
    except sa.exc.DBAPIError as error:
        raise BuildFailedError(str(error.orig).strip().splitlines()[0].rstrip(".")) from error


def _inputs_hash(uploads: list[Upload], last_writing: int) -> str:
    """Of a record to which rows are only ever added, the event of the newest writing says which were written."""
    digest = hashlib.sha256(rules_digest().encode())
    for upload in uploads:
        told = (upload.upload, upload.council, upload.known_from, upload.withdrawn_at, sorted(upload.files.items()))
        digest.update(repr(told).encode())
    if last_writing:
        digest.update(repr(("writings", last_writing)).encode())
    return digest.hexdigest()


@cache
def rules_digest() -> str:
    """SHA-256 over this package's source: a version built by other rules is not up to date."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    folders = [path for name in JUDGING for path in sorted((here / name).rglob("*.py"))]
    for path in [*folders, *(here / f"{name}.py" for name in BUILDING)]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
