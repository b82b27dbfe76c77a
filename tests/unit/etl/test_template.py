"""The empty report card: what is on it, the same bytes every time, and nothing said by leaving it empty."""

import io
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from etl import template
from etl.card_words import LISTS, SHEETS, WORDS, heading_of
from etl.contract import CONTRACTS
from etl.columns import Holds, choices, holds
from etl.sources import report_card
from tests.plans import plan_of, write_plan
from tests.workbooks import opened

PLAN = plan_of()
ROOT = Path(__file__).parents[3]


def sheet(table: str, language: str = "en") -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(template.make(PLAN, language)))
    return book[SHEETS[table].words(language)]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("table", SHEETS)
def test_every_column_has_a_heading_that_is_known_again_and_a_note(table: str, language: str) -> None:
    drawn = sheet(table, language)
    contract = CONTRACTS[table]
    known = report_card.known_headings(contract)
    for cell, column in zip(drawn[1], contract.columns, strict=True):
        assert known(str(cell.value)) == column
        assert cell.comment is not None
        assert f"({column})" in cell.comment.text
        assert str(cell.value).endswith("*") == (column in contract.required)
    assert drawn.freeze_panes == "B2"


def test_headings_of_a_sheet_differ() -> None:
    for table in SHEETS:
        for language in ("en", "cy"):
            titles = [heading_of(table, column).title.words(language) for column in CONTRACTS[table].columns]
            assert len(set(titles)) == len(titles)


def test_every_word_of_a_list_has_words() -> None:
    for table in SHEETS:
        contract = CONTRACTS[table]
        for column in contract.columns:
            if holds(contract, column) is Holds.WORD:
                assert set(choices(contract, column)) <= set(WORDS)


def test_drop_downs_offer_what_the_plan_has() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template.make(PLAN, "en")))
    lists = book[LISTS.en]
    assert lists.sheet_state == "hidden"
    offered = {}
    for rule in book["Figures"].data_validations.dataValidation:
        _, _, place = rule.formula1.rpartition("!")
        letter = str(rule.sqref).partition("2")[0]
        offered[letter] = [row[0].value for row in lists[place.replace("$", "")]]
    assert offered["A"][0] == "attendance: School attendance"
    assert offered["B"] == ["X00000001: Abertest", "X00000002: Nextest"]
    assert offered["C"] == ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"]
    assert "c: suppressed" in offered["F"]


def test_periods_are_those_that_any_indicator_is_due_for() -> None:
    from tests.plans import INDICATORS

    text = INDICATORS.replace("annual,learning,", "quarterly,learning,").replace("annual,,people", "monthly,,people")
    periods = list(template.periods_of(plan_of({"indicators.csv": text})))
    assert len(periods) == 5 + 20 + 60
    assert (periods[0], periods[5], periods[25], periods[-1]) == ("2022/23", "Q1 2022/23", "Apr 2022", "Mar 2027")


def test_every_indicator_has_a_row_with_its_area() -> None:
    rows = list(sheet("figures", "cy").iter_rows(min_row=2, values_only=True))
    assert [row[:3] for row in rows][0] == ("attendance: Presenoldeb ysgol", "X00000001: Abertest", None)
    assert len(rows) == len(PLAN.frames["indicators"])


def test_a_sheet_makes_no_dates_of_words() -> None:
    drawn = sheet("figures")
    assert drawn.column_dimensions["C"].number_format == "@"
    assert drawn.column_dimensions["D"].number_format == "General"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_empty_card_says_nothing(language: str) -> None:
    frames, faults = report_card.read(opened(template.make(PLAN, language)), PLAN)
    assert frames == {}
    assert [(fault.code, fault.severity) for fault in faults] == [("not_filled_in", "note")] * 4


def test_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan")
    written = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.xlsx"
        command = [sys.executable, "-m", "etl", "template", str(plan), "--out", str(out), "--language", "cy"]
        done = subprocess.run(
            command, cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        )
        assert str(out) in done.stderr
        written.append(out.read_bytes())
    assert written[0] == written[1] == template.make(PLAN, "cy")
