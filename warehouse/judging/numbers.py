"""What is judged as it is stored: numbers in place of what names a series, texts as they are enumerated."""

from typing import Any

import numpy as np
import pyarrow as pa
import sqlalchemy as sa

from warehouse.few import Columns, combinations, texts
from warehouse.judging.block import Block
from warehouse.rules.codes import NO_WORD
from warehouse.rules.noise.arrays import Counts
from warehouse.stored import FINDING, SAID, Enumerated

OF_EACH = 1 << 24
"""More series than one indicator ever has, and more combinations of findings than are found at once.

The number of either begins with that of an indicator.
"""


def numbers_of_series(block: Block, indicators: Counts) -> Counts:
    """The number of each series of a block, the same whatever else is judged with it.

    Args:
        block: the cells.
        indicators: the number of each indicator of the block.
    """
    of_indicator = block.cells.indicator[block.first]
    rank = np.arange(of_indicator.size) - np.searchsorted(of_indicator, of_indicator)
    return indicators[of_indicator] * OF_EACH + rank


def series_of(block: Block, numbers: Counts, council: str, names: list[str]) -> Columns:
    """The rows of the table of series."""
    return {
        "series": pa.array(numbers),
        "council": texts(np.zeros(numbers.size, dtype=np.int8), [council]),
        "indicator": texts(block.cells.indicator[block.first], names),
        "area": texts(block.area, block.areas),
        "breakdown": texts(block.breakdown, block.breakdowns),
    }


def findings_of(calls: Columns, indicators: Counts) -> tuple[Columns, Columns]:
    """Keep what is said in few values apart.

    Args:
        calls: columns of the table of calls, those of a finding (`stored.SAID`) as `Few`.
        indicators: the numbers of the indicators they are about.

    Returns:
        The other columns, with the number of the finding of each row; and the rows of the table of findings.
    """
    few = {name: column for name, column in calls.items() if name in SAID}
    rest = {name: column for name, column in calls.items() if name not in SAID}
    place, findings = combinations(few)
    first = int(indicators.min()) * OF_EACH
    numbers = pa.array(np.arange(next(iter(findings.values())).places.size) + first)
    return rest | {FINDING: pa.array(place + first)}, {FINDING: numbers} | findings


def enumerated(table: sa.Table, rows: Columns) -> Columns:
    """Rows whose texts are numbered as the table enumerates them.

    Args:
        table: one of `warehouse.stored.Stored`.
        rows: its columns; enumerated ones as `Few`.
    """
    return {name: _numbered(table.c[name].type, column) for name, column in rows.items()}


def _numbered(kind: sa.types.TypeEngine[Any], column: Any) -> Any:
    if not isinstance(kind, Enumerated):
        return column
    place = {text: at for at, text in enumerate(kind.texts)}
    places = np.array([*(place[text] for text in column.values.to_pylist()), NO_WORD], dtype=np.int16)
    return texts(places[np.maximum(column.places, NO_WORD)], kind.texts)
