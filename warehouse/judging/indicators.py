"""The table of indicators as the arrays that the rules read."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.bands import bands_of
from warehouse.rules.codes import codes_of
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.exact import FINE, Bands, exactly
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.arrays import Counts, Floats
from warehouse.rules.vocabulary import Aggregation, Band, Basis, Polarity, RagPolicy, Unit

BOUNDS = ("range_low", "range_high")
BANDS = (("tolerance_kind", "tolerance"), ("amber_kind", "amber"))
"""Columns that say of what kind a band is, and how wide."""


def indicators_of(rows: pd.DataFrame, scale: int, dtype: "np.dtype[Any]") -> Indicators:
    """The rules of these indicators, amounts in ticks of 10**-scale.

    Args:
        rows: as the table of indicators; with `rag_policy`, that of their plan.
        scale: decimals of the ticks, enough for every bound and absolute band (`scale_of_rules`).
        dtype: int64, or object for Python's own whole numbers.
    """
    low, high = (exactly(values_of(rows[name]), scale) for name in BOUNDS)
    bounded = low.known & high.known
    tolerance, amber = (_bands(rows, *names, scale, dtype) for names in BANDS)
    return Indicators(
        yardstick=Yardstick(
            polarity=codes_of(values_of(rows["polarity"]), Polarity),
            low=low.only(bounded).ticks.astype(dtype),
            high=high.only(bounded).ticks.astype(dtype),
            bounded=bounded,
            tolerance=tolerance,
            decimals=_numbers(rows["decimals"]),
            scale=np.full(len(rows), scale),
        ),
        amber=amber,
        policy=codes_of(values_of(rows["rag_policy"]), RagPolicy),
        unit=codes_of(values_of(rows["unit"]), Unit),
        aggregation=codes_of(values_of(rows["aggregation"]), Aggregation),
        seasonal=rows["seasonal"].eq(True).to_numpy(dtype=np.bool_),
        basis=codes_of(values_of(rows["basis"]), Basis),
        baseline_start=_numbers(rows["baseline_start_month"]),
        baseline_months=_numbers(rows["baseline_months"]),
        max_lag=np.maximum(_numbers(rows["max_lag_periods"]), 0),
        allow_gap=np.maximum(_numbers(rows["allow_gap"]), 0),
    )


def scale_of_rules(rows: pd.DataFrame) -> Counts:
    """How many decimals the bounds and absolute bands of each indicator need."""
    columns = [*(values_of(rows[name]) for name in BOUNDS), *(_widths(rows, *names, Band.ABSOLUTE) for names in BANDS)]
    found: Counts = np.max([[decimals_of(value) for value in column] for column in columns], axis=0, initial=0)
    return found


def largest_of_rules(rows: pd.DataFrame) -> tuple[Floats, Floats]:
    """About the largest bound or absolute band of each indicator, in units of the last decimal; and the largest share.

    Shares are in millionths.
    """
    amounts = [*(values_of(rows[name]) for name in BOUNDS), *(_widths(rows, *names, Band.ABSOLUTE) for names in BANDS)]
    shares = [_widths(rows, *names, Band.RELATIVE) for names in BANDS]
    return _largest(amounts) * 10.0**AMOUNT_DECIMALS, _largest(shares) * FINE


def decimals_of(value: Decimal | None) -> int:
    """How many decimals an amount needs."""
    if value is None:
        return 0
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _largest(columns: Sequence[Sequence[Decimal | None]]) -> Floats:
    found: Floats = np.max([[abs(float(value or 0)) for value in column] for column in columns], axis=0, initial=0.0)
    return found


def _bands(rows: pd.DataFrame, kind: str, width: str, scale: int, dtype: "np.dtype[Any]") -> Bands:
    found = bands_of(values_of(rows[kind]), values_of(rows[width]), scale)
    return Bands(found.fixed.astype(dtype), found.share.astype(dtype))


def _widths(rows: pd.DataFrame, kind: str, width: str, wanted: Band) -> list[Decimal | None]:
    """The widths of the bands of one kind."""
    kinds, widths = rows[kind], values_of(rows[width])
    return [one if said == wanted else None for said, one in zip(kinds, widths, strict=True)]


def values_of(column: "pd.Series[Any]") -> list[Any]:
    """The values of a column, None where there is none."""
    return [None if value is None or value != value else value for value in column]


def _numbers(column: "pd.Series[Any]") -> Counts:
    """Whole numbers, -1 where there is none."""
    return np.array([-1 if value is None else int(value) for value in values_of(column)], dtype=np.int64)
