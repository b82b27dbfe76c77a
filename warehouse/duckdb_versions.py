"""The DuckDB adapter: a folder of immutable files, one for each version.

A version is never written in place: a DuckDB writer blocks readers in other processes, and reopening the same path
in one process can return old data. So a version is built under a name that no reader looks for, checkpointed and
closed, verified by reopening it, flushed to the disk and given its own name; it exists for readers only once the
record names it. Whatever lies here that the record does not name is an unfinished build.
"""

import hashlib
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from filelock import FileLock
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import QueuePool

from warehouse.addresses import read_address
from warehouse.errors import BuildFailedError, DamagedVersionError, MissingVersionFileError
from warehouse.originals import sync_folder

SUFFIX = ".duckdb"
BUILDING = ".building"
WAL = ".wal"
LOCK = "publish.lock"

READER_CONFIG = {
    "access_mode": "READ_ONLY",
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}

TEMPORARY = ".tmp"
"""The engine's folder beside a build that outgrows its memory."""

Stamp = tuple[int, int, int, int]
"""What tells that a file is untouched without reading it: its inode, size and times of change."""


class DuckDBVersions:
    """Builds, opens and sweeps the version files in one folder."""

    def __init__(self, url: str, within: str = "") -> None:
        folder = Path(str(read_address("WAREHOUSE_URL", url, ("duckdb",), "duckdb:///FOLDER").database))
        self._folder = folder / within

    def lock(self) -> FileLock:
        """The lock that one publisher at a time holds; a process that dies lets go of it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        return FileLock(self._folder / LOCK)

    @contextmanager
    def build(self) -> Iterator[tuple[str, Connection]]:
        """A new version's name and an open transaction to fill it; closed and complete on leaving.

        Raises:
            BuildFailedError: what was written did not all reach the file.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        name = uuid4().hex
        path = self._folder / (name + BUILDING)
        engine = sa.create_engine(f"duckdb:///{path}")
        connection = engine.connect()
        try:
            transaction = connection.begin()
            yield name, connection
            transaction.commit()
            connection.exec_driver_sql("CHECKPOINT")
            connection.close()
        except BaseException:
            # Nothing is rolled back: an engine that could not write is beyond that, and the file goes anyway.
            connection.invalidate()
            connection.close()
            engine.dispose()
            self.discard(name)
            raise
        engine.dispose()
        if _wal(path).exists():
            self.discard(name)
            raise BuildFailedError("its write-ahead log was not written into the file")

    def unfinished(self, name: str) -> Engine:
        """A read-only engine on a version that was built and is not yet finished."""
        return _reader(self._folder / (name + BUILDING))

    def finish(self, name: str, called: str | None = None) -> str:
        """Put a verified build on the disk for good, under its own name or another; returns its file's SHA-256."""
        path = self._folder / (name + BUILDING)
        with path.open("rb+") as file:
            os.fsync(file.fileno())
        file_sha256 = _sha256_of(path)
        path.replace(self._path(called or name))
        sync_folder(self._folder)
        return file_sha256

    def reader(self, name: str) -> Engine:
        """A read-only engine on a finished version, its file open: it can be read even when it is swept meanwhile.

        Raises:
            MissingVersionFileError: its file is gone.
            DamagedVersionError: it cannot be opened.
        """
        if not self.exists(name):
            raise MissingVersionFileError(name)
        engine = _reader(self._path(name))
        try:
            engine.connect().close()
        except sa.exc.DBAPIError as error:
            raise DamagedVersionError(name) from error
        return engine

    def check(self, name: str, file_sha256: str) -> None:
        """See that a version's file is, byte for byte, what was published.

        Raises:
            MissingVersionFileError: its file is gone.
            DamagedVersionError: it is another.
        """
        try:
            found = _sha256_of(self._path(name))
        except FileNotFoundError:
            raise MissingVersionFileError(name) from None
        except OSError as error:
            raise DamagedVersionError(name) from error
        if found != file_sha256:
            raise DamagedVersionError(name)

    def stamp(self, name: str) -> Stamp | None:
        """What tells that the file was not touched since; None where it is gone."""
        try:
            found = self._path(name).stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns

    def exists(self, name: str) -> bool:
        """True where the version's file is there."""
        return self._path(name).is_file()

    def use(self, name: str) -> None:
        """Note that a version is asked for."""
        self._path(name).touch()

    def by_use(self) -> list[str]:
        """The names of all that is here, what was not asked for longest first."""
        return [path.stem for path in sorted(self._folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime_ns)]

    def discard(self, name: str) -> None:
        """Remove a version that is not to be published; one that Windows holds open goes with a later sweep."""
        for path in (self._path(name), self._folder / (name + BUILDING)):
            shutil.rmtree(path.with_name(path.name + TEMPORARY), ignore_errors=True)
            for file in (path, _wal(path)):
                with suppress(PermissionError):
                    file.unlink(missing_ok=True)

    def sweep(self, kept: Collection[str]) -> list[str]:
        """Remove every version and unfinished build but these; only who holds the lock may ask. Returns their names."""
        found = {path.name.partition(".")[0] for path in self._folder.glob("*.*") if path.name != LOCK}
        swept = sorted(found - set(kept))
        for name in swept:
            self.discard(name)
        return swept

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{SUFFIX}"


def _reader(path: Path) -> Engine:
    return sa.create_engine(
        f"duckdb:///{path}", connect_args={"config": READER_CONFIG}, poolclass=QueuePool, pool_size=4
    )


def _wal(path: Path) -> Path:
    return path.with_name(path.name + WAL)


def _sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
