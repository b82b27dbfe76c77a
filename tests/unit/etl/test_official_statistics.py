"""One command makes a plan's official figures from the publishers' folders, the same text every time."""

import json
from pathlib import Path

import pytest

from etl.official_statistics import FIGURES, figures_text, make

AREAS = '[[areas]]\ncode = "W06000006"\n\n[[areas]]\ncode = "W92000004"\n\n[[areas]]\ncode = "K03000001"\n'
AREAS += '\n[[areas]]\ncode = "K02000001"\n'
HEADER = "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes\n"
MAPPING_HEADER = "indicator,reader,dataset,series,markers\n"


def _folders(tmp_path: Path, rows: str, mapping: str) -> tuple[Path, Path]:
    publisher, plan = tmp_path / "publisher", tmp_path / "plan"
    dataset = publisher / "els" / "pay"
    dataset.mkdir(parents=True)
    plan.mkdir()
    (publisher / "els" / "_meta").mkdir()
    (publisher / "els" / "_meta" / "areas-list.json").write_text(json.dumps({"areacd": ["W06000006"], "end": {}}))
    (dataset / "pay.csv").write_text(HEADER + rows, encoding="utf-8")
    (dataset / "pay.json").write_text(json.dumps({"ess-beta-metadata": {"sourceDate": "23/10/2025"}}))
    (plan / "plan.toml").write_text(AREAS)
    (plan / "official_statistics.csv").write_text(MAPPING_HEADER + mapping)
    return publisher, plan


def _lines(publisher: Path, plan: Path) -> list[str]:
    return figures_text(publisher, plan)[0].splitlines()[1:]


def test_rows_stand_by_indicator_area_and_period_whatever_the_publishers_order(tmp_path: Path) -> None:
    rows = (
        "W92000004,Wales,Nation,Pay,2024,500.10,,,,,,\n"
        "W06000006,Wrexham,Unitary,Pay,2024,490.0,,,480,500,,\n"
        "E06000001,Hartlepool,Unitary,Pay,2024,470,,,,,,\n"
        "W06000006,Wrexham,Unitary,Pay,2023,480,,,,,,\n"
    )
    publisher, plan = _folders(tmp_path, rows, "pay,ons_local_statistics,pay,Pay,2024=p\n")
    assert _lines(publisher, plan) == [
        "pay,W06000006,2023-01-01/P1Y,480,,,,2025-10-23,",
        "pay,W06000006,2024-01-01/P1Y,490.0,p,480,500,2025-10-23,",
        "pay,W92000004,2024-01-01/P1Y,500.10,p,,,2025-10-23,",
    ]


def test_the_united_kingdom_stands_before_great_britain_where_both_are_published(tmp_path: Path) -> None:
    rows = "K03000001,Great Britain,Country,Pay,2024,1,,,,,,\nK02000001,UK,Country,Pay,2024,2,,,,,,\n"
    publisher, plan = _folders(tmp_path, rows, "pay,ons_local_statistics,pay,Pay,\n")
    assert [line.split(",")[1] for line in _lines(publisher, plan)] == ["K02000001"]


def test_great_britain_stands_where_it_alone_is_published(tmp_path: Path) -> None:
    rows = "K03000001,Great Britain,Country,Pay,2024,1,,,,,,\n"
    publisher, plan = _folders(tmp_path, rows, "pay,ons_local_statistics,pay,Pay,\n")
    assert [line.split(",")[1] for line in _lines(publisher, plan)] == ["K03000001"]


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        ("TLL,Wales,ITL Level 1,Pay,2024,35.15,,,,,,\n", "35.15"),
        ("TLL,Wales,ITL Level 1,Pay,2024,35.15,,,,,,\nW92000004,Wales,Nation,Pay,2024,35.2,,,,,,\n", "35.2"),
    ],
    ids=["only under the statistical code", "under both codes"],
)
def test_wales_has_its_own_code(tmp_path: Path, rows: str, value: str) -> None:
    publisher, plan = _folders(tmp_path, rows, "pay,ons_local_statistics,pay,Pay,\n")
    assert _lines(publisher, plan) == [f"pay,W92000004,2024-01-01/P1Y,{value},,,,2025-10-23,"]


def test_a_publishers_own_status_stands_above_a_marker_from_its_caveats(tmp_path: Path) -> None:
    rows = "W06000006,Wrexham,Unitary,Pay,2024,490,,,,,u,\n"
    publisher, plan = _folders(tmp_path, rows, "pay,ons_local_statistics,pay,Pay,2024=p\n")
    assert _lines(publisher, plan)[0].split(",")[4] == "u"


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ("pay,ons_local_statistics,pay,Wages,\n", "unknown_series"),
        ("pay,ons_local_statistics,wages,Pay,\n", "missing_publisher_file"),
        ("pay,by_hand,pay,Pay,\n", "unknown_reader"),
        ("pay,ons_local_statistics,pay,Pay,2031=p\n", "unknown_mark"),
        ("pay,ons_local_statistics,pay,Pay,2024=?\n", "unknown_mark"),
    ],
)
def test_a_wrong_mapping_is_an_error_and_writes_nothing(tmp_path: Path, mapping: str, code: str) -> None:
    publisher, plan = _folders(tmp_path, "W06000006,Wrexham,Unitary,Pay,2024,490,,,,,,\n", mapping)
    target, faults = make(publisher, plan)
    assert code in {fault.code for fault in faults if fault.is_error}
    assert not target.exists()


def test_make_writes_the_figures_beside_the_mapping(tmp_path: Path) -> None:
    rows = "W06000006,Wrexham,Unitary,Pay,2024,490,,,,,,\n"
    publisher, plan = _folders(tmp_path, rows, "pay,ons_local_statistics,pay,Pay,\n")
    target, faults = make(publisher, plan)
    assert (target, faults) == (plan / FIGURES, [])
    assert target.read_bytes().decode().endswith("pay,W06000006,2024-01-01/P1Y,490,,,,2025-10-23,\n")
