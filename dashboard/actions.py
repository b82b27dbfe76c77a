"""The actions that a page shows: those of the plan and those written here, one list, each once.

What is written here is read from the record itself, so that a page shows it at once; from the next publication on the
version holds it too. What is looked back to shows what stood then.
"""

from dashboard.known import moment_of
from dashboard.selection import Selection
from warehouse.reads.actions import actions, movable
from warehouse.reads.reader import Reader, Row, rows
from warehouse.rules.vocabulary import OPEN_ACTIONS, Scope
from warehouse.writing import Writing, Written, newest_of_each
from warehouse.writings import Writings
from warehouse.written_action import id_of, row_of

VERSIONS = "versions"
"""Column of an action written here: every version of it, oldest first; of one of the plan it is empty."""


def actions_of(
    reader: Reader, writings: Writings, selection: Selection, *, board: str | None = None, indicator: str | None = None
) -> list[Row]:
    """Actions, those due first coming first, undated ones last; narrowed by what is given.

    Returns:
        Rows of `warehouse.reads.actions.actions` with `VERSIONS` besides, and `is_published`: whether the version that
        is read has the action.
    """
    council = selection.council
    given = rows(actions(reader, council, board=board, indicator=indicator))
    here = writings.all(council, kind=Written.ACTION, scope=Scope.INDICATOR, until=moment_of(selection.as_known_at))
    threads = [versions for versions in newest_of_each(here) if indicator in (None, versions[-1].draft.subject.id)]
    known = movable(reader, council) if threads else {}
    published = {row["id"] for row in given}
    written = [
        _row(versions, known[versions[-1].draft.subject.id]) | {"is_published": id_of(versions[-1].thread) in published}
        for versions in threads
        if board in (None, *known.get(versions[-1].draft.subject.id, {}).get("boards", ()))
        and versions[-1].draft.subject.id in known
    ]
    replaced = {row["id"] for row in written}
    planned = [row | {VERSIONS: (), "is_published": True} for row in given if row["id"] not in replaced]
    return sorted([*planned, *written], key=_by_due)


def is_open(row: Row) -> bool:
    """Whether an action may still move something."""
    return row["state"] in OPEN_ACTIONS


def _row(versions: tuple[Writing, ...], moved: Row) -> Row:
    row = row_of(versions[-1], moved["boards"])
    return row | {"boards": moved["boards"], "indicators": (moved,), VERSIONS: versions}


def _by_due(row: Row) -> tuple[bool, str, int]:
    return row["due"] is None, str(row["due"]), row["position"]
