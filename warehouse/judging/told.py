"""What is judged of a part of a council's figures, and where it stands among other places, as columns of tables."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from warehouse.few import Columns
from warehouse.judging.benchmarks import benchmarks_of
from warehouse.judging.calls import calls_of, for_periods, period_of
from warehouse.judging.judge import Council, Judged
from warehouse.judging.numbers import findings_of, numbers_of_series, series_of
from warehouse.judging.places import comparisons_of
from warehouse.judging.tallied import tallied
from warehouse.rules.noise.arrays import Counts


@dataclass(frozen=True)
class Told:
    """Columns of the tables that are worked out; calls and comparisons as they are stored (`warehouse.stored`).

    Of tallies it is what these calls add to them.
    """

    series: Columns
    findings: Columns
    calls: Columns
    comparisons: Sequence[Columns]
    benchmarks: Sequence[Columns]
    tallied: pa.Table


def told(council: Council, judged: Judged) -> Told:
    """What there is to store of a part.

    Args:
        council: whose figures these are.
        judged: the part.
    """
    called, indicators = judged.called, _numbers(council, judged.called.part.names)
    part, block, found = called.part, called.block, called.found
    numbers = numbers_of_series(block, indicators)
    said = calls_of(block, found, part.scale) | called.aimed.columns | judged.beside
    calls, findings = findings_of(said, indicators)
    keys = {"series": pa.array(numbers[block.cells.series]), "period": period_of(block)}
    return Told(
        series_of(block, numbers, council.id, part.names),
        findings,
        for_periods(block, keys | calls),
        comparisons_of(block, part.rules, numbers, council.comparators),
        benchmarks_of(block, part, council.id, council.area, council.larger, council.comparators),
        tallied(block, found.call, part.names, council.id, council.standings, council.members),
    )


def _numbers(council: Council, names: list[str]) -> Counts:
    """The numbers of these indicators."""
    return council.indicators.set_index("indicator")["number"][names].to_numpy(dtype=np.int64)
