"""What the list of lessons is narrowed to besides the lens, by a plain form."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.i18n import Say, name_of
from dashboard.lesson_search import COUNCILS, EVERY, NEWEST, ORDERS, PATTERN, SORT, WORDS, Asked
from dashboard.selection import ALL, LENS_KEYS, Selection
from warehouse.reads.plans import Plan
from warehouse.rules.turning_words import Decline

Option = dict[str, str]


def lesson_filters(plan: Plan, asked: Asked, selection: Selection, say: Say, *, has_others: bool) -> Component:
    """A GET form, which works without JavaScript: words, board, kind of decline, councils and order."""
    language = say.language
    every = {"value": ALL, "label": say("All")}
    boards = [{"value": one.id, "label": name_of(one, language).text} for one in plan.boards]
    kinds = [{"value": one.value, "label": one.words(language)} for one in Decline]
    ours = {"value": ALL, "label": name_of(plan.council, language).text}
    whose = [ours, {"value": COUNCILS, "label": say("Every council here")}]
    orders = [{"value": key, "label": say(words)} for key, words in ORDERS.items()]
    box = dbc.Input(type="search", name=WORDS, value=selection.get(WORDS), id="lessons-search-input")
    return html.Form(
        [
            *(dbc.Input(type="hidden", name=key, value=value) for key, value in _carried(selection)),
            html.Label([html.Span(say("Whole words, in English or Welsh")), box], className="filter filter-words"),
            *(_select("board", say("Board"), [every, *boards], selection.board) if boards else []),
            *_select(PATTERN, say("Kind of decline"), [every, *kinds], asked.decline or ""),
            *(_select(EVERY, say("Council"), whose, COUNCILS if asked.everywhere else "") if has_others else []),
            *_select(SORT, say("Order"), orders, asked.order, default=NEWEST),
            html.Button(say("Search"), type="submit"),
        ],
        action=selection.path(),
        method="get",
        className="filters",
        role="search",
        **aria(label=say("Find lessons")),
    )


def _carried(selection: Selection) -> list[tuple[str, str]]:
    return [(key, getattr(selection, key)) for key in LENS_KEYS if getattr(selection, key)]


def _select(key: str, label: str, options: Sequence[Option], value: str, *, default: str = ALL) -> list[Component]:
    control = dbc.Select(id=f"lessons-{key}-select", name=key, options=list(options), value=value or default)
    return [html.Label([html.Span(label), control], className="filter")]
