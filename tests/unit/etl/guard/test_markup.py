"""XML as a stream: what is told of it, and each limit at its boundary."""

import pytest

from etl.guard import limits
from etl.guard.markup import Budget, walk
from etl.guard.refusal import RefusalError


def code_of(*chunks: bytes, elements: int = 1_000) -> str | None:
    """The code that refuses a part, or None."""
    try:
        walk("part", chunks, Budget(elements), lambda _, __: None)
    except RefusalError as refusal:
        return refusal.code
    return None


def test_names_come_without_their_prefix_and_text_as_it_stands() -> None:
    told: list[object] = []
    words: list[str] = []
    walk(
        "part",
        [b'<x:a xmlns:x="u" n', b'="1"><b>t&amp;', "ŷ</b></x:a>".encode()],
        Budget(),
        lambda tag, attributes: told.append((tag, attributes.get("n"))),
        told.append,
        words.append,
    )
    assert told == [("a", "1"), ("b", None), "b", "a"]
    assert "".join(words) == "t&ŷ"


def test_just_so_deep_passes() -> None:
    def nested(depth: int) -> bytes:
        return b"<a>" * depth + b"</a>" * depth

    assert code_of(nested(limits.MAX_DEPTH)) is None
    assert code_of(nested(limits.MAX_DEPTH + 1)) == "workbook_nested_too_deep"


def test_elements_side_by_side_are_not_deep() -> None:
    assert code_of(b"<a>" + b"<b/>" * (limits.MAX_DEPTH + 1) + b"</a>") is None


def test_just_so_many_elements_pass_and_parts_share_them() -> None:
    assert code_of(b"<a><b/><b/></a>", elements=3) is None
    assert code_of(b"<a><b/><b/></a>", elements=2) == "workbook_too_many_elements"
    assert Budget().elements == limits.MAX_ELEMENTS
    budget = Budget(3)
    walk("one", [b"<a><b/></a>"], budget, lambda _, __: None)
    with pytest.raises(RefusalError, match="workbook_too_many_elements"):
        walk("two", [b"<a><b/></a>"], budget, lambda _, __: None)


def test_a_tag_just_so_long_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_TAG_BYTES", 20)
    assert code_of(b"<a>", b'<b c="' + b"x" * 14, b'"/></a>') is None
    assert code_of(b"<a>", b'<b c="' + b"x" * 15, b'"/></a>') == "workbook_tag_too_long"


def test_long_text_is_no_long_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_TAG_BYTES", 20)
    assert code_of(b"<a>", b"x" * 100, b"x" * 100, b"</a>") is None


@pytest.mark.parametrize(
    "part", [b"<!DOCTYPE a><a/>", b'<!DOCTYPE a SYSTEM "x"><a/>', b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']
)
def test_a_document_type_is_refused(part: bytes) -> None:
    assert code_of(part) == "workbook_has_dtd"


@pytest.mark.parametrize(
    "part",
    [b"", b"<a>", b"<a></b>", b"<a/><b/>", b"<a>\x00</a>", b"<a>\xff</a>", b"<a>&b;</a>", "<a/>".encode("utf-16")],
)
def test_what_is_not_well_formed_is_refused(part: bytes) -> None:
    assert code_of(part) == "workbook_damaged"
