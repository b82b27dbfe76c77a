"""What every publisher's source shares: one shape of frame, exact numbers, and reading a CSV with its faults."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pandas as pd

from etl.faults import Fault
from warehouse.rules import periods

COLUMNS = (
    "indicator",
    "area",
    "period",
    "value",
    "breakdown",
    "marker",
    "lower",
    "upper",
    "numerator",
    "denominator",
    "months_elapsed",
    "definition",
    "published_at",
    "source",
    "note",
    "file",
    "row",
)
"""Columns of every source's frame: text, '' where the publisher says nothing; `row` is int, the header is row 1."""

WANTED_COLUMNS = ("indicator", "dataset", "series")
"""Columns of the frame that names what to read: our indicator, and the publisher's dataset and series."""

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


@dataclass(frozen=True)
class Table:
    """A CSV as read: each column's places (a header may name one twice), and rows with their line in the file."""

    places: Mapping[str, tuple[int, ...]]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def cell(self, row: tuple[str, ...], column: str) -> str:
        """The cell's text; where the column stands twice, its different texts joined by '; '."""
        texts = (row[place].strip() for place in self.places.get(column, ()) if place < len(row))
        return "; ".join(dict.fromkeys(text for text in texts if text))


NO_TABLE = Table({}, ())


def frame(rows: Iterable[Mapping[str, object]]) -> pd.DataFrame:
    """Rows as a frame with `COLUMNS`; what a row does not name is ''."""
    filled = [{column: row.get(column, "") for column in COLUMNS} for row in rows]
    return pd.DataFrame(filled, columns=list(COLUMNS)).astype(dict.fromkeys(COLUMNS[:-1], "str") | {"row": "int64"})


def is_number(text: str) -> bool:
    """True where the text is one plain number, with or without an exponent."""
    return _NUMBER.fullmatch(text) is not None


def exact(text: str) -> str:
    """The number's text as published; an exponent (3.60E-05) is written out (0.0000360), with no digit changed."""
    return format(Decimal(text), "f") if "e" in text.lower() else text


def number(text: str, fault_at: tuple[str, int, str]) -> tuple[str, list[Fault]]:
    """A cell's number as exact text, or '' and the fault at (file, row, column)."""
    if not text:
        return "", []
    if is_number(text):
        return exact(text), []
    file, row, column = fault_at
    return "", [Fault("not_a_number", file, row, column, text)]


def period(text: str, fault_at: tuple[str, int, str]) -> tuple[str, list[Fault]]:
    """A cell's period in its ISO form, or '' and the fault at (file, row, column)."""
    file, row, column = fault_at
    try:
        return periods.parse(text).iso, []
    except periods.PeriodError as error:
        if error.could_be:
            first, second = error.could_be
            return "", [Fault("ambiguous_period", file, row, column, text, first=first, second=second)]
        return "", [Fault("unreadable_period", file, row, column, text)]


def read_text(path: Path, name: str) -> tuple[str | None, list[Fault]]:
    """A UTF-8 file's text without its byte-order mark; `name` is what faults call the file."""
    if not path.is_file():
        return None, [Fault("missing_publisher_file", name)]
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [Fault("wrong_encoding", name, byte=error.start + 1)]
    return (text, []) if text.strip() else (None, [Fault("empty_file", name)])


def read_table(path: Path, name: str, required: Iterable[str]) -> tuple[Table, list[Fault]]:
    """A CSV with at least the `required` columns in any order, or an empty one and why; blank lines do not count."""
    text, faults = read_text(path, name)
    if text is None:
        return NO_TABLE, faults
    lines = csv.reader(io.StringIO(text, newline=""))
    header = [cell.strip() for cell in next(lines)]
    missing = [column for column in required if column not in header]
    if missing:
        return NO_TABLE, [Fault("missing_column", name, 1, column) for column in missing]
    places = {column: tuple(i for i, other in enumerate(header) if other == column) for column in header if column}
    rows: list[tuple[int, tuple[str, ...]]] = []
    for row, cells in enumerate(lines, start=2):
        if len(cells) > len(header):
            faults.append(Fault("too_many_cells", name, row, found=len(cells), expected=len(header)))
        elif any(cell.strip() for cell in cells):
            rows.append((row, tuple(cells)))
    return Table(places, tuple(rows)), faults


def unknown_series(table: Table, name: str, wanted: Iterable[str]) -> list[Fault]:
    """A fault for every wanted series that no row of the table's `indicator` column names; none for no table."""
    if table is NO_TABLE:
        return []
    there = {table.cell(cells, "indicator") for _, cells in table.rows}
    return [Fault("unknown_series", name, column="indicator", value=series) for series in wanted if series not in there]
