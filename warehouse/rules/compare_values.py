"""Which of two figures is better, by the indicator's own yardstick (step 10 of the direction of travel)."""

from dataclasses import dataclass
from typing import Self

import sqlalchemy as sa

from warehouse.rules.amounts import AMOUNT, Expression, band, constant, size, within
from warehouse.rules.vocabulary import Call, Polarity

YARDSTICK = ("polarity", "range_low", "range_high", "tolerance_kind", "tolerance", "decimals")
"""Columns of the table of indicators that figures are held against."""


@dataclass(frozen=True)
class Yardstick:
    """What figures are held against; every part is a column expression."""

    polarity: Expression
    range_low: Expression
    range_high: Expression
    tolerance_kind: Expression
    tolerance: Expression
    decimals: Expression

    @classmethod
    def of(cls, rows: sa.FromClause) -> Self:
        """The yardstick whose parts are columns of `rows`, named as in the table of indicators."""
        return cls(*(rows.c[name] for name in YARDSTICK))

    @property
    def tells_direction(self) -> Expression:
        """True when there is an agreed way for figures to be better; a range needs both of its bounds."""
        bounded = sa.and_(self.range_low.is_not(None), self.range_high.is_not(None))
        return sa.case(
            (self.polarity.in_([constant(Polarity.HIGHER), constant(Polarity.LOWER)]), sa.true()),
            (self.polarity == constant(Polarity.RANGE), bounded),
            else_=sa.false(),
        )

    def goodness(self, value: Expression) -> Expression:
        """A number that grows as the figure gets better: the figure, its opposite, or its nearness to the range."""
        return sa.case(
            (self.polarity == constant(Polarity.HIGHER), value),
            (self.polarity == constant(Polarity.LOWER), -value),
            (self.polarity == constant(Polarity.RANGE), -distance(value, self.range_low, self.range_high)),
        )

    def gain(self, value: Expression, comparator: Expression) -> Expression:
        """How much better `value` is than `comparator`; negative when worse."""
        return self.goodness(value) - self.goodness(comparator)

    def tolerated(self, comparator: Expression) -> Expression:
        """The largest gain or loss still called the same, beside `comparator`."""
        return band(self.tolerance_kind, self.tolerance, comparator)


def distance(value: Expression, low: Expression, high: Expression) -> Expression:
    """How far a figure lies outside a closed range; 0 inside it and on its bounds."""
    return sa.case(
        (value < low, low - value),
        (value > high, value - high),
        (sa.and_(value >= low, value <= high), sa.cast(constant(0), AMOUNT)),
    )


def compare_values(same_as_shown: Expression, gain: Expression, tolerated: Expression) -> Expression:
    """The call for two figures that may be compared: improved, same or worse.

    Args:
        same_as_shown: true when both figures read alike (`amounts.equal_as_shown`).
        gain: how much better the figure is than its comparator (`Yardstick.gain`).
        tolerated: the largest gain or loss still called the same, its edge included (`Yardstick.tolerated`).
    """
    return sa.case(
        (within(size(gain), tolerated), constant(Call.SAME)),
        (same_as_shown, constant(Call.SAME)),
        (gain > constant(0), constant(Call.IMPROVED)),
        else_=constant(Call.WORSE),
    )
