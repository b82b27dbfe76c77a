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
        councils: id -> name; a column says whose each upload is where there are several.
        selection: the page they are listed on.
        say: the page's language.
    """
    several = len({upload.council for upload in uploads}) > 1
    decided = any(upload.is_accepted or upload.state is Step.REJECTED for upload in uploads)
    columns = [
        Column(say("File")),
        *([Column(say("Council"))] if several else []),
        Column(say("Sent")),
        Column(say("Where it stands")),
        *([Column(say("Decided"))] if decided else []),
    ]
    lines = [_cells(upload, councils, selection, say, several=several, decided=decided) for upload in uploads]
    return table(caption, columns, lines, quiet=True)


def council_name(council: str, councils: Mapping[str, Name], say: Say) -> Cell:
    """A council's name; its id where it is not published yet, and words where the file did not tell."""
    if not council:
        return say("not told by the file")
    return named(councils.get(council, Name(council)))


def _cells(
    upload: Upload, councils: Mapping[str, Name], selection: Selection, say: Say, *, several: bool, decided: bool
) -> list[Cell]:
    return [
        [upload_link(upload, selection, say), html.Small(say(KINDS[upload.kind]))],
        *([council_name(upload.council, councils, say)] if several else []),
        _by(upload, Step.CHECKED, say),
        state_tag(upload.state, say),
        *([_by(upload, Step.ACCEPTED if upload.is_accepted else Step.REJECTED, say)] if decided else []),
    ]


def _by(upload: Upload, step: Step, say: Say) -> Cell:
    done = upload.of(step)
    if done is None:
        return "–"
    return [say.moment(done.at), html.Small(say("by {person}", person=done.by))]
