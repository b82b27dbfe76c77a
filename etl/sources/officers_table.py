"""A table of figures as officers keep it, read by a mapping in plan.toml that says which heading is which column.

A long table has a row for each figure; a wide one has a row for each series and a column for each period.
"""

import fnmatch
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from etl.contract import FIGURES
from etl.faults import Fault, Severity, has_errors
from etl.plan_toml import entries, financial_year_starts
from etl.sources import rows
from etl.sources.cells import period
from etl.sources.headers import Grid, Headings, read_row
from etl.sources.plan_folder import PlanFolder, no_rows
from etl.sources.written import plain
from etl.workbook import Sheet, Workbook, address
from warehouse.rules.periods import PeriodError, parse

WIDE = "wide"


@dataclass(frozen=True)
class Mapped:
    """One `[[tables]]` of plan.toml.

    Attributes:
        id: its name, for messages.
        file: a pattern of file names, such as `housing*.xlsx`.
        sheet: a pattern of sheet names; a text file has none.
        header_row: the row of the headings; of two-row headings the lower.
        layout: long or wide.
        columns: column of a figure -> its heading in the table.
        fixed: column of a figure -> what it is in every row.
    """

    id: str
    file: str
    layout: str
    columns: Mapping[str, str]
    sheet: str = "*"
    header_row: int = 1
    fixed: Mapping[str, str] | None = None


def mappings_of(plan: Mapping[str, Any], file: str) -> list[Mapped]:
    """The mappings whose pattern fits a file's name; letter case does not matter."""
    found = [Mapped(**entry) for entry in entries(plan, "tables")]
    return [mapped for mapped in found if _fits(file, mapped.file)]


def read(workbook: Workbook, plan: PlanFolder, mapped: Mapped) -> tuple[pd.DataFrame, list[Fault]]:
    """The figures of every sheet that a mapping names.

    Args:
        workbook: the officers' workbook; a text file is a workbook of one sheet without a name.
        plan: the plan its rows are read by.
        mapped: what stands where.

    Returns:
        Rows as text with the columns of the figures' contract and PLACE; and every error, warning and note.
    """
    meanings = rows.Meanings(plan)
    sheets = [sheet for sheet in workbook.sheets if not sheet.name or _fits(sheet.name, mapped.sheet)]
    if not sheets:
        return no_rows(FIGURES), [Fault("no_table_sheet", workbook.name, value=mapped.sheet, table=mapped.id)]
    frames: list[pd.DataFrame] = []
    faults: list[Fault] = []
    for sheet in sheets:
        place = _Place(workbook.name, sheet, Grid(sheet), mapped)
        headings = _headings(place)
        missing = list(_missing(place, headings))
        faults += missing
        if missing:
            continue
        series, told = _series(place, headings, financial_year_starts(plan.plan))
        faults += told
        for columns, fixed in series:
            table = rows.Table(
                workbook.name, FIGURES, sheet, place.grid, mapped.header_row, columns, {**(mapped.fixed or {}), **fixed}
            )
            frame, told = rows.read(table, meanings)
            frames.append(frame)
            faults += told
    return pd.concat(frames, ignore_index=True) if frames else no_rows(FIGURES), list(dict.fromkeys(faults))


def _fits(name: str, pattern: str) -> bool:
    return fnmatch.fnmatchcase(name.casefold(), pattern.casefold())


def _key(heading: str) -> str:
    return " ".join(plain(heading).casefold().split())


@dataclass(frozen=True)
class _Place:
    """A sheet that is being read by a mapping."""

    file: str
    sheet: Sheet
    grid: Grid
    mapped: Mapped

    def told(
        self,
        code: str,
        column: int | None,
        value: str,
        severity: Severity = "error",
        name: str | None = None,
        **words: object,
    ) -> Fault:
        """A fault of the headings, or of one of them."""
        row = self.mapped.header_row
        cell = address(row, column) if column and self.sheet.name else None
        return Fault(
            code, self.file, row, name or value, value, severity, sheet=self.sheet.name or None, cell=cell,
            table=self.mapped.id, heading=row, **words,
        )  # fmt: skip


def _headings(place: _Place) -> Headings:
    wanted = {_key(heading): column for column, heading in place.mapped.columns.items()}
    row = place.mapped.header_row
    return read_row(place.grid, (row - 1, row) if row > 1 else (row,), lambda text: wanted.get(_key(text)))


def _missing(place: _Place, headings: Headings) -> Iterator[Fault]:
    """What the mapping says and the sheet has not, or has twice."""
    for column, heading in place.mapped.columns.items():
        if column not in headings.columns:
            yield place.told("no_mapped_heading", None, heading, name=column)
    for column, columns in headings.repeated.items():
        for again in columns:
            yield place.told("repeated_column", again, place.mapped.columns[column])


def _series(
    place: _Place, headings: Headings, year_starts: int
) -> tuple[list[tuple[Mapping[str, int], Mapping[str, str]]], list[Fault]]:
    """For each column of figures, where its rows' columns stand and what its heading fixes; and what is to be told."""
    found: list[tuple[Mapping[str, int], Mapping[str, str]]] = []
    faults: list[Fault] = []
    is_wide = place.mapped.layout == WIDE
    for column, heading in headings.unknown.items():
        text, told = _period(place, column, year_starts) if is_wide else (None, None)
        if text:
            found.append(({**headings.columns, "value": column}, {"period": text}))
        elif told is None:
            told = place.told("unmapped_heading", column, heading, "note")
        faults += [told] if told else []
    if not is_wide:
        return [(headings.columns, {})], faults
    if not found and not has_errors(faults):
        faults.append(place.told("no_period_headings", None, ""))
    return found, faults


def _period(place: _Place, column: int, year_starts: int) -> tuple[str | None, Fault | None]:
    """The period that heads a column, None where none does; and what is to be told of that.

    It may stand over two rows, such as 2024/25 above Q1.
    """
    row = place.mapped.header_row
    cell = place.grid.at(row, column)
    if cell is None:
        return None, None
    reading = period(cell)
    if reading.is_refused:
        (told,) = reading.told
        return None, place.told(told.code, column, cell.text, told.severity, None, **told.words)
    above = place.grid.text(row - 1, column)
    for text in (reading.text, f"{reading.text} {above}", f"{above} {reading.text}"):
        try:
            parse(text, year_starts)
        except PeriodError as error:
            if error.could_be:
                first, second = error.could_be
                return None, place.told("ambiguous_period", column, text, first=first, second=second)
        else:
            as_written = text == cell.text
            return text, None if as_written else place.told("read_period", column, cell.text, "note", read=text)
    return None, None
