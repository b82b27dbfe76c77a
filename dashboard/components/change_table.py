"""Differences between two moments in a table: what it was, what it is, what told it and who decided."""

import re
from collections.abc import Callable, Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.field_words import field_words, said_words
from dashboard.components.place import place_words
from dashboard.components.table import Cell, Column, table
from dashboard.components.upload_table import upload_link
from dashboard.components.upload_words import table_words
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import Call, Rag
from warehouse.uploads import Step, Upload

JUDGED = ("calls", "tallies")
"""Tables that follow from the others: what people see differently."""
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
BARE = frozenset({"value", "id", "area", "name_en"})
"""Columns that stand for the whole of a row."""


def change_table(
    caption: str,
    found: Sequence[Row],
    uploads: Mapping[int, Upload],
    key_words: Callable[[tuple[str, ...]], Cell],
    selection: Selection,
    say: Say,
) -> html.Table:
    """One row for each difference.

    Args:
        caption: what is listed.
        found: rows of `warehouse.reads.changes.changes`.
        uploads: the council's, by number.
        key_words: makes the words of a key readable.
        selection: the page they are listed on.
        say: the page's language.
    """
    numeric = all(_is_number(row[end]) for row in found for end in ("old", "new"))
    columns = [
        Column(say("What")),
        Column(say("Before"), numeric=numeric),
        Column(say("After"), numeric=numeric),
        Column(say("Told by")),
        Column(say("Decided")),
    ]
    lines = [
        [
            [key_words(tuple(row["key"].split(", "))), html.Small(_what(row, say))],
            _value(row, row["old"], say),
            _value(row, row["new"], say),
            *_cause(row, uploads, selection, say),
        ]
        for row in found
    ]
    return table(caption, columns, lines, quiet=True)


def _what(row: Row, say: Say) -> list[Component | str]:
    """What it is that differs: a figure, or one column of something."""
    field = row["field"]
    if row["table"] in JUDGED:
        return [field_words(field, say)]
    of = table_words(row["table"], say)
    if field in BARE:
        return [of]
    return [of, ", ", field_words(field, say)]


def _is_number(value: str | None) -> bool:
    return value is None or NUMBER.fullmatch(value) is not None


def _value(row: Row, value: str | None, say: Say) -> Cell:
    if value is not None and row["table"] == "calls":
        kind = Call if row["field"] == "call" else Rag
        return kind.of(value).words(say.language)
    return said_words(row["table"], value, say)


def _cause(row: Row, uploads: Mapping[int, Upload], selection: Selection, say: Say) -> tuple[Cell, Cell]:
    """The upload and the cell that told it, and who accepted it; or who withdrew what stood before."""
    withdrawn = [one for one in uploads.values() if row["changed_at"] and one.withdrawn_at == row["changed_at"]]
    if withdrawn:
        gone: Cell = [say("withdrawal of"), " ", upload_link(withdrawn[0], selection, say)]
        return gone, _decided(withdrawn[0], Step.WITHDRAWN, say)
    if row["upload"] in uploads:
        upload = uploads[row["upload"]]
        place = [html.Small(place_words(row, say))] if row["file"] else []
        return [upload_link(upload, selection, say), *place], _decided(upload, Step.ACCEPTED, say)
    return say("follows from the figures") if row["table"] in JUDGED else "–", "–"


def _decided(upload: Upload, step: Step, say: Say) -> Cell:
    done = upload.of(step)
    if done is None:
        return "–"
    return [say.moment(done.at), html.Small(say("by {person}", person=done.by))]
