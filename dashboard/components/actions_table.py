"""The list of all actions as a table: what is done and to move what, when it is due, how far it is, who answers."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.action_item import to_move
from dashboard.components.action_link import action_link
from dashboard.components.action_words import expected_words, owner_words
from dashboard.components.named import named
from dashboard.components.sortable_table import SortColumn, sortable_table
from dashboard.components.work_words import overdue_words, state_tag
from dashboard.i18n import Say, text_of
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import ActionState


def actions_table(shown: Sequence[Row], selection: Selection, say: Say) -> Component:
    """The table of rows of `dashboard.actions_listed.actions_listed`, in their order."""
    columns = [
        SortColumn(say("Action"), key="title"),
        SortColumn(say("Expected effect")),
        SortColumn(say("Due"), key="due"),
        SortColumn(say("State"), key="state"),
        SortColumn(say("Answers for it"), key="owner"),
    ]
    caption = say("Actions, what they should change and when they are due")
    return sortable_table(caption, columns, [_cells(row, selection, say) for row in shown], selection, say)


def _cells(row: Row, selection: Selection, say: Say) -> list[Any]:
    return [
        [action_link(row, selection), *_to_move(row, selection, say)],
        _effect(row, say),
        _due(row, say),
        [state_tag(ActionState.of(row["state"]), say), *_written_here(row, say)],
        owner_words(row, say) or "–",
    ]


def _to_move(row: Row, selection: Selection, say: Say) -> list[Component]:
    moved = to_move(row, selection, say)
    return [html.Small(moved)] if moved else []


def _effect(row: Row, say: Say) -> list[Any]:
    words, number = text_of(row, "effect", say.language), expected_words(row, say)
    return [named(words) if words.text else html.Span(say("none is written"), className="quiet")] + (
        [html.Small(number)] if number else []
    )


def _due(row: Row, say: Say) -> list[Any]:
    if not row["due"]:
        return [html.Span(say("no day is written"), className="quiet")]
    late = [html.Div(html.B(overdue_words(row["late"], say), className="late"))] if row["late"] else []
    return [say.day(row["due"]), *late]


def _written_here(row: Row, say: Say) -> list[Component]:
    return [html.Small(say("written here"))] if row["versions"] else []
