"""One difference in a table: what it is, what it was, and what it is now."""

from collections.abc import Callable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.field_words import OF_TABLE, field_words, value_words
from dashboard.components.table import Cell
from dashboard.components.upload_words import table_words
from dashboard.differences import NUMERIC, Difference, Field, Group, stands_for_whole
from dashboard.i18n import Say
from warehouse.uploads import NEW

KeyWords = Callable[[tuple[str, ...]], Cell]
"""The words that name a row, made readable."""

MOST_LINES = 4
"""Columns of one thing in sight; of what says more, the rest is folded away."""

WHOLE = frozenset({"id", "area"})
"""Columns that only repeat the name of a part of the plan."""

TELLS_ITSELF = (Group.DIRECTIONS, Group.TALLIES)
"""Groups whose title already says what each of their things is."""


def difference_cells(one: Difference, key_words: KeyWords, say: Say) -> tuple[Cell, Cell, Cell]:
    """What it is, before, and after.

    Of a number, what else differs stands in the first cell, so that figures stand under figures.
    """
    kind = [] if one.group in TELLS_ITSELF else [html.Small(table_words(one.table, say))]
    words: list[Cell] = [key_words(one.key), *kind]
    first, rest = one.fields[:1], one.fields[1:]
    if one.group in NUMERIC:
        return [*words, *(_aside(one.table, field, say) for field in rest)], *_ends(one, first, say)
    return words, *_ends(one, one.fields, say)


def _aside(table: str, field: Field, say: Say) -> Component:
    """`Marker: revised`, or `Numerator: 2,198 → 2,285` where it was another before."""
    ends = [value_words(table, field.name, text, say) for text in (field.old, field.new)]
    said = [ends[0], " → ", ends[1]] if field.old and field.new else [ends[1] if field.new else ends[0]]
    gone = [" (", say("no longer"), ")"] if field.old and not field.new else []
    return html.Small([field_words(table, field.name, say), ": ", *said, *gone])


def _ends(one: Difference, fields: Sequence[Field], say: Say) -> tuple[Cell, Cell]:
    if fields and fields[0].name in WHOLE:
        return ("–", say("added")) if one.what == NEW else (say("was there"), say("removed"))
    return _end(one, [(field, field.old) for field in fields], say), _end(one, [(f, f.new) for f in fields], say)


def _end(one: Difference, told: Sequence[tuple[Field, str | None]], say: Say) -> Cell:
    """Every column that says something, a line each; what is much is folded."""
    lines = [_line(one, field, text, say) for field, text in told if text]
    if len(lines) <= MOST_LINES:
        return lines or "–"
    words = say.many("{count} more", "{count} more of these", len(lines) - MOST_LINES)
    return [*lines[:MOST_LINES], html.Details([html.Summary(words), *lines[MOST_LINES:]])]


def _line(one: Difference, field: Field, text: str, say: Say) -> Component:
    """A column with its name before it; what stands for the whole needs none."""
    said = value_words(one.table, field.name, text, say)
    if field is one.fields[0] and stands_for_whole(field.name) and (one.table, field.name) not in OF_TABLE:
        return html.Div(said)
    return html.Div([html.Span([field_words(one.table, field.name, say), ":"], className="quiet"), " ", said])
