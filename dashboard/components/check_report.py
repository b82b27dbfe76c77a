"""The check report of an upload: faults, warnings, and how cells were read, each with its sheet and cell."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.table import Column, table
from dashboard.components.upload_words import plain_name
from dashboard.i18n import Say, mark
from warehouse.uploads import Issue

KINDS = {
    "error": (
        mark("Faults"),
        mark("Mend these in the file, then upload it again."),
    ),
    "warning": (mark("Warnings"), mark("Warnings do not stop a file. Look at each: it may be a mistake.")),
    "note": (
        mark("How cells were read"),
        mark("Nothing is guessed silently: this is how each of these was understood."),
    ),
}
SHOWN_AT_ONCE = 12
"""Issues of one kind in sight; more are folded away under them."""


def check_report(issues: Sequence[Issue], say: Say) -> list[Component]:
    """One part for each kind of issue there is, the gravest first; a sentence where there is none."""
    if not issues:
        return [html.P(say("The check found nothing wrong."))]
    parts: list[Component] = []
    for kind, (title, note) in KINDS.items():
        found = [issue for issue in issues if issue.severity == kind]
        if found:
            parts += [
                html.H3([say(title), " ", html.Span(f"({len(found)})", className="quiet")]),
                html.P(say(note), className="note"),
                *_folded(say(title), found, say),
            ]
    return parts


def _folded(title: str, issues: Sequence[Issue], say: Say) -> list[Component]:
    first, rest = issues[:SHOWN_AT_ONCE], issues[SHOWN_AT_ONCE:]
    shown: list[Component] = [_table(title, first, say)]
    if rest:
        words = say.many("{count} more", "{count} more of these", len(rest))
        shown.append(html.Details([html.Summary(words), _table(words, rest, say)]))
    return shown


def _table(title: str, issues: Sequence[Issue], say: Say) -> html.Table:
    columns = [Column(say("Where")), Column(say("What stands there")), Column(say("What is wrong, and what to do"))]
    if issues[0].severity == "note":
        columns[2] = Column(say("How it was read"))
    lines = [
        [place_words(issue, say), html.Code(issue.value) if issue.value else "–", _text(issue, say)] for issue in issues
    ]
    return table(title, columns, lines, quiet=True)


def place_words(issue: Issue, say: Say) -> str:
    """Where it is: sheet and cell, or row and column, or the file alone."""
    parts = [say("sheet {sheet}", sheet=issue.sheet)] if issue.sheet else [plain_name(issue.file)]
    if issue.cell:
        parts.append(say("cell {cell}", cell=issue.cell))
    elif issue.row is not None:
        parts.append(say("row {row}", row=issue.row))
    if issue.column and not issue.cell:
        parts.append(say("column {column}", column=issue.column))
    return ", ".join(parts)


def _text(issue: Issue, say: Say) -> str:
    text = issue.text_cy if say.language == "cy" else issue.text_en
    return text[:1].upper() + text[1:]
