"""Workbooks for tests: a sheet drawn as rows of cells, and a real file read without the guard's process around it."""

from collections.abc import Iterable, Sequence

from etl.guard.values import sheets_of
from etl.workbook import Cell, Kind, Sheet, Workbook

Drawn = Cell | str | int | float | None


def cell(drawn: Drawn) -> Cell | None:
    """A cell of a drawing: text, or a number, or a cell as it is."""
    if drawn is None or isinstance(drawn, Cell):
        return drawn
    return Cell(Kind.TEXT, drawn) if isinstance(drawn, str) else Cell(Kind.NUMBER, str(drawn))


def sheet(name: str, rows: Iterable[Sequence[Drawn]], **more: object) -> Sheet:
    """A sheet drawn row by row from A1; `more` as `Sheet` has it."""
    cells = {
        (row, column): found
        for row, line in enumerate(rows, start=1)
        for column, drawn in enumerate(line, start=1)
        if (found := cell(drawn)) is not None
    }
    return Sheet(name, cells, **more)  # type: ignore[arg-type]


def book(*sheets: Sheet, name: str = "card.xlsx") -> Workbook:
    """A workbook of these sheets."""
    return Workbook(name, sheets)


def opened(content: bytes, name: str = "card.xlsx") -> Workbook:
    """A real file as the guard's child process parses it, in this process."""
    return Workbook(name, tuple(sheets_of(content)))
