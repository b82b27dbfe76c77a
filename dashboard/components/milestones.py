"""The dated steps of a board's work as a table, those due first coming first."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.work_words import counted_to, overdue, state_tag
from dashboard.i18n import Say, name_of, text_of
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.due import days_late
from warehouse.rules.vocabulary import MilestoneState

ANCHOR = "milestones"


def milestones_section(found: Sequence[Row], day: date, plan: Plan, say: Say) -> Component:
    """The milestones under their heading; columns that nothing fills are left out.

    Args:
        found: at least one row of `warehouse.reads.milestones`.
        day: the day to which overdue is counted.
        plan: the council's plan, for the names of objectives.
        say: the page's language.
    """
    objectives = any(row["objective"] for row in found)
    notes = any(text_of(row, "note", say.language).text for row in found)
    columns = [
        Column(say("Milestone")),
        Column(say("Due")),
        Column(say("State")),
        *([Column(say("Objective"))] if objectives else []),
        *([Column(say("Note"))] if notes else []),
    ]
    cells = [
        [
            named(text_of(row, "title", say.language)),
            say.day(row["due"]),
            _state(row, day, say),
            *([_objective(row, plan, say)] if objectives else []),
            *([named(text_of(row, "note", say.language))] if notes else []),
        ]
        for row in found
    ]
    is_open = any(row["state"] != MilestoneState.DONE for row in found)
    note = counted_to(day, say) if is_open else None
    listed = table(say("Milestones of this board"), columns, cells, quiet=True)
    return section(say("Milestones"), note, listed, className="milestones", anchor=ANCHOR)


def _state(row: Row, day: date, say: Say) -> list[Any]:
    state = MilestoneState.of(row["state"])
    if state == MilestoneState.DONE:
        reached = _reached(row, say)
        return [state_tag(state, say), *([html.Small(reached)] if reached else [])]
    late = overdue(row["due"], day, say)
    return [state_tag(state, say), *([html.Div(html.B(late))] if late else [])]


def _reached(row: Row, say: Say) -> str:
    """When it was reached, and how late that was."""
    if not row["done_on"]:
        return ""
    reached, late = say.day(row["done_on"]), days_late(row["due"], row["done_on"])
    if not late:
        return reached
    return say.many("{day}, {count} day late", "{day}, {count} days late", late, day=reached)


def _objective(row: Row, plan: Plan, say: Say) -> Any:
    found = [one for one in plan.objectives if one.id == row["objective"]]
    if not found:
        return ""
    return [html.Span(found[0].id, className="code"), " ", named(name_of(found[0], say.language))]
