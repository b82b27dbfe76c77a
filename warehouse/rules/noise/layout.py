"""Figures of many series laid out as arrays: a row for each series, a column for each step of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warehouse.rules.noise.arrays import Counts, begins

BLOCK = 64_000
"""Cells of one block: enough for whole arrays to pay, few enough for the processor's larger cache."""


@dataclass(frozen=True)
class Layout:
    """Where each figure of a block stands.

    Attributes:
        figures: which figures the block holds.
        step: months from one column to the next.
        rows: (n,), the row of each of them.
        columns: (n,), its column.
        shape: rows and columns of the block.
    """

    figures: slice
    step: int
    rows: Counts
    columns: Counts
    shape: tuple[int, int]

    @cached_property
    def cells(self) -> Counts:
        """(n,), the place of each figure when the rows stand one after another."""
        return self.rows * self.shape[1] + self.columns

    def lay(self, values: NDArray[Any], empty: Any) -> NDArray[Any]:
        """Values of all figures, those of this block laid out; `empty` where there is no figure."""
        here = values[self.figures]
        if here.size == self.shape[0] * self.shape[1]:
            return here.reshape(self.shape)
        grid = np.full(self.shape, empty, dtype=values.dtype)
        grid.reshape(-1)[self.cells] = here
        return grid


def blocks(series: Counts, start: Counts, step: Counts) -> Iterator[Layout]:
    """Lay figures out in blocks of about `BLOCK` cells.

    Figures of one series that are not a whole number of steps apart stand in different rows.

    Args:
        series: (n,), the number of each figure's series.
        start: (n,), months since year 0 at which its period starts.
        step: (n,), months from one period to the next, at least 1. Figures are sorted by step, series,
            start % step and start.
    """
    if not series.size:
        return
    new = begins(step, series, start % step)
    rows = np.cumsum(new) - 1
    first = np.flatnonzero(new)
    columns = (start - start[first][rows]) // step
    for of_step in _runs_of(step[first]):
        rows_here = slice(first[of_step.start], first[of_step.stop] if of_step.stop < first.size else series.size)
        width = int(columns[rows_here].max()) + 1
        for begin in range(of_step.start, of_step.stop, max(1, BLOCK // width)):
            end = min(begin + max(1, BLOCK // width), of_step.stop)
            figures = slice(int(first[begin]), int(first[end]) if end < first.size else series.size)
            yield Layout(
                figures, int(step[first[begin]]), rows[figures] - begin, columns[figures], (end - begin, width)
            )


def _runs_of(values: Counts) -> Iterator[slice]:
    """Where equal neighbours stand."""
    edges = [*np.flatnonzero(begins(values)).tolist(), values.size]
    yield from (slice(begin, end) for begin, end in pairwise(edges))
