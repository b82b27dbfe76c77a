"""Checked text as the warehouse's tables: the one place where written text becomes typed columns."""

import pandas as pd

from etl.frames_of_plan import plan_frames
from etl.frames_of_rows import row_frames
from etl.frames_of_work import work_frames
from etl.plan_toml import entries
from etl.sources.plan_folder import PlanFolder


def council_of(folder: PlanFolder) -> str:
    """The id of the council whose plan this is."""
    return str(entries(folder.plan, "council")[0]["id"])


def folder_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """Every table of `warehouse.schema.GIVEN`: table name -> its columns, and file, sheet and row.

    Observations have the cell of the value besides; none has the columns that say when it became known.
    """
    return _of_council(folder, {**plan_frames(folder), **row_frames(folder), **work_frames(folder)})


def card_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """As `folder_frames`, the tables that a card has rows for."""
    frames = _of_council(folder, {**row_frames(folder), **work_frames(folder)})
    return {name: frame for name, frame in frames.items() if len(frame)}


def _of_council(folder: PlanFolder, frames: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    council = council_of(folder)
    return {name: frame.assign(council=council) for name, frame in frames.items()}
