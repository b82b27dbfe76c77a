"""Faults that rows of several small files have alike, and the day and the number in a cell of theirs."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from etl.contract_cells import NUMBER
from etl.faults import Fault
from etl.reading import fault_at, rows_of


def at_cell(row: Any, code: str, column: str | None, value: str | None = None, **words: Any) -> Fault:
    """A fault at a row; without a value, that of the cell. `severity` may be among the words."""
    shown = getattr(row, column) if column and value is None else value
    return fault_at(row, code, column, shown, **words)


def repeated_ids(rows: pd.DataFrame) -> Iterator[Fault]:
    """A fault for each row whose id stood before."""
    first: dict[str, int] = {}
    for row in rows_of(rows[rows["id"] != ""]):
        if row.id in first:
            yield at_cell(row, "duplicate_id", "id", other=first[row.id])
        first.setdefault(row.id, int(row.row))


def day_in(cell: str) -> date | None:
    """The day in a cell; None where it is empty or its own fault says that it cannot be read."""
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return None


def number_in(cell: str) -> Decimal | None:
    """The number in a cell; None alike."""
    return Decimal(cell) if re.fullmatch(NUMBER, cell) else None
