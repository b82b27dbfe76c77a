"""Exact decimals: the types of amounts, and arithmetic on them that never passes through a binary float.

Every figure is DECIMAL(38, 18) and smaller than `AMOUNT_LIMIT`, so sums and differences are exact. A fraction
(a relative tolerance, 1% as 0.010000) is DECIMAL(9, 6); a fraction of a figure then has 24 decimals and is exact
too. On Spark the same statements are exact with `spark.sql.decimalOperations.allowPrecisionLoss=false`.
"""

from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from warehouse.rules.vocabulary import Band

Expression = sa.ColumnElement[Any]

AMOUNT_DIGITS = 38
AMOUNT_DECIMALS = 18
AMOUNT_LIMIT = 10**14
"""Values stay below this size, so that a tolerance of six decimals times a value is still exact."""

AMOUNT: sa.Numeric[Any] = sa.Numeric(AMOUNT_DIGITS, AMOUNT_DECIMALS)
SHARE: sa.Numeric[Any] = sa.Numeric(9, 6)
"""A relative tolerance or amber band, as a fraction: 1% is 0.010000."""

FINE: sa.Numeric[Any] = sa.Numeric(38, 24)
"""A share of an amount, exactly."""

MOST_SHOWN_DECIMALS = 6


def constant(value: int | Decimal | str) -> Expression:
    """A constant written into the statement; engines know its exact type, unlike that of a bound parameter."""
    if isinstance(value, str):
        return sa.literal_column("'" + value.replace("'", "''") + "'", sa.Text)
    type_: TypeEngine[Any] = sa.Integer() if isinstance(value, int) else sa.Numeric()
    return sa.literal_column(str(value), type_)


def size(amount: Expression) -> Expression:
    """An amount without its sign."""
    return sa.func.abs(amount, type_=AMOUNT)


def band(kind: Expression, width: Expression, base: Expression) -> Expression:
    """How far a figure may lie from another: `width` itself, a fraction of `base`'s size, or nothing.

    Args:
        kind: absolute, relative or exact (also when empty).
        width: AMOUNT, in the unit when absolute, a fraction when relative.
        base: AMOUNT, what a relative width is a fraction of.

    Returns:
        The band with 24 decimals, exactly.
    """
    return sa.case(
        (kind == constant(Band.ABSOLUTE), sa.cast(width, FINE)),
        (kind == constant(Band.RELATIVE), sa.cast(sa.cast(width, SHARE) * size(base), FINE)),
        else_=sa.cast(constant(0), FINE),
    )


def within(distance: Expression, reach: Expression) -> Expression:
    """True when `distance` (AMOUNT, not negative) is at most `reach` (a band): the edge belongs to the band.

    A distance too large to have 24 decimals lies beyond every band, which never reaches `AMOUNT_LIMIT`.
    """
    return sa.case(
        (distance >= constant(AMOUNT_LIMIT), sa.false()),
        else_=sa.cast(distance, FINE) <= reach,
    )


def equal_as_shown(one: Expression, other: Expression, decimals: Expression) -> Expression:
    """True when two amounts read alike at `decimals` places, rounded half up (away from zero).

    False where `decimals` is empty. Engines round only to a constant number of places, so each has its own arm.
    Amounts a whole unit apart never read alike; asking that first spares most figures the rounding.
    """
    apart = size(one - other) >= constant(1)
    arms = [
        (decimals == constant(places), _rounded(one, places) == _rounded(other, places))
        for places in range(MOST_SHOWN_DECIMALS + 1)
    ]
    return sa.case(
        (apart, sa.false()), *arms, (decimals > constant(MOST_SHOWN_DECIMALS), one == other), else_=sa.false()
    )


def _rounded(amount: Expression, places: int) -> Expression:
    return sa.func.round(amount, constant(places), type_=AMOUNT)


def whole_percent(part: Expression, whole: Expression) -> Expression:
    """100 x part / whole for counts, rounded half up from the exact fraction; NULL where `whole` is 0.

    Integer division is written as a division without remainder, which every engine computes exactly.
    """
    twice = sa.func.nullif(constant(2) * whole, constant(0), type_=sa.BigInteger)
    top = constant(200) * part + whole
    return sa.cast((top - top % twice) / twice, sa.Integer)
