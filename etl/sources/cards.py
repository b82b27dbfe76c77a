"""Which kind of card a file is, by its name, and its rows: officers' own table, report card, or plain figures.

A file whose name fits a `[[tables]]` pattern of the plan is the officers' table that this describes. Any other workbook
is a report card; any other CSV or Parquet file is figures in the columns of the plan folder.
"""

import csv
import io
import re
from pathlib import PurePath

import pandas as pd

from etl.contract import FIGURES
from etl.contract_cells import NUMBER
from etl.faults import Fault
from etl.guard import open_workbook
from etl.sources import officers_table, plan_folder, report_card
from etl.sources.plan_folder import PlanFolder
from etl.workbook import Cell, Kind, Sheet, Workbook

TEXT_SUFFIX = ".csv"
FIGURES_SUFFIXES = (TEXT_SUFFIX, ".parquet")
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
"""Files that are taken for workbooks; which of them can be opened is for the guard to say."""


def read_card(name: str, content: bytes, plan: PlanFolder) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    """Read a card by the plan it reports on.

    Args:
        name: the file as the user named it.
        content: its bytes.
        plan: the council's accepted plan.

    Returns:
        Table name -> rows as text with the contract's columns and PLACE, for the tables that have any row; and every
        error, warning and note. `etl.checks.check_card` says what is wrong with the rows themselves.
    """
    suffix = PurePath(name).suffix.lower()
    mappings = officers_table.mappings_of(plan.plan, name)
    if suffix in FIGURES_SUFFIXES and not (mappings and suffix == TEXT_SUFFIX):
        frame, faults = plan_folder.read_table(name, content, FIGURES)
        return _filled({FIGURES.name: frame}), faults
    if suffix not in (TEXT_SUFFIX, *WORKBOOK_SUFFIXES):
        return {}, [Fault("unknown_card", name)]
    workbook, faults = _text_workbook(name, content) if suffix == TEXT_SUFFIX else open_workbook(name, content)
    if workbook is None:
        return {}, faults
    frames, found = read_workbook(workbook, plan)
    return frames, [*faults, *found]


def read_workbook(workbook: Workbook, plan: PlanFolder) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    """The rows of an opened workbook, by every mapping of the plan that fits its name, else as a report card."""
    mappings = officers_table.mappings_of(plan.plan, workbook.name)
    if not mappings:
        return report_card.read(workbook, plan)
    read = [officers_table.read(workbook, plan, mapped) for mapped in mappings]
    frame = pd.concat([frame for frame, _ in read], ignore_index=True)
    return _filled({FIGURES.name: frame}), [fault for _, faults in read for fault in faults]


def _filled(frames: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    return {name: frame for name, frame in frames.items() if not frame.empty}


def _text_workbook(name: str, content: bytes) -> tuple[Workbook | None, list[Fault]]:
    """A CSV file as a workbook of one sheet without a name; what is written as a plain number is one."""
    text, faults = plan_folder.text_of(name, content)
    if text is None:
        return None, faults
    cells = {
        (row, column): Cell(Kind.NUMBER if _PLAIN_NUMBER.fullmatch(written) else Kind.TEXT, written)
        for row, line in enumerate(csv.reader(io.StringIO(text, newline="")), start=1)
        for column, written in enumerate(line, start=1)
        if written
    }
    return Workbook(name, (Sheet("", cells),)), faults


_PLAIN_NUMBER = re.compile(NUMBER, re.ASCII)
