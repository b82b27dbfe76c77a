"""A workbook as it was written: plain cells by sheet, before anyone has said what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"
    NOT_CALCULATED = "not_calculated"


@dataclass(frozen=True)
class Cell:
    """One cell that holds something.

    Attributes:
        kind: what it holds; NOT_CALCULATED is a formula whose value was never stored.
        text: its value: a number as the shortest exact decimal text, a date in ISO form, an error such as #DIV/0!,
            the formula itself where it was never calculated.
        number_format: how the sheet shows it, such as `0.0%`; empty for General.
        is_formula: True where the value was worked out by the sheet.
    """

    kind: Kind
    text: str
    number_format: str = ""
    is_formula: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        name: as on its tab.
        cells: (row, column), both from 1 -> what stands there; empty cells are left out.
        merged: merged ranges as (first row, first column, last row, last column).
        hidden_rows: rows that the sheet does not show.
        hidden_columns: columns that the sheet does not show.
        is_hidden: True where the whole sheet is not shown.
    """

    name: str
    cells: Mapping[tuple[int, int], Cell]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False


@dataclass(frozen=True)
class Workbook:
    """A workbook's sheets in their order, and its name as the user named it."""

    name: str
    sheets: tuple[Sheet, ...]


def address(row: int, column: int) -> str:
    """A cell as a spreadsheet names it: (7, 3) is C7."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
