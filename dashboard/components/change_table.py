"""Differences between two moments in a table: what it was, what it is, what told it and who decided."""

from collections.abc import Mapping, Sequence

from dash import html

from dashboard.components.difference_cells import KeyWords, difference_cells
from dashboard.components.place import place_in_file, place_words
from dashboard.components.table import Cell, Column, table
from dashboard.components.upload_table import upload_link
from dashboard.components.upload_words import plain_name, upload_name
from dashboard.differences import NUMERIC, Difference, Group
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.uploads import Step, Upload


def change_table(
    caption: str,
    found: Sequence[Difference],
    uploads: Mapping[int, Upload],
    key_words: KeyWords,
    selection: Selection,
    say: Say,
) -> html.Table:
    """One row for each difference.

    Args:
        caption: what is listed.
        found: of one group, at least one.
        uploads: the council's, by number.
        key_words: makes the words of a key readable.
        selection: the page they are listed on.
        say: the page's language.
    """
    group = found[0].group
    caused = group is not Group.TALLIES
    columns = [
        Column(say("What")),
        Column(say("Before"), numeric=group in NUMERIC),
        Column(say("After"), numeric=group in NUMERIC),
        *([Column(say("Told by")), Column(say("Decided"))] if caused else []),
    ]
    lines = [
        [*difference_cells(one, key_words, say), *(_cause(one, uploads, selection, say) if caused else [])]
        for one in found
    ]
    return table(caption, columns, lines, quiet=True)


def _cause(one: Difference, uploads: Mapping[int, Upload], selection: Selection, say: Say) -> tuple[Cell, Cell]:
    """The upload and the cell that told it, and who accepted it; or who withdrew what stood before."""
    told = one.told
    withdrawn = [by for by in uploads.values() if told["changed_at"] and by.withdrawn_at == told["changed_at"]]
    if withdrawn:
        gone: Cell = [say("withdrawal of"), " ", upload_link(withdrawn[0], selection, say)]
        return gone, _decided(withdrawn[0], Step.WITHDRAWN, say)
    if told["upload"] in uploads:
        upload = uploads[told["upload"]]
        return [upload_link(upload, selection, say), *_place(told, upload, say)], _decided(upload, Step.ACCEPTED, say)
    return say("follows from other figures") if one.group is Group.DIRECTIONS else "–", "–"


def _place(told: Row, upload: Upload, say: Say) -> list[Cell]:
    """Where in the upload it was told; the file is named unless the upload is called after it."""
    if not told["file"]:
        return []
    named_after_it = plain_name(told["file"]) == upload_name(upload)
    words = place_in_file(told, say) if named_after_it else place_words(told, say)
    return [html.Small(words)] if words else []


def _decided(upload: Upload, step: Step, say: Say) -> Cell:
    done = upload.of(step)
    if done is None:
        return "–"
    return [say.moment(done.at), html.Small(say("by {person}", person=done.by))]
