"""Rows of calls and comparisons as they are stored: numbers in place of names and words (`warehouse.stored`)."""

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from warehouse.judging.block import Block
from warehouse.judging.columns import Columns, texts
from warehouse.rules.noise.arrays import Counts
from warehouse.stored import PERIODS, WORDS

SERIES_OF_EACH = 1 << 24
"""More series than one indicator ever has; the number of a series begins with that of its indicator."""


def numbers_of_series(block: Block, indicators: Counts) -> Counts:
    """The number of each series of a block, the same whatever else is judged with it.

    Args:
        block: the cells.
        indicators: the number of each indicator of the block.
    """
    of_indicator = block.cells.indicator[block.first]
    rank = np.arange(of_indicator.size) - np.searchsorted(of_indicator, of_indicator)
    return indicators[of_indicator] * SERIES_OF_EACH + rank


def series_of(block: Block, numbers: Counts, council: str, names: list[str]) -> pa.Table:
    """The rows of the table of series."""
    return pa.table(
        {
            "series": numbers,
            "council": texts(np.zeros(numbers.size, dtype=np.int8), [council]),
            "indicator": texts(block.cells.indicator[block.first], names),
            "area": texts(block.area, block.areas),
            "breakdown": texts(block.breakdown, block.breakdowns),
        }
    )


def as_stored(rows: Columns, periods: Mapping[str, int]) -> pa.Table:
    """Rows with numbers in place of words and periods.

    Args:
        rows: columns of a stored table, periods and words as texts that are kept once each, in the order of the class.
        periods: the number of every period.
    """
    return pa.table({name: _number(name, column, periods) for name, column in rows.items()})


def _number(name: str, column: pa.Array, periods: Mapping[str, int]) -> pa.Array:
    if name in PERIODS:
        return pa.array([periods[text] for text in column.dictionary.to_pylist()], pa.int32()).take(column.indices)
    return column.indices if name in (*WORDS, "tests") else column
