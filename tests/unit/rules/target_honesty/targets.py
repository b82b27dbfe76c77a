"""Targets made by hand, and what is found of them."""

from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from warehouse.rules.noise.limits import Limits
from warehouse.rules.target_honesty.honesty import honesty
from warehouse.rules.target_honesty.middle import YEARS, Middles
from warehouse.rules.target_honesty.vocabulary import Doubt

EXACT = ("aim", "value", "comparator", "band", "tolerance")

TARGET: dict[str, Any] = {
    "unit": "percent",
    "polarity": "higher_is_better",
    "aggregation": "period",
    "target_kind": "value",
    "call": "same",
    "noise": "no_clear_change",
    "seasonal": False,
    "decimals": 1,
    "aim": "50",
    "value": "49.8",
    "comparator": "49.9",
    "band": "0.25",
    "tolerance": "0.25",
    "tolerance_kind": "absolute",
}
"""A target that raises no doubt: within the limits of 47.34 to 52.66, above today's figure, above what was reached."""


def frame_of(*changes: dict[str, Any]) -> pd.DataFrame:
    """Targets as the rule takes them."""
    listed = [TARGET | change for change in changes]
    exact = [{name: None if row[name] is None else Decimal(row[name]) for name in EXACT} for row in listed]
    whole = [row | amounts for row, amounts in zip(listed, exact, strict=True)]
    return pd.DataFrame(whole, dtype=object).astype({"decimals": "Int64"})


def answers(*changes: dict[str, Any], points: int = 12, places: int = 9, rising: float = 0.0) -> pd.DataFrame:
    """What is found of targets, each `TARGET` with changes; the middle of other places rises from 40."""
    count = len(changes)
    lines = Limits(np.full((count, 1), 50.0), np.full((count, 1), 1.0), np.full((count, 1), points))
    medians = np.full((count, YEARS), 40.0) + rising * np.arange(YEARS) if places else np.full((count, YEARS), np.nan)
    middle = Middles(medians, np.full(count, places), np.zeros(count, dtype=np.int64))
    return honesty(frame_of(*changes), lines, middle)


def outcomes(change: dict[str, Any], **more: Any) -> dict[str, tuple[str, str | None]]:
    """Of one target: doubt -> outcome, and why it is not tested."""
    found = answers(change, **more)
    told = zip(found["doubt"], found["outcome"], found["untested"], strict=True)
    return {Doubt.of(doubt): (outcome, why) for doubt, outcome, why in told}
