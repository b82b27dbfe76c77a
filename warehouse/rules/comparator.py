"""What a figure is compared with: the indicator's basis, and what stands there (steps 2 and 3).

Among figures of one series that lie a whole number of steps apart, the one before is the comparator where it is near
enough; so one pass answers every basis but the baseline, which is the same figure throughout its series.
"""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.arrays import Counts, Flags, for_each, picked
from warehouse.rules.steps import cells_at, last_before
from warehouse.rules.vocabulary import Basis

YEAR = 12


@dataclass(frozen=True)
class Comparators:
    """What the figure of each cell is compared with; meant for usable figures only.

    Attributes:
        at: the cell compared with; -1 where there is none.
        gap: whether a missing period lies between.
        overlap: whether the two periods share time.
        wanted_start: where the period wanted first starts.
        wanted_months: its length.
    """

    at: Counts
    gap: Flags
    overlap: Flags
    wanted_start: Counts
    wanted_months: Counts

    def wanted_at(self, cells: Cells, rows: Counts) -> Counts:
        """The cells of the periods wanted first at these rows; -1 for a period that has none."""
        return cells_at(cells, cells.series[rows], self.wanted_start[rows], self.wanted_months[rows])


def find_comparators(cells: Cells, usable: Flags, rules: Indicators) -> Comparators:
    """Find what every usable figure is compared with.

    Args:
        cells: the periods of every series.
        usable: `cells.usable`.
        rules: of the indicators that `cells.indicator` names.
    """
    basis = _basis(cells, rules)
    step = np.where(basis == code(Basis.SAME_PERIOD_LAST_YEAR), YEAR, cells.months)
    any_distance = basis == code(Basis.PREVIOUS_PUBLISHED)
    phase = cells.start % step
    phase[any_distance] = 0
    before = last_before(cells, usable, phase)
    back = cells.start - cells.start.take(before)
    reach = step * (1 + for_each(rules.allow_gap, cells.indicator))
    at = np.where(any_distance | (back <= reach), before, -1)
    wanted_start, wanted_months = cells.start - step, cells.months
    fixed = np.flatnonzero(basis == code(Basis.BASELINE))
    gap = (at >= 0) & (back > step)
    if fixed.size:
        wanted_months = wanted_months.copy()
        wanted_start[fixed] = rules.baseline_start[cells.indicator[fixed]]
        wanted_months[fixed] = rules.baseline_months[cells.indicator[fixed]]
        found = cells_at(cells, cells.series[fixed], wanted_start[fixed], wanted_months[fixed])
        at[fixed] = np.where(usable[found], found, -1)
        gap[fixed] = False
    overlap = (at >= 0) & _share_time(cells, at)
    return Comparators(at, gap, overlap, wanted_start, wanted_months)


def _basis(cells: Cells, rules: Indicators) -> Codes:
    """The basis of each cell, filled in where an indicator names none."""
    named = for_each(rules.basis, cells.indicator)
    default = np.where(cells.months >= YEAR, code(Basis.PREVIOUS_PERIOD), code(Basis.SAME_PERIOD_LAST_YEAR))
    return np.where(named == NO_WORD, default, named)


def _share_time(cells: Cells, at: Counts) -> Flags:
    other_start, other_months = cells.start.take(at), picked(cells.months, at)
    shared: Flags = (cells.start < other_start + other_months) & (other_start < cells.start + cells.months)
    return shared
