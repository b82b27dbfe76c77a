"""Checked text as the warehouse's tables: the one place where written text becomes typed columns."""

import pandas as pd

from etl.frames_of_plan import plan_frames
from etl.frames_of_rows import ROWS
from etl.frames_of_work import WORK
from etl.plan_toml import entries
from etl.sources.plan_folder import PlanFolder

TABLES = {**ROWS, **WORK}
"""Contract name -> the table of the warehouse that holds its rows, and what makes it of a plan folder."""


def council_of(folder: PlanFolder) -> str:
    """The id of the council whose plan this is."""
    return str(entries(folder.plan, "council")[0]["id"])


def folder_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """Every table of `warehouse.schema.GIVEN`: table name -> its columns, and file, sheet and row.

    Observations have the cell of the value besides; none has the columns that say when it became known.
    """
    return {**structure_frames(folder), **dict(contract_frame(folder, name) for name in TABLES)}


def structure_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """As `folder_frames`, the tables that are told by plan.toml and indicators.csv alone."""
    return {name: _of_council(folder, frame) for name, frame in plan_frames(folder).items()}


def contract_frame(folder: PlanFolder, contract: str) -> tuple[str, pd.DataFrame]:
    """The warehouse's table that holds the rows of a contract, and those rows."""
    table, make = TABLES[contract]
    return table, _of_council(folder, make(folder))


def card_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """As `folder_frames`, the tables that a card has rows for."""
    return dict(contract_frame(folder, name) for name in TABLES if len(folder.frames[name]))


def _of_council(folder: PlanFolder, frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(council=council_of(folder))
