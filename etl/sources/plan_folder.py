"""The plan folder: our own format, which other people write. Everything is read as text; nothing is judged here."""

import csv
import io
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Self

import pandas as pd

from etl.contract import CONTRACTS, FIGURES, INDICATORS, Contract
from etl.faults import Fault
from etl.folder import INDICATORS_FILE, PLAN_FILE, TALLIES_FILE, table_of

PLACE = ("file", "sheet", "row", "cells")
"""Columns that every frame carries beside its own: where each row stands. Of a text file `sheet` is empty and `cells`
None; of a workbook `cells` is column -> address, such as C7."""


@dataclass(frozen=True)
class PlanFolder:
    """A plan folder as it was written.

    Attributes:
        name: the folder as the user named it.
        plan: the contents of plan.toml.
        frames: contract name (`indicators`, `figures`, ...) -> rows as text, '' where empty, with PLACE.
    """

    name: str
    plan: Mapping[str, Any]
    frames: Mapping[str, pd.DataFrame]

    def with_card(self, frames: Mapping[str, pd.DataFrame]) -> Self:
        """The same plan and indicators, with a card's rows and no others."""
        none = {name: no_rows(contract) for name, contract in CONTRACTS.items()}
        return replace(self, frames={**none, **frames, INDICATORS.name: self.frames[INDICATORS.name]})


def read(name: str, files: Mapping[str, bytes]) -> tuple[PlanFolder, list[Fault]]:
    """Read every file of a plan folder, collecting what cannot be read.

    Args:
        name: the folder as the user named it, for messages.
        files: file name -> bytes.
    """
    faults: list[Fault] = []
    for required in (PLAN_FILE, INDICATORS_FILE):
        if required not in files:
            faults.append(Fault("missing_file", _place(name, required)))
    if TALLIES_FILE not in files and not any(table_of(file) == FIGURES.name for file in files):
        faults.append(Fault("missing_file", _place(name, "figures.csv")))
    plan: Mapping[str, Any] = {}
    parts: dict[str, list[pd.DataFrame]] = {name: [] for name in CONTRACTS}
    for file, content in files.items():
        place = _place(name, file)
        if file == PLAN_FILE:
            plan, found_faults = _read_toml(place, content)
            faults += found_faults
        elif table := table_of(file):
            frame, found_faults = read_table(place, content, CONTRACTS[table])
            parts[table].append(frame)
            faults += found_faults
    frames = {
        table: pd.concat(parts[table], ignore_index=True) if parts[table] else no_rows(contract)
        for table, contract in CONTRACTS.items()
    }
    return PlanFolder(name, plan, frames), faults


def read_table(place: str, content: bytes, contract: Contract) -> tuple[pd.DataFrame, list[Fault]]:
    """A text or Parquet file's rows with the contract's columns, none where it cannot be read, and its faults."""
    reader = _read_parquet if place.endswith(".parquet") else _read_csv
    frame, faults = reader(place, content)
    if frame is None:
        return no_rows(contract), faults
    return _fit(frame, contract, place, faults), faults


def no_rows(contract: Contract) -> pd.DataFrame:
    """A table with the contract's columns and PLACE, and nothing in it."""
    return _no_rows((*contract.columns, *PLACE)).copy(deep=False)


@cache
def _no_rows(columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(columns=list(columns), dtype=str)


def _place(folder: str, file: str) -> str:
    return (Path(folder) / file).as_posix()


def text_of(place: str, content: bytes) -> tuple[str | None, list[Fault]]:
    """The text of a UTF-8 file, None where it is empty or not UTF-8, which is a fault."""
    if not content.strip():
        return None, [Fault("empty_file", place)]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        return None, [Fault("wrong_encoding", place, row, byte=f"0x{content[error.start]:02x}")]


def _read_toml(place: str, content: bytes) -> tuple[Mapping[str, Any], list[Fault]]:
    text, faults = text_of(place, content)
    if text is None:
        return {}, faults
    try:
        return tomllib.loads(text), []
    except tomllib.TOMLDecodeError as error:
        return {}, [Fault("unreadable_toml", place, fault=str(error))]


def _read_csv(place: str, content: bytes) -> tuple[pd.DataFrame | None, list[Fault]]:
    text, faults = text_of(place, content)
    if text is None:
        return None, faults
    lines = csv.reader(io.StringIO(text, newline=""))
    header = [cell.strip() for cell in next(lines)]
    rows: list[list[str]] = []
    numbers: list[int] = []
    for number, cells in enumerate(lines, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            faults.append(Fault("too_many_cells", place, number, found=len(cells), expected=len(header)))
            continue
        rows.append([cell.strip() for cell in cells] + [""] * (len(header) - len(cells)))
        numbers.append(number)
    for column in sorted({column for column in header if header.count(column) > 1}):
        faults.append(Fault("repeated_column", place, 1, column))
    frame = pd.DataFrame(rows, columns=header, dtype=str).loc[:, ~pd.Index(header).duplicated()]
    return frame.assign(row=numbers), faults


def _read_parquet(place: str, content: bytes) -> tuple[pd.DataFrame | None, list[Fault]]:
    if not content:
        return None, [Fault("empty_file", place)]
    try:
        frame = pd.read_parquet(io.BytesIO(content))
    except (OSError, ValueError):
        return None, [Fault("unreadable_parquet", place)]
    text = frame.map(lambda cell: "" if cell is None or cell is pd.NaT or cell != cell else str(cell).strip())
    return text.astype(str).assign(row=range(2, len(text) + 2)), []


def _fit(frame: pd.DataFrame, contract: Contract, place: str, faults: list[Fault]) -> pd.DataFrame:
    """The frame with exactly the contract's columns; says which were missing and which are not known."""
    for column in contract.required:
        if column not in frame.columns:
            faults.append(Fault("missing_column", place, column=column))
    for column in frame.columns:
        if column not in contract.columns and column != "row":
            faults.append(Fault("unknown_column", place, column=column or "(no name)", severity="warning"))
    return frame.reindex(columns=[*contract.columns, "row"], fill_value="").assign(file=place, sheet="", cells=None)
