"""What people write: versions that follow each other, nothing lost, in one transaction with the audit chain."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.offers import behind_its_back
from warehouse.errors import UnusableStoreError, WritingRefusedError
from warehouse.record import Record
from warehouse.record_tables import WRITINGS
from warehouse.writing import (
    AUTHOR_ROLE,
    HAPPENED_EN,
    LONGEST_FIELD,
    LONGEST_TEXT,
    Draft,
    Subject,
    Writing,
    Written,
    newest_of_each,
)

ABOUT = Subject("abertest", "indicator", "attendance", "2023-04-01/P1Y")
DRAFT = Draft(Written.COMMENTARY, ABOUT, "Illness kept many at home.", "Salwch.", {AUTHOR_ROLE: "Head of Education"})
LESSON = replace(DRAFT, kind=Written.LESSON, fields={HAPPENED_EN: "They came back."})


def write(record: Record, draft: Draft = DRAFT, follows: tuple[int, int] | None = None) -> Writing:
    return record.writings.write(draft, "A. Davies", "editor", "test", follows)


def test_a_version_is_kept_as_it_was_written_with_its_event(record: Record) -> None:
    written = write(record)
    assert (written.thread, written.version, written.draft) == (1, 1, DRAFT)
    assert record.writings.all() == [written]
    event = record.events()[-1]
    assert (event.number, event.actor, event.action) == (written.event, "A. Davies", "write_commentary")
    assert record.writings.last_event() == written.event
    assert record.chain_faults() == []


def test_a_later_version_follows_and_the_earlier_stays(record: Record) -> None:
    first = write(record)
    second = write(record, replace(DRAFT, text_en="Illness, and a late bus."), (1, 1))
    assert (second.thread, second.version) == (1, 2)
    assert second.written_at > first.written_at
    assert newest_of_each(record.writings.all()) == [(first, second)]


@pytest.mark.parametrize("follows", [None, (1, 1), (1, 3), (2, 2)])
def test_who_had_not_seen_the_newest_version_is_told(record: Record, follows: tuple[int, int] | None) -> None:
    write(record)
    write(record, follows=(1, 1))
    head = record.head()
    with pytest.raises(WritingRefusedError) as refused:
        write(record, follows=follows)
    assert (refused.value.why, refused.value.words) == ("newer", {"newest": 2})
    assert record.head() == head


def test_only_one_of_two_who_write_at_once_is_first(record: Record) -> None:
    write(record)

    def follow(words: str) -> bool:
        try:
            write(record, replace(DRAFT, text_en=words), (1, 1))
        except WritingRefusedError:
            return False
        return True

    with ThreadPoolExecutor(4) as people:
        done = list(people.map(follow, ["a", "b", "c", "d"]))
    assert sorted(done) == [False, False, False, True]
    assert [one.version for one in record.writings.all()] == [1, 2]


def test_a_subject_has_one_commentary_and_many_lessons(record: Record) -> None:
    threads = [write(record, LESSON).thread for _ in range(2)]
    assert threads == [1, 2]
    assert write(record).thread == 3
    with pytest.raises(WritingRefusedError):
        write(record)
    assert write(record, LESSON, (1, 1)).version == 2


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"text_en": " \n "}, "empty"),
        ({"text_en": "x" * (LONGEST_TEXT + 1)}, "long"),
        ({"text_cy": "x" * (LONGEST_TEXT + 1)}, "long"),
        ({"fields": {AUTHOR_ROLE: "x" * (LONGEST_FIELD + 1)}}, "long"),
    ],
)
def test_too_little_and_too_much_are_refused(record: Record, change: dict[str, object], why: str) -> None:
    with pytest.raises(WritingRefusedError) as refused:
        write(record, replace(DRAFT, **change))  # type: ignore[arg-type]
    assert refused.value.why == why
    assert record.last_event() == 0


@pytest.mark.parametrize(("happened", "why"), [(" ", "empty"), ("x" * (LONGEST_TEXT + 1), "long")])
def test_a_lesson_says_what_happened_at_the_length_of_a_text(record: Record, happened: str, why: str) -> None:
    assert write(record, replace(LESSON, fields={HAPPENED_EN: "x" * LONGEST_TEXT})).version == 1
    with pytest.raises(WritingRefusedError) as refused:
        write(record, replace(LESSON, fields={HAPPENED_EN: happened}))
    assert refused.value.why == why


def test_texts_are_tidied_and_nothing_else(record: Record) -> None:
    written = write(record, replace(DRAFT, text_en=" One.\r\n\r\nTwo.\x00 ", fields={AUTHOR_ROLE: " "}))
    assert (written.draft.text_en, written.draft.fields) == ("One.\n\nTwo.", {})
    assert record.writings.all() == [written]


def test_writings_are_found_by_what_they_are_and_when(record: Record) -> None:
    other = replace(DRAFT, subject=replace(ABOUT, council="elsewhere", id="repairs"))
    first, lesson, away = write(record), write(record, LESSON), write(record, other)
    assert record.writings.all("abertest") == [first, lesson]
    assert record.writings.all(kind=Written.LESSON) == [lesson]
    assert record.writings.all(scope="indicator", id_="repairs") == [away]
    assert record.writings.all(until=lesson.written_at) == [first, lesson]
    assert record.writings.all(up_to_event=first.event) == [first]


def test_nobody_changes_a_version(record: Record, record_url: str) -> None:
    write(record)
    with pytest.raises(sa.exc.DBAPIError), behind_its_back(record_url) as connection:
        connection.execute(sa.update(WRITINGS).values(text_en="something else"))
    with behind_its_back(record_url, without_triggers=True) as connection:
        connection.execute(sa.update(WRITINGS).values(text_en="something else"))
    assert [fault.event for fault in record.chain_faults()] == [1]


def test_a_record_of_an_earlier_release_opens_and_can_be_written(
    open_again: Callable[[], Record], record_url: str
) -> None:
    open_again()
    with behind_its_back(record_url) as connection:
        WRITINGS.drop(connection)
    assert write(open_again()).version == 1
    with pytest.raises(sa.exc.DBAPIError), behind_its_back(record_url) as connection:
        connection.execute(sa.delete(WRITINGS))


def test_an_unusable_record_is_told(tmp_path: Path) -> None:
    record = Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")
    with behind_its_back(f"sqlite:///{tmp_path}/record.db") as connection:
        WRITINGS.drop(connection)
    with pytest.raises(UnusableStoreError):
        write(record)
    record.close()
