"""Uploads to put into a record, and databases opened behind its back."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import sqlalchemy as sa

from warehouse.record import Built, Record
from warehouse.record_tables import RECORD
from warehouse.uploads import Issue, Kind, Received, Report, Step, Upload

FAULTY = Report((Issue("error", "not_a_number", "figures.csv", "not a number", "nid yw'n rhif", row=3),))


def offer(content: bytes = b"figures", council: str = "abertest", report: Report | None = None) -> Received:
    """A card with one file."""
    return Received(council, Kind.CARD, "card.xlsx", {"card.xlsx": content}, report or Report(), "rules")


def accepted(record: Record, content: bytes = b"figures", at: datetime | None = None) -> Upload:
    """An upload that was received, submitted and accepted."""
    upload = record.receive(offer(content), "officer", "test", at).upload
    record.step(upload, Step.SUBMITTED, "officer", "test", at=at)
    return record.step(upload, Step.ACCEPTED, "manager", "test", at=at)


def built(version: str = "v1") -> Built:
    """A version to publish; its file is nobody's concern here."""
    return Built(version, "content", "inputs", "rules", "file", 1)


@contextmanager
def behind_its_back(url: str, *, without_triggers: bool = False) -> Iterator[sa.Connection]:
    """The record's database opened by somebody who does not ask the record; committed at the end."""
    engine = sa.create_engine(url)
    try:
        with engine.begin() as connection:
            if without_triggers:
                _drop_triggers(connection)
            yield connection
    finally:
        engine.dispose()


def _drop_triggers(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        for table in RECORD.tables:
            connection.exec_driver_sql(f"DROP TRIGGER {table}_append_only ON {table}")
        return
    for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
