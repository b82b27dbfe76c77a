"""What is being done: open actions in full, those due first coming first; finished and stopped ones folded away."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.action_link import action_link
from dashboard.components.indicator import title_link
from dashboard.components.named import in_english, named
from dashboard.components.section import section
from dashboard.components.work_words import counted_to, dotted, overdue, state_tag
from dashboard.i18n import Say, name_of, text_of
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import OPEN_ACTIONS, ActionState


def actions_section(found: Sequence[Row], day: date, plan: Plan, selection: Selection, say: Say) -> Component:
    """The actions under their heading.

    Args:
        found: at least one row of `warehouse.reads.actions`.
        day: the day to which overdue is counted.
        plan: the council's plan, for the names of boards.
        selection: the page; what it is itself about is not named again.
        say: the page's language.
    """
    still_open = [row for row in found if row["state"] in OPEN_ACTIONS]
    closed = [row for row in found if row["state"] not in OPEN_ACTIONS]
    note = counted_to(day, say) if any(row["due"] for row in still_open) else None
    listed = [_list(still_open, day, plan, selection, say)] if still_open else []
    return section(say("Actions"), note, *listed, *_closed(closed, day, plan, selection, say))


def _closed(found: Sequence[Row], day: date, plan: Plan, selection: Selection, say: Say) -> list[Component]:
    if not found:
        return []
    summary = say.many("{count} action done or stopped", "{count} actions done or stopped", len(found))
    return [html.Details([html.Summary(summary), _list(found, day, plan, selection, say)])]


def _list(found: Sequence[Row], day: date, plan: Plan, selection: Selection, say: Say) -> Component:
    return html.Ul([_action(row, day, plan, selection, say) for row in found], className="plain")


def _action(row: Row, day: date, plan: Plan, selection: Selection, say: Say) -> Component:
    state = ActionState.of(row["state"])
    late = overdue(row["due"], day, say) if state in OPEN_ACTIONS else ""
    head: list[Any] = [html.B(action_link(row, selection)), " ", state_tag(state, say)]
    if late:
        head += [" ", html.B(late)]
    small = [*_days(row, say), *_owner(row, say), *_served(row, plan, selection, say)]
    return html.Li([*head, *_reasons(row, say), *([html.Small(dotted(small))] if small else [])])


def _reasons(row: Row, say: Say) -> list[Component]:
    """Why it is done and what it should change, each after its word."""
    pairs = ((say("Why:"), "why"), (say("Expected effect:"), "effect"))
    known = [(words, text_of(row, stem, say.language)) for words, stem in pairs]
    return [html.Div([html.Span(words, className="quiet"), " ", named(text)]) for words, text in known if text.text]


def _days(row: Row, say: Say) -> list[str]:
    found = []
    if row["starts"]:
        found.append(say("from {day}", day=say.day(row["starts"])))
    if row["due"]:
        found.append(say("due {day}", day=say.day(row["due"])))
    if row["updated_on"]:
        found.append(say("reported {day}", day=say.day(row["updated_on"])))
    return found


def _owner(row: Row, say: Say) -> list[Any]:
    return [in_english(row["owner_role"], say)] if row["owner_role"] else []


def _served(row: Row, plan: Plan, selection: Selection, say: Say) -> list[Any]:
    """The indicators it should move and the boards it serves, but the one the page is about."""
    indicators = [
        title_link(one, selection)
        for one in row["indicators"]
        if (selection.page, selection.id) != ("indicators", one["indicator"])
    ]
    boards = [
        html.A(named(name_of(board, say.language)), href=selection.to("boards", board.id))
        for board in plan.boards
        if board.id in row["boards"] and (selection.page, selection.id) != ("boards", board.id)
    ]
    found: list[Any] = []
    if indicators:
        found.append([say("to move:"), " ", *_listed(indicators)])
    if boards:
        found.append([say("on the board:") if selection.page != "boards" else say("also on:"), " ", *_listed(boards)])
    return [piece for group in found for piece in [html.Span(group)]]


def _listed(links: Sequence[Component]) -> list[Any]:
    return [piece for link in links for piece in (", ", link)][1:]
