"""What early warning is narrowed to besides the lens: a board and the post that answers, by a plain form."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.narrowing import UNMARKED, narrowed, narrowing_form, plan_options
from dashboard.early_warning import OWNER
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.plans import Plan


def warning_form(plan: Plan, owners: Sequence[str], selection: Selection, say: Say) -> list[Component]:
    """A GET form, which works without JavaScript; nothing where there is nothing to choose from."""
    posts = [(one, one) for one in owners]
    controls = [
        *narrowed("board", say("Board"), plan_options(plan.boards, say), selection.board, say),
        *narrowed(OWNER, say("Answers for it"), posts, selection.get(OWNER), say, lang=UNMARKED),
    ]
    if not controls:
        return []
    return [narrowing_form(controls, selection, button=say("Show"), label=say("Narrow early warning"))]
