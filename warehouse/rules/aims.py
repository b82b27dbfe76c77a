"""Figures beside what was aimed for, as arrays: what every rule about targets (method, section C) looks at."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.exact import Amounts, Bands
from warehouse.rules.noise.arrays import Counts, Flags
from warehouse.rules.vocabulary import Polarity, TargetKind

ALL_MONTHS = -1
"""In place of a number of months: all of the period, however many that are."""


@dataclass(frozen=True)
class Target:
    """Targets as they were set, one value each, in the ticks of their indicator.

    Attributes:
        kind: codes of `TargetKind`; `NO_WORD` where nothing was aimed for.
        value: the figure to reach, for kind value.
        low: lower bound, included, for kind range.
        high: upper bound, alike.
        stretch: a harder figure hoped for, beside `value`.
        months: length of the period in months; `ALL_MONTHS` without a target.
        covers: months of it that the target is for, or `ALL_MONTHS`.
    """

    kind: Codes
    value: Amounts
    low: Amounts
    high: Amounts
    stretch: Amounts
    months: Counts
    covers: Counts

    @classmethod
    def none(cls, count: int) -> Self:
        """Nothing aimed for, so many times."""
        absent = np.full(count, ALL_MONTHS)
        unknown = Amounts(np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.bool_))
        return cls(np.full(count, NO_WORD), unknown, unknown, unknown, unknown, absent, absent)

    def take(self, rows: Counts) -> Self:
        """The targets at these places; none where a place is negative."""
        there = rows >= 0
        if not there.any():
            return self.none(rows.size)
        at = np.where(there, rows, 0)
        return type(self)(
            np.where(there, self.kind.take(at), NO_WORD),
            self.value.take(rows),
            self.low.take(rows),
            self.high.take(rows),
            self.stretch.take(rows),
            np.where(there, self.months.take(at), ALL_MONTHS),
            np.where(there, self.covers.take(at), ALL_MONTHS),
        )

    def is_to(self, kind: TargetKind) -> Flags:
        """Which targets are of a kind."""
        found: Flags = self.kind == code(kind)
        return found


@dataclass(frozen=True)
class Aims:
    """Figures with what they are held against, one value each.

    Attributes:
        value: the figure judged.
        comparator: what it was compared with; only a target to sustain looks at it.
        call: codes of `Call`, its direction of travel; `NO_WORD` where there is none.
        elapsed: months that a cumulative figure covers; -1 where none are told, and it covers all of its period.
        yardstick: polarity, range and tolerance of its indicator.
        amber: how far beyond a target is still amber, of its indicator.
        policy: codes of `RagPolicy`, of the plan; `NO_WORD` where there is none, and colours are the usual ones.
        aggregation: codes of `Aggregation`, of its indicator; `NO_WORD` where it is not known.
        unit: codes of `Unit`; `NO_WORD` for a unit without a meaning of its own.
        target: what was aimed for.
    """

    value: Amounts
    comparator: Amounts
    call: Codes
    elapsed: Counts
    yardstick: Yardstick
    amber: Bands
    policy: Codes
    aggregation: Codes
    unit: Codes
    target: Target

    def take(self, rows: Counts) -> Self:
        """The figures at these places, each with what it is held against."""
        return type(self)(
            self.value.take(rows),
            self.comparator.take(rows),
            self.call.take(rows),
            self.elapsed.take(rows),
            self.yardstick.take(rows),
            self.amber.take(rows),
            self.policy.take(rows),
            self.aggregation.take(rows),
            self.unit.take(rows),
            self.target.take(rows),
        )

    @property
    def for_value(self) -> Flags:
        """Where a figure can fall short of a target value: only one way is better."""
        polarity = self.yardstick.polarity
        one_way: Flags = (polarity == code(Polarity.HIGHER)) | (polarity == code(Polarity.LOWER))
        return self.target.is_to(TargetKind.VALUE) & one_way & self.target.value.known

    @property
    def for_range(self) -> Flags:
        """Where a target range is aimed for; that needs both of its bounds."""
        return self.target.is_to(TargetKind.RANGE) & self.target.low.known & self.target.high.known

    @property
    def for_own_range(self) -> Flags:
        """Where an indicator aims for a range and has no other target: the range is its target then."""
        untargeted: Flags = self.target.kind == NO_WORD
        return untargeted & self.yardstick.aims_for_range
