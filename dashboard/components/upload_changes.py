"""What an upload would change, or did: each figure or part of the plan with its old and its new value."""

from collections import Counter
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.difference_cells import KeyWords, difference_cells
from dashboard.components.table import Column, table
from dashboard.components.upload_words import COUNTED, counted_words
from dashboard.differences import NUMERIC, Difference, of_upload
from dashboard.i18n import Say, mark
from warehouse.uploads import NEW, REVISED, WITHDRAWN, Report

KINDS = {
    REVISED: mark("Revised"),
    WITHDRAWN: mark("Withdrawn"),
    NEW: mark("New"),
}
"""The kinds of change, those that alter what people have already seen first."""
SHOWN_AT_ONCE = 12
"""Changes of one kind in sight; more are folded away under them."""


def upload_changes(report: Report, key_words: KeyWords, say: Say) -> list[Component]:
    """How many rows are new, revised, unchanged and withdrawn, then each change with its old and new value.

    Where a part of the plan stands is only counted, unless it was something else before.
    """
    parts: list[Component] = [html.P(counted(report, say))]
    for what, title in KINDS.items():
        found = [one for one in of_upload(report.changes) if one.what == what]
        if found:
            parts += _kind(say(title), found, max(report.counts.get(what, 0), len(found)), key_words, say)
    return parts


def counted(report: Report, say: Say) -> str:
    """In one sentence, how many rows are what."""
    counts = {what: report.counts.get(what, 0) for what in (*KINDS, "unchanged")}
    if not any(counts.values()):
        return say("It changes nothing.")
    parts = [
        say("{count} revised", count=f"{counts['revised']:,}") if counts["revised"] else "",
        say("{count} withdrawn", count=f"{counts['withdrawn']:,}") if counts["withdrawn"] else "",
        say("{count} new", count=f"{counts['new']:,}") if counts["new"] else "",
        say("{count} unchanged", count=f"{counts['unchanged']:,}") if counts["unchanged"] else "",
    ]
    return say("Of what the file says: {parts}.", parts=say.listing([part for part in parts if part]))


def _kind(title: str, found: Sequence[Difference], total: int, key_words: KeyWords, say: Say) -> list[Component]:
    """Numbers in one table, texts in another, so that each stand under their like; then what is only counted."""
    bare = [one for one in found if one.table in COUNTED and one.what != REVISED]
    told = [one for one in found if one not in bare]
    parts: list[Component] = [html.H3([title, " ", html.Span(f"({total:,})", className="quiet")])]
    for words, some in (
        (say("numbers"), [one for one in told if one.group in NUMERIC]),
        (say("texts"), [one for one in told if one.group not in NUMERIC]),
    ):
        if some:
            parts += _folded(f"{title}: {words}", some, key_words, say)
    parts += _structure(bare, say)
    if total > len(found):
        parts.append(html.P(say("Only the first {count} are listed here.", count=len(found)), className="note"))
    return parts


def _structure(found: Sequence[Difference], say: Say) -> list[Component]:
    counts = Counter(one.table for one in found)
    lines = [html.Li(counted_words(table, count, say)) for table, count in counts.items()]
    return [html.Ul(lines, className="counted")] if lines else []


def _folded(title: str, found: Sequence[Difference], key_words: KeyWords, say: Say) -> list[Component]:
    first, rest = found[:SHOWN_AT_ONCE], found[SHOWN_AT_ONCE:]
    shown: list[Component] = [_table(title, first, key_words, say)]
    if rest:
        words = say.many("{count} more", "{count} more of these", len(rest))
        shown.append(html.Details([html.Summary(words), _table(f"{title}, {words}", rest, key_words, say)]))
    return shown


def _table(title: str, found: Sequence[Difference], key_words: KeyWords, say: Say) -> html.Table:
    what, numeric = found[0].what, found[0].group in NUMERIC
    old, new = what != NEW, what != WITHDRAWN
    placed = any(one.told["cell"] or one.told["sheet"] for one in found)
    columns = [
        Column(say("What")),
        *([Column(say("Before"), numeric=numeric)] if old else []),
        *([Column(say("After") if old else say("Value"), numeric=numeric)] if new else []),
        *([Column(say("Sheet and cell"))] if placed else []),
    ]
    lines = []
    for one in found:
        about, before, after = difference_cells(one, key_words, say)
        lines.append([about, *([before] if old else []), *([after] if new else []), *([_place(one)] if placed else [])])
    return table(title, columns, lines, quiet=True)


def _place(one: Difference) -> str:
    return ", ".join(part for part in (one.told["sheet"], one.told["cell"]) if part) or "–"
