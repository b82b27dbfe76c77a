"""Uploads in a table: which file, whose, when it came, and where it stands."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.table import Cell, Column, table
from dashboard.components.upload_words import KINDS, state_tag, upload_title
from dashboard.i18n import Name, Say
from dashboard.selection import Selection
from warehouse.uploads import Step, Upload


def upload_link(upload: Upload, selection: Selection, say: Say) -> Component:
    """The upload's number and name, leading to its page."""
    address = selection.to("data", "uploads", council=upload.council, upload=str(upload.upload))
    return html.A(upload_title(upload, say), href=address)


def uploads_table(
    caption: str, uploads: Sequence[Upload], councils: Mapping[str, Name], selection: Selection, say: Say
) -> html.Table:
    """One row for each upload, as they come.

    Args:
        caption: what is listed.
        uploads: in the order to be shown.
        councils: id -> name; a column says whose each upload is, unless all are the page's own council's.
        selection: the page they are listed on.
        say: the page's language.
    """
    others = any(upload.council != selection.council for upload in uploads)
    alike = {upload.state for upload in uploads} == {Step.SUBMITTED}
    columns = [
        Column(say("File")),
        *([Column(say("Council"))] if others else []),
        Column(say("Sent")),
        *([] if alike else [Column(say("Where it stands"))]),
    ]
    lines = [
        [
            [upload_link(upload, selection, say), html.Small(say(KINDS[upload.kind]))],
            *([council_name(upload.council, councils, say)] if others else []),
            _sent(upload, say),
            *([] if alike else [_standing(upload, say)]),
        ]
        for upload in uploads
    ]
    return table(caption, columns, lines, quiet=True)


def council_name(council: str, councils: Mapping[str, Name], say: Say) -> Cell:
    """A council's name; its id where it is not published yet, and words where the file did not tell."""
    if not council:
        return say("not told by the file")
    return named(councils.get(council, Name(council)))


def _sent(upload: Upload, say: Say) -> Cell:
    first = upload.steps[0]
    return [say.moment(first.at), html.Small(say("by {person}", person=first.by))]


def _standing(upload: Upload, say: Say) -> Cell:
    """The state, and who brought it there when; of a file that was only sent, that stands beside it already."""
    last = upload.steps[-1]
    if last.step is Step.CHECKED:
        return state_tag(upload.state, say)
    words = say("by {person} on {moment}", person=last.by, moment=say.moment(last.at))
    return [state_tag(upload.state, say), html.Small(words)]
