"""Target honesty read from the warehouse: the right figures are held against each target."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, OWN, Y22, Y23
from tests.unit.warehouse.reads.small_targets import DOUBTED, LAST, SHIRES, others, own, rows_with, seen
from warehouse import schema
from warehouse.reader import Reader
from warehouse.reads.calls import calls
from warehouse.reads.plans import plan
from warehouse.reads.reader import Row, rows
from warehouse.reads.target_honesty import target_honesty
from warehouse.reads.target_honesty_export import TARGET_HONESTY_COLUMNS, target_honesty_export


@pytest.fixture(scope="module")
def doubted() -> Iterator[Reader]:
    with warehouse_of(DOUBTED) as opened:
        yield opened


def told(reader: Reader, period: str = Y23) -> dict[tuple[str, str], Row]:
    found = target_honesty(reader, plan(reader, COUNCIL), calls(reader, COUNCIL, period))
    return {(row["indicator"], row["doubt"]): row for row in rows(found)}


@contextmanager
def of_work(figures: list[dict[str, Any]]) -> Iterator[Row]:
    """What is told of sustaining `work`."""
    with warehouse_of(rows_with(figures)) as opened:
        yield told(opened)["work", "falling_behind"]


def test_every_target_is_asked_every_question(doubted: Reader) -> None:
    found = told(doubted)
    assert {key: row["outcome"] for key, row in found.items() if key[0] == "homes"} == {
        ("homes", "falling_behind"): "clear",
        ("homes", "out_of_reach"): "found",
        ("homes", "met_anyway"): "clear",
        ("homes", "weaker"): "clear",
    }
    assert {row["untested"] for key, row in found.items() if key[0] == "crime"} == {"no_direction"}
    assert found["work", "out_of_reach"]["untested"] == "no_aim"


def test_the_process_is_that_of_the_councils_own_figures(doubted: Reader) -> None:
    row = told(doubted)["homes", "out_of_reach"]
    assert row["points"] == 12
    assert 45 < row["lower"] < 50 < row["upper"] < 55
    assert row["sentence_en"].startswith("The target is 60. The usual ups and downs reach from ")


def test_the_middle_is_that_of_other_councils_without_the_nation(doubted: Reader) -> None:
    row = told(doubted)["work", "falling_behind"]
    assert (row["outcome"], row["places"], row["behind"]) == ("found", 8, 0)
    assert (row["first_middle"], row["middle"], row["at_term"]) == (50.5, 54.5, 59.5)
    assert "from 50.5% (2019/20) to 54.5% (2023/24)" in row["sentence_en"]
    assert row["sentence_cy"].startswith("Mae cynnal 50.0%")


def test_places_that_count_otherwise_or_only_forecast_are_left_out() -> None:
    figures = others("work")
    recounted = [row | {"definition": "2"} if row["area"] == SHIRES[0] else row for row in figures]
    with of_work([*own("work"), *recounted]) as row:
        assert row["places"] == 7
    forecast = [
        row | {"marker": "f"} if row["area"] in SHIRES[:2] and row["period"].startswith(str(LAST)) else row
        for row in figures
    ]
    with of_work([*own("work"), *forecast]) as row:
        assert (row["places"], row["behind"]) == (8, 1)


def test_a_new_definition_of_the_council_leaves_nobody_to_compare_with_and_begins_its_run_anew() -> None:
    recounted = [row | {"definition": "2"} if row["start_month"] >= 12 * 2020 else row for row in own("work")]
    with of_work([*recounted, *others("work")]) as row:
        assert (row["untested"], row["points"]) == ("few_places", 4)


def test_a_rebase_begins_the_run_anew() -> None:
    decided = {"council": COUNCIL, "indicator": "homes", "area": OWN, "period": "2016-04-01/P1Y"}
    rebase = decided | {"start_month": 12 * 2016 + 3, "reason_en": "Counted anew", "decided_by": "Head"}
    with warehouse_of({**DOUBTED, schema.REBASES: [rebase]}) as opened:
        found = told(opened)
        assert (found["homes", "out_of_reach"]["points"], found["homes", "out_of_reach"]["trial"]) == (8, True)
        assert found["work", "out_of_reach"]["points"] == 12


def test_without_other_places_only_they_are_not_asked() -> None:
    with of_work([seen("work", OWN, LAST, "50")]) as row:
        assert (row["outcome"], row["untested"]) == ("not_tested", "few_places")


def test_a_period_without_targets(doubted: Reader) -> None:
    assert told(doubted, Y22) == {}


def test_as_it_is_taken_away(doubted: Reader) -> None:
    frame = target_honesty_export(doubted, council=COUNCIL, period=Y23, language="cy")
    assert tuple(frame.columns) == (*TARGET_HONESTY_COLUMNS, "version", "audit_head")
    found = frame[frame["outcome"] == "found"].set_index(["indicator", "doubt"])
    assert set(found.index) == {("work", "falling_behind"), ("homes", "out_of_reach")}
    assert "nid rhagolwg" in found.loc[("work", "falling_behind"), "because"]
    assert frame.loc[frame["outcome"] != "found", "because"].isna().all()
    assert len(target_honesty_export(doubted, council=COUNCIL)) == len(frame) == 12
    assert target_honesty_export(doubted, council=COUNCIL, period=Y22).empty
