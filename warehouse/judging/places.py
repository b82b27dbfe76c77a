"""Where the places of every comparator stand, as columns of the table of comparisons."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from warehouse.few import Columns, texts, words
from warehouse.judging.benchmarks import Comparator
from warehouse.judging.block import Block
from warehouse.rules.comparison_vocabulary import NoQuartile
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.places import places


def comparisons_of(block: Block, rules: Indicators, series: Counts, comparators: Sequence[Comparator]) -> list[Columns]:
    """The rows of the table of comparisons as they are stored.

    Args:
        block: the cells.
        rules: of the indicators of the block.
        series: the number of each series.
        comparators: the groups of places.
    """
    cells = block.cells
    known = cells.usable & cells.value.known
    found = []
    for comparator in comparators:
        member = np.isin(np.array(block.areas), list(comparator.areas))[block.area]
        rows = np.flatnonzero(known & member[cells.series])
        if rows.size:
            keys = {
                "series": pa.array(series[cells.series[rows]]),
                "comparator": pa.array(np.full(rows.size, comparator.position, dtype=np.int32)),
                "period": texts(block.period[rows], block.periods),
            }
            found.append(keys | _placed(block, rules, rows))
    return found


def _placed(block: Block, rules: Indicators, rows: Counts) -> Columns:
    cells = block.cells
    definitions = int(cells.definition.max(initial=0)) + 1
    in_time = block.column[rows] * len(block.breakdowns) + block.breakdown[cells.series[rows]]
    group = in_time * definitions + cells.definition[rows]
    stands = places(group, cells.value.take(rows), rules.yardstick.take(cells.indicator[rows]))
    return {
        "of": pa.array(stands.of),
        "equal": pa.array(stands.equal),
        "below": pa.array(stands.below),
        "quartile": pa.array(stands.quartile, mask=stands.quartile == 0),
        "quartile_reason": words(stands.reason, NoQuartile),
    }
