"""A report card as a workbook: a sheet for each table it has rows of, and those that every card has."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.example.make.figures import Row
from data.example.make.manners import Manner, value_cell
from data.example.make.words import Words
from etl.card_words import SHEETS
from etl.columns import Holds, holds
from etl.contract import CONTRACTS, FIGURES, Contract
from etl.sources.names import names_of
from etl.sources.plan_folder import PlanFolder
from etl.xlsx_bytes import xlsx_bytes

WIDTH = 16
TITLED = 3
"""The row of the headings where a title stands above them."""

GENERAL, AS_DATE = "General", "yyyy-mm-dd"

Typed = tuple[Decimal | date | str | None, str]
"""What was typed into a cell, and its number format."""


def workbook_bytes(tables: Mapping[str, Sequence[Row]], plan: PlanFolder, manner: Manner) -> bytes:
    """A report card of these rows, filled in in this manner; the same bytes for the same rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    words = Words(manner, names_of(plan))
    for table in (table for table in SHEETS if table in tables):
        _fill(book.create_sheet(words.sheet(table)), CONTRACTS[table], tables[table], words)
    return xlsx_bytes(book)


def _fill(sheet: Worksheet, contract: Contract, rows: Sequence[Row], words: Words) -> None:
    manner = words.manner
    columns = [name for name in contract.columns if name in contract.required or _used(name, rows)]
    headings = TITLED if manner.title else 1
    if manner.title:
        sheet.cell(1, 1, manner.title)
    for place, column in enumerate(columns, start=1):
        sheet.cell(headings, place, words.heading(contract, column)).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = WIDTH
        for number, row in enumerate(rows, start=headings + 1):
            cell = sheet.cell(number, place)
            cell.value, cell.number_format = _typed(contract, column, row, words)
    sheet.freeze_panes = f"A{headings + 1}"
    for hidden in range(manner.hidden if contract is FIGURES else 0):
        sheet.row_dimensions[headings + 2 + hidden].hidden = True


def _used(column: str, rows: Iterable[Row]) -> bool:
    return any(row.get(column) for row in rows)


def _typed(contract: Contract, column: str, row: Row, words: Words) -> Typed:
    text, kind, manner = row.get(column, ""), holds(contract, column), words.manner
    if contract is FIGURES and column == "value":
        typed, shown = value_cell(row, manner)
        return typed, shown or GENERAL
    if not text or (column == "marker" and manner.shorthand and not row["value"]):
        return None, GENERAL
    if kind is Holds.DATE:
        day = date.fromisoformat(text)
        return (f"{day.day} {day:%B %Y}", GENERAL) if manner.typed_dates else (day, AS_DATE)
    if kind in (Holds.NUMBER, Holds.WHOLE):
        return Decimal(text), GENERAL
    said = words.cell(contract, column, row)
    return (f"{said} " if manner.spaces and column in ("indicator", "period") else said), GENERAL
