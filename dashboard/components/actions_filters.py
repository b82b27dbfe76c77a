"""What the list of actions is narrowed to besides the lens: words, a board, a post and a state, by a plain form."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.actions_listed import OVERDUE, STATE, VERDICT
from dashboard.components.narrowing import UNMARKED, narrowed, narrowing_form, plan_options, word_options, words_box
from dashboard.early_warning import OWNER
from dashboard.i18n import Say
from dashboard.selection import LENS_KEYS, Selection
from warehouse.reads.plans import Plan
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.rules.vocabulary import ActionState


def actions_form(plan: Plan, owners: Sequence[str], selection: Selection, say: Say) -> Component:
    """A GET form, which works without JavaScript."""
    posts = [(one, one) for one in owners]
    states = [(OVERDUE, say("overdue")), *word_options(ActionState, say)]
    return narrowing_form(
        [
            words_box(say("Search actions"), selection.get("q")),
            *narrowed("board", say("Board"), plan_options(plan.boards, say), selection.board, say),
            *narrowed(OWNER, say("Answers for it"), posts, selection.get(OWNER), say, lang=UNMARKED),
            *narrowed(STATE, say("State"), states, selection.get(STATE), say),
            *narrowed(VERDICT, say("What the figures show"), word_options(Verdict, say), selection.get(VERDICT), say),
        ],
        selection,
        button=say("Show"),
        label=say("Narrow the actions"),
        carried=(*LENS_KEYS, "sort"),
    )
