"""What the list of lessons is narrowed to besides the lens, by a plain form."""

from dash.development.base_component import Component

from dashboard.components.narrowing import choice, narrowed, narrowing_form, plan_options, word_options, words_box
from dashboard.i18n import Say, name_of
from dashboard.lesson_search import COUNCILS, EVERY, NEWEST, ORDERS, PATTERN, SORT, WORDS, Asked
from dashboard.selection import ALL, Selection
from warehouse.reads.plans import Plan
from warehouse.rules.turning_words import Decline


def lesson_filters(plan: Plan, asked: Asked, selection: Selection, say: Say, *, has_others: bool) -> Component:
    """A GET form, which works without JavaScript: words, board, kind of decline, councils and order."""
    whose = [(ALL, name_of(plan.council, say.language).text), (COUNCILS, say("Every council here"))]
    councils = choice(EVERY, say("Council"), whose, COUNCILS if asked.everywhere else ALL)
    orders = [(key, say(order)) for key, order in ORDERS.items()]
    return narrowing_form(
        [
            words_box(say("Whole words, in English or Welsh"), selection.get(WORDS), WORDS),
            *narrowed("board", say("Board"), plan_options(plan.boards, say), selection.board, say, fewest=1),
            *narrowed(PATTERN, say("Kind of decline"), word_options(Decline, say), asked.decline or "", say),
            *([councils] if has_others else []),
            choice(SORT, say("Order"), orders, asked.order or NEWEST),
        ],
        selection,
        button=say("Search"),
        label=say("Find lessons"),
    )
