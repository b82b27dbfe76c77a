"""Steps back through time: the figures before each one that lie a whole number of steps from it."""

import numpy as np

from warehouse.rules.cells import Cells
from warehouse.rules.noise.arrays import Counts, Flags


def last_before(cells: Cells, wanted: Flags, phase: Counts) -> Counts:
    """The last wanted cell before each, of the same series, length and phase; -1 where there is none.

    One pass over the cells as they lie, and one sort more where the cells of a series differ in phase.

    Args:
        cells: the periods of every series.
        wanted: which of them count.
        phase: what the starts of cells have in common that lie a whole number of steps apart.
    """
    begins = cells.begins
    apart = np.zeros(begins.size, dtype=np.bool_)
    apart[1:] = (phase[1:] != phase[:-1]) & ~begins[1:]
    if not apart.any():
        return _last_before(wanted, begins)
    order = np.lexsort((phase, np.cumsum(begins)))
    sorted_phase = phase[order]
    first = begins.copy()
    first[1:] |= sorted_phase[1:] != sorted_phase[:-1]
    found = np.empty(order.size, dtype=np.int64)
    before = _last_before(wanted[order], first)
    found[order] = np.where(before >= 0, order[before], -1)
    return found


def _last_before(wanted: Flags, begins: Flags) -> Counts:
    """The same, where all cells from one that begins to the next belong together."""
    places = np.arange(wanted.size)
    last = np.maximum.accumulate(np.where(wanted, places, -1))
    before = np.full(wanted.size, -1)
    before[1:] = last[:-1]
    first = np.maximum.accumulate(np.where(begins, places, 0))
    before[before < first] = -1
    return before


def cells_at(cells: Cells, series: Counts, start: Counts, months: Counts) -> Counts:
    """Where these periods of these series stand; -1 for those that have no cell."""
    keys, asked = _keys(cells.series, cells.months, cells.start), _keys(series, months, start)
    places = np.minimum(np.searchsorted(keys, asked), keys.size - 1)
    return np.where(keys[places] == asked, places, -1)


START_BITS, MONTHS_BITS = 18, 12
"""Enough for every month to the year 9999, and for periods of 300 years."""


def _keys(series: Counts, months: Counts, start: Counts) -> Counts:
    """One number for each period, in the order of cells."""
    return (series << (START_BITS + MONTHS_BITS)) | (months << START_BITS) | np.maximum(start, 0)
