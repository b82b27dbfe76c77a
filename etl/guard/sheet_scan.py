"""One sheet's XML read once, from top to bottom: what stands where, what is merged, what is hidden.

The same reading refuses what is over a limit, before this process keeps anything, and again where it is kept.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from etl.guard import limits
from etl.guard.markup import Attributes, Budget, walk
from etl.guard.parts import SheetPart
from etl.guard.refusal import RefusalError
from etl.workbook import address

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384

_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_INDEX = re.compile(r"[0-9]{1,9}")
_ONES = ("1", "true")

Range = tuple[int, int, int, int]


@dataclass
class Mark:
    """One cell as the XML has it.

    Attributes:
        kind: its `t`: n number, s shared string, str and inlineStr text, b boolean, e error, d date in ISO form.
        style: its place among the workbook's styles.
        value: the stored value; None where none is stored.
        formula: the formula; None where it is none.
    """

    kind: str
    style: int
    value: str | None = None
    formula: str | None = None


Marks = dict[tuple[int, int], Mark]


class SheetScan:
    """One sheet, scanned.

    Attributes:
        merged: merged ranges.
        hidden_rows: hidden rows, as far as cells may stand.
        hidden_columns: hidden columns, likewise.
        count: how many cells hold something.
    """

    def __init__(self, sheet: SheetPart, room: int, marks: Marks | None = None) -> None:
        """Ready to scan.

        Args:
            sheet: which.
            room: how many cells that hold something the workbook may still have.
            marks: given each such cell by its row and column; without it nothing is kept.
        """
        self.merged: list[Range] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.count = 0
        self._last_row, self._last_column = 0, 0
        self._sheet, self._room, self._marks = sheet, room, marks
        self._row, self._column = 0, 0
        self._mark: Mark | None = None
        self._in_data = False
        self._text: list[str] | None = None
        self._length = 0
        self._shared: dict[str, str] = {}
        self._group: str | None = None

    def scan(self, chunks: Iterable[bytes], budget: Budget) -> None:
        """Read the whole sheet.

        Raises:
            RefusalError: it is over a limit or cannot be read, with the cell where there is one.
        """
        walk(self._sheet.part, chunks, budget, self._begins, self._ends, self._says)

    @property
    def grid(self) -> int:
        """How many cells there are from A1 to the last row and the last column that hold something."""
        return self._last_row * self._last_column

    def _begins(self, tag: str, attributes: Attributes) -> None:
        if not self._in_data:
            self._begins_around(tag, attributes)
        elif tag == "c":
            self._begins_cell(attributes)
        elif tag == "row":
            self._begins_row(attributes)
        elif self._mark is not None and tag in ("v", "f", "is"):
            self._text, self._length = [], 0
            if tag == "f":
                self._group = attributes.get("si") if attributes.get("t") == "shared" else None

    def _begins_around(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheetData":
            self._in_data = True
        elif tag == "col" and attributes.get("hidden") in _ONES:
            first, last = self._number(attributes, "min"), self._number(attributes, "max")
            self.hidden_columns.update(range(first, min(last, limits.MAX_COLUMNS) + 1))
        elif tag == "mergeCell":
            self._merges(attributes.get("ref", ""))

    def _begins_row(self, attributes: Attributes) -> None:
        row = self._number(attributes, "r") if "r" in attributes else self._row + 1
        if not self._row < row <= LAST_ROW:
            raise self._unreadable(None, str(row))
        self._row, self._column = row, 0
        if attributes.get("hidden") in _ONES and row <= limits.MAX_ROWS:
            self.hidden_rows.add(row)

    def _begins_cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r")
        row, column = (self._row, self._column + 1) if reference is None else self._place(reference)
        if row != self._row or not self._column < column <= LAST_COLUMN:
            raise self._unreadable(address(row, column), reference or "")
        self._column = column
        style = attributes.get("s", "0")
        self._mark = Mark(attributes.get("t", "n"), int(style) if style.isdecimal() and len(style) < 7 else 0)

    def _says(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)
            self._length += len(text)
            if self._length > limits.MAX_TEXT:
                raise self._refused("workbook_text_too_long", limit=limits.MAX_TEXT)

    def _ends(self, tag: str) -> None:
        if tag == "sheetData":
            self._in_data = False
        elif self._mark is None:
            return
        elif tag == "c":
            self._ends_cell(self._mark)
            self._mark = None
        elif self._text is not None and tag in ("v", "f", "is"):
            text, self._text = "".join(self._text), None
            if tag == "f":
                self._mark.formula = self._shared_formula(text)
            else:
                self._mark.value = text

    def _shared_formula(self, text: str) -> str:
        """The formula; where many cells share one, only the first of them spells it out."""
        return text if self._group is None else self._shared.setdefault(self._group, text)

    def _ends_cell(self, mark: Mark) -> None:
        if mark.value is None and mark.formula is None:
            return
        if self._row > limits.MAX_ROWS or self._column > limits.MAX_COLUMNS:
            last = address(limits.MAX_ROWS, limits.MAX_COLUMNS)
            raise self._refused("workbook_cell_too_far", limit=last)
        self.count += 1
        self._last_row, self._last_column = self._row, max(self._last_column, self._column)
        if self.count > self._room:
            raise RefusalError("workbook_too_many_cells", limit=limits.MAX_CELLS)
        if mark.value and not _FITS.get(mark.kind, _is_nothing)(mark.value):
            raise self._unreadable(self._here(), mark.value)
        if self._marks is not None:
            self._marks[self._row, self._column] = mark

    def _merges(self, reference: str) -> None:
        if len(self.merged) == limits.MAX_MERGES:
            raise RefusalError("workbook_too_many_merges", sheet=self._sheet.name, limit=limits.MAX_MERGES)
        first, _, last = reference.partition(":")
        top, left = self._place(first)
        bottom, right = self._place(last or first)
        self.merged.append((top, left, bottom, right))

    def _place(self, reference: str) -> tuple[int, int]:
        """The row and the column of a cell's address."""
        parts = _ADDRESS.fullmatch(reference)
        if parts is None:
            raise self._unreadable(None, reference)
        column = 0
        for letter in parts[1]:
            column = column * 26 + ord(letter) - ord("A") + 1
        return int(parts[2]), column

    def _number(self, attributes: Attributes, name: str) -> int:
        text = attributes.get(name, "")
        if not (text.isascii() and text.isdigit() and len(text) <= 7):
            raise self._unreadable(None, text)
        return int(text)

    def _here(self) -> str:
        return address(self._row, self._column)

    def _refused(self, code: str, **words: Any) -> RefusalError:
        return RefusalError(code, sheet=self._sheet.name, cell=self._here(), **words)

    def _unreadable(self, cell: str | None, value: str) -> RefusalError:
        return RefusalError("workbook_cell_unreadable", sheet=self._sheet.name, cell=cell, value=value)


def _is_finite(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None and math.isfinite(float(text))


def _is_index(text: str) -> bool:
    return _INDEX.fullmatch(text) is not None


def _is_anything(_: str) -> bool:
    return True


def _is_nothing(_: str) -> bool:
    return False


# What a stored value must be, by the kind of its cell; text that stands in the cell itself may be anything.
_FITS = {
    "n": _is_finite,
    "s": _is_index,
    "b": ("0", "1").__contains__,
    "e": _is_anything,
    "d": _is_anything,
    "str": _is_anything,
    "inlineStr": _is_anything,
}
