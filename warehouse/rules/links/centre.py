"""Take out what moved everywhere at a time, and the steady drift of each place.

A trend that all places share, or that one place has in both series, moves the two together though neither acts on the
other. A change of a steady trend is a constant. So least squares fit one number for each time and one for each place
to the changes, and what is left is looked at: in a panel without gaps, the change less the mean of its time, less the
mean of its place, plus the mean of all. With gaps the two are fitted together, since the places seen at a time are
then not the same each time.
"""

import numpy as np

from warehouse.rules.noise.arrays import Flags, Floats


def centred(changes: Floats, kept: Flags) -> Floats:
    """What is left of changes when each time's and each place's own part is taken out.

    Args:
        changes: (p, t), anything where not kept.
        kept: (p, t), where there is a change.

    Returns:
        (p, t), 0 where not kept.
    """
    seen = np.where(kept, changes, 0.0)
    weight = kept.astype(np.float64)
    of_place = np.maximum(weight.sum(axis=1), 1.0)[:, None]
    within = np.where(kept, seen - seen.sum(axis=1, keepdims=True) / of_place, 0.0)
    times = np.diag(weight.sum(axis=0)) - weight.T @ (weight / of_place)
    of_time = np.linalg.lstsq(times, within.sum(axis=0))[0]
    left = np.where(kept, seen - of_time, 0.0)
    return np.where(kept, left - left.sum(axis=1, keepdims=True) / of_place, 0.0)
