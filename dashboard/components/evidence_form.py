"""What the page of evidence is narrowed to besides the lens: a board, by a plain form."""

from dash.development.base_component import Component

from dashboard.components.narrowing import narrowed, narrowing_form, plan_options
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.plans import Plan


def evidence_form(plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """A GET form, which works without JavaScript; nothing where there is no board to choose from."""
    boards = narrowed("board", say("Board"), plan_options(plan.boards, say), selection.board, say)
    if not boards:
        return []
    return [narrowing_form(boards, selection, button=say("Show"), label=say("Narrow to a board"))]
