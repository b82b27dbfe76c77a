"""Recycling by financial year and vehicles by calendar year, from files that differ in the order of their columns."""

from pathlib import Path

import pandas as pd
import pytest

from etl.sources.uk_environment import read

RECYCLING = "area_code,area_name,period,indicator,measure,unit,value\nW06000006,Wrexham,2015/16,Recycled,Share,Percent,"
ULEV = (
    "area_code,area_name,indicator,period,measure,unit,value\n"
    "W06000006,Wrexham,Ultra low,2025,Count,Vehicles,2618\n"
    "W06000006,Wrexham,All,2025,Count,Vehicles,91547\n"
)
WANTED = pd.DataFrame(
    [
        {"indicator": "recycling", "dataset": "recycling", "series": "Recycled"},
        {"indicator": "ulev", "dataset": "ulev", "series": "Ultra low"},
    ]
)


def publish(folder: Path, recycling: str, ulev: str = ULEV) -> Path:
    (folder / "environment").mkdir()
    (folder / "environment" / "recycling.csv").write_text(recycling)
    (folder / "environment" / "ulev.csv").write_text(ulev)
    return folder


def test_both_years_and_the_published_text(tmp_path: Path) -> None:
    frame, faults = read(publish(tmp_path, RECYCLING + "28.599999999999998\n"), WANTED)
    assert faults == []
    assert frame[["indicator", "period", "value", "marker", "row"]].to_numpy().tolist() == [
        ["recycling", "2015-04-01/P1Y", "28.599999999999998", "", 2],
        ["ulev", "2025-01-01/P1Y", "2618", "", 2],
    ]


def test_no_date_of_publication_is_claimed(tmp_path: Path) -> None:
    frame, _ = read(publish(tmp_path, RECYCLING + "62\n"), WANTED)
    assert frame["published_at"].tolist() == ["", ""]


def test_na_is_not_available(tmp_path: Path) -> None:
    frame, faults = read(publish(tmp_path, RECYCLING + "NA\n"), WANTED)
    assert (frame.loc[0, ["value", "marker"]].tolist(), faults) == (["", "x"], [])


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("most\n", "not_a_number"),
        ("62\nW06000006,Wrexham,2015/16,Recycled,Share,Percent,63\n", "duplicate_key"),
        ("62\n,Wrexham,2016/17,Recycled,Share,Percent,63\n", "empty_cell"),
        ("62\nW06000006,Wrexham,now,Recycled,Share,Percent,63\n", "unreadable_period"),
    ],
)
def test_what_cannot_be_read_is_an_error(tmp_path: Path, rows: str, code: str) -> None:
    _, faults = read(publish(tmp_path, RECYCLING + rows), WANTED)
    assert [fault.code for fault in faults if fault.is_error] == [code]


def test_a_series_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    _, faults = read(publish(tmp_path, RECYCLING + "62\n", ULEV.replace("Ultra low", "Low")), WANTED)
    assert [fault.code for fault in faults] == ["unknown_series"]
