"""The call of every cell as columns of the table of calls."""

import numpy as np
import pyarrow as pa

from warehouse.few import Columns, Few, flags, numbers, repeated, texts, words
from warehouse.judging.block import Block
from warehouse.judging.decimals import as_decimals
from warehouse.rules.direction import Directions
from warehouse.rules.exact import SHARE_DECIMALS
from warehouse.rules.vocabulary import Call, Marker, Movement, Reason


def keys_of(block: Block, council: str, indicators: list[str]) -> Columns:
    """What names each cell: council, indicator, area, breakdown, period."""
    cells = block.cells
    return {
        "council": texts(np.zeros(cells.series.size, dtype=np.int8), [council]),
        "indicator": texts(cells.indicator, indicators),
        "area": texts(block.area[cells.series], block.areas),
        "breakdown": texts(block.breakdown[cells.series], block.breakdowns),
        "period": period_of(block),
    }


def period_of(block: Block) -> Few:
    """The period of each cell."""
    return repeated(block.column, block.calendar.period_of_cell)


def moved(found: Directions, scale: int) -> Columns:
    """What a stored call lets follow from its other columns (`warehouse.stored`)."""
    return {"change": as_decimals(found.change, scale), "movement": words(found.movement, Movement)}


def calls_of(block: Block, found: Directions, scale: int) -> Columns:
    """What the direction says: columns of the table of calls up to `marker`, but those that follow from others."""
    cells, current, comparator = block.cells, found.current, found.comparator
    period = np.append(block.period, -1)
    judged = np.where(current >= 0, current, np.arange(current.size))
    elapsed = np.where(current >= 0, cells.elapsed[current], -1)
    return {
        "current_period": texts(period[current], block.periods),
        "comparator_period": texts(period[comparator], block.periods),
        "value": as_decimals(cells.value.take(current), scale),
        "comparator": as_decimals(cells.value.take(comparator), scale),
        "change_percent": as_decimals(found.tenths, 1),
        "call": words(found.call, Call),
        "reason": words(found.reason, Reason),
        "provisional": flags(found.provisional),
        "lagged": flags(found.lagged),
        "gap": flags(found.gap),
        "overlap": flags(found.overlap),
        "band": as_decimals(found.tolerated, scale + SHARE_DECIMALS),
        "call_half_band": words(found.half, Call),
        "call_double_band": words(found.double, Call),
        "months_elapsed": numbers(elapsed, elapsed >= 0),
        "marker": words(cells.marker[judged], Marker),
    }


def for_periods(block: Block, columns: Columns) -> Columns:
    """A row for each period of the calendar: cells that several of them share stand once for each."""
    if not block.calendar.shared:
        return columns
    rows, periods = block.periods_of_cells()
    at = pa.array(rows)
    return {name: column.take(rows if isinstance(column, Few) else at) for name, column in columns.items()} | {
        "period": repeated(periods, block.calendar.period)
    }
