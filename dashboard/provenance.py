"""Where a figure, or anything else that was told, came from: its address, and what the record says of each telling."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dashboard.selection import Selection
from warehouse.history import KEYS
from warehouse.reads.provenance import Said
from warehouse.reads.reader import Row
from warehouse.record import Publication
from warehouse.uploads import Step, Upload

SHOWN = {
    "": Said.FIGURE,
    "target": Said.TARGET,
    "judgement": Said.JUDGEMENT,
    "tally": Said.TALLY,
    "budget": Said.BUDGET,
    "commentary": Said.COMMENTARY,
    "lesson": Said.LESSON,
}
"""What is traced, by the key `show` of the address."""

ASKED_BY = {"period": "figure", "id": "part", "board": "part", "kind": "breakdown", "service": "area"}
"""Columns of a key that the address has under another name."""

NOT_ASKED = ("council", "months_elapsed")
"""Columns of a key that no address has: the target of a period is shown with those for some of its months."""

COUNTS_FROM = (Step.ACCEPTED, Step.WITHDRAWN)
"""Steps that change what is in force."""


@dataclass(frozen=True)
class Source:
    """One time something was said.

    Attributes:
        what: what it is.
        row: the row of the history, as `warehouse.reads.provenance.told` gives it.
        upload: the upload that said it; None where the record has none of its number.
        quoted: the publications in which it was in force, oldest first.
    """

    what: Said
    row: Row
    upload: Upload | None
    quoted: tuple[Publication, ...]


def figure_address(selection: Selection, indicator: str, area: str, period: str, breakdown: str = "") -> str:
    """The address of a figure's provenance."""
    return selection.to("data", "provenance", indicator=indicator, area=area, figure=period, breakdown=breakdown)


def target_address(selection: Selection, indicator: str, area: str, period: str) -> str:
    """The address of a target's provenance."""
    return selection.to("data", "provenance", indicator=indicator, area=area, figure=period, show="target")


def judgement_address(selection: Selection, scope: str, id_: str, period: str) -> str:
    """The address of a judgement's provenance; `scope` is board, objective or theme."""
    return selection.to("data", "provenance", figure=period, show="judgement", scope=scope, part=id_)


def commentary_address(selection: Selection, scope: str, id_: str, period: str) -> str:
    """The address of a commentary's provenance; `scope` is a part of the plan, or indicator."""
    return selection.to("data", "provenance", figure=period, show="commentary", scope=scope, part=id_)


def lesson_address(selection: Selection, council: str, indicator: str, period: str) -> str:
    """The address of the provenance of a lesson that came with a council's plan."""
    return here_or_there(selection, council).to("data", "provenance", figure=period, show="lesson", indicator=indicator)


def here_or_there(selection: Selection, council: str) -> Selection:
    """The same address for a council: of another one without what only the lens's own plan has."""
    if council == selection.council:
        return selection
    return selection.changed(council=council, plan="", period="", theme="", committee="", comparator="")


def budget_address(selection: Selection, board: str, period: str, kind: str, service: str = "") -> str:
    """The address of a budget line's provenance; `kind` is revenue, capital or empty, as `service` is of the board."""
    return selection.to("data", "provenance", figure=period, show="budget", part=board, breakdown=kind, area=service)


def tally_address(selection: Selection, period: str) -> str:
    """The address of the provenance of a tally that the council itself published."""
    return selection.to("data", "provenance", figure=period, show="tally")


def key_of(selection: Selection) -> tuple[Said, dict[str, str]] | None:
    """What an address asks for, and its key in the history; None where it asks for nothing that is traced."""
    what = SHOWN.get(selection.get("show"))
    if what is None or not selection.get("figure"):
        return None
    asked = {column: selection.get(ASKED_BY.get(column, column)) for column in KEYS[what] if column not in NOT_ASKED}
    return what, {"council": selection.council, **asked}


def sources(
    what: Said, rows: Sequence[Row], uploads: Sequence[Upload], publications: Sequence[Publication]
) -> list[Source]:
    """What the record says of each row.

    Args:
        what: what the rows are.
        rows: rows of one history.
        uploads: every upload of the council.
        publications: every publication, oldest first.
    """
    numbered = {upload.upload: upload for upload in uploads}
    moments = {done.at: done.event for upload in uploads for done in upload.steps if done.step in COUNTS_FROM}
    return [
        Source(what, row, numbered.get(row["upload"]), _quoted(row, numbered.get(row["upload"]), moments, publications))
        for row in rows
    ]


def _quoted(
    row: Row, upload: Upload | None, moments: dict[datetime, int], publications: Sequence[Publication]
) -> tuple[Publication, ...]:
    """The publications that were built after the row came into force, and before it went out of it.

    What another row of the same upload replaced was in force on its own days, but in no publication of ours.
    """
    accepted = upload.of(Step.ACCEPTED) if upload else None
    if accepted is None:
        return ()
    began = moments.get(row["known_from"], accepted.event)
    ended = moments.get(row["known_until"], began) if row["known_until"] is not None else None
    return tuple(one for one in publications if began <= one.built_from and (ended is None or one.built_from < ended))
