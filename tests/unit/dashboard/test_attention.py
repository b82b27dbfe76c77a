"""Orders of what needs attention, what is doing well and what changed."""

from decimal import Decimal
from typing import Any

from dashboard.attention import bad_news_first, blind_spots, doing_well, needing_attention


def row(name: str, call: str, rag: str = "no_target", percent: str | None = "1", reason: str | None = None) -> Any:
    change = None if percent is None else Decimal(percent)
    return {
        "indicator": name,
        "call": call,
        "rag": rag,
        "change_percent": change,
        "reason": reason,
        "position": ord(name[0]),
    }


def names(rows: list[Any]) -> str:
    return " ".join(one["indicator"] for one in rows)


def test_off_target_comes_first_then_the_largest_change_then_the_plans_order() -> None:
    calls = [
        row("a", "worse", percent="-3"),
        row("b", "worse", "green", "-50"),
        row("c", "worse", "amber", "2"),
        row("d", "worse", "red", "1"),
        row("e", "worse", percent="9"),
        row("f", "improved", "red", "99"),
        row("g", "worse", percent=None),
        row("h", "worse", percent="-3"),
    ]
    assert names(needing_attention(calls)) == "d c e a h g b"


def test_doing_well_is_what_improved_most() -> None:
    calls = [row("a", "improved"), row("b", "same"), row("c", "improved", percent="-8"), row("d", "worse")]
    assert names(doing_well(calls)) == "c a"


def test_blind_spots_are_grouped_by_reason_missing_figures_first() -> None:
    calls = [
        row("a", "cant_say", reason="no_polarity"),
        row("b", "not_available", reason="first_period"),
        row("c", "not_available", reason="not_published"),
        row("d", "not_available", reason="not_published"),
        row("e", "worse"),
    ]
    groups = {key: names(members) for key, members in blind_spots(calls).items()}
    assert list(groups.items()) == [
        (("not_available", "not_published"), "c d"),
        (("not_available", "first_period"), "b"),
        (("cant_say", "no_polarity"), "a"),
    ]


def test_bad_news_comes_first_among_changes() -> None:
    calls = [row("a", "improved"), row("b", "cant_say"), row("c", "worse"), row("d", "not_available"), row("e", "same")]
    assert names(bad_news_first(calls)) == "c d b e a"
