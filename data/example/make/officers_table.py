"""Adult Care's own workbook: a row for each measure and a column for each period, as the plan's mapping says."""

from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Font

from data.example.make.figures import Row
from data.example.make.measures import MEASURES
from etl.xlsx_bytes import xlsx_bytes

SHEET = "Returns"
TITLE = "Adult Care: monthly returns, autumn 2024 (fictional)"
HEADING = "Measure"
FIRST_ROW = 3
"""The row of the headings; `header_row` of the mapping."""


def officers_table(rows: list[Row]) -> bytes:
    """The workbook that holds these figures, each under its period and beside its measure's title."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    sheet.cell(1, 1, TITLE).font = Font(bold=True)
    measures = list(dict.fromkeys(row["indicator"] for row in rows))
    periods = list(dict.fromkeys(row["period"] for row in rows))
    for place, heading in enumerate((HEADING, *periods), start=1):
        sheet.cell(FIRST_ROW, place, heading).font = Font(bold=True)
    for number, measure in enumerate(measures, start=FIRST_ROW + 1):
        sheet.cell(number, 1, MEASURES[measure].title_en)
    for row in rows:
        number = FIRST_ROW + 1 + measures.index(row["indicator"])
        sheet.cell(number, 2 + periods.index(row["period"])).value = Decimal(row["value"])
    return xlsx_bytes(book)
