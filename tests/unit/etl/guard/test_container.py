"""What kind of file was offered, and its parts: each limit at its boundary."""

import zipfile

import pytest

from etl.guard import limits
from etl.guard.container import CHUNK, inflated, listed
from etl.guard.refusal import RefusalError
from tests.workbooks import packed, workbook


def code_of(content: bytes) -> str | None:
    """The code that refuses a file, or None where its parts can be listed and read."""
    try:
        for entry in listed(content).values():
            for _ in inflated(content, entry):
                pass
    except RefusalError as refusal:
        return refusal.code
    return None


def test_every_part_is_listed_and_comes_out_as_it_went_in() -> None:
    given = {"empty": b"", "small": b"x", "one piece": b"ab" * (CHUNK // 2), "more": bytes(range(256)) * 1_000}
    for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        content = packed(given, compression)
        parts = listed(content)
        assert {name: b"".join(inflated(content, entry)) for name, entry in parts.items()} == given


def test_folders_are_no_parts() -> None:
    assert list(listed(packed({"xl/": b"", "xl/a.xml": b"<a/>"}))) == ["xl/a.xml"]


def test_folders_may_be_parted_by_backslashes_but_a_part_stands_once() -> None:
    assert list(listed(packed({"xl\\a.xml": b"<a/>"}))) == ["xl/a.xml"]
    assert code_of(packed({"xl\\a.xml": b"<a/>", "xl/a.xml": b"<a/>"})) == "workbook_unsafe_part"


def test_a_comment_at_the_end_does_no_harm() -> None:
    content = packed({"a": b"x"})
    assert code_of(content[:-2] + b"\x02\x00hi") is None


def test_a_file_of_just_the_size_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook()
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", len(content))
    assert code_of(content) is None
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", len(content) - 1)
    assert code_of(content) == "workbook_too_large"


def test_just_so_many_parts_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PARTS", 3)
    assert code_of(packed(dict.fromkeys("abc", b"x"))) is None
    assert code_of(packed(dict.fromkeys("abcd", b"x"))) == "workbook_too_many_parts"


def test_parts_that_unpack_to_just_the_size_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_INFLATED_BYTES", 200)
    assert code_of(packed({"a": b"x" * 150, "b": b"x" * 50})) is None
    assert code_of(packed({"a": b"x" * 150, "b": b"x" * 51})) == "workbook_inflates_too_much"


def test_a_part_packed_just_so_tightly_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    content = packed({"a": bytes(100_000)})
    (entry,) = listed(content).values()
    ratio = -(-entry.file_size // entry.compress_size)
    monkeypatch.setattr(limits, "RATIO_FREE_BYTES", 99_999)
    monkeypatch.setattr(limits, "MAX_RATIO", ratio)
    assert code_of(content) is None
    monkeypatch.setattr(limits, "MAX_RATIO", ratio - 1)
    assert code_of(content) == "workbook_packed_too_tightly"
    monkeypatch.setattr(limits, "RATIO_FREE_BYTES", 100_000)
    assert code_of(content) is None


def test_never_more_comes_out_than_the_header_says() -> None:
    content = packed({"a": bytes(10 * CHUNK)})
    (entry,) = listed(content).values()
    entry.file_size = CHUNK
    pieces = inflated(content, entry)
    assert len(next(pieces)) == CHUNK
    with pytest.raises(RefusalError, match="workbook_damaged"):
        next(pieces)


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/a", "a\\..\\..\\b", "\\a", "C:a"])
def test_a_name_that_leads_out_of_the_file_is_refused(name: str) -> None:
    assert code_of(packed({name: b"x"})) == "workbook_unsafe_part"


@pytest.mark.parametrize("name", ["a..b", "..a/b", "xl/a.b.xml", "[Content_Types].xml", "ffigurau/ŷ.xml"])
def test_a_name_that_only_looks_odd_is_not(name: str) -> None:
    assert code_of(packed({name: b"x"})) is None
