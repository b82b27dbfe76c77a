"""Indicators by the ticks that their amounts are counted in: those of one part are judged in the same ticks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from warehouse.judging.decimals import Decimals, fits
from warehouse.judging.indicators import decimals_of, indicators_of, largest_of_rules, scale_of_rules
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.exact import Amounts
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.arrays import Counts, Floats

AMOUNTS_OF_TARGET = ("value", "range_low", "range_high", "stretch")


@dataclass(frozen=True)
class Part:
    """Some indicators of a council with their figures.

    Attributes:
        names: the indicators' ids.
        rules: how each is judged.
        figures: the rows of the table of observations that are about them.
        value: their values in ticks.
        scale: decimals of the ticks.
        dtype: int64, or object where that may not hold them.
    """

    names: list[str]
    rules: Indicators
    figures: pa.Table
    value: Amounts
    scale: int
    dtype: "np.dtype[Any]"


def parts(indicators: pd.DataFrame, figures: pa.Table, targets: pd.DataFrame) -> Iterator[Part]:
    """Divide indicators by their ticks.

    Args:
        indicators: as the table of indicators, with `rag_policy`; of one council.
        figures: columns of the table of observations, in any order; those of other indicators are left out.
        targets: as the table of targets; those of other indicators do not matter.
    """
    place = pc.index_in(figures["indicator"], pa.array(list(indicators["indicator"]), pa.string()))
    if place.null_count:
        figures, place = figures.filter(place.is_valid()), place.drop_null()
    of_figure = place.to_numpy().astype(np.int64)
    values = Decimals.of(figures["value"])
    scale, size = _of_targets(indicators, targets)
    most, share = largest_of_rules(indicators)
    scale, size = np.maximum(scale, scale_of_rules(indicators)), np.maximum(size, most)
    np.maximum.at(scale, of_figure, values.scale())
    np.maximum.at(size, of_figure, values.size)
    small = fits(size, scale, share)
    for ticks, is_small in sorted(set(zip(scale.tolist(), small.tolist(), strict=True))):
        here = np.flatnonzero((scale == ticks) & (small == is_small))
        dtype = np.dtype(np.int64 if is_small else object)
        rows = indicators.iloc[here]
        kept, decimals = figures, values
        if here.size < len(indicators):
            chosen = np.flatnonzero(np.isin(of_figure, here))
            kept, decimals = figures.take(chosen), values.take(chosen)
        rules = indicators_of(rows, ticks, dtype)
        yield Part(list(rows["indicator"]), rules, kept, decimals.ticks(ticks, dtype), ticks, dtype)


def _of_targets(indicators: pd.DataFrame, targets: pd.DataFrame) -> tuple[Counts, Floats]:
    """Decimals that the targets of each indicator need, and about the largest, in units of the last stored decimal."""
    place = {name: at for at, name in enumerate(indicators["indicator"])}
    scale, size = np.ones(len(indicators), dtype=np.int64), np.zeros(len(indicators))
    for column in AMOUNTS_OF_TARGET:
        known = targets[column].notna().to_numpy()
        for name, amount in set(zip(targets["indicator"][known], targets[column][known], strict=True)):
            if (at := place.get(name)) is not None:
                scale[at] = max(scale[at], decimals_of(amount))
                size[at] = max(size[at], abs(float(amount)) * 10.0**AMOUNT_DECIMALS)
    return scale, size
