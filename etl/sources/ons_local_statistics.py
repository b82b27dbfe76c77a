"""ONS Explore Local Statistics, in the publisher's own layout: a folder per dataset with one CSV and one JSON.

    <folder>/els/<dataset>/<dataset>.csv     areacd, areanm, geography, indicator, period, observation, ...
    <folder>/els/<dataset>/<dataset>.json    labels, units and dates: see ons_metadata
    <folder>/els/_meta/areas-list.json       the areas there are today
    <folder>/els_json/<any name>.json        series whose CSV is not published: see ons_column_json

Columns are found by name, since their order differs between files. A code in the status column is the figure's
marker; any other text there is a remark, and joins the note.
"""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from etl.faults import Fault
from etl.sources import ons_column_json, ons_metadata, publishers
from etl.sources.duplicates import keep_one
from warehouse.rules.vocabulary import Marker

FOLDER = "els"
AREAS = "_meta/areas-list.json"
REQUIRED = ("areacd", "indicator", "period", "observation", "lci_95", "uci_95", "status", "notes")
UNIONS = ("K02000001", "K03000001", "K04000001")
"""United Kingdom, Great Britain, England and Wales: unions that the publisher's list of areas need not name."""

GSS_CODE = re.compile(r"[A-Z]\d{8}")
"""Government Statistical Service codes; regional accounts also use territorial levels (TLL3), another geography."""

_MARKERS = frozenset(marker.value for marker in Marker)


def read(folder: Path, wanted: pd.DataFrame) -> tuple[pd.DataFrame, list[Fault]]:
    """Read every figure of the wanted series, for all areas the publisher gives.

    Args:
        folder: the publisher's folder, with `els` and `els_json` in it.
        wanted: one row per series, with `publishers.WANTED_COLUMNS`.

    Returns:
        A frame with `publishers.COLUMNS`, and every fault found. Conflicting duplicates, unreadable periods and
        numbers are errors; identical duplicates and areas that no longer exist are warnings, and are kept.
    """
    rows: list[dict[str, object]] = []
    current, faults = _current_areas(folder)
    for dataset, series in wanted.groupby("dataset", sort=False):
        indicators = dict(zip(series["series"], series["indicator"], strict=True))
        found, wrong = _read_dataset(folder, str(dataset), indicators)
        kept, repeats = keep_one(found)
        rows.extend(dict(row) for row in kept)
        faults += wrong + repeats
    return publishers.frame(rows), faults + _not_current(rows, current)


def _read_dataset(
    folder: Path, dataset: str, indicators: dict[str, str]
) -> tuple[list[dict[str, object]], list[Fault]]:
    about, faults = ons_metadata.read(folder / FOLDER, dataset)
    name = f"{dataset}.csv"
    path = folder / FOLDER / dataset / name
    if not path.is_file():
        rows, wrong = ons_column_json.read_dataset(folder, dataset, indicators)
    else:
        rows, wrong = _read_csv(path, name, indicators)
    for row in rows:
        series = about.get(str(row.pop("series")), ons_metadata.NOTHING_KNOWN)
        row |= {"published_at": series.published_at, "source": series.source}
    return rows, faults + wrong


def _read_csv(path: Path, name: str, indicators: dict[str, str]) -> tuple[list[dict[str, object]], list[Fault]]:
    table, faults = publishers.read_table(path, name, REQUIRED)
    faults += publishers.unknown_series(table, name, indicators)
    rows: list[dict[str, object]] = []
    for line, cells in table.rows:
        series = table.cell(cells, "indicator")
        if series in indicators:
            given = {column: table.cell(cells, column) for column in REQUIRED}
            row, wrong = _read_row(name, line, given)
            faults += wrong
            if not wrong:
                rows.append(row | {"indicator": indicators[series], "series": series})
    return rows, faults


def _read_row(file: str, line: int, given: dict[str, str]) -> tuple[dict[str, object], list[Fault]]:
    period, faults = publishers.period(given["period"], (file, line, "period"))
    numbers: dict[str, str] = {}
    for column, ours in (("observation", "value"), ("lci_95", "lower"), ("uci_95", "upper")):
        numbers[ours], wrong = publishers.number(given[column], (file, line, column))
        faults += wrong
    if not given["areacd"]:
        faults.append(Fault("empty_cell", file, line, "areacd"))
    is_code = given["status"] in _MARKERS
    # A missing figure whose status says nothing is not available: that much is certain.
    marker = given["status"] if is_code else "" if numbers["value"] else Marker.NOT_AVAILABLE.value
    remarks = [given["notes"], "" if is_code else given["status"]]
    row: dict[str, object] = {
        "area": given["areacd"],
        "period": period,
        "marker": marker,
        "note": "; ".join(remark for remark in remarks if remark),
        "file": file,
        "row": line,
    }
    return row | numbers, faults


def _current_areas(folder: Path) -> tuple[frozenset[str] | None, list[Fault]]:
    """Codes of the areas there are today, or None where the publisher's list is not at hand."""
    text, faults = publishers.read_text(folder / FOLDER / AREAS, AREAS)
    if text is None:
        return None, [Fault("missing_publisher_file", AREAS, severity="warning")] if faults else []
    areas = json.loads(text)
    ended = {int(place) for place in areas["end"]}
    return frozenset(code for place, code in enumerate(areas["areacd"]) if place not in ended), []


def _not_current(rows: Iterable[Mapping[str, object]], current: frozenset[str] | None) -> list[Fault]:
    """One warning naming the coded areas that are not, or no longer, on the publisher's list."""
    if current is None:
        return []
    gone: dict[str, set[str]] = {}
    for row in rows:
        area = str(row["area"])
        if area not in current and area not in UNIONS and GSS_CODE.fullmatch(area):
            gone.setdefault(area, set()).add(str(row["file"]))
    if not gone:
        return []
    files = set().union(*gone.values())
    codes = "; ".join(sorted(gone))
    return [Fault("areas_not_current", AREAS, value=codes, severity="warning", count=len(gone), files=len(files))]
