"""What is being done on a board: its commentary, and its actions, milestones and budget."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.actions import actions_section
from dashboard.components.budget import budget_section
from dashboard.components.commentary import commentary_section
from dashboard.components.milestones import milestones_section
from dashboard.components.work_words import nothing_recorded
from dashboard.i18n import Say
from dashboard.selection import Selection
from dashboard.work import Work
from warehouse.reads.plans import Plan


def board_commentary(work: Work, plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """What people wrote about the board; nothing where nobody did, which `board_sections` says further down."""
    if not work.commentary:
        return []
    return [commentary_section(work.commentary, selection, say, plan.financial_year_starts)]


def board_sections(work: Work, plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """Actions, milestones and budget, each saying so where the board has none; one sentence where the plan has none."""
    if not work.recorded.any:
        words = say("This council's plan gives no actions, milestones, budgets or commentary.")
        return [html.P(words, className="quiet")]
    unwritten = say("No commentary is recorded for this board in this plan.")
    return [
        _actions(work, plan, selection, say),
        _milestones(work, plan, say),
        _budget(work, plan, selection, say),
        *([] if work.commentary else [nothing_recorded(say("Commentary"), unwritten)]),
    ]


def _actions(work: Work, plan: Plan, selection: Selection, say: Say) -> Component:
    if not work.actions:
        return nothing_recorded(say("Actions"), say("No actions are recorded for this board in this plan."))
    return actions_section(work.actions, work.day, plan, selection, say)


def _milestones(work: Work, plan: Plan, say: Say) -> Component:
    if not work.milestones:
        return nothing_recorded(say("Milestones"), say("No milestones are recorded for this board in this plan."))
    return milestones_section(work.milestones, work.day, plan, say)


def _budget(work: Work, plan: Plan, selection: Selection, say: Say) -> Component:
    if not work.budget:
        return nothing_recorded(say("Budget"), say("No budget is recorded for this board in this plan."))
    return budget_section(work.budget, selection, work.known_on, say, plan.financial_year_starts)
