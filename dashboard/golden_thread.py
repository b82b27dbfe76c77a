"""The golden thread read for a page: the plan's parts, what is measured, what is done about it and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.context import Context
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from dashboard.work import known_at
from warehouse.reads.actions import actions
from warehouse.reads.gaps import Gaps, gaps_among
from warehouse.reads.groups import Filters
from warehouse.reads.plans import Objective, Plan, Theme
from warehouse.reads.reader import Row, rows
from warehouse.reads.thread import threaded
from warehouse.rules.due import day_counted_to
from warehouse.rules.gaps.unbroken import unbroken


@dataclass(frozen=True)
class GoldenThread:
    """The thread of a plan in a reporting period, narrowed by the lens.

    Attributes:
        plan: the council's plan.
        period: the reporting period, ISO.
        day: the day to which overdue is counted.
        indicators: rows of `warehouse.reads.thread.threaded`, in the plan's order.
        actions: every action of the plan by its id, as `warehouse.reads.actions.actions` gives them.
        gaps: its breaks.
        themes, objectives: those looked at.
        unbroken: the ids of those that can be followed from theme to action without a break.
    """

    plan: Plan
    period: str
    day: date
    indicators: list[Row]
    actions: Mapping[str, Row]
    gaps: Gaps
    themes: tuple[Theme, ...]
    objectives: tuple[Objective, ...]
    unbroken: frozenset[str]

    def words(self, say: Say) -> str:
        """The reporting period as people write it."""
        return period_words(self.period, say, self.plan.financial_year_starts)

    @property
    def broken(self) -> list[Objective]:
        """The objectives looked at that cannot be followed."""
        return [one for one in self.objectives if one.id not in self.unbroken]

    def actions_of(self, indicator: str) -> list[Row]:
        """The actions that name an indicator, those due first coming first."""
        return [row for row in self.actions.values() if indicator in named_by(row)]


def gather_thread(context: Context, selection: Selection) -> GoldenThread | None:
    """The thread; None where the council has no reporting period."""
    plan, reader, council = context.plan(selection.council), context.store.reader(), selection.council
    if not selection.period:
        return None
    theme, committee = selection.theme or None, selection.committee or None
    seen = threaded(reader, council, selection.period, theme=theme, committee=committee)
    done = actions(reader, council)
    found, work = rows(seen), rows(done)
    named = done.assign(indicators=pd.Series([named_by(row) for row in work], dtype=object))
    whole = unbroken(seen, named, has_boards=bool(plan.boards))
    looked_at = _objectives(plan, found, selection)
    return GoldenThread(
        plan=plan,
        period=selection.period,
        day=day_counted_to(selection.period, known_at(reader, selection)),
        indicators=found,
        actions={row["id"]: row for row in work},
        gaps=gaps_among(reader, plan, seen, done, Filters(theme=theme, committee=committee)),
        themes=tuple(one for one in plan.themes if selection.theme in ("", one.id)),
        objectives=looked_at,
        unbroken=whole & {objective.id for objective in looked_at},
    )


def named_by(action: Row) -> tuple[str, ...]:
    """The ids of the indicators that an action names."""
    return tuple(row["indicator"] for row in action["indicators"])


def _objectives(plan: Plan, found: list[Row], selection: Selection) -> tuple[Objective, ...]:
    """The objectives looked at: of the theme, and under a committee those that an indicator of it stands under."""
    stood = {id_ for row in found for id_ in row["objectives"]}
    return tuple(
        one
        for one in plan.objectives
        if selection.theme in ("", one.theme) and (not selection.committee or one.id in stood)
    )
