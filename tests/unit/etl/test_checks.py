"""Each fault a plan folder can have gives one clear line that names its place and what to do."""

from pathlib import Path

import pytest

from etl.faults import Fault
from etl.pipeline import check
from tests.plans import FIGURES, INDICATORS, JUDGEMENTS, PLAN, swap, write_plan


def faults_of(folder: Path) -> list[Fault]:
    return check([folder], [], lambda _: None)


def test_a_good_folder_has_no_faults(tmp_path: Path) -> None:
    assert faults_of(write_plan(tmp_path)) == []


ERRORS = {
    "missing file": ({"plan.toml": None}, "missing_file", None, None),
    "missing figures": ({"figures.csv": None}, "missing_file", None, None),
    "missing column": (
        {"figures.csv": swap(FIGURES, "indicator,area,period", "indicator,area,when")}, "missing_column", None, "period",
    ),
    "unknown indicator": ({"figures.csv": FIGURES + "nobody,X00000001,2023/24,1,\n"}, "unknown_indicator", 11, "indicator"),
    "unknown area": ({"figures.csv": FIGURES + "repairs,X99,2023/24,1,\n"}, "unknown_area", 11, "area"),
    "unknown board": ({"indicators.csv": swap(INDICATORS, "learning;streets", "learning;strets")}, "unknown_board", 4, "boards"),
    "unknown theme": ({"indicators.csv": swap(INDICATORS, "people;place", "people;plaice")}, "unknown_theme", 4, "themes"),
    "unknown objective": ({"indicators.csv": swap(INDICATORS, "PE1,The council", "PE9,The council")}, "unknown_objective", 2, "objectives"),
    "unreadable period": ({"figures.csv": FIGURES + "repairs,X00000001,last year,1,\n"}, "unreadable_period", 11, "period"),
    "ambiguous period": ({"figures.csv": FIGURES + "repairs,X00000001,2011-12,1,\n"}, "ambiguous_period", 11, "period"),
    "not a number": ({"figures.csv": swap(FIGURES, "92.4", "92.4%")}, "not_a_number", 3, "value"),
    "word with an e in it": ({"figures.csv": swap(FIGURES, "92.4", "twenty-one")}, "not_a_number", 3, "value"),
    "too large": ({"figures.csv": swap(FIGURES, "1010", "1e14")}, "number_too_large", 9, "value"),
    "duplicate key": ({"figures.csv": FIGURES + "repairs,X00000001,2023-24,4.2,\n"}, "duplicate_key", 11, None),
    "duplicate across files": ({"figures-2.csv": FIGURES}, "duplicate_key", 2, None),
    "duplicate indicator": ({"indicators.csv": INDICATORS + INDICATORS.splitlines()[1]}, "duplicate_id", 6, "id"),
    "wrong encoding": ({"indicators.csv": INDICATORS.replace("ysgol", "ŷsgol").encode("utf-16")}, "wrong_encoding", 1, None),
    "empty file": ({"figures.csv": ""}, "empty_file", None, None),
    "polarity not in list": (
        {"indicators.csv": swap(INDICATORS, "lower_is_better", "down is good")}, "not_in_list", 3, "polarity",
    ),
    "range needed": ({"indicators.csv": swap(INDICATORS, "lower_is_better", "aim_for_range")}, "range_needed", 3, "range"),
    "tolerance above 100%": (
        {"indicators.csv": swap(INDICATORS, "unit,decimals", "unit,tolerance").replace(",days,1,", ",days,101%,")},
        "tolerance_too_wide", 3, "tolerance",
    ),
    "too many cells": ({"figures.csv": FIGURES + "repairs,X00000001,2024/25,1,000,\n"}, "too_many_cells", 11, None),
    "unreadable toml": ({"plan.toml": PLAN + "[[boards\n"}, "unreadable_toml", None, None),
    "key missing": ({"plan.toml": swap(PLAN, 'id = "plan-2022"\n', "")}, "missing_key", None, None),
    "rag policy not in list": (
        {"plan.toml": swap(PLAN, "ends = 2027-03-31", 'ends = 2027-03-31\nrag_policy = "kindly"')},
        "not_in_list", None, "[plan] rag_policy",
    ),
    "kind of board not in list": (
        {"plan.toml": swap(PLAN, 'name_cy = "Bwrdd dysgu"', 'name_cy = "Bwrdd dysgu"\nkind = "round"')},
        "not_in_list", None, "[[boards]] learning kind",
    ),
    "meeting that is no day": (
        {"plan.toml": swap(PLAN, 'name_cy = "Bwrdd dysgu"', 'name_cy = "Bwrdd dysgu"\nmeetings = ["2025-05-14"]')},
        "wrong_kind_of_key", None, None,
    ),
    "meeting at a moment": (
        {"plan.toml": swap(PLAN, 'name_cy = "Bwrdd dysgu"', 'name_cy = "Bwrdd dysgu"\nmeetings = [2025-05-14T10:00:00]')},
        "wrong_kind_of_key", None, None,
    ),
    "meetings that are no list": (
        {"plan.toml": swap(PLAN, 'name_cy = "Bwrdd dysgu"', 'name_cy = "Bwrdd dysgu"\nmeetings = 2025-05-14')},
        "wrong_kind_of_key", None, None,
    ),
    "test of a comparator not in list": (
        {"plan.toml": swap(PLAN, "default = true", 'default = true\ntest = "by eye"')},
        "not_in_list", None, "[[comparators]] neighbours test",
    ),
    "objective of no theme": ({"plan.toml": swap(PLAN, 'theme = "people"', 'theme = "peple"')}, "unknown_theme", None, "[[objectives]] PE1"),
    "judgement of no board": ({"judgements.csv": swap(JUDGEMENTS, "learning", "lurning")}, "unknown_board", 2, "id"),
    "figure without a period": ({"figures.csv": swap(FIGURES, "2022/23,91.2", ",91.2")}, "empty_cell", 2, "period"),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "row", "column"), ERRORS.values(), ids=ERRORS)
def test_a_fault_is_one_line_with_its_place(
    tmp_path: Path, changes: dict[str, str], code: str, row: int | None, column: str | None
) -> None:
    found = faults_of(write_plan(tmp_path, changes))
    errors = [fault for fault in found if fault.is_error]
    assert [(fault.code, fault.row, fault.column) for fault in errors][:1] == [(code, row, column)]
    assert {fault.code for fault in errors} == {code}
    for language in ("en", "cy"):
        line = errors[0].line(language)
        assert "\n" not in line
        assert "{" not in line
        assert any(name in line for name in (*changes, "figures.csv"))


def test_lower_above_upper(tmp_path: Path) -> None:
    figures = "indicator,area,period,value,lower,upper\nrepairs,X00000001,2023/24,4,5,3\n"
    (fault,) = faults_of(write_plan(tmp_path, {"figures.csv": figures}))
    assert (fault.code, fault.row, fault.column, fault.value) == ("lower_above_upper", 2, "lower", "5")


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    figures = swap(swap(FIGURES, "92.4", "many"), "X00000002,2022/23", "X9,never")
    found = faults_of(write_plan(tmp_path, {"figures.csv": figures}))
    assert {fault.code for fault in found} == {"not_a_number", "unknown_area", "unreadable_period"}


WARNINGS = {
    "percent outside 0 to 100": ({"figures.csv": swap(FIGURES, "92.4", "924")}, "percent_outside", 3),
    "no value and no marker": ({"figures.csv": swap(FIGURES, "92.4", "")}, "no_value_no_marker", 3),
    "unknown column": ({"figures.csv": swap(FIGURES, ",marker", ",remarks")}, "unknown_column", None),
    "not signed off": ({"indicators.csv": swap(INDICATORS, "lower_is_better,A. Officer", "lower_is_better,")}, "not_signed_off", 3),
    "no Welsh": ({"indicators.csv": swap(INDICATORS, "Poblogaeth", "")}, "no_welsh", None),
    "a profile that is not used": (
        {"targets.csv": "indicator,area,period,kind,value,months_elapsed\nvisits,X00000001,2023/24,value,500,6\n"},
        "profile_not_used", 2,
    ),
    "many decimals": ({"figures.csv": swap(FIGURES, "4.2", "4.2000000000000000001")}, "too_many_decimals", 7),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "row"), WARNINGS.values(), ids=WARNINGS)
def test_a_warning_does_not_stop_the_load(tmp_path: Path, changes: dict[str, str], code: str, row: int | None) -> None:
    found = faults_of(write_plan(tmp_path, changes))
    assert [(fault.code, fault.row, fault.is_error) for fault in found] == [(code, row, False)]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "nowhere")
    assert fault.code == "missing_folder"
    assert "nowhere" in fault.line()


def test_a_table_of_another_name_is_told(tmp_path: Path) -> None:
    (fault,) = faults_of(write_plan(tmp_path, {"fugures.csv": "a\n1\n"}))
    assert (fault.code, fault.is_error) == ("unknown_file", False)


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    assert faults_of(write_plan(tmp_path, {"figures.csv": b"\xef\xbb\xbf" + FIGURES.encode()})) == []


def test_one_council_stands_in_one_folder(tmp_path: Path) -> None:
    folders = [write_plan(tmp_path / "a"), write_plan(tmp_path / "b")]
    (fault,) = check(folders, [], lambda _: None)
    assert fault.code == "council_twice"
