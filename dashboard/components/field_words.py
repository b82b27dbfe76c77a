"""What a column of the warehouse is called on a page, and what an upload says of several columns in one text."""

import re
from typing import Any

from dash import html

from dashboard.components.table import Cell
from dashboard.i18n import Say, mark
from warehouse.rules.tally import NOTHING_DIRECTIONAL
from warehouse.schema import METADATA

FIELDS = {
    "value": mark("Figure"),
    "call": mark("Direction"),
    "rag": mark("Green, amber or red"),
    "text": mark("Share improved or held"),
    "marker": mark("Marker"),
    "definition": mark("Definition"),
    "title_en": mark("Title in English"),
    "title_cy": mark("Title in Welsh"),
    "name_en": mark("Name in English"),
    "name_cy": mark("Name in Welsh"),
    "text_en": mark("Text in English"),
    "text_cy": mark("Text in Welsh"),
    "reason_en": mark("Reason in English"),
    "reason_cy": mark("Reason in Welsh"),
    "definition_en": mark("What is counted, in English"),
    "definition_cy": mark("What is counted, in Welsh"),
    "polarity": mark("Which way is better"),
    "tolerance": mark("Called the same"),
    "published_at": mark("Published"),
    "source": mark("Source"),
    "note": mark("Note"),
    "kind": mark("Kind"),
    "state": mark("State"),
    "due": mark("Due"),
}
"""Columns that have a name on the pages; any other is called as the data dictionary calls it."""

FIRST_DEFINITION = ("definition", "1")
"""Said of every figure whose definition never changed: nothing to read."""
FIELD = re.compile(r"([a-z_]+) (.*)", re.DOTALL)
BETWEEN = "; "


def field_words(field: str, say: Say) -> Any:
    """A column's name."""
    return say(FIELDS[field]) if field in FIELDS else html.Code(field)


def said_words(table: str, text: str | None, say: Say) -> Cell:
    """A side of a change as the record keeps it, `92.4` or `value 92.4; marker p`, to be read: the value first.

    Args:
        table: the table of the warehouse that the row belongs to.
        text: what was or is said; None where nothing.
        say: the page's language.
    """
    if not text:
        return "–"
    if text == NOTHING_DIRECTIONAL:
        return say("no directional indicators")
    fields = _fields(table, text)
    if not fields:
        return text
    value = fields.pop("value", "")
    others = [(field, words) for field, words in fields.items() if (field, words) != FIRST_DEFINITION]
    return [value, *(html.Small([field_words(field, say), ": ", html.Span(words, lang="")]) for field, words in others)]


def _fields(table: str, text: str) -> dict[str, str]:
    """Column -> what it says; a part that begins with no column's name belongs to the one before it."""
    known = METADATA.tables[table].columns if table in METADATA.tables else ()
    found: dict[str, str] = {}
    for part in text.split(BETWEEN):
        named = FIELD.fullmatch(part)
        if named and named[1] in known:
            found[named[1]] = named[2]
        elif found:
            found[next(reversed(found))] += BETWEEN + part
        else:
            return {}
    return found
