"""The call of every cell as columns of the table of calls."""

import numpy as np
import pyarrow as pa

from warehouse.judging.block import Block
from warehouse.judging.columns import Columns, texts, words
from warehouse.judging.decimals import as_decimals
from warehouse.rules.direction import Directions
from warehouse.rules.vocabulary import Call, Marker, Movement, Reason

FINE_DECIMALS = 6
"""Decimals that a share of an amount has more than the amount."""


def keys_of(block: Block, council: str, indicators: list[str]) -> Columns:
    """What names each cell: council, indicator, area, breakdown, period."""
    cells = block.cells
    return {
        "council": texts(np.zeros(cells.series.size, dtype=np.int8), [council]),
        "indicator": texts(cells.indicator, indicators),
        "area": texts(block.area[cells.series], block.areas),
        "breakdown": texts(block.breakdown[cells.series], block.breakdowns),
        "period": texts(block.column, block.calendar.period_of_cell),
    }


def calls_of(block: Block, found: Directions, scale: int) -> Columns:
    """The columns of the table of calls from `current_period` to `marker`."""
    cells, current, comparator = block.cells, found.current, found.comparator
    period = np.append(block.period, -1)
    judged = np.where(current >= 0, current, np.arange(current.size))
    elapsed = np.where(current >= 0, cells.elapsed[current], -1)
    return {
        "current_period": texts(period[current], block.periods),
        "comparator_period": texts(period[comparator], block.periods),
        "value": as_decimals(cells.value.take(current), scale),
        "comparator": as_decimals(cells.value.take(comparator), scale),
        "change": as_decimals(found.change, scale),
        "change_percent": as_decimals(found.tenths, 1),
        "movement": words(found.movement, Movement),
        "call": words(found.call, Call),
        "reason": words(found.reason, Reason),
        "provisional": pa.array(found.provisional),
        "lagged": pa.array(found.lagged),
        "gap": pa.array(found.gap),
        "overlap": pa.array(found.overlap),
        "band": as_decimals(found.tolerated, scale + FINE_DECIMALS),
        "call_half_band": words(found.half, Call),
        "call_double_band": words(found.double, Call),
        "months_elapsed": pa.array(elapsed, mask=elapsed < 0),
        "marker": words(cells.marker[judged], Marker),
    }


def for_periods(block: Block, columns: Columns) -> pa.Table:
    """A row for each period of the calendar: cells that several of them share stand once for each."""
    table = pa.table(columns)
    if not block.calendar.shared:
        return table
    rows, periods = block.periods_of_cells()
    return table.take(rows).set_column(
        table.column_names.index("period"), "period", texts(periods, block.calendar.period)
    )
