"""The figures of one series laid out as the noise rules look at them, for a page that shows what they looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from warehouse.rules.noise.arrays import Counts, Flags, Floats
from warehouse.rules.noise.layout import blocks
from warehouse.rules.noise.rebase import segments
from warehouse.rules.noise.runs import runs, window


@dataclass(frozen=True)
class OneSeries:
    """A series step by step, up to its newest figure.

    Attributes:
        first: months since year 0 at which its first period starts.
        step: months from one period to the next.
        values: (n,), NaN for a period without a figure.
        segments: (n,), a number that changes where a new definition or a rebase begins.
    """

    first: int
    step: int
    values: Floats
    segments: Counts

    @property
    def starts(self) -> Counts:
        """(n,), months since year 0 at which each period starts."""
        return self.first + self.step * np.arange(self.values.size)

    def run_to(self, start: int) -> Floats:
        """The run of comparable figures that ends with the period that starts then, (1, `window`)."""
        place = (start - self.first) // self.step
        return runs(self.values[None], self.segments[None], window(self.step))[[place]]


def one_series(
    start: Counts, step: Counts, value: Floats, definition: Sequence[str] | Sequence[int], rebased: Flags
) -> OneSeries:
    """Lay out the figures that stand in whole steps from the newest one, as they are laid out for the signals.

    Args:
        start: (n,), months since year 0 at which each period starts; n at least 1.
        step: (n,), months from one period to the next, at least 1.
        value: (n,), NaN where there is no usable figure.
        definition: (n,), what each was counted under: equal where they were counted alike.
        rebased: (n,), true where a person said that a new segment begins.
    """
    order = np.lexsort((start, start % step, step))
    start, step = start[order], step[order]
    codes = np.where(np.isnan(value), -1, np.unique(np.asarray(definition), return_inverse=True)[1])[order]
    newest = int(np.flatnonzero(start == start.max())[-1])
    block = next(one for one in blocks(np.zeros_like(start), start, step) if newest < one.figures.stop)
    place = newest - block.figures.start
    row, column = int(block.rows[place]), int(block.columns[place])
    here = np.s_[row, : column + 1]
    parts = segments(block.lay(codes, -1)[[row]], block.lay(rebased[order], empty=False)[[row]])
    return OneSeries(
        first=int(start[newest]) - column * block.step,
        step=block.step,
        values=block.lay(value[order], np.nan)[here],
        segments=parts[0, : column + 1],
    )
