"""Which figure is judged for a period: its own, or an older one where the indicator allows a lag (step 1)."""

import numpy as np

from warehouse.rules.cells import Cells
from warehouse.rules.noise.arrays import Counts, Flags
from warehouse.rules.steps import last_before


def find_current(cells: Cells, usable: Flags, max_lag: Counts) -> Counts:
    """The cell whose figure is judged for each cell; -1 where no figure is usable within the lag.

    Args:
        cells: the periods of every series.
        usable: `cells.usable`.
        max_lag: of each cell's indicator.
    """
    own = np.where(usable, np.arange(usable.size), -1)
    late = np.flatnonzero(~usable & (max_lag > 0))
    if late.size:
        last = last_before(cells, usable, cells.start % cells.months)[late]
        back = cells.start[late] - cells.start[last]
        near = (last >= 0) & (back <= max_lag[late] * cells.months[late])
        own[late] = np.where(near, last, -1)
    return own
