"""A percentile as textbooks have it, exactly: what quartiles by counting are checked against."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor


def percentile(values: Sequence[Decimal | Fraction], share: Fraction) -> Fraction:
    """The value (N - 1) x `share` steps into the sorted list, between two neighbours by interpolation."""
    ordered = sorted(map(Fraction, values))
    steps = (len(ordered) - 1) * share
    whole = floor(steps)
    upper = ordered[min(whole + 1, len(ordered) - 1)]
    return ordered[whole] + (steps - whole) * (upper - ordered[whole])
