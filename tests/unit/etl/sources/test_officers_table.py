"""Officers' own tables, read by a mapping in plan.toml."""

import pandas as pd
import pytest

from etl.checks import check_card
from etl.faults import Fault
from etl.plan_toml import check_plan
from etl.sources.cards import read_card, read_workbook
from etl.sources.plan_folder import PlanFolder
from etl.workbook import Cell, Kind
from tests.drawn_sheets import Drawn, book, sheet
from tests.plans import PLAN, TODAY, plan_of

WIDE = """
[[tables]]
id = "housing"
file = "housing*.xlsx"
sheet = "Q*"
header_row = 3
layout = "wide"
columns = { indicator = "Measure", note = "Comment" }
fixed = { area = "X00000001" }
"""
LONG = """
[[tables]]
id = "long"
file = "*.xlsx"
layout = "long"
columns = { indicator = "Measure", area = "Place", period = "When", value = "Actual" }
"""


def plan(mapping: str) -> PlanFolder:
    return plan_of({"plan.toml": PLAN + mapping})


def figures(mapping: str, *rows: list[Drawn], name: str = "Q2", **more: object) -> tuple[pd.DataFrame, list[Fault]]:
    frames, faults = read_workbook(book(sheet(name, rows, **more), name="Housing 2024.XLSX"), plan(mapping))
    return frames.get("figures", pd.DataFrame(columns=["indicator", "area", "period", "value"])), faults


def told(faults: list[Fault]) -> list[tuple[str, str, str | None]]:
    return [(fault.severity, fault.code, fault.cell) for fault in faults]


def test_a_wide_table_has_a_column_for_each_period() -> None:
    frame, faults = figures(
        WIDE,
        ["Housing return"],
        [],
        ["Measure", "2022/23", "2023/24", "Comment"],
        ["repairs", 3.5, "4.0", "Late"],
        ["Library visits", "1,200", None, None],
    )
    assert frame[["indicator", "area", "period", "value", "note"]].to_numpy().tolist() == [
        ["repairs", "X00000001", "2022/23", "3.5", "Late"],
        ["visits", "X00000001", "2022/23", "1200", ""],
        ["repairs", "X00000001", "2023/24", "4.0", "Late"],
    ]
    assert frame.loc[2, "cells"] == {"indicator": "A4", "value": "C4", "note": "D4"}
    assert sorted(told(faults)) == [
        ("note", "not_filled_in", "C5"),
        ("note", "read_name", "A5"),
        ("note", "read_number", "B5"),
        ("note", "read_text", "C4"),
    ]
    assert check_card(plan(WIDE), {"figures": frame}, TODAY) == []


def test_periods_may_stand_over_two_rows_and_in_date_cells() -> None:
    frame, faults = figures(
        WIDE,
        [],
        [None, "2024/25", None, None],
        ["Measure", "Q1", "Q2", Cell(Kind.DATE, "2024-12-01", "mmm-yy"), "Comment"],
        ["visits", 1, 2, 3],
        merged=((2, 2, 2, 3),),
    )
    assert list(frame["period"]) == ["Q1 2024/25", "Q2 2024/25", "2024-12"]
    assert [fault.words["read"] for fault in faults] == ["Q1 2024/25", "Q2 2024/25", "2024-12"]


def test_a_long_table_has_a_row_for_each_figure() -> None:
    frame, faults = figures(
        LONG, ["When", "Measure", "Target", "Actual", "Place"], ["2023/24", "repairs", 3, 4, "Nextest"]
    )
    assert frame[["indicator", "area", "period", "value"]].to_numpy().tolist() == [
        ["repairs", "X00000002", "2023/24", "4"]
    ]
    assert told(faults) == [("note", "unmapped_heading", "C1"), ("note", "read_name", "E2")]


def test_a_text_file_is_named_by_row_and_column() -> None:
    mapping = LONG.replace("*.xlsx", "*.csv")
    frames, faults = read_card("own.csv", b"Measure,Place,When,Actual\nrepairs,Abertest,2023/24,4.50\n", plan(mapping))
    (row,) = frames["figures"].to_dict("records")
    assert (row["value"], row["sheet"], row["cells"], row["row"]) == ("4.5", "", None, 2)
    assert [fault.line() for fault in faults] == ["own.csv, row 2, column area: 'Abertest' read as X00000001."]


WRONG = {
    "sheet": (WIDE, "Sheet1", [["Measure", "2023/24"]], "no_table_sheet"),
    "heading": (WIDE, "Q2", [[], [], ["Name", "2023/24", "Comment"]], "no_mapped_heading"),
    "heading twice": (WIDE, "Q2", [[], [], ["Measure", "2023/24", "Comment", "Measure"]], "repeated_column"),
    "no period": (WIDE, "Q2", [[], [], ["Measure", "Now", "Comment"]], "no_period_headings"),
    "ambiguous period": (WIDE, "Q2", [[], [], ["Measure", "2011-12", "Comment"]], "ambiguous_period"),
    "error in a heading": (WIDE, "Q2", [[], [], ["Measure", Cell(Kind.ERROR, "#REF!"), "Comment"]], "error_cell"),
}


@pytest.mark.parametrize(("mapping", "name", "rows", "code"), WRONG.values(), ids=WRONG)
def test_a_table_that_the_mapping_does_not_fit(mapping: str, name: str, rows: list[list[Drawn]], code: str) -> None:
    _, faults = figures(mapping, *rows, name=name)
    errors = [fault for fault in faults if fault.is_error]
    assert [fault.code for fault in errors] == [code]
    for language in ("en", "cy"):
        assert "{" not in errors[0].line(language)


MAPPINGS = {
    "layout": (WIDE.replace('"wide"', '"broad"'), "not_in_list"),
    "period in a wide one": (WIDE.replace("note =", "period ="), "not_in_list"),
    "no such column": (WIDE.replace("note =", "remark ="), "not_in_list"),
    "heading that is no text": (WIDE.replace('"Comment"', "4"), "wrong_kind_of_key"),
    "columns that are no table": (LONG.replace("{ indicator", '"x" # {'), "wrong_kind_of_key"),
    "header row": (WIDE.replace("= 3", "= 0"), "wrong_kind_of_key"),
    "no area": (WIDE.replace("fixed = { area = \"X00000001\" }", ""), "table_says_not_once"),
    "area twice": (WIDE.replace("note =", "area ="), "table_says_not_once"),
    "no value": (LONG.replace(', value = "Actual"', ""), "missing_key"),
    "unknown area": (WIDE.replace("X00000001", "X9"), "unknown_area"),
    "no file": (WIDE.replace('file = "housing*.xlsx"', ""), "missing_key"),
    "twice": (WIDE + WIDE, "duplicate_key"),
}  # fmt: skip


@pytest.mark.parametrize(("mapping", "code"), MAPPINGS.values(), ids=MAPPINGS)
def test_a_wrong_mapping_is_a_fault_of_the_plan(mapping: str, code: str) -> None:
    faults = check_plan("plan.toml", plan(mapping).plan)
    assert code in [fault.code for fault in faults if fault.is_error]
    for fault in faults:
        assert "{" not in fault.line("en").replace("{ column", "")


def test_a_right_mapping_has_no_faults() -> None:
    assert check_plan("plan.toml", plan(WIDE + LONG).plan) == []
