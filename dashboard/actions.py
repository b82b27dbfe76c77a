"""The actions that a page shows: those of the plan and those written here, one list, each once.

What is written here is read from the record itself, so that a page shows it at once; from the next publication on the
version holds it too. What is looked back to shows what stood then.
"""

from dashboard.known import moment_of
from dashboard.selection import Selection
from warehouse.reads.actions import actions, movable
from warehouse.reads.reader import Reader, Row, rows
from warehouse.reads.verdicts import verdicts
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
        Rows of `warehouse.reads.actions.actions` with `VERSIONS` besides; `verdicts`, its rows of
        `warehouse.reads.verdicts.verdicts`; `is_published`, whether the version that is read has the action; and
        `is_judged`, whether it has it as it now stands.
    """
    council = selection.council
    given = {row["id"]: row for row in rows(actions(reader, council, board=board, indicator=indicator))}
    here = writings.all(council, kind=Written.ACTION, scope=Scope.INDICATOR, until=moment_of(selection.as_known_at))
    known = movable(reader, council) if here else {}
    every = {id_: row | {VERSIONS: (), "is_published": True, "is_judged": True} for id_, row in given.items()}
    for versions in newest_of_each(here):
        newest = versions[-1]
        moved = known.get(newest.draft.subject.id)
        if moved is None or indicator not in (None, moved["indicator"]) or board not in (None, *moved["boards"]):
            continue
        id_ = id_of(newest.thread)
        every[id_] = _row(versions, moved) | {
            "is_published": id_ in given,
            "is_judged": newest.written_at <= reader.version.published_at,
        }
    shown = _verdicts(reader, council, board, indicator)
    return sorted((row | {"verdicts": shown.get(id_, ())} for id_, row in every.items()), key=_by_due)


def is_open(row: Row) -> bool:
    """Whether an action may still move something."""
    return row["state"] in OPEN_ACTIONS


def is_told(row: Row) -> bool:
    """Whether there is a figure from after it began that tells of it."""
    return any(one["after_period"] for one in row["verdicts"])


def _verdicts(reader: Reader, council: str, board: str | None, indicator: str | None) -> dict[str, tuple[Row, ...]]:
    """What the figures show, by the action's id."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in rows(verdicts(reader, council, indicator=indicator, board=board)):
        found[row["action"]] = (*found.get(row["action"], ()), row)
    return found


def _row(versions: tuple[Writing, ...], moved: Row) -> Row:
    row = row_of(versions[-1], moved["boards"])
    return row | {"boards": moved["boards"], "indicators": (moved,), VERSIONS: versions}


def _by_due(row: Row) -> tuple[bool, str, int]:
    return row["due"] is None, str(row["due"]), row["position"]
