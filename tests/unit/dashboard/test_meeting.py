"""What a meeting is told: what changed, what is newly met, what is overdue, and in which order."""

from datetime import date
from typing import Any

from dashboard.meeting import changed, clear_first, newly_met, overdue
from warehouse.rules.noise.words import Agreement


def row(indicator: str, call: str = "same", **more: Any) -> dict[str, Any]:
    return {"indicator": indicator, "call": call, "rag": "no_target"} | more


def test_a_call_is_changed_where_a_direction_came_went_or_turned() -> None:
    now = [
        row("turned", "worse"),
        row("stayed", "worse"),
        row("came", "improved"),
        row("went", "not_available"),
        row("new", "same"),
        row("unseen", "cant_say"),
        row("never", "not_available"),
    ]
    then = {
        one["indicator"]: one
        for one in (
            row("turned", "improved"),
            row("stayed", "worse"),
            row("came", "not_available"),
            row("went", "same"),
            row("unseen", "not_available"),
        )
    }
    assert [(one["indicator"], one["previous_call"]) for one in changed(now, then)] == [
        ("turned", "improved"),
        ("came", "not_available"),
        ("went", "same"),
        ("new", None),
    ]


def test_a_target_is_newly_met_where_it_was_missed_and_not_where_nothing_was_known() -> None:
    now = [row(name, rag=rag) for name, rag in (("a", "green"), ("b", "green"), ("c", "green"), ("d", "red"))]
    then = {
        "a": row("a", rag="red"),
        "b": row("b", rag="green"),
        "d": row("d", rag="amber"),
        "e": row("e", rag="amber"),
    }
    assert [one["indicator"] for one in newly_met(now, then)] == ["a"]
    assert newly_met([row("f", rag="green")], {"f": row("f", rag="amber")})


def test_what_is_clear_comes_before_larger_changes_that_are_not() -> None:
    told = [
        row(name, agreement=code.value)
        for name, code in (
            ("large", Agreement.IMPROVED_WITHIN),
            ("clear", Agreement.CLEAR_IMPROVEMENT),
            ("untested", Agreement.IMPROVED_UNTESTED),
        )
    ]
    assert [one["indicator"] for one in clear_first(told)] == ["clear", "large", "untested"]


def test_only_open_actions_past_their_day_are_overdue_the_longest_first() -> None:
    def action(id_: str, state: str, due: date | None, position: int) -> dict[str, Any]:
        return {"id": id_, "state": state, "due": due, "position": position}

    day = date(2024, 3, 31)
    found = [
        action("late", "under_way", date(2024, 2, 1), 0),
        action("done", "done", date(2024, 1, 1), 1),
        action("later", "planned", date(2024, 1, 5), 2),
        action("today", "planned", day, 3),
        action("undated", "planned", None, 4),
        action("stopped", "stopped", date(2023, 1, 1), 5),
    ]
    assert [one["id"] for one in overdue(found, day)] == ["later", "late"]
