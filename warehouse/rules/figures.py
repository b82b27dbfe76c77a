"""The key of a series of figures, and rows that share a key."""

import sqlalchemy as sa

SERIES = ("council", "indicator", "area", "breakdown")
"""The key of one series of figures."""


def matches(left: sa.FromClause, right: sa.FromClause, *names: str) -> sa.ColumnElement[bool]:
    """Equality of the columns `names` on both sides."""
    return sa.and_(*(left.c[name] == right.c[name] for name in names))
