"""ONS Explore Local Statistics, column by column: `areacd`, `value`, `lci`, `uci` and `xDomainNumb` (the year).

The lists are parallel. Each file names its series as `<dataset>-<series>` in `code`, and that, not the file's name,
tells which it is. Numbers are kept as the text that stands in the file.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.faults import Fault
from etl.sources import publishers

FOLDER = "els_json"
LISTS = ("areacd", "value", "lci", "uci", "xDomainNumb")
FIRST_ROW = 2
"""The first place of the lists counts as row 2, as if the lists stood under a header."""


def read_dataset(
    folder: Path, dataset: str, indicators: Mapping[str, str]
) -> tuple[list[dict[str, object]], list[Fault]]:
    """Rows of every wanted series of the dataset; `indicators` are our ids by the publisher's series names."""
    by_code: dict[str, tuple[str, dict[str, Any]]] = {}
    faults: list[Fault] = []
    for path in sorted((folder / FOLDER).glob("*.json")):
        given, wrong = _load(path)
        faults += wrong
        if given is not None:
            by_code[str(given.get("code"))] = (path.name, given)
    rows: list[dict[str, object]] = []
    for series, indicator in indicators.items():
        if f"{dataset}-{series}" not in by_code:
            faults.append(Fault("missing_publisher_file", f"{dataset}.csv"))
            continue
        name, given = by_code[f"{dataset}-{series}"]
        found, wrong = _rows(name, given)
        rows += [row | {"indicator": indicator, "series": series} for row in found]
        faults += wrong
    return rows, faults


def _load(path: Path) -> tuple[dict[str, Any] | None, list[Fault]]:
    text, faults = publishers.read_text(path, path.name)
    if text is None:
        return None, faults
    try:
        given = json.loads(text, parse_float=str, parse_int=str)
    except json.JSONDecodeError as error:
        return None, [Fault("unreadable_json", path.name, fault=str(error))]
    return (given, []) if isinstance(given, dict) else (None, [Fault("unreadable_json", path.name, fault="no object")])


def _rows(name: str, given: Mapping[str, Any]) -> tuple[list[dict[str, object]], list[Fault]]:
    missing = [column for column in LISTS if not isinstance(given.get(column), list)]
    if missing:
        return [], [Fault("missing_column", name, column=column) for column in missing]
    lengths = {column: len(given[column]) for column in LISTS}
    if len(set(lengths.values())) > 1:
        return [], [Fault("unequal_lists", name, lengths=", ".join(f"{k} {n}" for k, n in lengths.items()))]
    rows: list[dict[str, object]] = []
    faults: list[Fault] = []
    for row, cells in enumerate(zip(*(given[column] for column in LISTS), strict=True), start=FIRST_ROW):
        read, wrong = _row(
            name, row, dict(zip(LISTS, ("" if cell is None else str(cell) for cell in cells), strict=True))
        )
        faults += wrong
        if not wrong:
            rows.append(read)
    return rows, faults


def _row(file: str, row: int, given: Mapping[str, str]) -> tuple[dict[str, object], list[Fault]]:
    period, faults = publishers.period(given["xDomainNumb"], (file, row, "xDomainNumb"))
    numbers: dict[str, object] = {}
    for column, ours in (("value", "value"), ("lci", "lower"), ("uci", "upper")):
        numbers[ours], wrong = publishers.number(given[column], (file, row, column))
        faults += wrong
    marker = "" if numbers["value"] else "x"
    return {"area": given["areacd"], "period": period, "marker": marker, "file": file, "row": row} | numbers, faults
