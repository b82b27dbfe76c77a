"""The golden thread as a nested list: the nodes of the chart, each with its state; folded, and without a script."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.action_link import action_link
from dashboard.components.indicator import any_target, reason_words, title_link
from dashboard.components.named import in_english, named
from dashboard.components.tag import call_tag, rag_tag
from dashboard.components.tally_marks import tally_marks
from dashboard.components.variation import variation
from dashboard.components.work_words import dotted, overdue, state_tag
from dashboard.figures.thread import worse_words
from dashboard.golden_thread import GoldenThread
from dashboard.i18n import Say, mark
from dashboard.selection import Selection
from dashboard.thread_tree import Level, Node
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import OPEN_ACTIONS, ActionState, Call, Rag

KINDS = {
    Level.THEME: mark("Theme"),
    Level.OBJECTIVE: mark("Objective"),
    Level.BOARD: mark("Board"),
}
"""What a part of the plan is called before its name."""

JUDGED = (Rag.GREEN, Rag.AMBER, Rag.RED)


def thread_list(nodes: Sequence[Node], thread: GoldenThread, selection: Selection, say: Say) -> Component:
    """The list; where there is one theme only it stands open."""
    marks = _Marks(thread, selection, say)
    return html.Ul([marks.item(node, is_open=len(nodes) == 1) for node in nodes], className="thread")


class _Marks:
    """What every line of the list needs to know."""

    def __init__(self, thread: GoldenThread, selection: Selection, say: Say) -> None:
        self.day: date = thread.day
        self.selection, self.say = selection, say
        self.aimed = any_target(thread.indicators)
        self.owned = any(row["owner_role"] for row in thread.indicators)
        self.worked = bool(thread.actions)
        self.broken = {one.id for one in thread.broken} if self.worked else set()

    def item(self, node: Node, *, is_open: bool = False) -> html.Li:
        """A line, and what hangs on it."""
        if node.level is Level.INDICATOR:
            return self._indicator(node)
        if node.level is Level.ACTION:
            return self._action(node.row)
        if not node.indicators:
            return html.Li(self._head(node), className="empty")
        below = html.Ul([self.item(child, is_open=child.level is Level.BOARD) for child in node.children])
        tally = tally_marks(node.counts, self._address(node), node.name.text, self.say)
        return html.Li(html.Details([html.Summary(self._head(node)), tally, below], open=is_open))

    def _head(self, node: Node) -> list[Any]:
        say = self.say
        kind = [html.Span(say(KINDS[node.level]), className="kind"), " "] if node.id else []
        words = html.Span(worse_words(node, say), className="quiet" if node.indicators else "break")
        is_broken = node.level is Level.OBJECTIVE and node.id in self.broken and node.indicators
        broken = [" \u00b7 ", gap(say("cannot be followed to an action"))] if is_broken else []
        return [*kind, html.B(named(node.name)), " ", words, *broken]

    def _address(self, node: Node) -> str:
        return self.selection.to("indicators", **dict(node.parts))

    def _indicator(self, node: Node) -> html.Li:
        row, say = node.row, self.say
        below = [html.Ul([self.item(child) for child in node.children])] if node.children else []
        spaced = [piece for tag in verdicts(row, say) for piece in (" ", tag)]
        return html.Li([title_link(row, self.selection), *spaced, html.Small(dotted(self._told(row))), *below])

    def _told(self, row: Row) -> list[Any]:
        """Who answers for an indicator, and what it lacks where others of the plan have it."""
        say, told = self.say, []
        if row["owner_role"]:
            told.append(in_english(row["owner_role"], say))
        elif self.owned:
            told.append(gap(say("nobody named as answering")))
        if self.aimed and not row["target_kind"]:
            told.append(gap(say("no target")))
        if self.worked and row["call"] == Call.WORSE and not row["open_actions"]:
            told.append(gap(say("no action under way")))
        return told

    def _action(self, row: Row) -> html.Li:
        say, state = self.say, ActionState.of(row["state"])
        head: list[Any] = [
            html.Span(say("Action"), className="kind"),
            " ",
            action_link(row, self.selection),
            " ",
            state_tag(state, say),
        ]
        return html.Li([*head, html.Small(dotted(due_and_owner(row, self.day, say)))])


def verdicts(row: Row, say: Say) -> list[Component]:
    """An indicator's direction, whether it stands out or why there is none, and its target where it has a colour."""
    reason = [html.Small(reason_words(row, say), className="reason")] if row["reason"] else variation(row, say)
    tags: list[Component] = [call_tag(row["call"], row["movement"], say), *reason]
    if row["rag"] in JUDGED:
        aim: list[Any] = [html.Span(say("Target:"), className="quiet"), " ", rag_tag(row["rag"], say)]
        tags.append(html.Span(aim, className="together"))
    return tags


def due_and_owner(row: Row, day: date, say: Say) -> list[Any]:
    """When an action is due, how late it is while it is open, and the post that answers for it."""
    told: list[Any] = [say("due {day}", day=say.day(row["due"]))] if row["due"] else []
    late = overdue(row["due"], day, say) if row["state"] in OPEN_ACTIONS else ""
    told += [html.B(late)] if late else []
    return [*told, in_english(row["owner_role"], say) if row["owner_role"] else gap(say("nobody named as answering"))]


def gap(words: str) -> html.Span:
    """A gap of the thread, named where it is."""
    return html.Span(words, className="break")
