"""Change as a percentage of the comparator's size: one decimal, half up, from the exact fraction.

Engines divide decimals through binary floats. So a float gives a first estimate in tenths of a percent, its exact
remainder a second, and whole multiples of the comparator decide the last tenth without dividing at all.
"""

from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant, size

PERCENT: sa.Numeric[Any] = sa.Numeric(20, 1)
TENTHS: sa.Numeric[Any] = sa.Numeric(20, 0)
MOST_TENTHS = 10**18
"""A change larger than this many tenths of a percent is not stated: the comparator was as good as nothing."""


def with_change_percent(rows: sa.FromClause, name: str) -> sa.CTE:
    """Add `change_percent` to rows that have `change` and `comparator` (AMOUNT).

    It is NULL where either is, where the comparator is 0, and beyond `MOST_TENTHS`.
    """
    estimated = sa.select(rows, _estimate(rows).label("_estimate")).cte(f"{name}_estimated")
    near = sa.select(estimated, _near(estimated).label("_near")).cte(f"{name}_near")
    kept = [near.c[column.name] for column in rows.c]
    return sa.select(*kept, _exact(near).label("change_percent")).cte(name)


def _estimate(rows: sa.FromClause) -> Expression:
    whole = sa.func.nullif(sa.cast(size(rows.c.comparator), sa.Double), constant(0), type_=sa.Double)
    tenths = sa.func.floor(constant(1000) * sa.cast(size(rows.c.change), sa.Double) / whole, type_=sa.Double)
    return sa.case((tenths < constant(MOST_TENTHS), sa.cast(tenths, TENTHS)))


def _near(rows: sa.FromClause) -> Expression:
    whole = sa.func.nullif(size(rows.c.comparator), constant(0))
    remainder = constant(1000) * size(rows.c.change) - rows.c["_estimate"] * whole
    correction = sa.func.floor(sa.cast(remainder, sa.Double) / sa.cast(whole, sa.Double), type_=sa.Double)
    return rows.c["_estimate"] + sa.cast(correction, TENTHS)


def _exact(rows: sa.FromClause) -> Expression:
    """The nearest tenth: twice the exact fraction lies between (2n - 1) and (2n + 1)."""
    tenths = rows.c["_near"]
    whole = size(rows.c.comparator)
    twice = constant(2000) * size(rows.c.change)
    rounded = sa.case(
        (twice < (constant(2) * tenths - constant(1)) * whole, tenths - constant(1)),
        (twice >= (constant(2) * tenths + constant(1)) * whole, tenths + constant(1)),
        else_=tenths,
    )
    signed = sa.case((rows.c.change < constant(0), -rounded), else_=rounded)
    return sa.cast(sa.cast(signed, TENTHS) * constant(Decimal("0.1")), PERCENT)
