"""Household recycling and ultra-low-emission vehicles by council, collected by traffordDataLab/climate_emergency.

    <folder>/environment/<dataset>.csv    area_code, area_name, period, indicator, measure, unit, value

StatsWales and Defra give recycling by financial year, the Department for Transport vehicles by calendar year; the
period column says which (2015/16, 2025). 'NA' is a figure that is not available. The files carry no date of
publication, so none is claimed.
"""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from etl.faults import Fault
from etl.sources import publishers
from etl.sources.duplicates import keep_one
from warehouse.rules.vocabulary import Marker

FOLDER = "environment"
REQUIRED = ("area_code", "period", "indicator", "value")
MISSING = "NA"
SOURCES = {
    "recycling": "StatsWales; Department for Environment, Food and Rural Affairs",
    "ulev": "Department for Transport",
}


def read(folder: Path, wanted: pd.DataFrame) -> tuple[pd.DataFrame, list[Fault]]:
    """Read every figure of the wanted series, for all areas.

    Args:
        folder: the publishers' folder, with `environment` in it.
        wanted: one row per series, with `publishers.WANTED_COLUMNS`; `dataset` is the file's name without `.csv`.

    Returns:
        A frame with `publishers.COLUMNS`, and every fault found.
    """
    rows: list[dict[str, object]] = []
    faults: list[Fault] = []
    for dataset, series in wanted.groupby("dataset", sort=False):
        indicators = dict(zip(series["series"], series["indicator"], strict=True))
        found, wrong = _read_file(folder, str(dataset), indicators)
        kept, repeats = keep_one(found)
        rows.extend(dict(row) for row in kept)
        faults += wrong + repeats
    return publishers.frame(rows), faults


def _read_file(
    folder: Path, dataset: str, indicators: Mapping[str, str]
) -> tuple[list[dict[str, object]], list[Fault]]:
    name = f"{dataset}.csv"
    table, faults = publishers.read_table(folder / FOLDER / name, name, REQUIRED)
    faults += publishers.unknown_series(table, name, indicators)
    rows: list[dict[str, object]] = []
    for line, cells in table.rows:
        given = {column: table.cell(cells, column) for column in REQUIRED}
        if given["indicator"] not in indicators:
            continue
        row, wrong = _read_row(name, line, given)
        faults += wrong
        if not wrong:
            rows.append(row | {"indicator": indicators[given["indicator"]], "source": SOURCES.get(dataset, "")})
    return rows, faults


def _read_row(file: str, line: int, given: Mapping[str, str]) -> tuple[dict[str, object], list[Fault]]:
    period, faults = publishers.period(given["period"], (file, line, "period"))
    missing = given["value"] in ("", MISSING)
    value, wrong = publishers.number("" if missing else given["value"], (file, line, "value"))
    if not given["area_code"]:
        wrong.append(Fault("empty_cell", file, line, "area_code"))
    return {
        "area": given["area_code"],
        "period": period,
        "value": value,
        "marker": Marker.NOT_AVAILABLE.value if missing else "",
        "file": file,
        "row": line,
    }, faults + wrong
