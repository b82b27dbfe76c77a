"""The record: the steps of an upload and what is refused, moments in order, nothing changed, nothing lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.offers import FAULTY, accepted, behind_its_back, built, offer
from warehouse.audit import BEGINNING
from warehouse.errors import OldRecordError, StepRefusedError, UnknownUploadError, UnusableStoreError
from warehouse.record import SMALLEST_STEP, Record
from warehouse.record_tables import RECORD, REFUSAL
from warehouse.uploads import Step
from warehouse.writing import Draft, Subject, Written

MONDAY = datetime(2025, 10, 13, 9, 30)  # noqa: DTZ001
DAY = timedelta(days=1)


def take(record: Record, upload: int, step: Step, reason: str = "because", at: datetime | None = None) -> None:
    record.step(upload, step, "somebody", "test", reason, at)


def test_an_upload_is_kept_as_it_was_offered(record: Record) -> None:
    upload = record.receive(offer(b"1,2,3", report=FAULTY), "officer", "web page", MONDAY)
    assert (upload.upload, upload.council, upload.name, upload.state) == (1, "abertest", "card.xlsx", Step.CHECKED)
    assert record.originals.read(upload.files["card.xlsx"]) == b"1,2,3"
    assert upload.sizes == {"card.xlsx": 5}
    assert upload.report == FAULTY
    (checked,) = upload.steps
    assert (checked.by, checked.via, checked.at) == ("officer", "web page", MONDAY)
    assert checked.recorded_at > MONDAY
    assert record.upload(1) == upload
    assert record.uploads() == [upload]
    assert record.uploads("elsewhere") == []


def test_an_upload_that_nobody_sent_is_refused(record: Record) -> None:
    with pytest.raises(UnknownUploadError):
        record.upload(1)
    with pytest.raises(UnknownUploadError):
        take(record, 1, Step.SUBMITTED)


ALLOWED = {
    (): {Step.SUBMITTED, Step.REJECTED},
    (Step.REJECTED,): set(),
    (Step.SUBMITTED,): {Step.ACCEPTED, Step.REJECTED},
    (Step.SUBMITTED, Step.ACCEPTED): {Step.WITHDRAWN},
    (Step.SUBMITTED, Step.REJECTED): set(),
    (Step.SUBMITTED, Step.ACCEPTED, Step.WITHDRAWN): set(),
}


@pytest.mark.parametrize("done", ALLOWED, ids=lambda done: "-".join(done) or "checked")
def test_each_step_follows_only_its_own(done: tuple[Step, ...], record: Record) -> None:
    upload = record.receive(offer(), "officer", "test").upload
    for step in done:
        take(record, upload, step)
    before = len(record.events())
    for step in set(Step) - ALLOWED[done]:
        with pytest.raises(StepRefusedError) as refused:
            take(record, upload, step)
        assert refused.value.why == "state"
    assert len(record.events()) == before
    for step in ALLOWED[done]:
        other = record.receive(offer(), "officer", "test").upload
        for earlier in done:
            take(record, other, earlier)
        take(record, other, step)
        assert record.upload(other).state == step


def test_what_has_faults_is_not_submitted(record: Record) -> None:
    upload = record.receive(offer(report=FAULTY), "officer", "test").upload
    with pytest.raises(StepRefusedError, match="upload 1 has faults"):
        take(record, upload, Step.SUBMITTED)


@pytest.mark.parametrize("step", [Step.REJECTED, Step.WITHDRAWN])
def test_a_refusal_needs_a_reason(step: Step, record: Record) -> None:
    upload = record.receive(offer(), "officer", "test").upload
    take(record, upload, Step.SUBMITTED)
    if step is Step.WITHDRAWN:
        take(record, upload, Step.ACCEPTED)
    for nothing in ("", "  "):
        with pytest.raises(StepRefusedError, match="say why upload 1 is"):
            take(record, upload, step, nothing)
    take(record, upload, step, " the wrong quarter ")
    assert record.upload(upload).steps[-1].reason == "the wrong quarter"


def test_what_was_accepted_stands_in_the_order_of_acceptance(record: Record) -> None:
    first, second = (record.receive(offer(), "officer", "test").upload for _ in range(2))
    for upload in (first, second):
        take(record, upload, Step.SUBMITTED)
    take(record, second, Step.ACCEPTED)
    take(record, first, Step.ACCEPTED)
    take(record, second, Step.WITHDRAWN)
    assert [upload.upload for upload in record.accepted()] == [second, first]
    withdrawn, standing = record.accepted()
    assert withdrawn.known_from < standing.known_from < withdrawn.withdrawn_at
    assert standing.withdrawn_at is None


def test_a_moment_is_later_than_every_moment_before_it_for_the_council(record: Record) -> None:
    accepted(record, at=MONDAY)
    upload = record.receive(offer(), "officer", "history", MONDAY - DAY).upload
    take(record, upload, Step.SUBMITTED, at=MONDAY - DAY)
    for too_early in (MONDAY - DAY, MONDAY):
        with pytest.raises(StepRefusedError) as refused:
            take(record, upload, Step.ACCEPTED, at=too_early)
        assert refused.value.why == "order"
    take(record, upload, Step.ACCEPTED, at=MONDAY + SMALLEST_STEP)
    with pytest.raises(StepRefusedError):
        take(record, 1, Step.WITHDRAWN, at=MONDAY)
    take(record, 1, Step.WITHDRAWN, at=MONDAY + DAY)
    other = record.receive(offer(council="elsewhere"), "officer", "history", MONDAY - DAY).upload
    for step in (Step.SUBMITTED, Step.ACCEPTED):
        take(record, other, step, at=MONDAY - DAY)
    assert record.upload(other).known_from == MONDAY - DAY


def test_an_upload_takes_no_step_before_the_one_before(record: Record) -> None:
    upload = record.receive(offer(), "officer", "history", MONDAY).upload
    with pytest.raises(StepRefusedError) as refused:
        take(record, upload, Step.SUBMITTED, at=MONDAY - DAY)
    assert refused.value.why == "order"
    take(record, upload, Step.SUBMITTED, at=MONDAY)


def test_two_acceptances_in_one_moment_are_told_apart(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warehouse.record._now", lambda: MONDAY)
    moments = [accepted(record).known_from for _ in range(3)]
    assert moments == [MONDAY, MONDAY + SMALLEST_STEP, MONDAY + 2 * SMALLEST_STEP]


def test_a_publication_holds_the_head_of_the_chain(record: Record) -> None:
    assert record.current() is None
    accepted(record)
    head = record.head()
    first = record.publish(built("v1"))
    assert (first.number, first.audit_head, first.action) == (1, head, "publish")
    second = record.publish(built("v1"), "rollback", "manager")
    assert second.audit_head == record.events()[-2].hash
    assert record.publications() == [first, second]
    assert record.current() == second


def test_an_empty_record_begins_at_the_beginning(record: Record) -> None:
    assert (record.head(), record.events(), record.chain_faults()) == (BEGINNING, [], [])


CHANGES = {
    "update": "UPDATE {table} SET {column} = {column}",
    "delete": "DELETE FROM {table}",
    "replace": "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    "truncate": "TRUNCATE {table} CASCADE",
}
ELSEWHERE = {"sqlite": "truncate", "postgresql": "replace"}
"""Statements that a database does not know."""


@pytest.mark.parametrize("how", CHANGES)
def test_the_database_itself_refuses_every_change(how: str, record: Record, record_url: str) -> None:
    if ELSEWHERE[sa.make_url(record_url).get_backend_name()] == how:
        how = "update"
    accepted(record)
    record.publish(built())
    about = Subject("abertest", "indicator", "homes", "2023-04-01/P1Y")
    record.writings.write(Draft(Written.COMMENTARY, about, "Why."), "officer", "editor", "tests")
    before = record.events(), record.uploads(), record.publications(), record.writings.all()
    for table in RECORD.sorted_tables:
        statement = CHANGES[how].format(table=table.name, column=table.columns.keys()[-1])
        with pytest.raises(sa.exc.DBAPIError, match=REFUSAL), behind_its_back(record_url) as connection:
            connection.exec_driver_sql(statement)
    assert (record.events(), record.uploads(), record.publications(), record.writings.all()) == before


AT_ONCE, EACH = 4, 10


def test_many_may_receive_and_decide_at_once(open_again: Callable[[], Record]) -> None:
    records = [open_again() for _ in range(AT_ONCE)]

    def work(record: Record) -> list[int]:
        return [accepted(record, f"{id(record)} {n}".encode()).upload for n in range(EACH)]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        numbers = [number for found in pool.map(work, records) for number in found]
    record = records[0]
    assert sorted(numbers) == list(range(1, AT_ONCE * EACH + 1))
    assert [event.number for event in record.events()] == list(range(1, 3 * AT_ONCE * EACH + 1))
    moments = [upload.known_from for upload in record.accepted()]
    assert len(set(moments)) == len(moments) == AT_ONCE * EACH
    assert record.chain_faults() == []


def test_what_is_read_while_others_write_is_of_one_moment(open_again: Callable[[], Record]) -> None:
    writer, reader = open_again(), open_again()

    def work() -> None:
        for n in range(3 * EACH):
            accepted(writer, str(n).encode())

    with ThreadPoolExecutor(1) as pool:
        working = pool.submit(work)
        while not working.done():
            assert all(upload.files and upload.steps for upload in reader.uploads())
            assert reader.chain_faults() == []
        working.result()
    assert len(reader.uploads()) == 3 * EACH


def test_many_may_open_a_new_record_at_once(open_again: Callable[[], Record]) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        opened = list(pool.map(lambda _: open_again(), range(AT_ONCE)))
    accepted(opened[0])
    assert all(len(record.uploads()) == 1 for record in opened)


def test_a_record_of_an_earlier_release_is_refused_in_words(record_url: str, tmp_path: Path) -> None:
    with behind_its_back(record_url) as connection:
        connection.exec_driver_sql("CREATE TABLE load_files (load INTEGER)")
    with pytest.raises(OldRecordError, match="was made by an earlier release"):
        Record(record_url, tmp_path / "originals")


def test_a_database_that_is_none_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "record.db").write_bytes(b"this is no database" * 100)
    with pytest.raises(UnusableStoreError, match=r"^RECORD_URL is .+ not a database\. Check the path"):
        Record(f"sqlite:///{tmp_path}/record.db", tmp_path)


def test_a_password_is_never_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableStoreError) as refused:
        Record(f"postgresql://me:secret@/none?host={tmp_path}", tmp_path)
    assert "me:***@" in str(refused.value)
    assert "secret" not in str(refused.value)


def test_a_council_changed_when_an_upload_was_accepted_or_withdrawn(record: Record) -> None:
    upload = accepted(record, at=MONDAY).upload
    take(record, upload, Step.WITHDRAWN, at=MONDAY + DAY)
    record.receive(offer(), "officer", "test", MONDAY + 2 * DAY)
    assert record.changed_at("abertest") == [MONDAY, MONDAY + DAY]
    assert record.changed_at("elsewhere") == []
