"""Actions, milestones, budget and commentary of a checked plan folder, as the warehouse's tables."""

import pandas as pd

from etl.amounts import plain
from etl.contract import ACTIONS, BUDGET, BUDGET_AMOUNTS, COMMENTARY, MILESTONES, Contract
from etl.reading import commented_periods, filled, read_periods, rows_of, split_cell, year_starts_of
from etl.sources.plan_folder import PlanFolder


def work_frames(folder: PlanFolder) -> dict[str, pd.DataFrame]:
    """Table name -> rows with its columns but `council`; periods as ISO, amounts as exact text, days as text."""
    actions = folder.frames[ACTIONS.name]
    return {
        "actions": _listed(actions, ACTIONS).drop(columns=["boards", "indicators"]),
        "action_boards": _links(actions, "boards", "board"),
        "action_indicators": _links(actions, "indicators", "indicator"),
        "milestones": _listed(folder.frames[MILESTONES.name], MILESTONES),
        "budget_lines": _budget_lines(folder),
        "commentary": _commentary(folder),
    }


def _as_written(rows: pd.DataFrame, contract: Contract) -> pd.DataFrame:
    return pd.DataFrame({column: filled(rows[column]) for column in contract.columns})


def _listed(rows: pd.DataFrame, contract: Contract) -> pd.DataFrame:
    """The rows as written, with their place in the file."""
    return _as_written(rows, contract).assign(position=range(len(rows)))


def _links(actions: pd.DataFrame, column: str, one: str) -> pd.DataFrame:
    """A row for each action and each id in a column that holds several; an id written twice counts once."""
    pairs = [(row.id, part) for row in rows_of(actions) for part in dict.fromkeys(split_cell(getattr(row, column)))]
    return pd.DataFrame(pairs, columns=["action", one], dtype=object)


def _budget_lines(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames[BUDGET.name]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    amounts = {column: plain(rows[column]) for column in BUDGET_AMOUNTS}
    return _as_written(rows, BUDGET).assign(period=iso, kind=rows["kind"], **amounts)


def _commentary(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames[COMMENTARY.name]
    iso, _ = commented_periods(rows, folder)
    return _as_written(rows, COMMENTARY).assign(period=iso)
