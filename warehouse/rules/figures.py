"""Figures as they were known on a day: one row per series and period, and which of them can be used."""

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.vocabulary import Marker

SERIES = ("council", "indicator", "area", "breakdown")
"""The key of one series of figures."""

PERIOD = ("start_month", "months")
"""The key of a period within its series: where it starts, and how far apart such periods stand."""

UNUSABLE = (Marker.CONFIDENTIAL, Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.FORECAST)
"""With one of these markers a figure is not there, whatever is written beside it."""

KEPT = ("period", "value", "marker", "definition", "months_elapsed")


def matches(left: sa.FromClause, right: sa.FromClause, *names: str) -> sa.ColumnElement[bool]:
    """Equality of the columns `names` on both sides."""
    return sa.and_(*(left.c[name] == right.c[name] for name in names))


def latest_vintages(observations: sa.FromClause, as_known_at: Expression | None) -> sa.CTE:
    """The latest vintage of every figure, as known at the end of the day `as_known_at` (None: now).

    A vintage is known from the day it was published, or from which we knew it where no day was printed; without
    either, from the beginning. A figure that was withdrawn has a later vintage without a value, and is gone.

    Returns:
        `SERIES`, `PERIOD`, `KEPT` and `usable` (never NULL), one row per series and period.
    """
    known_on = sa.func.coalesce(observations.c.published_at, sa.cast(observations.c.known_from, sa.Date))
    newest_first = (known_on.desc().nulls_last(), observations.c.vintage.desc())
    key = [observations.c[name] for name in (*SERIES, *PERIOD)]
    ranked = sa.select(
        *key,
        *(observations.c[name] for name in KEPT),
        sa.func.row_number().over(partition_by=key, order_by=newest_first).label("age"),
    )
    if as_known_at is not None:
        ranked = ranked.where(sa.or_(known_on <= as_known_at, known_on.is_(None)))
    vintages = ranked.cte("vintages")
    latest = [vintages.c[name] for name in (*SERIES, *PERIOD, *KEPT)]
    return (
        sa.select(*latest, is_usable(vintages.c.value, vintages.c.marker).label("usable"))
        .where(vintages.c.age == constant(1))
        .cte("known")
    )


def is_usable(value: Expression, marker: Expression) -> Expression:
    """True when a figure can be looked at. A low figure (k) has no value, and is kept to be named as such."""
    plain = sa.func.coalesce(marker, constant(""), type_=sa.Text)
    gone = plain.in_([constant(code) for code in UNUSABLE])
    return sa.and_(sa.not_(gone), sa.or_(value.is_not(None), plain == constant(Marker.LOW)))
