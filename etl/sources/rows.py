"""The rows below a table's headings, read cell by cell into the text that the contract asks for.

The result is what `plan_folder.read` gives of a CSV file, with sheet and cell beside each row; everything that was
interpreted is among the faults as a note.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from etl.columns import IN_THE_UNIT, SEVERAL, Holds, Named, choices, holds, named
from etl.contract import FIGURES, Contract
from etl.faults import Fault, Severity
from etl.reading import rows_of, split_cell
from etl.sources.cells import Reading, Told, day, number, period, shown, words
from etl.sources.headers import Grid
from etl.sources.names import Found, Names, names_of
from etl.sources.plan_folder import PLACE, PlanFolder
from etl.sources.written import plain
from etl.workbook import Cell, Kind, Sheet, address
from warehouse.rules.vocabulary import Unit

WHERE = ("indicator", "area", "period", "breakdown")
"""Columns of a figure that say what it is about; a row that fills in nothing else was not filled in."""

FILLED_DOWN = frozenset({Holds.NAME, Holds.PERIOD, Holds.WORD, Holds.TEXT, Holds.DATE})
"""What a cell merged over several rows says of each of them. A number merged over rows is refused."""


@dataclass(frozen=True)
class Table:
    """A table found on a sheet.

    Attributes:
        file: the workbook as the user named it.
        contract: what its columns are.
        sheet: where it stands; a sheet without a name is a text file, whose places are rows and columns.
        grid: its cells, with merged ones filled in.
        below: the last row of its headings.
        columns: column id -> column on the sheet.
        fixed: column id -> text that stands for every row.
    """

    file: str
    contract: Contract
    sheet: Sheet
    grid: Grid
    below: int
    columns: Mapping[str, int]
    fixed: Mapping[str, str]


class Meanings:
    """What the cells of a plan's report cards may name, and the unit of each indicator."""

    def __init__(self, plan: PlanFolder) -> None:
        self.names: Mapping[Named, Names] = names_of(plan)
        self.units: Mapping[str, str] = {row.id: row.unit for row in rows_of(plan.frames["indicators"])}
        self._options: dict[tuple[str, str], Names] = {}

    def options(self, contract: Contract, column: str) -> Names:
        """The words that a column with a fixed list may hold."""
        return self._options.setdefault((contract.name, column), Names(choices(contract, column), offers_titles=True))


def read(table: Table, meanings: Meanings) -> tuple[pd.DataFrame, list[Fault]]:
    """The rows of a table as text, with the contract's columns and their place, and all that is to be told of them."""
    grid = table.grid
    rows: list[dict[str, object]] = []
    faults: list[Fault] = []
    for row in grid.rows:
        if row <= table.below:
            continue
        found = {name: grid.down(row, column) for name, column in table.columns.items()}
        if not any(found.values()):
            continue
        read_row = _Row(table, row, found, meanings)
        faults += read_row.faults
        if read_row.is_kept:
            rows.append(read_row.as_dict())
    frame = pd.DataFrame(rows, columns=[*table.contract.columns, *PLACE], dtype=object)
    return frame.astype(dict.fromkeys(table.contract.columns, "str")), faults


class _Row:
    """One row of a table while it is being read."""

    def __init__(self, table: Table, row: int, found: Mapping[str, Cell | None], meanings: Meanings) -> None:
        self._table, self._grid, self._row, self._meanings = table, table.grid, row, meanings
        self.faults: list[Fault] = []
        self._texts: dict[str, str] = dict(table.fixed)
        if row in table.sheet.hidden_rows:
            self._tell("read_hidden_row")
        order = sorted(found, key=lambda name: name not in ("indicator", "scope"))
        marker = ""
        for column in order:
            cell = found[column]
            if cell is not None:
                reading = self._reading(column, cell)
                self._texts[column] = reading.text
                marker = marker or reading.marker
        self.is_kept = not self._is_untouched(marker)
        if marker:
            self._mark(marker)

    def as_dict(self) -> dict[str, object]:
        """The row with every column of the contract, and its place."""
        is_text_file = not self._table.sheet.name
        return {
            **dict.fromkeys(self._table.contract.columns, ""),
            **self._texts,
            "file": self._table.file,
            "sheet": self._table.sheet.name,
            "row": self._row,
            "cells": None if is_text_file else {name: self._address(name) for name in self._table.columns},
        }

    def _address(self, column: str) -> str:
        return address(*self._grid.first(self._row, self._table.columns[column]))

    def _reading(self, column: str, cell: Cell) -> Reading:
        kind = holds(self._table.contract, column)
        home = self._grid.first(self._row, self._table.columns[column])
        if home[0] != self._row:
            if kind not in FILLED_DOWN:
                self._tell("merged_number", column, cell, "error", first=address(*home))
                return Reading(cell.text)
            self._tell("read_merged", column, cell, first=address(*home))
        reading = self._of_kind(kind, column, cell)
        for told in reading.told:
            self._tell(told.code, column, cell, told.severity, **told.words)
        return reading

    def _of_kind(self, kind: Holds, column: str, cell: Cell) -> Reading:
        if kind is Holds.NUMBER:
            takes_marker = (self._table.contract is FIGURES) and column == "value"
            return number(cell, self._unit(column), takes_marker=takes_marker)
        if kind is Holds.WHOLE:
            return number(cell, Unit.NUMBER)
        if kind is Holds.DATE:
            return day(cell)
        if kind is Holds.PERIOD:
            return period(cell)
        if kind is Holds.WORD:
            return _named_in(self._meanings.options(self._table.contract, column), cell, bracketed=column == "marker")
        if kind is Holds.NAME:
            return self._name(column, cell)
        if kind is Holds.RANGE:
            return _range(cell, self._unit("value"))
        return words(cell)

    def _unit(self, column: str) -> str | None:
        """The unit of a number: the indicator's, where the column is in it; None where the indicator is not known."""
        if self._table.contract.name == "budget":
            return Unit.CURRENCY
        if (self._table.contract.name, column) in IN_THE_UNIT:
            return self._meanings.units.get(self._texts.get("indicator", ""))
        return Unit.NUMBER

    def _name(self, column: str, cell: Cell) -> Reading:
        kind = named(self._table.contract, column)
        if kind is Named.BY_SCOPE:
            scope = self._texts.get("scope", "")
            kind = Named(scope) if scope in set(Named) else None
        names = self._meanings.names.get(kind) if kind else None
        if names is None:
            return words(cell)
        return _several_named_in(names, cell) if column in SEVERAL else _named_in(names, cell)

    def _mark(self, marker: str) -> None:
        """Set a marker that stood in the value's own cell, unless the marker's column says another."""
        written = self._texts.get("marker", "")
        if not written:
            self._texts["marker"] = marker
        elif written != marker:
            if self._texts.get("value"):
                self._tell("two_markers", "value", None, "error", mark=marker, other=written)
            else:
                self._tell("marker_prevails", "value", None, mark=marker, other=written)

    def _is_untouched(self, marker: str) -> bool:
        """True for a row of figures in which nothing but what it is about was filled in; tells so."""
        filled = {name for name, text in self._texts.items() if text and name not in self._table.fixed}
        if self._table.contract is not FIGURES or marker or not filled <= set(WHERE):
            return False
        if any(fault.is_error for fault in self.faults):
            return False
        self._tell(
            "not_filled_in", "value" if "value" in self._table.columns else None, None,
            "warning" if "period" in filled else "note",
            key=", ".join(self._texts[name] for name in WHERE if self._texts.get(name)),
        )  # fmt: skip
        return True

    def _tell(
        self,
        code: str,
        column: str | None = None,
        cell: Cell | None = None,
        severity: Severity = "note",
        **said: object,
    ) -> None:
        sheet = self._table.sheet.name or None
        self.faults.append(
            Fault(
                code,
                self._table.file,
                self._row,
                column,
                shown(cell) if cell else None,
                severity,
                sheet=sheet,
                cell=self._address(column) if sheet and column else None,
                **said,
            )
        )


def _range(cell: Cell, unit: str | None) -> Reading:
    """A range as written; one of a percent that lies between 0 and 1 might be meant in shares, and is asked about."""
    reading = words(cell)
    text = plain(reading.text)
    if reading.is_refused or unit != Unit.PERCENT or not _SHARES.fullmatch(text):
        return Reading(text, told=reading.told)
    return Reading(text, told=(Told("range_of_shares", "warning"),))


_SHARES = re.compile(r"(0?\.\d+|0)\.\.(0?\.\d+|1(\.0*)?)")


def _named_in(names: Names, cell: Cell, *, bracketed: bool = False) -> Reading:
    """The id of what a cell names; the text itself where it names nothing, which the checks then refuse."""
    reading = words(cell)
    if reading.is_refused:
        return reading
    found = names.find(reading.text)
    if found is None and bracketed:
        inside = names.find(reading.text.strip("[]() ").lower())
        found = Found(inside.code, is_offered=False) if inside else None
    if found is None:
        return Reading(reading.text)
    return Reading(found.code, told=() if found.is_offered else (Told("read_name", "note", {"read": found.code}),))


def _several_named_in(names: Names, cell: Cell) -> Reading:
    reading = words(cell)
    if reading.is_refused:
        return reading
    parts = [_named_in(names, Cell(Kind.TEXT, part)) for part in split_cell(reading.text)]
    text = ";".join(part.text for part in parts)
    return Reading(text, told=(Told("read_name", "note", {"read": text}),) if any(part.told for part in parts) else ())
