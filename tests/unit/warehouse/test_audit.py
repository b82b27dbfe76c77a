"""The chain: one text for one content, every event bound to the one before, and the first bad event named."""

from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.offers import accepted, behind_its_back, built
from warehouse.audit import BEGINNING, LONGEST_TOLD, Broken, ChainFault
from warehouse.record import Record


def test_each_event_carries_the_hash_of_the_one_before(record: Record) -> None:
    accepted(record)
    record.publish(built())
    events = record.events()
    assert [event.action for event in events] == ["checked", "submitted", "accepted", "publish"]
    assert [event.previous for event in events] == [BEGINNING, *(event.hash for event in events[:-1])]
    assert (record.head(), record.last_event()) == (events[-1].hash, 4)
    assert record.hashes() == [BEGINNING, *(event.hash for event in events)]
    assert record.chain_faults() == []


def test_an_event_says_what_it_wrote(record: Record) -> None:
    accepted(record, b"1,2,3", datetime(2025, 10, 13, 9, 30))  # noqa: DTZ001
    details = record.events()[0].details
    for told in ('"name":"card.xlsx"', '"bytes":5', '"council":"abertest"', '"at":"2025-10-13T09:30:00"'):
        assert told in details.replace("\\", "")


def test_long_text_stands_in_an_event_by_its_hash(record: Record, record_url: str) -> None:
    accepted(record)
    with behind_its_back(record_url, without_triggers=True) as connection:
        connection.execute(sa.text("UPDATE uploads SET report = :long"), {"long": "x" * (LONGEST_TOLD + 1)})
    assert record.chain_faults() == [ChainFault(1, Broken.ROWS)]
    assert "xxxxx" not in "".join(event.details for event in record.events())


WRONGS = {
    "an actor": ("UPDATE audit_events SET actor = 'nobody' WHERE number = 2", 2, Broken.CHANGED),
    "details": ("UPDATE audit_events SET details = '{}' WHERE number = 2", 2, Broken.CHANGED),
    "a hash": ("UPDATE audit_events SET hash = 'abc' WHERE number = 2", 2, Broken.CHANGED),
    "a link": ("UPDATE audit_events SET previous = hash WHERE number = 3", 3, Broken.UNCHAINED),
    "a moment": ("UPDATE audit_events SET at = '2020-01-01 00:00:00.000000' WHERE number = 4", 4, Broken.CHANGED),
    "an event gone": ("DELETE FROM audit_events WHERE number = 2", 2, Broken.MISSING),
    "the first gone": ("DELETE FROM audit_events WHERE number = 1", 1, Broken.MISSING),
    "the last gone": ("DELETE FROM audit_events WHERE number = 4", 4, Broken.ORPHANS),
    "all gone": ("DELETE FROM audit_events", 1, Broken.ORPHANS),
    "an upload's council": ("UPDATE uploads SET council = 'elsewhere'", 1, Broken.ROWS),
    "a file": ("UPDATE upload_files SET sha256 = 'abc'", 1, Broken.ROWS),
    "a step gone": ("DELETE FROM upload_steps WHERE step = 'accepted'", 3, Broken.ROWS),
    "a step's moment": (
        "UPDATE upload_steps SET at = '2020-01-01 00:00:00.000000' WHERE step = 'accepted'",
        3,
        Broken.ROWS,
    ),
    "a version": ("UPDATE publications SET version = 'v0'", 4, Broken.ROWS),
    "a publication's head": ("UPDATE publications SET audit_head = 'abc'", 4, Broken.ROWS),
    "a row that no event wrote": ("UPDATE publications SET event = 9", 4, Broken.ROWS),
}


@pytest.mark.parametrize(("statement", "event", "what"), WRONGS.values(), ids=WRONGS)
def test_the_first_bad_event_is_named(
    statement: str, event: int, what: Broken, record: Record, record_url: str
) -> None:
    accepted(record)
    record.publish(built())
    with behind_its_back(record_url, without_triggers=True) as connection:
        connection.exec_driver_sql(statement)
    assert record.chain_faults()[0] == ChainFault(event, what)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE upload_steps SET at = 'yesterday'",
        "UPDATE upload_steps SET step = x'00ff' WHERE step = 'accepted'",
        "UPDATE audit_events SET at = 'yesterday', details = x'00ff'",
        "UPDATE publications SET event = 'first'",
    ],
)
def test_what_cannot_even_be_read_is_a_fault_and_no_error(statement: str, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/record.db"
    record = Record(url, tmp_path)
    accepted(record)
    record.publish(built())
    with behind_its_back(url, without_triggers=True) as connection:
        connection.exec_driver_sql(statement)
    assert record.chain_faults()
    record.close()


def test_a_chain_made_anew_as_a_whole_lacks_the_head_that_was_printed(record: Record, record_url: str) -> None:
    accepted(record)
    printed = record.head()
    with behind_its_back(record_url, without_triggers=True) as connection:
        for table in ("upload_steps", "upload_files", "uploads", "audit_events"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    accepted(record, b"kinder figures")
    assert record.chain_faults() == []
    assert printed not in record.hashes()
