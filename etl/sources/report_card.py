"""A report card: one workbook with a sheet for each table, filled in by hand.

`etl.template` writes an empty one. What a cell may hold, and what it is then read as, is in docs/report-card.md.
"""

from collections.abc import Iterator

import pandas as pd

from etl.card_words import LISTS, README, SHEETS
from etl.contract import CONTRACTS
from etl.faults import Fault
from etl.sources import rows
from etl.sources.headers import Grid, Headings, find, known_headings
from etl.sources.plan_folder import PlanFolder, no_rows
from etl.workbook import Sheet, Workbook, address


def read(workbook: Workbook, plan: PlanFolder) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    """Read every sheet of a report card that holds a table.

    Args:
        workbook: the card, as `etl.guard.open_workbook` gives it.
        plan: the plan it reports on, whose names, units and years its cells are read by.

    Returns:
        Table name -> rows as text with the contract's columns and PLACE, for the tables that have any row; and every
        error, warning and note, in the order of the sheets.
    """
    meanings = rows.Meanings(plan)
    faults: list[Fault] = []
    parts: dict[str, list[pd.DataFrame]] = {}
    for sheet in workbook.sheets:
        table = table_of(sheet.name)
        if table:
            frame, found = _read_sheet(workbook.name, table, sheet, meanings)
            faults += found
            if not frame.empty:
                parts.setdefault(table, []).append(frame)
        elif sheet.cells and _key(sheet.name) not in _OURS:
            faults.append(Fault("unknown_sheet", workbook.name, severity="warning", sheet=sheet.name, allowed=_ALLOWED))
    if not any(table_of(sheet.name) for sheet in workbook.sheets):
        faults.append(Fault("no_card_sheet", workbook.name, allowed=_ALLOWED))
    return {table: pd.concat(frames, ignore_index=True) for table, frames in parts.items()}, faults


def table_of(sheet: str) -> str | None:
    """The table that a sheet of this name holds, by its English, Welsh or table name; None for any other sheet."""
    return _TABLES.get(_key(sheet))


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


_TABLES = {_key(name): table for table, said in SHEETS.items() for name in (table, said.en, said.cy)}
_OURS = {_key(name) for said in (README, LISTS) for name in (said.en, said.cy)}


_ALLOWED = ", ".join(f"{said.en} ({said.cy})" for said in SHEETS.values())


def _read_sheet(file: str, table: str, sheet: Sheet, meanings: rows.Meanings) -> tuple[pd.DataFrame, list[Fault]]:
    contract = CONTRACTS[table]
    grid = Grid(sheet)
    headings = find(grid, known_headings(contract))
    if not grid.rows:
        return no_rows(contract), []
    if headings is None:
        return no_rows(contract), [Fault("no_headings", file, sheet=sheet.name, needed=", ".join(contract.required))]
    faults = list(_heading_faults(file, table, sheet, grid, headings))
    frame, found = rows.read(
        rows.Table(file, contract, sheet, grid, headings.rows[-1], headings.columns, fixed={}), meanings
    )
    return frame, faults + found


def _heading_faults(file: str, table: str, sheet: Sheet, grid: Grid, headings: Headings) -> Iterator[Fault]:
    """What is to be told of a sheet before its rows: what was passed over, and what is missing or stands twice."""
    row = headings.rows[-1]
    if sheet.is_hidden:
        yield Fault("read_hidden_sheet", file, severity="note", sheet=sheet.name)
    above = [(r, c) for r in grid.rows if r < headings.rows[0] for c in grid.columns if grid.text(r, c)]
    for r, c in dict.fromkeys(grid.first(*place) for place in above):
        yield Fault(
            "title_above", file, r, None, grid.text(r, c), "note", sheet=sheet.name, cell=address(r, c), heading=row
        )
    for column in CONTRACTS[table].required:
        if column not in headings.columns:
            yield Fault("missing_column", file, row, column, sheet=sheet.name)
    for column, again in headings.repeated.items():
        for place in again:
            yield Fault("repeated_column", file, row, column, sheet=sheet.name, cell=address(row, place))
    for place, text in headings.unknown.items():
        yield Fault("unknown_heading", file, row, text, text, "warning", sheet=sheet.name, cell=address(row, place))
    for column, place in headings.columns.items():
        if place in sheet.hidden_columns:
            yield Fault(
                "read_hidden_column", file, row, column, column, "note", sheet=sheet.name, cell=address(row, place)
            )
    known = {*headings.columns.values(), *headings.unknown, *(c for again in headings.repeated.values() for c in again)}
    for place in grid.columns:
        below = next((r for r in grid.rows if r > row and grid.down(r, place)), None)
        if place not in known and below:
            yield Fault(
                "no_heading", file, below, None, grid.text(below, place), "warning", sheet=sheet.name,
                cell=address(below, place),
            )  # fmt: skip
