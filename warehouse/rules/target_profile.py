"""The part of a target that is due by now, where a cumulative figure covers part of its period (method, section C).

Such a figure is judged against a target for the same months: the one the plan gives or, where the indicator is a sum,
a straight-line share of the target for the whole period, labelled as that. Without either there is no judgement.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

import sqlalchemy as sa

from warehouse.rules.amounts import AMOUNT, Expression, constant
from warehouse.rules.vocabulary import Aggregation, TargetKind, TargetProfile, Unit

SUMS = (Unit.NUMBER, Unit.CURRENCY)
"""Units whose cumulative figures are sums, so that half the months may be expected to bring half the whole. Shares,
rates, averages and scores of part of a period are as large as those of all of it."""

MILLION = 1_000_000
MILLIONTH = Decimal("0.000001")
GROUPS = 3
"""Groups of six decimals in an amount."""

QUOTIENT: sa.Numeric[Any] = sa.Numeric(18, 0)


@dataclass(frozen=True)
class Cover:
    """How much of its period a figure covers, and what is known of its target; every part is a column expression.

    Attributes:
        months_elapsed: months that the figure covers; NULL for all of its period.
        months: length of the period in months.
        aggregation: the indicator's; only a cumulative figure can cover a part.
        unit: the indicator's.
        is_given: True where the target is for the very months of the figure.
        kind: the target's.
    """

    months_elapsed: Expression
    months: Expression
    aggregation: Expression
    unit: Expression
    is_given: Expression
    kind: Expression

    @classmethod
    def of(cls, rows: sa.FromClause) -> Self:
        """The cover whose parts are columns of `rows`: the target's months and kind named `target_<part>`."""
        names = ("months_elapsed", "target_months", "aggregation", "unit", "is_given", "target_kind")
        return cls(*(rows.c[name] for name in names))

    def amount(self, whole: Expression) -> Expression:
        """What is due by now of a target value; NULL where that cannot be said."""
        share = divided(whole * self.months_elapsed, self.months)
        return sa.case((self._is_whole(), whole), (self._is_straight(), share))

    def bound(self, whole: Expression) -> Expression:
        """A bound of a target range; NULL where the range is for more months than the figure."""
        return sa.case((self._is_whole(), whole))

    def profile(self) -> Expression:
        """`given`, `straight_line`, or NULL where the figure is judged against a whole target, or not at all."""
        straight = sa.and_(self._is_straight(), self.kind == constant(TargetKind.VALUE))
        return sa.case(
            (self.is_given, constant(TargetProfile.GIVEN)),
            (self._is_whole(), sa.cast(sa.null(), sa.Text)),
            (straight, constant(TargetProfile.STRAIGHT_LINE)),
        )

    def _is_whole(self) -> Expression:
        """True where the target is for the months that the figure covers. Never NULL."""
        covers_part = sa.and_(self.aggregation == constant(Aggregation.CUMULATIVE), self.months_elapsed < self.months)
        return sa.or_(self.is_given, sa.not_(sa.func.coalesce(covers_part, sa.false(), type_=sa.Boolean)))

    def _is_straight(self) -> Expression:
        return self.unit.in_([constant(unit) for unit in SUMS])


def divided(amount: Expression, months: Expression, groups: int = GROUPS) -> Expression:
    """AMOUNT / whole months, to 18 decimals, halves away from zero.

    Engines divide decimals through binary floats. So the division is long: the whole part first, then six decimals at
    a time from what remains; each step gives a whole number that a float holds exactly.
    """
    if not groups:
        return _quotient(amount, months)
    rest = amount % sa.func.nullif(months, constant(0), type_=sa.Integer)
    decimals = divided(sa.cast(rest * constant(MILLION), AMOUNT), months, groups - 1)
    return sa.cast(_quotient(amount - rest, months) + decimals * constant(MILLIONTH), AMOUNT)


def _quotient(amount: Expression, months: Expression) -> Expression:
    by = sa.func.nullif(sa.cast(months, sa.Double), constant(0), type_=sa.Double)
    return sa.cast(sa.func.round(sa.cast(amount, sa.Double) / by, type_=sa.Double), QUOTIENT)
