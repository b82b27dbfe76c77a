"""Actions, milestones, budget, commentary, lessons and links of a checked plan folder, as the warehouse's tables."""

import pandas as pd

from etl.amounts import plain
from etl.contract import (
    ACTION_AMOUNTS,
    ACTIONS,
    BUDGET,
    BUDGET_AMOUNTS,
    COMMENTARY,
    LESSONS,
    LINKS,
    MILESTONES,
    Contract,
)
from etl.reading import commented_periods, filled, place_of, read_periods, split_cell, year_starts_of
from etl.sources.plan_folder import PlanFolder

SEVERAL = ("boards", "indicators")
"""Columns of an action that may hold several ids."""


def _actions(folder: PlanFolder) -> pd.DataFrame:
    actions = folder.frames[ACTIONS.name]
    amounts = {column: plain(actions[column]) for column in ACTION_AMOUNTS}
    return _listed(actions, ACTIONS).assign(**{column: _several(actions[column]) for column in SEVERAL}, **amounts)


def _milestones(folder: PlanFolder) -> pd.DataFrame:
    return _listed(folder.frames[MILESTONES.name], MILESTONES)


def _as_written(rows: pd.DataFrame, contract: Contract) -> pd.DataFrame:
    return pd.DataFrame({**{column: filled(rows[column]) for column in contract.columns}, **place_of(rows)})


def _listed(rows: pd.DataFrame, contract: Contract) -> pd.DataFrame:
    """The rows as written, with their place in the file."""
    return _as_written(rows, contract).assign(position=range(len(rows)))


def _several(cells: pd.Series) -> pd.Series:
    """The ids in cells that hold several, each once, with semicolons between them; None where there is none."""
    return cells.map(lambda cell: ";".join(dict.fromkeys(split_cell(cell))) or None)


def _budget_lines(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames[BUDGET.name]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    amounts = {column: plain(rows[column]) for column in BUDGET_AMOUNTS}
    return _as_written(rows, BUDGET).assign(
        period=iso, kind=rows["kind"], service=rows["service"], indicators=_several(rows["indicators"]), **amounts
    )


def _commentary(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames[COMMENTARY.name]
    iso, _ = commented_periods(rows, folder)
    return _as_written(rows, COMMENTARY).assign(period=iso)


def _lessons(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames[LESSONS.name]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    return _as_written(rows, LESSONS).assign(period=iso)


def _links(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames[LINKS.name]
    return _as_written(rows, LINKS).assign(to_indicator=rows["to_indicator"], to_board=rows["to_board"])


WORK = {
    ACTIONS.name: ("actions", _actions),
    MILESTONES.name: ("milestones", _milestones),
    BUDGET.name: ("budget_lines", _budget_lines),
    COMMENTARY.name: ("commentary", _commentary),
    LESSONS.name: ("lessons", _lessons),
    LINKS.name: ("links", _links),
}
"""As `etl.frames_of_rows.ROWS`; periods are ISO, amounts exact text, days text."""
