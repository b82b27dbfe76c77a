"""The targets of a block: which of them is in force for each cell, and what the table of calls says of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from warehouse.few import Columns, Few, flags, words
from warehouse.judging.block import WHOLE, Block
from warehouse.judging.decimals import AMOUNT_TYPE, as_decimals
from warehouse.judging.indicators import values_of
from warehouse.judging.parts import Part
from warehouse.rules.aims import Aims, Target
from warehouse.rules.codes import NO_WORD, Codes, code, codes_of
from warehouse.rules.direction import Directions
from warehouse.rules.exact import Amounts, as_floats, exactly
from warehouse.rules.judge_targets import Coloured, judge_targets
from warehouse.rules.noise.arrays import Counts, Floats, for_each, taken
from warehouse.rules.targets_in_force import InForce, aimed_for
from warehouse.rules.vocabulary import Aggregation, Rag, Stretch, TargetKind, TargetProfile


@dataclass(frozen=True)
class Aimed:
    """What the targets say of every cell.

    Attributes:
        columns: the columns of the table of calls from `target_kind` to `stretch`.
        rag: codes of `Rag`.
        low: the lowest figure on target; NaN where there is no such bound.
        high: the highest, alike.
    """

    columns: Columns
    rag: Codes
    low: Floats
    high: Floats


def aimed(block: Block, found: Directions, part: Part, targets: pd.DataFrame) -> Aimed:
    """Hold every call against the target in force.

    Args:
        block: the cells.
        found: their calls.
        part: the indicators of the block.
        targets: those in force, of one council (`targets_in_force.in_force`).
    """
    set_targets = targets[targets["indicator"].isin(part.names)]
    at = _targets_of(block, found, part, set_targets)
    own_range = for_each(part.rules.yardstick.aims_for_range, block.cells.indicator)
    rows = np.flatnonzero((at >= 0) | own_range)
    coloured = judge_targets(_aims(block, found, part, rows, _target(set_targets, part).take(at[rows])))
    return _for_cells(coloured, rows, found.call.size)


def _targets_of(block: Block, found: Directions, part: Part, targets: pd.DataFrame) -> Counts:
    """The target in force for each cell; -1 where there is none."""
    cells, rules = block.cells, part.rules
    indicator = pd.Index(part.names).get_indexer(pd.Index(targets["indicator"]))
    cell = block.cells_of(indicator, list(targets["area"]), list(targets["period"]))
    return aimed_for(
        [np.arange(found.call.size)],
        _elapsed(block, found),
        for_each(rules.aggregation == code(Aggregation.CUMULATIVE), cells.indicator),
        for_each(block.breakdown == block.breakdowns.index(WHOLE), cells.series),
        InForce([cell], targets["covers"].to_numpy(), targets["is_fullest"].to_numpy()),
    )


def _elapsed(block: Block, found: Directions) -> Counts:
    return taken(block.cells.elapsed, found.current, -1)


def _target(rows: pd.DataFrame, part: Part) -> Target:
    """The targets in force in the ticks of the part."""

    def amounts(name: str) -> Amounts:
        values = exactly(values_of(rows[name]), part.scale)
        return Amounts(values.ticks.astype(part.dtype), values.known)

    return Target(
        kind=codes_of(list(rows["kind"]), TargetKind),
        value=amounts("value"),
        low=amounts("range_low"),
        high=amounts("range_high"),
        stretch=amounts("stretch"),
        months=rows["months"].to_numpy(dtype=np.int64),
        covers=rows["covers"].to_numpy(dtype=np.int64),
    )


def _aims(block: Block, found: Directions, part: Part, rows: Counts, target: Target) -> Aims:
    """The figures of these cells beside their targets."""
    cells, rules = block.cells, part.rules
    indicator = cells.indicator[rows]
    return Aims(
        value=cells.value.take(found.current[rows]),
        comparator=cells.value.take(found.comparator[rows]),
        call=found.call[rows],
        elapsed=_elapsed(block, found)[rows],
        yardstick=rules.yardstick.take(indicator),
        amber=rules.amber.take(indicator),
        policy=rules.policy[indicator],
        aggregation=rules.aggregation[indicator],
        unit=rules.unit[indicator],
        target=target,
    )


def _for_cells(coloured: Sequence[Coloured], rows: Counts, count: int) -> Aimed:
    """What is said of every cell; nothing is aimed for but at those of `rows`."""
    told = np.full(count, -1)
    told[np.concatenate([rows[one.rows] for one in coloured])] = np.arange(rows.size)

    def everywhere(of: Callable[[Coloured], Any], empty: Any) -> Any:
        found = np.full(count, empty)
        for one in coloured:
            found[rows[one.rows]] = of(one)
        return found

    def amounts(of: Callable[[Coloured], Amounts]) -> Few:
        parts = [as_decimals(of(one), int(one.scale.max(initial=0))).cast(AMOUNT_TYPE) for one in coloured]
        once = pa.concat_arrays(parts).dictionary_encode()
        return Few(taken(once.indices.fill_null(-1).to_numpy(), told, -1), once.dictionary)

    rag = everywhere(lambda one: one.rag, code(Rag.NO_TARGET))
    return Aimed(
        columns={
            "target_kind": words(everywhere(lambda one: one.target_kind, NO_WORD), TargetKind),
            "target": amounts(lambda one: one.target),
            "target_low": amounts(lambda one: one.target_low),
            "target_high": amounts(lambda one: one.target_high),
            "target_profile": words(everywhere(lambda one: one.target_profile, NO_WORD), TargetProfile),
            "rag": words(rag, Rag),
            "rag_flagged": flags(everywhere(lambda one: one.rag_flagged, np.False_)),
            "stretch": words(everywhere(lambda one: one.stretch, NO_WORD), Stretch),
        },
        rag=rag,
        low=everywhere(lambda one: as_floats(one.target_low, one.scale), np.float64("nan")),
        high=everywhere(lambda one: as_floats(one.target_high, one.scale), np.float64("nan")),
    )
