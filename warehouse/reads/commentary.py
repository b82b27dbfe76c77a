"""What people wrote about a part of the plan, or an indicator."""

from datetime import date

from sqlalchemy import select

from warehouse.reads.reader import Reader, Row, rows
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Scope
from warehouse.schema import COMMENTARY


def commentary(reader: Reader, council: str, scope: Scope, id_: str, period: str) -> list[Row]:
    """The commentary on one thing up to a reporting period, newest first; nothing that is about a later time.

    Of those whose periods end together the one about `period` itself comes first, then the longest.

    Args:
        reader: the version read.
        council: the council's id.
        scope: what sort of thing it is about.
        id_: its id.
        period: the reporting period as stored; empty asks for all there is.

    Returns:
        Rows with the columns of `commentary` but the council.
    """
    return by_id(reader, council, scope, period, id_).get(id_, [])


def by_id(reader: Reader, council: str, scope: Scope, period: str, id_: str | None = None) -> dict[str, list[Row]]:
    """The same for everything of a scope that has any, by id."""
    table = COMMENTARY
    wanted = select(*(column for column in table.c if column.name != "council"))
    wanted = wanted.where(table.c.council == council, table.c.scope == scope)
    if id_ is not None:
        wanted = wanted.where(table.c.id == id_)
    last = parse(period).end if period else date.max
    known = [row for row in rows(reader.frame(wanted)) if parse(row["period"]).end <= last]
    found: dict[str, list[Row]] = {}
    for row in sorted(known, key=lambda row: place(row["period"], period), reverse=True):
        found.setdefault(row["id"], []).append(row)
    return found


def place(written: str, period: str) -> tuple[date, bool, int]:
    """Where a commentary on the period `written` stands among others, seen from `period`; the first is the greatest."""
    read = parse(written)
    return read.end, written == period, read.months
