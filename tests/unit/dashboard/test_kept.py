"""Results are kept, bounded, and the longest unasked goes first."""

import pytest

from dashboard.kept import Kept


def test_a_result_is_made_once() -> None:
    kept, made = Kept(2), []

    def make() -> str:
        made.append("a")
        return "result"

    assert [kept.get("a", make), kept.get("a", make)] == ["result", "result"]
    assert made == ["a"]


def test_the_longest_unasked_is_forgotten_first() -> None:
    kept = Kept(2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda: "first")
    assert len(kept) == 2
    assert [kept.get(key, lambda: "again") for key in ("a", "c", "b")] == ["first", "first", "again"]


def test_nothing_is_kept_of_what_failed() -> None:
    kept = Kept(2)
    with pytest.raises(ZeroDivisionError):
        kept.get("a", lambda: 1 // 0)
    assert kept.get("a", lambda: 1) == 1
