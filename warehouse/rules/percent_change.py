"""Change as a percentage of the comparator's size: one decimal, half up, from the exact fraction."""

from typing import Any

import numpy as np
import sqlalchemy as sa

from warehouse.rules.exact import Amounts, Ticks

PERCENT: sa.Numeric[Any] = sa.Numeric(20, 1)

MOST_TENTHS = 10**14
"""A change of as many tenths of a percent is not stated: the comparator was as good as nothing."""


def change_in_tenths(change: Amounts, comparator: Ticks) -> Amounts:
    """Tenths of a percent; not known where the change is not, where the comparator is 0, and from `MOST_TENTHS` on."""
    stated = (change.known & (comparator != 0)).astype(np.bool_)
    base = np.where(stated, np.abs(comparator), 1)
    tenths = (2000 * np.abs(change.ticks) + base) // (2 * base)
    stated &= (tenths < MOST_TENTHS).astype(np.bool_)
    return Amounts(np.where(change.ticks < 0, -tenths, tenths), change.known).only(stated)
