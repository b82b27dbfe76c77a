"""Which figures and targets look like a slip: each rule says of every figure at once whether it has that flag.

The rules lean towards silence, since a flag that is usually wrong is soon read by nobody. All of them compare exact
decimals.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

import pandas as pd

from warehouse.rules.figure_words import EXACT
from warehouse.rules.sanity.vocabulary import Flag
from warehouse.rules.vocabulary import TargetKind, Unit

Flags = pd.Series

SLIP = 2
"""Places by which the point slips when a share is written for a percentage, or pence for pounds: 100 times."""

FULL = Decimal(100)
"""The most that a share of a whole can be, in per cent."""

SMALL_COUNT = Decimal(20)
"""A whole number below this stays the same by chance: it is no news that there are still 11 libraries."""

NOTHING = Decimal(0)

STEPS_TO_TELL = 5
"""From this many earlier steps it can be told whether a series usually stands still."""

RESTING = 3
"""One still step in this many is usual for a series that is rounded coarsely, such as a median age in years."""


def flags(figures: pd.DataFrame) -> Mapping[Flag, Flags]:
    """Every flag of every figure.

    Args:
        figures: unit, target_kind (text); value, target, previous, before_previous (exact amounts; previous is the
            figure before under the same definition, before_previous the one before that, only where the three follow
            one another without a gap); earlier, earlier_above, earlier_below, earlier_over (how many figures came
            before under the same definition, and of those how many were above 0, below 0 and above 100); earlier_still
            (of the steps before the last two, how many left the figure as it was); told_unit (the unit in force when
            the previous figure was told). What is missing is None.

    Returns:
        A flag -> true for each figure that has it, with the index of `figures`.
    """
    return {flag: rule(figures).astype(bool) for flag, rule in RULES.items()}


def far_from_target(figures: pd.DataFrame) -> Flags:
    """A figure 100 times its target or more, or a hundredth of it or less; both must lie on the same side of 0."""
    aimed = figures["target_kind"].eq(TargetKind.VALUE) & _known(figures, "value", "target")
    return _among(figures, aimed, lambda some: _hundredfold(some["value"], some["target"]))


def zero_target(figures: pd.DataFrame) -> Flags:
    """A target of 0 on a percentage; a count may aim for 0, and so may a percentage that can lie below 0 (`%`)."""
    aimed = figures["target_kind"].eq(TargetKind.VALUE) & figures["unit"].eq(Unit.PERCENT) & _known(figures, "target")
    return _among(figures, aimed, lambda some: some["target"] == NOTHING)


def unchanged(figures: pd.DataFrame) -> Flags:
    """The same figure in three periods running; not 0, not 100%, not a small count, and no series that often rests."""
    steps = figures["earlier"] - 2
    rests = steps.ge(STEPS_TO_TELL) & (RESTING * figures["earlier_still"]).ge(steps)
    three = _known(figures, "value", "previous", "before_previous")
    return _among(figures, three & ~rests, _stayed)


def sign_changed(figures: pd.DataFrame) -> Flags:
    """The first figure below 0 after none but those above it, or the reverse."""
    before = _known(figures, "value", "previous") & figures["earlier"].gt(0)
    return _among(figures, before, _turned)


def scale_changed(figures: pd.DataFrame) -> Flags:
    """A figure 100 times the one before or more, or a hundredth of it or less, on the same side of 0."""
    both = _known(figures, "value", "previous")
    return _among(figures, both, lambda some: _hundredfold(some["value"], some["previous"]))


def unit_changed(figures: pd.DataFrame) -> Flags:
    """The unit is another than when the figure before was told, though the definition stayed."""
    told = _known(figures, "value", "previous", "told_unit")
    return told & figures["told_unit"].ne(figures["unit"])


def above_hundred(figures: pd.DataFrame) -> Flags:
    """A percentage above 100, where most figures before were not, none was below 0 and no target asks for it."""
    shares = _known(figures, "value") & figures["unit"].eq(Unit.PERCENT) & figures["earlier_below"].eq(0)
    usual = (2 * figures["earlier_over"]).gt(figures["earlier"])
    asked = _among(figures, _known(figures, "target"), lambda some: some["target"] > FULL)
    return _among(figures, shares & ~usual & ~asked, lambda some: some["value"] > FULL)


RULES: Mapping[Flag, Callable[[pd.DataFrame], Flags]] = {
    Flag.FAR_FROM_TARGET: far_from_target,
    Flag.ZERO_TARGET: zero_target,
    Flag.UNCHANGED: unchanged,
    Flag.SIGN_CHANGED: sign_changed,
    Flag.SCALE_CHANGED: scale_changed,
    Flag.UNIT_CHANGED: unit_changed,
    Flag.ABOVE_HUNDRED: above_hundred,
}
"""In the order of `Flag`."""


def _known(figures: pd.DataFrame, *columns: str) -> Flags:
    return figures[list(columns)].notna().all(axis="columns")


def _among(figures: pd.DataFrame, asked: Flags, rule: Callable[[pd.DataFrame], Flags]) -> Flags:
    """What a rule says of the figures it may be asked of; false for the others."""
    return rule(figures[asked]).reindex(figures.index, fill_value=False).astype(bool)


def _hundredfold(one: pd.Series, other: pd.Series) -> Flags:
    size, other_size = one.map(Decimal.copy_abs), other.map(Decimal.copy_abs)
    same_side = ((one > NOTHING) & (other > NOTHING)) | ((one < NOTHING) & (other < NOTHING))
    return same_side & ((size >= _times_hundred(other_size)) | (other_size >= _times_hundred(size)))


def _times_hundred(amounts: pd.Series) -> pd.Series:
    return amounts.map(lambda amount: amount.scaleb(SLIP, EXACT))


def _stayed(figures: pd.DataFrame) -> Flags:
    value = figures["value"]
    alike = (value == figures["previous"]) & (value == figures["before_previous"])
    full = figures["unit"].eq(Unit.PERCENT) & (value == FULL)
    small = figures["unit"].eq(Unit.NUMBER) & (value.map(Decimal.copy_abs) < SMALL_COUNT)
    return alike & (value != NOTHING) & ~full & ~small


def _turned(figures: pd.DataFrame) -> Flags:
    fell = (figures["value"] < NOTHING) & figures["earlier_below"].eq(0) & figures["earlier_above"].gt(0)
    rose = (figures["value"] > NOTHING) & figures["earlier_above"].eq(0) & figures["earlier_below"].gt(0)
    return fell | rose
