"""The DuckDB adapter: a folder of immutable files, one for each version.

A version is never written in place: a DuckDB writer blocks readers in other processes, and reopening the same path
in one process can return old data. So every version has a new name, is built and closed under it, is verified by
reopening it, and exists for readers only once the record names it. What the record does not name, and no process
holds open, is an unfinished build and is swept away.
"""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import QueuePool

from warehouse.addresses import read_address
from warehouse.errors import MissingVersionFileError
from warehouse.history import CLOCK
from warehouse.schema import METADATA

SUFFIX = ".duckdb"
READER_CONFIG = {
    "access_mode": "READ_ONLY",
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


class DuckDBVersions:
    """Builds, opens and sweeps the version files in one folder."""

    def __init__(self, url: str) -> None:
        self._folder = Path(str(read_address("WAREHOUSE_URL", url, "duckdb", "duckdb:///FOLDER").database))

    @contextmanager
    def build(self) -> Iterator[tuple[str, Connection]]:
        """A new version's name and an open transaction to fill it; closed and complete on leaving."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = uuid4().hex
        path = self._path(name)
        engine = sa.create_engine(f"duckdb:///{path}")
        try:
            with engine.begin() as connection:
                yield name, connection
            with engine.connect() as connection:
                connection.exec_driver_sql("CHECKPOINT")
        except BaseException:
            engine.dispose()
            path.unlink(missing_ok=True)
            path.with_name(path.name + ".wal").unlink(missing_ok=True)
            raise
        engine.dispose()

    def reader(self, name: str) -> Engine:
        """A read-only engine on a finished version.

        Raises:
            MissingVersionFileError: its file is gone.
        """
        path = self._path(name)
        if not path.is_file():
            raise MissingVersionFileError(name)
        return sa.create_engine(
            f"duckdb:///{path}", connect_args={"config": READER_CONFIG}, poolclass=QueuePool, pool_size=4
        )

    def exists(self, name: str) -> bool:
        """True where the version's file is there."""
        return self._path(name).is_file()

    def discard(self, name: str) -> None:
        """Remove a version that is not to be published."""
        self._path(name).unlink(missing_ok=True)

    def sweep(self, published: Collection[str]) -> list[str]:
        """Remove unfinished builds: files that no publication names and no process holds open."""
        swept = []
        for path in sorted(self._folder.glob(f"*{SUFFIX}")):
            if path.stem not in published and _is_free(path):
                path.unlink(missing_ok=True)
                path.with_name(path.name + ".wal").unlink(missing_ok=True)
                swept.append(path.stem)
        return swept

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{SUFFIX}"


def _is_free(path: Path) -> bool:
    """True where no process holds the file: DuckDB's own lock says so. A file too broken to open is free."""
    import duckdb  # only a leftover needs it: a load with nothing new must be quick

    try:
        duckdb.connect(str(path)).close()
    except duckdb.IOException as error:
        return "lock" not in str(error).lower()
    except duckdb.Error:
        return True
    return True


def content_hash(connection: Connection) -> str:
    """SHA-256 over every row of every table, in whatever order the rows lie; the same content gives the same hash.

    The columns that say when we learned of a row, not what it is, are left out.
    """
    digest = hashlib.sha256()
    for table in METADATA.sorted_tables:
        columns = [c.name for c in table.columns if c.name not in CLOCK]
        texts = ", ".join(f'coalesce(CAST("{column}" AS VARCHAR), chr(0))' for column in columns)
        row = f"md5_number(concat_ws(chr(31), {texts}))"
        statement = f"SELECT count(*), bit_xor({row}), sum({row} % 1000000007) FROM {table.name}"
        digest.update(repr((table.name, columns, *connection.exec_driver_sql(statement).one())).encode())
    return digest.hexdigest()
