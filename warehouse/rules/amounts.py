"""How amounts are stored, and the few expressions that count them in an engine.

Every figure is DECIMAL(38, 18) and smaller than `AMOUNT_LIMIT`. The rules hold amounts against one another on whole
arrays instead (`exact`); what engines add and divide are counts.
"""

from typing import Any

import sqlalchemy as sa

Expression = sa.ColumnElement[Any]

AMOUNT_DIGITS = 38
AMOUNT_DECIMALS = 18
AMOUNT_LIMIT = 10**14
"""Values stay below this size, so that sums and differences of stored amounts are exact in an engine too."""

AMOUNT: sa.Numeric[Any] = sa.Numeric(AMOUNT_DIGITS, AMOUNT_DECIMALS)


def constant(value: int | float | str) -> Expression:
    """A constant written into the statement; engines know its exact type, unlike that of a bound parameter."""
    if isinstance(value, str):
        return sa.literal_column("'" + value.replace("'", "''") + "'", sa.Text)
    return sa.literal_column(repr(value), sa.Double if isinstance(value, float) else sa.Integer)


def whole_percent(part: Expression, whole: Expression) -> Expression:
    """100 x part / whole for counts, rounded half up from the exact fraction; NULL where `whole` is 0.

    Integer division is written as a division without remainder, which every engine computes exactly.
    """
    twice = sa.func.nullif(constant(2) * whole, constant(0), type_=sa.BigInteger)
    top = constant(200) * part + whole
    return sa.cast((top - top % twice) / twice, sa.Integer)
