"""How the council's own area stands against the nation and the union it lies in, as rows of the table of benchmarks.

Only the council's own area, and the whole of an indicator: that is what its page tells, and it keeps the table small.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from warehouse.few import Columns, texts, words
from warehouse.judging.block import WHOLE, Block
from warehouse.judging.decimals import Decimals, as_decimals
from warehouse.judging.parts import Part
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.benchmark import Benchmarks, Compared, Measured, against_benchmark
from warehouse.rules.codes import Codes, code, codes_of
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.comparison_vocabulary import Against, BenchmarkTest
from warehouse.rules.exact import Amounts, Bands
from warehouse.rules.noise.arrays import Counts, Flags
from warehouse.rules.spread import FINER
from warehouse.rules.vocabulary import Unit

TICKS = np.dtype(object)
"""Limits may need more decimals than figures do, so everything is counted in the finest ticks; these rows are few."""


@dataclass(frozen=True)
class Comparator:
    """A group of places that a council compares itself with.

    Attributes:
        id: its id.
        position: its place in the plan's own order.
        areas: the areas' codes.
        test: the `BenchmarkTest` by which one of them is held against a benchmark.
        is_default: whether it is shown unless another is chosen.
    """

    id: str
    position: int
    areas: Sequence[str]
    test: str
    is_default: bool = False


def benchmarks_of(
    block: Block, part: Part, council: str, own_area: str, larger: Sequence[str], comparators: Sequence[Comparator]
) -> list[Columns]:
    """The rows of the table of benchmarks.

    Args:
        block: the cells.
        part: the indicators of the block.
        council: its id.
        own_area: the council's own area.
        larger: the areas of the nation and the union.
        comparators: those of the council; the ones without its own area do not matter.
    """
    cells = block.cells
    whole = (block.breakdown == block.breakdowns.index(WHOLE))[cells.series]
    known = np.flatnonzero(cells.usable & cells.value.known & whole)
    group = block.column[known] * (int(cells.definition.max(initial=0)) + 1) + cells.definition[known]
    area = block.area[cells.series[known]]
    is_own, is_larger = area == block.areas.index(own_area), np.isin(area, _places(block, larger))
    held = np.flatnonzero(is_larger & np.isin(group, group[is_own]))
    met = np.isin(group, group[held])
    found = []
    for comparator in comparators if held.size else ():
        if own_area in comparator.areas:
            member = np.flatnonzero(met & np.isin(area, _places(block, comparator.areas)))
            test = np.full(held.size, codes_of([comparator.test], BenchmarkTest)[0])
            compared = against_benchmark(
                _measured(block, part, known[member], group[member]),
                _benchmarks(block, part, known[held], group[held], test),
                _yardstick(part, cells.indicator[known[member]]),
                asked=is_own[member],
            )
            places, others = known[member][compared.place], known[held][compared.benchmark]
            named = {"council": council, "comparator": comparator.id, "test": comparator.test}
            found.append(_table(block, part, named, places, others, compared))
    return found


def _places(block: Block, areas: Sequence[str]) -> Counts:
    """Where these areas stand among those of the block."""
    return np.flatnonzero(np.isin(np.array(block.areas), list(areas)))


def _amounts(part: Part, name: str, rows: Counts) -> Amounts:
    return Decimals.of(part.figures[name].take(rows)).ticks(AMOUNT_DECIMALS, TICKS)


def _measured(block: Block, part: Part, cells: Counts, group: Counts) -> Measured:
    """The figures of places; no publisher here gives 99.8% limits."""
    rows = block.row[cells]
    unknown = Amounts(np.zeros(rows.size, dtype=TICKS), np.zeros(rows.size, dtype=np.bool_))
    percent: Flags = (part.rules.unit == code(Unit.PERCENT))[block.cells.indicator[cells]]
    return Measured(
        group=group,
        **{name: _amounts(part, name, rows) for name in ("value", "lower", "upper")},
        lower_998=unknown,
        upper_998=unknown,
        denominator=Decimals.of(part.figures["denominator"].take(rows)).floats(),
        percent=percent,
    )


def _benchmarks(block: Block, part: Part, cells: Counts, group: Counts, test: Codes) -> Benchmarks:
    rows = block.row[cells]
    return Benchmarks(group=group, **{n: _amounts(part, n, rows) for n in ("value", "lower", "upper")}, test=test)


def _yardstick(part: Part, indicator: Counts) -> Yardstick:
    """That of each place's indicator in the finest ticks; places among others have no tolerance."""
    given = part.rules.yardstick.take(indicator)
    finer = 10 ** (AMOUNT_DECIMALS - part.scale)
    nothing = np.zeros(indicator.size, dtype=TICKS)
    return Yardstick(
        polarity=given.polarity,
        low=given.low.astype(TICKS) * finer,
        high=given.high.astype(TICKS) * finer,
        bounded=given.bounded,
        tolerance=Bands(nothing, nothing),
        decimals=given.decimals,
        scale=np.full(indicator.size, AMOUNT_DECIMALS),
    )


def _table(
    block: Block, part: Part, named: dict[str, str], places: Counts, others: Counts, compared: Compared
) -> Columns:
    cells = block.cells
    columns: Columns = {name: texts(np.zeros(places.size, np.int8), [text]) for name, text in named.items()}
    return columns | {
        "indicator": texts(cells.indicator[places], part.names),
        "area": texts(block.area[cells.series[places]], block.areas),
        "breakdown": texts(block.breakdown[cells.series[places]], block.breakdowns),
        "period": texts(block.period[places], block.periods),
        "benchmark_area": texts(block.area[cells.series[others]], block.areas),
        "benchmark": as_decimals(_amounts(part, "value", block.row[others]), AMOUNT_DECIMALS),
        "difference": as_decimals(compared.difference, AMOUNT_DECIMALS),
        "mad": as_decimals(compared.mad, AMOUNT_DECIMALS + FINER),
        "against": words(compared.against, Against),
    }
