"""Where indicators stand: the themes, objectives, boards and committees of each, and selects narrowed to them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.sql.elements import ColumnElement

from warehouse.reads.reader import Reader, rows
from warehouse.rules.vocabulary import Scope
from warehouse.schema import INDICATOR_GROUPS

PLURALS = {
    Scope.THEME: "themes",
    Scope.OBJECTIVE: "objectives",
    Scope.BOARD: "boards",
    Scope.COMMITTEE: "committees",
}
"""The column of ids for each scope an indicator may stand in more than once."""

Places = dict[str, dict[str, tuple[str, ...]]]
"""indicator -> themes, objectives, boards, committees -> ids."""


@dataclass(frozen=True)
class Filters:
    """Parts of the plan an indicator must stand in; None asks nothing."""

    theme: str | None = None
    objective: str | None = None
    board: str | None = None
    committee: str | None = None

    @property
    def given(self) -> dict[Scope, str]:
        """The parts asked for, by scope."""
        asked = {
            Scope.THEME: self.theme,
            Scope.OBJECTIVE: self.objective,
            Scope.BOARD: self.board,
            Scope.COMMITTEE: self.committee,
        }
        return {scope: part for scope, part in asked.items() if part}


def standing_in(council: str, indicator: ColumnElement[Any], filters: Filters) -> list[ColumnElement[bool]]:
    """Conditions that an indicator stands in every part asked for."""
    return [indicator.in_(_members(council, scope, part)) for scope, part in filters.given.items()]


def places(reader: Reader, council: str, indicator: str | None = None) -> Places:
    """Where each indicator stands (only `indicator`, when given)."""
    table = INDICATOR_GROUPS
    wanted = select(table.c.indicator, table.c.scope, table.c.id).where(table.c.council == council)
    if indicator is not None:
        wanted = wanted.where(table.c.indicator == indicator)
    found: Places = {}
    for row in rows(reader.frame(wanted.order_by(table.c.indicator, table.c.scope, table.c.id))):
        if row["scope"] not in PLURALS:
            continue
        here = found.setdefault(row["indicator"], dict.fromkeys(PLURALS.values(), ()))
        here[PLURALS[Scope(row["scope"])]] += (row["id"],)
    return found


def _members(council: str, scope: Scope, part: str) -> Select[Any]:
    table = INDICATOR_GROUPS
    return select(table.c.indicator).where(table.c.council == council, table.c.scope == scope, table.c.id == part)
