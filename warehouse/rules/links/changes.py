"""Changes over 12 months, so that seasons cancel: the later figure's gain over the one a year before it."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD, code
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.arrays import Counts, Flags, Floats
from warehouse.rules.reasons import why_not_compared
from warehouse.rules.steps import cells_at
from warehouse.rules.vocabulary import Unit

YEAR = 12
"""Months over which a change is taken: the shortest stretch that holds every season once."""

SIZED = (Unit.NUMBER, Unit.CURRENCY)
"""Units whose figures grow with the size of a place: their changes are shares of the place's own usual figure."""


@dataclass(frozen=True)
class Changes:
    """Changes of one indicator, sorted by place and end, one for each place and end.

    Attributes:
        place: the number of the place.
        end: months since year 0 in which the later period ends.
        gain: how much better the later figure is; negative where it is worse.
        step: months from one period to the next, at most `YEAR`.
    """

    place: Counts
    end: Counts
    gain: Floats
    step: int

    @classmethod
    def of(cls, place: Counts, end: Counts, gain: Floats, months: Counts) -> Self:
        """Changes in any order; of periods of several lengths those of the length that has most, the shortest first."""
        lengths, many = np.unique(months, return_counts=True)
        if not lengths.size:
            return cls(place, end, gain, YEAR)
        length = lengths[np.argmax(many)]
        rows = np.flatnonzero(months == length)
        rows = rows[np.lexsort((end[rows], place[rows]))]
        return cls(place[rows], end[rows], gain[rows], min(int(length), YEAR))


def gains(cells: Cells, rules: Indicators) -> tuple[Floats, Flags]:
    """How much better each figure is than the one 12 months before, and where the two may be compared.

    They may where both are there, counted under one definition, neither is marked unreliable or low, and a direction
    is agreed (`why_not_compared`). A change of a count or of money is a share of the series' mean size: else a trend
    that is the same share everywhere would be larger in large places, and seem to be theirs.

    Args:
        cells: the periods of every series.
        rules: of the indicators that `cells.indicator` names.

    Returns:
        Floats in the indicator's unit or as shares, and where there is one.
    """
    there = cells.usable & cells.value.known
    at = cells_at(cells, cells.series, cells.start - YEAR, cells.months)
    known: Flags = there & (at >= 0) & there[at] & (why_not_compared(cells, rules, at) == NO_WORD)
    yardstick = rules.yardstick.take(cells.indicator)
    ticks = yardstick.gain(cells.value.ticks, cells.value.ticks[at])
    gain = np.where(known, ticks, 0).astype(np.float64) / 10.0**yardstick.scale
    sized = np.isin(rules.unit, [code(unit) for unit in SIZED])[cells.indicator]
    return gain / np.where(sized, _size(cells, there, yardstick.scale), 1.0), known


def _size(cells: Cells, there: Flags, scale: Counts) -> Floats:
    """For each cell the mean size of its series' figures; 1 where all are 0."""
    value = np.abs(np.where(there, cells.value.ticks, 0).astype(np.float64)) / 10.0**scale
    total, count = np.bincount(cells.series, value), np.bincount(cells.series, there)
    mean = total / np.maximum(count, 1)
    found: Floats = np.where(mean > 0, mean, 1.0)[cells.series]
    return found
