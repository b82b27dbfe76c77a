"""Which of two figures is better, by the indicator's own yardstick (step 10 of the direction of travel)."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from warehouse.rules.codes import Codes, code
from warehouse.rules.exact import Bands, Ticks, within
from warehouse.rules.noise.arrays import Counts, Flags, for_each
from warehouse.rules.vocabulary import Call, Polarity


@dataclass(frozen=True)
class Yardstick:
    """What figures are held against, one value each.

    Attributes:
        polarity: codes of `Polarity`; that of `none` where nobody signed it off.
        low: ticks, the lower bound of the range aimed for; 0 where not bounded.
        high: ticks, the upper bound, alike.
        bounded: whether both bounds are known.
        tolerance: the largest gain or loss still called the same.
        decimals: decimals shown; -1 where none are set.
        scale: decimals of the ticks.
    """

    polarity: Codes
    low: Ticks
    high: Ticks
    bounded: Flags
    tolerance: Bands
    decimals: Counts
    scale: Counts

    def take(self, rows: Counts) -> Self:
        """The yardsticks at these places."""
        return type(self)(
            for_each(self.polarity, rows),
            for_each(self.low, rows),
            for_each(self.high, rows),
            for_each(self.bounded, rows),
            self.tolerance.take(rows),
            for_each(self.decimals, rows),
            for_each(self.scale, rows),
        )

    @property
    def aims_for_range(self) -> Flags:
        """Whether figures are better the nearer they are to a range; that needs both of its bounds."""
        found: Flags = (self.polarity == code(Polarity.RANGE)) & self.bounded
        return found

    @property
    def tells_direction(self) -> Flags:
        """Whether there is an agreed way for figures to be better."""
        higher, lower = self.polarity == code(Polarity.HIGHER), self.polarity == code(Polarity.LOWER)
        found: Flags = higher | lower | self.aims_for_range
        return found

    def goodness(self, value: Ticks) -> Ticks:
        """A number that grows as the figure gets better: the figure, its opposite, or its nearness to the range.

        Where no direction is agreed it is the figure itself.
        """
        better = np.where(self.polarity == code(Polarity.LOWER), -value, value)
        to_range = self.aims_for_range
        if not to_range.any():
            return better
        return np.where(to_range, -distance(value, self.low, self.high), better)

    def gain(self, value: Ticks, comparator: Ticks) -> Ticks:
        """How much better `value` is than `comparator`; negative when worse."""
        if not self.aims_for_range.any():
            return self.goodness(value - comparator)
        found: Ticks = self.goodness(value) - self.goodness(comparator)
        return found


def distance(value: Ticks, low: Ticks, high: Ticks) -> Ticks:
    """How far a figure lies outside a closed range; 0 inside it and on its bounds."""
    found: Ticks = np.maximum(np.maximum(low - value, value - high), 0)
    return found


def compare_values(same_as_shown: Flags, gain: Ticks, tolerated: Ticks) -> Codes:
    """The call for two figures that may be compared: the code of improved, same or worse.

    Args:
        same_as_shown: whether both figures read alike (`exact.equal_as_shown`).
        gain: how much better the figure is than its comparator (`Yardstick.gain`), in ticks.
        tolerated: the largest gain or loss still called the same, its edge included (`Bands.reach`).
    """
    same = within(np.abs(gain), tolerated) | same_as_shown
    moved = np.where(gain > 0, code(Call.IMPROVED), code(Call.WORSE))
    return np.where(same, code(Call.SAME), moved).astype(np.int8)
