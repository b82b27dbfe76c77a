"""The values of a workbook's cells: calamine reads them, the sheet's own XML says of what kind they are.

calamine alone cannot tell a formula that was never calculated, or an error, from an empty cell, nor how a number is
shown. The XML alone does not say which numbers are dates. Where the two do not fit together the cell is refused.
"""

import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from etl.guard import limits, parts
from etl.guard.container import listed
from etl.guard.markup import Budget
from etl.guard.precheck import opened
from etl.guard.refusal import RefusalError
from etl.guard.sheet_scan import Mark, Marks, Range, SheetScan
from etl.workbook import Cell, Kind, Sheet, address

_BOOLEANS = {"0": "false", "1": "true"}
# Control characters but the ends of lines and cells; halves of characters; and what turns the direction of writing, so
# that text reads otherwise than it stands.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def sheets_of(content: bytes) -> list[Sheet]:
    """Read every sheet of a workbook that passed the pre-check.

    Raises:
        RefusalError: a cell cannot be read, with its sheet and address; or calamine cannot read the workbook.
    """
    found = listed(content)
    read, budget = partial(opened, content, found), Budget()
    listing = parts.sheets(read, budget)
    styles = parts.number_formats(read, budget) if parts.STYLES in found else []
    room = limits.MAX_ALL_TEXT
    sheets = []
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for sheet in listing:
            marks: Marks = {}
            scan = SheetScan(sheet, limits.MAX_CELLS, marks)
            scan.scan(read(sheet.part), budget)
            cells, room = _cells(sheet.name, marks, workbook.get_sheet_by_index(sheet.place), styles, room)
            sheets.append(_sheet(sheet, scan, cells))
    except CalamineError:
        raise RefusalError("workbook_damaged", part=parts.WORKBOOK) from None
    return sheets


def _sheet(sheet: parts.SheetPart, scan: SheetScan, cells: dict[tuple[int, int], Cell]) -> Sheet:
    """The sheet; what is merged or hidden beyond the last cell is left out, since nothing stands there."""
    last_row = max((row for row, _ in cells), default=0)
    last_column = max((column for _, column in cells), default=0)
    return Sheet(
        name=sheet.name,
        cells=cells,
        merged=_within(sheet.name, scan.merged, last_row, last_column),
        hidden_rows=frozenset(row for row in scan.hidden_rows if row <= last_row),
        hidden_columns=frozenset(column for column in scan.hidden_columns if column <= last_column),
        is_hidden=sheet.is_hidden,
    )


def _within(sheet: str, merged: list[Range], last_row: int, last_column: int) -> tuple[Range, ...]:
    """The merged ranges, cut where the cells end. Together they cannot cover more than all cells, unless they overlap.

    Raises:
        RefusalError: they do; whoever fills them would fill the same cells again and again.
    """
    cut = tuple(
        (top, left, min(bottom, last_row), min(right, last_column))
        for top, left, bottom, right in merged
        if top <= last_row and left <= last_column
    )
    if sum((bottom - top + 1) * (right - left + 1) for top, left, bottom, right in cut) > last_row * last_column:
        raise RefusalError("workbook_merges_overlap", sheet=sheet)
    return cut


def _cells(
    sheet: str, marks: Marks, grid: CalamineSheet, styles: Sequence[str], room: int
) -> tuple[dict[tuple[int, int], Cell], int]:
    """The cells of one sheet, and how many characters the sheets after it may still have."""
    cells = {}
    for (row, column), mark, value in _paired(marks, grid):
        said = _said(mark, value)
        place = {"sheet": sheet, "cell": address(row, column)}
        if said is None:
            raise RefusalError("workbook_cell_unreadable", value=mark.value, **place)
        kind, text = said
        if len(text) > limits.MAX_TEXT:
            raise RefusalError("workbook_text_too_long", limit=limits.MAX_TEXT, **place)
        hidden = _HIDDEN.search(text)
        if hidden is not None:
            raise RefusalError("workbook_hidden_character", sign=f"U+{ord(hidden[0]):04X}", **place)
        if text:
            shown = styles[mark.style] if mark.style < len(styles) else ""
            cells[row, column] = Cell(kind, text, shown, mark.formula is not None)
            room -= len(text) + len(shown)
        if room < 0:
            raise RefusalError("workbook_too_much_text", limit=limits.MAX_ALL_TEXT)
    return cells, room


def _paired(marks: Marks, grid: CalamineSheet) -> Iterator[tuple[tuple[int, int], Mark, object]]:
    """Each mark with its place and calamine's value, row by row; a place that calamine has not is empty."""
    rows = enumerate(grid.iter_rows(), 1)
    first_column = 1 + (grid.start[1] if grid.start else 0)
    at = 0
    values: Sequence[object] = ()
    for (row, column), mark in marks.items():
        while at < row:
            at, values = next(rows, (row, ()))
        place = column - first_column
        yield (row, column), mark, values[place] if 0 <= place < len(values) else ""


def _said(mark: Mark, value: object) -> tuple[Kind, str] | None:
    """What a cell holds, by its mark and by calamine's value; None where they do not fit together."""
    if mark.formula is not None and not mark.value and mark.kind != "str":
        return Kind.NOT_CALCULATED, f"={mark.formula}"
    match mark.kind, value:
        case "e", _:
            return Kind.ERROR, mark.value or ""
        case "b", _:
            return Kind.BOOLEAN, _BOOLEANS.get(mark.value or "", "")
        case "n", float() | int():
            return Kind.NUMBER, _number(value)
        case "n" | "d", dt.date() | dt.time() | dt.timedelta():
            return None if mark.value is None or mark.value.startswith("-") else (Kind.DATE, _iso(value))
        case "s" | "str" | "inlineStr", str():
            return Kind.TEXT, value
        case "n", "" if not mark.value:
            return Kind.TEXT, ""
    return None


def _number(value: float) -> str:
    """The shortest decimal text that gives the stored number again, without an exponent: 100, 0.72."""
    exact = Decimal(repr(value)).normalize()
    return format(abs(exact) if exact == 0 else exact, "f")


def _iso(value: dt.date | dt.time | dt.timedelta) -> str:
    """A day, a moment, a time of day or a duration in ISO 8601; a moment at midnight is a day."""
    if isinstance(value, dt.timedelta):
        minutes, seconds = divmod(value.total_seconds(), 60)
        hours, minutes = divmod(minutes, 60)
        return f"PT{hours:.0f}H{minutes:.0f}M{seconds:g}S"
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        value = value.date()
    return value.isoformat()
