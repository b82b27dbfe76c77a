"""Whether two figures can be told apart, given their confidence limits (section F of the method)."""

import numpy as np

from warehouse.rules.noise.arrays import NOT_RUN, Floats, Signs, signs

INTERVAL = 3.92
"""A 95% interval is this many standard errors wide."""

CRITICAL = 1.96
"""Beyond this z the difference is clear, strictly."""


def z_test(
    value: Floats, lower: Floats, upper: Floats, comparator: Floats, comparator_lower: Floats, comparator_upper: Floats
) -> Signs:
    """The sign of a difference that is clear, 0 where it is not.

    Args:
        value: (n,) figures; NaN for one that is missing or must not be compared, as after a new definition.
        lower: (n,), their lower 95% limits, NaN where there is none.
        upper: (n,), their upper 95% limits.
        comparator: (n,), the figures they are compared with.
        comparator_lower: (n,), the comparators' lower 95% limits.
        comparator_upper: (n,), the comparators' upper 95% limits.

    Returns:
        (n,) -1, 0, +1, or `NOT_RUN` unless both figures have limits of positive width.
    """
    width, comparator_width = upper - lower, comparator_upper - comparator_lower
    change = value - comparator
    runs = (width > 0) & (comparator_width > 0) & ~np.isnan(change)
    least = CRITICAL / INTERVAL * np.hypot(width, comparator_width)
    return np.where(runs, signs(change > least, change < -least), NOT_RUN)


def z_score(
    value: Floats, lower: Floats, upper: Floats, comparator: Floats, comparator_lower: Floats, comparator_upper: Floats
) -> Floats:
    """How many standard errors two figures lie apart, (n,); NaN where `z_test` does not run. Arguments as there."""
    width, comparator_width = upper - lower, comparator_upper - comparator_lower
    runs = (width > 0) & (comparator_width > 0)
    error = np.where(runs, np.hypot(width, comparator_width) / INTERVAL, np.nan)
    return np.asarray((value - comparator) / error)
