"""The part of a target that is due by now, where a cumulative figure covers part of its period (method, section C).

Such a figure is judged against a target for the same months: the one the plan gives or, where the indicator is a sum,
a straight-line share of the target for the whole period, labelled as that. Without either there is no judgement.
"""

from dataclasses import replace

import numpy as np

from warehouse.rules.aims import ALL_MONTHS, Aims
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.exact import Amounts, Bands, powers, rounded
from warehouse.rules.noise.arrays import Counts, Flags
from warehouse.rules.vocabulary import Aggregation, TargetKind, TargetProfile, Unit

SUMS = (Unit.NUMBER, Unit.CURRENCY)
"""Units whose cumulative figures are sums, so that half the months may be expected to bring half the whole. Shares,
rates, averages and scores of part of a period are as large as those of all of it."""


def profile(aims: Aims) -> Codes:
    """Codes of `TargetProfile`; `NO_WORD` where figures are judged against a whole target, or not at all."""
    covers = aims.target.covers
    given = (covers != ALL_MONTHS) & (aims.elapsed == covers)
    found = np.full(given.size, NO_WORD)
    found[is_straight(aims)] = code(TargetProfile.STRAIGHT_LINE)
    found[given] = code(TargetProfile.GIVEN)
    return found


def is_straight(aims: Aims) -> Flags:
    """Where part of a sum is held against a target value; beyond the months aimed for there is no line to go by."""
    is_sum = np.isin(aims.unit, [code(unit) for unit in SUMS])
    part = (aims.elapsed >= 0) & (aims.elapsed < _months_aimed_for(aims))
    return aims.target.is_to(TargetKind.VALUE) & is_sum & part & ~_is_same(aims)


def due_as_set(aims: Aims) -> Aims:
    """The same with the targets that are for the very months that the figures cover; no amounts of others are due."""
    same, target = _is_same(aims), aims.target
    due = replace(
        target,
        value=target.value.only(same),
        low=target.low.only(same),
        high=target.high.only(same),
        stretch=target.stretch.only(same),
    )
    return replace(aims, target=due)


def due_by_a_straight_line(aims: Aims) -> Aims:
    """The same with the share of each target that is due by now, halves of the last decimal away from zero.

    A share may need every decimal that is stored, so everything that a figure is held against is counted in ticks of
    `AMOUNT_DECIMALS` decimals then, as Python's own whole numbers.

    Args:
        aims: as `is_straight` says. A target value looks at no amount of the yardstick, so those stay as they are.
    """
    step = powers(AMOUNT_DECIMALS - aims.yardstick.scale, np.dtype(object))
    elapsed, months = aims.elapsed.astype(object), _months_aimed_for(aims).astype(object)

    def share(amounts: Amounts) -> Amounts:
        return Amounts(rounded(amounts.ticks * step * elapsed, months), amounts.known)

    target = replace(aims.target, value=share(aims.target.value), stretch=share(aims.target.stretch))
    return replace(
        aims,
        value=Amounts(aims.value.ticks * step, aims.value.known),
        yardstick=replace(aims.yardstick, scale=np.full(step.size, AMOUNT_DECIMALS)),
        amber=Bands(aims.amber.fixed * step, aims.amber.share),
        target=target,
    )


def _is_same(aims: Aims) -> Flags:
    """Where the target is for the months that the figure covers, as far as is known."""
    covers, elapsed = aims.target.covers, aims.elapsed
    may_be_part = (aims.aggregation == code(Aggregation.CUMULATIVE)) | (aims.aggregation == NO_WORD)
    differs = np.where(covers == ALL_MONTHS, elapsed < aims.target.months, elapsed != covers)
    found: Flags = ~(differs & may_be_part & (elapsed >= 0))
    return found


def _months_aimed_for(aims: Aims) -> Counts:
    covers = aims.target.covers
    return np.where(covers == ALL_MONTHS, aims.target.months, covers)
