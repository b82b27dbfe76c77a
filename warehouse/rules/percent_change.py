"""Change as a percentage of the comparator's size: one decimal, half up, from the exact fraction.

Engines divide decimals through binary floats. So a float only estimates, in whole tenths of a percent; an exact
multiple of the comparator then decides between that tenth and the next, without dividing at all.
"""

from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant, size

PERCENT: sa.Numeric[Any] = sa.Numeric(20, 1)
TENTHS: sa.Numeric[Any] = sa.Numeric(15, 0)
MOST_TENTHS = 10**14
"""A change of more tenths of a percent is not stated: the comparator was as good as nothing. Up to here a float's
53 bits are wrong by less than a twentieth of a tenth, which cannot move the nearest tenth out of those two."""


def with_change_percent(rows: sa.FromClause, name: str) -> sa.CTE:
    """Add `change_percent` to rows that have `change` and `comparator` (AMOUNT).

    It is NULL where either is, where the comparator is 0, and beyond `MOST_TENTHS`.
    """
    estimated = sa.select(rows, _estimate(rows).label("tenths")).cte(f"{name}_estimated")
    kept = [estimated.c[column.name] for column in rows.c]
    return sa.select(*kept, _nearest(estimated).label("change_percent")).cte(name)


def _estimate(rows: sa.FromClause) -> Expression:
    whole = sa.func.nullif(sa.cast(size(rows.c.comparator), sa.Double), constant(0), type_=sa.Double)
    tenths = constant(1000) * sa.cast(size(rows.c.change), sa.Double) / whole
    return sa.case((tenths < constant(MOST_TENTHS), sa.cast(sa.func.floor(tenths, type_=sa.Double), TENTHS)))


def _nearest(rows: sa.FromClause) -> Expression:
    """The estimate, or the next tenth where the exact fraction is at least half way to it."""
    halfway = (constant(2) * rows.c.tenths + constant(1)) * size(rows.c.comparator)
    up = sa.case((constant(2000) * size(rows.c.change) >= halfway, constant(1)), else_=constant(0))
    sign = sa.case((rows.c.change < constant(0), constant(-1)), else_=constant(1))
    return sa.cast(sign * (rows.c.tenths + up) * constant(Decimal("0.1")), PERCENT)
