"""The publisher's dirt, one kind a test: each figure is kept exactly, or its fault names the place."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from etl.faults import Fault
from etl.sources.ons_local_statistics import read
from etl.sources.publishers import COLUMNS

HEADER = "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes\n"
SHARED = {"sourceDate": "05/12/2025", "sourceOrg": "Office for National Statistics"}
WREXHAM = "W06000006,Wrexham,Unitary Authority,Heat,"
WANTED = pd.DataFrame([{"indicator": "heat", "dataset": "heat", "series": "Heat"}])


def publish(folder: Path, table: str | bytes | None, about: dict[str, Any] | None = None) -> Path:
    """The publisher's layout with one dataset."""
    dataset = folder / "els" / "heat"
    dataset.mkdir(parents=True)
    (folder / "els" / "_meta").mkdir()
    areas = {"areacd": ["W06000006", "E08000016"], "end": {"1": 2024}}
    (folder / "els" / "_meta" / "areas-list.json").write_text(json.dumps(areas))
    if table is not None:
        (dataset / "heat.csv").write_bytes(table.encode() if isinstance(table, str) else table)
    (dataset / "heat.json").write_text(json.dumps({"ess-beta-metadata": about or SHARED}))
    return folder


def codes(faults: list[Fault]) -> list[str]:
    return [fault.code for fault in faults]


def test_a_figure_keeps_its_text_and_its_place(tmp_path: Path) -> None:
    frame, faults = read(publish(tmp_path, HEADER + WREXHAM + "2024-01-01/P1Y,72.50,%,%,69.90,75.10,,\n"), WANTED)
    assert faults == []
    assert tuple(frame.columns) == COLUMNS
    assert frame.to_dict("records") == [
        {
            "indicator": "heat", "area": "W06000006", "period": "2024-01-01/P1Y", "value": "72.50", "breakdown": "",
            "marker": "", "lower": "69.90", "upper": "75.10", "numerator": "", "denominator": "", "months_elapsed": "",
            "definition": "", "published_at": "2025-12-05", "source": "Office for National Statistics", "note": "",
            "file": "heat.csv", "row": 2,
        }
    ]  # fmt: skip


def test_more_digits_than_binary_floating_point_holds_are_kept(tmp_path: Path) -> None:
    digits = "9.64912280701754312345"
    frame, _ = read(publish(tmp_path, HEADER + WREXHAM + f"2024,{digits},,,,,,\n"), WANTED)
    assert frame["value"].tolist() == [digits]


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    table = b"\xef\xbb\xbf" + (HEADER + WREXHAM + "2024,1,,,,,,\n").encode()
    frame, faults = read(publish(tmp_path, table), WANTED)
    assert (frame["area"].tolist(), faults) == (["W06000006"], [])


def test_columns_are_found_by_name_in_any_order(tmp_path: Path) -> None:
    header = "areacd,areanm,geography,indicator,period,measure,observation,unit,lci_95,uci_95,status,notes\n"
    frame, faults = read(publish(tmp_path, header + WREXHAM + "2024,Score,7.4,out of 10,,,,\n"), WANTED)
    assert (frame["value"].tolist(), faults) == (["7.4"], [])


def test_two_notes_columns_are_both_read(tmp_path: Path) -> None:
    header = HEADER.replace("notes", "notes,notes")
    rows = WREXHAM + "2023,1,,,,,,one,two\n" + WREXHAM + "2024,1,,,,,,same,same\n" + WREXHAM + "2025,1,,,,,,,two\n"
    frame, _ = read(publish(tmp_path, header + rows), WANTED)
    assert frame["note"].tolist() == ["one; two", "same", "two"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [("3.60E-05", "0.0000360"), ("-4.1e-3", "-0.0041"), ("1E3", "1000"), ("4120.0", "4120.0"), ("-0.12", "-0.12")],
)
def test_an_exponent_is_written_out_exactly(tmp_path: Path, written: str, kept: str) -> None:
    frame, _ = read(publish(tmp_path, HEADER + WREXHAM + f"2024,{written},,,,,,\n"), WANTED)
    assert frame["value"].tolist() == [kept]


@pytest.mark.parametrize("code", ["c", "u", "x", "z"])
def test_a_status_code_is_the_marker(tmp_path: Path, code: str) -> None:
    frame, _ = read(publish(tmp_path, HEADER + WREXHAM + f"2024,,,,,,{code},\n"), WANTED)
    assert (frame["marker"].tolist(), frame["note"].tolist(), frame["value"].tolist()) == ([code], [""], [""])


def test_other_text_in_the_status_column_is_a_note_and_no_marker(tmp_path: Path) -> None:
    remark = "Value for Cornwall and Isles of Scilly combined"
    frame, _ = read(publish(tmp_path, HEADER + WREXHAM + f"2024,5,,,,,{remark},rounded\n"), WANTED)
    assert (frame["marker"].tolist(), frame["note"].tolist()) == ([""], [f"rounded; {remark}"])


def test_a_missing_figure_without_status_is_not_available(tmp_path: Path) -> None:
    frame, _ = read(publish(tmp_path, HEADER + WREXHAM + "2024,,,,,,,\n"), WANTED)
    assert frame["marker"].tolist() == ["x"]


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-01-01/P1Y", "2024-01-01/P1Y"),
        ("2022-01-01/P3Y", "2022-01-01/P3Y"),
        ("2020-01-01/P5Y", "2020-01-01/P5Y"),
        ("2025-12-01/P1M", "2025-12-01/P1M"),
        ("2012-05-15/P1Y", "2012-05-15/P1Y"),
        ("2025-04-30", "2025-04-30"),
    ],
)
def test_every_kind_of_period(tmp_path: Path, written: str, iso: str) -> None:
    frame, faults = read(publish(tmp_path, HEADER + WREXHAM + f"{written},1,,,,,,\n"), WANTED)
    assert (frame["period"].tolist(), faults) == ([iso], [])


def test_identical_duplicates_keep_one_with_a_warning(tmp_path: Path) -> None:
    rows = WREXHAM + "2024,4.0,,,,,,\n" + "W06000006,Wrexham,ITL Level 2,Heat,2024,4,,,,,,\n"
    frame, faults = read(publish(tmp_path, HEADER + rows), WANTED)
    assert frame["value"].tolist() == ["4.0"]
    assert codes(faults) == ["duplicate_identical"]
    assert not faults[0].is_error
    assert "row 3" in faults[0].place()
    assert "row 2" in faults[0].line()


@pytest.mark.parametrize(
    "second",
    ["4.1,,,,,,", ",,,,,x,", "4,,,3,5,,", "4,,,,,u,", "4,,,,,,another note"],
    ids=["value", "missing", "limits", "marker", "note"],
)
def test_conflicting_duplicates_are_an_error_that_names_both_rows(tmp_path: Path, second: str) -> None:
    rows = WREXHAM + "2024,4,,,,,,\n" + WREXHAM + f"2024,{second}\n"
    _, faults = read(publish(tmp_path, HEADER + rows), WANTED)
    assert codes(faults) == ["duplicate_key"]
    assert faults[0].is_error
    assert (faults[0].row, faults[0].words["other"]) == (3, "row 2")


def test_areas_of_the_past_are_kept_and_named_in_one_warning(tmp_path: Path) -> None:
    rows = WREXHAM + "2024,1,,,,,,\n"
    for code in ("E08000016", "E07000004", "TLL", "K03000001"):
        rows += f"{code},A place,Past,Heat,2024,1,,,,,,\n"
    frame, faults = read(publish(tmp_path, HEADER + rows), WANTED)
    assert len(frame) == 5
    assert [(fault.code, fault.value, fault.severity) for fault in faults] == [
        ("areas_not_current", "E07000004; E08000016", "warning")
    ]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("soon,1,,,,,,", "unreadable_period", "period"),
        ("2011-12,1,,,,,,", "ambiguous_period", "period"),
        ("2024,many,,,,,,", "not_a_number", "observation"),
        ("2024,NaN,,,,,,", "not_a_number", "observation"),
        ("2024,1,,,low,,,", "not_a_number", "lci_95"),
        ('2024,"1,000",,,,,,', "not_a_number", "observation"),
    ],
)
def test_what_cannot_be_read_is_an_error_at_its_cell(tmp_path: Path, row: str, code: str, column: str) -> None:
    good = WREXHAM + "2023,1,,,,,,\n"
    frame, faults = read(publish(tmp_path, HEADER + good + WREXHAM + row + "\n"), WANTED)
    assert [(fault.code, fault.row, fault.column, fault.is_error) for fault in faults] == [(code, 3, column, True)]
    assert len(frame) == 1


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (None, "missing_publisher_file"),
        ("", "empty_file"),
        ("areacd,indicator\n", "missing_column"),
        (HEADER, "unknown_series"),
        ("é".encode("latin-1"), "wrong_encoding"),
        (HEADER + WREXHAM + "2024,1,,,,,,,,,\n", "too_many_cells"),
    ],
)
def test_a_file_that_cannot_be_used_is_an_error(tmp_path: Path, table: str | bytes | None, code: str) -> None:
    _, faults = read(publish(tmp_path, table), WANTED)
    assert code in codes([fault for fault in faults if fault.is_error])


def test_dirt_in_series_nobody_wants_is_not_looked_at(tmp_path: Path) -> None:
    rows = WREXHAM + "2024,1,,,,,,\n" + "na,City region,City Region,Other,2024,?,,,,,,\n"
    _, faults = read(publish(tmp_path, HEADER + rows), WANTED)
    assert faults == []


def test_of_several_publishers_the_latest_date_counts(tmp_path: Path) -> None:
    about = SHARED | {"sourceDate": "05/02/2026|28/11/2025", "sourceOrg": "ONS|NISRA"}
    frame, _ = read(publish(tmp_path, HEADER + WREXHAM + "2024,1,,,,,,\n", about), WANTED)
    assert frame[["published_at", "source"]].to_numpy().tolist() == [["2026-02-05", "ONS; NISRA"]]


def test_an_unreadable_date_of_publication_is_an_error(tmp_path: Path) -> None:
    _, faults = read(
        publish(tmp_path, HEADER + WREXHAM + "2024,1,,,,,,\n", SHARED | {"sourceDate": "2026-02-05"}), WANTED
    )
    assert codes(faults) == ["unreadable_source_date"]
