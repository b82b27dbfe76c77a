"""Where the places of every comparator stand, as columns of the table of comparisons."""

from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa

from warehouse.judging.block import Block
from warehouse.judging.columns import Columns, texts, words
from warehouse.rules.comparison_vocabulary import NoQuartile
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.places import places


def comparisons_of(
    block: Block, rules: Indicators, council: str, names: list[str], comparators: Mapping[str, Sequence[str]]
) -> list[pa.Table]:
    """The rows of the table of comparisons.

    Args:
        block: the cells.
        rules: of the indicators of the block.
        council: its id.
        names: the ids of the indicators.
        comparators: the areas of each.
    """
    cells = block.cells
    known = cells.usable & cells.value.known
    found = []
    for comparator, areas in comparators.items():
        member = np.isin(np.array(block.areas), list(areas))[block.area]
        rows = np.flatnonzero(known & member[cells.series])
        if rows.size:
            named = {"council": texts(np.zeros(rows.size, dtype=np.int8), [council])}
            named["comparator"] = texts(np.zeros(rows.size, dtype=np.int8), [comparator])
            found.append(pa.table(named | _keys(block, rows, names) | _placed(block, rules, rows)))
    return found


def _keys(block: Block, rows: Counts, names: list[str]) -> Columns:
    cells = block.cells
    series = cells.series[rows]
    return {
        "indicator": texts(cells.indicator[rows], names),
        "area": texts(block.area[series], block.areas),
        "breakdown": texts(block.breakdown[series], block.breakdowns),
        "period": texts(block.period[rows], block.periods),
    }


def _placed(block: Block, rules: Indicators, rows: Counts) -> Columns:
    cells = block.cells
    definitions = int(cells.definition.max(initial=0)) + 1
    in_time = block.column[rows] * len(block.breakdowns) + block.breakdown[cells.series[rows]]
    group = in_time * definitions + cells.definition[rows]
    stands = places(group, cells.value.take(rows), rules.yardstick.take(cells.indicator[rows]))
    counted = {name: pa.array(number, mask=~known) for name, (number, known) in stands.columns().items()}
    return counted | {"quartile_reason": words(stands.reason, NoQuartile)}
