"""The limits that the process behind a figure runs between: of its whole current segment, as assurance has them."""

import numpy as np

from warehouse.rules.noise.arrays import Counts, Flags, Floats
from warehouse.rules.noise.layout import blocks
from warehouse.rules.noise.limits import Limits, limits
from warehouse.rules.noise.rebase import segments
from warehouse.rules.noise.runs import runs


def process_limits(
    series: Counts, start: Counts, step: Counts, definition: Counts, value: Floats, rebased: Flags, asked: Counts
) -> Limits:
    """The limits of the run of comparable figures that ends at each figure asked about.

    Args:
        series: (n,), the number of each figure's series.
        start: (n,), months since year 0 at which its period starts.
        step: (n,), months from one period to the next, at least 1.
        definition: (n,), equal where figures were counted alike.
        value: (n,), the figure; there is one.
        rebased: (n,), true where a person said that a new segment begins.
        asked: (k,), places among the n.

    Returns:
        Limits of k runs, in the order asked.
    """
    order = np.lexsort((start, start % step, series, step))
    place = np.empty(order.size, dtype=np.int64)
    place[order] = np.arange(order.size)
    wanted = place[asked]
    found = np.full((3, asked.size), np.nan)
    for block in blocks(series[order], start[order], step[order]):
        here = np.flatnonzero((wanted >= block.figures.start) & (wanted < block.figures.stop))
        values = block.lay(value[order], np.nan)
        definitions = np.where(np.isnan(values), -1, block.lay(definition[order], -1))
        parts = segments(definitions, block.lay(rebased[order], empty=False))
        cells = block.cells[wanted[here] - block.figures.start]
        lines = limits(runs(values, parts, block.shape[1])[cells])
        found[:, here] = lines.mean[:, 0], lines.spread[:, 0], lines.points[:, 0]
    mean, spread, points = found[:, :, None]
    return Limits(mean, spread, np.nan_to_num(points).astype(np.int64))
