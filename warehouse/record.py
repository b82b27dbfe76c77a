"""The record: which originals were accepted, and which version is published. Small, transactional, append-only.

Nothing here is updated or deleted. What is published is the newest row of `publications`; a rollback is one more
row. Warehouse versions can be thrown away and rebuilt from what stands here.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine

from warehouse.addresses import read_address
from warehouse.errors import OvertakenError, UnusableStoreError

RECORD = sa.MetaData()

LOADS = sa.Table(
    "loads",
    RECORD,
    sa.Column("load", sa.Integer, primary_key=True, comment="Counts up, in the order of acceptance"),
    sa.Column("council", sa.Text, nullable=False, comment="The council whose plan folder this is"),
    sa.Column("folder", sa.Text, nullable=False, comment="The folder as it was named"),
    sa.Column("accepted_at", sa.DateTime, nullable=False, comment="When it was accepted, UTC"),
    comment="Each acceptance of a plan folder",
)

LOAD_FILES = sa.Table(
    "load_files",
    RECORD,
    sa.Column("load", sa.Integer, sa.ForeignKey("loads.load"), primary_key=True, comment="The acceptance"),
    sa.Column("file", sa.Text, primary_key=True, comment="The file's name in its folder"),
    sa.Column("sha256", sa.Text, nullable=False, comment="The original, kept under this name"),
    sa.Column("bytes", sa.Integer, nullable=False, comment="Its size"),
    comment="The files of each acceptance",
)

PUBLICATIONS = sa.Table(
    "publications",
    RECORD,
    sa.Column("number", sa.Integer, primary_key=True, comment="Counts up; the newest row is what is served"),
    sa.Column("version", sa.Text, nullable=False, comment="The version served; its file has this name"),
    sa.Column("content_hash", sa.Text, nullable=False, comment="SHA-256 over the version's content"),
    sa.Column("inputs_hash", sa.Text, nullable=False, comment="SHA-256 over the originals and rules it is built from"),
    sa.Column("published_at", sa.DateTime, nullable=False, comment="When this row was written, UTC"),
    sa.Column("action", sa.Text, nullable=False, comment="publish or rollback"),
    comment="What was served, and since when",
)


@dataclass(frozen=True)
class Load:
    """One acceptance of a plan folder; `files` maps each file's name to its SHA-256."""

    load: int
    council: str
    folder: str
    accepted_at: datetime
    files: Mapping[str, str]


@dataclass(frozen=True)
class Publication:
    """A version as it was published."""

    number: int
    version: str
    content_hash: str
    inputs_hash: str
    published_at: datetime
    action: str


def sha256(content: bytes) -> str:
    """The name under which an original is kept."""
    return hashlib.sha256(content).hexdigest()


class Record:
    """Opens the record, making its tables on first use."""

    def __init__(self, url: str, originals: Path) -> None:
        self._engine = _open(read_address("RECORD_URL", url, "sqlite", "sqlite:///PATH"))
        self._originals = originals
        try:
            RECORD.create_all(self._engine)
        except sa.exc.OperationalError as error:
            raise UnusableStoreError("RECORD_URL", url, str(error.orig)) from error

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def keep_original(self, content: bytes) -> str:
        """Keep these bytes for ever; returns their SHA-256. Keeping the same bytes twice is one file."""
        name = sha256(content)
        kept = self._originals / name
        if not kept.exists():
            self._originals.mkdir(parents=True, exist_ok=True)
            unfinished = kept.with_suffix(f".{id(content)}.part")
            unfinished.write_bytes(content)
            unfinished.replace(kept)
        return name

    def original(self, name: str) -> bytes:
        """The bytes kept under this SHA-256."""
        return (self._originals / name).read_bytes()

    def accept(self, council: str, folder: str, files: Mapping[str, bytes]) -> None:
        """Accept a checked plan folder: keep its bytes, then write one acceptance, all or nothing."""
        kept = [
            {"file": file, "sha256": self.keep_original(content), "bytes": len(content)}
            for file, content in files.items()
        ]
        with self._engine.begin() as connection:
            load = connection.execute(
                sa.insert(LOADS).returning(LOADS.c.load),
                {"council": council, "folder": folder, "accepted_at": _now()},
            ).scalar_one()
            connection.execute(sa.insert(LOAD_FILES), [{"load": load, **file} for file in kept])

    def loads(self) -> list[Load]:
        """Every acceptance, oldest first."""
        with self._engine.connect() as connection:
            files: dict[int, dict[str, str]] = {}
            for row in connection.execute(sa.select(LOAD_FILES).order_by(LOAD_FILES.c.file)):
                files.setdefault(row.load, {})[row.file] = row.sha256
            return [
                Load(row.load, row.council, row.folder, row.accepted_at, files.get(row.load, {}))
                for row in connection.execute(sa.select(LOADS).order_by(LOADS.c.load))
            ]

    def publish(self, version: str, content_hash: str, inputs_hash: str, built_from: int) -> Publication:
        """Serve a version that was built from every acceptance up to number `built_from`.

        Raises:
            OvertakenError: another acceptance has come since.
        """
        with self._engine.begin() as connection:
            newest = connection.scalar(sa.select(sa.func.max(LOADS.c.load)))
            if newest != built_from:
                raise OvertakenError
            return _append(connection, version, content_hash, inputs_hash, "publish")

    def publish_again(self, earlier: Publication) -> Publication:
        """Serve an earlier version again: a rollback is one more row."""
        with self._engine.begin() as connection:
            return _append(connection, earlier.version, earlier.content_hash, earlier.inputs_hash, "rollback")

    def publications(self) -> list[Publication]:
        """Every publication, oldest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(sa.select(PUBLICATIONS).order_by(PUBLICATIONS.c.number))
            return [Publication(*row) for row in rows]

    def current(self) -> Publication | None:
        """What is served now; None before the first publication."""
        with self._engine.connect() as connection:
            row = connection.execute(
                sa.select(PUBLICATIONS).order_by(PUBLICATIONS.c.number.desc()).limit(1)
            ).one_or_none()
            return Publication(*row) if row else None


def _append(connection: Connection, version: str, content_hash: str, inputs_hash: str, action: str) -> Publication:
    values = {
        "version": version,
        "content_hash": content_hash,
        "inputs_hash": inputs_hash,
        "published_at": _now(),
        "action": action,
    }
    return Publication(*connection.execute(sa.insert(PUBLICATIONS).returning(*PUBLICATIONS.c), values).one())


def _now() -> datetime:
    """The time in UTC, without a zone, to the second: SQLite keeps no zone."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def _open(url: URL) -> Engine:
    Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url)

    @sa.event.listens_for(engine, "connect")
    def _durable(connection: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine
