"""Whether a target asks for less than was reached before.

A figure that met the target exactly is called as any figure is (method, section B, step 10), against the figure that
the indicator is compared with: the period before, the same period last year or the baseline. Where that call would be
worse, the target asks for less than was reached.
"""

from decimal import Decimal

import pandas as pd

from warehouse.rules.figure_words import EXACT, as_shown
from warehouse.rules.vocabulary import Polarity


def weaker(targets: pd.DataFrame) -> pd.Series:
    """Whether meeting each target exactly would count as worse than its comparator.

    Args:
        targets: polarity (higher or lower is better), decimals (Int64), aim, comparator and band (exact amounts, all
            known): band is the largest change still called the same, its edge included.

    Returns:
        True or false, with the index of `targets`.
    """
    loss = gain(targets, "comparator", "aim")
    told = zip(loss, targets["band"], targets["aim"], targets["comparator"], targets["decimals"], strict=True)
    found = [lost > band and not _read_alike(aim, reached, decimals) for lost, band, aim, reached, decimals in told]
    return pd.Series(found, index=targets.index, dtype=bool)


def gain(targets: pd.DataFrame, one: str, other: str) -> pd.Series:
    """How much better the figures of one column are than those of another, exactly; below 0 where they are worse."""
    higher = targets["polarity"].eq(Polarity.HIGHER)
    found = [
        EXACT.subtract(a, b) if up else EXACT.subtract(b, a)
        for a, b, up in zip(targets[one], targets[other], higher, strict=True)
    ]
    return pd.Series(found, index=targets.index, dtype=object)


def _read_alike(one: Decimal, other: Decimal, decimals: int | None) -> bool:
    if pd.isna(decimals):
        return False
    return as_shown(one, int(decimals)) == as_shown(other, int(decimals))
