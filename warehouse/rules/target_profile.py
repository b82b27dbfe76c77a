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
        aggregation: the indicator's; only a cumulative figure can cover a part.
        unit: the indicator's.
        kind: the target's.
        months: length of the period in months. A year so far, told beside its third quarter, covers more than that.
        covers: months that the target is for; NULL for all of the period, however many that are.
    """

    months_elapsed: Expression
    aggregation: Expression
    unit: Expression
    kind: Expression
    months: Expression
    covers: Expression

    @classmethod
    def of(cls, rows: sa.FromClause) -> Self:
        """The cover whose parts are columns of `rows`, the target's own named `target_<part>`."""
        names = ("months_elapsed", "aggregation", "unit", "target_kind", "target_months", "target_covers")
        return cls(*(rows.c[name] for name in names))

    def amount(self, whole: Expression) -> Expression:
        """What is due by now of a target value; NULL where that cannot be said."""
        share = divided(whole * self.months_elapsed, self._months_aimed_for())
        return sa.case((self._is_same(), whole), (self._is_straight(), share))

    def bound(self, whole: Expression) -> Expression:
        """A bound of a target range; NULL where the range is for other months than the figure."""
        return sa.case((self._is_same(), whole))

    def profile(self) -> Expression:
        """`given`, `straight_line`, or NULL where the figure is judged against a whole target, or not at all."""
        straight = sa.and_(self._is_straight(), self.kind == constant(TargetKind.VALUE))
        return sa.case(
            (self.months_elapsed == self.covers, constant(TargetProfile.GIVEN)),
            (self._is_same(), sa.cast(sa.null(), sa.Text)),
            (straight, constant(TargetProfile.STRAIGHT_LINE)),
        )

    def _is_same(self) -> Expression:
        """True where the target is for the months that the figure covers. Never NULL."""
        differs = sa.case(
            (self.aggregation != constant(Aggregation.CUMULATIVE), sa.false()),
            (self.covers.is_(None), self.months_elapsed < self.months),
            else_=self.months_elapsed != self.covers,
        )
        return sa.not_(sa.func.coalesce(differs, sa.false(), type_=sa.Boolean))

    def _is_straight(self) -> Expression:
        """True for part of a sum; beyond the months aimed for there is no line to go by."""
        is_sum = self.unit.in_([constant(unit) for unit in SUMS])
        return sa.and_(is_sum, self.months_elapsed < self._months_aimed_for())

    def _months_aimed_for(self) -> Expression:
        return sa.func.coalesce(self.covers, self.months, type_=sa.Integer)


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
