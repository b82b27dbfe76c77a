"""What is taken away: exact values, fixed columns, nothing a spreadsheet would run."""

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from tests.unit.warehouse.reads.small import COUNCIL, FLINT, OWN, Y22, Y23
from warehouse.reader import Reader
from warehouse.reads.csv_text import cell, csv_bytes
from warehouse.reads.exports import CALLS_COLUMNS, STAMP_COLUMNS, calls_export, figures_export, tallies_export
from warehouse.reads.reader import rows


def test_calls_have_the_promised_columns_and_the_councils_own_area(reader: Reader) -> None:
    frame = calls_export(reader, council=COUNCIL)
    assert tuple(frame.columns) == (*CALLS_COLUMNS, *STAMP_COLUMNS)
    assert set(frame["area"]) == {OWN}
    assert list(frame["indicator"].unique()) == ["work", "crime", "homes"]


def test_calls_of_a_reporting_period_are_those_that_stand_in_it(reader: Reader) -> None:
    frame = calls_export(reader, period=Y23, breakdown="")
    assert list(zip(frame["indicator"], frame["call"], strict=True)) == [("work", "improved"), ("crime", "cant_say")]
    assert list(calls_export(reader, period=Y23, area=FLINT)["call"]) == ["worse"]
    assert list(calls_export(reader, period=Y23, indicators=["crime"])["indicator"]) == ["crime"]


def test_every_call_says_why_in_the_language_asked_for(reader: Reader) -> None:
    english = calls_export(reader, period=Y23, breakdown="")["because"][0]
    welsh = calls_export(reader, period=Y23, breakdown="", language="cy")["because"][0]
    assert "72.5%" in english
    assert "2022/23" in english
    assert english != welsh


def test_what_stands_beside_a_call_goes_with_it(reader: Reader) -> None:
    names = ["noise", "tests", "agreement", "quartile", "rank", "of"]
    work, crime = rows(calls_export(reader, period=Y23, breakdown="")[names])
    assert list(work.values()) == ["improving", "xmr_trial;mann_kendall", "clear_improvement", None, 3, 3]
    assert list(crime.values()) == ["not_enough_data", "", "cant_say", None, None, None]


def test_values_are_exact_without_trailing_zeros(reader: Reader) -> None:
    row = calls_export(reader, period=Y23, breakdown="").iloc[0]
    assert [str(row[name]) for name in ("value", "comparator", "change")] == ["72.5", "70", "2.5"]


def test_tallies_are_those_of_the_mart(reader: Reader) -> None:
    frame = tallies_export(reader, council=COUNCIL, period=Y23)
    assert list(zip(frame["scope"], frame["id"], frame["text"], strict=True)) == [
        ("board", "jobs", "100% (1/1)"),
        ("board", "safe", "100% (1/1)"),
        ("objective", "e1", "100% (1/1)"),
        ("plan", "council-plan", "100% (1/1)"),
        ("theme", "economy", "100% (1/1)"),
        ("theme", "people", "no directional indicators"),
    ]


def test_figures_keep_every_vintage(reader: Reader) -> None:
    frame = figures_export(reader, council=COUNCIL, area=OWN, indicators=["work"], period=Y23)
    assert [str(value) for value in frame["value"]] == ["71", "72.5", "60"]
    assert set(figures_export(reader, period=Y22)["period"]) == {Y22}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-cmd", "'-cmd"),
        ("+44 1978", "'+44 1978"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("-6.5", "-6.5"),
        ("plain = text", "plain = text"),
        (Decimal("-0.50"), "-0.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0E-18"), "0"),
        (True, "true"),
        (None, ""),
        (pd.NA, ""),
        (date(2024, 3, 31), "2024-03-31"),
        (7, "7"),
    ],
)
def test_a_cell_cannot_be_run_and_a_number_stays_one(value: Any, written: str) -> None:
    assert cell(value) == written


def test_a_file_opens_with_its_welsh_letters_and_its_commas() -> None:
    frame = pd.DataFrame({"name": ["Tŷ, Ŵyn", 'say "x"'], "value": [Decimal("1.10"), None]})
    assert csv_bytes(frame) == '\ufeffname,value\r\n"Tŷ, Ŵyn",1.1\r\n"say ""x""",\r\n'.encode()
    assert not csv_bytes(frame, bom=False).startswith(b"\xef\xbb\xbf")


def test_every_export_says_its_version_and_the_head_of_the_chain(reader: Reader) -> None:
    for export in (calls_export, figures_export, tallies_export):
        frame = export(reader, council=COUNCIL)
        assert set(frame["version"]) == {reader.version.number}
        assert set(frame["audit_head"]) == {reader.version.audit_head[:12]}
