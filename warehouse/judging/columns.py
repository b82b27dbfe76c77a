"""Arrays as Arrow columns of the tables that are worked out."""

from typing import Any

import numpy as np
import pyarrow as pa

from warehouse.rules.amounts import AMOUNT_DECIMALS, AMOUNT_DIGITS
from warehouse.rules.codes import Codes
from warehouse.rules.noise.arrays import Counts, Floats

Columns = dict[str, Any]
"""Arrow arrays by the names of columns."""

AMOUNT_TYPE = pa.decimal128(AMOUNT_DIGITS, AMOUNT_DECIMALS)
"""An amount as it is stored."""


def texts(places: Counts | Codes, written: list[str]) -> pa.Array:
    """Texts by their places, each kept once; empty where a place is negative."""
    gone = places < 0
    numbers = pa.array(places, mask=gone if gone.any() else None)
    return pa.DictionaryArray.from_arrays(numbers, pa.array(written, pa.string()))


def repeated(places: Counts, written: list[str]) -> pa.Array:
    """The same for texts of which some may be alike."""
    once, place = np.unique(np.array(written, dtype=str), return_inverse=True)
    return texts(place[places], once.tolist())


def floats(values: Floats) -> pa.Array:
    """Binary fractions, empty where there is none."""
    return pa.array(values, mask=np.isnan(values))
