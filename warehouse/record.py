"""The record: who uploaded what, who decided, and which version is published. Transactional and append-only.

Nothing here is updated or deleted; triggers refuse it. Every write is one transaction with an event of the audit
chain. What is published is the newest row of `publications`; a rollback is one more row. Warehouse versions can be
thrown away and rebuilt from what stands here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse import audit
from warehouse.errors import NotEmptyError, StepRefusedError, UnknownUploadError
from warehouse.originals import Originals
from warehouse.record_engine import open_record, reading, writing
from warehouse.record_tables import AUDIT_EVENTS, PUBLICATIONS, RECORD, UPLOAD_FILES, UPLOAD_STEPS, UPLOADS
from warehouse.uploads import CHANGES_WHAT_STANDS, Kind, Received, Step, Upload, UploadStep
from warehouse.writings import Writings

SMALLEST_STEP = timedelta(microseconds=1)
"""Two things that were accepted for one council never count from the same moment."""


@dataclass(frozen=True)
class Publication:
    """A version as it was published; the fields are the columns of the table of publications."""

    number: int
    version: str
    content_hash: str
    inputs_hash: str
    rules: str
    file_sha256: str
    built_from: int
    audit_head: str
    published_at: datetime
    action: str
    event: int


@dataclass(frozen=True)
class Built:
    """A finished version that is to be published: everything of a publication that the record does not give it."""

    version: str
    content_hash: str
    inputs_hash: str
    rules: str
    file_sha256: str
    built_from: int


class Record:
    """Opens the record, making its tables on first use."""

    def __init__(self, url: str, originals: Path) -> None:
        self._engine = open_record(url)
        self.originals = Originals(originals)
        self.writings = Writings(self._engine)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def receive(self, offer: Received, by: str, via: str, at: datetime | None = None) -> Upload:
        """Keep an upload's bytes for ever, and write down that it was checked and what the check said."""
        files = [
            {"file": file, "sha256": self.originals.keep(content), "bytes": len(content)}
            for file, content in offer.files.items()
        ]
        with writing(self._engine) as connection:
            upload = (connection.scalar(sa.select(sa.func.max(UPLOADS.c.upload))) or 0) + 1
            row = {
                "upload": upload,
                "council": offer.council,
                "kind": offer.kind.value,
                "name": offer.name,
                "rules": offer.rules,
                "report": offer.report.to_json(),
            }
            now = _now()
            step = _step_row(upload, Step.CHECKED, by, via, "", at or now, now)
            rows = {
                UPLOADS: [row],
                UPLOAD_FILES: [{"upload": upload, **file} for file in files],
                UPLOAD_STEPS: [step],
            }
            audit.append(connection, by, Step.CHECKED, now, rows)
        return self.upload(upload)

    def step(self, number: int, step: Step, by: str, via: str, reason: str = "", at: datetime | None = None) -> Upload:
        """Take an upload one step further.

        Args:
            number: the upload.
            step: what is done with it.
            by: who does it.
            via: from where.
            reason: why; needed where something is rejected or withdrawn.
            at: the moment from which it counts, where a history is loaded afterwards; now unless given.

        Raises:
            UnknownUploadError: there is no such upload.
            StepRefusedError: it may not take this step, or not from that moment.
        """
        with writing(self._engine) as connection:
            upload = next(iter(_uploads(connection, UPLOADS.c.upload == number)), None)
            if upload is None:
                raise UnknownUploadError(number)
            upload.allow(step, reason)
            now = _now()
            counts_from = at or now
            if at is not None and at < upload.steps[-1].at:
                raise StepRefusedError("order", upload=number, at=at, last=upload.steps[-1].at)
            if step in CHANGES_WHAT_STANDS:
                upload.allow_beside(_uploads(connection, UPLOADS.c.council == upload.council), step)
                counts_from = _in_order(connection, upload, at, now)
            row = _step_row(number, step, by, via, reason.strip(), counts_from, now)
            audit.append(connection, by, step, now, {UPLOAD_STEPS: [row]})
        return self.upload(number)

    def uploads(self, council: str | None = None) -> list[Upload]:
        """Every upload, oldest first, with its files and steps."""
        with reading(self._engine) as connection:
            return _uploads(connection, sa.true() if council is None else UPLOADS.c.council == council)

    def upload(self, number: int) -> Upload:
        """One upload.

        Raises:
            UnknownUploadError: there is none of this number.
        """
        with reading(self._engine) as connection:
            found = _uploads(connection, UPLOADS.c.upload == number)
        if not found:
            raise UnknownUploadError(number)
        return found[0]

    def accepted(self) -> list[Upload]:
        """Every upload that was accepted, in the order of acceptance, those withdrawn later among them."""
        return accepted(self.uploads())

    def changed_at(self, council: str) -> list[datetime]:
        """When (UTC) what a council's accepted uploads say changed: each acceptance and withdrawal, oldest first."""
        with reading(self._engine) as connection:
            wanted = sa.select(UPLOAD_STEPS.c.at).join_from(UPLOAD_STEPS, UPLOADS).where(_counts_for(council))
            return list(connection.scalars(wanted.order_by(UPLOAD_STEPS.c.at)))

    def publish(self, built: Built, action: str = "publish", by: str = "system") -> Publication:
        """Serve a version, from this row on."""
        with writing(self._engine) as connection:
            return _publish(connection, built, action, by)

    def publications(self) -> list[Publication]:
        """Every publication, oldest first."""
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(PUBLICATIONS).order_by(PUBLICATIONS.c.number))
            return [Publication(*row) for row in rows]

    def current(self) -> Publication | None:
        """What is served now; None before the first publication."""
        with reading(self._engine) as connection:
            row = connection.execute(
                sa.select(PUBLICATIONS).order_by(PUBLICATIONS.c.number.desc()).limit(1)
            ).one_or_none()
            return Publication(*row) if row else None

    def events(self) -> list[audit.AuditEvent]:
        """The audit chain, oldest event first."""
        with reading(self._engine) as connection:
            return list(audit.events(connection))

    def last_event(self) -> int:
        """Number of the newest event; 0 before the first."""
        with reading(self._engine) as connection:
            return audit.last_number(connection)

    def head(self) -> str:
        """Hash of the newest event of the audit chain."""
        with reading(self._engine) as connection:
            return audit.head(connection)

    def hashes(self) -> list[str]:
        """The hash of every event, and of the beginning: whatever a page or an export may have shown as the head."""
        with reading(self._engine) as connection:
            kept = connection.scalars(sa.select(AUDIT_EVENTS.c.hash).order_by(AUDIT_EVENTS.c.number))
            return [audit.BEGINNING, *map(str, kept)]

    def chain_faults(self) -> list[audit.ChainFault]:
        """What is wrong with the audit chain, the first bad event first."""
        with reading(self._engine) as connection:
            return audit.faults(connection)

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table, by table, in the order of their keys: all that a backup holds of the record."""
        with reading(self._engine) as connection:
            return {
                table.name: [dict(row) for row in connection.execute(_in_key_order(table)).mappings()]
                for table in RECORD.sorted_tables
            }

    def fill(self, rows: Mapping[str, list[dict[str, Any]]]) -> None:
        """Write what `rows` gave into an empty record, all of it or nothing.

        Raises:
            NotEmptyError: the record already has events.
        """
        with writing(self._engine) as connection:
            if audit.last_number(connection):
                raise NotEmptyError("RECORD_URL")
            for table in RECORD.sorted_tables:
                if rows[table.name]:
                    connection.execute(sa.insert(table), rows[table.name])

    def damaged_originals(self) -> list[tuple[int, str, str]]:
        """Upload, file and SHA-256 of every original that is gone or changed."""
        files = (UPLOAD_FILES.c.upload, UPLOAD_FILES.c.file, UPLOAD_FILES.c.sha256)
        with reading(self._engine) as connection:
            rows = [tuple(row) for row in connection.execute(sa.select(*files).order_by(*files))]
        damaged = set(self.originals.faults(str(sha256) for *_, sha256 in rows))
        return [row for row in rows if str(row[2]) in damaged]


def accepted(uploads: Iterable[Upload]) -> list[Upload]:
    """Those of these uploads that were accepted, in the order of acceptance."""
    found = [(upload.known_from, upload.upload, upload) for upload in uploads if upload.known_from is not None]
    return [upload for *_, upload in sorted(found, key=lambda one: one[:2])]


def _in_key_order(table: sa.Table) -> sa.Select[Any]:
    return sa.select(table).order_by(*table.primary_key)


def _uploads(connection: Connection, wanted: sa.ColumnElement[bool]) -> list[Upload]:
    files: dict[int, list[Any]] = {}
    steps: dict[int, list[UploadStep]] = {}
    chosen = sa.select(UPLOADS.c.upload).where(wanted)
    for row in connection.execute(
        sa.select(UPLOAD_FILES).where(UPLOAD_FILES.c.upload.in_(chosen)).order_by(UPLOAD_FILES.c.file)
    ):
        files.setdefault(row.upload, []).append(row)
    for row in connection.execute(
        sa.select(UPLOAD_STEPS).where(UPLOAD_STEPS.c.upload.in_(chosen)).order_by(UPLOAD_STEPS.c.event)
    ):
        steps.setdefault(row.upload, []).append(
            UploadStep(Step(row.step), row.done_by, row.via, row.at, row.recorded_at, row.reason, row.event)
        )
    return [
        Upload(
            row.upload,
            row.council,
            Kind(row.kind),
            row.name,
            row.rules,
            {file.file: file.sha256 for file in files.get(row.upload, ())},
            {file.file: file.bytes for file in files.get(row.upload, ())},
            tuple(steps[row.upload]),
            row.report,
        )
        for row in connection.execute(sa.select(UPLOADS).where(wanted).order_by(UPLOADS.c.upload))
    ]


def _in_order(connection: Connection, upload: Upload, at: datetime | None, now: datetime) -> datetime:
    """The moment from which an acceptance or a withdrawal counts: after all that counted before it for the council."""
    last = connection.scalar(
        sa.select(sa.func.max(UPLOAD_STEPS.c.at)).join_from(UPLOAD_STEPS, UPLOADS).where(_counts_for(upload.council))
    )
    if at is not None and last is not None and at <= last:
        raise StepRefusedError("order", upload=upload.upload, at=at, last=last)
    return at or (now if last is None else max(now, last + SMALLEST_STEP))


def _counts_for(council: str) -> sa.ColumnElement[bool]:
    """True for the steps after which something else counts for a council."""
    return sa.and_(UPLOADS.c.council == council, UPLOAD_STEPS.c.step.in_(CHANGES_WHAT_STANDS))


def _publish(connection: Connection, built: Built, action: str, by: str) -> Publication:
    now = _now()
    row: Mapping[str, Any] = {
        "number": (connection.scalar(sa.select(sa.func.max(PUBLICATIONS.c.number))) or 0) + 1,
        **vars(built),
        "audit_head": audit.head(connection),
        "published_at": now,
        "action": action,
    }
    event = audit.append(connection, by, action, now, {PUBLICATIONS: [row]})
    return Publication(**row, event=event.number)


def _step_row(
    upload: int, step: Step, by: str, via: str, reason: str, at: datetime, recorded_at: datetime
) -> dict[str, Any]:
    return {
        "upload": upload,
        "step": step.value,
        "done_by": by,
        "via": via,
        "at": at,
        "recorded_at": recorded_at,
        "reason": reason,
    }


def _now() -> datetime:
    """The time in UTC, without a zone: SQLite keeps none."""
    return datetime.now(UTC).replace(tzinfo=None)
