"""A board's money, period by period."""

from sqlalchemy import select

from warehouse.reads.reader import Reader, Row, rows
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import BudgetKind
from warehouse.schema import BUDGET_LINES

_KINDS = [kind.value for kind in BudgetKind]


def budget(reader: Reader, council: str, board: str) -> list[Row]:
    """The budget lines of a board, newest period first; of those that begin together, the longest first.

    Each with the columns of `budget_lines` but the council; revenue before capital before what is not told apart, and
    the whole board before its services.
    """
    table = BUDGET_LINES
    wanted = select(*(column for column in table.c if column.name != "council"))
    found = rows(reader.frame(wanted.where(table.c.council == council, table.c.board == board)))
    found.sort(key=lambda row: (_KINDS.index(row["kind"]) if row["kind"] in _KINDS else len(_KINDS), row["service"]))
    return sorted(found, key=lambda row: _newest_longest(row["period"]), reverse=True)


def in_period(lines: list[Row], period: str) -> list[Row]:
    """The lines that share time with a reporting period: its own, those of its parts, and of what it is part of."""
    return [row for row in lines if parse(row["period"]).overlaps(parse(period))]


def _newest_longest(period: str) -> tuple[object, int]:
    read = parse(period)
    return read.start, read.months
