"""Everything that cannot be built again, in one file: the record's rows as JSON lines, and the originals.

The lines say nothing of the database they came from, so a record moves from SQLite to PostgreSQL this way. Entries
stand in a fixed order with nothing of the machine in them: the same installation gives the same bytes.
"""

import gzip
import hashlib
import io
import json
import os
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa

from warehouse import audit
from warehouse.errors import BadBackupError, NotEmptyError, NotWholeError
from warehouse.originals import sync_folder
from warehouse.record import Record
from warehouse.record_tables import MOMENTS, RECORD, UPLOAD_FILES, WRITINGS
from warehouse.store import Store

ROWS, ORIGINALS = "record/", "originals/"
LINES = ".jsonl"
GZIPPED = (".gz", ".tgz")
UNFINISHED = ".part"
ANY_PERSON_MAY_READ = 0o444

ADDED_LATER = frozenset({WRITINGS.name})
"""Tables that a backup of an earlier release has not; were their rows taken out of one, the audit chain would tell."""

Rows = Mapping[str, list[dict[str, Any]]]


def backup(record: Record, file: Path) -> int:
    """Write a backup, on the disk before this returns; gzipped where the name ends so. Returns how many originals.

    Raises:
        FileExistsError: there is a file of this name already; nothing is written over it.
        NotWholeError: the record or an original is damaged; no backup of it could be restored.
    """
    if file.exists():
        raise FileExistsError(f"{file} is there already, and a backup is never written over another. Name a new file.")
    faults = [*record.chain_faults(), *record.damaged_originals()]
    if faults:
        raise NotWholeError(len(faults))
    rows = record.rows()
    names = _originals_of(rows)
    unfinished = file.with_name(file.name + UNFINISHED)
    try:
        with _writing(unfinished, gzipped=file.suffix in GZIPPED) as tar:
            for table, some in rows.items():
                _add(tar, f"{ROWS}{table}{LINES}", "".join(_line(row) for row in some).encode())
            for name in names:
                _add(tar, ORIGINALS + name, record.originals.read(name))
        unfinished.replace(file)
        sync_folder(file.absolute().parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(names)


def restore(store: Store, file: Path) -> int:
    """Fill an empty installation from a backup; returns how many events its record has.

    Everything is verified before anything is written; the record's rows come last, in one transaction, so that a
    restore that was cut off can be begun again.

    Raises:
        NotEmptyError: the record, the warehouse or the folder of originals already holds something else.
        BadBackupError: the backup is not whole, or not one.
    """
    record = store.record
    if record.last_event():
        raise NotEmptyError("RECORD_URL")
    if store.holds_versions():
        raise NotEmptyError("WAREHOUSE_URL")
    with _reading(file) as tar:
        rows = _rows_of(tar)
        faults = _chain_faults(rows)
        if faults:
            raise BadBackupError(str(file), f"its audit chain is broken at event {faults[0].event}")
        wanted = set(_originals_of(rows))
        if record.originals.names() - wanted:
            raise NotEmptyError("ORIGINALS")
        found = {name for name, content in _originals_in(tar) if hashlib.sha256(content).hexdigest() == name}
        if wanted - found:
            raise BadBackupError(str(file), f"originals missing or damaged: {len(wanted - found)}")
        for name, content in _originals_in(tar):
            if name in wanted:
                record.originals.keep(content)
    record.fill(rows)
    return len(rows["audit_events"])


def _originals_of(rows: Rows) -> list[str]:
    return sorted({row["sha256"] for row in rows[UPLOAD_FILES.name]})


def _line(row: Mapping[str, Any]) -> str:
    told = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in row.items()}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def _row(line: str) -> dict[str, Any]:
    return {
        name: datetime.fromisoformat(value) if name in MOMENTS else value for name, value in json.loads(line).items()
    }


@contextmanager
def _writing(file: Path, *, gzipped: bool) -> Iterator[tarfile.TarFile]:
    with file.open("wb") as raw:
        if gzipped:
            with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as zipped, _tar(zipped) as tar:
                yield tar
        else:
            with _tar(raw) as tar:
                yield tar
        raw.flush()
        os.fsync(raw.fileno())


def _tar(target: IO[bytes] | gzip.GzipFile) -> tarfile.TarFile:
    return tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT)


def _add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), ANY_PERSON_MAY_READ
    tar.addfile(entry, io.BytesIO(content))


@contextmanager
def _reading(file: Path) -> Iterator[tarfile.TarFile]:
    """The backup, opened; whatever is wrong with it told in words."""
    try:
        with tarfile.open(file) as tar:
            yield tar
    except (tarfile.TarError, EOFError, gzip.BadGzipFile, zlib.error, ValueError, LookupError, TypeError) as error:
        raise BadBackupError(str(file), "it is not a backup, or not a whole one") from error


def _rows_of(tar: tarfile.TarFile) -> Rows:
    kept = set(tar.getnames())
    files = {table.name: f"{ROWS}{table.name}{LINES}" for table in RECORD.sorted_tables}
    return {
        table: [_row(line) for line in _content(tar, file).decode().splitlines()]
        if file in kept or table not in ADDED_LATER
        else []
        for table, file in files.items()
    }


def _originals_in(tar: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for entry in tar.getmembers():
        if entry.isfile() and entry.name.startswith(ORIGINALS):
            yield entry.name.removeprefix(ORIGINALS), _content(tar, entry.name)


def _content(tar: tarfile.TarFile, name: str) -> bytes:
    found = tar.extractfile(name)
    if found is None:
        raise LookupError(name)
    return found.read()


def _chain_faults(rows: Rows) -> list[audit.ChainFault]:
    """What is wrong with the chain of a backup, told by a record in memory that is filled from it."""
    engine = sa.create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            RECORD.create_all(connection)
            for table in RECORD.sorted_tables:
                if rows[table.name]:
                    connection.execute(sa.insert(table), rows[table.name])
            return audit.faults(connection)
    except sa.exc.SQLAlchemyError as error:
        raise ValueError(str(error)) from error
    finally:
        engine.dispose()
