"""A report card as a workbook: the sheets Figures, Targets, Milestones, Actions, Commentary, Budget and Judgements."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.example.make.figures import Row
from data.example.make.manners import Manner, value_cell
from etl.contract import CONTRACTS

SHEETS = ("figures", "targets", "milestones", "actions", "commentary", "budget", "judgements")

AMOUNTS = {
    "value", "lower", "upper", "numerator", "denominator", "months_elapsed", "stretch", "budget", "actual", "forecast",
}  # fmt: skip
DATES = {"set_at", "due", "done_on", "starts", "updated_on", "written_on", "judged_at"}

WIDTH = 16
ZIP_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that every part of a workbook carries, so that the same card is the same bytes."""


def workbook_bytes(tables: Mapping[str, Sequence[Row]], manner: Manner) -> bytes:
    """A report card of these rows, filled in in this manner; the same bytes for the same rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in SHEETS:
        _fill(book.create_sheet(table.capitalize()), table, tables[table], manner)
    return settled(book)


def _fill(sheet: Worksheet, table: str, rows: Sequence[Row], manner: Manner) -> None:
    columns = [name for name in CONTRACTS[table].columns if name in CONTRACTS[table].required or _used(name, rows)]
    headings = 1
    if manner.title:
        sheet.cell(1, 1, manner.title)
        headings = 3
    for place, column in enumerate(columns, start=1):
        sheet.cell(headings, place, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = WIDTH
        for number, row in enumerate(rows, start=headings + 1):
            cell = sheet.cell(number, place)
            cell.value, cell.number_format = _typed(table, column, row, manner)
    sheet.freeze_panes = f"A{headings + 1}"
    for hidden in range(manner.hidden if table == "figures" else 0):
        sheet.row_dimensions[headings + 2 + hidden].hidden = True


def _used(column: str, rows: Iterable[Row]) -> bool:
    return any(row.get(column) for row in rows)


def _typed(table: str, column: str, row: Row, manner: Manner) -> tuple[Decimal | date | str | None, str]:
    """What was typed into a cell, and its number format."""
    text = row.get(column, "")
    if table == "figures" and column == "value":
        typed, shown = value_cell(row, manner)
        return typed, shown or "General"
    if not text or (column == "marker" and manner.shorthand and not row["value"]):
        return None, "General"
    if column in DATES:
        day = date.fromisoformat(text)
        return (f"{day.day} {day:%B %Y}", "General") if manner.typed_dates else (day, "yyyy-mm-dd")
    if column in AMOUNTS:
        return Decimal(text), "General"
    return (f"{text} " if manner.spaces and column in ("indicator", "period") else text), "General"


def settled(book: Workbook) -> bytes:
    """The bytes of a workbook without the moment at which it was made."""
    written, again = io.BytesIO(), io.BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "docProps/core.xml":
                content = re.sub(
                    rb">[^<]*</dcterms:(created|modified)>", rb">1980-01-01T00:00:00Z</dcterms:\1>", content
                )
            target.writestr(zipfile.ZipInfo(part.filename, ZIP_DAY), content, zipfile.ZIP_DEFLATED)
    return again.getvalue()
