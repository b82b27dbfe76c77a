"""Which of actions, milestones, budget and commentary a council gives at all."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, exists, select

from warehouse.reads.reader import Reader, rows
from warehouse.schema import ACTIONS, BUDGET_LINES, COMMENTARY, MILESTONES


@dataclass(frozen=True)
class Recorded:
    """True for each that has anything; what is missing on a page is then missing there, and not everywhere."""

    actions: bool
    milestones: bool
    budget: bool
    commentary: bool

    @property
    def any(self) -> bool:
        """True where the council gives at least one of them."""
        return self.actions or self.milestones or self.budget or self.commentary


def recorded(reader: Reader, council: str) -> Recorded:
    """What the council's plan gives."""
    tables = {"actions": ACTIONS, "milestones": MILESTONES, "budget": BUDGET_LINES, "commentary": COMMENTARY}
    has_rows: list[ColumnElement[Any]] = [
        exists(select(table.c.council).where(table.c.council == council)).label(name) for name, table in tables.items()
    ]
    return Recorded(**rows(reader.frame(select(*has_rows)))[0])
