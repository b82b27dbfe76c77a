"""What the list of referrals is narrowed to: words, a committee, a board and a state, by a plain form."""

from dash.development.base_component import Component

from dashboard.components.narrowing import narrowed, narrowing_form, plan_options, word_options, words_box
from dashboard.i18n import Say
from dashboard.referrals_listed import OPEN, OVERDUE, STATE
from dashboard.selection import LENS_KEYS, Selection
from warehouse.reads.plans import Plan
from warehouse.rules.referrals import ReferralState


def referrals_filters(plan: Plan, selection: Selection, say: Say) -> Component:
    """A GET form, which works without JavaScript."""
    states = [(OPEN, say("all that are open")), (OVERDUE, say("overdue")), *word_options(ReferralState, say)]
    return narrowing_form(
        [
            words_box(say("Search referrals"), selection.get("q")),
            *narrowed("committee", say("Committee"), plan_options(plan.committees, say), selection.committee, say),
            *narrowed("board", say("Board"), plan_options(plan.boards, say), selection.board, say),
            *narrowed(STATE, say("State"), states, selection.get(STATE), say),
        ],
        selection,
        button=say("Show"),
        label=say("Narrow the referrals"),
        carried=(*(key for key in LENS_KEYS if key != "committee"), "sort"),
    )
