"""Faults of links: a person's statement that one indicator acts on another, or on what a board is for."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from etl.faults import Fault
from etl.plan_toml import PlanIds
from etl.reading import fault_at, rows_of
from etl.sources.plan_folder import PlanFolder

ENDS = ("from_indicator", "to_indicator", "to_board")
"""The columns that say between what a link lies: its key."""


def link_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    """Every fault and warning of the links that no single cell's contract can find."""
    rows = folder.frames["links"]
    for row in rows_of(rows):
        yield from _unknown(row, ids)
        yield from _misdirected(row)
        if not row.evidence_url:
            yield fault_at(row, "link_without_evidence", "evidence_url", severity="warning")
    yield from _repeated(rows)


def _unknown(row: Any, ids: PlanIds) -> Iterator[Fault]:
    known = {
        "from_indicator": (ids.indicators, "unknown_indicator"),
        "to_indicator": (ids.indicators, "unknown_indicator"),
        "to_board": (ids.boards, "unknown_board"),
    }
    for column, (found, code) in known.items():
        written = getattr(row, column)
        if written and written not in found:
            yield fault_at(row, code, column, written)


def _misdirected(row: Any) -> Iterator[Fault]:
    """A link leads to one thing, and to another than it comes from."""
    if row.to_indicator and row.to_board:
        yield fault_at(row, "link_leads_to_both", "to_board", row.to_board, other=row.to_indicator)
    elif not row.to_indicator and not row.to_board:
        yield fault_at(row, "link_leads_nowhere", "to_indicator")
    elif row.to_indicator == row.from_indicator:
        yield fault_at(row, "link_to_itself", "to_indicator", row.to_indicator)


def _repeated(rows: pd.DataFrame) -> Iterator[Fault]:
    first: dict[tuple[str, ...], str] = {}
    for row in rows_of(rows[rows["from_indicator"] != ""]):
        key = tuple(getattr(row, column) for column in ENDS)
        if key in first:
            yield fault_at(row, "duplicate_key", key=" → ".join(end for end in key if end), other=first[key])
        first.setdefault(key, fault_at(row, "duplicate_key").place())
