"""The empty report card: what is on it, the same bytes every time, and nothing said by leaving it empty."""

import io
from functools import cache

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from etl import template
from etl.card_words import LISTS, SHEETS, WORDS, heading_of
from etl.columns import Holds, choices, holds
from etl.contract import CONTRACTS
from etl.sources import report_card
from tests.drawn_sheets import opened
from tests.plans import INDICATORS, plan_of

PLAN = plan_of()


@cache
def written(language: str) -> bytes:
    return template.make(PLAN, language)


@cache
def loaded(language: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(written(language)))


def sheet(table: str, language: str = "en") -> Worksheet:
    return loaded(language)[SHEETS[table].words(language)]


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
    book = loaded("en")
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
    text = INDICATORS.replace("annual,learning,", "quarterly,learning,").replace("annual,,people", "monthly,,people")
    periods = list(template.periods_of(plan_of({"indicators.csv": text})))
    assert len(periods) == 5 + 20 + 60
    assert (periods[0], periods[5], periods[25], periods[-1]) == ("2022/23", "Q1 2022/23", "Apr 2022", "Mar 2027")


def test_every_indicator_has_a_row_with_its_area() -> None:
    rows = list(sheet("figures", "cy").iter_rows(min_row=2, values_only=True))
    assert rows[0][:3] == ("attendance: Presenoldeb ysgol", "X00000001: Abertest", None)
    assert len(rows) == len(PLAN.frames["indicators"])


def test_a_sheet_makes_no_dates_of_words() -> None:
    drawn = sheet("figures")
    assert drawn.column_dimensions["C"].number_format == "@"
    assert drawn.column_dimensions["D"].number_format == "General"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_empty_card_says_nothing(language: str) -> None:
    frames, faults = report_card.read(opened(written(language)), PLAN)
    assert frames == {}
    assert [(fault.code, fault.severity) for fault in faults] == [("not_filled_in", "note")] * 4


def test_the_same_bytes_every_time() -> None:
    assert template.make(PLAN, "cy") == written("cy")
