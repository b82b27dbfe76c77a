"""The audit chain: every change of the record is an event, and each event carries the hash of the one before.

Whoever edits, removes, reorders or cuts off an event breaks the chain, or leaves rows that no event wrote: `faults`
names the first event that is wrong. The head of the chain stands in every publication, on every page and in every
export, so that a chain made anew as a whole does not agree with what people hold in their hands.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.record_tables import AUDIT_EVENTS, MOMENTS, PUBLICATIONS, WRITTEN_BY_EVENTS

BEGINNING = "0" * 64
"""What stands as `previous` in the first event."""

LONGEST_TOLD = 1000
"""Text longer than this stands in an event by its hash: the text itself is in the row."""

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class AuditEvent:
    """One event of the chain."""

    number: int
    at: datetime
    actor: str
    action: str
    details: str
    previous: str
    hash: str


class Broken(StrEnum):
    """What can be wrong with an event of the chain."""

    MISSING = "event_missing"
    """The event is not there."""

    UNCHAINED = "event_unchained"
    """It does not follow the event before it."""

    CHANGED = "event_changed"
    """Its content is not what it was when it was written."""

    ROWS = "event_rows_changed"
    """The rows it wrote are not what they were."""

    ORPHANS = "event_of_rows_missing"
    """There are rows of it, and it is not there."""

    HEAD = "publication_head_changed"
    """The head that its publication holds is not the chain's."""


@dataclass(frozen=True)
class ChainFault:
    """What is wrong with the chain, and at which event; 0 where rows name no event at all."""

    event: int
    what: Broken


def append(connection: Connection, actor: str, action: str, at: datetime, rows: Mapping[sa.Table, Rows]) -> AuditEvent:
    """Write rows, and the event that says so, in the caller's transaction, which must be the only one that writes."""
    last = _last(connection)
    number, previous = (last.number + 1, last.hash) if last else (1, BEGINNING)
    written = {table: [{**row, "event": number} for row in some] for table, some in rows.items()}
    details = _details({table.name: some for table, some in written.items()})
    values: dict[str, Any] = {
        "number": number,
        "at": at,
        "actor": actor,
        "action": action,
        "details": details,
        "previous": previous,
    }
    event = AuditEvent(**values, hash=_hash(values))
    for table, some in written.items():
        if some:
            connection.execute(sa.insert(table), some)
    connection.execute(sa.insert(AUDIT_EVENTS), vars(event))
    return event


def events(connection: Connection) -> Iterator[AuditEvent]:
    """Every event, oldest first."""
    for row in connection.execute(sa.select(AUDIT_EVENTS).order_by(AUDIT_EVENTS.c.number)):
        yield AuditEvent(*row)


def head(connection: Connection) -> str:
    """Hash of the newest event."""
    last = _last(connection)
    return last.hash if last else BEGINNING


def last_number(connection: Connection) -> int:
    """Number of the newest event; 0 before the first."""
    last = _last(connection)
    return last.number if last else 0


def faults(connection: Connection) -> list[ChainFault]:
    """What is wrong with the chain, and with the rows its events wrote, the first bad event first."""
    found: list[ChainFault] = []
    written = _rows_by_event(connection)
    expected, previous = 1, BEGINNING
    hashes = {0: BEGINNING}
    for event in _as_stored(connection, AUDIT_EVENTS, AUDIT_EVENTS.c.number):
        number = event["number"]
        if number != expected:
            found.append(ChainFault(expected, Broken.MISSING))
        elif event["previous"] != previous:
            found.append(ChainFault(number, Broken.UNCHAINED))
        if event["hash"] != _hash({name: value for name, value in event.items() if name != "hash"}):
            found.append(ChainFault(number, Broken.CHANGED))
        if event["details"] != _details(written.pop(number, {})):
            found.append(ChainFault(number, Broken.ROWS))
        expected, previous = number + 1, event["hash"]
        hashes[number] = event["hash"]
    found += [ChainFault(number if isinstance(number, int) else 0, Broken.ORPHANS) for number in written]
    found += _broken_heads(connection, hashes)
    return sorted(found, key=lambda fault: fault.event)


def _broken_heads(connection: Connection, hashes: Mapping[int, str]) -> Iterator[ChainFault]:
    """Publications whose head is not in the chain where it should be."""
    for event, head in connection.execute(sa.select(PUBLICATIONS.c.event, PUBLICATIONS.c.audit_head)):
        number = event if isinstance(event, int) else 0
        if hashes.get(number - 1) != head:
            yield ChainFault(number, Broken.HEAD)


def _last(connection: Connection) -> AuditEvent | None:
    row = connection.execute(sa.select(AUDIT_EVENTS).order_by(AUDIT_EVENTS.c.number.desc()).limit(1)).one_or_none()
    return AuditEvent(*row) if row else None


def _rows_by_event(connection: Connection) -> dict[Any, dict[str, list[dict[str, Any]]]]:
    found: dict[Any, dict[str, list[dict[str, Any]]]] = {}
    for table in WRITTEN_BY_EVENTS:
        for row in _as_stored(connection, table):
            found.setdefault(row["event"], {}).setdefault(table.name, []).append(row)
    return found


def _as_stored(connection: Connection, table: sa.Table, *order: sa.Column[Any]) -> Iterator[dict[str, Any]]:
    """The rows of a table, whatever somebody wrote there: a moment that is none is a fault to tell, not an error."""
    columns = [sa.type_coerce(c, sa.Text).label(c.name) if c.name in MOMENTS else c for c in table.columns]
    for row in connection.execute(sa.select(*columns).order_by(*order)).mappings():
        yield {name: _moment(value) if name in MOMENTS else value for name, value in row.items()}


def _moment(value: Any) -> Any:
    """A moment as the database keeps it: SQLite keeps its text."""
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _details(rows: Mapping[str, Rows]) -> str:
    """Rows as canonical JSON: one text for one content, however the rows lie."""
    told = {
        table: sorted(_canonical({name: _told(value) for name, value in row.items()}) for row in some)
        for table, some in rows.items()
        if some
    }
    return _canonical(told)


def _told(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, str) and len(value) > LONGEST_TOLD:
        return {"sha256": hashlib.sha256(value.encode()).hexdigest()}
    return value


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _hash(values: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical({name: _told(value) for name, value in values.items()}).encode()).hexdigest()
