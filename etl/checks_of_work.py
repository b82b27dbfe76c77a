"""Faults of what is being done about the figures: actions, milestones, budget, commentary and lessons.

These files are small, so they are looked through row by row.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pandas as pd

from etl.amounts import has_too_many_decimals
from etl.checks_of_actions import action_faults
from etl.contract import BUDGET_AMOUNTS
from etl.contract_cells import NUMBER
from etl.faults import Fault
from etl.plan_toml import PlanIds, entries
from etl.reading import commented_periods, fault_at, read_periods, rows_of, split_cell, year_starts_of
from etl.row_faults import at_cell, repeated_ids
from etl.sources.plan_folder import PlanFolder
from warehouse.rules.vocabulary import MilestoneState, Scope

TEXTS = {
    "actions": ("title", "why", "effect"),
    "milestones": ("title", "note"),
    "budget": ("note", "service"),
    "commentary": ("text",),
    "lessons": ("tried", "happened"),
    "rebases": ("reason",),
    "retired": ("reason",),
    "links": ("mechanism",),
}
"""What is written in both languages, by file: `title` is title_en and title_cy."""


def work_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    """Every fault and warning of the five files that no single cell's contract can find."""
    yield from action_faults(folder, ids)
    yield from _milestone_faults(folder.frames["milestones"], ids)
    yield from _budget_faults(folder, ids)
    yield from _commentary_faults(folder, ids)
    yield from _lesson_faults(folder, ids)
    for name, stems in TEXTS.items():
        yield from _missing_welsh(folder.frames[name], stems)


def _milestone_faults(rows: pd.DataFrame, ids: PlanIds) -> Iterator[Fault]:
    yield from repeated_ids(rows)
    for row in rows_of(rows):
        yield from _unknown(row, "board", ids.boards, "unknown_board")
        yield from _unknown(row, "objective", ids.objectives, "unknown_objective")
        is_done = row.state == MilestoneState.DONE
        if is_done and not row.done_on:
            yield at_cell(row, "done_without_day", "done_on", severity="warning")
        if row.done_on and row.state and not is_done:
            yield at_cell(row, "day_but_not_done", "done_on", state=row.state)


def _budget_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    rows = folder.frames["budget"]
    iso, faults = read_periods(rows, year_starts_of(rows, folder), "period")
    yield from faults
    yield from _repeated_keys(
        rows.assign(iso=iso), ("board", "iso", "kind", "service"), ("board", "period", "kind", "service")
    )
    for row in rows_of(rows):
        yield from _unknown(row, "board", ids.boards, "unknown_board")
        yield from _unknown(row, "unit_of", ids.indicators, "unknown_indicator")
        for part in split_cell(row.indicators):
            if part not in ids.indicators:
                yield at_cell(row, "unknown_indicator", "indicators", part)
    yield from _services_over_board(rows.assign(iso=iso))
    for column in BUDGET_AMOUNTS:
        for row in rows_of(rows[has_too_many_decimals(rows[column])]):
            yield at_cell(row, "too_many_decimals", column, severity="warning")


def _services_over_board(rows: pd.DataFrame) -> Iterator[Fault]:
    """A warning where the services of a board come to more than its own line: they are parts of it, not more money."""
    sums: dict[tuple[str, str, str], Decimal] = {}
    whole: dict[tuple[str, str, str], Any] = {}
    for row in rows_of(rows[rows["iso"].notna() & rows["budget"].str.fullmatch(NUMBER)]):
        key = (row.board, row.iso, row.kind)
        if row.service:
            sums[key] = sums.get(key, Decimal(0)) + Decimal(row.budget)
        else:
            whole[key] = row
    for key, row in whole.items():
        if sums.get(key, Decimal(0)) > Decimal(row.budget):
            yield at_cell(row, "services_over_board", "budget", severity="warning", total=f"{sums[key]:f}")


def _commentary_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    rows = folder.frames["commentary"]
    plans = frozenset(str(entry["id"]) for entry in entries(folder.plan, "plan") if "id" in entry)
    known = {
        **({Scope.PLAN: plans} if plans else {}),  # a plan without an id is a fault of its own
        Scope.THEME: ids.themes,
        Scope.OBJECTIVE: ids.objectives,
        Scope.BOARD: ids.boards,
        Scope.INDICATOR: ids.indicators,
    }
    iso, faults = commented_periods(rows, folder)
    yield from faults
    yield from _repeated_keys(rows.assign(iso=iso), ("scope", "id", "iso"), ("scope", "id", "period"))
    for row in rows_of(rows[rows["scope"].isin(list(known))]):
        yield from _unknown(row, "id", known[row.scope], f"unknown_{row.scope}")


def _lesson_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    rows = folder.frames["lessons"]
    iso, faults = read_periods(rows, year_starts_of(rows, folder), "period")
    yield from faults
    yield from _repeated_keys(rows.assign(iso=iso), ("indicator", "iso"), ("indicator", "period"))
    for row in rows_of(rows):
        yield from _unknown(row, "indicator", ids.indicators, "unknown_indicator")


def _unknown(row: Any, column: str, known: frozenset[str], code: str) -> Iterator[Fault]:
    written = getattr(row, column)
    if written and written not in known:
        yield at_cell(row, code, column)


def _repeated_keys(rows: pd.DataFrame, key: tuple[str, ...], as_written: tuple[str, ...]) -> Iterator[Fault]:
    """A fault for each row whose key stood before; rows without a readable period have none."""
    first: dict[tuple[str, ...], str] = {}
    for row in rows_of(rows[rows["iso"].notna()]):
        found = tuple(getattr(row, column) for column in key)
        if found in first:
            words = ", ".join(getattr(row, column) for column in as_written if getattr(row, column))
            yield at_cell(row, "duplicate_key", None, key=words, other=first[found])
        first.setdefault(found, fault_at(row, "duplicate_key").place())


def _missing_welsh(rows: pd.DataFrame, stems: tuple[str, ...]) -> Iterator[Fault]:
    """One warning for each column of texts that is not all there in Welsh."""
    for stem in stems:
        written = rows[rows[f"{stem}_en"] != ""]
        lacking = int(written[f"{stem}_cy"].eq("").sum())
        if lacking:
            yield Fault(
                "no_welsh",
                written["file"].iloc[0],
                column=f"{stem}_cy",
                severity="warning",
                count=lacking,
                total=len(written),
            )
