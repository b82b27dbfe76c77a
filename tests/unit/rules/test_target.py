"""Colours and stretch: the edges of amber, and what has no colour."""

from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest

from tests.judging_targets import aims_of, judge_calls, judge_rags, target_row
from warehouse import schema
from warehouse.rules.codes import words_of
from warehouse.rules.judge_targets import Coloured
from warehouse.rules.target import havering
from warehouse.rules.vocabulary import Rag

HIGHER = {"polarity": "higher_is_better", "unit": "number"}
LOWER = {"polarity": "lower_is_better", "unit": "number"}
RANGE = {"polarity": "aim_for_range", "unit": "number", "range": ["80", "90"]}


def case(indicator: dict[str, Any], value: str | None, target: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    return {"indicator": indicator, "value": value, "target": target} | more


def value(aim: str, **more: Any) -> dict[str, Any]:
    return {"kind": "value", "value": aim} | more


ABSOLUTE = {"amber": {"kind": "absolute", "value": "2"}}
IMPROVE, SUSTAIN = {"kind": "improve"}, {"kind": "sustain"}
WORSE = {"direction": "worse", "comparator": "100"}

COLOURS = {
    "equality meets": (case(HIGHER, "100", value("100")), "green"),
    "5% is amber": (case(HIGHER, "95", value("100")), "amber"),
    "a hair more is red": (case(HIGHER, "94.999999999999999999", value("100")), "red"),
    "lower: 5% is amber": (case(LOWER, "105", value("100")), "amber"),
    "lower: a hair more is red": (case(LOWER, "105.000000000000000001", value("100")), "red"),
    "5% of a negative target's size": (case(HIGHER, "-105", value("-100")), "amber"),
    "an absolute band": (case(HIGHER, "98", value("100", **ABSOLUTE)), "amber"),
    "a hair beyond it": (case(HIGHER, "97.999999999999999999", value("100", **ABSOLUTE)), "red"),
    "no amber beside a target of 0": (case(LOWER, "0.000000000000000001", value("0")), "red"),
    "no figure": (case(HIGHER, None, value("100")), "no_data"),
    "no target": (case(HIGHER, "5", None), "no_target"),
    "no target and no figure": (case(HIGHER, None, None), "no_target"),
    "no agreed direction": (case(HIGHER | {"polarity": "none"}, "5", value("5")), "no_judgement"),
    "a value for a range": (case(RANGE, "85", value("85")), "no_judgement"),
    "a value that is missing": (case(HIGHER, "5", {"kind": "value"}), "no_judgement"),
    "a range that is missing": (case(HIGHER, "5", {"kind": "range"}), "no_judgement"),
    "its own range": (case(RANGE, "90", None), "green"),
    "its own range, no figure": (case(RANGE, None, None), "no_data"),
    "amber of the lower bound": (case(RANGE, "76", None), "amber"),
    "beyond it": (case(RANGE, "75.999999999999999999", None), "red"),
    "amber of the upper bound": (case(RANGE, "94.5", None), "amber"),
    "beyond that": (case(RANGE, "94.500000000000000001", None), "red"),
    "a target range instead of its own": (case(RANGE, "60", {"kind": "range", "range": ["50", "60"]}), "green"),
    "a target range needs no polarity": (
        case(HIGHER | {"polarity": "none"}, "60", {"kind": "range", "range": ["50", "59"]}),
        "amber",
    ),
    "improve: improved": (case(HIGHER, "5", IMPROVE, direction="improved"), "green"),
    "improve: same": (case(HIGHER, "5", IMPROVE, direction="same"), "amber"),
    "improve: worse": (case(HIGHER, "5", IMPROVE, **WORSE), "red"),
    "improve: can't say": (case(HIGHER, "5", IMPROVE, direction="cant_say"), "no_judgement"),
    "improve: not available": (case(HIGHER, "5", IMPROVE, direction="not_available"), "no_data"),
    "sustain: improved": (case(HIGHER, "5", SUSTAIN, direction="improved"), "green"),
    "sustain: same": (case(HIGHER, "5", SUSTAIN, direction="same"), "green"),
    "sustain: tolerance 1 and amber 5": (case(HIGHER, "94", SUSTAIN, **WORSE), "amber"),
    "sustain: a hair more": (case(HIGHER, "93.999999999999999999", SUSTAIN, **WORSE), "red"),
    "sustain: lower is better": (case(LOWER, "106", SUSTAIN, **WORSE), "amber"),
    "sustain: an absolute amber band": (case(HIGHER, "97", SUSTAIN | ABSOLUTE, **WORSE), "amber"),
}


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    return dict(zip(COLOURS, judge_rags(case for case, _ in COLOURS.values()), strict=True))


@pytest.mark.parametrize("name", COLOURS)
def test_colour(name: str, judged: dict[str, dict[str, Any]]) -> None:
    assert judged[name]["rag"] == COLOURS[name][1]


ON_TARGET: dict[str, tuple[dict[str, Any], tuple[str | None, str | None]]] = {
    "higher is better": (case(HIGHER, "5", value("100")), ("100", None)),
    "lower is better": (case(LOWER, "5", value("100")), (None, "100")),
    "no agreed direction": (case(HIGHER | {"polarity": "none"}, "5", value("100")), (None, None)),
    "a value for a range": (case(RANGE, "85", value("85")), (None, None)),
    "a range": (case(HIGHER, "5", {"kind": "range", "range": ["50", "60"]}), ("50", "60")),
    "its own range": (case(RANGE, "5", None), ("80", "90")),
    "to improve": (case(LOWER, "5", IMPROVE, direction="improved"), (None, None)),
    "no target": (case(HIGHER, "5", None), (None, None)),
}


def test_the_lowest_and_the_highest_figure_on_target() -> None:
    judged = judge_rags(case for case, _ in ON_TARGET.values())
    bounds = {name: (row["target_low"], row["target_high"]) for name, row in zip(ON_TARGET, judged, strict=True)}
    written = {
        name: tuple(None if end is None else Decimal(end) for end in ends) for name, (_, ends) in ON_TARGET.items()
    }
    assert bounds == written


def test_stretch_is_met_by_being_equal_and_never_changes_the_colour() -> None:
    met, missed, lower, none, missing = judge_rags(
        [
            case(HIGHER, "98", value("95", stretch="98")),
            case(HIGHER, "97.99", value("95", stretch="98")),
            case(LOWER, "90", value("95", stretch="90")),
            case(HIGHER, "98", value("95")),
            case(HIGHER, None, value("95", stretch="98")),
        ]
    )
    assert [row["stretch"] for row in (met, missed, lower, none, missing)] == ["met", "not_met", "met", None, None]
    assert (met["rag"], missed["rag"]) == ("green", "green")


def target(aim: int, set_at: str | None, **more: Any) -> dict[str, Any]:
    return target_row({"kind": "value", "value": str(aim), "set_at": set_at}) | more


def judge_against(targets: list[dict[str, Any]], **call: Any) -> dict[str, Any]:
    return judge_calls([{"value": Decimal(100), "call": "same"} | call], [HIGHER], targets)[0]


def test_the_target_set_last_is_in_force() -> None:
    row = judge_against([target(90, "2023-01-01"), target(120, "2023-06-01"), target(80, None)])
    assert (row["target_kind"], row["target"], row["rag"]) == ("value", Decimal(120), "red")


@pytest.mark.parametrize("elsewhere", [{"period": "1999-04-01/P1Y"}, {"area": "W92000004"}, {"council": "other"}])
def test_a_target_is_for_its_own_place_and_period(elsewhere: dict[str, str]) -> None:
    row = judge_against([target(120, None, **elsewhere)])
    assert (row["target_kind"], row["target"], row["rag"]) == (None, None, "no_target")


def test_a_target_for_the_whole_is_not_one_for_a_part() -> None:
    assert judge_against([target(120, None)], breakdown="women")["rag"] == "no_target"


def test_all_that_the_table_of_calls_says_of_targets_is_given() -> None:
    columns = [column.name for column in schema.CALLS.c]
    said = [field.name for field in fields(Coloured)]
    assert said == ["rows", "scale", *columns[columns.index("target_kind") : columns.index("stretch") + 1]]


@pytest.mark.parametrize(
    ("figure", "call", "colour", "flagged"),
    [
        ("90", "worse", "green", False),
        ("89.999999999999999999", "improved", "amber", False),
        ("89.99", "same", "amber", False),
        ("89.99", "worse", "red", False),
        ("89.99", "cant_say", "red", True),
        ("89.99", "not_available", "red", True),
        ("90", "cant_say", "green", False),
        (None, "not_available", "no_data", False),
    ],
)
def test_havering(figure: str | None, call: str, colour: str, flagged: bool) -> None:
    value = None if figure is None else Decimal(figure)
    found, flags = havering(aims_of([{"value": value, "call": call}], [HIGHER], [target(100, None)]))
    assert (words_of(found, Rag), flags.tolist()) == ([colour], [flagged])
