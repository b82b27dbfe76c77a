"""The second clock: since when, and until when, each row was what we knew.

Every table that comes from uploads is kept twice: the table itself holds what is in force now, and its twin
`<name>_history` every row that ever was, with the interval in which it was known and the place it came from. The
observations are their own history.
"""

from typing import Any

import sqlalchemy as sa

KEYS: dict[str, tuple[str, ...]] = {
    "councils": ("council",),
    "plans": ("council", "plan"),
    "themes": ("council", "id"),
    "objectives": ("council", "id"),
    "boards": ("council", "id"),
    "meetings": ("council", "board", "held_on"),
    "committees": ("council", "id"),
    "areas": ("council", "area"),
    "comparators": ("council", "id"),
    "comparator_areas": ("council", "comparator", "area"),
    "indicators": ("council", "indicator"),
    "indicator_groups": ("council", "indicator", "scope", "id"),
    "observations": ("council", "indicator", "area", "breakdown", "period"),
    "targets": ("council", "indicator", "area", "period", "months_elapsed"),
    "rebases": ("council", "indicator", "area", "period"),
    "retired_indicators": ("council", "indicator"),
    "judgements": ("council", "scope", "id", "period"),
    "published_tallies": ("council", "period"),
    "actions": ("council", "id"),
    "milestones": ("council", "id"),
    "budget_lines": ("council", "board", "period", "kind", "service"),
    "commentary": ("council", "scope", "id", "period"),
    "lessons": ("council", "indicator", "period"),
    "links": ("council", "from_indicator", "to_indicator", "to_board"),
}
"""What a row is about, by table: at any moment at most one row of a key is in force."""

CLOCK = ("known_from", "known_until", "upload")
"""When we knew a row and who told us: these say nothing of what it is, so no content hash covers them."""

PLACE = ("original", "file", "sheet", "row")
"""Where a row came from."""

SUFFIX = "_history"


def clock_columns(*, from_the_beginning: bool) -> tuple[sa.Column[Any], ...]:
    """The columns of `CLOCK`; `from_the_beginning` lets the first of them be empty."""
    since = "Since when it was what we knew, UTC"
    empty = "; empty: from the beginning" if from_the_beginning else ""
    return (
        sa.Column("known_from", sa.DateTime, comment=since + empty, nullable=from_the_beginning),
        sa.Column("known_until", sa.DateTime, comment="Until when, UTC, not included; empty while it is in force"),
        sa.Column("upload", sa.Integer, comment="The upload that told it, as numbered in the record", nullable=False),
    )


def place_columns() -> tuple[sa.Column[Any], ...]:
    """The columns of `PLACE`."""
    return (
        sa.Column("original", sa.Text, comment="SHA-256 of the file it came from", nullable=False),
        sa.Column("file", sa.Text, comment="Name of that file", nullable=False),
        sa.Column("sheet", sa.Text, comment="Sheet of that workbook; empty in a text file"),
        sa.Column(
            "row", sa.Integer, comment="Row in that file or sheet, the header being row 1; empty where it has none"
        ),
    )


def history_of(table: sa.Table) -> sa.Table:
    """The twin of a table, in the same metadata: its columns, then `CLOCK` and `PLACE`."""
    columns = [sa.Column(c.name, c.type, comment=c.comment, nullable=c.nullable) for c in table.columns]
    return sa.Table(
        table.name + SUFFIX,
        table.metadata,
        *columns,
        *clock_columns(from_the_beginning=True),
        *place_columns(),
        comment=f"Every row of `{table.name}` that ever was in force, and when",
    )


def in_force(history: sa.FromClause) -> sa.ColumnElement[bool]:
    """True for the rows of a history that are what we know now."""
    return history.c.known_until.is_(None)
