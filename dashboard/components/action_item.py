"""One action in a list: what is done, how late it is, why, what it should change, and what the figures show of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.actions import is_open
from dashboard.components.action_link import action_link
from dashboard.components.action_words import (
    cost_words,
    days_words,
    expected_words,
    owner_words,
    written_words,
)
from dashboard.components.indicator import title_link
from dashboard.components.named import named
from dashboard.components.verdict import verdict_lines
from dashboard.components.work_words import dotted, overdue, state_tag
from dashboard.i18n import Say, name_of, text_of
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import ActionState


def action_item(
    row: Row, day: date, plan: Plan, selection: Selection, say: Say, below: Sequence[Component] = ()
) -> html.Li:
    """The action; what the page is itself about is not named again.

    Args:
        row: a row of `dashboard.actions.actions_of`.
        day: the day to which overdue is counted.
        plan: the council's plan, for the names of boards.
        selection: the page.
        say: the page's language.
        below: what stands under it, such as its versions.
    """
    late = overdue(row["due"], day, say) if is_open(row) else ""
    head: list[Any] = [html.B(action_link(row, selection)), " ", state_tag(ActionState.of(row["state"]), say)]
    head += [" ", html.B(late, className="late")] if late else []
    small = [
        *days_words(row, say),
        *owner_words(row, say),
        *cost_words(row, say),
        *(html.Span(part) for part in (to_move(row, selection, say), _boards(row, plan, selection, say)) if part),
        *written_words(row, say),
    ]
    told = [*reasons(row, say), *_shown(row, selection, say), *([html.Small(dotted(small))] if small else [])]
    return html.Li([*head, *told, *below])


def reasons(row: Row, say: Say) -> list[Component]:
    """Why it is done and what it should change, in words and as a number, each after its word."""
    pairs = ((say("Why:"), "why"), (say("Expected effect:"), "effect"))
    known = [(words, text_of(row, stem, say.language)) for words, stem in pairs]
    told = [html.Div([html.Span(words, className="quiet"), " ", named(text)]) for words, text in known if text.text]
    expected = expected_words(row, say)
    number = html.Div([html.Span(say("Expected change:"), className="quiet"), " ", expected])
    return [*told, *([number] if expected else [])]


def _shown(row: Row, selection: Selection, say: Say) -> list[Component]:
    """What the figures show; on an indicator's page with what other places did in full."""
    lines = verdict_lines(row["verdicts"], selection, say, in_full=selection.page == "indicators")
    return [html.Div(say("What the figures show:"), className="quiet"), *lines] if lines else []


def to_move(row: Row, selection: Selection, say: Say) -> list[Any]:
    """The indicators it should move as links, but the one the page is about; nothing where there is no other."""
    indicators = [
        title_link(one, selection)
        for one in row["indicators"]
        if (selection.page, selection.id) != ("indicators", one["indicator"])
    ]
    return [say("to move:"), " ", *_listed(indicators)] if indicators else []


def _boards(row: Row, plan: Plan, selection: Selection, say: Say) -> list[Any]:
    boards = [
        html.A(named(name_of(board, say.language)), href=selection.to("boards", board.id))
        for board in plan.boards
        if board.id in row["boards"] and (selection.page, selection.id) != ("boards", board.id)
    ]
    first = say("on the board:") if selection.page != "boards" else say("also on:")
    return [first, " ", *_listed(boards)] if boards else []


def _listed(links: Sequence[Component]) -> list[Any]:
    return [piece for link in links for piece in (", ", link)][1:]
