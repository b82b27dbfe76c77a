"""The record's writings: every version people wrote. Each is one transaction with its audit event."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from warehouse import audit
from warehouse.errors import WritingRefusedError
from warehouse.record_engine import reading, writing
from warehouse.record_tables import WRITINGS
from warehouse.writing import ONE_FOR_EACH, Draft, Subject, Writing, Written, fields_text

ACTION = "write_{kind}"
"""The action of the audit event of a writing."""

SMALLEST_STEP = timedelta(microseconds=1)
"""Two writings never count from the same moment."""

OF_SUBJECT = ("council", "scope", "id", "period")


class Writings:
    """What people wrote, in the record."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def write(self, draft: Draft, by: str, role: str, via: str, follows: tuple[int, int] | None = None) -> Writing:
        """Keep a version for ever.

        Args:
            draft: what is said.
            by: who says it.
            role: the role that lets them.
            via: from where.
            follows: thread and version that it was written from; None begins a thread.

        Raises:
            WritingRefusedError: it says nothing or too much, or `follows` is not the newest version of its thread.
        """
        draft = draft.tidy()
        draft.allow()
        with writing(self._engine) as connection:
            thread, version = last = _last(connection, draft, follows)
            if last != (follows or (0, 0)):
                raise WritingRefusedError("newer", newest=version)
            thread = thread or (connection.scalar(sa.select(sa.func.max(WRITINGS.c.thread))) or 0) + 1
            now = _after_all(connection)
            row = {
                "thread": thread,
                "version": version + 1,
                "kind": draft.kind.value,
                **vars(draft.subject),
                "text_en": draft.text_en,
                "text_cy": draft.text_cy,
                "fields": fields_text(draft.fields),
                "written_by": by,
                "role": role,
                "via": via,
                "written_at": now,
            }
            event = audit.append(connection, by, ACTION.format(kind=draft.kind), now, {WRITINGS: [row]})
        return Writing(thread, version + 1, draft, by, role, via, now, event.number)

    def all(
        self,
        council: str | None = None,
        *,
        kind: Written | None = None,
        scope: str | None = None,
        id_: str | None = None,
        until: datetime | None = None,
        up_to_event: int | None = None,
    ) -> list[Writing]:
        """Every version that fits, in the order in which they were written.

        Args:
            council: only for this council.
            kind: only of this kind.
            scope: only about things of this sort.
            id_: only about the thing of this id.
            until: only what was written by this moment, UTC.
            up_to_event: only what stood at this event of the audit chain.
        """
        table = WRITINGS
        given = ((table.c.council, council), (table.c.kind, kind), (table.c.scope, scope), (table.c.id, id_))
        conditions = [column == value for column, value in given if value is not None]
        if until is not None:
            conditions.append(table.c.written_at <= until)
        if up_to_event is not None:
            conditions.append(table.c.event <= up_to_event)
        with reading(self._engine) as connection:
            return [_writing(row) for row in connection.execute(sa.select(table).where(*conditions).order_by("event"))]

    def last_event(self, up_to_event: int | None = None) -> int:
        """The audit event of the newest writing; 0 before the first. It tells whether anything was written since.

        Args:
            up_to_event: of what stood at this event of the audit chain.
        """
        wanted = sa.select(sa.func.max(WRITINGS.c.event))
        if up_to_event is not None:
            wanted = wanted.where(WRITINGS.c.event <= up_to_event)
        with reading(self._engine) as connection:
            return connection.scalar(wanted) or 0


def _last(connection: Connection, draft: Draft, follows: tuple[int, int] | None) -> tuple[int, int]:
    """Thread and version of the newest there is of what a draft would follow; 0 and 0 where it begins a thread."""
    table = WRITINGS
    wanted = sa.select(table.c.thread, table.c.version).where(table.c.kind == draft.kind)
    wanted = wanted.where(*(table.c[name] == getattr(draft.subject, name) for name in OF_SUBJECT))
    if draft.kind not in ONE_FOR_EACH:
        wanted = wanted.where(table.c.thread == (follows[0] if follows else 0))
    row = connection.execute(wanted.order_by(table.c.event.desc()).limit(1)).one_or_none()
    return (row.thread, row.version) if row else (0, 0)


def _after_all(connection: Connection) -> datetime:
    """Now, UTC without a zone; later than everything that is written, whatever the clock says."""
    now = datetime.now(UTC).replace(tzinfo=None)
    last = connection.scalar(sa.select(sa.func.max(WRITINGS.c.written_at)))
    return now if last is None else max(now, last + SMALLEST_STEP)


def _writing(row: sa.Row[Any]) -> Writing:
    subject = Subject(row.council, row.scope, row.id, row.period)
    draft = Draft(Written(row.kind), subject, row.text_en, row.text_cy, json.loads(row.fields))
    return Writing(row.thread, row.version, draft, row.written_by, row.role, row.via, row.written_at, row.event)
