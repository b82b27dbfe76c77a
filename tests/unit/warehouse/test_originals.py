"""Originals: kept once under their own hash, read only as they were kept, put right again when offered again."""

import os
from pathlib import Path

import pytest

from tests.offers import offer
from warehouse.errors import MissingOriginalError, UnusableStoreError
from warehouse.originals import ABANDONED, Originals, sha256
from warehouse.record import Record


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


def test_the_same_bytes_are_one_file_that_nobody_may_write(originals: Originals, tmp_path: Path) -> None:
    name = originals.keep(b"figures")
    assert originals.keep(b"figures") == name == sha256(b"figures")
    (kept,) = (tmp_path / "originals").iterdir()
    assert (kept.name, kept.stat().st_mode & 0o777) == (name, 0o444)
    assert (originals.read(name), originals.names()) == (b"figures", {name})


@pytest.mark.parametrize("wrong", [None, b"", b"figurez"])
def test_what_is_gone_or_changed_is_not_read_and_is_put_right(
    wrong: bytes | None, originals: Originals, tmp_path: Path
) -> None:
    name = originals.keep(b"figures")
    kept = tmp_path / "originals" / name
    kept.unlink()
    if wrong is not None:
        kept.write_bytes(wrong)
    with pytest.raises(MissingOriginalError, match=name[:12]):
        originals.read(name)
    assert originals.faults({name, originals.keep(b"others")}) == [name]
    originals.keep(b"figures")
    assert originals.read(name) == b"figures"


def test_an_original_that_cannot_be_kept_is_told_and_nothing_is_recorded(record: Record, tmp_path: Path) -> None:
    (tmp_path / "originals").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(UnusableStoreError, match=r"ORIGINALS is '.+originals'"):
        record.receive(offer(), "officer", "test")
    assert record.uploads() == []


def test_what_a_dead_process_left_is_swept_and_what_is_being_written_is_not(
    originals: Originals, tmp_path: Path
) -> None:
    name = originals.keep(b"figures")
    old, new = (tmp_path / "originals" / f".{age}.part" for age in ("old", "new"))
    for path in (old, new):
        path.write_bytes(b"half")
    long_ago = old.stat().st_mtime - 2 * ABANDONED
    os.utime(old, (long_ago, long_ago))
    originals.sweep()
    assert {path.name for path in (tmp_path / "originals").iterdir()} == {name, new.name}
    assert originals.names() == {name}


def test_damaged_originals_are_named_by_upload_and_file(record: Record, tmp_path: Path) -> None:
    record.receive(offer(b"one"), "officer", "test")
    record.receive(offer(b"two"), "officer", "test")
    assert record.damaged_originals() == []
    (tmp_path / "originals" / sha256(b"two")).unlink()
    assert record.damaged_originals() == [(2, "card.xlsx", sha256(b"two"))]
