"""The method's worked examples, as far as direction, colour and tally go."""

from decimal import Decimal
from typing import Any

import pytest

from tests.judging import judge_directions
from tests.judging_tallies import judge_tallies
from tests.judging_targets import judge_rags

START = 24264
HIGHER = {"polarity": "higher_is_better", "unit": "number"}
LOWER = {"polarity": "lower_is_better", "unit": "number"}
PERCENT = {"polarity": "higher_is_better", "unit": "percent"}
RANGE = {"polarity": "aim_for_range", "unit": "number", "range": ["80", "90"]}
THIRD = {"tolerance": {"kind": "absolute", "value": "0.3"}}


def compared(indicator: dict[str, Any], comparator: str | None, value: str, **more: Any) -> dict[str, Any]:
    """A figure beside the one a year before; no comparator is a first year."""
    before = [] if comparator is None else [{"period": [START - 12, 12], "value": comparator}]
    return {
        "indicator": indicator,
        "observations": [*before, {"period": [START, 12], "value": value} | more],
        "report_period": [START, 12],
    }


EXAMPLES = {
    "DFG days 206 -> 186": (compared(LOWER, "206", "186"), "improved"),
    "fly-tip days 3.95 -> 2.82": (compared(LOWER, "3.95", "2.82"), "improved"),
    "feel safe 72 -> 80%": (compared(PERCENT, "72", "80"), "improved"),
    "employees 52 -> 52%": (compared(PERCENT, "52", "52"), "same"),
    "100 -> 101": (compared(HIGHER, "100", "101"), "same"),
    "100 -> 101.01": (compared(HIGHER, "100", "101.01"), "improved"),
    "percent 72.00 -> 72.25": (compared(PERCENT, "72.00", "72.25"), "same"),
    "percent 72.00 -> 72.26": (compared(PERCENT, "72.00", "72.26"), "improved"),
    "0.1 -> 0.4 within 0.3": (compared(HIGHER | THIRD, "0.1", "0.4"), "same"),
    "72.44 -> 72.36 shown to 1 dp": (compared(HIGHER | {"decimals": 1, "tolerance": None}, "72.44", "72.36"), "same"),
    "range 70 -> 92": (compared(RANGE, "70", "92"), "improved"),
    "range 75 -> 95": (compared(RANGE, "75", "95"), "same"),
    "range 85 -> 95": (compared(RANGE, "85", "95"), "worse"),
    "71.2 ... 66.5, 66.0": (compared(HIGHER, "66.5", "66.0"), "same"),
    "13 stable points then 25": (compared(HIGHER, "10", "25"), "improved"),
}


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    return dict(zip(EXAMPLES, judge_directions(case for case, _ in EXAMPLES.values()), strict=True))


@pytest.mark.parametrize("name", EXAMPLES)
def test_call(name: str, judged: dict[str, dict[str, Any]]) -> None:
    assert judged[name]["call"] == EXAMPLES[name][1]


def test_change_is_told_in_the_unit_and_as_a_percentage(judged: dict[str, dict[str, Any]]) -> None:
    row = judged["DFG days 206 -> 186"]
    assert (row["change"], row["change_percent"], row["movement"]) == (Decimal(-20), Decimal("-9.7"), "down")
    assert judged["71.2 ... 66.5, 66.0"]["change_percent"] == Decimal("-0.8")


def test_cases_without_a_direction() -> None:
    nothing, first, renamed = judge_directions(
        [
            compared(LOWER, "0", "1"),
            compared(HIGHER | {"polarity": "none"}, None, "5"),
            compared(HIGHER, "4", "5", definition="2"),
        ]
    )
    assert (nothing["call"], nothing["change_percent"]) == ("worse", None)
    assert (first["call"], first["reason"]) == ("not_available", "first_period")
    assert (renamed["call"], renamed["reason"]) == ("cant_say", "break_in_series")


def test_a_revision_changes_the_call_but_not_what_was_known() -> None:
    revised = compared(HIGHER, "100", "104", status="p", published_at="2023-06-01")
    revised["observations"].append(
        {"period": [START, 12], "value": "98", "status": "r", "published_at": "2023-12-01"},
    )
    september, later = judge_directions([revised | {"as_known_at": "2023-09-30"}, revised])
    assert (september["call"], september["provisional"]) == ("improved", True)
    assert (later["call"], later["provisional"]) == ("worse", False)


@pytest.mark.parametrize(("value", "colour"), [("100", "green"), ("95", "amber"), ("94.99", "red")])
def test_colour_against_100(value: str, colour: str) -> None:
    case = {"indicator": HIGHER, "value": value, "target": {"kind": "value", "value": "100"}}
    assert judge_rags([case])[0]["rag"] == colour


def test_tally() -> None:
    counts = {"improved": 36, "same": 6, "worse": 15, "cant_say": 1, "not_available": 15}
    row = judge_tallies({"plan": counts})["plan"]
    assert (row["total"], row["text"]) == (73, "74% (42/57)")
    assert judge_tallies({"els": {"improved": 8, "same": 3, "worse": 5}})["els"]["text"] == "69% (11/16)"
