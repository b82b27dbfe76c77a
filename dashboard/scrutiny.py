"""Who scrutinises what: each committee, or each board where a plan names none, with its tally and how much declines."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.i18n import Name, name_of
from dashboard.report import by_part
from dashboard.selection import Selection
from dashboard.warning_headline import is_getting_worse
from warehouse.reads.calls import calls
from warehouse.reads.plans import Board, Committee
from warehouse.reads.reader import Row, rows
from warehouse.rules.vocabulary import Scope

SCOPES = {Scope.COMMITTEE: "committees", Scope.BOARD: "boards"}
"""What indicators are scrutinised by, and the column of their ids in `warehouse.reads.calls.calls`."""


@dataclass(frozen=True)
class Watched:
    """A committee or a board and the indicators it looks at.

    Attributes:
        scope: committee or board, which is also the key that narrows a page to it.
        id: its id.
        name: its name as shown.
        counts: its tally.
        declining: how many of its indicators are getting worse, as early warning counts them.
        clearly: of those, how many clearly.
    """

    scope: Scope
    id: str
    name: Name
    counts: Counts
    declining: int
    clearly: int


CLEAR_TIERS = (1, 2)
"""Tiers of what is clearly getting worse."""


def watched(context: Context, selection: Selection) -> list[Watched]:
    """Every committee of the plan, or every board where it names none, in the plan's order; narrowed by the theme."""
    plan = context.plan(selection.council)
    scope = Scope.COMMITTEE if plan.committees else Scope.BOARD
    parts: Sequence[Committee | Board] = plan.committees or plan.boards
    every = selection.changed(committee="")
    counted = by_part(context, every, scope)
    theme = selection.theme or None
    standing = rows(calls(context.store.reader(), selection.council, selection.period, theme=theme))
    declining = [row for row in standing if row["tier"] is not None and is_getting_worse(row)]
    return [_watched(scope, part, counted.get(part.id, Counts()), declining, selection) for part in parts]


def _watched(
    scope: Scope, part: Committee | Board, counts: Counts, declining: Sequence[Row], selection: Selection
) -> Watched:
    own = [row for row in declining if part.id in row[SCOPES[scope]]]
    clearly = sum(row["tier"] in CLEAR_TIERS for row in own)
    return Watched(scope, part.id, name_of(part, selection.language), counts, len(own), clearly)
