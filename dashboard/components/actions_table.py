"""The list of all actions as a table: what is done, what it should change, when, and what the figures show."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.action_item import to_move
from dashboard.components.action_link import action_link
from dashboard.components.action_words import expected_words, owner_words
from dashboard.components.named import named
from dashboard.components.sortable_table import SortColumn, sortable_table
from dashboard.components.verdict import verdict_lines
from dashboard.components.work_words import dotted, overdue_words, state_tag
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
        SortColumn(say("What the figures show"), key="verdict"),
    ]
    caption = say("Actions, what they should change and when they are due")
    return sortable_table(caption, columns, [_cells(row, selection, say) for row in shown], selection, say)


def _cells(row: Row, selection: Selection, say: Say) -> list[Any]:
    return [
        [action_link(row, selection), *_small(row, selection, say)],
        _effect(row, say),
        _due(row, say),
        verdict_lines(row["verdicts"], selection, say, in_full=False) or _not_judged(row, say),
    ]


def _small(row: Row, selection: Selection, say: Say) -> list[Component]:
    """Who answers for it, what it should move, and whether it was written here."""
    moved = to_move(row, selection, say)
    told = [*owner_words(row, say), *([html.Span(moved)] if moved else [])]
    told += [say("written here")] if row["versions"] else []
    return [html.Small(dotted(told))] if told else []


def _effect(row: Row, say: Say) -> list[Any]:
    words, number = text_of(row, "effect", say.language), expected_words(row, say)
    return [named(words) if words.text else html.Span(say("none is written"), className="quiet")] + (
        [html.Small(number)] if number else []
    )


def _due(row: Row, say: Say) -> list[Any]:
    """The day, how late it is, and how far the action is."""
    day = say.day(row["due"]) if row["due"] else html.Span(say("no day is written"), className="quiet")
    late = [html.Div(html.B(overdue_words(row["late"], say), className="late"))] if row["late"] else []
    return [html.Div(day), *late, state_tag(ActionState.of(row["state"]), say)]


def _not_judged(row: Row, say: Say) -> Component:
    words = say("it names no indicator") if row["is_judged"] else say("judged at the next publication")
    return html.Span(words, className="quiet")
