"""What people wrote, as a version holds it: a mirror of the record, and its actions among those of the plan.

Pages read the record itself. The mirror is for what is judged in a build and for whoever takes the data away, and it
makes a version say by itself what it was built from.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.rules.vocabulary import Scope
from warehouse.schema import ACTIONS, INDICATOR_GROUPS, WRITINGS
from warehouse.tables import frame, insert_frame
from warehouse.writing import Draft, Subject, Writing, Written, fields_text, newest_of_each
from warehouse.written_action import row_of


def writings_frame(writings: Sequence[Writing]) -> pd.DataFrame:
    """Versions of the record as rows of `warehouse.schema.WRITINGS`."""
    return pd.DataFrame([_row(one) for one in writings], columns=[column.name for column in WRITINGS.columns])


def add_written_actions(connection: Connection) -> None:
    """Put the newest version of each written action among the plan's; an id that the plan has itself stays the plan's.

    Args:
        connection: on a version whose tables of writings, groups and the plan's own actions are filled.
    """
    boards = _boards(connection)
    taken = {tuple(row) for row in connection.execute(sa.select(ACTIONS.c.council, ACTIONS.c.id))}
    found = [row_of(one, boards.get(_indicator(one), ())) for one in _written_actions(connection)]
    rows = [row for row in found if (row["council"], row["id"]) not in taken]
    if rows:
        insert_frame(connection, ACTIONS, pd.DataFrame(rows, dtype=object))


def _row(one: Writing) -> dict[str, Any]:
    draft = one.draft
    return {
        "thread": one.thread,
        "version": one.version,
        "kind": draft.kind.value,
        **vars(draft.subject),
        "text_en": draft.text_en,
        "text_cy": draft.text_cy or None,
        "fields": fields_text(draft.fields),
        "written_by": one.written_by,
        "role": one.role,
        "written_at": one.written_at,
        "event": one.event,
    }


def _written_actions(connection: Connection) -> Iterator[Writing]:
    """The newest version of each thread of actions, the oldest thread first."""
    chosen = sa.select(WRITINGS).where(WRITINGS.c.kind == Written.ACTION.value).order_by(WRITINGS.c.event)
    versions = [_writing(row) for row in connection.execute(chosen)]
    yield from sorted((thread[-1] for thread in newest_of_each(versions)), key=lambda one: one.thread)


def _writing(row: sa.Row[Any]) -> Writing:
    about = Subject(row.council, row.scope, row.id, row.period)
    draft = Draft(Written(row.kind), about, row.text_en, row.text_cy or "", json.loads(row.fields))
    return Writing(row.thread, row.version, draft, row.written_by, row.role, "", row.written_at, row.event)


def _boards(connection: Connection) -> dict[tuple[str, str], list[str]]:
    """The boards of each indicator, by council and indicator, in the order in which the plan names them."""
    groups = INDICATOR_GROUPS
    wanted = sa.select(groups.c.council, groups.c.indicator, groups.c.id).where(groups.c.scope == Scope.BOARD.value)
    found: dict[tuple[str, str], list[str]] = {}
    for row in frame(connection, wanted.order_by(groups.c.id)).itertuples():
        found.setdefault((str(row.council), str(row.indicator)), []).append(str(row.id))
    return found


def _indicator(one: Writing) -> tuple[str, str]:
    return one.draft.subject.council, one.draft.subject.id
