"""What an upload would change, or did: each figure or part of the plan with its old and its new value."""

from collections.abc import Callable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.field_words import said_words
from dashboard.components.table import Cell, Column, table
from dashboard.components.upload_words import table_words
from dashboard.i18n import Say, mark
from warehouse.uploads import Change, Report

GROUPS = {
    "revised": mark("Revised"),
    "withdrawn": mark("Withdrawn"),
    "new": mark("New"),
}
"""The kinds of change, those that alter what people have already seen first."""
SHOWN_AT_ONCE = 30
"""Changes of one kind in sight; more are folded away under them."""

KeyWords = Callable[[tuple[str, ...]], Cell]
"""The words that name a row, made readable."""


def upload_changes(report: Report, key_words: KeyWords, say: Say) -> list[Component]:
    """How many rows are new, revised, unchanged and withdrawn, then each change with its old and new value."""
    parts: list[Component] = [html.P(counted(report, say))]
    for what, title in GROUPS.items():
        found = [change for change in report.changes if change.what == what]
        if found:
            total = max(report.counts.get(what, 0), len(found))
            heading = html.H3([say(title), " ", html.Span(f"({total})", className="quiet")])
            parts += [heading, *_folded(say(title), what, found, key_words, say)]
            if total > len(found):
                words = say("Only the first {count} are listed here.", count=len(found))
                parts.append(html.P(words, className="note"))
    return parts


def counted(report: Report, say: Say) -> str:
    """In one sentence, how many rows are what."""
    counts = {what: report.counts.get(what, 0) for what in (*GROUPS, "unchanged")}
    if not any(counts.values()):
        return say("It changes nothing.")
    parts = [
        say("{count} revised", count=counts["revised"]) if counts["revised"] else "",
        say("{count} withdrawn", count=counts["withdrawn"]) if counts["withdrawn"] else "",
        say("{count} new", count=counts["new"]) if counts["new"] else "",
        say("{count} unchanged", count=counts["unchanged"]) if counts["unchanged"] else "",
    ]
    return say("Of what the file says: {parts}.", parts=say.listing([part for part in parts if part]))


def _folded(title: str, what: str, changes: Sequence[Change], key_words: KeyWords, say: Say) -> list[Component]:
    first, rest = changes[:SHOWN_AT_ONCE], changes[SHOWN_AT_ONCE:]
    shown: list[Component] = [_table(title, what, first, key_words, say)]
    if rest:
        words = say.many("{count} more", "{count} more of these", len(rest))
        shown.append(html.Details([html.Summary(words), _table(words, what, rest, key_words, say)]))
    return shown


def _table(title: str, what: str, changes: Sequence[Change], key_words: KeyWords, say: Say) -> html.Table:
    old, new = what != "new", what != "withdrawn"
    placed = any(change.cell or change.sheet for change in changes)
    columns = [
        Column(say("What")),
        *([Column(say("Before"), numeric=True)] if old else []),
        *([Column(say("After") if old else say("Value"), numeric=True)] if new else []),
        *([Column(say("Sheet and cell"))] if placed else []),
    ]
    lines = [
        [
            [key_words(change.key), html.Small(table_words(change.table, say))],
            *([said_words(change.table, change.old, say)] if old else []),
            *([said_words(change.table, change.new, say)] if new else []),
            *([_place(change)] if placed else []),
        ]
        for change in changes
    ]
    return table(title, columns, lines, quiet=True)


def _place(change: Change) -> str:
    return ", ".join(part for part in (change.sheet, change.cell) if part) or "–"
