"""Finding a table on a sheet: which row holds its headings, and which column each of them is.

Titles may stand above the headings, headings may be spread over two rows and over merged cells, and they may be in
English, in Welsh, or the column's own id.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from etl.card_words import heading_of
from etl.contract import Contract
from etl.sources.cells import is_blank
from etl.sources.written import plain
from etl.workbook import Cell, Sheet

WITHIN = 30
"""Headings are looked for in so many rows from the top."""

FEWEST = 2
"""A row with fewer headings than this that are known is not a row of headings."""

Recognise = Callable[[str], str | None]


@dataclass(frozen=True)
class Headings:
    """The headings of a table.

    Attributes:
        rows: the row or the two rows they stand in; the table begins below the last.
        columns: column id -> its column on the sheet; the first where one stands twice.
        repeated: column id -> further columns on the sheet with the same heading.
        unknown: column on the sheet -> a heading that is not known.
    """

    rows: tuple[int, ...]
    columns: Mapping[str, int]
    repeated: Mapping[str, tuple[int, ...]]
    unknown: Mapping[int, str]


class Grid:
    """A sheet's cells with merged ones filled in: every cell of a merged range holds what its first one holds."""

    def __init__(self, sheet: Sheet) -> None:
        self._cells = sheet.cells
        self._first: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in sheet.merged:
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    self._first[row, column] = (top, left)
        self.rows = sorted({row for row, column in {*self._cells, *self._first} if self.at(row, column) is not None})
        self.columns = sorted({column for _, column in {*self._cells, *self._first}})

    def at(self, row: int, column: int) -> Cell | None:
        """What stands in a cell, or in the merged range it is part of; None where nothing but spaces does."""
        cell = self._cells.get(self._first.get((row, column), (row, column)))
        return None if is_blank(cell) else cell

    def down(self, row: int, column: int) -> Cell | None:
        """What stands in a cell, or in a merged range that begins above it in its own column."""
        return self.at(row, column) if self.first(row, column)[1] == column else None

    def first(self, row: int, column: int) -> tuple[int, int]:
        """The cell that holds it: itself, or the first of its merged range."""
        return self._first.get((row, column), (row, column))

    def text(self, row: int, column: int) -> str:
        """The text of a cell in plain characters, '' where nothing stands."""
        cell = self.at(row, column)
        return " ".join(plain(cell.text).split()) if cell else ""


def known_headings(contract: Contract) -> Recognise:
    """Says which column of a contract a heading is: by its id, or by its heading in English or Welsh."""
    known: dict[str, str] = {}
    for column in contract.columns:
        title = heading_of(contract.name, column).title
        for text in (column, title.en, title.cy):
            known[_key(text)] = column
    return lambda text: known.get(_key(text))


def _key(text: str) -> str:
    """A heading without what does not change its meaning: letter case, underscores, `*`, `:` and brackets' contents."""
    bare = re.sub(r"\(.*?\)|\[.*?\]", " ", plain(text))
    return " ".join(re.sub(r"[_*:]+", " ", bare).casefold().split())


def find(grid: Grid, recognise: Recognise) -> Headings | None:
    """The headings of the table on a sheet; None where no row has any two that are known.

    The row with the most known headings holds them, the first of equals. The row above it, or the row below, joins it
    where that says what more columns are: two-row headings.
    """
    top = [row for row in grid.rows if row <= WITHIN]
    single = {row: read_row(grid, (row,), recognise) for row in top}
    if not single:
        return None
    best = max(single.values(), key=lambda headings: (len(headings.columns), -headings.rows[-1]))
    if len(best.columns) < FEWEST:
        return None
    row = best.rows[0]
    doubled = [
        read_row(grid, rows, recognise) for rows in ((row - 1, row), (row, row + 1)) if _both(grid, rows, recognise)
    ]
    more = max(doubled, key=lambda headings: len(headings.columns), default=best)
    return more if len(more.columns) > len(best.columns) else best


def _both(grid: Grid, rows: tuple[int, int], recognise: Recognise) -> bool:
    """True where every cell of the lower row is a heading, alone or with the one above, so none of figures."""
    top, bottom = rows
    return top > 0 and all(
        any(recognise(text) for text in _candidates(grid, rows, column)[:3])
        for column in grid.columns
        if grid.text(bottom, column)
    )


def read_row(grid: Grid, rows: tuple[int, ...], recognise: Recognise) -> Headings:
    """The headings that stand in a row, or in two rows together."""
    columns: dict[str, int] = {}
    repeated: dict[str, tuple[int, ...]] = {}
    unknown: dict[int, str] = {}
    for column in grid.columns:
        candidates = _candidates(grid, rows, column)
        found = next((known for text in candidates if (known := recognise(text))), None)
        if found and found in columns:
            repeated[found] = (*repeated.get(found, ()), column)
        elif found:
            columns[found] = column
        elif candidates:
            unknown[column] = candidates[0]
    return Headings(rows, columns, repeated, unknown)


def _candidates(grid: Grid, rows: tuple[int, ...], column: int) -> list[str]:
    """What a column may be called: the lowest heading, both together either way round, then the one above."""
    texts = list(dict.fromkeys(text for row in reversed(rows) if (text := grid.text(row, column))))
    return [texts[0], f"{texts[1]} {texts[0]}", f"{texts[0]} {texts[1]}", texts[1]] if len(texts) > 1 else texts
